#include "widgets/kit/fields/dayedit.h"

#include "domain/text/dates.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QStyleOptionSpinBox>

#include <utility>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

constexpr qsizetype kLongestDay = 20; // 2021年 04月 12日, with room

QDate dayOf(int year, int month, int day)
{
    return QDate(year < 100 ? 2000 + year : year, month, day);
}

} // namespace

QDate readDay(const QString &words, QDate otherwise)
{
    static const QRegularExpression form(
        uR"(^\s*(\d+)(?:\s*[-./年月]\s*(\d+))?(?:\s*[-./月]\s*(\d+))?\s*[日号]?\s*$)"_s);
    const auto match = form.match(words.left(kLongestDay + 1));
    if (words.size() > kLongestDay || !match.hasMatch())
        return {};
    const auto number = [&match](int at) { return match.capturedView(at).toInt(); };
    const qsizetype digits = match.capturedLength(1);
    if (match.hasCaptured(3))
        return dayOf(number(1), number(2), number(3));
    if (match.hasCaptured(2))
        return digits == 4 ? QDate(number(1), number(2), otherwise.day())
                           : QDate(otherwise.year(), number(1), number(2));
    if (digits == 8)
        return QDate(number(1) / 10000, number(1) / 100 % 100, number(1) % 100);
    return digits == 4 ? QDate(number(1), otherwise.month(), otherwise.day()) : QDate();
}

DayEdit::DayEdit(QWidget *parent)
    : QDateEdit(parent)
{
    setCalendarPopup(true);
    setDisplayFormat(u"yyyy-MM-dd"_s);
    setDateRange(Domain::kFirstDay, Domain::kLastDay);
}

void DayEdit::keyPressEvent(QKeyEvent *event)
{
    const QKeyCombination keys = event->keyCombination();
    if (keys == (Qt::ALT | Qt::Key_Down) || keys == QKeyCombination(Qt::Key_F4)) {
        endTyping();
        openCalendar();
        return;
    }
    if (event->matches(QKeySequence::Paste) && !isReadOnly()) {
        showTyped(QApplication::clipboard()->text());
        endTyping();
        return;
    }
    if (typeOver(event))
        return;
    endTyping();
    const bool isDigit = event->text().size() == 1 && event->text().front().isDigit();
    if (isDigit && !lineEdit()->hasSelectedText()
        && sectionText(currentSection()).size() == (currentSection() == YearSection ? 4 : 2))
        setSelectedSection(currentSection());
    QDateEdit::keyPressEvent(event);
}

bool DayEdit::begins(const QKeyEvent *event) const
{
    const bool isDigit = event->text().size() == 1 && event->text().front().isDigit();
    return isDigit && !isReadOnly() && lineEdit()->selectedText() == text();
}

// Whether the key was typed over the whole day.
bool DayEdit::typeOver(QKeyEvent *event)
{
    const QString key = event->text();
    if (!m_typed) {
        if (!begins(event))
            return false;
        showTyped(key);
        return true;
    }
    if (event->key() == Qt::Key_Backspace)
        showTyped(m_typed->chopped(m_typed->isEmpty() ? 0 : 1));
    else if (key.size() == 1 && (key.front().isDigit() || u"-./ "_s.contains(key)))
        showTyped(*m_typed + key);
    else
        return false;
    return true;
}

// The field's own line takes nothing but a whole day, so it is told nothing of this text.
void DayEdit::showTyped(const QString &typed)
{
    m_typed = typed;
    if (const QDate day = readDay(typed, date()); day.isValid())
        setDate(day);
    const QSignalBlocker silent(lineEdit());
    lineEdit()->setText(typed.left(kLongestDay));
}

void DayEdit::endTyping()
{
    if (!std::exchange(m_typed, std::nullopt))
        return;
    setDate(date()); // as a day is written
}

// What was typed over the whole has no parts that Tab would go to.
bool DayEdit::focusNextPrevChild(bool next)
{
    const bool isWhole = m_typed.has_value();
    endTyping();
    return isWhole ? QWidget::focusNextPrevChild(next) : QDateEdit::focusNextPrevChild(next);
}

void DayEdit::focusOutEvent(QFocusEvent *event)
{
    endTyping();
    QDateEdit::focusOutEvent(event);
}

// Qt opens it for the mouse alone.
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
