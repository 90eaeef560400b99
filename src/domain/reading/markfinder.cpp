#include "domain/reading/markfinder.h"

#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"
#include "domain/text/signmarks.h"

#include <vector>

namespace Domain {

namespace {

// A bracket that is not closed within so many characters does not count as open.
constexpr qsizetype kLongestBracket = 300;

// For each place in a line whether it stands inside brackets or quotation marks.
std::vector<bool> placesInBrackets(QStringView line)
{
    std::vector<bool> inside(size_t(line.size()), false);
    QList<qsizetype> open;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (kOpeningMarks.contains(line[at])) {
            open.append(at);
            continue;
        }
        const qsizetype kind = kClosingMarks.indexOf(line[at]);
        if (kind < 0)
            continue;
        while (!open.isEmpty() && at - open.first() > kLongestBracket)
            open.removeFirst();
        qsizetype match = open.size() - 1;
        while (match >= 0 && match > open.size() - 6 && line[open[match]] != kOpeningMarks[kind])
            --match;
        if (match < 0 || line[open[match]] != kOpeningMarks[kind])
            continue;
        for (qsizetype place = open[match] + 1; place < at; ++place)
            inside[size_t(place)] = true;
        open.resize(match);
    }
    return inside;
}

// Characters after which 一、 or 三、 belongs to the word before it: 统一、, 合一、, 第三、.
bool bindsNumeral(QStringView words)
{
    if (words.endsWith(u"计划") || words.endsWith(u"规划") || words.endsWith(u"策划")
        || words.endsWith(u"清单"))
        return false; // …工作计划一、指导思想
    const QChar before = words.back();
    return isChineseDigit(before)
           || QStringView(u"统合之唯第同专单逐万其某每这那不归划如百千零〇两初高大周星期为、,")
                  .contains(before);
}

// Words after which a number belongs to them: 附件1, 表2, No.3.
bool namesNumber(QStringView before)
{
    for (const QStringView word : {u"附件", u"附表", u"附", u"表", u"图", u"第", u"号"}) {
        if (before.endsWith(word))
            return true;
    }
    return false;
}

// Where the bracket opens that closes before `end`; `end` when it does not.
qsizetype bracketOpening(QStringView line, qsizetype end)
{
    int depth = 0;
    for (qsizetype at = end - 1; at >= 0 && end - at <= kLongestBracket; --at) {
        if (line[at] == u')')
            ++depth;
        else if (line[at] == u'(' && --depth == 0)
            return at;
    }
    return end;
}

Boundary boundaryBefore(QStringView line, qsizetype at)
{
    qsizetype end = at;
    while (end > 0 && isBlank(line[end - 1]))
        --end;
    if (end == 0)
        return Boundary::LineStart;
    // A remark in brackets after a sentence belongs to it: 公布清单。（办公室负责）3．…
    const qsizetype told = line[end - 1] == u')' ? bracketOpening(line, end) : end;
    for (const qsizetype place : {end, told}) {
        const qsizetype from = qMax<qsizetype>(0, place - 8);
        if (place > 0 && endsSentence(lastTelling(line.mid(from, place - from))))
            return Boundary::Sentence;
    }
    return end < at || closes(line[end - 1]) ? Boundary::Blank : Boundary::Glued;
}

bool followsFullStop(QStringView line, qsizetype at)
{
    const qsizetype from = qMax<qsizetype>(0, at - 8);
    return QStringView(u"。!?").contains(lastTelling(line.mid(from, at - from)));
}

// Whether the first of a numbered list begins here: 三月份 1、…
bool beginsFirst(QStringView words)
{
    const auto mark = numberMarkAt(words, 0, false);
    return mark && mark->value == 1;
}

bool mayFollow(const MarkCandidate &candidate, QStringView after)
{
    const QStringView words = trimmedBlanks(after.left(8));
    if (words.isEmpty())
        return candidate.boundary == Boundary::LineStart;
    const bool isInLine = candidate.boundary != Boundary::LineStart;
    const bool isLoose = candidate.boundary == Boundary::Glued || candidate.mark.separator.isNull();
    if (candidate.mark.family == MarkFamily::Month && isInLine && isLoose)
        return beginsFirst(words);
    if (candidate.mark.isPartOfTitle())
        return true;
    if (candidate.mark.family == MarkFamily::Letter && candidate.boundary != Boundary::LineStart)
        return isIdeograph(words[0]);
    return !QStringView(u"、,.。;:)”’」』》〉】〕%/-~").contains(words[0]);
}

// Whether a number in the midst of a line may be one, by the words before it.
bool mayPrecede(const MarkCandidate &candidate, QStringView before)
{
    if (candidate.boundary == Boundary::Sentence)
        return true;
    const QChar last = trimmedBlanks(before).back();
    switch (candidate.mark.family) {
    case MarkFamily::Chinese:
        if (candidate.mark.separator == u'.' && candidate.mark.value == 1)
            return trimmedBlanks(before).endsWith(u"计划")
                   || trimmedBlanks(before).endsWith(u"要点");
        return candidate.mark.separator == u'、' && !candidate.mark.pairs
               && !(candidate.boundary == Boundary::Glued && bindsNumeral(trimmedBlanks(before)));
    case MarkFamily::Arabic:
    case MarkFamily::HalfBracket:
        return !candidate.mark.pairs && !namesNumber(before)
               && (candidate.boundary == Boundary::Blank || isIdeograph(last));
    case MarkFamily::ChineseBracket: return last != u'、' && !namesNumber(before);
    case MarkFamily::ArabicBracket:
    case MarkFamily::Circled: return last != u'、' && last != u',' && !namesNumber(before);
    case MarkFamily::Decimal:
    case MarkFamily::LongDecimal:
    case MarkFamily::Bullet: return candidate.boundary == Boundary::Blank;
    case MarkFamily::FirstIs: // 今年的工作一是…; but 统一要求
        return last == u',' || (candidate.mark.value == 1 && candidate.mark.separator.isNull());
    case MarkFamily::Month: return last != u'年'; // the words that follow decide
    case MarkFamily::Letter:
        return candidate.mark.separator == u'、' && (isIdeograph(last) || closes(last));
    default: return false;
    }
}

// Whether a number could begin here at all: not in the midst of a numeral or a Latin word.
bool mayBegin(QStringView line, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar first = line[at];
    const bool digit = first >= u'0' && first <= u'9';
    if (!digit && first != u'(' && first != u'第' && first != u'上' && first != u'下'
        && !isChineseDigit(first) && isIdeograph(first))
        return false;
    const QChar before = line[at - 1];
    if (digit)
        return !before.isDigit() && !QStringView(u".-~/").contains(before)
               && !(before.isLetter() && before.unicode() < 0x2000);
    if (isChineseDigit(first))
        return !isChineseDigit(before) && before != u'第';
    return first.unicode() < 0x2000 ? !before.isLetterOrNumber() || before.unicode() >= 0x2000
                                    : true;
}

} // namespace

QList<MarkCandidate> markCandidates(QStringView folded, const SourceLine &line, int index)
{
    const QStringView words = line.span.in(folded);
    std::vector<bool> inBrackets;
    QList<MarkCandidate> candidates;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (!mayBegin(words, at))
            continue;
        auto mark = numberMarkAt(words, at, at == 0);
        if (!mark)
            continue;
        if (inBrackets.empty())
            inBrackets = placesInBrackets(words);
        if (inBrackets[size_t(at)])
            continue;
        MarkCandidate candidate{.mark = *mark,
                                .at = line.span.start + at,
                                .line = index,
                                .boundary = boundaryBefore(words, at),
                                .afterFullStop = followsFullStop(words, at)};
        if (candidate.boundary != Boundary::LineStart && !mayPrecede(candidate, words.left(at)))
            continue;
        if (mayFollow(candidate, words.mid(at + mark->length)))
            candidates.append(candidate);
        if (mark->family != MarkFamily::Bullet && keySignLength(words.mid(at)) > 0)
            at += mark->length - 1; // the number behind the sign is this one
    }
    return candidates;
}

} // namespace Domain
