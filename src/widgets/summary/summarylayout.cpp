#include "widgets/summary/summarylayout.h"

#include "ui_summarydialog.h"

#include "widgets/kit/dialog.h"
#include "widgets/kit/scrollcolumn.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/spaces.h"
#include "widgets/kit/style/theme.h"
#include "widgets/summary/pagespane.h"
#include "widgets/summary/pageview.h"

#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>

#include <algorithm>

namespace Widgets {

namespace {

// Lengths at 100 % text.
constexpr int kChoicesWidth = 320;  // as a rule
constexpr int kWidestChoices = 420; // where their words need more
constexpr int kWordingWidth = 320;
constexpr int kLongNames = 860;     // least width for the title beside the buttons' full names
constexpr int kTitled = 560;        // least width for the title beside their short names
constexpr int kAllOptions = 660;    // least height for the options above the contents
constexpr int kThreeColumns = 1060; // least width of the window for a column of the wording
constexpr int kFewestNotices = 60;  // least height of the notices below the wording
// A window at least as wide and high shows whole pages in legible size.
constexpr int kLargeWidth = 1500;
constexpr int kLargeHeight = 900;
constexpr int kWidestWording = 640;
constexpr int kAbovePages = 150; // the height of all that is above a page and below it
constexpr int kBesidePages = 64; // the width of the space beside a page, with the scroll bar
constexpr qreal kPaperShape = 210.0 / 297;

} // namespace

SummaryLayout::SummaryLayout(const Ui::SummaryDialog &ui, Dialog *window)
    : m_ui(ui)
    , m_window(window)
    , m_notices(new ScrollColumn(m_ui.noticePanel, kFewestNotices, m_ui.wordingSide))
{
    m_ui.wordingColumn->addWidget(m_notices);
    keepSpaces(window, m_ui.column, {}, 0);
    keepSpaces(window, m_ui.headerRow, {16, 8, 16, 8}, 8);
    keepSpaces(window, m_ui.choiceColumn, {16, 8, 16, 16}, 6);
    keepSpaces(window, m_ui.noticesRow, {8, 0, 16, 0}, 0);
    keepSpaces(window, m_ui.noticeColumn, {16, 0, 16, 8}, 8);
    keepSpaces(window, m_ui.previewColumn, {}, 0);
    connect(m_ui.splitter, &QSplitter::splitterMoved, this, [this] { m_isDivided = true; });
}

void SummaryLayout::setUp()
{
    m_ui.splitter->setStretchFactor(1, 1);
    m_ui.column->setStretchFactor(m_ui.splitter, 1);
    for (QWidget *panel :
         QList<QWidget *>{m_window, m_ui.choices, m_ui.previewPane, m_ui.wordingSide}) {
        panel->setBackgroundRole(QPalette::Base);
        panel->setAutoFillBackground(true);
    }
    m_ui.sideTabs->addTab({});
    m_ui.sideTabs->addTab({});
    showSide();
}

int SummaryLayout::width() const
{
    return m_window->width() * 1000 / std::max(1, scaled(m_window, 1000));
}

// Whether the buttons have short names, so that the summary's title fits beside them.
bool SummaryLayout::hasShortHead() const
{
    return width() < kLongNames;
}

void SummaryLayout::updateSpaces()
{
    const int edge = scaled(m_window, 16);
    m_ui.wordingColumn->setContentsMargins(edge, edge, edge, edge);
    m_ui.wordingColumn->setSpacing(scaled(m_window, 8)); // resets the cached minimum width
    m_ui.blocksView->setMinimumHeight(scaled(m_window, 160));
}

// Hides the options in low windows until the user opens them.
void SummaryLayout::foldOptions()
{
    const bool isLow = m_window->height() < scaled(m_window, kAllOptions);
    const bool isOpen = m_ui.optionsButton->isChecked();
    m_ui.optionsButton->setVisible(isLow);
    m_ui.optionsButton->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    m_ui.options->setVisible(!isLow || isOpen);
}

// In narrow windows, shows either the pages or the wording.
void SummaryLayout::showSide()
{
    const bool showsPages = m_ui.sideTabs->currentIndex() == PagesTab;
    m_ui.sideTabs->setVisible(m_isNarrow);
    m_ui.pagesSide->setVisible(!m_isNarrow || showsPages);
    m_ui.wordingArea->setVisible(!m_isNarrow || !showsPages);
}

// Shows the notices beside the wording if it has a column of its own; otherwise a button above
// pages and wording gives their number and opens them.
void SummaryLayout::showNotices()
{
    const bool hasNotices = !m_ui.noticePanel->notices().isEmpty();
    const bool isOpen = m_ui.noticesButton->isChecked();
    m_ui.noticePanel->setVisible(hasNotices);
    m_notices->setVisible(hasNotices);
    m_ui.noticesButton->setVisible(m_isNarrow && hasNotices);
    m_ui.noticesButton->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    m_ui.noticeArea->setVisible(m_isNarrow && isOpen && hasNotices);
    m_ui.noticeArea->setMaximumHeight(m_window->height() * 2 / 5);
}

// Gives the wording a column of its own if the window is wide enough; otherwise pages and wording
// are shown by turns.
void SummaryLayout::arrange()
{
    const bool isNarrow = width() < kThreeColumns;
    foldOptions();
    m_ui.titleLabel->setVisible(width() >= kTitled);
    m_notices->setMaximumHeight(isNarrow ? QWIDGETSIZE_MAX : m_window->height() * 3 / 10);
    setDensity(m_window, hasShortHead() ? Density::Narrow : Density::Roomy);
    m_ui.choiceArea->setMinimumWidth(scaled(m_window, kChoicesWidth - 80));
    m_ui.wordingArea->setMinimumWidth(m_ui.wordingSide->minimumSizeHint().width());
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        if (isNarrow) {
            m_ui.previewColumn->addWidget(m_ui.wordingArea, 1);
            m_ui.noticeColumn->addWidget(m_notices);
        } else {
            m_ui.splitter->addWidget(m_ui.wordingArea);
            m_ui.wordingColumn->addWidget(m_notices);
        }
        showSide();
        showNotices();
        m_isDivided = false;
    }
    fitPages();
    if (!m_isDivided)
        shareWidth();
}

