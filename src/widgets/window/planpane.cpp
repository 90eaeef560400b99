#include "widgets/window/planpane.h"

#include "models/outline/plantreemodel.h"
#include "models/plandocument.h"
#include "widgets/kit/label.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/theme.h"
#include "widgets/window/plandetailsbar.h"
#include "widgets/window/tree/celleditor.h"
#include "widgets/window/tree/filterbar.h"
#include "widgets/window/tree/plantreeview.h"
#include "widgets/window/tree/writingline.h"
#include "widgets/year/yearpane.h"

#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanCriteria;

namespace Widgets {

namespace {

// With this many rows, the hint on keys is hidden while a plan is written.
constexpr qsizetype kRowsToKnowTheKeys = 5;

// The criterion that shows the items of one of this month's lists.
bool PlanCriteria::*criterionOf(MonthList list)
{
    switch (list) {
    case MonthList::Missed: return &PlanCriteria::missed;
    case MonthList::Due: return &PlanCriteria::openThisMonth;
    case MonthList::Silent: return &PlanCriteria::silent;
    case MonthList::Moved: return &PlanCriteria::moved;
    }
    Q_UNREACHABLE();
}

// The criteria without those that the counts above the tree set.
PlanCriteria withoutCounts(PlanCriteria criteria)
{
    criteria.statuses.clear();
    criteria.dueSoon = false;
    for (const MonthList list : allMonthLists())
        criteria.*criterionOf(list) = false;
    return criteria;
}

} // namespace

PlanPane::PlanPane(Models::PlanDocument *document, System::Settings *settings, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(new Models::PlanTreeModel(document, this))
    , m_filter(new Models::PlanFilter(document, this))
    , m_bar(new FilterBar(document, m_filter, this))
    , m_tree(new PlanTreeView(m_model, m_filter, settings, this))
    , m_cell(new CellEditor(document, m_tree))
{
    setObjectName(u"planPane"_s);
    arrange();
    connect(m_tree, &PlanTreeView::currentNodeChanged, this, &PlanPane::currentChanged);
    connect(m_tree, &PlanTreeView::selectedNodesChanged, this, &PlanPane::selectionChanged);
    connect(m_tree, &PlanTreeView::nodeActivated, this, &PlanPane::activated);
    connect(m_tree, &PlanTreeView::fieldActivated, this, [this](Field field) {
        if (!m_cell->edit(field))
            emit fieldActivated(field);
    });
    connect(m_cell, &CellEditor::statusChosen, this, &PlanPane::statusChosen);
    connect(m_bar, &FilterBar::planWanted, this, &PlanPane::planWanted);
    connect(m_bar, &FilterBar::planTextsWanted, this, &PlanPane::planTextsWanted);
    connect(m_bar, &FilterBar::resultWanted, this, &PlanPane::goToResult);
    connect(m_filter, &Models::PlanFilter::criteriaChanged, this, [this] {
        emit criteriaChanged(m_filter->criteria());
        emit termsChanged(m_filter->terms());
    });
    connect(document, &Models::PlanDocument::planReplaced, this, &PlanPane::takeUpPlan);
    connect(document, &Models::PlanDocument::saved, this, [this] {
        if (m_isWriting)
            updateWriting();
    });
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    connect(escape, &QShortcut::activated, this, &PlanPane::escape);
    retranslate();
    takeUpPlan();
    followChanges(this, {.words = [this] { retranslate(); }});
}

void PlanPane::announceSelection()
{
    if (!window()->focusWidget())
        view()->setFocus();
    emit currentChanged(m_tree->currentNode());
    emit selectionChanged(m_tree->selectedNodes());
}

void PlanPane::arrange()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_tree, 1);
    m_below = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Minimum);
    column->addSpacerItem(m_below);
    setFocusProxy(m_tree);
}

