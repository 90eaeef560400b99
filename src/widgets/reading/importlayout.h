#pragma once

#include <QObject>

namespace Ui {
class ImportDialog;
}

namespace Widgets {

class Dialog;

// How the import window shares its room: margins, icons, and what gives way where the window is low
// or the text large. The plan's details stand above the outline where they are seen whole there,
// else in a tab of their own.
class ImportLayout : public QObject
{
    Q_OBJECT

public:
    ImportLayout(const Ui::ImportDialog *ui, Dialog *window);

    void setUp(); // once, when the form is made
    void updateLook();
    void arrange(); // to the size of the window and of its text
    bool isLow() const;

    // Gives a field the keyboard, in whichever tab it stands.
    void goTo(QWidget *field);

private:
    void setIcons();
    void placeDetails();

    const Ui::ImportDialog *m_ui;
    Dialog *m_window;
};

} // namespace Widgets
