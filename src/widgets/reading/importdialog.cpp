#include "widgets/reading/importdialog.h"

#include "ui_importdialog.h"

#include "domain/plan/committee.h"
#include "domain/reading/planimport.h"
#include "domain/text/dates.h"
#include "models/fieldoffermodel.h"
#include "models/plandocument.h"
#include "models/readingeditor.h"
#include "models/readoutlinemodel.h"
#include "models/sourcepiecemodel.h"
#include "models/tooltips.h"
#include "system/settings.h"
#include "widgets/kit/flowlayout.h"
#include "widgets/kit/icons.h"
#include "widgets/kit/question.h"
#include "widgets/kit/theme.h"
#include "widgets/years/newyeardialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QScreen>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::FieldOfferModel;
using Models::PlanDocument;
using Models::ReadingEditor;
using Detail = Models::ReadingEditor::Detail;
using System::Error;
using System::Result;

namespace Widgets {

namespace {

const auto kGeometry = u"importWindow"_s;
const auto kParts = u"importSplitter"_s;

// Of one line no more is shown in full; what is longer was cut by the reader long before.
constexpr qsizetype kLongestLine = 20'000;

constexpr int kRowHeight = 28;      // at 100 % text
constexpr int kWholeLines = 3;      // of the line shown in full, where there is room
constexpr int kLowWindow = 520;     // units high
constexpr int kNarrowDetails = 520; // units wide
constexpr int kLowestTabs = 120;
constexpr int kColumnGap = 12;
constexpr int kLongestFileName = 60; // proposed; characters
constexpr qreal kMostDetails = 0.22; // of the window's height; they scroll where they need more

class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        return {hint.width(), std::max(hint.height(), scaled(option.font, kRowHeight))};
    }
};

class OutlineDelegate : public RoomyDelegate
{
public:
    using RoomyDelegate::RoomyDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.data(Models::ReadOutlineModel::IsSectionRole).toBool())
            return;
        const PieceLook look = pieceLook(Models::TakenFor::Section);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon(look.sign, colour(option->palette, look.text));
        const int side = scaled(option->font, 13);
        option->decorationSize = {side, side};
    }
};

void frame(QToolButton *button)
{
    button->setAutoRaise(false);
    button->setProperty("framed", true);
}

QString withCount(const QString &name, qsizetype count)
{
    return count > 0 ? ImportDialog::tr("%1 (%2)").arg(name).arg(count) : name;
}

} // namespace

ImportDialog::ImportDialog(Models::ReadSource source, Models::PlanDocument *document,
                           System::Settings *settings, QWidget *parent)
    : Dialog(parent)
    , m_ui(std::make_unique<Ui::ImportDialog>())
    , m_document(document)
    , m_settings(settings)
    , m_editor(new ReadingEditor(std::move(source), this))
    , m_source(new Models::SourcePieceModel(m_editor, this))
    , m_outline(new Models::ReadOutlineModel(m_editor, this))
    , m_offers(new FieldOfferModel(m_editor, this))
{
    m_ui->setupUi(this);
    arrangeTools();
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    for (QWidget *panel :
         QList<QWidget *>{this, m_ui->sourceSide, m_ui->outlineSide, m_ui->details}) {
        panel->setBackgroundRole(QPalette::Base);
        panel->setAutoFillBackground(true);
    }
    m_ui->addButton->setProperty("primary", true);
    connectSource();
    connectOutline();
    connectDetails();
    connectOffers();
    connectActions();
    updateLook();
    showReading();
    m_ui->tabs->setCurrentWidget(m_ui->outlineTab);
    keepPlace(settings, kGeometry);
    if (!m_ui->splitter->restoreState(settings->state(kParts)))
        m_ui->splitter->setSizes({width() / 2, width() / 2});
    goToPiece(0);
    m_ui->sourceView->setFocus();
}

// The undo stack tells of its own end.
ImportDialog::~ImportDialog()
{
    m_editor->undoStack()->disconnect(this);
}

QSize ImportDialog::sizeHint() const
{
    const QSize wanted(scaled(this, 1240), scaled(this, 720));
    return screen() ? wanted.boundedTo(screen()->availableSize() * 0.95) : wanted;
}

QToolButton *ImportDialog::addTool(QAction *action)
{
    auto *button = new QToolButton(m_ui->tools);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName().replace(u"Action"_s, u"Button"_s));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_ui->tools->layout()->addWidget(button);
    return button;
}

