#include "domain/reading/lineheuristics.h"

#include "domain/reading/leftout.h"
#include "domain/reading/levelfinder.h"
#include "domain/reading/linelengths.h"
#include "domain/reading/planheading.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kNarrowestPage = 24; // columns
constexpr qsizetype kWidestPage = 140;
constexpr qsizetype kRaggedness = 6;
constexpr int kFewestBroken = 4;
constexpr qsizetype kWidestNarrow = 60;
constexpr qsizetype kNarrowRaggedness = 3;

constexpr qsizetype kLongForHeading = 45;
constexpr qsizetype kLongestApart = 16;
constexpr qsizetype kLongestPoint = 120; // a paragraph that is an item
constexpr qsizetype kShortestPoint = 5;
constexpr qsizetype kFewestParagraphs = 3;
constexpr qsizetype kLongestMeeting = 6;
constexpr qsizetype kLongestTimeRemark = 6; // 第一季度(4项):

constexpr int kLinesAboveTitle = 40;
constexpr int kDatedTitle = kSureTitle + 2; // a likeness: a year and more
constexpr int kLinesOfTitle = 12;           // within which a title stands

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
    if (widths.size() < kFewestBroken)
        return narrowWidth(folded, lines, widths);
    std::ranges::sort(widths);
    const qsizetype width = widths[widths.size() * 9 / 10];
    const auto near = std::ranges::count_if(widths, [&](qsizetype each) {
        return each >= width - kRaggedness && each <= width + kRaggedness;
    });
    const auto wider = std::ranges::count_if(lines, [&](const SourceLine &line) {
        return columns(line.span.in(folded)) > width + kRaggedness;
    });
    const bool breaks = near >= kFewestBroken && near * 2 >= widths.size() && wider * 4 < near;
    return width <= kWidestPage && breaks ? width : 0;
}

// A line of contents without its leaders, page number and blanks.
QString headingWords(QStringView line)
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

// Whether a line only says how many points follow: 重点抓好以下三个方面：.
bool countsWhatFollows(QStringView line)
{
    static const QRegularExpression counted(
        u"^.{2,}(?:以下|下列|[两三四五六七八九十\\d](?:个|项|件|点|方面|类|种|大)).{0,8}:$"_s);
    return counted.match(line).hasMatch();
}

