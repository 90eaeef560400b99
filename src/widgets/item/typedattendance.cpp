#include "widgets/item/typedattendance.h"

#include "domain/plan/figures/attendance.h"

#include <QCoreApplication>

namespace Widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Attendance)
};

} // namespace

System::Result<std::optional<int>> attendanceOf(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return std::optional<int>();
    if (const auto number = Domain::attendanceOfWords(typed))
        return number;
    return System::Error{
        .message = Text::tr(
            "The attendance must be a number of people or empty, so nothing was stored."),
        .reason = System::Error::Reason::Refused};
}

} // namespace Widgets
