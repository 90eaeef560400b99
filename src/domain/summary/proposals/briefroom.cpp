#include "domain/summary/proposals/briefroom.h"

#include "domain/summary/officialpaper.h"
#include "domain/text/nominalunits.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace Domain {

double linesOf(const QStringList &paragraphs)
{
    const int before = paragraphs.size() > 1 ? 4 : 2;
    double lines = 0;
    for (const QString &words : paragraphs)
        lines += std::ceil((nominalWidth(words) + before) / OfficialPaper::kCharactersPerLine);
    return lines;
}

void putFirstOfEach(QList<ProgressNote>::iterator begin, QList<ProgressNote>::iterator end)
{
    QSet<NodeId> items;
    QSet<NoteId> first;
    for (auto note = begin; note != end; ++note) {
        if (!items.contains(note->node))
            first.insert(note->id);
        items.insert(note->node);
    }
    std::stable_partition(begin, end,
                          [&first](const ProgressNote &note) { return first.contains(note.id); });
}

} // namespace Domain
