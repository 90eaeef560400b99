#include "widgets/year/yearpane.h"

#include "models/outline/planfilter.h"
#include "models/outline/plantreemodel.h"
#include "models/plandocument.h"
#include "widgets/kit/label.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/theme.h"
#include "widgets/year/yearchart.h"
#include "widgets/year/yearhead.h"
#include "widgets/year/yearlist.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

constexpr int kTrayRows = 3; // most visible rows of the tray; it scrolls for more

// The least heights of the pane, at 100 % text, at which the tray is open and the legend shown.
constexpr qreal kTrayHeight = 420;
constexpr qreal kLegendHeight = 340;
constexpr qreal kBehindTitle = 16; // at 100 % text, between a title and the deadline

} // namespace

YearPane::YearPane(Models::PlanTreeModel *plan, Models::PlanFilter *filter, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_months(new YearModel(plan, filter, YearModel::Part::Months, this))
    , m_tray(new YearModel(plan, filter, YearModel::Part::Tray, this))
    , m_head(new YearHead(plan, this))
    , m_list(new YearList(m_months, this))
    , m_trayHead(new QWidget(this))
    , m_trayButton(new LinkButton(m_trayHead, LinkButton::Ink::Secondary))
    , m_trayList(new YearList(m_tray, this))
    , m_legend(new YearLegend(this))
    , m_nothing(new Label(Label::Size::Body, ColourRole::Secondary, this, 2))
{
    setObjectName(u"yearPane"_s);
    m_list->setObjectName(u"yearList"_s);
    m_trayList->setObjectName(u"yearTray"_s);
    m_trayButton->setObjectName(u"yearTrayButton"_s);
    setFocusProxy(m_list);
    arrange();
    connectList(m_list, m_trayList);
    connectList(m_trayList, m_list);
    connect(m_list, &YearList::leftBelow, this, [this] {
        if (m_trayList->isVisible())
            m_trayList->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_trayList, &YearList::leftAbove, this, [this] {
        m_list->setFocus(Qt::ShortcutFocusReason);
        if (m_months->rowCount() > 0)
            m_list->setCurrentIndex(m_months->index(m_months->rowCount() - 1));
    });
    connect(m_trayButton, &QPushButton::clicked, this, [this] {
        m_isTrayOpen = !isTrayOpen();
        fit();
    });
    for (YearModel *model : {m_months, m_tray})
        connect(model, &YearModel::rebuilt, this, [this] {
            fit();
            for (YearList *list : {m_list, m_trayList}) {
                list->showCurrent(m_current);
                list->bringCurrentInSight();
            }
        });
    connect(filter, &Models::PlanFilter::criteriaChanged, this, [this] {
        m_list->setTerms(m_filter->terms());
        m_trayList->setTerms(m_filter->terms());
    });
    retranslate();
    followChanges(this, {.words = [this] { retranslate(); },
                         .look = [this] { updateLook(); },
                         .size = [this] { fit(); }});
}

void YearPane::arrange()
{
    auto *trayRow = new QHBoxLayout(m_trayHead);
    trayRow->setContentsMargins({});
    trayRow->addWidget(m_trayButton);
    trayRow->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    column->addWidget(m_trayHead);
    column->addWidget(m_trayList);
    column->addWidget(m_legend);
    m_nothing->hide();
}

void YearPane::connectList(YearList *list, YearList *other)
{
    connect(list, &YearList::currentNodeChanged, this, [this, other](NodeId node) {
        m_current = node;
        other->showCurrent({});
        emit currentNodeChanged(node);
    });
    connect(list, &YearList::nodeActivated, this, &YearPane::nodeActivated);
    connect(list, &YearList::deadlineWanted, this, &YearPane::deadlineWanted);
    connect(list, &YearList::rowMenuRequested, this, &YearPane::rowMenuRequested);
}

void YearPane::setCurrentNode(NodeId node)
{
    m_current = node;
    m_months->unfoldTo(node);
    m_list->showCurrent(node);
    m_trayList->showCurrent(node);
}

// Moves the current row up or down, from the months on into the tray and back.
void YearPane::step(int steps)
{
    const int above = m_months->rowCount();
    const int all = above + (m_trayList->isVisible() ? m_tray->rowCount() : 0);
    int row = m_months->rowOf(m_current);
    if (row < 0 && m_tray->rowOf(m_current) >= 0)
        row = above + m_tray->rowOf(m_current);
    row += steps;
    if (row < 0 || row >= all)
        return;
    YearList *list = row < above ? m_list : m_trayList;
    list->setCurrentIndex(list->model()->index(row < above ? row : row - above));
}

void YearPane::foldAll(bool folded)
{
    for (const OutlineNode *node : m_months->document()->outline().nodes()) {
        if (node->childCount() > 0)
            m_months->setFolded(node->id(), folded);
    }
}

void YearPane::setOpensPage(bool opens)
{
    m_list->setOpensPage(opens);
    m_trayList->setOpensPage(opens);
}

bool YearPane::isTrayOpen() const
{
    return m_isTrayOpen.value_or(height() >= scaled(this, kTrayHeight));
}

// Both lists leave room for a scroll bar, so that their months are aligned.
YearColumns YearPane::columns() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_list);
    return YearColumns::of(font(), width() - bar, longestTitle());
}

