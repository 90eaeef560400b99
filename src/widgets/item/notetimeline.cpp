#include "widgets/item/notetimeline.h"

#include "domain/text/sentences.h"
#include "models/editing/noteediting.h"
#include "models/plandocument.h"
#include "models/search/searchwords.h"
#include "widgets/evidence/noteevidence.h"
#include "widgets/item/noteplacedialog.h"
#include "widgets/item/progressnotedialog.h"
#include "widgets/item/searchmarks.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/timeline/timelineview.h"

#include <QAction>
#include <QClipboard>
#include <QCursor>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QPersistentModelIndex>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::ProgressNoteModel;

namespace Widgets {

namespace {

constexpr int kBriefLines = 2; // most lines of a note that is not selected

// The largest share of the width that buttons with words may take; the note's small line stands
// beside them.
constexpr qreal kMostForButtons = 0.8;

} // namespace

NoteTimeline::NoteTimeline(PlanDocument *document, EvidenceCommands *evidence, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(document)
    , m_view(new TimelineView(ProgressNoteModel::DayRole, ProgressNoteModel::FootRole, this))
    , m_evidence(new NoteEvidence(&m_model, evidence, m_view))
    , m_correct(m_view->addAction(icon(u"edit"_s), QString(), this, &NoteTimeline::correct))
    , m_remove(m_view->addAction(icon(u"remove"_s), QString(), this, &NoteTimeline::remove))
    , m_copy(m_view->addAction(icon(u"copy"_s), QString(), this, &NoteTimeline::copy))
    , m_move(m_view->addAction(icon(u"next-page"_s), QString(), this, &NoteTimeline::move))
    , m_copyToItems(m_view->addAction(icon(u"new"_s), QString(), this, &NoteTimeline::copyToItems))
    , m_highlight(m_view->addAction(icon(u"highlight"_s), QString(), this, &NoteTimeline::mark))
{
    m_view->setObjectName(u"notesView"_s);
    m_view->setBrief(kBriefLines, ProgressNoteModel::AttendanceRole,
                     ProgressNoteModel::FiguresRole);
    m_view->setModel(&m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);

    makeCommands();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &NoteTimeline::updateActions);
    connect(&m_model, &ProgressNoteModel::failed, this,
            [this](const System::Error &error) { tellUnread(this, error); });
    connect(&m_model, &ProgressNoteModel::unreadChanged, this, &NoteTimeline::showEmptyWords);
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_model, changed, this, [this] {
            updateActions();
            emit countChanged();
        });
    }
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &NoteTimeline::updateActions);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        updateActions();
        emit countChanged();
    });
    makeButtons();
    retranslate();
    followChanges(this, {.words =
                             [this] {
                                 retranslate();
                                 reserveRoom();
                             },
                         .look =
                             [this] {
                                 setTerms(m_terms);
                                 reserveRoom();
                             }});
}

// Gives the commands on the selected note their shortcuts, and the list its menu.
void NoteTimeline::makeCommands()
{
    m_correct->setShortcuts(
        {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter), QKeySequence(Qt::Key_F2)});
    m_remove->setShortcut(QKeySequence::Delete);
    m_copy->setShortcut(QKeySequence::Copy);
    m_highlight->setObjectName(u"highlightAction"_s);
    m_highlight->setCheckable(true);
    for (QAction *action : {m_correct, m_remove, m_copy, m_move, m_copyToItems, m_highlight})
        action->setShortcutContext(Qt::WidgetShortcut);
    connect(m_view, &QAbstractItemView::doubleClicked, m_correct, &QAction::trigger);
    connect(m_view, &QWidget::customContextMenuRequested, this, &NoteTimeline::showMenu);
}

// Makes the buttons of a note: all commands on the selected note, and a menu button on the note
// under the mouse. They have places of their own and cover no text.
void NoteTimeline::makeButtons()
{
    m_buttons = new QWidget(m_view->viewport());
    m_buttons->setObjectName(u"noteButtons"_s);
    m_buttons->setCursor(Qt::ArrowCursor);
    m_buttons->hide();
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (QAction *action :
         {m_highlight, m_correct, m_evidence->addAction(), m_move, m_copyToItems, m_remove}) {
        auto *button = new QToolButton(m_buttons);
        button->setAutoRaise(true);
        // The keyboard has shortcuts and the context menu instead.
        button->setFocusPolicy(Qt::NoFocus);
        button->setDefaultAction(action);
        row->addWidget(button);
    }
    m_more = new QToolButton(m_view->viewport());
    m_more->setObjectName(u"noteMoreButton"_s);
    m_more->setIcon(icon(u"more"_s));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::NoFocus);
    m_more->setCursor(Qt::ArrowCursor);
    m_more->hide();
    connect(m_more, &QToolButton::clicked, this, [this] {
        const QPoint under = m_more->geometry().bottomLeft();
        m_view->setCurrentIndex(m_moreOn);
        showMenu(under);
    });
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    connect(m_view, &TimelineView::rowsPlaced, this, &NoteTimeline::placeButtons);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &NoteTimeline::placeButtons);
}

