#include "domain/plan/figures/attendance.h"

#include "domain/plan/limits.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kLongestAttendanceWords = 24;

} // namespace

std::optional<int> attendanceOfWords(const QString &words)
{
    static const QRegularExpression unit(u"(?:人次|人|名|位)$"_s);
    const QString number = plainForm(words);
    if (number.size() > kLongestAttendanceWords)
        return std::nullopt;
    const auto count = countOf(withoutAbout(withoutBlanks(folded(number))).remove(unit));
    return count && *count <= kLargestAttendance ? std::optional(int(*count)) : std::nullopt;
}

} // namespace Domain
