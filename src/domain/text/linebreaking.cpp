#include "domain/text/linebreaking.h"

#include "domain/text/characters.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

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

bool isFullWidthDigit(QChar c)
{
    return c >= u'０' && c <= u'９';
}

bool isAnyDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || isFullWidthDigit(c);
}

// Whether a number is part of a name, and so counts nothing: the 19 of COVID-19.
bool isPartOfWord(QStringView text, qsizetype number)
{
    qsizetype before = number - 1;
    while (before >= 0 && QStringView(u"-./:").contains(text[before]))
        --before;
    return before >= 0 && text[before].isLetter() && !isHan(text[before].unicode());
}

qsizetype numberEnd(QStringView text, qsizetype at)
{
    const auto isPoint = [&](qsizetype place) {
        return QStringView(u".,．").contains(text[place]) && place + 1 < text.size()
               && isAnyDigit(text[place + 1]);
    };
    while (at < text.size() && (isAnyDigit(text[at]) || isPoint(at)))
        ++at;
    return at;
}

constexpr std::array kLongUnits{
    QStringView(u"平方公里"), QStringView(u"个百分点"), QStringView(u"平方米"),
    QStringView(u"立方米"),   QStringView(u"百分点"),   QStringView(u"人次"),
    QStringView(u"周年"),     QStringView(u"年度"),     QStringView(u"年级"),
    QStringView(u"年代"),     QStringView(u"个月"),     QStringView(u"月份"),
    QStringView(u"季度"),     QStringView(u"小时"),     QStringView(u"分钟"),
    QStringView(u"学时"),     QStringView(u"课时"),     QStringView(u"学分"),
    QStringView(u"公里"),     QStringView(u"千米"),     QStringView(u"厘米"),
    QStringView(u"毫米"),     QStringView(u"公斤"),     QStringView(u"千克"),
    QStringView(u"公顷"),     QStringView(u"星期")};
constexpr QStringView kUnitCharacters =
    u"元人名位次个件项篇册份场期届级年月日号时分秒天周岁家户所支间座部门"
    u"课节条款章点批组对台辆吨斤克米里亩"
    u"村种类本套张页字楼层排队班封幅棵颗";
constexpr QStringView kRoughly = u"余多来十百千万亿"; // 320余名, 3.4万元

// The length of the unit with which the words after a number begin. Any character that stands right
// behind a number is taken for its unit; behind a blank or a 万, only what is known for one.
qsizetype unitLength(QStringView words, bool knownOnly)
{
    qsizetype length = 0;
    while (length < words.size() && kRoughly.contains(words[length]))
        ++length;
    const QStringView rest = words.mid(length);
    const auto longUnit = std::ranges::find_if(
        kLongUnits, [rest](QStringView unit) { return rest.startsWith(unit); });
    if (longUnit != kLongUnits.end())
        return length + longUnit->size();
    if (rest.isEmpty())
        return length;
    const bool known = kUnitCharacters.contains(rest.front());
    return known || (length == 0 && !knownOnly && isHan(rest.front().unicode())) ? length + 1
                                                                                 : length;
}

constexpr QStringView kMinutes = u"°′″'\""; // 7′58″, 31°34′

// Adds the places round the mark of minutes, seconds or degrees that follows a number ending at
// `end`, where no line may break: before it, and before the number that goes on behind it.
void addMinutePlaces(QStringView text, qsizetype end, QList<int> &places)
{
    if (end >= text.size() || !kMinutes.contains(text[end]))
        return;
    places.append(int(end));
    if (end + 1 < text.size() && isAnyDigit(text[end + 1]))
        places.append(int(end + 1));
}

// Adds the places, before and inside the unit that follows a number ending at `end`, where no line
// may break.
void addUnitPlaces(QStringView text, qsizetype end, QList<int> &places)
{
    const bool blank = end < text.size() && text[end] == u' ';
    const qsizetype from = blank ? end + 1 : end;
    const qsizetype length = unitLength(text.mid(from), blank);
    for (qsizetype place = from; place < from + length; ++place)
        places.append(int(place));
}

bool isBreak(const QList<TextUnit> &units, int at)
{
    if (units[at].space || !units[at].mayStart)
        return false;
    int before = at - 1;
    while (before > 0 && units[before].space)
        --before;
    return units[before].mayEnd;
}

// Widths are sums of hundredths in binary: half a hundredth is no overflow.
constexpr double kSlack = 0.005;

// The first unit that is not on the line that begins at `from`.
int lineEnd(const QList<TextUnit> &units, int from, double width)
{
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

// The latest place where a number can be parted from its unit so that the line is fuller.
int breakBeforeUnit(const QList<TextUnit> &units, int from, int end)
{
    for (int at = end; at > from + 1; --at) {
        if (units[at].heldByNumber && units[at - 1].mayEnd)
            return at;
    }
    return from;
}

double widthBetween(const QList<TextUnit> &units, int from, int to)
{
    double sum = 0;
    for (int at = from; at < to; ++at)
        sum += units[at].width;
    return sum;
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

bool mayStartLineAlone(char32_t character)
{
    return mayStartLine(character) && character != 0x2014;
}

QList<int> placesInNumbers(const QString &text)
{
    QList<int> places;
    for (qsizetype at = 0; at < text.size();) {
        if (!isAnyDigit(text[at])) {
            ++at;
            continue;
        }
        const qsizetype end = numberEnd(text, at);
        const QStringView before = QStringView(text).left(at);
        if (before.endsWith(u'第') || before.endsWith(u"第 "))
            places.append(int(at));
        for (qsizetype place = at + 1; place < end; ++place)
            places.append(int(place));
        addMinutePlaces(text, end, places);
        if (!isPartOfWord(text, at))
            addUnitPlaces(text, end, places);
        at = end;
    }
    return places;
}

QStringList namesInCell(const QString &text)
{
    static const QRegularExpression name(
        u"[（(]?[^、，,；;：:/／\\s（(]*(?:[、，,；;：:/／\\s]+|(?=[（(])|$)"_s);
    QStringList names;
    for (auto found = name.globalMatch(text); found.hasNext();) {
        if (const QString words = found.next().captured(); !words.isEmpty())
            names.append(words);
    }
    return names;
}

void keepNamesWhole(const QString &text, QList<TextUnit> &units, double width)
{
    qsizetype end = 0;
    int from = 0;
    for (const QString &name : namesInCell(text)) {
        end += name.size();
        int to = from;
        while (to < units.size() && units[to].from < end)
            ++to;
        const int words = withoutSpaces(units, from, to);
        if (widthBetween(units, from, words) <= width + kSlack) {
            for (int at = from + 1; at < words; ++at)
                units[at].mayStart = false;
        }
        from = to;
    }
}

QList<UnitRange> breakLines(const QList<TextUnit> &units, double firstWidth, double width,
                            double loosest)
{
    QList<UnitRange> lines;
    int from = 0;
    while (from < units.size()) {
        const double whole = lines.isEmpty() ? firstWidth : width;
        int end = lineEnd(units, from, whole);
        if (end < units.size()) {
            const int full = end;
            end = breakBefore(units, from, full);
            if (loosest > 0 && whole - widthBetween(units, from, end) > loosest)
                end = std::max(end, breakBeforeUnit(units, from, full));
        }
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
