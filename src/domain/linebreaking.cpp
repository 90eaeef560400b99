#include "domain/linebreaking.h"

#include <algorithm>
#include <string_view>

namespace Domain {

namespace {

// Sorted by code point, for binary search.
constexpr std::u32string_view kNoStart =
    U"!%),.:;?]}\u00a2\u00b0\u00b7\u00bb\u2019\u201d\u2022\u2027\u2030\u2032\u2033\u203a\u2103"
    U"\u3001\u3002\u3003\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301b\u301c\u301e"
    U"\u30fb\u30fc\ufe50\ufe51\ufe52\ufe54\ufe55\ufe56\ufe57\ufe5a\ufe5c\ufe5e\uff01\uff05\uff09"
    U"\uff0c\uff0e\uff0f\uff1a\uff1b\uff1f\uff3d\uff5d\uff5e\uff60\uff61\uff63\uff64\uffe0";
constexpr std::u32string_view kNoEnd =
    U"$([{\u00a3\u00a5\u00ab\u2018\u201c\u2039\u20ac\u3008\u300a\u300c\u300e\u3010\u3014\u3016"
    U"\u3018\u301a\u301d\ufe59\ufe5b\ufe5d\uff04\uff08\uff0f\uff3b\uff5b\uff5f\uff62\uffe1\uffe5";

static_assert(std::is_sorted(kNoStart.begin(), kNoStart.end()));
static_assert(std::is_sorted(kNoEnd.begin(), kNoEnd.end()));

bool isBreak(const QList<TextUnit> &units, int at)
{
    if (units[at].space || !units[at].mayStart)
        return false;
    int before = at - 1;
    while (before > 0 && units[before].space)
        --before;
    return units[before].mayEnd;
}

// The first unit that is not on the line that begins at `from`.
int lineEnd(const QList<TextUnit> &units, int from, double width)
{
    // Widths are sums of hundredths in binary: half a hundredth is no overflow.
    constexpr double kSlack = 0.005;
    double used = 0;
    int at = from;
    for (; at < units.size(); ++at) {
        used += units[at].width;
        if (used > width + kSlack && !units[at].space)
            break;
    }
    return at;
}

int breakBefore(const QList<TextUnit> &units, int from, int end)
{
    for (int at = end; at > from; --at) {
        if (isBreak(units, at))
            return at;
    }
    return std::max(end, from + 1);
}

int withoutSpaces(const QList<TextUnit> &units, int from, int to)
{
    while (to > from && units[to - 1].space)
        --to;
    return to;
}

} // namespace

bool mayStartLine(char32_t character)
{
    return !std::binary_search(kNoStart.begin(), kNoStart.end(), character);
}

bool mayEndLine(char32_t character)
{
    return !std::binary_search(kNoEnd.begin(), kNoEnd.end(), character);
}

QList<UnitRange> breakLines(const QList<TextUnit> &units, double firstWidth, double width)
{
    QList<UnitRange> lines;
    int from = 0;
    while (from < units.size()) {
        int end = lineEnd(units, from, lines.isEmpty() ? firstWidth : width);
        if (end < units.size())
            end = breakBefore(units, from, end);
        const int last = withoutSpaces(units, from, end);
        if (last > from)
            lines.append({.from = from, .to = last});
        from = end;
    }
    return lines;
}

QStringList paragraphsOf(const QString &text)
{
    const auto endsParagraph = [](QChar c) {
        return (c >= u'\n' && c <= u'\r') || c == QChar(0x85) || c == QChar::LineSeparator
               || c == QChar::ParagraphSeparator;
    };
    QStringList paragraphs;
    for (qsizetype from = 0; from < text.size();) {
        const auto end = std::find_if(text.begin() + from, text.end(), endsParagraph);
        const auto length = end - text.begin() - from;
        if (length > 0)
            paragraphs.append(text.mid(from, length));
        from += length + 1;
    }
    return paragraphs;
}

} // namespace Domain
