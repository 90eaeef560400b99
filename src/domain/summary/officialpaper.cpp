#include "domain/summary/officialpaper.h"

#include "domain/text/linebreaking.h"
#include "domain/text/nominalunits.h"

#include <algorithm>
#include <cmath>

namespace Domain::OfficialPaper {

PageFrame pageFrame(int number, bool landscape, bool mirrored)
{
    const bool turned = mirrored && number % 2 == 0;
    const double outerMargin = kPageWidth - kBindingMargin - kTextWidth;
    const double edge = turned ? outerMargin : kBindingMargin;
    if (!landscape) {
        return {
            .size = {kPageWidth, kPageHeight},
            .text = {edge, kTopMargin, kTextWidth, kTextHeight},
        };
    }
    const double footMargin = kPageHeight - kTopMargin - kTextHeight;
    return {
        .size = {kPageHeight, kPageWidth},
        .text = {footMargin, edge, kTextHeight, kTextWidth},
    };
}

namespace {

SignaturePlace sealedPlace(double nameWidth, double dayWidth)
{
    const double day = kTextWidth - 4 * kCell - dayWidth;
    const double name = day + (dayWidth - nameWidth) / 2;
    return {.name = std::min(name, kTextWidth - nameWidth), .day = day};
}

SignaturePlace unsealedPlace(double nameWidth, double dayWidth)
{
    const double shift = 2 * kCell;
    const double right = kTextWidth - 2 * kCell;
    if (dayWidth > nameWidth)
        return {.name = right - dayWidth - shift, .day = right - dayWidth};
    return {.name = right - nameWidth, .day = right - nameWidth + shift};
}

} // namespace

SignaturePlace signaturePlace(double nameWidth, double dayWidth, bool sealed)
{
    auto place = sealed ? sealedPlace(nameWidth, dayWidth) : unsealedPlace(nameWidth, dayWidth);
    const double nameRoom = kTextWidth - 2 * kCell;
    if (nameWidth > nameRoom) { // wider than its place: the day stands under its middle
        place.name = std::max(0.0, (kTextWidth - nameWidth) / 2);
        place.day = place.name + (nameWidth - dayWidth) / 2;
    }
    return {.name = std::max(0.0, place.name), .day = std::max(0.0, place.day)};
}

PageFrame wallFrame(WallPaper paper)
{
    const QSizeF size = paper == WallPaper::A3 ? QSizeF(points(420), points(297))
                                               : QSizeF(points(297), points(210));
    return {.size = size,
            .text = QRectF(points(12), points(12), size.width() - points(24),
                           size.height() - points(26))};
}

int linesBeforeSignature(bool sealed)
{
    return sealed ? 2 : 1;
}

QList<double> columnWidths(const QList<ReportColumn> &columns, double width)
{
    const auto shareOf = [](const ReportColumn &column) {
        return column.share > 0 ? column.share : 1.0;
    };
    double all = 0;
    for (const auto &column : columns)
        all += shareOf(column);
    constexpr double kLeast = 2 * (kTableSize + kTablePadding);
    QList<double> widths;
    double missing = 0;
    double spare = 0;
    for (const auto &column : columns) {
        const double share = width * shareOf(column) / all;
        widths.append(share);
        (share < kLeast ? missing : spare) += std::abs(share - kLeast);
    }
    if (missing > spare)
        return widths;
    for (auto &column : widths)
        column = column < kLeast ? kLeast : column - missing * (column - kLeast) / spare;
    return widths;
}

namespace {

// The width in characters of the longest name in a column. A very long one is broken, and asks for
// nothing.
double longestName(const ReportTable &table, qsizetype column)
{
    constexpr double kVeryLong = 12;
    double longest = 0;
    for (const auto &row : table.rows) {
        if (row.spans)
            continue;
        for (const QString &name : namesInCell(row.cells.value(column))) {
            const double width = nominalWidth(name.trimmed());
            longest = width > kVeryLong ? longest : std::max(longest, width);
        }
    }
    return longest;
}

// Whether a column's words can be broken anywhere, so that others may be widened at its expense.
bool givesWay(const ReportColumn &column)
{
    return !column.names && !column.counts && !(column.alignment & Qt::AlignHCenter);
}

// Takes `missing` from the columns that give way, from whichever is the widest, as long as it stays
// `least` wide. Returns how much was taken.
double takeFromWidest(const QList<ReportColumn> &columns, QList<double> &widths, double missing,
                      double least)
{
    constexpr double kStep = 0.5;
    double taken = 0;
    while (taken < missing) {
        qsizetype widest = -1;
        for (qsizetype at = 0; at < columns.size(); ++at) {
            if (givesWay(columns[at]) && (widest < 0 || widths[at] > widths[widest]))
                widest = at;
        }
        if (widest < 0 || widths[widest] - kStep < least)
            break;
        widths[widest] -= kStep;
        taken += kStep;
    }
    return taken;
}

} // namespace

QList<double> tableWidths(const ReportTable &table, double width)
{
    constexpr double kLeastWords = 9; // characters on a line of a column that gives way
    constexpr double kFigures = 2;    // figures may be wider than half a character
    const double size = table.wall ? kWallSize : kTableSize;
    const auto columns = columnsOf(table);
    QList<double> widths = columnWidths(columns, width);
    for (qsizetype at = 0; at < columns.size(); ++at) {
        if (!columns[at].names)
            continue;
        const double needed = longestName(table, at) * size + 2 * kTablePadding + kFigures;
        widths[at] += takeFromWidest(columns, widths, needed - widths[at],
                                     kLeastWords * size + 2 * kTablePadding);
    }
    return widths;
}

} // namespace Domain::OfficialPaper
