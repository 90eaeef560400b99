#include "widgets/reading/importdialog.h"

#include "ui_importdialog.h"

#include "domain/reading/planimport.h"
#include "domain/text/dates.h"
#include "domain/text/sentences.h"
#include "models/plandocument.h"
#include "models/plansettings.h"
#include "models/reading/readingwords.h"
#include "models/reading/readoutlinemodel.h"
#include "models/reading/sourcepiecemodel.h"
#include "models/tooltips.h"
#include "system/settings.h"
#include "widgets/kit/question.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"
#include "widgets/reading/emptywords.h"
#include "widgets/reading/importlayout.h"
#include "widgets/reading/outlinedelegate.h"
#include "widgets/reading/readingsdialog.h"
#include "widgets/reading/sidebyside.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::ReadingEditor;
using System::Error;
using System::Result;

namespace Widgets {

namespace {

const auto kGeometry = u"importWindow"_s;
const auto kParts = u"importSplitter"_s;

// The most characters of a line that are shown; the reader has already cut up longer lines.
constexpr qsizetype kLongestLine = 20'000;

// `isShort`: without brackets.
QString withCount(const QString &name, qsizetype count, bool isShort)
{
    if (count == 0)
        return name;
    return isShort ? u"%1 %2"_s.arg(name).arg(count)
                   : ImportDialog::tr("%1 (%2)").arg(name).arg(count);
}

} // namespace

ImportDialog::ImportDialog(Models::ReadSource source, PlanDocument *document,
                           System::Settings *settings, QWidget *parent, SourceDocument from)
    : Dialog(parent)
    , m_settings(settings)
    , m_from(std::move(from))
    , m_editor(new ReadingEditor(std::move(source), this))
    , m_source(new Models::SourcePieceModel(m_editor, this))
    , m_outline(new Models::ReadOutlineModel(m_editor, this))
    , m_addition(document, this)
    , m_layout(new ImportLayout(m_ui.get(), this))
{
    setUp(m_ui);
    m_layout->setUp();
    const Ui::ImportDialog &ui = *m_ui;
    ui.tools->setActions(
        {.kinds = {ui.sectionAction, ui.itemAction, ui.partOfAboveAction, ui.leaveOutAction},
         .rarer = {ui.titleAction, ui.preambleAction, ui.closingAction, ui.documentNumberAction,
                   ui.issuerAction, ui.issueDateAction},
         .shapers = {ui.splitAction, ui.joinAction, ui.outwardAction, ui.inwardAction},
         .history = {ui.undoAction, ui.redoAction}});
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    for (QWidget *panel : QList<QWidget *>{this, m_ui->sourceSide, m_ui->outlineSide, m_ui->details,
                                           m_ui->columnsPane}) {
        panel->setBackgroundRole(QPalette::Base);
        panel->setAutoFillBackground(true);
    }
    m_ui->addButton->setProperty("primary", true);
    connectSource();
    connectChoices();
    connectOutline();
    connectPanes();
    connectActions();
    updateLook();
    showReading();
    m_ui->tabs->setCurrentWidget(m_ui->outlineTab);
    keepPlace(settings, kGeometry);
    showChoices();
    m_ui->choices->showColumns(!m_layout->isLow() && m_ui->choices->areColumnsDoubtful());
    if (!m_ui->splitter->restoreState(settings->state(kParts)))
        m_ui->splitter->setSizes({width() / 2, width() / 2});
    m_sides->goToPiece(0);
    m_ui->sourceView->setFocus();
    followChanges(this, {.size = [this] { arrange(); }});
}

// The undo stack and a focused field emit signals while they are destroyed; disconnects them first.
ImportDialog::~ImportDialog()
{
    m_editor->undoStack()->disconnect(this);
    for (const QLineEdit *edit : findChildren<QLineEdit *>())
        edit->disconnect();
}

QSize ImportDialog::sizeHint() const
{
    return sizeOnScreen(1500, 940);
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
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportDialog::showLine);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImportDialog::updateActions);
    connect(view, &QAbstractItemView::activated, this, [this] { m_ui->lineView->setFocus(); });
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
    m_sides = new SideBySide(m_editor, m_ui->sourceView, view);
    connect(m_editor, &ReadingEditor::piecesChanged, this, &ImportDialog::showReading);
    connect(m_editor, &ReadingEditor::detailsChanged, this, &ImportDialog::showState);
    connect(m_editor, &ReadingEditor::sourceChanged, this, [this] {
        m_seenTabs.clear();
        showChoices();
        showState();
        m_ui->sourceView->fitColumns();
    });
    for (const RemarkList *list : {m_ui->warningsView, m_ui->leftOutView}) {
        connect(list, &RemarkList::lineWanted, this,
                [this](int line) { m_sides->goToPiece(m_editor->pieceInLine(line)); });
        connect(list, &RemarkList::placeWanted, this,
                [this](qsizetype place) { m_sides->goToPiece(m_editor->pieceAt(place)); });
        connect(list, &RemarkList::warningChosen, this, &ImportDialog::goToField);
    }
}

