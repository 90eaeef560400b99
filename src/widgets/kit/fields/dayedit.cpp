#include "widgets/kit/fields/dayedit.h"

#include "domain/text/dates.h"
#include "domain/text/daytext.h"
#include "widgets/kit/style/unstoredmark.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QStyleOptionSpinBox>

#include <utility>

using namespace Qt::StringLiterals;

namespace Widgets {

// The line edit accepts any text; takeTyped() looks for a day in it.
DayEdit::DayEdit(QWidget *parent)
    : QDateEdit(parent)
{
    setCalendarPopup(true);
    setDisplayFormat(u"yyyy-MM-dd"_s);
    setDateRange(Domain::kFirstDay, Domain::kLastDay);
    lineEdit()->setValidator(nullptr);
    lineEdit()->setMaxLength(Domain::kLongestDayText);
}

void DayEdit::setDate(QDate day)
{
    m_typed.reset();
    setUnderstood(true);
    QDateEdit::setDate(day);
}

QString DayEdit::complaint()
{
    if (isUnderstood())
        return {};
    mark(true);
    setFocus();
    return whyNotUnderstood();
}

QString DayEdit::whyNotUnderstood() const
{
    if (isUnderstood())
        return {};
    return tr("“%1” is not a date the program understands; write it as 2021-9-28 or 9月28日.")
        .arg(lineEdit()->text());
}

bool DayEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_typed) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::InputMethod && !isReadOnly()) {
        letLineTake(event);
        return true;
    }
    return QDateEdit::event(event);
}

// Keys that QDateEdit steps the day, month or year with.
bool DayEdit::isStep(const QKeyEvent *event) const
{
    const int key = event->key();
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp
           || key == Qt::Key_PageDown;
}

void DayEdit::keyPressEvent(QKeyEvent *event)
{
    const QKeyCombination keys = event->keyCombination();
    const bool isEnter = keys.key() == Qt::Key_Return || keys.key() == Qt::Key_Enter;
    if (keys == (Qt::ALT | Qt::Key_Down) || keys == QKeyCombination(Qt::Key_F4)) {
        endTyping();
        openCalendar();
    } else if (m_typed && keys.key() == Qt::Key_Escape) {
        setDate(*m_typed);
        selectAll();
    } else if (isEnter) {
        endTyping();
        if (isUnderstood())
            event->ignore(); // for the dialog or the composer, which stores
    } else if (isStep(event) || isReadOnly()) {
        endTyping();
        if (isUnderstood())
            QDateEdit::keyPressEvent(event);
    } else if (!m_typed && keys == QKeyCombination(Qt::Key_Space)) {
        event->accept(); // a blank begins no day and would replace the present one
    } else if (event->matches(QKeySequence::Paste)) {
        paste();
    } else {
        letLineTake(event);
    }
}

// Passes the event to the line edit alone. Its signals are blocked, or QDateEdit would rewrite the
// day after each key.
void DayEdit::letLineTake(QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    const QString before = lineEdit()->text();
    const QSignalBlocker silent(lineEdit());
    if (key && key->text().size() == 1 && key->text().front().isDigit())
        selectFullPart();
    lineEdit()->event(event);
    if (lineEdit()->text() != before)
        takeTyped();
}

// Selects the day, month or year that the cursor is in or, at the end of one, before, so that a
// digit replaces it.
void DayEdit::selectFullPart()
{
    static const QRegularExpression whole(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    if (lineEdit()->hasSelectedText() || !whole.match(lineEdit()->text()).hasMatch())
        return;
    struct Part
    {
        int begin, size;
    };
    const int cursor = lineEdit()->cursorPosition();
    for (const auto &[begin, size] : {Part{0, 4}, Part{5, 2}, Part{8, 2}}) {
        if (m_typed ? cursor <= begin : cursor < begin + size || begin == 8) {
            lineEdit()->setSelection(begin, size);
            return;
        }
    }
}

// A copied day replaces the whole text; anything else is inserted at the cursor.
void DayEdit::paste()
{
    const QString copied = QApplication::clipboard()->text().trimmed().left(
        Domain::kLongestDayText);
    const QSignalBlocker silent(lineEdit());
    if (dayIn(copied, date()).isValid())
        lineEdit()->setText(copied);
    else
        lineEdit()->insert(copied);
    takeTyped();
    endTyping();
}

QDate DayEdit::dayIn(const QString &words, QDate before) const
{
    const int years = m_usualYear != 0 ? m_usualYear - before.year() : 0;
    return readDay(words, before.addYears(years));
}

void DayEdit::takeTyped()
{
    const QDate before = m_typed.value_or(date());
    m_typed = before;
    mark(false);
    const QString words = lineEdit()->text();
    const int cursor = lineEdit()->cursorPosition();
    const QDate day = dayIn(words, before);
    const bool isDay = day.isValid() && day >= minimumDate() && day <= maximumDate();
    if (isDay) {
        QDateEdit::setDate(day); // a slot may set the text, which is restored below
        m_typed = before;
        lineEdit()->setText(words);
        lineEdit()->setCursorPosition(cursor);
    }
    setUnderstood(isDay);
}

// Writes an understood day in the field's format; other words stay and are marked.
void DayEdit::endTyping()
{
    if (m_typed && m_isDay)
        setDate(date());
    else if (m_typed)
        mark(true);
}

void DayEdit::setUnderstood(bool isDay)
{
    const bool was = std::exchange(m_isDay, isDay);
    if (isDay)
        mark(false);
    if (was != isDay)
        emit understandingChanged();
}

void DayEdit::mark(bool marked)
{
    if (!setMarkedUnstored(this, marked, tr("Not understood as a day")))
        return;
    setToolTip(
        marked ? tr(
            "This is not a date the program understands; write it as 2021-9-28 or 9月28日. Esc brings the day back.")
               : QString());
}

bool DayEdit::focusNextPrevChild(bool next)
{
    endTyping();
    return QWidget::focusNextPrevChild(next);
}

void DayEdit::focusInEvent(QFocusEvent *event)
{
    keepWords([this, event] { QDateEdit::focusInEvent(event); });
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        selectAll();
}

void DayEdit::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        endTyping();
    keepWords([this, event] { QDateEdit::focusOutEvent(event); });
}

// Runs `step` and restores the typed words. QDateEdit would replace words that it does not
// understand with a day when it gets or loses the focus.
template<typename Step>
void DayEdit::keepWords(Step step)
{
    const QString words = lineEdit()->text();
    const QSignalBlocker silent(lineEdit());
    step();
    if (!isUnderstood() && lineEdit()->text() != words)
        lineEdit()->setText(words);
}

// A menu of our own: the entries of the line edit's would change the text without DayEdit noticing.
void DayEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copy = menu.addAction(tr("&Copy"));
    QAction *paste = menu.addAction(tr("&Paste"));
    paste->setEnabled(!isReadOnly());
    const QAction *chosen = menu.exec(event->globalPos());
    if (chosen == copy)
        QApplication::clipboard()->setText(text());
    else if (chosen == paste)
        this->paste();
}

// Opens the calendar from the keyboard, for which Qt has no function.
void DayEdit::openCalendar()
{
    if (isReadOnly())
        return;
    QStyleOptionComboBox option;
    option.initFrom(this);
    option.editable = true;
    const QPointF arrow = style()
                              ->subControlRect(QStyle::CC_ComboBox, &option,
                                               QStyle::SC_ComboBoxArrow, this)
                              .center();
    QMouseEvent press(QEvent::MouseButtonPress, arrow, mapToGlobal(arrow), Qt::LeftButton,
                      Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(this, &press);
}

} // namespace Widgets
