#include "domain/reading/page/pageyear.h"

#include "domain/text/dates.h"
#include "domain/text/foldedtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// 2024-03-01, 2024.3.1, 2024/3/1, 2024年3月
std::optional<int> yearOfDateIn(QStringView words)
{
    static const QRegularExpression date(
        u"(?<!\\d)(%1) *(?:年 *\\d{1,2} *月|([-./])\\d{1,2}\\2\\d{1,2})"_s.arg(kYearPattern));
    const auto match = date.match(folded(words));
    const int year = match.capturedView(1).toInt();
    return isPlanYear(year) ? std::optional(year) : std::nullopt;
}

} // namespace

std::optional<int> yearOfPage(const QString &source, const OutlineReading &reading)
{
    if (reading.year)
        return {};
    if (reading.issuedOn.isValid())
        return reading.issuedOn.year();
    for (const SourcePiece &piece : reading.pieces) {
        const bool isBeside = piece.role == PieceRole::LeftOut
                              || piece.role == PieceRole::IssueDate;
        if (!isBeside)
            continue;
        if (const auto year = yearOfDateIn(piece.span.in(source)))
            return year;
    }
    return {};
}

} // namespace Domain
