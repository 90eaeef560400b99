#include "domain/reading/sourcelines.h"

#include "domain/text/foldedtext.h"

namespace Domain {

namespace {

bool breaksLine(QChar character)
{
    switch (character.unicode()) {
    case u'\n':
    case u'\r':
    case u'\f':
    case u'\v':
    case u'\u2028':
    case u'\u2029': return true;
    default: return false;
    }
}

bool countsAsLine(QStringView source, qsizetype at)
{
    if (source[at] == u'\n')
        return true;
    return source[at] == u'\r' && (at + 1 == source.size() || source[at + 1] != u'\n');
}

} // namespace

QList<SourceLine> sourceLines(QStringView source)
{
    QList<SourceLine> lines;
    int number = 1;
    int lastKept = 0;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= source.size(); ++at) {
        if (at < source.size() && !breaksLine(source[at]))
            continue;
        const QStringView words = trimmedBlanks(source.mid(start, at - start));
        if (!words.isEmpty()) {
            lines.append({
                .span = {words.data() - source.data(), words.size()},
                .number = number,
                .afterGap = number > lastKept + 1,
            });
            lastKept = number;
        }
        if (at < source.size() && countsAsLine(source, at))
            ++number;
        start = at + 1;
    }
    return lines;
}

} // namespace Domain
