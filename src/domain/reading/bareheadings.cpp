#include "domain/reading/leftout.h"
#include "domain/reading/levelfinder.h"
#include "domain/reading/lineheuristics.h"
#include "domain/reading/linelengths.h"
#include "domain/reading/planheading.h"
#include "domain/reading/suggestion.h"
#include "domain/text/foldedtext.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

// Finds headings without numbers, and the paragraphs below them that are items.

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kLongestApart = 16;
constexpr qsizetype kLongestPoint = 120; // characters of a paragraph that is an item
constexpr qsizetype kShortestPoint = 5;
constexpr qsizetype kFewestParagraphs = 3;
constexpr qsizetype kLongestTimeRemark = 6; // 第一季度(4项):
constexpr int kLinesOfTitle = 12;           // a title stands within so many lines from the top

// Whether a sentence ends a line, or a remark in brackets behind one: …十场。（责任人：…）
bool endsPoint(QStringView line)
{
    const qsizetype remark = line.endsWith(u')') ? line.lastIndexOf(u'(') : -1;
    return endsSentence(lastTelling(line)) || endsWithField(line)
           || (remark > 0 && endsSentence(lastTelling(line.left(remark))));
}

bool isParagraph(QStringView line)
{
    if (line.size() >= 12 && endsPoint(line))
        return true;
    return line.size() > kLongestBareHeading && std::ranges::any_of(line, [](QChar c) {
               return c == u',' || c == u'。' || c == u'、';
           });
}

// Finds the lines that are headings by themselves, from what stands above and below them.
class BareHeadings
{
public:
    BareHeadings(QStringView folded, const QList<SourceLine> &lines,
                 const QList<MarkCandidate> &numbers, const QSet<int> &runningOn)
        : m_folded(folded)
        , m_lines(lines)
        , m_runningOn(runningOn)
        , m_firstNumber(int(lines.size()))
    {
        for (const MarkCandidate &number : numbers) {
            if (number.boundary != Boundary::LineStart)
                continue;
            m_atLineStart.insert(number.line, number.mark);
            if (!number.mark.isPartOfTitle() && number.mark.length == words(number.line).size())
                m_numberedAbove.insert(number.line + 1);
            if (number.mark.family != MarkFamily::Bullet)
                m_firstNumber = qMin(m_firstNumber, number.line);
        }
    }

    QList<MarkCandidate> from(int first)
    {
        findHeadings(first);
        if (m_headings.size() > 1) {
            m_headings += m_labelled;
            std::ranges::sort(m_headings);
        }
        const bool apart = m_headings.isEmpty() && m_apart.size() > 1;
        if (m_headings.size() < 2)
            m_headings.clear();
        QList<MarkCandidate> candidates;
        for (const int line : apart ? m_apart : m_headings)
            candidates.append({.mark = {.family = MarkFamily::Heading,
                                        .separator = apart ? kStandsApart : QChar()},
                               .at = m_lines[line].span.start,
                               .line = line});
        if (m_atLineStart.isEmpty())
            addParagraphs(candidates);
        else if (auto under = paragraphsUnderHeads(); !under.isEmpty())
            return under;
        else if (auto months = paragraphsUnderTimes(); !months.isEmpty()) {
            candidates += months;
            std::ranges::stable_sort(candidates, {}, &MarkCandidate::at);
            return candidates;
        }
        const QList<MarkCandidate> above = aboveEachFirst(first);
        if (candidates.isEmpty() && above.isEmpty() && m_atLineStart.isEmpty())
            return plainParagraphs(first);
        const bool amongTimes = !above.isEmpty() && !opensWithHeadings()
                                && above.first().mark.family != MarkFamily::Heading;
        return candidates.isEmpty() || amongTimes ? above : candidates;
    }

private:
    enum class Below { Other, List, Text };

    // Whether several headings stand above the first number, so that it stands below one of them.
    bool opensWithHeadings() const
    {
        return std::ranges::count_if(m_headings, [this](int line) { return line < m_firstNumber; })
               > 1;
    }