void PlanPane::makeWritingParts()
{
    m_details = new PlanDetailsBar(m_document, this);
    m_keys = new Label(Label::Size::Small, ColourRole::Secondary, this, 2);
    m_keys->setObjectName(u"writingKeysLabel"_s);
    m_line = new WritingLine(m_document, m_tree, this);
    connect(m_line, &WritingLine::ended, this, [this] {
        commit();
        setWriting(false);
    });
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_tree), m_details);
    column->insertWidget(column->indexOf(m_tree), m_keys);
    column->insertWidget(column->indexOf(m_tree) + 1, m_line);
    // By Tab they follow the tree, as if they had been made with it.
    QWidget *before = m_tree;
    for (const QWidget *part :
         {static_cast<QWidget *>(m_details), static_cast<QWidget *>(m_line)}) {
        for (QWidget *field : part->findChildren<QWidget *>()) {
            if (field->focusPolicy() & Qt::TabFocus)
                setTabOrder(std::exchange(before, field), field);
        }
    }
    retranslate();
}

// Starts writing if the plan shown has no outline, and ends it otherwise; a plan that is already
// being written may only have got another year.
void PlanPane::takeUpPlan()
{
    if (m_isWriting && m_document->plan().id == m_written) {
        m_line->begin();
        return;
    }
    setWriting(m_document->outline().root()->childCount() == 0 && !m_document->isEmpty()
               && !m_document->isReadOnly());
}

void PlanPane::setWriting(bool writing)
{
    if (writing && (m_document->isReadOnly() || m_document->isEmpty()))
        return;
    if (std::exchange(m_isWriting, writing) == writing)
        return;
    if (writing) {
        if (!m_line)
            makeWritingParts();
        clearFilter();
        resetSort();
        m_line->begin();
        m_written = m_document->plan().id;
    }
    updateWriting();
    if (!writing && isAncestorOf(window()->focusWidget()))
        view()->setFocus(Qt::OtherFocusReason);
    emit writingChanged();
}

void PlanPane::focusWriting()
{
    if (m_document->plan().organisation.isEmpty() && m_document->outline().nodes().isEmpty())
        m_details->focusFirst();
    else
        m_line->setFocus(Qt::OtherFocusReason);
}

// Updates the parts for writing a plan. The line for the next row follows below the last one; with
// many rows, the tree takes the space left and scrolls.
void PlanPane::updateWriting()
{
    m_bar->setVisible(!m_isWriting);
    m_details->setVisible(m_isWriting);
    m_line->setVisible(m_isWriting);
    const bool knowsKeys = m_document->outline().nodes().size() >= kRowsToKnowTheKeys;
    m_keys->setVisible(m_isWriting && !knowsKeys);
    const int edge = scaled(this, 14);
    m_keys->setContentsMargins(edge, scaled(this, 5), edge, scaled(this, 5));
    m_tree->setSizeAdjustPolicy(m_isWriting ? QAbstractScrollArea::AdjustToContents
                                            : QAbstractScrollArea::AdjustIgnored);
    m_tree->setSizePolicy(QSizePolicy::Expanding,
                          m_isWriting ? QSizePolicy::Maximum : QSizePolicy::Expanding);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->setStretchFactor(m_tree, m_isWriting ? 0 : 1);
    m_below->changeSize(0, 0, QSizePolicy::Minimum,
                        m_isWriting ? QSizePolicy::Expanding : QSizePolicy::Minimum);
    column->invalidate();
    updateView();
}

void PlanPane::setYearWanted(bool wanted)
{
    if (std::exchange(m_isYearWanted, wanted) == wanted)
        return;
    updateView();
}

void PlanPane::setYearOpensPage(bool opens)
{
    m_yearOpensPage = opens;
    if (m_year)
        m_year->setOpensPage(opens);
}

void PlanPane::makeYear()
{
    m_year = new YearPane(m_model, m_filter, this);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_tree) + 1, m_year, 1);
    connect(m_year, &YearPane::currentNodeChanged, m_tree, &PlanTreeView::selectNode);
    connect(m_tree, &PlanTreeView::currentNodeChanged, m_year, &YearPane::setCurrentNode);
    connect(m_year, &YearPane::nodeActivated, this, &PlanPane::activated);
    connect(m_year, &YearPane::deadlineWanted, this,
            [this] { emit fieldActivated(Field::Deadline); });
    connect(m_year, &YearPane::rowMenuRequested, m_tree, &PlanTreeView::rowMenuRequested);
    m_year->setOpensPage(m_yearOpensPage);
    m_year->setCurrentNode(m_tree->currentNode());
}

