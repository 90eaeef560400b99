#include "domain/summary/officialpaper.h"

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

} // namespace Domain::OfficialPaper
