#include "report/layout/placedline.h"

#include "domain/text/characters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Report {

namespace {

// The indexes of the units from left to right: runs of right-to-left words are reversed, with the
// spaces between them.
QList<int> visualOrder(const QList<TypesetUnit> &units, Domain::UnitRange range)
{
    QList<int> order;
    order.reserve(range.to - range.from);
    for (int at = range.from; at < range.to;) {
        int end = at + 1;
        if (units[at].rightToLeft) {
            for (int next = end; next < range.to; ++next) {
                if (units[next].rightToLeft)
                    end = next + 1;
                else if (!units[next].space)
                    break;
            }
        }
        const auto first = order.size();
        for (; at < end; ++at)
            order.append(at);
        if (end - int(first) > 1 && units[order[first]].rightToLeft)
            std::reverse(order.begin() + first, order.end());
    }
    return order;
}

// How a line is justified: after which units space is added, and how much after each.
struct Spread
{
    QList<bool> after = {}; // by unit of the line
    double each = 0;
};

bool isChinese(const TypesetText &set, const TypesetUnit &unit)
{
    const char32_t first = Domain::codeAt(set.text, unit.from).first;
    return !unit.space && Domain::isFullWidth(first);
}

// Justifies a line by space between Chinese characters; when there are few of these, also between
// any single character and its neighbours.
Spread spreadOf(const TypesetText &set, Domain::UnitRange units, double room, double size)
{
    constexpr int kFewestCharacters = 10;
    // Both in em, the size of the type: in a line with fewer Chinese characters than
    // kFewestCharacters, no gap gets more than kWidest, or the line is not justified; where gaps
    // between Chinese characters alone would get more than kVisible, gaps beside a Chinese
    // character get space too.
    constexpr double kWidest = 0.5;
    constexpr double kVisible = 0.1;
    int characters = 0;
    for (int at = units.from; at < units.to; ++at) {
        characters += isChinese(set, set.units[at]) ? 1 : 0;
        if (set.units[at].rightToLeft)
            return {};
    }
    Spread spread;
    for (const bool both : {true, false}) {
        spread = {};
        int count = 0;
        for (int at = units.from; at < units.to; ++at) {
            const bool isLast = at + 1 == units.to;
            const bool here = isChinese(set, set.units[at]);
            const bool next = !isLast && isChinese(set, set.units[at + 1]);
            spread.after.append(!isLast && (both ? here && next : here || next));
            count += spread.after.last() ? 1 : 0;
        }
        spread.each = count > 0 ? room / count : 0;
        if (count > 0 && spread.each <= kVisible * size)
            break;
    }
    const bool isTooLoose = characters < kFewestCharacters && spread.each > kWidest * size;
    return isTooLoose ? Spread{} : spread;
}

} // namespace

PlacedLine assembleLine(const TypesetText &set, Domain::UnitRange units, double size, double room)
{
    PlacedLine line{.size = size};
    if (units.from >= units.to)
        return line;
    const auto &first = set.units[units.from];
    const auto &last = set.units[units.to - 1];
    line.text = set.text.mid(first.from, last.from + last.length - first.from);
    constexpr double kLeastRoom = 0.1; // points; less is only the grid's remainder
    const Spread spread = room > kLeastRoom ? spreadOf(set, units, room, size) : Spread{};
    line.spread = spread.each;
    line.glyphs.reserve(last.firstGlyph + last.glyphs - first.firstGlyph);
    for (const int at : visualOrder(set.units, units)) {
        const auto &unit = set.units[at];
        for (int i = unit.firstGlyph; i < unit.firstGlyph + unit.glyphs; ++i) {
            auto glyph = set.glyphs[i];
            glyph.x += float(line.width);
            glyph.from -= first.from;
            line.glyphs.append(glyph);
        }
        line.width += unit.width;
        if (spread.after.value(at - units.from))
            line.width += spread.each;
    }
    return line;
}

QList<PlacedLine> typesetLines(Typesetter &typesetter, const QString &text, const TypeStyle &style,
                               double indent, double width, LineFill fill)
{
    // The share of a line that may be spread between its characters so that a number is kept with
    // its unit: seven and a half of the 28 characters of the body, for （1280人次），.
    constexpr double kLoosest = 7.5 / 28;
    const double loosest = kLoosest * width;
    const bool isFilled = fill == LineFill::Full || fill == LineFill::Cell;
    QList<PlacedLine> lines;
    for (const auto &paragraph : Domain::paragraphsOf(text)) {
        const auto set = typesetter.typeset(paragraph, style, width);
        auto units = set.textUnits();
        if (fill == LineFill::Names)
            Domain::keepNamesWhole(set.text, units, width);
        const auto ranges = Domain::breakLines(units, width - indent, width,
                                               fill == LineFill::Full ? loosest : 0);
        for (qsizetype at = 0; at < ranges.size(); ++at) {
            const double left = at == 0 ? indent : 0;
            double used = 0;
            for (int unit = ranges[at].from; unit < ranges[at].to; ++unit)
                used += set.units[unit].width;
            const double room = width - left - used;
            const bool isFull = isFilled && at + 1 < ranges.size()
                                && (fill == LineFill::Full || room <= loosest);
            auto line = assembleLine(set, ranges[at], style.size, isFull ? room : 0);
            line.left = left;
            lines.append(line);
        }
    }
    return lines;
}

QList<PlacedLine> typesetHanging(Typesetter &typesetter, const QString &label, const QString &text,
                                 const TypeStyle &style, double left, double width)
{
    double hang = left;
    for (const auto &unit : typesetter.typeset(label, style, width).units)
        hang += unit.width;
    const auto set = typesetter.typeset(label + text, style, width - hang);
    QList<PlacedLine> lines;
    for (const auto &range : Domain::breakLines(set.textUnits(), width - left, width - hang)) {
        auto line = assembleLine(set, range, style.size);
        line.left = lines.isEmpty() ? left : hang;
        lines.append(line);
    }
    return lines;
}

} // namespace Report
