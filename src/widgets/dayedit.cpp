#include "widgets/dayedit.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleOptionSpinBox>

using namespace Qt::StringLiterals;

namespace Widgets {

DayEdit::DayEdit(QWidget *parent)
    : QDateEdit(parent)
{
    setCalendarPopup(true);
    setDisplayFormat(u"yyyy-MM-dd"_s);
    setDateRange(QDate(1900, 1, 1), QDate(2200, 12, 31));
}

void DayEdit::keyPressEvent(QKeyEvent *event)
{
    const QKeyCombination keys = event->keyCombination();
    if (keys == (Qt::ALT | Qt::Key_Down) || keys == QKeyCombination(Qt::Key_F4))
        openCalendar();
    else
        QDateEdit::keyPressEvent(event);
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