void ImportDialog::connectChoices()
{
    ReadingChoices *choices = m_ui->choices;
    connect(choices, &ReadingChoices::sheetChosen, this, [this](int sheet) {
        readAnew({.sheet = sheet >= 0 ? std::optional(sheet) : std::nullopt}, tr("Another sheet"));
    });
    connect(choices, &ReadingChoices::encodingChosen, this, [this](const QByteArray &encoding) {
        readAnew({.encoding = encoding}, tr("Other characters"));
    });
    connect(choices, &ReadingChoices::otherReadingWanted, this, &ImportDialog::readOtherwise);
    connect(choices, &ReadingChoices::columnsShown, this, &ImportDialog::showChoices);
    connect(m_ui->columnsPane, &ColumnsPane::chosen, this, &ImportDialog::readColumns);
    connect(m_ui->columnsPane, &ColumnsPane::refused, this, [this](const QString &sentence) {
        m_refusal = sentence;
        showState();
    });
}

void ImportDialog::connectPanes()
{
    m_ui->details->setEditor(m_editor);
    m_ui->offersTab->setEditor(m_editor);
    m_ui->ledgerTab->setEditor(m_editor);
    const auto typed = [this] {
        m_refusal.clear();
        showState();
    };
    const auto goTo = [this](int place) { m_sides->goToPiece(m_editor->places()[place].piece); };
    connect(m_ui->details, &DetailsPane::typed, this, typed);
    connect(m_ui->details, &DetailsPane::heightChanged, this, &ImportDialog::arrange);
    connect(m_ui->ledgerTab, &LedgerPane::typed, this, typed);
    connect(m_ui->offersTab, &OffersPane::placeWanted, this, goTo);
    connect(m_ui->ledgerTab, &LedgerPane::placeWanted, this, goTo);
    connect(m_editor, &ReadingEditor::ticksChanged, this, &ImportDialog::showState);
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, [this] {
        m_seenTabs.insert(m_ui->tabs->currentWidget());
        showState();
    });
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
    // The Delete key deletes characters in a field, and leaves the line out in the lists.
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

