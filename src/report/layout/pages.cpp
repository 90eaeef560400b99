#include "report/layout/pagination.h"

namespace Report {

QString Pages::blockAt(int page, QPointF place) const
{
    for (const auto &line : m_pages[page].lines) {
        if (line.block >= 0 && line.area.contains(place))
            return m_blocks[line.block];
    }
    return {};
}

PlaceInWords Pages::wordsAt(int page, QPointF place) const
{
    PlaceInWords found{.block = blockAt(page, place)};
    if (found.block.isEmpty())
        return found;
    for (const auto &line : m_pages[page].lines) {
        if (line.block < 0 || m_blocks[line.block] != found.block)
            continue;
        if (line.area.contains(place)) {
            for (const PlacedGlyph &glyph : line.glyphs) {
                if (line.left + glyph.x <= place.x() && place.x() < line.left + line.width)
                    found.at = found.words.size() + glyph.from;
            }
        }
        found.words += line.text;
    }
    return found;
}

QList<QRectF> Pages::areasOf(const QString &block, int page) const
{
    QList<QRectF> areas;
    for (const auto &line : m_pages[page].lines) {
        if (line.block < 0 || m_blocks[line.block] != block)
            continue;
        if (!areas.isEmpty() && qAbs(areas.last().bottom() - line.area.top()) < 0.5)
            areas.last() |= line.area;
        else
            areas.append(line.area);
    }
    return areas;
}

int Pages::pageOf(const QString &block) const
{
    for (int page = 0; page < count(); ++page) {
        if (!areasOf(block, page).isEmpty())
            return page;
    }
    return -1;
}

} // namespace Report
