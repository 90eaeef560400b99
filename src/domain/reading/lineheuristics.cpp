#include "domain/reading/lineheuristics.h"

#include "domain/reading/leftout.h"
#include "domain/reading/linelengths.h"
#include "domain/reading/planheading.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kNarrowestPage = 24; // columns
constexpr qsizetype kWidestPage = 140;
constexpr qsizetype kRaggedness = 6;
constexpr int kFewestBrokenLines = 4;
constexpr qsizetype kWidestNarrow = 60;
constexpr qsizetype kNarrowRaggedness = 3;

constexpr qsizetype kLongForHeading = 45;

constexpr qsizetype kFarRight = 8; // blanks before a right-aligned line
constexpr qsizetype kTabulator = 4;

constexpr qsizetype kLongestMeeting = 6;
constexpr qsizetype kTitleSearched = 100; // characters of the title

constexpr int kLinesAboveTitle = 40;
constexpr int kDatedTitle = kSureTitle + 2; // titleLikeness() of a title that names a year

bool isOpen(QChar last)
{
    return QStringView(u",、(“‘《【").contains(last);
}

// Whether more brackets are opened than closed in a line.
bool leavesBracketOpen(QStringView line)
{
    int depth = 0;
    for (const QChar character : line.right(200)) {
        if (QStringView(u"(《“").contains(character))
            ++depth;
        else if (QStringView(u")》”").contains(character))
            depth = qMax(0, depth - 1);
    }
    return depth > 0;
}

// Whether a line may have been broken in mid-sentence: it ends none, and no number begins below it.
bool mayBeBroken(QStringView folded, const QList<SourceLine> &lines, qsizetype line)
{
    const QStringView words = lines[line].span.in(folded);
    if (endsSentence(lastTelling(words)) || closes(words.back()))
        return false;
    if (line + 1 == lines.size())
        return true;
    const auto mark = numberMarkAt(lines[line + 1].span.in(folded), 0, true);
    return !mark || mark->weak || mark->pairs;
}

// The width of a narrow page with few lines: at least two lines that may be broken are as wide as
// each other, contain a clause each, and no line is wider. 0 where it is not so.
qsizetype narrowWidth(QStringView folded, const QList<SourceLine> &lines,
                      const QList<qsizetype> &broken)
{
    qsizetype widest = 0;
    qsizetype clauses = 0;
    for (const SourceLine &line : lines)
        widest = qMax(widest, columns(line.span.in(folded)));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringView words = lines[i].span.in(folded);
        clauses += columns(words) >= widest - kNarrowRaggedness && words.contains(u',')
                   && mayBeBroken(folded, lines, i);
    }
    const bool alike = std::ranges::count_if(
                           broken,
                           [&](qsizetype width) { return width >= widest - kNarrowRaggedness; })
                       >= 2;
    return alike && clauses >= 2 && widest <= kWidestNarrow ? widest : 0;
}

// The width at which a page broke its lines, if it did: many lines that may be broken reach about
// as far and few go further. 0 if it did not.
qsizetype pageWidth(QStringView folded, const QList<SourceLine> &lines)
{
    QList<qsizetype> widths;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringView words = lines[i].span.in(folded);
        if (words.size() <= kWidestPage && columns(words) >= kNarrowestPage
            && mayBeBroken(folded, lines, i))
            widths.append(columns(words));
    }
    if (widths.size() < kFewestBrokenLines)
        return narrowWidth(folded, lines, widths);
    std::ranges::sort(widths);
    const qsizetype width = widths[widths.size() * 9 / 10];
    const auto near = std::ranges::count_if(widths, [&](qsizetype each) {
        return each >= width - kRaggedness && each <= width + kRaggedness;
    });
    const auto wider = std::ranges::count_if(lines, [&](const SourceLine &line) {
        return columns(line.span.in(folded)) > width + kRaggedness;
    });
    const bool breaks = near >= kFewestBrokenLines && near * 2 >= widths.size() && wider * 4 < near;
    return width <= kWidestPage && breaks ? width : 0;
}

// The blanks between a line's start and `at`, where its words begin.
qsizetype indentation(QStringView folded, qsizetype at)
{
    qsizetype blanks = 0;
    for (; at > 0 && isBlank(folded[at - 1]) && !QStringView(u"\n\r\f\v").contains(folded[at - 1]);
         --at)
        blanks += folded[at - 1] == u'\t' ? kTabulator : 1;
    return blanks;
}