void ImportDialog::arrangeTools()
{
    auto *flow = new FlowLayout;
    m_ui->tools->setLayout(flow);
    m_lineIs = new QLabel(m_ui->tools);
    m_lineIs->setTextFormat(Qt::PlainText);
    flow->addWidget(m_lineIs);
    for (QAction *action :
         {m_ui->sectionAction, m_ui->itemAction, m_ui->partOfAboveAction, m_ui->leaveOutAction})
        frame(addTool(action));
    m_moreButton = new QPushButton(m_ui->tools);
    m_moreButton->setObjectName(u"moreButton"_s);
    m_moreButton->setAutoDefault(false);
    auto *more = new QMenu(m_moreButton);
    more->addActions({m_ui->titleAction, m_ui->preambleAction, m_ui->closingAction,
                      m_ui->documentNumberAction, m_ui->issuerAction, m_ui->issueDateAction});
    m_moreButton->setMenu(more);
    flow->addWidget(m_moreButton);
    for (QAction *action :
         {m_ui->splitAction, m_ui->joinAction, m_ui->outwardAction, m_ui->inwardAction})
        m_shapers.append(addTool(action));
    for (QAction *action : {m_ui->undoAction, m_ui->redoAction})
        addTool(action)->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void ImportDialog::connectSource()
{
    SourceView *view = m_ui->sourceView;
    view->setModel(m_source);
    m_ui->lineView->setReadOnly(true);
    m_ui->lineView->setTextInteractionFlags(Qt::TextSelectableByMouse
                                            | Qt::TextSelectableByKeyboard);
    m_ui->lineView->setTabChangesFocus(true);
    m_ui->lineView->installEventFilter(this);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showLine();
        outlineFollowsSource();
    });
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImportDialog::updateActions);
    connect(view, &QAbstractItemView::activated, this, [this] { m_ui->lineView->setFocus(); });
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &ImportDialog::scrollOutlineAlong);
    m_ui->outlineSide->installEventFilter(this);
    connect(m_ui->lineView, &QPlainTextEdit::cursorPositionChanged, this,
            &ImportDialog::updateActions);
}

void ImportDialog::connectOutline()
{
    QTreeView *view = m_ui->outlineView;
    view->setModel(m_outline);
    view->setItemDelegate(new OutlineDelegate(view));
    view->setHeaderHidden(true);
    view->setUniformRowHeights(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    view->setDragDropMode(QAbstractItemView::DragDrop);
    view->setDefaultDropAction(Qt::MoveAction);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImportDialog::sourceFollowsOutline);
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &ImportDialog::scrollSourceAlong);
    connect(m_editor, &ReadingEditor::piecesAboutToChange, this, &ImportDialog::keepPosition);
    connect(m_editor, &ReadingEditor::piecesChanged, this, &ImportDialog::showReading);
    connect(m_editor, &ReadingEditor::detailsChanged, this, [this] {
        showDetails();
        showState();
    });
    connect(m_ui->warningsView, &QTreeWidget::itemClicked, this, &ImportDialog::goToWarning);
    connect(m_ui->warningsView, &QTreeWidget::itemActivated, this, &ImportDialog::goToWarning);
    m_ui->warningsView->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_ui->warningsView->setItemDelegate(new RoomyDelegate(m_ui->warningsView));
    m_ui->warningsView->setFrameShape(QFrame::NoFrame);
}

void ImportDialog::connectDetails()
{
    const std::pair<QLineEdit *, Detail> edits[] = {
        {m_ui->titleEdit, Detail::Title},
        {m_ui->yearEdit, Detail::Year},
        {m_ui->organisationEdit, Detail::Organisation},
        {m_ui->documentNumberEdit, Detail::DocumentNumber},
        {m_ui->issuerEdit, Detail::Issuer},
        {m_ui->issuedOnEdit, Detail::IssuedOn},
    };
    for (const auto &[edit, detail] : edits) {
        connect(edit, &QLineEdit::editingFinished, this, &ImportDialog::takeTyped);
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_refusal.clear();
            showState();
        });
    }
}

void ImportDialog::connectOffers()
{
    QTreeView *view = m_ui->offersView;
    view->setModel(m_offers);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setItemDelegate(new RoomyDelegate(view));
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (row.isValid())
                    goToPiece(m_editor->places()[m_editor->offers()[row.row()].place].piece);
            });
    connect(m_ui->tickAllButton, &QPushButton::clicked, this, [this] { m_offers->tickAll(true); });
    connect(m_ui->tickNoneButton, &QPushButton::clicked, this,
            [this] { m_offers->tickAll(false); });
    connect(m_editor, &ReadingEditor::ticksChanged, this, &ImportDialog::showState);
    connect(m_offers, &QAbstractItemModel::modelReset, this, &ImportDialog::fitOffers);
}

