#include "widgets/item/notecomposer.h"

#include "domain/plan/limits.h"
#include "models/drafts.h"
#include "models/file/fileevidence.h"
#include "models/plandocument.h"
#include "models/tooltips.h"
#include "widgets/item/figures/figureoffers.h"
#include "widgets/item/statedoffers.h"
#include "widgets/item/typedattendance.h"
#include "widgets/kit/fields/dayedit.h"
#include "widgets/kit/fields/noteedit.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/spaces.h"
#include "widgets/kit/style/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;

namespace Widgets {

namespace {

constexpr int kOfferDelay = 150; // from the last keystroke, in ms

constexpr qreal kWidthForAuthor = 430; // narrowest composer that shows the author, at 100 % text

static_assert(NoteEdit::kLongest == kLongestNote); // a field of kit knows no limit of plans

} // namespace

NoteComposer::NoteComposer(PlanDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_text(new NoteEdit(this))
    , m_day(new DayEdit(this))
    , m_attendance(new QLineEdit(this))
    , m_stated(new StatedOffers(this))
    , m_figures(new FigureOffers(this))
    , m_author(new LinkButton(this, LinkButton::Ink::Secondary))
    , m_add(new QPushButton(this))
{
    m_text->setObjectName(u"noteEdit"_s);
    setFocusProxy(m_text);
    m_day->setObjectName(u"noteDayEdit"_s);
    m_attendance->setObjectName(u"attendanceEdit"_s);
    m_author->setObjectName(u"authorButton"_s);
    m_add->setObjectName(u"addNoteButton"_s);
    m_add->setProperty("primary", true);
    m_day->installEventFilter(this);
    m_text->installEventFilter(this);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(Models::kKeepingDelay);
    m_offerTimer.setSingleShot(true);
    m_offerTimer.setInterval(kOfferDelay);
    m_figures->setObjectName(u"figureOffers"_s);
    m_figures->setTabAfter(m_attendance);
    m_stated->setTabAfter(m_attendance);
    arrange();

    connect(m_text, &NoteEdit::filesPasted, this, &NoteComposer::filesPasted);
    connect(m_text, &NoteEdit::typed, this, &NoteComposer::noteTyped);
    connect(m_attendance, &QLineEdit::textChanged, this, &NoteComposer::noteTyped);
    connect(m_day, &QDateEdit::dateChanged, this, [this] {
        m_dayTouched |= !m_isShowing;
        noteTyped();
    });
    connect(m_author, &QPushButton::clicked, this, &NoteComposer::authorWanted);
    connect(m_add, &QPushButton::clicked, this, &NoteComposer::add);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &NoteComposer::add);
    }
    connect(&m_offerTimer, &QTimer::timeout, this, &NoteComposer::offerUnlessPressed);
    connect(m_figures, &FigureOffers::takenChanged, this, &NoteComposer::noteTyped);
    connect(m_stated, &StatedOffers::dayTaken, m_day, &QDateEdit::setDate);
    connect(m_stated, &StatedOffers::attendanceTaken, m_attendance,
            [this](int attendance) { m_attendance->setText(QString::number(attendance)); });
    connect(&m_draftTimer, &QTimer::timeout, this, &NoteComposer::keepDraft);
    connect(document, &PlanDocument::tallyChanged, this, &NoteComposer::followToday);
    connect(document, &PlanDocument::becameReadOnly, this, [this] {
        updateEnabled();
        retranslate();
    });
    retranslate();
    showDraft({});
    followChanges(this, {.words = [this] { retranslate(); },
                         .look = [this] { fitFields(); },
                         .size = [this] { fitFields(); }});
}

void NoteComposer::arrange()
{
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_day);
    tools->addWidget(m_attendance, 1);
    tools->addStretch(1);
    tools->addWidget(m_author);
    tools->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text);
    column->addWidget(m_stated);
    column->addWidget(m_figures);
    column->addLayout(tools);
    keepSpaces(this, column, {8, 3, 8, 6}, 3);
    keepSpaces(this, tools, {}, 8);
    fitFields();
}