// Shows the buttons' texts if they fit, else their icons.
void NoteTimeline::fitButtons()
{
    const auto show = [this](Qt::ToolButtonStyle style) {
        for (QToolButton *button : m_buttons->findChildren<QToolButton *>())
            button->setToolButtonStyle(style);
    };
    m_buttons->setFont(smallFont(font()));
    QPalette inks = palette();
    inks.setColor(QPalette::ButtonText, palette().color(QPalette::Link));
    m_buttons->setPalette(inks);
    show(Qt::ToolButtonTextOnly);
    if (m_buttons->sizeHint().width() > kMostForButtons * m_view->viewport()->width())
        show(Qt::ToolButtonIconOnly);
}

void NoteTimeline::reserveRoom()
{
    fitButtons();
    if (m_document->isReadOnly())
        m_view->setRoomForButtons(0, {0, 0});
    else
        m_view->setRoomForButtons(m_more->sizeHint().width(), m_buttons->sizeHint());
}

void NoteTimeline::placeButtons()
{
    const QWidget *rows = m_view->viewport();
    placeMore(rows->underMouse() ? m_view->indexAt(rows->mapFromGlobal(QCursor::pos()))
                                 : QModelIndex());
    const QModelIndexList chosen = m_view->selectionModel()->selectedIndexes();
    const bool shows = !chosen.isEmpty() && !m_document->isReadOnly();
    m_buttons->setVisible(shows);
    if (!shows)
        return;
    const QRect row = m_view->visualRect(chosen.first());
    m_buttons->adjustSize();
    m_buttons->move(m_view->viewport()->width() - m_buttons->width(),
                    row.bottom() - m_buttons->height() + 1);
}

void NoteTimeline::placeMore(const QModelIndex &index)
{
    const bool shows = index.isValid() && !m_document->isReadOnly()
                       && !m_view->selectionModel()->isSelected(index);
    m_moreOn = index;
    m_more->setVisible(shows);
    if (!shows)
        return;
    m_more->adjustSize();
    m_more->move(m_view->viewport()->width() - m_more->width(), m_view->visualRect(index).top());
}

bool NoteTimeline::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        placeMore(m_view->indexAt(static_cast<QMouseEvent *>(event)->position().toPoint()));
    else if (event->type() == QEvent::Leave)
        placeMore({});
    else if (event->type() == QEvent::Resize)
        reserveRoom();
    return QWidget::eventFilter(watched, event);
}

void NoteTimeline::setNode(NodeId node)
{
    reserveRoom();
    const bool isOther = node != m_model.node();
    m_model.setNode(node);
    if (isOther)
        m_view->scrollToTop();
    showFound();
}

int NoteTimeline::row() const
{
    return m_view->currentIndex().row();
}

void NoteTimeline::updateActions()
{
    const bool chosen = row() >= 0;
    m_copy->setEnabled(chosen);
    for (QAction *change : {m_correct, m_remove, m_move, m_copyToItems, m_highlight})
        change->setEnabled(chosen && !m_document->isReadOnly());
    m_highlight->setChecked(chosen && m_model.note(row()).highlight);
    m_evidence->updateActions();
}