ReadPlan ImportDialog::plan() const
{
    ReadPlan plan{.content = Domain::planOf(m_editor->reading()).content,
                  .notes = m_editor->tickedNotes()};
    const QList<Node> ticked = m_editor->nodesWithTicked(Models::firstNote(*m_settings));
    for (qsizetype i = 0; i < ticked.size(); ++i) {
        Node &node = plan.content.nodes[i];
        node.owners = ticked[i].owners;
        node.leadDepartment = ticked[i].leadDepartment;
        node.supportingDepartments = ticked[i].supportingDepartments;
        node.deadline = ticked[i].deadline;
        node.status = ticked[i].status;
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
    m_refusal = tr("That changed nothing: the line is already marked that way, or cannot be.");
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

// Stores what is typed in the fields, before any other action.
void ImportDialog::takeTyped()
{
    m_ui->details->takeTyped();
    m_ui->ledgerTab->takeTyped();
}

// Reads the document again with another sheet or encoding. `what` names that choice in messages.
void ImportDialog::readAnew(const Exchange::SourceChoice &choice, const QString &what)
{
    takeTyped();
    auto read = readInBackground(m_from, choice, this);
    if (read)
        take(std::make_shared<const Models::ReadSource>(*std::move(read)), 0, what);
    else if (read.error().reason != Error::Reason::Cancelled)
        m_refusal = read.error().message;
    showChoices();
    if (m_ui->choices->areColumnsDoubtful() && !m_layout->isLow())
        m_ui->choices->showColumns(true);
    showState();
}

void ImportDialog::readColumns(const QStringList &headings, const QList<Column> &columns)
{
    takeTyped();
    const auto &taken = *m_editor->taken();
    ColumnChoices choices = taken.columns;
    choices.insert(headings, columns);
    const auto again = [text = taken.text, options = taken.options,
                        choices]() -> Result<Models::ReadSource> {
        return Models::ReadSource(text, options, choices);
    };
    auto read = readInBackground(again, m_from.name, this);
    if (read)
        take(std::make_shared<const Models::ReadSource>(*std::move(read)), 0, tr("Columns"));
    showChoices();
}

void ImportDialog::readOtherwise()
{
    takeTyped();
    ReadingsDialog dialog(*m_editor, this);
    if (dialog.exec() == QDialog::Accepted && dialog.chosen() >= 0)
        take(m_editor->taken(), dialog.chosen(), tr("Another way to read it"));
}

// Takes another reading of the source. Asks the user first if corrections do not fit it and would
// be lost.
void ImportDialog::take(const ReadingEditor::SourcePtr &source, int reading, const QString &what)
{
    m_refusal.clear();
    const int lost = m_editor->lostBy(source, reading);
    const Question question{
        .name = u"lostBox"_s,
        .title = windowTitle(),
        .sentence = tr(
            "%n of your corrections do not fit that reading and would be lost. Read it that way all the same?",
            nullptr, lost),
        .more = tr("Undo brings them back."),
        .yes = tr("&Read It That Way"),
        .no = tr("&Leave It As It Is"),
    };
    if (lost == 0 || isAnsweredYes(question, this))
        m_editor->take(source, reading, what);
}

void ImportDialog::showReading()
{
    m_refusal.clear();
    showLine();
    showTabs();
    m_ui->warningsView->showWarnings(m_editor->reading().warnings);
    m_ui->leftOutView->showLeftOut(m_editor->leftOut());
    showState();
    updateActions();
}

void ImportDialog::showChoices()
{
    m_ui->choices->showChoices(*m_editor->taken(), bool(m_from.read));
    m_ui->columnsPane->showTables(m_editor->followed().tables);
    m_ui->columnsPane->setVisible(m_ui->choices->areColumnsShown());
    m_ui->lineView->setVisible(!m_layout->isLow() || m_ui->columnsPane->isHidden());
}

// Names the tabs: in brief in a low window, which has one more of them, and where they would be
// cut; without counts where they would be cut even so.
void ImportDialog::nameTabs()
{
    const auto areCut = [this] {
        return m_ui->tabs->tabBar()->sizeHint().width() > m_ui->tabs->width();
    };
    nameTabs({.areBrief = m_layout->isLow(), .haveCounts = true});
    if (!m_layout->isLow() && areCut())
        nameTabs({.areBrief = true, .haveCounts = true});
    if (areCut())
        nameTabs({.areBrief = true, .haveCounts = false});
}

void ImportDialog::nameTabs(const TabNames &names)
{
    QTabWidget *tabs = m_ui->tabs;
    const bool areBrief = names.areBrief;
    const auto name = [&](QWidget *tab, const QString &words, qsizetype count) {
        const int index = tabs->indexOf(tab);
        if (const QString text = withCount(words, names.haveCounts ? count : 0, areBrief);
            tabs->tabText(index) != text)
            tabs->setTabText(index, text);
    };
    name(m_ui->outlineTab, areBrief ? tr("Outline", "a tab, in brief") : tr("Outline"), 0);
    name(m_ui->offersTab,
         areBrief ? tr("Fields", "a tab, in brief: owners and deadlines")
                  : tr("Owners and Deadlines"),
         m_editor->offers().size());
    name(m_ui->ledgerTab, areBrief ? tr("Progress", "a tab, in brief") : tr("Progress and Status"),
         m_editor->ledger().size());
    name(m_ui->warningsTab, tr("To Check"), m_editor->reading().warnings.size());
    name(m_ui->leftOutTab, tr("Left Out"), m_editor->leftOut().size());
}

void ImportDialog::showTabs()
{
    QTabWidget *tabs = m_ui->tabs;
    tabs->setTabVisible(tabs->indexOf(m_ui->ledgerTab), !m_editor->ledger().isEmpty());
    showWarningSign(); // makes its tab wider
    nameTabs();
    setEmptyWords(m_ui->warningsView, m_editor->reading().warnings.isEmpty()
                                          ? tr("There is nothing to check.")
                                          : QString());
    setEmptyWords(m_ui->offersTab->view(), m_editor->offers().isEmpty()
                                               ? tr("No owners and deadlines were found.")
                                               : QString());
}

// Shows the warning sign if the room beside the words allows it.
void ImportDialog::showWarningSign()
{
    const bool shows = !m_layout->isLow() && !m_editor->reading().warnings.isEmpty();
    const QColor ink = colour(palette(), ColourRole::DueSoonText);
    m_ui->tabs->setTabIcon(m_ui->tabs->indexOf(m_ui->warningsTab),
                           shows ? icon(u"warning"_s, ink) : QIcon());
}

void ImportDialog::showState()
{
    const auto wrong = problem();
    const auto [sections, items] = Models::countsOf(Domain::planOf(m_editor->reading()).content);
    const auto leftOut = m_editor->leftOut().size();
    QString state = leftOut > 0
                        ? tr("%1 sections, %2 items, %3 passages left out.")
                              .arg(sections)
                              .arg(items)
                              .arg(leftOut)
                        : tr("%1 sections, %2 items, nothing left out.").arg(sections).arg(items);
    const int ticked = m_editor->tickedOffers() + m_editor->tickedOfLedger();
    if (ticked > 0)
        state = joinSentences({state, tr("%1 suggestions ticked.").arg(ticked)});
    m_ui->addButton->setText(wrong && !wrong->step.isEmpty() ? wrong->step : nextStep());
    m_ui->addButton->setEnabled(!m_editor->places().isEmpty());
    m_ui->problemIcon->setVisible(wrong || !m_refusal.isEmpty());
    m_ui->stateLabel->setText(wrong ? wrong->sentence : m_refusal.isEmpty() ? state : m_refusal);
    QPalette ink;
    const bool warns = m_ui->problemIcon->isVisibleTo(this);
    ink.setColor(QPalette::WindowText,
                 colour(palette(), warns ? ColourRole::DueSoonText : ColourRole::Secondary));
    m_ui->stateLabel->setPalette(ink);
}

// What the big button does, where nothing is missing before.
QString ImportDialog::nextStep() const
{
    const QWidget *next = unseenTab();
    const int ticked = m_editor->tickedOffers() + m_editor->tickedOfLedger();
    return next == m_ui->offersTab
               ? tr("Ne&xt: Owners and Deadlines (%1)").arg(m_editor->tickedOffers())
           : next == m_ui->ledgerTab
               ? tr("Next: &Progress and Status (%1)").arg(m_editor->tickedOfLedger())
           : ticked > 0 ? tr("Add to &File, %n Ticked", nullptr, ticked)
                        : tr("Add to &File");
}

// Shows the selected line in full, in a field whose cursor marks where to split it.
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
    m_ui->tools->setRarerEnabled(any);
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
        // Empty only the first time, when the tool tip is still without the keys.
        if (action->statusTip().isEmpty())
            action->setStatusTip(action->toolTip());
        tip(action, action->statusTip());
    }
}