void NoteComposer::fitFields()
{
    m_day->setMinimumWidth(m_day->fontMetrics().horizontalAdvance(u"2000-00-00"_s)
                           + scaled(this, 50));
    const int words = m_attendance->fontMetrics().horizontalAdvance(
        m_attendance->placeholderText());
    m_attendance->setMinimumWidth(std::max(scaled(this, 60), words + scaled(this, 20)));
    m_author->setVisible((!m_isNamed || !m_document->author().isEmpty())
                         && width() >= scaled(this, kWidthForAuthor));
}

void NoteComposer::setLinesAtRest(int lines)
{
    m_text->setLinesAtRest(lines);
}

int NoteComposer::restHeight() const
{
    const QLayoutItem *tools = layout()->itemAt(layout()->count() - 1);
    const QMargins margins = layout()->contentsMargins();
    return margins.top() + m_text->restHeight() + layout()->spacing() + tools->sizeHint().height()
           + margins.bottom();
}

void NoteComposer::showAuthor(bool isNamed)
{
    m_isNamed = isNamed;
    updateAuthor();
}

// The name of an account says nothing to the user.
void NoteComposer::updateAuthor()
{
    m_author->setWords(m_isNamed ? tr("Written by %1").arg(m_document->author())
                                 : tr("Name not given"));
    m_author->setInk(m_isNamed ? LinkButton::Ink::Secondary : LinkButton::Ink::Accent);
    m_author->setToolTip(
        Models::asToolTip(m_isNamed ? tr("Give another name") : tr("Give your name")));
    fitFields();
}

void NoteComposer::setNode(NodeId node)
{
    if (node == m_node)
        return;
    commit();
    m_node = node;
    m_along.clear();
    m_hasComplained = false;
    const bool hasDraft = node != NodeId{} && !m_document->isReadOnly();
    showDraft(hasDraft ? m_document->drafts()->note(node) : NoteDraft{});
}

void NoteComposer::showDraft(const NoteDraft &draft)
{
    m_isShowing = true;
    m_draftTimer.stop();
    m_text->setPlainText(draft.text);
    m_text->moveCursor(QTextCursor::End);
    m_attendance->setText(draft.attendance);
    m_dayTouched = draft.happenedOn.isValid();
    m_day->setUsualYear(m_document->plan().year);
    m_day->setDate(m_dayTouched ? draft.happenedOn : m_document->today());
    m_figures->setKnown(m_document->figureNames());
    offerFigures();
    m_figures->setTaken(draft.figures);
    m_kept = draft;
    m_isShowing = false;
    updateEnabled();
}

NoteDraft NoteComposer::draft() const
{
    // Blanks and empty lines alone do not count as a draft.
    const QString typed = m_text->typedText();
    return {.text = typed.trimmed().isEmpty() ? QString() : typed,
            .attendance = m_attendance->text().trimmed(),
            .happenedOn = m_dayTouched ? m_day->date() : QDate(),
            .figures = m_figures->taken()};
}

void NoteComposer::offerFigures()
{
    m_offerTimer.stop();
    const auto attendance = attendanceOf(m_attendance->text());
    m_figures->setNote(m_text->typedText(), attendance ? *attendance : std::nullopt);
    offerStated();
}

void NoteComposer::offerStated()
{
    m_stated->setNote(m_text->typedText(),
                      {.day = m_day->date(),
                       .isDayChosen = m_dayTouched,
                       .hasAttendance = !m_attendance->text().trimmed().isEmpty()},
                      m_document->plan().year, m_document->today());
}

// Offers the figures later while a tick box is held down, so that the box under the mouse stays.
void NoteComposer::offerUnlessPressed()
{
    if (m_figures->isPressed())
        m_offerTimer.start();
    else
        offerFigures();
}

void NoteComposer::noteTyped()
{
    updateEnabled();
    if (!m_isShowing && !m_draftTimer.isActive())
        m_draftTimer.start();
    m_offerTimer.start();
}

void NoteComposer::takeInPreedits()
{
    m_text->takeInPreedit();
    if (m_attendance->hasFocus() || m_day->hasFocus())
        QGuiApplication::inputMethod()->commit();
}

void NoteComposer::commit()
{
    takeInPreedits();
    m_draftTimer.stop();
    keepDraft();
}

