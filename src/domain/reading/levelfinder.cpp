#include "domain/reading/levelfinder.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace Domain {

int usualRank(MarkFamily family)
{
    switch (family) {
    case MarkFamily::Volume: return 1;
    case MarkFamily::Part: return 2;
    case MarkFamily::Chapter: return 3;
    case MarkFamily::Clause: return 4;
    case MarkFamily::Chinese: return 5;
    case MarkFamily::Article: return 6;
    case MarkFamily::ChineseBracket: return 7;
    case MarkFamily::Arabic: return 8;
    case MarkFamily::Decimal:
    case MarkFamily::HalfBracket:
    case MarkFamily::ArabicBracket: return 9;
    case MarkFamily::LongDecimal:
    case MarkFamily::Circled: return 10;
    default: return 0;
    }
}

namespace {

// How far a sequence is looked ahead, in numbers of its family: bounds the work on hostile texts.
constexpr int kLookAhead = 32;

// A number that is higher than the last one by more than this does not continue its sequence.
constexpr int kWidestGap = 9;

// The most characters between a heading and its list: a blank, a line break, a remark in brackets.
constexpr qsizetype kFarthestList = 14;

// The most characters of a heading that its list follows on the same line.
constexpr qsizetype kLongestInlineHeading = 24;

// A text that begins in its middle begins with a smaller number.
constexpr int kLatestBeginning = 40;

// Whether numbers of a family usually begin sections.
bool isSection(MarkFamily family)
{
    const int rank = usualRank(family);
    return family == MarkFamily::Heading || (rank > 0 && rank <= usualRank(MarkFamily::Chinese));
}

bool isEnumeration(MarkFamily family)
{
    return enumerates(family) || family == MarkFamily::Bullet;
}

// Whether several lines begin with an enumeration, so that enumerations within a line are part of
// it.
bool enumeratesLines(const QList<MarkCandidate> &candidates)
{
    return std::ranges::count_if(candidates,
                                 [](const MarkCandidate &candidate) {
                                     return isEnumeration(candidate.mark.family)
                                            && candidate.boundary == Boundary::LineStart;
                                 })
           > 1;
}

} // namespace

LevelFinder::LevelFinder(QList<MarkCandidate> candidates, QSet<int> openLines, int annexLine,
                         Rules rules)
    : m_candidates(std::move(candidates))
    , m_openLines(std::move(openLines))
    , m_annexLine(annexLine)
    , m_rules(rules)
{
    const bool anywhere = m_rules.onlyEnumerations && !enumeratesLines(m_candidates);
    QHash<QChar, int> bullets;
    int signs = 0; // lines that begin with a sign
    for (const MarkCandidate &candidate : std::as_const(m_candidates)) {
        const bool isBullet = candidate.mark.family == MarkFamily::Bullet;
        bullets[candidate.mark.separator] += isBullet;
        signs += isBullet && candidate.boundary == Boundary::LineStart;
    }
    m_candidates.removeIf([&](const MarkCandidate &candidate) {
        if (!isEnumeration(candidate.mark.family))
            return false;
        const bool isBullet = candidate.mark.family == MarkFamily::Bullet;
        if (isBullet && bullets.value(candidate.mark.separator) < 2)
            return true;
        return !anywhere
               && (candidate.boundary != Boundary::LineStart
                   || (isBullet && !m_rules.enumerations
                       && candidate.mark.separator != kStandsApart));
    });
    sortByFamily();
    m_runTogether = signs < 2 && isRunTogether();
}