void ImportDialog::connectActions()
{
    const std::pair<QAction *, Correction> corrections[] = {
        {m_ui->sectionAction, Correction::Section},
        {m_ui->itemAction, Correction::Item},
        {m_ui->partOfAboveAction, Correction::PartOfAbove},
        {m_ui->leaveOutAction, Correction::LeaveOut},
        {m_ui->titleAction, Correction::Title},
        {m_ui->preambleAction, Correction::Preamble},
        {m_ui->closingAction, Correction::Closing},
        {m_ui->documentNumberAction, Correction::DocumentNumber},
        {m_ui->issuerAction, Correction::Issuer},
        {m_ui->issueDateAction, Correction::IssueDate},
        {m_ui->outwardAction, Correction::Outward},
        {m_ui->inwardAction, Correction::Inward},
        {m_ui->joinAction, Correction::JoinPrevious},
    };
    for (const auto &[action, correction] : corrections) {
        connect(action, &QAction::triggered, this,
                [this, correction = correction] { correct(correction); });
        m_ui->sourceView->addAction(action);
        m_ui->outlineView->addAction(action);
    }
    m_ui->sourceView->insertAction(m_ui->joinAction, m_ui->splitAction);
    // Delete takes characters away in a field, a line out in the lists.
    m_ui->leaveOutAction->setShortcutContext(Qt::WidgetShortcut);
    addActions({m_ui->undoAction, m_ui->redoAction});
    m_ui->redoAction->setShortcuts({QKeySequence(u"Ctrl+Y"_s), QKeySequence(u"Ctrl+Shift+Z"_s)});
    connect(m_ui->splitAction, &QAction::triggered, this, &ImportDialog::split);
    connect(m_ui->undoAction, &QAction::triggered, m_editor->undoStack(), &QUndoStack::undo);
    connect(m_ui->redoAction, &QAction::triggered, m_editor->undoStack(), &QUndoStack::redo);
    connect(m_editor->undoStack(), &QUndoStack::indexChanged, this, &ImportDialog::updateUndo);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_ui->addButton, &QPushButton::clicked, this, &ImportDialog::add);
    updateUndo();
}

PlanContent ImportDialog::plan() const
{
    PlanContent plan = Domain::planOf(m_editor->reading()).content;
    const QList<Node> ticked = m_editor->nodesWithTicked();
    for (qsizetype i = 0; i < plan.nodes.size(); ++i) {
        plan.nodes[i].owners = ticked[i].owners;
        plan.nodes[i].leadDepartment = ticked[i].leadDepartment;
        plan.nodes[i].supportingDepartments = ticked[i].supportingDepartments;
        plan.nodes[i].deadline = ticked[i].deadline;
    }
    return plan;
}

int ImportDialog::currentPiece() const
{
    return m_ui->sourceView->currentIndex().row();
}

void ImportDialog::correct(Correction correction)
{
    takeTyped();
    m_refusal.clear();
    const QList<int> rows = m_ui->sourceView->selectedRows();
    if (m_editor->correct(rows, correction) || rows.isEmpty())
        return;
    m_refusal = tr("That changed nothing: the line stands so already, or cannot stand there.");
    showState();
}

void ImportDialog::split()
{
    const int piece = currentPiece();
    if (piece < 0)
        return;
    const qsizetype at = m_ui->lineView->textCursor().position();
    if (m_editor->split(piece, m_editor->pieces()[piece].span.start + at))
        m_ui->sourceView->selectRows({piece + 1});
    m_ui->sourceView->setFocus();
}

// Takes in what is typed in the fields, before anything else is done.
void ImportDialog::takeTyped()
{
    m_editor->setDetail(Detail::Title, m_ui->titleEdit->text());
    m_editor->setDetail(Detail::Year, m_ui->yearEdit->text());
    m_editor->setDetail(Detail::Organisation, m_ui->organisationEdit->text());
    m_editor->setDetail(Detail::DocumentNumber, m_ui->documentNumberEdit->text());
    m_editor->setDetail(Detail::Issuer, m_ui->issuerEdit->text());
    m_editor->setDetail(Detail::IssuedOn, m_ui->issuedOnEdit->text());
}

qsizetype ImportDialog::startOf(int place) const
{
    return m_editor->pieces()[m_editor->places()[place].piece].span.start;
}

// The outline is a new one after a correction: what was folded, selected and in sight is so again.
// Meanwhile the source stays where it is.
void ImportDialog::keepPosition()
{
    QTreeView *view = m_ui->outlineView;
    m_isFollowing = true;
    m_place = {.scrolled = view->verticalScrollBar()->value()};
    const auto &places = m_editor->places();
    for (int place = 0; place < places.size(); ++place) {
        if (!places[place].children.isEmpty() && !view->isExpanded(m_outline->indexOf(place)))
            m_place.folded.insert(startOf(place));
    }
    for (const QModelIndex &index : view->selectionModel()->selectedRows())
        m_place.selected.insert(startOf(m_outline->placeAt(index)));
}