// The first line of the signature at the text's end, the committee's name above a date or apart
// from the text; the number of lines where there is none.
qsizetype firstLineOfSignature(QStringView folded, const QList<SourceLine> &lines)
{
    const auto words = [&](qsizetype line) { return lines[line].span.in(folded); };
    qsizetype end = lines.size();
    while (end > 0
           && (words(end - 1).startsWith(u'附') || pageMatter(words(end - 1), PagePlace::Back)))
        --end;
    qsizetype first = end;
    while (first > 1 && isDateLine(words(first - 1)))
        --first;
    const bool dated = first < end;
    while (first > 1 && isOrganisation(words(first - 1))
           && (dated || standsApart(folded, lines[first - 1].span.start))
           && !isOpen(lastTelling(words(first - 2))))
        --first;
    return first < end ? first : lines.size();
}

// A line of contents without its leaders, page number and blanks.
QString contentsWords(QStringView line)
{
    static const QRegularExpression around(u"[ .…·-]*\\d{0,3}$|[ .、,:。]"_s);
    return line.left(80).toString().remove(around);
}

bool hasLeaders(QStringView line)
{
    static const QRegularExpression leaders(
        u"(?:\\.{3,}|…+|·{3,}|-{4,}|_{3,}) *\\(?\\d{1,3}\\)?$"_s);
    return line.size() < 120 && leaders.match(line).hasMatch();
}

bool isContentsTitle(QStringView line)
{
    QString words = line.left(8).toString();
    words.remove(u' ');
    return words == u"目录"_s;
}

// Whether a line is the committee's name, and no meeting (家长会) among other things to do.
bool signsPlan(QStringView folded, const QList<SourceLine> &lines, qsizetype line)
{
    const auto words = [&](qsizetype each) { return lines[each].span.in(folded); };
    const bool dated = line + 1 < lines.size() && isDateLine(words(line + 1));
    return isOrganisation(words(line))
           && (dated || words(line).size() > kLongestMeeting
               || words(0).left(kTitleSearched).contains(words(line)));
}

} // namespace

bool closesPlan(QStringView folded, const QList<SourceLine> &lines, qsizetype line)
{
    static const QRegularExpression closing(u"^(?:总之|以上|新的|让我们|特此|希望|望)"_s);
    const QStringView whole = lines[line].span.in(folded);
    const bool bracketed = whole.startsWith(u'(') && whole.endsWith(u')')
                           && !dateAtEnd(whole.chopped(1)).isEmpty();
    return closing.match(whole).hasMatch() || isDateLine(whole) || bracketed
           || signsPlan(folded, lines, line) || pageMatter(whole, PagePlace::Back);
}

bool countsWhatFollows(QStringView line)
{
    static const QRegularExpression counted(
        u"^.{2,}(?:以下|下列|[两三四五六七八九十\\d](?:个|项|件|点|方面|类|种|大)).{0,8}:$"_s);
    return counted.match(line).hasMatch();
}

bool isHeadingByForm(QStringView line, qsizetype most)
{
    return line.size() <= most && std::ranges::none_of(line.chopped(1), endsSentence);
}

bool looksLikeHeading(QStringView line)
{
    if (line.size() < 2 || line.size() > kLongestBareHeading + 1 || countsWhatFollows(line))
        return false;
    QStringView words = line.endsWith(u':') ? line.chopped(1) : line;
    const qsizetype remark = words.endsWith(u')') ? words.lastIndexOf(u'(') : -1;
    if (remark > 1)
        words = words.left(remark); // 加分项(10分)
    if (words.right(8).contains(u"如下") || words.startsWith(u'各') || isDateLine(words)
        || !isIdeograph(words.front()))
        return false;
    return words.count(u',') <= 1 && std::ranges::all_of(words, [](QChar character) {
               return isIdeograph(character) || character.isLetterOrNumber()
                      || QStringView(u"“”、, ").contains(character);
           });
}

QSet<int> linesThatRunOn(QStringView folded, const QList<SourceLine> &lines)
{
    const qsizetype width = pageWidth(folded, lines);
    const qsizetype end = firstLineOfSignature(folded, lines);
    QSet<int> open;
    for (int i = 0; i + 1 < end; ++i) {
        const QStringView words = lines[i].span.in(folded);
        const QChar last = lastTelling(words);
        if (endsSentence(last))
            continue;
        const bool full = width > 0 && columns(words) >= width - kRaggedness;
        const bool prose = words.size() > kLongForHeading && !closes(words.back());
        if (isOpen(last) || full || prose || leavesBracketOpen(words))
            open.insert(i);
    }
    return open;
}

bool standsApart(QStringView folded, qsizetype start)
{
    const QList<SourceLine> lines = sourceLines(folded);
    const auto own = std::ranges::find_if(
        lines, [start](const SourceLine &line) { return line.span.end() > start; });
    if (own == lines.begin() || own == lines.end())
        return false;
    const qsizetype right = indentation(folded, own->span.start);
    if (right >= kFarRight
        && right >= indentation(folded, std::prev(own)->span.start) + kFarRight / 2)
        return true;
    return own->afterGap && std::ranges::count_if(lines, &SourceLine::afterGap) * 2 < lines.size();
}