// Saves the draft. A failure is reported once for each node, not after each keystroke.
void NoteComposer::keepDraft()
{
    const NoteDraft now = draft();
    if (m_node != NodeId{} && now.text.trimmed().isEmpty())
        emit refusedChanged(m_node, false);
    // When the file was overwritten by another program, the draft is kept for the copy that the
    // user can save.
    const bool isKept = !m_document->isReadOnly() || m_document->isOverwritten();
    if (m_node == NodeId{} || now == m_kept || !isKept)
        return;
    const auto kept = m_document->drafts()->keepNote(m_node, now);
    if (kept)
        m_kept = now;
    else if (!std::exchange(m_hasComplained, true))
        tellFailure(this, kept.error());
}

void NoteComposer::add()
{
    takeInPreedits();
    const QString text = m_text->toPlainText();
    if (m_node == NodeId{} || !m_add->isEnabled() || text.trimmed().isEmpty())
        return;
    if (const QString complaint = m_day->complaint(); !complaint.isEmpty()) {
        tellFailure(this, {.message = complaint});
        return;
    }
    const auto attendance = attendanceOf(m_attendance->text());
    if (!attendance) {
        tellFailure(this, attendance.error());
        m_attendance->setFocus();
        return;
    }
    offerFigures(); // so that the figures are those of the present text
    const auto added = m_document->addNote(m_node, m_day->date(), text, *attendance, false, {},
                                           m_figures->taken(), evidenceToGo());
    emit refusedChanged(m_node, !added);
    if (tellFailure(this, added))
        return;
    m_along.clear();
    if (startsByNote(m_document->lastStored()))
        tell(this, tr("It is the first note, so the item is in progress now. Ctrl+Z undoes both."),
             Holds::UntilNextEdit);
    const auto removed = m_document->drafts()->keepNote(m_node, {});
    showDraft({});
    m_text->setFocus();
    tellFailure(this, removed);
}

void NoteComposer::takeAlong(const QList<Evidence> &evidence)
{
    for (const Evidence &one : evidence)
        m_along.append(one.id);
}

// The evidence to be moved to the new note, without pieces that no longer belong to the node.
QList<Evidence> NoteComposer::evidenceToGo() const
{
    QList<Evidence> evidence;
    for (const EvidenceId id : m_along) {
        const auto held = m_document->evidence().find(id);
        if (held && *held && (*held)->node == m_node)
            evidence.append(**held);
    }
    return evidence;
}

void NoteComposer::followToday()
{
    if (m_dayTouched || !m_day->isUnderstood())
        return;
    m_isShowing = true;
    m_day->setDate(m_document->today());
    m_isShowing = false;
}

void NoteComposer::updateEnabled()
{
    const bool writable = m_node != NodeId{} && !m_document->isReadOnly();
    for (QWidget *field : std::initializer_list<QWidget *>{m_text, m_day, m_attendance, m_figures})
        field->setEnabled(writable);
    m_add->setEnabled(writable && !m_text->typedText().trimmed().isEmpty());
}

void NoteComposer::focus()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

bool NoteComposer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    const bool isTab = event->type() == QEvent::KeyPress
                       && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab;
    if (watched == m_text && isTab && m_offerTimer.isActive())
        offerFigures(); // Tab must reach the tick boxes for the text just typed
    if (watched == m_day && event->type() == QEvent::Wheel) {
        event->ignore(); // the wheel scrolls the page and does not change the day
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void NoteComposer::retranslate()
{
    m_text->setPlaceholderText(!m_document->isReadOnly()     ? tr("What was done?")
                               : m_document->isOverwritten() ? tr("Nothing more can be stored here")
                                                             : tr("This file is for reading only"));
    m_text->setAccessibleName(tr("What was done?"));
    m_day->setAccessibleName(tr("Day of the note"));
    m_attendance->setPlaceholderText(tr("Attendance"));
    m_attendance->setAccessibleName(tr("Attendance"));
    updateAuthor();
    m_add->setText(tr("Add", "a progress note"));
    m_add->setToolTip(tr("Add this note (Ctrl+Enter)"));
    fitFields();
}

void NoteComposer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_text->hasFocus();
    painter.setPen(QPen(colour(palette(), focused ? ColourRole::Accent : ColourRole::FieldBorder),
                        focused ? 1.6 : 1));
    painter.setBrush(palette().color(QPalette::Base));
    const qreal radius = scaled(this, 8);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.8, 0.8, -0.8, -0.8), radius, radius);
}

} // namespace Widgets