void ImportDialog::showPlace()
{
    QTreeView *view = m_ui->outlineView;
    view->expandAll();
    QItemSelection selected;
    for (int place = 0; place < m_editor->places().size(); ++place) {
        const QModelIndex index = m_outline->indexOf(place);
        if (m_place.folded.contains(startOf(place)))
            view->collapse(index);
        if (m_place.selected.contains(startOf(place)))
            selected.select(index, index);
    }
    view->doItemsLayout();
    view->verticalScrollBar()->setValue(m_place.scrolled);
    m_isFollowing = false;
    outlineFollowsSource();
    const QScopedValueRollback follow(m_isFollowing, true);
    view->selectionModel()->select(selected, QItemSelectionModel::Select);
}

void ImportDialog::showReading()
{
    m_refusal.clear();
    showPlace();
    showLine();
    showDetails();
    showOffers();
    showWarnings();
    showState();
    updateActions();
    m_ui->sourceView->scrollTo(m_ui->sourceView->currentIndex());
}

void ImportDialog::showDetails()
{
    const auto show = [this](QLineEdit *edit, Detail detail) {
        const QString text = m_editor->detail(detail);
        if (edit->text() == text)
            return;
        edit->setText(text);
        edit->setCursorPosition(0);
    };
    show(m_ui->titleEdit, Detail::Title);
    show(m_ui->yearEdit, Detail::Year);
    show(m_ui->organisationEdit, Detail::Organisation);
    show(m_ui->documentNumberEdit, Detail::DocumentNumber);
    show(m_ui->issuerEdit, Detail::Issuer);
    show(m_ui->issuedOnEdit, Detail::IssuedOn);
}

void ImportDialog::showOffers()
{
    const qsizetype count = m_editor->offers().size();
    const int tab = m_ui->tabs->indexOf(m_ui->offersTab);
    m_ui->tabs->setTabText(tab, withCount(tr("Owners and Deadlines"), count));
    m_ui->tickAllButton->setEnabled(count > 0);
    m_ui->tickNoneButton->setEnabled(count > 0);
}

void ImportDialog::showWarnings()
{
    const QList<ReadWarning> &warnings = m_editor->reading().warnings;
    m_ui->warningsView->clear();
    for (const ReadWarning &warning : warnings) {
        const QString line = warning.line > 0 ? QString::number(warning.line) : u"—"_s;
        auto *row = new QTreeWidgetItem(m_ui->warningsView, {line, warning.message});
        row->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
        row->setToolTip(1, Models::asToolTip(warning.message));
        row->setData(0, Qt::UserRole, warning.line);
        row->setData(0, Qt::UserRole + 1, int(warning.kind));
    }
    const int tab = m_ui->tabs->indexOf(m_ui->warningsTab);
    m_ui->tabs->setTabText(tab, withCount(tr("To Check"), warnings.size()));
    showWarningSign();
}

// Shows the warning sign where there is room beside the words.
void ImportDialog::showWarningSign()
{
    const bool shows = !isLow() && !m_editor->reading().warnings.isEmpty();
    const QColor ink = colour(palette(), ColourRole::DueSoonText);
    m_ui->tabs->setTabIcon(m_ui->tabs->indexOf(m_ui->warningsTab),
                           shows ? icon(u"warning"_s, ink) : QIcon());
}

bool ImportDialog::isLow() const
{
    return height() * 1000 < kLowWindow * scaled(this, 1000);
}

void ImportDialog::showState()
{
    const auto wrong = problem();
    const auto &places = m_editor->places();
    const auto sections = std::ranges::count(
        places, NodeKind::Section, [](const Models::ReadPlace &place) { return place.node.kind; });
    const auto items = std::ranges::count_if(places, &QList<int>::isEmpty,
                                             &Models::ReadPlace::children);
    const auto leftOut = m_editor->reading().leftOut.size();
    QString state = leftOut > 0
                        ? tr("%1 sections, %2 items, %3 passages left out.")
                              .arg(sections)
                              .arg(items)
                              .arg(leftOut)
                        : tr("%1 sections, %2 items, nothing left out.").arg(sections).arg(items);
    if (const int ticked = m_offers->tickedCount(); ticked > 0)
        state += u' ' + tr("%1 ticked for the fields.").arg(ticked);
    m_ui->problemIcon->setVisible(wrong || !m_refusal.isEmpty());
    m_ui->stateLabel->setText(wrong ? wrong->sentence : m_refusal.isEmpty() ? state : m_refusal);
    QPalette ink;
    const bool warns = m_ui->problemIcon->isVisibleTo(this);
    ink.setColor(QPalette::WindowText,
                 colour(palette(), warns ? ColourRole::DueSoonText : ColourRole::Secondary));
    m_ui->stateLabel->setPalette(ink);
}

