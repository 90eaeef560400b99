#pragma once

#include <QObject>

namespace Ui {
class SummaryDialog;
}

namespace Widgets {

class Dialog;
class ScrollColumn;

// Lays out the summary's window: choices, pages and wording side by side, or pages and wording by
// turns if it is narrow, and the notices above both. Below the wording, the notices take a third of
// the height at most and scroll. In a large window pages are shown whole, until the user zooms, and
// the wording gets the width that they leave.
class SummaryLayout : public QObject
{
    Q_OBJECT

public:
    enum SideTab { PagesTab, WordingTab };

    // `ui` and `window` must outlive this object.
    SummaryLayout(const Ui::SummaryDialog &ui, Dialog *window);

    void setUp();              // to be called once; also sets the window's density
    void updateSpaces();       // for the present text size
    void arrange();            // for the present size of the window
    bool hasShortHead() const; // whether the head has room for short names of its buttons only

    // To be called when the button of the options, the tab of the side or the button of the notices
    // was pressed, or what they show or hide has changed.
    void foldOptions();
    void showSide();
    void showNotices();

private:
    int width() const; // width of the window in units at 100 % text
    bool isLarge() const;
    void fitPages();
    void shareWidth();

    const Ui::SummaryDialog &m_ui;
    Dialog *m_window;
    ScrollColumn *m_notices;   // holds the panel of notices
    bool m_isNarrow = false;   // pages and wording are shown by turns
    bool m_isDivided = false;  // the user has moved the splitter
    bool m_showsWhole = false; // the pages were fitted to the window, not to its width
};

} // namespace Widgets