// Whether a sentence ends a line, or a remark in brackets behind one: …十场。（责任人：…）
bool endsPoint(QStringView line)
{
    const qsizetype remark = line.endsWith(u')') ? line.lastIndexOf(u'(') : -1;
    return endsSentence(lastTelling(line))
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
    // The first heading above a list of a section stands below the section's own heading.
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
    // Numbers that begin afresh again and again have lost the level above them: where a line that
    // may be a heading stands above each 1, it is one. Beside months and the like it is of their
    // kind: 寒假(1-2月) above 三月.
    QList<MarkCandidate> aboveEachFirst(int first) const
    {
        int highest = 0; // the rank of what is numbered highest
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
    // What stands below quarters and months, or below numbered headings, that head nothing with a
    // number.
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
    // The paragraphs of a text without numbers and headings that are items: those one after another
    // which open with a few words of their own (强引领。…), or all below 安排如下：.
    QList<MarkCandidate> plainParagraphs(int first) const
    {
        static const QRegularExpression lead(u"^[^,。;:、\\d]{2,14}[。:].{8,}"_s);
        static const QRegularExpression announces(u"(?:如下|以下|下列|几项|工作|事)[^。]{0,8}:$"_s);
        QList<int> led;
        QList<int> all;
        bool announced = false;
        for (int line = first; line < m_lines.size(); ++line) {
            if (m_runningOn.contains(line - 1))
                continue;
            if (closesPlan(line))
                break;
            const QStringView whole = paragraphFrom(line);
            if (announced && whole.size() <= 2 * kLongestPoint)
                all.append(line);
            announced = announced || announces.match(whole.right(20)).hasMatch();
            if (lead.match(whole).hasMatch() && endsPoint(whole))
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
    // What stands below months or weeks, one after another, that head nothing with a number.
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
        for (qsizetype i = 0; i < heads.size(); ++i) {
            const bool last = i + 1 == heads.size();
            const qsizetype before = paragraphs.size();
            for (int line = heads[i] + 1; line < (last ? end : heads[i + 1]); ++line) {
                if (last && closesPlan(line))
                    break;
                if (m_runningOn.contains(line - 1))
                    continue;
                if (paragraphFrom(line).size() > kLongestPoint)
                    return {};
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
    // What stands below headings without numbers in a text that has none: where most hold several
    // short paragraphs, each is an item.
    void addParagraphs(QList<MarkCandidate> &headings) const
    {
        QList<MarkCandidate> paragraphs;
        qsizetype several = 0;
        for (qsizetype i = 0; i < headings.size(); ++i) {
            const bool last = i + 1 == headings.size();
            const int end = last ? int(m_lines.size()) : headings[i + 1].line;
            const qsizetype before = paragraphs.size();
            for (int line = headings[i].line + 1; line < end; ++line) {
                if (last && closesPlan(line))
                    break;
                if (m_runningOn.contains(line - 1))
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
    // A line with those that it runs on into.
    QStringView paragraphFrom(int line) const
    {
        int end = line;
        while (m_runningOn.contains(end) && end + 1 < m_lines.size())
            ++end;
        const qsizetype start = m_lines[line].span.start;
        return m_folded.mid(start, m_lines[end].span.end() - start);
    }
    // Whether a line below the last item rounds the plan off, or signs it.
    bool closesPlan(int line) const
    {
        static const QRegularExpression closing(u"^(?:总之|以上|新的|让我们|特此|希望|望)"_s);
        const QStringView whole = words(line);
        const bool bracketed = whole.startsWith(u'(') && whole.endsWith(u')')
                               && !dateAtEnd(whole.chopped(1)).isEmpty();
        return closing.match(whole).hasMatch() || isDateLine(whole) || bracketed || signsPlan(line)
               || pageMatter(words(line), PagePlace::Back);
    }
    // Whether a line is the committee's name, and no meeting (家长会) among other things to do.
    bool signsPlan(int line) const
    {
        const bool dated = line + 1 < m_lines.size() && isDateLine(words(line + 1));
        return isOrganisation(words(line))
               && (dated || words(line).size() > kLongestMeeting
                   || m_lines.first().span.in(m_folded).contains(words(line)));
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
    // Whether what stands above a line is complete: a sentence, a heading, or 责任人：….
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
    int m_lastNumbered = -1; // so far
    // Lines that are headings, or may be:
    QList<int> m_headings;
    qsizetype m_longestHeading = 0;
    QList<int> m_within;       // so far in one numbered section
    QSet<MarkFamily> m_listed; // what numbers the lists below those
    qsizetype m_numbered = 0;  // their items
    QList<int> m_labelled;     // 指导思想：…
    QList<int> m_apart;        // below a list, each with a list of its own
};

} // namespace

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
    QSet<int> open;
    for (int i = 0; i + 1 < lines.size(); ++i) {
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

QSet<int> linesOfContents(QStringView folded, const QList<SourceLine> &lines)
{
    QSet<int> contents;
    const bool titled = std::ranges::any_of(
        lines, [folded](const SourceLine &line) { return isContentsTitle(line.span.in(folded)); });
    QHash<QString, int> lastSeen;
    for (int i = 0; titled && i < lines.size(); ++i)
        lastSeen.insert(headingWords(lines[i].span.in(folded)), i);
    bool within = false;
    for (int i = 0; i < lines.size(); ++i) {
        const QStringView line = lines[i].span.in(folded);
        if (isContentsTitle(line)) {
            within = true;
            contents.insert(i);
        } else if (hasLeaders(line) || (within && lastSeen.value(headingWords(line), i) > i)) {
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
        const int value = number.front().isDigit() ? number.toInt() : chineseNumeral(number);
        // 篇一：… has its number before its words, …篇一 behind them.
        const qsizetype colon = match.lastCapturedIndex() > 2 ? line.indexOf(u':') + 1 : 0;
        headings.append({.mark = {.family = MarkFamily::Volume, .value = value, .length = colon},
                         .at = lines[i].span.start,
                         .line = i});
    }
    return headings.size() < 2 ? QList<MarkCandidate>() : headings;
}

QList<MarkCandidate> unnumberedHeadings(QStringView folded, const QList<SourceLine> &lines,
                                        const QList<MarkCandidate> &numbers,
                                        const QSet<int> &runningOn, int first)
{
    return BareHeadings(folded, lines, numbers, runningOn).from(first);
}

} // namespace Domain
