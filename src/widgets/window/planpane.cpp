#include "widgets/window/planpane.h"

#include "models/plandocument.h"
#include "models/plantreemodel.h"
#include "widgets/kit/icons.h"
#include "widgets/kit/label.h"
#include "widgets/kit/spaces.h"
#include "widgets/kit/theme.h"
#include "widgets/window/filterbar.h"
#include "widgets/window/plantreeview.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanCriteria;

namespace Widgets {

PlanPane::PlanPane(Models::PlanDocument *document, System::Settings *settings, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(new Models::PlanTreeModel(document, this))
    , m_filter(new Models::PlanFilter(document, this))
    , m_bar(new FilterBar(document, m_filter, this))
    , m_tree(new PlanTreeView(m_model, m_filter, settings, this))
{
    setObjectName(u"planPane"_s);
    arrange();
    connect(m_tree, &PlanTreeView::currentNodeChanged, this, &PlanPane::currentChanged);
    connect(m_tree, &PlanTreeView::selectedNodesChanged, this, &PlanPane::selectionChanged);
    connect(m_tree, &PlanTreeView::nodeActivated, this, &PlanPane::activated);
    connect(m_tree, &PlanTreeView::fieldActivated, this, &PlanPane::fieldActivated);
    connect(m_bar, &FilterBar::planWanted, this, &PlanPane::planWanted);
    connect(m_bar, &FilterBar::resultWanted, this, &PlanPane::goToResult);
    connect(m_filter, &Models::PlanFilter::criteriaChanged, this, [this] {
        emit criteriaChanged(m_filter->criteria());
        emit termsChanged(m_filter->terms());
    });
    connect(document, &Models::PlanDocument::planReplaced, this, &PlanPane::updateEmpty);
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    connect(escape, &QShortcut::activated, this, &PlanPane::escape);
    retranslate();
    updateEmpty();
}

void PlanPane::announceSelection()
{
    if (!window()->focusWidget())
        m_tree->setFocus();
    emit currentChanged(m_tree->currentNode());
    emit selectionChanged(m_tree->selectedNodes());
}

void PlanPane::arrange()
{
    auto *plan = new QWidget(this);
    auto *column = new QVBoxLayout(plan);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_tree, 1);
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(plan);
    m_pages->addWidget(makeEmptyPage());
    setFocusProxy(m_tree);
}

QWidget *PlanPane::makeEmptyPage()
{
    auto *page = new QWidget(this);
    m_emptyTitle = new Label(Label::Size::Title, ColourRole::Text, page, 3);
    m_emptyWords = new Label(Label::Size::Body, ColourRole::Secondary, page, 6);
    m_importButton = new QPushButton(page);
    m_importButton->setObjectName(u"importButton"_s);
    connect(m_importButton, &QPushButton::clicked, this, &PlanPane::importRequested);
    m_importCopiedButton = new QPushButton(page);
    m_importCopiedButton->setObjectName(u"importCopiedButton"_s);
    connect(m_importCopiedButton, &QPushButton::clicked, this, &PlanPane::importCopiedRequested);
    auto *column = new QVBoxLayout(page);
    column->addStretch(1);
    column->addWidget(m_emptyTitle);
    column->addWidget(m_emptyWords);
    column->addWidget(m_importButton, 0, Qt::AlignLeft);
    column->addWidget(m_importCopiedButton, 0, Qt::AlignLeft);
    column->addStretch(1);
    new Spaces(page, column, {48, 0, 48, 0}, 10);
    return page;
}

const PlanCriteria &PlanPane::criteria() const
{
    return m_filter->criteria();
}

bool PlanPane::isInPublishedOrder() const
{
    return m_model->sortColumn() < 0 && !m_filter->isActive();
}

QList<Area> PlanPane::areas() const
{
    return {{m_bar, m_bar}, {m_tree, m_tree}};
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
    m_tree->selectRow(m_tree->indexAbove(m_tree->currentIndex()));
}

void PlanPane::selectNext()
{
    m_tree->selectRow(m_tree->indexBelow(m_tree->currentIndex()));
}

void PlanPane::expandAll()
{
    m_tree->openAll();
}

void PlanPane::collapseAll()
{
    m_tree->foldAll();
}

void PlanPane::resetSort()
{
    m_tree->resetSort();
}

void PlanPane::showOnly(StatusKind status)
{
    PlanCriteria wanted = m_filter->criteria();
    const bool isShown = wanted.statuses == QSet{status};
    wanted.statuses = isShown ? QSet<StatusKind>() : QSet{status};
    wanted.missed = false;
    wanted.dueSoon = false;
    m_filter->setCriteria(wanted);
}

void PlanPane::showOnlyMissed()
{
    toggleLateness(&PlanCriteria::missed);
}

void PlanPane::showOnlyDueSoon()
{
    toggleLateness(&PlanCriteria::dueSoon);
}

void PlanPane::toggleLateness(bool PlanCriteria::*part)
{
    PlanCriteria wanted = m_filter->criteria();
    const bool isShown = wanted.*part;
    wanted.statuses.clear();
    wanted.missed = false;
    wanted.dueSoon = false;
    wanted.*part = !isShown;
    m_filter->setCriteria(wanted);
}

void PlanPane::goToResult()
{
    const OutlineNode *current = m_document->outline().find(m_tree->currentNode());
    if (!current || !m_filter->isVisible(current))
        m_tree->selectFirst();
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

void PlanPane::escape()
{
    if (m_filter->isActive())
        m_filter->clear();
    else if (m_bar->wordsHaveFocus())
        m_tree->setFocus(Qt::ShortcutFocusReason);
}

void PlanPane::updateEmpty()
{
    m_pages->setCurrentIndex(m_document->isEmpty() ? 1 : 0);
}

void PlanPane::retranslate()
{
    m_emptyTitle->setText(tr("This file holds no plan yet"));
    m_emptyWords->setText(
        tr("Read in the work plan that your committee has been issued: choose its Word document, "
           "saved web page or text file, or copy its text where it stands. Its sections and "
           "items appear here, word for word."));
    m_importButton->setText(tr("Read In a Plan…"));
    m_importCopiedButton->setText(tr("Read In Copied Text…"));
}

void PlanPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PlanPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colour(palette(), ColourRole::Panel));
}

} // namespace Widgets
