#include "widgets/item/nodepage.h"

#include "domain/file/planfilename.h"
#include "domain/text/names.h"
#include "models/evidence/evidencemodel.h"
#include "models/plandocument.h"
#include "models/rowwords.h"
#include "widgets/evidence/evidencecommands.h"
#include "widgets/evidence/evidenceview.h"
#include "widgets/item/historyview.h"
#include "widgets/item/itemform.h"
#include "widgets/item/itemhead.h"
#include "widgets/item/notecomposer.h"
#include "widgets/item/notetimeline.h"
#include "widgets/item/rollupview.h"
#include "widgets/item/status/statuslook.h"
#include "widgets/item/unstoredfields.h"
#include "widgets/kit/label.h"
#include "widgets/kit/lazypage.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/scrollcolumn.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/spaces.h"
#include "widgets/kit/style/theme.h"

#include <QDropEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::EvidenceModel;
using Models::PlanDocument;

namespace Widgets {

namespace {

// Heights at 100 % text.
constexpr qreal kHeightOfHead = 92;  // path of sections, title of two lines, issued text
constexpr qreal kHeightOfNotes = 96; // a few notes, and the spaces between all parts of the page
// Needed beside a note being written, for the head and some notes.
constexpr qreal kRoomBesideNote = 160;
constexpr qreal kSpaces = 36;          // between the page's parts
constexpr qreal kHeightForPlace = 300; // lowest page that shows the path of sections
constexpr qreal kHeightForText = 262;  // lowest page that shows the issued text

} // namespace

NodePage::NodePage(PlanDocument *document, UnstoredFields *unstored, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_head(new ItemHead(document, unstored, this))
    , m_form(new ItemForm(document, unstored, this))
    , m_rollUp(new RollUpView(document, this))
    , m_tabs(new QTabWidget(this))
    , m_composer(new NoteComposer(document, this))
    , m_evidenceCommands(new EvidenceCommands(document, this))
    , m_notes(new NoteTimeline(document, m_evidenceCommands, this))
    , m_pieces(new EvidenceModel(document, this))
    , m_evidenceTab(new LazyPage([this](QWidget *page) { return makeEvidence(page); }, this))
    , m_historyTab(new LazyPage([this](QWidget *page) { return makeHistory(page); }, this))
{
    m_head->setObjectName(u"itemHead"_s);
    m_form->setObjectName(u"itemForm"_s);
    m_tabs->setObjectName(u"pageTabs"_s);
    m_tabs->setDocumentMode(true);
    arrange();

    connect(m_head, &ItemHead::nodeActivated, this, &NodePage::nodeActivated);
    connect(m_head, &ItemHead::originActivated, this, &NodePage::originActivated);
    // Queued: runs when the form has laid out its words.
    connect(
        m_form, &ItemForm::wordsShown, m_top,
        [this](QWidget *words) { m_top->ensureWidgetVisible(words, 0, 4); }, Qt::QueuedConnection);
    connect(m_notes, &NoteTimeline::countChanged, this, &NodePage::updateTabs);
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_pieces, changed, this, &NodePage::updateTabs);
    connect(m_pieces, &QAbstractItemModel::modelReset, this, &NodePage::updateTabs);
    connect(m_pieces, &EvidenceModel::failed, this,
            [this](const System::Error &error) { tellUnread(this, error); });
    connect(m_composer, &NoteComposer::authorWanted, this, &NodePage::authorWanted);
    connect(m_composer, &NoteComposer::refusedChanged, unstored, &UnstoredFields::setNote);
    connect(m_composer, &NoteComposer::filesPasted, this, [this](const QMimeData *pasted) {
        if (m_evidenceCommands->canAdd())
            m_evidenceCommands->addLater({m_node, {}, m_composer->isWriting()}, *pasted);
    });
    connect(m_evidenceCommands, &EvidenceCommands::added, m_composer,
            [this](const EvidencePlace &place, const QList<Evidence> &evidence) {
                if (place.goesWithNote && place.node == m_node)
                    m_composer->takeAlong(evidence);
            });
    setAcceptDrops(true);
    connect(document, &PlanDocument::nodeChanged, this, [this](const OutlineNode *node) {
        if (node->id() != m_node)
            return;
        showFields();
        // A preamble becomes an item, and needs its form, with the first value of its own.
        if (node->isTracked() == m_form->isHidden())
            QMetaObject::invokeMethod(this, &NodePage::updateKind, Qt::QueuedConnection);
    });
    retranslate();
    followChanges(this, {.words = [this] { retranslate(); },
                         .look = [this] { fitFormSoon(); },
                         .size = [this] { fitForm(); }});
}

void NodePage::arrange()
{
    m_top = new ScrollColumn(makeTop(), 112, this);
    auto *form = new QWidget(this);
    m_formColumn = new QVBoxLayout(form);
    keepSpaces(form, m_formColumn, {0, 6, 2, 0}, 6);
    m_foldedHint = new Label(Label::Size::Small, ColourRole::Secondary, form, 3);
    m_formColumn->addWidget(m_foldedHint);
    m_formColumn->addStretch(1);
    m_formTab = new ScrollColumn(form, 60, this);
    m_formTab->hide();
    m_tabs->addTab(makeProgress(), QString());
    m_tabs->addTab(m_evidenceTab, QString());
    m_tabs->addTab(m_historyTab, QString());
    m_hint = new Label(Label::Size::Small, ColourRole::Secondary, m_tabs, 1);
    m_hint->setObjectName(u"deadlineHintLabel"_s);
    m_tabs->setCornerWidget(m_hint);
    m_form->setHintLabel(m_hint);

    auto *column = new QVBoxLayout(this);
    keepSpaces(this, column, {}, 4);
    column->addWidget(m_top);
    column->addWidget(m_tabs, 1);
}

QWidget *NodePage::makeTop()
{
    auto *top = new QWidget(this);
    m_topColumn = new QVBoxLayout(top);
    keepSpaces(top, m_topColumn, {0, 0, 2, 0}, 6);
    m_fieldsLine = new QWidget(top);
    m_fields = new Label(Label::Size::Small, ColourRole::Secondary, m_fieldsLine, 1);
    m_fields->setObjectName(u"fieldsLabel"_s);
    m_fill = new LinkButton(m_fieldsLine);
    m_fill->setObjectName(u"fillFieldsButton"_s);
    auto *line = new QHBoxLayout(m_fieldsLine);
    keepSpaces(m_fieldsLine, line, {}, 8);
    line->addWidget(m_fields, 1);
    line->addWidget(m_fill);
    connect(m_fill, &QPushButton::clicked, this, [this] {
        m_tabs->setCurrentWidget(m_formTab);
        m_form->focusField(Field::Owners);
    });
    m_fieldsLine->hide();
    m_topColumn->addWidget(m_head);
    m_topColumn->addWidget(m_fieldsLine);
    m_topColumn->addWidget(m_form);
    m_topColumn->addWidget(m_rollUp);
    m_topColumn->addStretch(1);
    return top;
}

QWidget *NodePage::makeProgress()
{
    auto *progress = new QWidget(this);
    auto *column = new QVBoxLayout(progress);
    keepSpaces(progress, column, {0, 6, 0, 0}, 4);
    column->addWidget(m_composer);
    column->addWidget(m_notes, 1);
    column->addStretch(0); // takes the space left when the notes are hidden
    return progress;
}

QWidget *NodePage::makeEvidence(QWidget *page)
{
    m_evidence = new EvidenceView(m_pieces, m_evidenceCommands, page);
    return m_evidence;
}

QWidget *NodePage::makeHistory(QWidget *page)
{
    m_history = new HistoryView(m_document, page);
    m_history->setNode(m_node);
    return m_history;
}

// The visible height of the page, which may be higher itself and scroll.
int NodePage::roomHeight() const
{
    return parentWidget() ? std::min(height(), parentWidget()->height()) : height();
}

// Folds the form if it would leave too little room for the notes, and hides the issued text and
// most of the title in low pages. Goes by the size of the page, not of this item's head, so that
// the parts keep their places from item to item.
void NodePage::fitForm()
{
    const int room = roomHeight();
    const int left = roomBesideWriting(room);
    const bool isLow = room < scaled(this, kHeightForText) || left < scaled(this, kRoomBesideNote);
    m_head->setPlaceShown(room >= scaled(this, kHeightForPlace));
    m_head->setTextShown(!isLow);
    m_head->setTitleLines(isLow ? 1 : 0);
    m_composer->setLinesAtRest(isLow ? 1 : 2);
    const int needed = scaled(this, kHeightOfHead + kHeightOfNotes) + m_form->sizeHint().height()
                       + m_tabs->tabBar()->sizeHint().height() + m_composer->restHeight();
    const OutlineNode *node = m_document->outline().find(m_node);
    foldForm(node && node->isTracked() && room < needed);
    giveRoomToWriting(left);
}

// The height left for the other parts while a note is being written; all of `room` otherwise.
int NodePage::roomBesideWriting(int room) const
{
    if (!m_composer->isWriting())
        return room;
    return room - m_tabs->tabBar()->sizeHint().height() - m_composer->sizeHint().height()
           - int(scaled(this, kSpaces));
}

// Makes room for the note being written: hides first the notes below it, then the head above it.
void NodePage::giveRoomToWriting(int left)
{
    const int top = m_top->minimumSizeHint().height();
    const bool isWriting = m_composer->isWriting();
    m_notes->setVisible(!isWriting || left >= top + m_notes->minimumSizeHint().height());
    m_top->setVisible(!isWriting || left >= top);
}

void NodePage::foldForm(bool folded)
{
    if (std::exchange(m_isFolded, folded) == folded)
        return;
    QWidget *focused = m_form->isAncestorOf(window()->focusWidget()) ? window()->focusWidget()
                                                                     : nullptr;
    m_fieldsLine->setVisible(folded);
    if (folded) {
        m_topColumn->removeWidget(m_form);
        m_formColumn->insertWidget(0, m_form);
        m_tabs->insertTab(1, m_formTab, QString());
    } else {
        m_tabs->removeTab(m_tabs->indexOf(m_formTab));
        m_formTab->hide();
        m_formColumn->removeWidget(m_form);
        m_topColumn->insertWidget(2, m_form);
    }
    m_form->show();
    (folded ? m_hint : m_foldedHint)->clear();
    m_form->setHintLabel(folded ? m_foldedHint : m_hint);
    updateTabs();
    showFields();
    if (!focused)
        return;
    if (folded)
        m_tabs->setCurrentWidget(m_formTab);
    focused->setFocus(Qt::OtherFocusReason);
}

// Shows the values of the folded form in one line.
void NodePage::showFields()
{
    const OutlineNode *shown = m_document->outline().find(m_node);
    if (!shown || !m_isFolded)
        return;
    const Node &node = shown->node();
    QString status = statusName(shown->statusOn(m_document->now()));
    if (const auto percent = node.status.percent())
        status += u" %1%"_s.arg(*percent);
    QStringList words{statusLook(node.status.kind()).sign + u' ' + status};
    QString deadline = node.deadline.words();
    if (shown->isMissedOn(m_document->now()))
        deadline += u' ' + Models::latenessWords(shown, m_document->now());
    for (const QString &one : {joinNames(node.owners), node.leadDepartment, deadline}) {
        if (!one.isEmpty())
            words.append(one);
    }
    m_fields->setText(words.join(u" · "_s));
    m_fill->setWords(tr("Fill In…", "owner, deadline and so on"));
}

void NodePage::setNode(NodeId node)
{
    m_node = node;
    updateKind();
    m_head->setNode(node);
    m_composer->setNode(node);
    m_notes->setNode(node);
    m_pieces->setNode(node);
    if (m_evidence)
        m_evidence->updateActions();
    if (m_history)
        m_history->setNode(node);
    updateTabs();
}

// Shows the roll-up for a node that has others below it, the form for an item, and neither for what
// counts as no item (OutlineNode::isPreamble()).
void NodePage::updateKind()
{
    const OutlineNode *node = m_document->outline().find(m_node);
    const bool tracked = node && node->isTracked();
    m_form->setNodes(tracked ? QList<NodeId>{m_node} : QList<NodeId>{});
    fitForm();
    showFields();
    m_form->setVisible(tracked);
    const bool hasParts = node && !node->isLeaf();
    m_rollUp->setNode(hasParts ? m_node : NodeId{});
    m_rollUp->setVisible(hasParts);
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
    if (m_isFolded && field != Field::Title)
        m_tabs->setCurrentWidget(m_formTab);
    QWidget *edit = field == Field::Title ? m_head->editTitle() : m_form->focusField(field);
    if (!edit || !m_top->isAncestorOf(edit))
        return;
    m_top->ensureWidgetVisible(edit, 0, 4);
    // A field that is shown only now moves once the form is laid out again.
    QTimer::singleShot(0, edit, [this, edit] { m_top->ensureWidgetVisible(edit, 0, 4); });
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

QList<FocusStop> NodePage::focusStops() const
{
    QWidget *top = m_form;
    if (m_isFolded)
        top = m_fill;
    else if (m_form->isHidden())
        top = m_head;
    QList<FocusStop> stops{{m_top, top}};
    const QWidget *tab = m_tabs->currentWidget();
    if (tab == m_formTab)
        stops.append({m_formTab, m_form});
    else if (tab == m_evidenceTab)
        stops.append({m_tabs, m_evidence->list()});
    else if (tab == m_historyTab)
        stops.append({m_tabs, m_history});
    else
        stops += QList<FocusStop>{{m_composer, m_composer}, {m_tabs, m_notes}};
    return stops;
}

void NodePage::chooseStatus(StatusKind status)
{
    m_form->chooseStatus(status);
}

void NodePage::updateTabs()
{
    const int count = m_notes->count();
    m_tabs->setTabText(0, count > 0 ? tr("Progress %1").arg(count) : tr("Progress"));
    if (m_isFolded)
        m_tabs->setTabText(1, tr("Fields"));
    const int pieces = m_pieces->rowCount();
    m_tabs->setTabText(m_tabs->indexOf(m_evidenceTab),
                       pieces > 0 ? tr("Evidence %1").arg(pieces) : tr("Evidence"));
    m_tabs->setTabText(m_tabs->indexOf(m_historyTab), tr("History"));
}

void NodePage::retranslate()
{
    m_tabs->setAccessibleName(tr("Progress, evidence and history"));
    updateTabs();
    showFields();
}

void NodePage::showAuthor(bool isNamed)
{
    m_composer->showAuthor(isNamed);
}

// Files dropped anywhere on the page become evidence of the node, except a plan file, which the
// window opens.
void NodePage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    const bool isPlan = urls.size() == 1 && isPlanFileName(urls.first().path());
    const bool isOwn = qobject_cast<QWidget *>(event->source());
    if (!isPlan && !isOwn && m_node != NodeId{} && m_evidenceCommands->canAdd()
        && EvidenceCommands::holdsEvidence(event->mimeData()))
        event->acceptProposedAction();
    else
        QWidget::dragEnterEvent(event);
}

void NodePage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_evidenceCommands->addLater({m_node, {}}, *event->mimeData());
}

void NodePage::fitFormSoon()
{
    QMetaObject::invokeMethod(this, &NodePage::fitForm, Qt::QueuedConnection);
}

bool NodePage::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fitFormSoon();
    else if (event->type() == QEvent::ParentChange && parentWidget())
        parentWidget()->installEventFilter(this);
    return QWidget::event(event);
}

// When the page scrolls, its visible height changes without a resize event of its own.
bool NodePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        fitFormSoon();
    return QWidget::eventFilter(watched, event);
}

} // namespace Widgets