void LevelFinder::sortByFamily()
{
    MarkFamily last = MarkFamily::Heading; // the family at the start of the last line that has one
    QSet<MarkFamily> counted{};            // families counted below the last heading
    for (int i = 0; i < m_candidates.size(); ++i) {
        const NumberMark &mark = m_candidates[i].mark;
        const size_t family = size_t(mark.family);
        m_ofFamily[family].append(i);
        if (m_candidates[i].boundary != Boundary::LineStart)
            continue;
        if (mark.family == MarkFamily::Heading)
            counted.clear();
        else if (!counted.contains(mark.family))
            m_headings[family] += i > 0;
        counted.insert(mark.family);
        ++m_atLineStart[family];
        if (i > 0 && m_candidates[i - 1].mark.family == MarkFamily::Heading
            && m_candidates[i].line == m_candidates[i - 1].line + 1)
            m_underHeading[family] = true;
        const bool isBullet = mark.family == MarkFamily::Bullet;
        if (isBullet ? last != MarkFamily::Bullet : mark.value == 1)
            ++m_beginnings[family];
        last = mark.family;
    }
}

// Whether the text has lost its line breaks, as its first family of numbers shows: a number in
// mid-line is then no sign of an enumeration within a sentence.
bool LevelFinder::isRunTogether() const
{
    const auto isNumber = [](const MarkCandidate &candidate) {
        return candidate.boundary >= Boundary::Sentence
               && (usualRank(candidate.mark.family) > 0
                   || (candidate.boundary == Boundary::LineStart
                       && !candidate.mark.isPartOfTitle()));
    };
    const auto first = std::ranges::find_if(m_candidates, isNumber);
    if (first == m_candidates.end())
        return true;
    const QList<int> &places = m_ofFamily[size_t(first->mark.family)];
    const auto inLine = std::ranges::count_if(places, [this](int place) {
        return m_candidates[place].boundary == Boundary::Sentence
               && !m_candidates[place].mark.pairs;
    });
    return inLine > 0 && inLine >= m_atLineStart[size_t(first->mark.family)];
}

QList<PlacedMark> LevelFinder::place()
{
    QList<PlacedMark> placed;
    qsizetype end = 0;
    for (int i = 0; i < m_candidates.size(); ++i) {
        const MarkCandidate &candidate = m_candidates[i];
        const bool isTitleOfLast = end > 0 && candidate.at <= end + 1
                                   && placed.last().candidate.line == candidate.line
                                   && candidate.mark.isPartOfTitle();
        if (candidate.at < end || isTitleOfLast || !counts(i)) // 1. 三月: … is one number
            continue;
        placed.append({.candidate = candidate, .depth = put(i)});
        end = candidate.at + qMax<qsizetype>(1, candidate.mark.length);
    }
    return placed;
}

// Calls `visit` with the candidates of `family` after `index`, nearest first, while it returns
// true.
template<typename Visit>
void LevelFinder::visitFollowing(int index, MarkFamily family, Visit visit) const
{
    const QList<int> &places = m_ofFamily[size_t(family)];
    auto place = std::ranges::upper_bound(places, index);
    for (int seen = 0; place != places.end() && seen < kLookAhead; ++place, ++seen) {
        if (!visit(m_candidates[*place]))
            return;
    }
}

bool LevelFinder::counts(int index) const
{
    const MarkCandidate &candidate = m_candidates[index];
    if (candidate.line >= m_annexLine && candidate.mark.family != MarkFamily::Chinese)
        return false;
    if (candidate.mark.isPartOfTitle())
        return countsInTitle(index);
    if (m_rules.onlyLineStarts && candidate.boundary != Boundary::LineStart)
        return false;
    const bool isKnown = m_rules.enumerations || m_rules.onlyEnumerations
                         || candidate.mark.separator == kStandsApart;
    if (isEnumeration(candidate.mark.family) && !isKnown)
        return countsUnderSection(index);
    return candidate.boundary == Boundary::LineStart ? countsAtLineStart(index)
                                                     : countsInline(index);
}

