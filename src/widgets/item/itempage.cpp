#include "widgets/item/itempage.h"

#include "models/plandocument.h"
#include "widgets/item/bulkpage.h"
#include "widgets/item/nodepage.h"
#include "widgets/item/unstoredfields.h"
#include "widgets/kit/label.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/scrollcolumn.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/theme.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QPainter>
#include <QStackedLayout>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;

namespace Widgets {

ItemPage::ItemPage(PlanDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_unstored(new UnstoredFields(document, this))
    , m_stack(new QStackedLayout(this))
    , m_emptyWords(new Label(Label::Size::Body, ColourRole::Secondary, this))
    , m_nodePage(new NodePage(document, m_unstored, this))
{
    setObjectName(u"itemPage"_s);
    arrange();
    connect(m_nodePage, &NodePage::nodeActivated, this, &ItemPage::nodeActivated);
    connect(m_nodePage, &NodePage::originActivated, this, &ItemPage::originActivated);
    connect(m_nodePage, &NodePage::authorWanted, this, &ItemPage::authorWanted);
    // A moved node is removed and inserted again, so the shown nodes are looked up only afterwards.
    connect(document, &PlanDocument::nodeInserted, this, &ItemPage::refreshSoon);
    connect(document, &PlanDocument::nodeRemoved, this, &ItemPage::refreshSoon);
    connect(document, &PlanDocument::planReplaced, this, &ItemPage::refreshSoon);
    retranslate();
    refresh();
    followChanges(this, {.words = [this] { retranslate(); }, .look = [this] { fitMargins(); }});
}

void ItemPage::arrange()
{
    m_emptyWords->setObjectName(u"nothingSelectedLabel"_s);
    m_emptyWords->setAlignment(Qt::AlignCenter);
    m_emptyWords->setWordWrap(true);
    m_nodeColumn = new ScrollColumn(m_nodePage, 120, this);
    m_stack->addWidget(m_emptyWords);
    m_stack->addWidget(m_nodeColumn);
    fitMargins();
}

void ItemPage::makeBulkPage()
{
    m_bulkPage = new BulkPage(m_document, m_unstored, this);
    m_bulkColumn = new ScrollColumn(m_bulkPage, 120, this);
    m_stack->addWidget(m_bulkColumn);
}

int ItemPage::neededWidth() const
{
    const QMargins around = contentsMargins();
    return m_nodePage->minimumSizeHint().width() + around.left() + around.right();
}

void ItemPage::fitMargins()
{
    const int side = scaled(this, 18);
    const bool isRoomy = densityOf(this) == Density::Roomy;
    setContentsMargins(side, scaled(this, isRoomy ? 10 : 5), side, scaled(this, isRoomy ? 6 : 3));
}

void ItemPage::showNodes(const QList<NodeId> &nodes)
{
    if (nodes != m_nodes && m_areHeld)
        m_unstored->keepNow();
    else if (nodes != m_nodes)
        commitEditors();
    m_nodes = nodes;
    refresh();
}

void ItemPage::refresh()
{
    m_refreshIsDue = false;
    const bool one = m_nodes.size() == 1 && m_document->outline().find(m_nodes.first());
    const bool several = m_nodes.size() > 1;
    showEmptyWords();
    m_nodePage->setNode(one ? m_nodes.first() : NodeId{});
    if (several && !m_bulkPage)
        makeBulkPage();
    if (m_bulkPage)
        m_bulkPage->setNodes(several ? trackedNodes() : QList<NodeId>{}, int(m_nodes.size()));
    if (one)
        m_stack->setCurrentWidget(m_nodeColumn);
    else if (several)
        m_stack->setCurrentWidget(m_bulkColumn);
    else
        m_stack->setCurrentWidget(m_emptyWords);
}

void ItemPage::refreshSoon()
{
    if (std::exchange(m_refreshIsDue, true))
        return;
    QMetaObject::invokeMethod(this, &ItemPage::refresh, Qt::QueuedConnection);
}

void ItemPage::commitEditors()
{
    QGuiApplication::inputMethod()->commit();
    m_nodePage->commit();
    if (m_bulkPage)
        m_bulkPage->commit();
    if (const auto stored = m_unstored->retry(); !stored)
        qWarning("%s",
                 // The user was told when it was first refused.
                 qUtf8Printable(stored.error().detail));
}

void ItemPage::focusComposer()
{
    if (!canAddNote())
        return;
    m_nodePage->focusComposer();
    m_nodeColumn->ensureWidgetVisible(m_nodePage->composer(), 0, 0);
}

void ItemPage::focusField(Field field)
{
    if (m_nodePage->node() != NodeId{} && !m_document->isReadOnly())
        m_nodePage->focusField(field);
}

void ItemPage::showAuthor(bool isNamed)
{
    m_nodePage->showAuthor(isNamed);
}

void ItemPage::setTerms(const QStringList &terms)
{
    m_nodePage->setTerms(terms);
}

QList<FocusStop> ItemPage::focusStops() const
{
    if (m_stack->currentWidget() == m_nodeColumn)
        return m_nodePage->focusStops();
    return {{m_stack->currentWidget(), m_stack->currentWidget()}};
}

bool ItemPage::canAddNote() const
{
    return m_nodePage->node() != NodeId{} && !m_document->isReadOnly();
}

QList<NodeId> ItemPage::trackedNodes() const
{
    QList<NodeId> tracked;
    for (const NodeId id : m_nodes) {
        const OutlineNode *node = m_document->outline().find(id);
        if (node && node->isTracked())
            tracked.append(id);
    }
    return tracked;
}

void ItemPage::chooseStatus(StatusKind status)
{
    commitEditors();
    if (m_nodes.size() > 1 && m_bulkPage)
        m_bulkPage->chooseStatus(status);
    else
        m_nodePage->chooseStatus(status);
}

void ItemPage::retranslate()
{
    setAccessibleName(tr("Item page"));
    showEmptyWords();
}

// Shows the hint to select an item only if the plan has items.
void ItemPage::showEmptyWords()
{
    m_emptyWords->setText(m_document->isEmpty()
                              ? QString()
                              : tr("Select an item to see how it stands and what was done."));
}

void ItemPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colour(palette(), ColourRole::Raised));
}

} // namespace Widgets
