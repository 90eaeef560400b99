#include "widgets/item/attendance.h"

#include "domain/plan/rules.h"

#include <QCoreApplication>

namespace Widgets {

System::Result<std::optional<int>> attendanceOf(const QString &typed)
{
    QString digits = typed.normalized(QString::NormalizationForm_KC).trimmed();
    if (digits.endsWith(u'人'))
        digits.chop(1);
    digits.remove(u',').remove(u' ');
    if (digits.isEmpty())
        return std::optional<int>();
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    if (isNumber && number >= 0 && number <= Domain::kLargestAttendance)
        return std::optional(number);
    return System::Error{
        .message = QCoreApplication::translate(
            "Attendance",
            "The attendance must be a number of people or empty, so nothing was stored."),
        .reason = System::Error::Reason::Refused};
}

} // namespace Widgets