QSet<int> linesOfContents(QStringView folded, const QList<SourceLine> &lines)
{
    QSet<int> contents;
    const bool titled = std::ranges::any_of(
        lines, [folded](const SourceLine &line) { return isContentsTitle(line.span.in(folded)); });
    QHash<QString, int> lastSeen;
    for (int i = 0; titled && i < lines.size(); ++i)
        lastSeen.insert(contentsWords(lines[i].span.in(folded)), i);
    bool within = false;
    for (int i = 0; i < lines.size(); ++i) {
        const QStringView line = lines[i].span.in(folded);
        if (isContentsTitle(line)) {
            within = true;
            contents.insert(i);
        } else if (hasLeaders(line) || (within && lastSeen.value(contentsWords(line), i) > i)) {
            contents.insert(i);
        } else {
            within = false;
        }
    }
    return contents;
}

qsizetype previewNumberLength(QStringView line, int page)
{
    const QString number = QString::number(page) + u'、';
    return line.startsWith(number) ? number.size() : 0;
}

bool mayCountPages(QStringView folded, const QList<SourceLine> &lines)
{
    int page = 0;
    int breaks = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (previewNumberLength(lines[i].span.in(folded), page + 1) == 0)
            continue;
        ++page;
        const QStringView above = i > 0 ? lines[i - 1].span.in(folded) : QStringView();
        breaks += above.size() > kLongestBareHeading && !endsSentence(lastTelling(above))
                  && !closes(above.back());
    }
    return page > 1 && breaks * 2 >= page - 1;
}

QList<int> numbersAboveTitle(QStringView folded, const QList<SourceLine> &lines)
{
    const auto words = [&](qsizetype line) { return lines[line].span.in(folded); };
    const auto markAt = [&](qsizetype line) {
        const auto mark = numberMarkAt(words(line), 0, true);
        const bool sure = mark && !mark->weak && !mark->pairs && mark->length < words(line).size();
        return sure ? mark : std::nullopt;
    };
    int first = -1;
    int last = -1;
    int above = 0;
    int title = -1;
    for (int i = 0; i < lines.size() && i < kLinesAboveTitle; ++i) {
        const auto mark = markAt(i);
        if (mark && (mark->value > 0 || mark->family == MarkFamily::Boxed)) {
            first = first < 0 ? i : first;
            last = title < 0 ? i : last;
            above += title < 0;
        } else if (first >= 0 && title < 0 && titleLikeness(words(i)) >= kDatedTitle) {
            title = i;
        }
    }
    if (title < 0)
        return {};
    int below = 0;
    std::optional<NumberMark> begins;
    for (qsizetype i = title + 1; i < lines.size() && below <= above; ++i) {
        const auto mark = markAt(i);
        below += mark.has_value();
        begins = begins ? begins : mark;
    }
    if (!begins || begins->value > 1 || below <= above)
        return {};
    QList<int> found;
    for (int i = first; i <= last; ++i)
        found.append(i);
    return found;
}

QList<MarkCandidate> volumeHeadings(QStringView folded, const QList<SourceLine> &lines)
{
    static const QRegularExpression volume(
        u"^[^。;!?]{0,40}(?:篇 *([一二三四五六七八九十]{1,3}|\\d{1,2})|第([一二三四五六七八九十]{1,3})篇)[:】]?$"
        "|^[【(]?(?:篇 *([一二三四五六七八九十]{1,3}|\\d{1,2})|第([一二三四五六七八九十]{1,3})篇)[】)]? *[: ] *[^。;!?]{4,40}$"_s);
    QList<MarkCandidate> headings;
    for (int i = 0; i < lines.size(); ++i) {
        const QStringView line = lines[i].span.in(folded);
        const auto match = line.size() <= 50 ? volume.match(line) : QRegularExpressionMatch();
        if (!match.hasMatch())
            continue;
        const QStringView number = match.capturedView(match.lastCapturedIndex());
        const int value = writtenNumber(number);
        // 篇一：… has its number before its words, …篇一 behind them.
        const qsizetype colon = match.lastCapturedIndex() > 2 ? line.indexOf(u':') + 1 : 0;
        headings.append({.mark = {.family = MarkFamily::Volume, .value = value, .length = colon},
                         .at = lines[i].span.start,
                         .line = i});
    }
    return headings.size() < 2 ? QList<MarkCandidate>() : headings;
}

} // namespace Domain
