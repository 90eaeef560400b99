#include "report/layout/pagination.h"

namespace Report {

QString Pages::partAt(int page, QPointF place) const
{
    for (const auto &line : m_pages[page].lines) {
        if (line.part >= 0 && line.area.contains(place))
            return m_parts[line.part];
    }
    return {};
}

PlaceInWords Pages::wordsAt(int page, QPointF place) const
{
    PlaceInWords found{.part = partAt(page, place)};
    if (found.part.isEmpty())
        return found;
    for (const auto &line : m_pages[page].lines) {
        if (line.part < 0 || m_parts[line.part] != found.part)
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

QList<QRectF> Pages::areasOf(const QString &part, int page) const
{
    QList<QRectF> areas;
    for (const auto &line : m_pages[page].lines) {
        if (line.part < 0 || m_parts[line.part] != part)
            continue;
        if (!areas.isEmpty() && qAbs(areas.last().bottom() - line.area.top()) < 0.5)
            areas.last() |= line.area;
        else
            areas.append(line.area);
    }
    return areas;
}

int Pages::pageOf(const QString &part) const
{
    for (int page = 0; page < count(); ++page) {
        if (!areasOf(part, page).isEmpty())
            return page;
    }
    return -1;
}

} // namespace Report
