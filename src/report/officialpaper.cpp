#include "report/officialpaper.h"

#include <algorithm>

namespace Report::OfficialPaper {

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
    const auto place =
        sealed ? sealedPlace(nameWidth, dayWidth) : unsealedPlace(nameWidth, dayWidth);
    return {.name = std::max(0.0, place.name), .day = std::max(0.0, place.day)};
}

int linesBeforeSignature(bool sealed)
{
    return sealed ? 2 : 1;
}

} // namespace Report::OfficialPaper