// The selected line in full, with a cursor in it to split at.
void ImportDialog::showLine()
{
    const int piece = currentPiece();
    const bool isThere = piece >= 0 && piece < m_editor->pieces().size();
    const SourceSpan span = isThere ? m_editor->pieces()[piece].span : SourceSpan{};
    const QString text = m_editor->source().mid(span.start, qMin(span.length, kLongestLine));
    if (text != m_ui->lineView->toPlainText())
        m_ui->lineView->setPlainText(text);
    updateActions();
}

void ImportDialog::updateActions()
{
    const QList<int> rows = m_ui->sourceView->selectedRows();
    const bool any = !rows.isEmpty();
    const bool one = rows.size() == 1;
    const auto &pieces = m_editor->pieces();
    const bool nodes = std::ranges::any_of(rows, [&](int row) {
        return row < pieces.size() && pieces[row].role == PieceRole::NodeStart;
    });
    for (QAction *action :
         {m_ui->sectionAction, m_ui->itemAction, m_ui->partOfAboveAction, m_ui->leaveOutAction,
          m_ui->titleAction, m_ui->preambleAction, m_ui->closingAction})
        action->setEnabled(any);
    for (QAction *action : {m_ui->documentNumberAction, m_ui->issuerAction, m_ui->issueDateAction})
        action->setEnabled(one);
    m_moreButton->setEnabled(any);
    m_ui->outwardAction->setEnabled(nodes);
    m_ui->inwardAction->setEnabled(nodes);
    m_ui->joinAction->setEnabled(any && rows.first() > 0);
    const int at = m_ui->lineView->textCursor().position();
    m_ui->splitAction->setEnabled(one && at > 0
                                  && at < m_ui->lineView->document()->characterCount() - 1);
}

void ImportDialog::updateUndo()
{
    m_ui->undoAction->setEnabled(m_editor->undoStack()->canUndo());
    m_ui->redoAction->setEnabled(m_editor->undoStack()->canRedo());
    updateToolTips();
}

void ImportDialog::updateToolTips()
{
    const auto tip = [](QAction *action, const QString &words) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(Models::asToolTip(
            keys.isEmpty() ? words : ImportDialog::tr("%1 (%2)").arg(words, keys)));
    };
    tip(m_ui->undoAction, tr("Undo: %1").arg(m_editor->undoStack()->undoText()));
    tip(m_ui->redoAction, tr("Redo: %1").arg(m_editor->undoStack()->redoText()));
    for (QAction *action :
         {m_ui->sectionAction, m_ui->itemAction, m_ui->partOfAboveAction, m_ui->leaveOutAction,
          m_ui->splitAction, m_ui->joinAction, m_ui->outwardAction, m_ui->inwardAction}) {
        if (action->statusTip().isEmpty()) // as the form has it, before the keys are added
            action->setStatusTip(action->toolTip());
        tip(action, action->statusTip());
    }
}

void ImportDialog::goToPiece(int piece)
{
    if (piece < 0 || piece >= m_source->rowCount())
        return;
    m_ui->sourceView->selectRows({piece});
    m_ui->sourceView->scrollTo(m_ui->sourceView->currentIndex(),
                               QAbstractItemView::PositionAtCenter);
}

void ImportDialog::goToWarning()
{
    const QTreeWidgetItem *row = m_ui->warningsView->currentItem();
    if (!row)
        return;
    const int line = row->data(0, Qt::UserRole).toInt();
    if (line > 0) {
        goToPiece(m_editor->pieceInLine(line));
        return;
    }
    const auto kind = ReadWarning::Kind(row->data(0, Qt::UserRole + 1).toInt());
    if (kind == ReadWarning::Kind::NoYear)
        m_ui->yearEdit->setFocus();
    else if (kind == ReadWarning::Kind::NoTitle)
        m_ui->titleEdit->setFocus();
    else
        m_ui->sourceView->setFocus();
}

void ImportDialog::outlineFollowsSource()
{
    if (m_isFollowing)
        return;
    const QScopedValueRollback follow(m_isFollowing, true);
    const QModelIndex node = m_outline->indexOf(m_editor->placeAt(currentPiece()));
    QItemSelectionModel *selection = m_ui->outlineView->selectionModel();
    if (!node.isValid()) {
        selection->clear();
        return;
    }
    selection->setCurrentIndex(node, QItemSelectionModel::ClearAndSelect);
    m_ui->outlineView->scrollTo(node);
}

