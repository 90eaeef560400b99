#include "widgets/window/windowlayout.h"

#include "models/plandocument.h"
#include "widgets/item/itempage.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/theme.h"
#include "widgets/window/planpane.h"
#include "widgets/window/shownfile.h"
#include "widgets/window/start/namebanner.h"
#include "widgets/window/tree/planheader.h"
#include "widgets/window/tree/plantreeview.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QPointer>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

// Sizes of the window, at 100 % text. Below kWideWindow, tree and page stand side by side only
// where the window is low as well.
constexpr qreal kWideWindow = 1100;
constexpr qreal kSideBySide = 900;
constexpr qreal kLeastSideBySide = 620;
constexpr qreal kRoomyHeight = 560;
constexpr qreal kEnoughForPage = 520; // width
constexpr qreal kRoomForTitle = 420;  // least width beside the texts of the toolbar
constexpr qreal kPageBesideYear = 326;
constexpr qreal kLeastUnderStrip = 60; // least height of the plan, on a low screen with large text

constexpr int kFewestRows = 3; // rows of the tree that stay visible above the page

// The tree's share of the splitter, in per cent: in wide windows at least, and at most as long as
// the page keeps kEnoughForPage; in others with tree and page side by side; with the tree above the
// page.
constexpr int kTreeWide = 55;
constexpr int kTreeWidest = 58;
constexpr int kTreeMedium = 45;
constexpr int kTreeOver = 58;

// The rank (mainwindow.ui) of the tools that keep their texts longest.
constexpr int kLastTools = 3;

// How long a tool keeps its text when the window gets narrower: those of rank 1 lose it first.
int rankOf(const QAction *action)
{
    return action->property("rank").toInt();
}

// The width of the toolbar with texts beside the icons of all tools of at least `rank`, whether or
// not it shows them now.
int widthWithWords(const QToolBar &tools, int rank)
{
    int width = 0;
    for (QAction *action : tools.actions()) {
        if (action->isSeparator() || action->text().isEmpty())
            width += tools.widgetForAction(action)->sizeHint().width();
        else
            width += tools.iconSize().width() + scaled(&tools, 18);
        if (rankOf(action) >= rank)
            width += tools.fontMetrics().horizontalAdvance(action->iconText());
    }
    return width;
}

// Has a view do at once what it would do in the next round of the event loop: QTreeView takes up
// columns of another width only there, and is then painted again.
void endPendingTimers(QObject *view)
{
    const auto timers = QAbstractEventDispatcher::instance()->registeredTimers(view);
    for (const QAbstractEventDispatcher::TimerInfo &timer : timers) {
        if (timer.interval > 0)
            continue;
        QTimerEvent ended(timer.timerId);
        QCoreApplication::sendEvent(view, &ended);
    }
}

const auto kDivision = u"division"_s;
const auto kPlace = u"place"_s;

} // namespace

WindowLayout::WindowLayout(const Parts &parts, const ShownFile *shown, System::Settings *settings,
                           QMainWindow *window)
    : QObject(window)
    , m_parts(parts)
    , m_shown(shown)
    , m_settings(settings)
    , m_window(window)
    , m_backBar(new QWidget(window))
    , m_backLink(new LinkButton(m_backBar))
{
    makeBackBar();
    connect(parts.splitter, &QSplitter::splitterMoved, this, [this] {
        if (m_division.isEmpty())
            m_isDivided = true;
    });
    parts.news->installEventFilter(this);
    window->installEventFilter(this);
}

bool WindowLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window) {
        if (event->type() == QEvent::Show && !std::exchange(m_isShown, true))
            m_window->windowHandle()->installEventFilter(this);
    } else if (watched == m_window->windowHandle()) {
        if (event->type() == QEvent::Expose) {
            watched->removeEventFilter(this);
            settle();
        }
    } else if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        QMetaObject::invokeMethod(this, &WindowLayout::fitNameBanner, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void WindowLayout::makeBackBar()
{
    m_backLink->setObjectName(u"backToYearLink"_s);
    auto *row = new QHBoxLayout(m_backBar);
    row->addWidget(m_backLink);
    row->addStretch(1);
    auto *column = static_cast<QVBoxLayout *>(m_parts.splitter->parentWidget()->layout());
    column->insertWidget(column->indexOf(m_parts.splitter), m_backBar);
    m_backBar->hide();
    connect(m_backLink, &QPushButton::clicked, this, &WindowLayout::leavePage);
}

// Restores the window's size and place. On the first start, or on a screen of quite another size or
// scale, a small screen is filled and of a large one about two thirds are taken. A maximised window
// is resized before it is shown, as it would keep painting the former size otherwise.
void WindowLayout::restorePlace()
{
    const QByteArray place = m_settings->state(kPlace);
    const QSize room = m_window->screen()->availableSize();
    bool isWhole = room.width() <= scaled(m_window, 1440);
    if (!place.isEmpty() && m_window->restoreGeometry(place))
        isWhole = m_window->isMaximized();
    else
        m_window->resize(std::min(room.width() * 5 / 6, scaled(m_window, 1600)),
                         room.height() * 4 / 5);
    if (!isWhole)
        return;
    // With large text, the parts may need more than the window's normal size, and growing to that
    // while it is shown would end its maximised state.
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMaximized);
    m_window->resize(m_window->size().expandedTo(room * 19 / 20));
    m_window->setWindowState(m_window->windowState() | Qt::WindowMaximized);
}

