#pragma once

#include <QObject>
#include <QString>

namespace Ui {
class ImportDialog;
}

namespace Widgets {

class Dialog;

// Lays out the import window for its size and text size: margins, icons, and what is hidden in low
// windows. The plan's details stand above the outline if they fit there, else in a tab.
class ImportLayout : public QObject
{
    Q_OBJECT

public:
    ImportLayout(const Ui::ImportDialog *ui, Dialog *window);

    void setUp(); // to be called once, after the form is made
    void updateLook();
    void arrange(); // for the present size of window and text
    bool isLow() const;

    // Sets the focus to a field, after showing the tab that it is in.
    void goTo(QWidget *field);

private:
    bool isVeryLow() const;
    void setIcons();
    void placeDetails();

    const Ui::ImportDialog *m_ui;
    Dialog *m_window;
    QString m_hint; // the form's words of what to do; low windows have shorter ones
};

} // namespace Widgets