bool LevelFinder::countsAtLineStart(int index) const
{
    const NumberMark &mark = m_candidates[index].mark;
    if (mark.family == MarkFamily::Decimal || mark.family == MarkFamily::LongDecimal)
        return countsAsDecimal(index);
    if (mark.family == MarkFamily::Bullet)
        return true;
    const bool expected = mark.value == expectedValue(m_candidates[index]);
    if (mark.pairs && m_openLines.contains(m_candidates[index].line - 1))
        return false; // 一、二年级 in a sentence broken there
    if (mark.value == 1 || expected) {
        const bool sure = !mark.weak && usualRank(mark.family) > 0;
        const bool begins = mark.value == 1 && !expected;
        if (mark.pairs && (begins ? !goesOn(index) : hasSurerPlace(index)))
            return false;
        // The sequence began above.
        const bool known = !mark.weak && m_lastValue[size_t(mark.family)] > 1;
        return sure || !begins || known || goesOn(index);
    }
    return countsOutOfTurn(index);
}

// Whether a month or the like is a heading: one alone counts only at the start of a line; in
// mid-line it counts before a colon or a number, after a blank only in a row of months.
bool LevelFinder::countsInTitle(int index) const
{
    const MarkCandidate &candidate = m_candidates[index];
    const bool isInSequence = goesOn(index) || candidate.mark.value == expectedValue(candidate);
    if (candidate.mark.family != MarkFamily::Boxed && candidate.boundary < Boundary::Sentence
        && !isInSequence)
        return false;
    if (candidate.mark.family == MarkFamily::Boxed)
        return m_atLineStart[size_t(MarkFamily::Boxed)] > 1
               || (m_runTogether && m_ofFamily[size_t(MarkFamily::Boxed)].size() > 1);
    if (candidate.boundary <= Boundary::Sentence && candidate.mark.separator != u':'
        && candidate.mark.family != MarkFamily::Month)
        return false;
    if (candidate.mark.family == MarkFamily::Heading)
        return true;
    if (candidate.mark.separator == u':' && standsAboveList(index))
        return true;
    const auto count = [this](MarkFamily family) { return m_ofFamily[size_t(family)].size(); };
    if (candidate.mark.family == MarkFamily::Volume)
        return count(MarkFamily::Volume) > 1;
    return count(MarkFamily::Month) + count(MarkFamily::Period) > 1;
}

// Whether 一是… or 第一，… is an item in a text that numbers its items otherwise: where a section
// contains nothing but such lines.
bool LevelFinder::countsUnderSection(int index) const
{
    const MarkCandidate &candidate = m_candidates[index];
    if (const int level = openLevel(candidate); level >= 0)
        return candidate.mark.value == m_open[level].value() + 1;
    if (candidate.mark.value != 1 || m_open.isEmpty() || !isSection(m_open.last().family()))
        return false;
    qsizetype second = -1;
    visitFollowing(index, candidate.mark.family, [&second](const MarkCandidate &next) {
        second = next.mark.value == 2 ? next.at : -1;
        return false;
    });
    bool sameSection = second >= 0;
    visitFollowing(index, m_open.last().family(), [&](const MarkCandidate &next) {
        sameSection = sameSection && (next.boundary != Boundary::LineStart || next.at > second);
        return false;
    });
    return sameSection;
}

// Whether a decimal counts: 2.1 needs a 2 above it, or a sequence of its own.
bool LevelFinder::countsAsDecimal(int index) const
{
    const NumberMark &mark = m_candidates[index].mark;
    const int level = openLevel(m_candidates[index]);
    if (level >= 0 && mark.prefix == m_open[level].candidate.mark.prefix)
        return mark.value == m_open[level].value() + 1;
    const bool numbersHolder = std::ranges::any_of(m_open, [&](const Level &open) {
        const NumberMark &above = open.candidate.mark;
        return mark.prefix == (above.prefix > 0 ? above.prefix * 100 + above.value : above.value);
    });
    // 2.1 after 1.2, where neither 1 nor 2 stands above.
    const int lastPrefix = m_lastPrefix[size_t(mark.family)];
    if (mark.value == 1 && lastPrefix > 0 && mark.prefix == lastPrefix + 1)
        return true;
    const bool known = numbersHolder && m_lastValue[size_t(mark.family)] > 0;
    return mark.value == 1 && (known || ((numbersHolder || mark.prefix == 1) && goesOn(index)));
}