void ImportDialog::sourceFollowsOutline()
{
    if (m_isFollowing)
        return;
    const QScopedValueRollback follow(m_isFollowing, true);
    QList<int> rows;
    for (const QModelIndex &node : m_ui->outlineView->selectionModel()->selectedRows())
        rows.append(m_editor->places()[m_outline->placeAt(node)].piece);
    if (rows.isEmpty())
        return;
    m_ui->sourceView->selectRows(rows);
    m_ui->sourceView->scrollTo(m_ui->sourceView->currentIndex());
}

void ImportDialog::scrollOutlineAlong()
{
    if (m_isFollowing)
        return;
    const QScopedValueRollback follow(m_isFollowing, true);
    const QModelIndex top = m_ui->sourceView->indexAt(QPoint(1, 1));
    QModelIndex node = m_outline->indexOf(m_editor->placeAt(top.row()));
    for (QModelIndex above = node.parent(); above.isValid(); above = above.parent()) {
        if (!m_ui->outlineView->isExpanded(above))
            node = above; // scrolling opens no branch
    }
    if (node.isValid())
        m_ui->outlineView->scrollTo(node, QAbstractItemView::PositionAtTop);
}

void ImportDialog::scrollSourceAlong()
{
    if (m_isFollowing)
        return;
    const QScopedValueRollback follow(m_isFollowing, true);
    const QModelIndex top = m_ui->outlineView->indexAt(
        QPoint(m_ui->outlineView->viewport()->width() / 2, 1));
    if (top.isValid()) {
        const int piece = m_editor->places()[m_outline->placeAt(top)].piece;
        m_ui->sourceView->scrollTo(m_source->index(piece, 0), QAbstractItemView::PositionAtTop);
    }
}

std::optional<ImportDialog::Problem> ImportDialog::problem() const
{
    if (m_editor->places().isEmpty())
        return Problem{tr("There is no section and no item yet: mark the lines that are."),
                       m_ui->sourceView};
    if (m_ui->titleEdit->text().trimmed().isEmpty())
        return Problem{tr("The plan has no title yet. Type it above the outline."),
                       m_ui->titleEdit};
    bool isNumber = false;
    const int year = m_ui->yearEdit->text().trimmed().toInt(&isNumber);
    if (!isNumber || !isPlanYear(year))
        return Problem{tr("The plan has no year yet. Type it above the outline, in four figures."),
                       m_ui->yearEdit};
    if (!isAnotherCommittees()
        && std::ranges::find(m_document->plans(), year, &PlanDetails::year)
               != m_document->plans().end())
        return Problem{
            tr("The file already holds a plan for %1. Type another year, or cancel.").arg(year),
            m_ui->yearEdit};
    if (!m_ui->issuedOnEdit->text().trimmed().isEmpty() && !m_editor->reading().issuedOn.isValid())
        return Problem{
            tr("The issue date is not understood. Type it as 2021-03-30, or leave it empty."),
            m_ui->issuedOnEdit};
    return {};
}

void ImportDialog::add()
{
    takeTyped();
    if (const auto wrong = problem()) {
        showState();
        wrong->field->setFocus();
        return;
    }
    const auto added = store();
    if (added) {
        accept();
    } else if (added.error().reason != Error::Reason::Cancelled) {
        m_refusal = added.error().message;
        showState();
    }
}

// Whether the file is, or may be, another committee's than the plan that is read.
bool ImportDialog::isAnotherCommittees() const
{
    return !m_document->isEmpty()
           && committeeOf(m_document->plans().first(), plan().details) != Committee::Same;
}

// Asks where the plan does not say.
bool ImportDialog::isSameCommittee(const PlanContent &read)
{
    const PlanDetails &held = m_document->plans().first();
    const Committee committee = committeeOf(held, read.details);
    if (committee != Committee::NotSaid)
        return committee == Committee::Same;
    const Question question{
        .name = u"committeeBox"_s,
        .title = windowTitle(),
        .sentence =
            tr("Is this a plan of the same committee as “%1”?").arg(held.title.simplified()),
        .more = tr("A plan of another committee gets a file of its own."),
        .yes = tr("&The Same Committee"),
        .no = tr("&Another Committee"),
    };
    return isAnsweredYes(question, this);
}