void WindowLayout::settle()
{
    constexpr int kRounds = 3; // the division, then the page in it, then its form
    for (int round = 0; round < kRounds; ++round) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
        QList<QPointer<QWidget>> widgets;
        for (QWidget *part : m_window->findChildren<QWidget *>())
            widgets.append(part);
        for (const QPointer<QWidget> &part : std::as_const(widgets)) {
            if (part)
                QCoreApplication::sendPostedEvents(part, QEvent::MetaCall);
        }
    }
    if (m_shown->pane)
        endPendingTimers(m_shown->pane->tree());
    // Each widget shown asks to be painted later once more (QWidgetPrivate::show_sys).
    QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateLater);
}

void WindowLayout::restoreDivision()
{
    m_isPageOver = false;
    m_division.clear();
    const QByteArray division = m_settings->state(kDivision);
    m_isDivided = !division.isEmpty() && m_parts.splitter->restoreState(division);
}

void WindowLayout::keep()
{
    m_settings->setState(kPlace, m_window->saveGeometry());
    if (m_isDivided)
        m_settings->setState(kDivision,
                             m_division.isEmpty() ? m_parts.splitter->saveState() : m_division);
}

bool WindowLayout::isSideBySide() const
{
    const bool isLow = m_window->height() < scaled(m_window, kRoomyHeight);
    return m_window->width() >= scaled(m_window, isLow ? kLeastSideBySide : kSideBySide);
}

void WindowLayout::update()
{
    if (!m_shown->header)
        return;
    const bool sideBySide = isSideBySide();
    const bool low = m_window->height() < scaled(m_window, kRoomyHeight);
    setDensity(m_window, !sideBySide ? Density::Narrow : low ? Density::Compact : Density::Roomy);
    // The least heights of the parts: small, for low screens with large text.
    m_shown->pane->setMinimumHeight(scaled(m_window, sideBySide ? 180 : 118));
    m_shown->page->setMinimumHeight(scaled(m_window, sideBySide ? 180 : 76));
    m_shown->header->setWide(m_window->width() >= scaled(m_window, kWideWindow));
    divideForYear();
    m_window->statusBar()->setMaximumHeight(densityOf(m_window) != Density::Roomy
                                                ? m_window->fontMetrics().height()
                                                      + scaled(m_window, 4)
                                                : QWIDGETSIZE_MAX);
    const auto orientation = sideBySide ? Qt::Horizontal : Qt::Vertical;
    const bool turns = m_parts.splitter->orientation() != orientation;
    m_parts.splitter->setOrientation(orientation);
    if ((turns || !m_isDivided) && m_division.isEmpty())
        QMetaObject::invokeMethod(this, &WindowLayout::shareRoom, Qt::QueuedConnection);
    fitNameBanner();
    fitTools();
}

// Takes the texts from tools that matter less, until there is room for the plan's title.
void WindowLayout::fitTools()
{
    QToolBar *tools = m_parts.tools;
    const int room = m_window->width() - scaled(m_window, kRoomForTitle);
    int rank = 1;
    while (rank <= kLastTools && widthWithWords(*tools, rank) > room)
        ++rank;
    if (std::exchange(m_rankOfTools, rank) == rank)
        return;
    for (QAction *action : tools->actions())
        action->setPriority(rankOf(action) < rank ? QAction::LowPriority : QAction::NormalPriority);
    tools->setToolButtonStyle(rank <= kLastTools ? Qt::ToolButtonTextBesideIcon
                                                 : Qt::ToolButtonIconOnly);
    tools->updateGeometry(); // which a changed priority does not ask for
}