// Whether a number counts that does not continue its sequence: after a gap, repeated, or the first
// of a text that begins in its middle. It must be clearly a number, and stays as printed.
bool LevelFinder::countsOutOfTurn(int index) const
{
    const MarkCandidate &candidate = m_candidates[index];
    const NumberMark &mark = candidate.mark;
    if (mark.pairs || m_openLines.contains(candidate.line - 1))
        return false;
    const int expected = expectedValue(candidate);
    if (mark.weak || usualRank(mark.family) == 0) {
        const int level = openLevel(candidate);
        const bool skipsOne = level >= 0 && mark.value == expected + 1
                              && mark.separator == m_open[level].separator();
        return skipsOne || (goesOn(index) && expected == 0 && mark.value < kWidestGap);
    }
    return mark.value <= (expected > 0 ? expected + kWidestGap : kLatestBeginning);
}

bool LevelFinder::countsInline(int index) const
{
    const MarkCandidate &candidate = m_candidates[index];
    const NumberMark &mark = candidate.mark;
    const bool afterSentence = candidate.boundary == Boundary::Sentence;
    if (mark.family == MarkFamily::Decimal || mark.family == MarkFamily::LongDecimal)
        return m_atLineStart[size_t(mark.family)] == 0 && countsAsDecimal(index);
    if (isOfItsSentence(index))
        return false;
    const int expected = expectedValue(candidate);
    const bool isOpen = openLevel(candidate) >= 0;
    if (mark.value == expected)
        return afterSentence ? !mark.pairs || !hasSurerPlace(index)
                             : !mark.pairs && !hasSurerPlace(index);
    if (mark.pairs)
        return false;
    if (m_rules.loneFirst && mark.family == MarkFamily::Chinese && mark.value == 1
        && m_ofFamily[size_t(MarkFamily::Chinese)].first() == index)
        return true;
    if (mark.value == 1 && !isOpen) {
        // A text that breaks off may end before the second number of this sequence.
        const bool known = m_lastValue[size_t(mark.family)] > 0;
        const bool sure =
            known || (afterSentence && (m_runTogether || mark.family == MarkFamily::Chinese));
        return (goesOn(index) || (sure && usualRank(mark.family) > 0))
               && (afterSentence || !hasSurerPlace(index));
    }
    const bool nearMiss = mark.value == expected + 1 || mark.value == expected - 1;
    return isOpen && afterSentence && nearMiss && goesOn(index) && !hasSurerPlace(index);
}

// ①…；②… within a sentence are its own parts, unless lines begin so elsewhere in the text or it
// has no lines. So are 1.…；2.… in a paragraph that does not itself begin with a number, and after
// a colon in one that begins with (1), ① or a sign.
bool LevelFinder::isOfItsSentence(int index) const
{
    const MarkCandidate &candidate = m_candidates[index];
    if (m_runTogether || m_atLineStart[size_t(candidate.mark.family)] > 0
        || followsHeadingInLine(index))
        return false;
    switch (candidate.mark.family) {
    case MarkFamily::ArabicBracket:
    case MarkFamily::HalfBracket:
    case MarkFamily::Circled:
    case MarkFamily::SmallLetter: return true;
    case MarkFamily::Arabic:
    case MarkFamily::ChineseBracket: break;
    default: return false;
    }
    bool endsBetween = false;
    visitFollowing(index, candidate.mark.family, [&](const MarkCandidate &next) {
        endsBetween = next.afterFullStop;
        return false;
    });
    if (m_open.isEmpty() || endsBetween)
        return false;
    const Level &holder = m_open.last();
    const bool within = candidate.mark.family == MarkFamily::Arabic && !candidate.afterFullStop
                        && (isEnumeration(holder.family())
                            || usualRank(holder.family()) > usualRank(MarkFamily::Arabic));
    return holder.candidate.line < candidate.line || within;
}