// Another committee's plan begins a file of its own, named after it.
Result<void> ImportDialog::storeApart(const PlanContent &read)
{
    static const QRegularExpression unfit(u"[/\\\\:*?\"<>|\\s]+"_s);
    const QString committee = read.details.organisation.isEmpty() ? read.details.issuer
                                                                  : read.details.organisation;
    const QString name = u"%1 %2"_s.arg(committee, QString::number(read.details.year))
                             .simplified()
                             .replace(unfit, u" "_s)
                             .left(kLongestFileName);
    const QString folder = QFileInfo(m_document->path()).path();
    QString path = QFileDialog::getSaveFileName(
        this, tr("A File for This Committee’s Plan"), u"%1/%2.yaodian"_s.arg(folder, name),
        tr("Plan files (*.yaodian)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return Error{.reason = Error::Reason::Cancelled};
    if (QFileInfo(path).suffix().isEmpty())
        path += u".yaodian"_s;
    auto made = PlanDocument::create(path);
    if (!made)
        return made.error();
    (*made)->setAuthor(m_document->author());
    if (auto added = (*made)->addPlan(read); !added)
        return added;
    m_newFile = path;
    return {};
}

// A year after the last one may go on with items of that: the user is asked which, and where they
// go.
Result<void> ImportDialog::store()
{
    const PlanContent read = plan();
    if (!m_document->isEmpty() && !isSameCommittee(read))
        return storeApart(read);
    if (m_document->isEmpty() || m_document->plans().first().year > read.details.year)
        return m_document->addPlan(read);
    const PlanDetails last = m_document->plans().first();
    const auto outline = m_document->outlineOf(last.id);
    if (!outline)
        return outline.error();
    if (outline->root()->childCount() == 0)
        return m_document->addPlan(read);
    NewYearDialog dialog(*outline, read, this);
    if (dialog.exec() != QDialog::Accepted)
        return Error{.reason = Error::Reason::Cancelled};
    return dialog.closesLast() ? m_document->beginYear(dialog.plan(), last)
                               : m_document->addPlan(dialog.plan());
}

// Asks once before corrections are lost.
void ImportDialog::reject()
{
    takeTyped();
    if (m_editor->undoStack()->canUndo()) {
        const Question question{
            .name = u"unaddedBox"_s,
            .title = windowTitle(),
            .sentence = tr("Close without adding the plan? What you put right here will be lost; "
                           "the file stays as it is."),
            .yes = tr("Close"),
            .no = tr("Go On"),
        };
        if (!isAnsweredYes(question, this))
            return;
    }
    QDialog::reject();
}

// Enter in the whole line splits it where the cursor is; the details follow their side's width.
bool ImportDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->outlineSide && event->type() == QEvent::Resize)
        arrange();
    if (watched == m_ui->lineView && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_ui->splitAction->trigger();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ImportDialog::changeEvent(QEvent *event)
{
    Dialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible()) {
        showWarnings();
        showState();
    }
}

void ImportDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    arrange();
}

void ImportDialog::hideEvent(QHideEvent *event)
{
    Dialog::hideEvent(event);
    m_settings->setState(kParts, m_ui->splitter->saveState());
}

void ImportDialog::updateLook()
{
    const int edge = scaled(this, 16);
    const int gap = scaled(this, 8);
    m_ui->column->setContentsMargins({});
    m_ui->column->setSpacing(0);
    m_ui->hintLabel->setContentsMargins(edge, gap, edge, scaled(this, 2));
    m_ui->sourceColumn->setContentsMargins({});
    m_ui->sourceColumn->setSpacing(0);
    m_ui->lineTitle->setContentsMargins(edge, scaled(this, 4), edge, scaled(this, 4));
    m_ui->outlineColumn->setContentsMargins(gap, 0, gap, 0);
    m_ui->detailsGrid->setContentsMargins({});
    m_ui->detailsGrid->setHorizontalSpacing(gap);
    m_ui->detailsGrid->setVerticalSpacing(scaled(this, 4));
    m_ui->outlineTabColumn->setContentsMargins({});
    m_ui->offersColumn->setContentsMargins(0, gap, 0, 0);
    m_ui->warningsColumn->setContentsMargins({});
    m_ui->footerRow->setContentsMargins(edge, gap, edge, gap);
    m_ui->footerRow->setSpacing(gap);
    m_ui->lineTitle->setFont(smallFont(font()));
    m_ui->lineView->document()->setDocumentMargin(scaled(this, 10));
    for (QTreeView *view : QList<QTreeView *>{m_ui->sourceView, m_ui->outlineView, m_ui->offersView,
                                              m_ui->warningsView})
        makeQuiet(view);
    const int side = scaled(this, 18);
    m_ui->problemIcon->setPixmap(icon(u"warning"_s, colour(palette(), ColourRole::DueSoonText))
                                     .pixmap(QSize(side, side), devicePixelRatio()));
    setIcons();
    arrange();
    m_lineIs->setText(tr("The line is:"));
    m_moreButton->setText(tr("Something Else"));
    m_moreButton->setToolTip(tr("The selected line is title, preamble, issuer …"));
}

