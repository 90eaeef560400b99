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

// How the main window shares its room: how much space its parts may take, whether tree and page
// stand side by side or one under the other, and where the window was left.
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
    void restoreDivision(); // between tree and page, as the user left it
    void keep();

    void update();        // to the size of the window and of its text
    void showPage();      // where the year has all the room, the item page in its place
    bool leavePage();     // and back to the year; false where it stands beside
    void measureTools();  // once the text has another size
    void fitNameBanner(); // shown while it asks

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void shareRoom();
    bool isSideBySide() const;

    Parts m_parts;
    const ShownFile *m_shown;
    System::Settings *m_settings;
    QMainWindow *m_window;
    void divideForYear();
    void widenPage();
    void keepWayBack();
    void makeBackBar();

    bool m_isDivided = false; // by the user
    bool m_isPageOver = false;
    QPointer<QShortcut> m_back; // from the page to the year
    QWidget *m_backBar;         // over the page, with a link that does the same
    LinkButton *m_backLink;
    QByteArray m_division; // between tree and page, kept while the year is shown
};

} // namespace Widgets
