#include "report/layout/placedline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Report {

namespace {

// Numbers of the units from left to right: runs of right-to-left words are turned round, the
// spaces between them with them.
QList<int> visualOrder(const QList<SetUnit> &units, Domain::UnitRange range)
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

} // namespace

PlacedLine assembleLine(const SetText &set, Domain::UnitRange units, double size)
{
    PlacedLine line{.size = size};
    if (units.from >= units.to)
        return line;
    const auto &first = set.units[units.from];
    const auto &last = set.units[units.to - 1];
    line.text = set.text.mid(first.from, last.from + last.length - first.from);
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
    }
    return line;
}

QList<PlacedLine> setLines(Typesetter &typesetter, const QString &text, const TypeStyle &style,
                           double indent, double width)
{
    QList<PlacedLine> lines;
    for (const auto &paragraph : Domain::paragraphsOf(text)) {
        const auto set = typesetter.set(paragraph, style, width);
        bool begins = true;
        for (const auto &range : Domain::breakLines(set.textUnits(), width - indent, width)) {
            auto line = assembleLine(set, range, style.size);
            line.left = std::exchange(begins, false) ? indent : 0;
            lines.append(line);
        }
    }
    return lines;
}

QList<PlacedLine> setHanging(Typesetter &typesetter, const QString &lead, const QString &text,
                             const TypeStyle &style, double left, double width)
{
    double hang = left;
    for (const auto &unit : typesetter.set(lead, style, width).units)
        hang += unit.width;
    const auto set = typesetter.set(lead + text, style, width - hang);
    QList<PlacedLine> lines;
    for (const auto &range : Domain::breakLines(set.textUnits(), width - left, width - hang)) {
        auto line = assembleLine(set, range, style.size);
        line.left = lines.isEmpty() ? left : hang;
        lines.append(line);
    }
    return lines;
}

} // namespace Report