// Whether a list begins, or has begun, in the line of the heading that holds it: 一、学习 1.读书
// ①每周…. The first follows the few words of the heading, without a clause between.
bool LevelFinder::followsHeadingInLine(int index) const
{
    const MarkCandidate &candidate = m_candidates[index];
    if (m_open.isEmpty())
        return false;
    const Level &last = m_open.last();
    if (candidate.line != last.candidate.line)
        return false;
    if (openLevel(candidate) >= 0)
        return true;
    const qsizetype words = candidate.at - last.candidate.at - last.candidate.mark.length;
    const bool inLine = last.candidate.boundary != Boundary::LineStart || isSection(last.family());
    return candidate.mark.value == 1 && words <= kLongestInlineHeading
           && usualRank(last.family()) > 0
           && (candidate.boundary == Boundary::Blank || (inLine && candidate.afterFullStop));
}

int LevelFinder::openLevel(const MarkCandidate &candidate) const
{
    int found = -1;
    for (int i = int(m_open.size()) - 1; i >= 0; --i) {
        if (m_open[i].family() != candidate.mark.family)
            continue;
        if (candidate.mark.family == MarkFamily::Bullet
            && m_open[i].separator() != candidate.mark.separator)
            continue;
        const bool follows = m_open[i].separator() == candidate.mark.separator
                             && m_open[i].value() + 1 == candidate.mark.value;
        if (follows)
            return i;
        found = qMax(found, i);
    }
    return found;
}

int LevelFinder::expectedValue(const MarkCandidate &candidate) const
{
    const int level = openLevel(candidate);
    if (level >= 0)
        return m_open[level].value() + 1;
    const int last = m_lastValue[size_t(candidate.mark.family)];
    return last > 0 ? last + 1 : 0;
}

bool LevelFinder::goesOn(int index) const
{
    const NumberMark &mark = m_candidates[index].mark;
    bool found = false;
    visitFollowing(index, mark.family, [&](const MarkCandidate &next) {
        found = next.mark.value == mark.value + 1;
        return !found;
    });
    return found;
}

// Whether the same number comes again, better separated, before the sequence goes on.
bool LevelFinder::hasSurerPlace(int index) const
{
    const NumberMark &mark = m_candidates[index].mark;
    bool found = false;
    visitFollowing(index, mark.family, [&](const MarkCandidate &next) {
        if (next.boundary < Boundary::Sentence)
            return next.mark.value != mark.value + 1;
        found = next.mark.value == mark.value && !next.mark.pairs;
        return false;
    });
    return found;
}

// Whether the sequence of `level` goes on after what begins at `index`, not begun afresh before.
bool LevelFinder::returnsAfter(int index, const Level &level) const
{
    bool returns = false;
    visitFollowing(index, level.family(), [&](const MarkCandidate &next) {
        returns = next.mark.value == level.value() + 1
                  && (next.mark.separator == level.separator()
                      || level.family() != m_candidates[index].mark.family);
        return !returns && next.mark.value != 1;
    });
    return returns;
}

// Whether the numbers of an open level begin afresh after what begins at `index`, before those
// above it go on: then it heads them, and does not stand below them.
bool LevelFinder::restartsBelow(int index, const Level &level) const
{
    qsizetype restart = -1;
    visitFollowing(index, level.family(), [&](const MarkCandidate &next) {
        if (next.boundary < Boundary::Sentence || next.mark.pairs)
            return true;
        restart = next.mark.value == 1 ? next.at : -1;
        return false;
    });
    if (restart < 0)
        return false;
    return std::ranges::none_of(m_open, [&](const Level &outer) {
        bool goesOnBefore = false;
        if (outer.candidate.at >= level.candidate.at)
            return false;
        visitFollowing(index, outer.family(), [&](const MarkCandidate &next) {
            goesOnBefore = next.at < restart && next.boundary >= Boundary::Sentence;
            return false;
        });
        return goesOnBefore;
    });
}

