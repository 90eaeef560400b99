#pragma once

#include "system/settings.h"

#include <QObject>
#include <QPointer>

class QMainWindow;
class QShortcut;
class QSplitter;
class QToolBar;

namespace Widgets {

class LinkButton;
class NameBanner;
struct ShownFile;

// The layout of the main window: the density of its parts, whether tree and page are side by side
// or below each other, and the window's place.
class WindowLayout : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QSplitter *splitter;
        QToolBar *tools;
        QWidget *news; // the strip above the name banner
        NameBanner *nameBanner;
    };
    WindowLayout(const Parts &parts, const ShownFile *shown, System::Settings *settings,
                 QMainWindow *window);

    // To be called before the window is shown.
    void restorePlace();
    void restoreDivision(); // restores the user's division between tree and page
    void keep();

    void update();       // for the present sizes of window and text
    void showPage();     // if the year takes all the room: shows the item page in its place
    bool leavePage();    // shows the year again; false if it is beside the page
    void measureTools(); // lays the toolbar out anew; to be called when the text's size has changed
    void fitNameBanner(); // shows the banner while it has a question

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // Lays out at once the parts whose layout Qt has put off. Called just before the first
    // painting, when the window has its size; else the whole window would be painted again for each
    // part.
    void settle();
    void shareRoom();
    void fitTools();
    bool isSideBySide() const;

    Parts m_parts;
    const ShownFile *m_shown;
    System::Settings *m_settings;
    QMainWindow *m_window;
    void divideForYear();
    void widenPage();
    void keepWayBack();
    void makeBackBar();

    bool m_isShown = false;   // the window has been shown
    int m_rankOfTools = 1;    // tools of a lower one show no text
    bool m_isDivided = false; // the user has moved the splitter
    bool m_isPageOver = false;
    QPointer<QShortcut> m_back; // shortcut from the page back to the year
    QWidget *m_backBar;         // above the page, with a link back to the year
    LinkButton *m_backLink;
    QByteArray m_division; // state of the splitter, kept while the year is shown
};

} // namespace Widgets