// Hides what is less needed where the window is low or the text large.
void ImportDialog::arrange()
{
    const bool low = isLow();
    m_ui->hintLabel->setVisible(!low);
    m_ui->lineTitle->setVisible(!low);
    const int gap = scaled(this, 8);
    m_ui->tools->layout()->setContentsMargins(gap, low ? gap : 0, gap, scaled(this, 4));
    for (QToolButton *button : std::as_const(m_shapers))
        button->setToolButtonStyle(low ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    showWarningSign();
    m_ui->lineView->setFixedHeight(QFontMetrics(font()).lineSpacing() * (low ? 2 : kWholeLines)
                                   + scaled(this, 22));
    arrangeDetails(m_ui->outlineSide->width() * 1000 < kNarrowDetails * scaled(this, 1000));
    const int wanted = m_ui->detailsGrid->minimumSize().height();
    m_ui->detailsArea->setFixedHeight(std::min(wanted, int(height() * kMostDetails)));
    m_ui->tabs->setMinimumHeight(scaled(this, kLowestTabs));
    fitOffers();
}

// Shows what was found whole, up to half the width: the user decides by it.
void ImportDialog::fitOffers()
{
    QTreeView *view = m_ui->offersView;
    const int most = m_ui->tabs->width() / 2;
    for (const int column : {FieldOfferModel::WordsColumn, FieldOfferModel::FieldColumn}) {
        view->resizeColumnToContents(column);
        view->setColumnWidth(column,
                             std::min(view->columnWidth(column) + scaled(this, kColumnGap), most));
    }
}

void ImportDialog::arrangeDetails(bool isNarrow)
{
    if (m_isNarrow == isNarrow)
        return;
    m_isNarrow = isNarrow;
    struct Place
    {
        QWidget *label;
        QWidget *edit;
        int row, column, span;
    };
    const Ui::ImportDialog &ui = *m_ui;
    const Place wide[] = {{ui.titleTitle, ui.titleEdit, 0, 0, 5},
                          {ui.yearTitle, ui.yearEdit, 1, 0, 1},
                          {ui.issuedOnTitle, ui.issuedOnEdit, 1, 2, 1},
                          {ui.documentNumberTitle, ui.documentNumberEdit, 1, 4, 1},
                          {ui.organisationTitle, ui.organisationEdit, 2, 0, 3},
                          {ui.issuerTitle, ui.issuerEdit, 2, 4, 1}};
    const Place narrow[] = {{ui.titleTitle, ui.titleEdit, 0, 0, 1},
                            {ui.yearTitle, ui.yearEdit, 1, 0, 1},
                            {ui.issuedOnTitle, ui.issuedOnEdit, 2, 0, 1},
                            {ui.documentNumberTitle, ui.documentNumberEdit, 3, 0, 1},
                            {ui.organisationTitle, ui.organisationEdit, 4, 0, 1},
                            {ui.issuerTitle, ui.issuerEdit, 5, 0, 1}};
    for (const Place &place : isNarrow ? narrow : wide) {
        ui.detailsGrid->addWidget(place.label, place.row, place.column);
        ui.detailsGrid->addWidget(place.edit, place.row, place.column + 1, 1, place.span);
    }
    ui.detailsGrid->setColumnStretch(1, 2);
    ui.detailsGrid->setColumnStretch(3, isNarrow ? 0 : 2);
    ui.detailsGrid->setColumnStretch(5, isNarrow ? 0 : 3);
}

void ImportDialog::setIcons()
{
    const std::pair<QAction *, Models::TakenFor> pieces[] = {
        {m_ui->sectionAction, Models::TakenFor::Section},
        {m_ui->itemAction, Models::TakenFor::Item},
        {m_ui->partOfAboveAction, Models::TakenFor::Body},
        {m_ui->leaveOutAction, Models::TakenFor::LeftOut},
        {m_ui->titleAction, Models::TakenFor::Title},
    };
    for (const auto &[action, takenFor] : pieces) {
        const PieceLook look = pieceLook(takenFor);
        action->setIcon(icon(look.sign, colour(palette(), look.text)));
    }
    m_ui->splitAction->setIcon(icon(u"split"_s));
    m_ui->joinAction->setIcon(icon(u"join"_s));
    m_ui->outwardAction->setIcon(icon(u"level-out"_s));
    m_ui->inwardAction->setIcon(icon(u"level-in"_s));
    m_ui->undoAction->setIcon(icon(u"undo"_s));
    m_ui->redoAction->setIcon(icon(u"redo"_s));
}

} // namespace Widgets
