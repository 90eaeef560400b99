#pragma once

#include <QObject>

namespace Ui {
class SummaryDialog;
}

namespace Widgets {

class Dialog;

// How the summary's window shares its room: choices, pages and wording side by side, or pages and
// wording behind one another where it is narrow, with what to look at before printing over both.
class SummaryLayout : public QObject
{
    Q_OBJECT

public:
    enum SideTab { PagesTab, WordingTab };

    // Both must outlive it.
    SummaryLayout(const Ui::SummaryDialog &ui, Dialog *window);

    void setUp();        // to be called once; sets the window's density, too
    void updateSpaces(); // to the size of the text
    void arrange();      // to the size of the window
    bool hasShortHead() const;

    void foldOptions();
    void showSide();
    void showNotices();

private:
    int width() const; // of the window, at 100 % text

    const Ui::SummaryDialog &m_ui;
    Dialog *m_window;
    bool m_isNarrow = false;   // pages and wording stand behind one another
    bool m_isArranged = false; // only once; then the user moves the handles
};

} // namespace Widgets