// Whether the first of a list follows close behind the heading at `index`.
bool LevelFinder::standsAboveList(int index) const
{
    if (index + 1 >= m_candidates.size())
        return false;
    const MarkCandidate &candidate = m_candidates[index];
    const MarkCandidate &next = m_candidates[index + 1];
    return next.mark.value == 1 && !next.mark.isPartOfTitle() && usualRank(next.mark.family) > 0
           && next.at <= candidate.at + candidate.mark.length + kFarthestList;
}

// Whether what begins at `index` may stand below an open level. A heading followed by a paragraph
// holds that paragraph, and numbers after it only if they begin afresh under each heading, stand
// right below another one, or go on below several.
bool LevelFinder::mayStandBelow(const Level &level, int index) const
{
    const MarkCandidate &candidate = m_candidates[index];
    if (level.family() == MarkFamily::Heading) {
        const size_t family = size_t(candidate.mark.family);
        const bool goesOnUnderHeadings = (m_underHeading[family] || m_headings[family] > 1)
                                         && (candidate.mark.value == 1
                                             || candidate.mark.value == m_lastValue[family] + 1);
        return candidate.line <= level.candidate.line + 1 || m_beginnings[family] > 1
               || goesOnUnderHeadings;
    }
    const bool heldSo = m_held[size_t(level.family())][size_t(candidate.mark.family)];
    if (candidate.mark.isPartOfTitle() && usualRank(level.family()) > 0
        && (restartsBelow(index, level)
            || (candidate.mark.separator == kStandsApart && !heldSo
                && !returnsAfter(index, level))))
        return false;
    if (heldSo)
        return true;
    if (level.family() == MarkFamily::Month && candidate.mark.family == MarkFamily::Period)
        return false; // 第四季度 after 9月
    const int above = usualRank(level.family());
    const int own = usualRank(candidate.mark.family);
    if (level.family() == MarkFamily::Bullet) {
        const bool headed = candidate.line == level.candidate.line + 1
                            && m_beginnings[size_t(MarkFamily::Bullet)] > 1;
        const bool restarts = m_beginnings[size_t(candidate.mark.family)] > 1;
        return own >= usualRank(headed ? MarkFamily::ChineseBracket : MarkFamily::Arabic)
               || candidate.mark.family == MarkFamily::Bullet || (headed && restarts);
    }
    if (above == 0 || own == 0 || above < own)
        return true;
    return candidate.mark.value == 1 && returnsAfter(index, level);
}

int LevelFinder::put(int index)
{
    const MarkCandidate &candidate = m_candidates[index];
    const NumberMark &mark = candidate.mark;
    const int level = openLevel(candidate);
    const bool inner = level >= 0 && mark.value == 1 && m_open[level].value() > 0
                       && mark.separator != m_open[level].separator()
                       && (returnsAfter(index, m_open[level])
                           || m_inner.contains({m_open[level].separator(), mark.separator}));
    if (inner)
        m_inner.insert({m_open[level].separator(), mark.separator});
    if (level >= 0 && !inner)
        m_open.resize(level);
    while (level < 0 && !m_open.isEmpty() && !mayStandBelow(m_open.last(), index))
        m_open.removeLast();
    if (m_open.size() == kDeepestLevel)
        m_open.removeLast();
    if (!m_open.isEmpty() && m_open.last().family() != MarkFamily::Heading)
        m_held[size_t(m_open.last().family())][size_t(mark.family)] = true;
    m_open.append({candidate});
    m_lastValue[size_t(mark.family)] = mark.value;
    m_lastPrefix[size_t(mark.family)] = mark.prefix;
    return int(m_open.size());
}

} // namespace Domain