    // Fills m_headings, m_labelled and m_apart from the lines from `first` on.
    void findHeadings(int first)
    {
        std::array<int, kMarkFamilies> last = {};
        for (int i = first; i + 1 < m_lines.size(); ++i) {
            const auto number = m_atLineStart.constFind(i);
            if (number == m_atLineStart.cend()) {
                if (i < m_firstNumber && beginsWithLabel(i))
                    m_labelled.append(i);
                takeHeading(i, whatIsBelow(i, last));
                continue;
            }
            last[size_t(number->family)] = number->value;
            m_lastNumbered = i;
            const bool listed = m_listed.contains(number->family);
            m_numbered += listed && !m_within.isEmpty();
            if (i > m_firstNumber && number->value != 1 && number->family != MarkFamily::Bullet
                && !listed)
                keepGroup();
        }
        keepGroup();
    }
    void takeHeading(int line, Below below)
    {
        if (below == Below::Other || !mayBeHeading(line) || m_numberedAbove.contains(line))
            return;
        if (below == Below::List && standsApart(line))
            m_apart.append(line);
        if (line < m_firstNumber) {
            m_headings.append(line);
            m_longestHeading = qMax(m_longestHeading, words(line).size());
        } else if (isClosedAbove(line) || (below == Below::List && !m_headings.isEmpty())) {
            takeWithin(line, below);
        }
    }
    // Takes lines within a section that are headings of its lists; the first of them stands below
    // the section's own heading.
    void takeWithin(int line, Below below)
    {
        const auto section = m_atLineStart.constFind(m_lastNumbered);
        const bool opens = section != m_atLineStart.cend()
                           && looksLikeHeading(
                               trimmedBlanks(words(m_lastNumbered).mid(section->length)));
        if (below == Below::List && m_headings.isEmpty() && m_within.isEmpty() && !opens)
            return;
        m_within.append(line);
        if (below == Below::List)
            m_listed.insert(m_atLineStart.value(line + 1).family);
    }
    // Whether a few words stand between the end of one list and the 1 of another.
    bool standsApart(int line) const
    {
        return line > m_firstNumber && isClosedAbove(line)
               && m_atLineStart.value(line + 1).value == 1 && words(line).size() <= kLongestApart;
    }
    // Whether a line of any words may head the list that begins right below it.
    bool mayHeadList(int line) const
    {
        const QStringView whole = words(line);
        const QStringView heading = whole.endsWith(u':') ? whole.chopped(1) : whole;
        if (heading.isEmpty())
            return false;
        return !m_atLineStart.contains(line) && !m_numberedAbove.contains(line)
               && heading.size() <= kLongestBareHeading && !endsSentence(lastTelling(heading))
               && !countsWhatFollows(whole) && !heading.contains(u"如下")
               && !heading.contains(u"以下") && !m_runningOn.contains(line - 1)
               && (!isDateLine(heading) || heading.endsWith(u'月'))
               && titleLikeness(heading) < kSureTitle;
    }
    // Where numbers begin afresh again and again, the level above them has no numbers: if a line
    // that may be a heading stands above each 1, these lines are headings. Among months and the
    // like they are of the same family: 寒假(1-2月) above 三月.
    QList<MarkCandidate> aboveEachFirst(int first) const
    {
        int highest = 0; // the highest rank among the numbers
        for (const NumberMark &mark : m_atLineStart) {
            const int rank = mark.isPartOfTitle() ? 0 : usualRank(mark.family);
            highest = rank > 0 && (highest == 0 || rank < highest) ? rank : highest;
        }
        QList<int> bare;
        QList<MarkFamily> named;
        for (auto at = m_atLineStart.cbegin(); at != m_atLineStart.cend(); ++at) {
            if (at->value != 1 || at->isPartOfTitle() || usualRank(at->family) != highest)
                continue;
            const int above = at.key() - 1;
            const auto mark = m_atLineStart.constFind(above);
            if (mark != m_atLineStart.cend() && mark->isPartOfTitle())
                named.append(mark->family);
            else if (above >= first && mayHeadList(above))
                bare.append(above);
            else
                return {};
        }
        const bool alike = std::ranges::all_of(
            named, [&](MarkFamily family) { return family == named.first(); });
        if (bare.isEmpty() || bare.size() + named.size() < 2 || !alike)
            return {};
        std::ranges::sort(bare);
        QList<MarkCandidate> headings;
        for (const int line : bare)
            headings.append(
                {.mark = {.family = named.isEmpty() ? MarkFamily::Heading : named.first(),
                          .separator = named.isEmpty() ? kStandsApart : QChar()},
                 .at = m_lines[line].span.start,
                 .line = line});
        return headings;
    }
    // The paragraphs, as items, below quarters and months or below numbered headings, where nothing
    // below these has a number.
    QList<MarkCandidate> paragraphsUnderHeads() const
    {
        QList<MarkCandidate> heads;
        const auto isTime = [](const NumberMark &mark) {
            return mark.family == MarkFamily::Month || mark.family == MarkFamily::Period;
        };
        const MarkFamily family = m_atLineStart.cbegin()->family;
        for (auto at = m_atLineStart.cbegin(); at != m_atLineStart.cend(); ++at) {
            const QStringView line = words(at.key());
            const bool time = isTime(*at) && line.size() <= at->length + kLongestTimeRemark;
            const bool heading = at->family == family && usualRank(family) > 0
                                 && looksLikeHeading(trimmedBlanks(line.mid(at->length)));
            if (!time && !heading)
                return {};
            heads.append({.mark = *at, .at = m_lines[at.key()].span.start, .line = at.key()});
        }
        std::ranges::stable_sort(heads, {}, &MarkCandidate::at);
        addParagraphs(heads);
        heads.removeIf(
            [](const MarkCandidate &each) { return each.mark.family != MarkFamily::Bullet; });
        return heads;
    }
    // Whether a few words, starting at this line, stand between the end of one list and the number
    // 1 of the next.
    QList<MarkCandidate> plainParagraphs(int first) const
    {
        static const QRegularExpression lead(u"^[^,。;:、\\d]{2,14}[。:].{8,}"_s);
        static const QRegularExpression dated(
            u"^\\d{1,2}月(?:\\d{1,2}[日号]|[上中下]旬|[底初末])(?: *[-~—至到、]+ *(?:\\d{1,2}月)?\\d{1,2}[日号])?[ :,]+.{2,}"_s);
        static const QRegularExpression announces(u"(?:如下|以下|下列|几项|工作|事)[^。]{0,8}:$"_s);
        QList<int> led;
        QList<int> all;
        bool announced = false;
        for (int line = first; line < m_lines.size(); ++line) {
            if (m_runningOn.contains(line - 1))
                continue;
            if ((led.size() >= kFewestParagraphs || !all.isEmpty())
                && closesPlan(m_folded, m_lines, line))
                break;
            const QStringView whole = paragraphFrom(line);
            if (announced && whole.size() <= 2 * kLongestPoint)
                all.append(line);
            announced = announced || announces.match(whole.right(20)).hasMatch();
            if (dated.match(whole).hasMatch() || (lead.match(whole).hasMatch() && endsPoint(whole)))
                led.append(line);
            else if (led.size() < kFewestParagraphs)
                led.clear();
            else
                break;
        }
        const QList<int> &items = led.size() >= kFewestParagraphs ? led : all;
        QList<MarkCandidate> candidates;
        for (const int line : items.size() < kFewestParagraphs ? QList<int>() : items)
            candidates.append({.mark = {.family = MarkFamily::Bullet, .separator = kStandsApart},
                               .at = m_lines[line].span.start,
                               .line = line});
        return candidates;
    }
    bool isTimeHead(int line) const
    {
        const NumberMark mark = m_atLineStart.value(line);
        return (mark.family == MarkFamily::Month || mark.family == MarkFamily::Period)
               && words(line).size() <= mark.length + kLongestTimeRemark;
    }
    // The paragraphs, as items, below months or weeks in sequence, where nothing below these has a
    // number.
    QList<MarkCandidate> paragraphsUnderTimes() const
    {
        QList<int> marked = m_atLineStart.keys();
        std::ranges::sort(marked);
        QList<MarkCandidate> all;
        for (qsizetype first = 0; first < marked.size(); ++first) {
            QList<int> heads;
            for (; first < marked.size() && isTimeHead(marked[first]); ++first)
                heads.append(marked[first]);
            if (heads.size() > 1)
                all += paragraphsUnder(heads,
                                       first < marked.size() ? marked[first] : int(m_lines.size()));
        }
        return all;
    }
    // The paragraphs below months, down to the line `end`, each an item; none where hardly a month
    // has several, or where they are long.
    QList<MarkCandidate> paragraphsUnder(const QList<int> &heads, int end) const
    {
        QList<MarkCandidate> paragraphs;
        qsizetype several = 0;
        bool sentences = false; // one of the paragraphs above is a sentence
        for (qsizetype i = 0; i < heads.size(); ++i) {
            const bool last = i + 1 == heads.size();
            const qsizetype before = paragraphs.size();
            for (int line = heads[i] + 1; line < (last ? end : heads[i + 1]); ++line) {
                const bool detail = paragraphs.size() > before
                                    && Domain::beginsWithLabel(words(line));
                if (m_runningOn.contains(line - 1) || detail)
                    continue;
                const QStringView whole = paragraphFrom(line);
                const bool sentence = endsWithStop(whole);
                if (last && (closesPlan(m_folded, m_lines, line) || (sentence && !sentences)))
                    break;
                if (whole.size() > kLongestPoint)
                    return {};
                sentences = sentences || sentence;
                paragraphs.append(
                    {.mark = {.family = MarkFamily::Bullet, .separator = kStandsApart},
                     .at = m_lines[line].span.start,
                     .line = line});
            }
            several += paragraphs.size() - before > 1;
        }
        const bool most = several > 1 || several * 2 >= heads.size();
        return most ? paragraphs : QList<MarkCandidate>();
    }
    // Makes paragraphs items below the headings of a text without any numbers, if most headings
    // have several short paragraphs.
    void addParagraphs(QList<MarkCandidate> &headings) const
    {
        QList<MarkCandidate> paragraphs;
        qsizetype several = 0;
        for (qsizetype i = 0; i < headings.size(); ++i) {
            const bool last = i + 1 == headings.size();
            const int end = last ? int(m_lines.size()) : headings[i + 1].line;
            const qsizetype before = paragraphs.size();
            for (int line = headings[i].line + 1; line < end; ++line) {
                if (last && closesPlan(m_folded, m_lines, line))
                    break;
                if (m_runningOn.contains(line - 1) || Domain::beginsWithLabel(words(line)))
                    continue;
                const QStringView whole = paragraphFrom(line);
                if (whole.size() > kLongestPoint || !(endsPoint(whole) || whole.endsWith(u')')))
                    return;
                paragraphs.append(
                    {.mark = {.family = MarkFamily::Bullet, .separator = kStandsApart},
                     .at = m_lines[line].span.start,
                     .line = line});
            }
            several += paragraphs.size() - before > 1;
        }
        if (several * 3 < headings.size() * 2)
            return;
        headings += paragraphs;
        std::ranges::stable_sort(headings, {}, &MarkCandidate::at);
    }
    // The paragraph of a line: it and the lines that it runs on into.
    QStringView paragraphFrom(int line) const
    {
        int end = line;
        while (m_runningOn.contains(end) && end + 1 < m_lines.size())
            ++end;
        const qsizetype start = m_lines[line].span.start;
        return m_folded.mid(start, m_lines[end].span.end() - start);
    }
    QStringView words(int line) const { return m_lines[line].span.in(m_folded); }
    bool mayBeHeading(int line) const
    {
        return !m_runningOn.contains(line) && !m_runningOn.contains(line - 1)
               && looksLikeHeading(words(line)) && titleLikeness(words(line)) < kSureTitle
               && !namesCommittee(line);
    }
    // Whether a line opens with what other plans have as a heading.
    bool beginsWithLabel(int line) const
    {
        static const QRegularExpression label(
            u"^(?:指导思想|总体(?:要求|思路|目标)|工作(?:思路|目标|原则|重点)|(?:指导|基本)原则|主要目标|目标任务) *:.{6,}"_s);
        return label.match(words(line)).hasMatch() && !m_runningOn.contains(line - 1);
    }
    // Whether a line is the committee's name, below a title that has it too.
    bool namesCommittee(int line) const
    {
        const auto above = m_lines.begin() + qMin(line, kLinesOfTitle);
        return line < m_firstNumber && isOrganisation(words(line))
               && std::any_of(m_lines.begin(), above, [&](const SourceLine &title) {
                      return title.span.in(m_folded).contains(words(line));
                  });
    }
    // Whether the line above is complete: a sentence, a heading, or 责任人：….
    bool isClosedAbove(int line) const
    {
        static const QRegularExpression label(u"^[^,。;:]{2,8}:[^。:]{1,40}(?:;|$)"_s);
        if (line == 0 || label.match(words(line - 1)).hasMatch()
            || endsSentence(lastTelling(words(line - 1))) || closes(words(line - 1).back()))
            return true;
        return m_atLineStart.contains(line - 1) && words(line - 1).size() <= kLongestBareHeading;
    }
    // Whether several headings stand above a line that is no longer than they.
    bool isLikeHeadingsAbove(int line) const
    {
        return m_headings.size() > 1 && words(line).size() <= m_longestHeading;
    }
    // A list that begins below a line or, as the numbers go on through the text, continues there.
    Below whatIsBelow(int line, const std::array<int, kMarkFamilies> &last) const
    {
        const auto number = m_atLineStart.constFind(line + 1);
        if (number == m_atLineStart.cend()) {
            const QStringView next = words(line + 1);
            const bool text = isParagraph(next) || m_runningOn.contains(line + 1)
                              || ((words(line).endsWith(u':') || isLikeHeadingsAbove(line))
                                  && next.size() >= kShortestPoint && endsPoint(next));
            return text ? Below::Text : Below::Other;
        }
        const bool begins = number->value == 1 || number->family == MarkFamily::Bullet;
        const bool goesOn = !number->weak && last[size_t(number->family)] > 0
                            && number->value == last[size_t(number->family)] + 1;
        return begins || goesOn ? Below::List : Below::Other;
    }
    // Headings below the first number count where the text opens with headings, or where a
    // section has several, with lists of more than one item between them.
    void keepGroup()
    {
        const bool several = m_within.size() > 1
                             && (m_listed.isEmpty() || m_numbered > m_within.size());
        if (!m_headings.isEmpty() || several)
            m_headings += m_within;
        m_within.clear();
        m_listed.clear();
        m_numbered = 0;
    }

    QStringView m_folded;
    const QList<SourceLine> &m_lines;
    const QSet<int> &m_runningOn;
    QHash<int, NumberMark> m_atLineStart;
    QSet<int> m_numberedAbove; // lines whose number stands alone on the line above
    int m_firstNumber;
    int m_lastNumbered = -1; // the last numbered line so far
    // Lines that are headings, or may be:
    QList<int> m_headings;
    qsizetype m_longestHeading = 0;
    QList<int> m_within;       // headings found so far in the numbered section
    QSet<MarkFamily> m_listed; // families of the lists below these
    qsizetype m_numbered = 0;  // number of items in these lists
    QList<int> m_labelled;     // lines that open with a label: 指导思想：…
    QList<int> m_apart;        // lines below a list, each with a list of its own
};

} // namespace

QList<MarkCandidate> unnumberedHeadings(QStringView folded, const QList<SourceLine> &lines,
                                        const QList<MarkCandidate> &numbers,
                                        const QSet<int> &runningOn, int first)
{
    return BareHeadings(folded, lines, numbers, runningOn).from(first);
}

} // namespace Domain