// The width of the longest title of an item of the plan, shown or not, and what is behind it.
int YearPane::longestTitle() const
{
    QString longest;
    for (const OutlineNode *node : m_months->document()->outline().nodes()) {
        if (node->isTracked() && node->node().title.size() > longest.size())
            longest = node->node().title;
    }
    return fontMetrics().horizontalAdvance(longest) + scaled(this, kBehindTitle);
}

// Shares the room between the lists.
void YearPane::fit()
{
    const YearColumns now = columns();
    m_head->setColumns(now);
    m_list->setColumns(now);
    m_trayList->setColumns(now);
    updateTray();
    const int legend = m_legend->heightAt(width());
    m_legend->setFixedHeight(legend);
    m_legend->setVisible(height() >= scaled(this, kLegendHeight));
    const bool isEmpty = m_months->rowCount() == 0 && m_tray->rowCount() == 0;
    m_nothing->setVisible(isEmpty && m_filter->isActive());
    m_nothing->setText(nothingWords());
    const int around = m_head->sizeHint().height() + (m_legend->isVisibleTo(this) ? legend : 0)
                       + (m_trayHead->isVisibleTo(this) ? m_trayHead->sizeHint().height() : 0)
                       + (m_trayList->isVisibleTo(this) ? m_trayList->height() : 0);
    m_list->shareHeight(height() - around);
}

void YearPane::updateTray()
{
    const int count = m_tray->rowCount();
    m_trayHead->setVisible(count > 0);
    m_trayList->setVisible(count > 0 && isTrayOpen());
    m_trayList->shareHeight(0);
    m_trayList->setFixedHeight(std::min(count, kTrayRows) * m_trayList->rowHeight());
    const QString sign = isTrayOpen() ? u"▾ "_s : u"▸ "_s;
    m_trayButton->setWords(sign + tr("Without a deadline: %n items", nullptr, count));
    m_trayButton->setAccessibleDescription(isTrayOpen() ? tr("Press to fold")
                                                        : tr("Press to open"));
    m_trayHead->layout()->setContentsMargins(scaled(this, 10), scaled(this, 2), scaled(this, 10),
                                             scaled(this, 2));
}

void YearPane::retranslate()
{
    m_list->setAccessibleName(tr("The year, by months"));
    m_trayList->setAccessibleName(tr("Items without a deadline"));
    m_nothing->setText(nothingWords());
    updateTray();
}

QString YearPane::nothingWords() const
{
    return m_filter->lacksNotes() ? tr(
               "Nothing matches in what could be read; notes could not. Esc shows all items again.")
                                  : tr("No item matches. Esc shows all items again.");
}

void YearPane::updateLook()
{
    m_nothing->setContentsMargins(scaled(this, 20), scaled(this, 20), scaled(this, 20), 0);
    fit();
}

void YearPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colour(palette(), ColourRole::Panel));
}

} // namespace Widgets