void NoteTimeline::showMenu(const QPoint &at)
{
    updateActions();
    QMenu menu(this);
    menu.addActions({m_correct, m_highlight, m_evidence->addAction(), m_evidence->pasteAction(),
                     m_move, m_copyToItems, m_copy});
    menu.addSeparator();
    menu.addAction(m_remove);
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

void NoteTimeline::correct()
{
    const ProgressNote note = m_model.note(row());
    ProgressNoteDialog dialog(note, m_document->figureNames(), window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    tellFailure(this, Models::changeNote(*m_document, note, dialog.note()));
}

void NoteTimeline::remove()
{
    const ProgressNote note = m_model.note(row());
    if (!tellFailure(this, Models::removeNote(*m_document, note)))
        tell(this,
             tr("Removed the note of %1. Ctrl+Z undoes this.")
                 .arg(note.happenedOn.toString(Qt::ISODate)),
             Holds::UntilNextEdit);
}

void NoteTimeline::move()
{
    const ProgressNote note = m_model.note(row());
    NotePlaceDialog dialog(m_document, note, NotePlaceDialog::Choice::One, window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const NodeId to = dialog.nodes().first();
    if (!tellFailure(this, Models::moveNote(*m_document, note, to)))
        tell(this,
             tr("Moved the note of %1. Ctrl+Z undoes this.")
                 .arg(note.happenedOn.toString(Qt::ISODate)),
             Holds::UntilNextEdit);
}

void NoteTimeline::copyToItems()
{
    const ProgressNote note = m_model.note(row());
    NotePlaceDialog dialog(m_document, note, NotePlaceDialog::Choice::Several, window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QList<NodeId> to = dialog.nodes();
    if (tellFailure(this, Models::copyNote(*m_document, note, to)))
        return;
    QString told = tr("Copied the note to %n items.", nullptr, int(to.size()));
    if (note.attendance)
        told = joinSentences(
            {told, tr("Attendance stays with this one, so that nobody is counted twice.")});
    if (!note.figures.isEmpty())
        told = joinSentences(
            {told, tr("Its figures stay with this one, so that nothing is counted twice.")});
    tell(this, told);
}

// Sets or removes the star (highlight) of the selected note.
void NoteTimeline::mark()
{
    const ProgressNote note = m_model.note(row());
    ProgressNote marked = note;
    marked.highlight = !note.highlight;
    if (!tellFailure(this, Models::changeNote(*m_document, note, marked)))
        tell(this, marked.highlight ? tr("Marked the note as a highlight ★; the summary tells it "
                                         "among the highlights.")
                                    : tr("The note is no longer a highlight."));
    updateActions();
}

void NoteTimeline::setTerms(const QStringList &terms)
{
    m_terms = terms;
    m_view->setMarking(markingOf(terms, palette()));
    showFound();
}

// Scrolls to the newest note that contains a search term.
void NoteTimeline::showFound()
{
    if (m_terms.isEmpty())
        return;
    for (int note = 0; note < m_model.rowCount(); ++note) {
        if (Models::matchesIn(m_model.note(note).text, m_terms).isEmpty())
            continue;
        const QPersistentModelIndex found = m_model.index(note);
        const auto bring = [this, found] {
            if (found.isValid())
                m_view->scrollTo(found, QAbstractItemView::PositionAtTop);
        };
        bring();
        // Once more when the rows above have their heights: a scroll bar that appears, or terms
        // found in them, make them higher.
        QMetaObject::invokeMethod(m_view, bring, Qt::QueuedConnection);
        return;
    }
}

void NoteTimeline::copy()
{
    QGuiApplication::clipboard()->setText(m_model.wholeText(row()));
}

// A file that cannot be read must not look like an item that nobody worked on.
void NoteTimeline::showEmptyWords()
{
    m_view->setEmptyWords(m_model.isUnread()
                              ? tr("The notes of this item cannot be read at present.")
                              : tr("No progress has been written down yet."));
}

void NoteTimeline::retranslate()
{
    m_view->setAccessibleName(tr("Progress notes"));
    showEmptyWords();
    m_correct->setText(tr("&Correct…"));
    m_correct->setIconText(tr("Correct", "on a note"));
    m_remove->setText(tr("&Remove"));
    m_remove->setIconText(tr("Remove", "on a note"));
    m_copy->setText(tr("C&opy"));
    m_move->setText(tr("&Move to Another Item…"));
    m_move->setIconText(tr("Move…", "on a note"));
    m_highlight->setText(tr("&Highlight"));
    m_highlight->setToolTip(tr("Highlight: the summary tells it among the highlights"));
    m_highlight->setIconText(tr("Highlight", "on a note"));
    m_copyToItems->setText(tr("Copy to &Several Items…"));
    m_copyToItems->setIconText(tr("Copy…", "on a note"));
    m_more->setText(tr("More commands for this note"));
    m_more->setToolTip(m_more->text());
    m_more->setAccessibleName(m_more->text());
    m_evidence->retranslate();
    m_evidence->addAction()->setIconText(tr("Evidence…", "on a note"));
    m_model.retranslate();
    updateActions();
}

} // namespace Widgets
