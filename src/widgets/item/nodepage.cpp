#include "widgets/item/nodepage.h"

#include "models/plandocument.h"
#include "widgets/item/historyview.h"
#include "widgets/item/itemform.h"
#include "widgets/item/itemhead.h"
#include "widgets/item/notecomposer.h"
#include "widgets/item/notetimeline.h"
#include "widgets/item/rollupview.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/scrollcolumn.h"
#include "widgets/kit/spaces.h"
#include "widgets/kit/theme.h"

#include <QEvent>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;

namespace Widgets {

NodePage::NodePage(PlanDocument *document, UnstoredFields *unstored, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_head(new ItemHead(document, unstored, this))
    , m_form(new ItemForm(document, unstored, this))
    , m_rollUp(new RollUpView(document, this))
    , m_tabs(new QTabWidget(this))
    , m_composer(new NoteComposer(document, this))
    , m_notes(new NoteTimeline(document, this))
    , m_history(new HistoryView(document, this))
{
    m_head->setObjectName(u"itemHead"_s);
    m_form->setObjectName(u"itemForm"_s);
    m_tabs->setObjectName(u"pageTabs"_s);
    m_tabs->setDocumentMode(true);
    arrange();

    connect(m_head, &ItemHead::nodeActivated, this, &NodePage::nodeActivated);
    connect(m_head, &ItemHead::originActivated, this, &NodePage::originActivated);
    // When the words have their place.
    connect(
        m_form, &ItemForm::wordsShown, m_top,
        [this](QWidget *words) { m_top->ensureWidgetVisible(words, 0, 4); }, Qt::QueuedConnection);
    connect(m_notes, &NoteTimeline::countChanged, this, &NodePage::updateTabs);
    retranslate();
}

void NodePage::arrange()
{
    auto *top = new QWidget(this);
    auto *topColumn = new QVBoxLayout(top);
    new Spaces(top, topColumn, {0, 0, 2, 4}, 12);
    topColumn->addWidget(m_head);
    topColumn->addWidget(m_form);
    topColumn->addWidget(m_rollUp);
    topColumn->addStretch(1);

    auto *progress = new QWidget(this);
    auto *progressColumn = new QVBoxLayout(progress);
    new Spaces(progress, progressColumn, {0, 10, 0, 0}, 8);
    progressColumn->addWidget(m_composer);
    progressColumn->addWidget(m_notes, 1);
    m_tabs->addTab(progress, QString());
    m_tabs->addTab(m_history, QString());

    auto *column = new QVBoxLayout(this);
    new Spaces(this, column, {}, 6);
    m_top = new ScrollColumn(top, 90, this, ScrollColumn::Scrolls::WhenRoomy);
    column->addWidget(m_top);
    column->addWidget(m_tabs, 1);
}

void NodePage::setNode(NodeId node)
{
    m_node = node;
    updateKind();
    m_head->setNode(node);
    m_composer->setNode(node);
    m_notes->setNode(node);
    m_history->setNode(node);
    updateTabs();
}

// What has something smaller under it shows how that is going; anything else its own form.
void NodePage::updateKind()
{
    const OutlineNode *node = m_document->outline().find(m_node);
    const bool tracked = node && node->isTracked();
    m_form->setNodes(tracked ? QList<NodeId>{m_node} : QList<NodeId>{});
    m_form->setVisible(tracked);
    m_rollUp->setNode(node && !tracked ? m_node : NodeId{});
    m_rollUp->setVisible(node && !tracked);
}

void NodePage::commit()
{
    m_head->commit();
    m_form->commit();
    m_composer->commit();
}

void NodePage::focusComposer()
{
    m_tabs->setCurrentIndex(0);
    m_composer->focus();
}

void NodePage::focusField(Field field)
{
    QWidget *edit = field == Field::Title ? m_head->editTitle() : m_form->focusField(field);
    if (edit)
        m_top->ensureWidgetVisible(edit, 0, 4);
}

void NodePage::setTerms(const QStringList &terms)
{
    m_head->setTerms(terms);
    m_notes->setTerms(terms);
}

QWidget *NodePage::composer() const
{
    return m_composer;
}

QList<Area> NodePage::areas() const
{
    QWidget *form = m_form;
    if (m_form->isHidden())
        form = m_head;
    QWidget *timeline = m_notes;
    if (m_notes->isHidden() || !m_notes->isVisibleTo(m_tabs))
        timeline = m_history;
    return {{m_top, form}, {m_composer, m_composer}, {m_tabs, timeline}};
}

void NodePage::chooseStatus(StatusKind status)
{
    m_form->chooseStatus(status);
}

void NodePage::updateTabs()
{
    const int count = m_notes->count();
    m_tabs->setTabText(0, count > 0 ? tr("Progress %1").arg(count) : tr("Progress"));
    m_tabs->setTabText(1, tr("History"));
}

void NodePage::retranslate()
{
    m_tabs->setAccessibleName(tr("Progress and history"));
    updateTabs();
}

void NodePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Widgets