// Beside the year, the page takes only the width it needs. If the window is not wide, the page is
// hidden until the user opens it in place of the months.
void WindowLayout::divideForYear()
{
    QSplitter *splitter = m_parts.splitter;
    const bool isYear = m_shown->pane->isYearShown();
    const bool wide = m_window->width() >= scaled(m_window, kWideWindow);
    if (wide || !isYear)
        m_isPageOver = false;
    keepWayBack();
    m_shown->pane->setYearOpensPage(isYear && !wide);
    m_shown->pane->setVisible(!m_isPageOver);
    m_shown->page->setVisible(!isYear || wide || m_isPageOver);
    if (isYear && m_division.isEmpty()) {
        m_division = splitter->saveState();
    } else if (!isYear && !m_division.isEmpty()) {
        splitter->restoreState(std::exchange(m_division, QByteArray()));
        return;
    }
    if (!isYear || !wide)
        return;
    const int page = scaled(m_window, kPageBesideYear);
    splitter->setSizes({splitter->width() - page, page});
    QMetaObject::invokeMethod(this, &WindowLayout::widenPage, Qt::QueuedConnection);
}

// Widens the page beside the year if its form needs more, as texts of another language may; known
// only once the form is laid out there.
void WindowLayout::widenPage()
{
    QSplitter *splitter = m_parts.splitter;
    const int page = m_shown->page ? m_shown->page->neededWidth() : 0;
    if (page == 0 || m_division.isEmpty() || page <= m_shown->page->width()
        || page > splitter->width() / 3)
        return;
    splitter->setSizes({splitter->width() - page, page});
}

// Shows the link back to the year, and lets Esc on the page go back too. In the plan, Esc clears
// the filter instead.
void WindowLayout::keepWayBack()
{
    m_backLink->setWords(tr("‹ Back to the year (Esc)"));
    m_backBar->layout()->setContentsMargins(scaled(m_window, 18), scaled(m_window, 4),
                                            scaled(m_window, 18), 0);
    m_backBar->setVisible(m_isPageOver);
    if (!m_isPageOver && m_back) {
        m_back->setEnabled(false);
        m_back->deleteLater();
        m_back = nullptr;
    } else if (m_isPageOver && !m_back) {
        m_back = new QShortcut(Qt::Key_Escape, m_shown->page);
        m_back->setContext(Qt::WidgetWithChildrenShortcut);
        connect(m_back, &QShortcut::activated, this, &WindowLayout::leavePage);
    }
}

void WindowLayout::showPage()
{
    if (!m_shown->page || m_shown->page->isVisible())
        return;
    m_isPageOver = true;
    update();
}

bool WindowLayout::leavePage()
{
    if (!std::exchange(m_isPageOver, false))
        return false;
    update();
    m_shown->pane->setFocus(Qt::OtherFocusReason);
    return true;
}

// Divides the height or width between tree and page, until the user has moved the splitter. The
// tree shows at least kFewestRows rows.
void WindowLayout::shareRoom()
{
    if (!m_shown->pane || m_shown->pane->isYearShown())
        return;
    const bool sideBySide = m_parts.splitter->orientation() == Qt::Horizontal;
    const int whole = sideBySide ? m_parts.splitter->width() : m_parts.splitter->height();
    const bool wide = m_window->width() >= scaled(m_window, kWideWindow);
    int pane = sideBySide
                   ? whole * (wide ? kTreeWide : kTreeMedium) / 100
                   : std::max(whole * kTreeOver / 100, m_shown->pane->heightOfRows(kFewestRows));
    if (sideBySide && wide) {
        pane = std::clamp(whole - scaled(m_window, kEnoughForPage), pane,
                          whole * kTreeWidest / 100);
    } else if (sideBySide) {
        const int owners = m_shown->pane->tree()->widthForOwners();
        pane = std::max(pane, std::min(owners, whole - scaled(m_window, kEnoughForPage)));
    }
    m_parts.splitter->setSizes({pane, whole - pane});
}

// Makes the toolbar measure its spaces anew, which it does only when its style changes.
void WindowLayout::measureTools()
{
    QEvent changed(QEvent::StyleChange);
    QApplication::sendEvent(m_parts.tools, &changed);
}

// Shows the banner that asks for a name or whose plan it is, in windows of any size; on a low
// screen it takes the plan's room. Hidden for a file without a plan, whose page asks the same; a
// question for the name alone waits while other news is shown.
void WindowLayout::fitNameBanner()
{
    NameBanner *banner = m_parts.nameBanner;
    const bool isShown = banner->isAsking() && m_shown->document && !m_shown->document->isEmpty()
                         && (banner->asksWhosePlan() || m_parts.news->isHidden());
    banner->fitWords(m_window->width());
    m_parts.splitter->setMinimumHeight(isShown ? int(scaled(m_window, kLeastUnderStrip)) : 0);
    banner->setVisible(isShown);
}

} // namespace Widgets