void ImportDialog::goToField(ReadWarning::Kind kind)
{
    if (kind == ReadWarning::Kind::NoYear)
        m_layout->goTo(m_ui->details->yearEdit());
    else if (kind == ReadWarning::Kind::NoTitle)
        m_layout->goTo(m_ui->details->titleEdit());
    else if (kind == ReadWarning::Kind::UnsureOrganisation)
        m_layout->goTo(m_ui->details->organisationEdit());
    else
        m_ui->sourceView->setFocus();
}

std::optional<ImportDialog::Problem> ImportDialog::problem() const
{
    if (m_editor->places().isEmpty())
        return Problem{tr("There is no section and no item yet: mark the lines that begin one."),
                       m_ui->sourceView};
    if (auto wrong = problemOfDetails())
        return wrong;
    if (const int undated = m_editor->undatedTicked(); undated > 0 && !unseenTab())
        return Problem{tr("%n ticked notes or statuses have no day: type one day for them, or "
                          "untick them.",
                          nullptr, undated),
                       m_ui->ledgerTab->dayEdit()};
    return {};
}

std::optional<ImportDialog::Problem> ImportDialog::problemOfDetails() const
{
    QLineEdit *yearEdit = m_ui->details->yearEdit();
    if (m_ui->details->titleEdit()->text().trimmed().isEmpty())
        return Problem{tr("The plan has no title yet. Please type it."), m_ui->details->titleEdit(),
                       tr("Ne&xt: Type the Title")};
    bool isNumber = false;
    const int year = yearEdit->text().trimmed().toInt(&isNumber);
    if (!isNumber || !isPlanYear(year))
        return Problem{tr("The plan has no year yet. Please type it, in four figures."), yearEdit,
                       tr("Ne&xt: Type the Year")};
    if (m_addition.isYearTaken(detailsOf(m_editor->reading()), year))
        return Problem{
            tr("The file already holds a plan for %1. Type another year, or cancel.").arg(year),
            yearEdit};
    if (!m_ui->details->isDayUnderstood())
        return Problem{
            tr("The issue date is not understood. Type it as 2021-03-30, or leave it empty."),
            m_ui->details->issuedOnEdit()};
    return {};
}