bool SummaryLayout::isLarge() const
{
    return width() >= kLargeWidth && m_window->height() >= scaled(m_window, kLargeHeight);
}

// Shows whole pages in a large window and the pages' width in others, unless the user has chosen
// otherwise.
void SummaryLayout::fitPages()
{
    using Fit = PageView::Fit;
    PageView *view = m_ui.pagesSide->view();
    if (isLarge() == m_showsWhole || view->fit() != (m_showsWhole ? Fit::Page : Fit::Width))
        return;
    m_showsWhole = isLarge();
    view->setFit(m_showsWhole ? Fit::Page : Fit::Width);
    m_ui.pagesSide->showPlace();
}

void SummaryLayout::shareWidth()
{
    const int choices = std::clamp(m_ui.choices->minimumSizeHint().width()
                                       + m_ui.choiceArea->verticalScrollBar()->sizeHint().width(),
                                   int(scaled(m_window, kChoicesWidth)),
                                   int(scaled(m_window, kWidestChoices)));
    const int rest = m_window->width() - choices;
    int wording = m_isNarrow ? 0 : scaled(m_window, kWordingWidth);
    if (isLarge()) {
        const int page = int((m_window->height() - scaled(m_window, kAbovePages)) * kPaperShape)
                         + scaled(m_window, kBesidePages);
        wording = std::clamp(rest - page, wording, int(scaled(m_window, kWidestWording)));
    }
    m_ui.splitter->setSizes({choices, std::max(1, rest - wording), wording});
}

} // namespace Widgets