QWidget *PlanPane::view() const
{
    return isYearShown() ? static_cast<QWidget *>(m_year) : m_tree;
}

void PlanPane::updateView()
{
    const bool isYear = isYearShown();
    if (isYear && !m_year)
        makeYear();
    if (m_tree->isHidden() == isYear)
        return;
    const bool hadFocus = m_tree->hasFocus() || (m_year && m_year->isAncestorOf(focusWidget()));
    m_tree->setVisible(!isYear);
    if (m_year)
        m_year->setVisible(isYear);
    setFocusProxy(view());
    if (hadFocus)
        view()->setFocus(Qt::OtherFocusReason);
    emit yearShownChanged(isYear);
}

void PlanPane::commit()
{
    m_cell->commit();
    if (!m_isWriting)
        return;
    m_details->commit();
    m_line->commit();
}

const PlanCriteria &PlanPane::criteria() const
{
    return m_filter->criteria();
}

const QStringList &PlanPane::terms() const
{
    return m_filter->terms();
}

bool PlanPane::isInPublishedOrder() const
{
    return m_model->sortColumn() < 0 && !m_filter->isActive();
}

QList<FocusStop> PlanPane::focusStops() const
{
    if (m_isWriting)
        return {{m_details, m_details}, {m_tree, m_tree}, {m_line, m_line}};
    return {{m_bar, m_bar}, {view(), view()}};
}

int PlanPane::heightOfRows(int count) const
{
    return m_bar->sizeHint().height() + m_tree->heightOfRows(count);
}

void PlanPane::focusFilter()
{
    m_bar->focusWords();
}

void PlanPane::clearFilter()
{
    m_filter->clear();
}

void PlanPane::selectNode(NodeId node)
{
    const OutlineNode *wanted = m_document->outline().find(node);
    if (wanted && !m_filter->isVisible(wanted))
        clearFilter();
    m_tree->selectNode(node);
}

void PlanPane::selectPrevious()
{
    if (isYearShown())
        m_year->selectPrevious();
    else
        m_tree->selectRow(m_tree->indexAbove(m_tree->currentIndex()));
}

void PlanPane::selectNext()
{
    if (isYearShown())
        m_year->selectNext();
    else
        m_tree->selectRow(m_tree->indexBelow(m_tree->currentIndex()));
}

void PlanPane::expandAll()
{
    m_tree->openAll();
    if (isYearShown())
        m_year->foldAll(false);
}

void PlanPane::collapseAll()
{
    m_tree->foldAll();
    if (isYearShown())
        m_year->foldAll(true);
}

void PlanPane::resetSort()
{
    m_tree->resetSort();
}

void PlanPane::showOnly(StatusKind status)
{
    const bool isShown = m_filter->criteria().statuses == QSet{status};
    PlanCriteria wanted = withoutCounts(m_filter->criteria());
    if (!isShown)
        wanted.statuses = {status};
    m_filter->setCriteria(wanted);
}

void PlanPane::showOnly(MonthList list)
{
    const auto criterion = criterionOf(list);
    const bool isShown = m_filter->criteria().*criterion;
    PlanCriteria wanted = withoutCounts(m_filter->criteria());
    wanted.*criterion = !isShown;
    m_filter->setCriteria(wanted);
}

void PlanPane::showOnly(const PlanCriteria &criteria)
{
    m_filter->setCriteria(criteria);
}

void PlanPane::goToResult()
{
    const OutlineNode *current = m_document->outline().find(m_tree->currentNode());
    if (!current || !m_filter->isVisible(current))
        m_tree->selectFirst();
    view()->setFocus(Qt::ShortcutFocusReason);
}

void PlanPane::escape()
{
    if (m_filter->isActive())
        m_filter->clear();
    else if (m_bar->wordsHaveFocus())
        view()->setFocus(Qt::ShortcutFocusReason);
}

void PlanPane::retranslate()
{
    if (!m_keys)
        return;
    m_keys->setText(
        tr("Enter: next item · Tab: indent · Shift+Tab: outdent, up to a section · Several lines "
           "pasted: an item each · Esc: finish"));
}

void PlanPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colour(palette(), ColourRole::Panel));
}

} // namespace Widgets