// The tab of values found for the fields that the user has not looked at yet; null for none.
QWidget *ImportDialog::unseenTab() const
{
    if (!m_editor->offers().isEmpty() && !m_seenTabs.contains(m_ui->offersTab))
        return m_ui->offersTab;
    if (!m_editor->ledger().isEmpty() && !m_seenTabs.contains(m_ui->ledgerTab))
        return m_ui->ledgerTab;
    return nullptr;
}

void ImportDialog::add()
{
    takeTyped();
    if (const auto wrong = problem()) {
        showState();
        m_layout->goTo(wrong->field);
        return;
    }
    if (QWidget *next = unseenTab()) {
        m_layout->goTo(next == m_ui->offersTab ? m_ui->offersTab->view() : m_ui->ledgerTab->view());
        return;
    }
    const auto added = m_addition.add(plan());
    if (added) {
        accept();
    } else if (added.error().reason != Error::Reason::Cancelled) {
        m_refusal = added.error().message;
        showState();
    }
}

// Asks if corrections would be lost.
std::optional<Question> ImportDialog::questionBeforeLeaving()
{
    takeTyped();
    if (!m_editor->undoStack()->canUndo())
        return {};
    return Question{
        .name = u"unaddedBox"_s,
        .title = windowTitle(),
        .sentence = tr("Close without adding the plan? Your corrections here will be lost; the "
                       "file stays as it is."),
        .yes = tr("Close"),
        .no = tr("Go On"),
    };
}

// Enter in the field of the whole line splits the line at the cursor. When the side of the details
// is resized, they are arranged anew.
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

void ImportDialog::hideEvent(QHideEvent *event)
{
    Dialog::hideEvent(event);
    m_settings->setState(kParts, m_ui->splitter->saveState());
}

void ImportDialog::updateLook()
{
    m_layout->updateLook();
    arrange();
    if (isVisible())
        showState();
}

void ImportDialog::arrange()
{
    m_layout->arrange();
    showWarningSign();
    nameTabs();
}

} // namespace Widgets
