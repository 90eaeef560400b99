#include "domain/reading/outlinepieces.h"

#include "domain/reading/annexes.h"
#include "domain/reading/backmatter.h"
#include "domain/reading/frontmatter.h"
#include "domain/reading/leftout.h"
#include "domain/reading/levelfinder.h"
#include "domain/reading/lineheuristics.h"
#include "domain/reading/markdown.h"
#include "domain/reading/planheading.h"
#include "domain/reading/sourcelines.h"
#include "domain/reading/tabletext.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// Lines from the top in which a site's notice, and a sheet's head, stand.
constexpr int kLinesOfNotice = 60;
constexpr int kLinesOfHead = 12;

// A likeness: the line names a year, or 工作 and its committee.
constexpr int kSureTitle = 5;

constexpr qsizetype kFewestNumberedMonths = 3;
constexpr int kLinesOfMail = 15;
constexpr qsizetype kFewestStops = 3;
constexpr qsizetype kLongestRunningHead = 24;
constexpr int kLinesOfSheet = 4;
constexpr qsizetype kShortestSentence = 7;

// Lines at the end among which annexes are named.
constexpr int kAnnexesSearched = 29;

// Whether what follows it is not the plan's either, unless the plan's numbers go on.
bool mayEndPlan(PageMatter matter)
{
    return matter == PageMatter::RelatedTexts || matter == PageMatter::UploadNotice
           || matter == PageMatter::FileName;
}

// The numbers at the starts of lines before and after a place that moves through the text.
class NumbersAround
{
public:
    void addAhead(QStringView line)
    {
        if (const auto mark = sureMark(line))
            m_ahead[size_t(mark->family)].append(mark->value);
    }
    // Moves behind `line`.
    void pass(QStringView line)
    {
        const auto mark = sureMark(line);
        if (!mark)
            return;
        m_ahead[size_t(mark->family)].removeFirst();
        m_last[size_t(mark->family)] = mark->value;
    }
    bool haveBegun() const
    {
        return std::ranges::any_of(m_last, [](int value) { return value > 0; });
    }
    // Whether the next number of a family follows the last one before the place, or is the first
    // of all.
    bool goOn() const
    {
        for (size_t family = 0; family < m_last.size(); ++family) {
            const QList<int> &ahead = m_ahead[family];
            if (!ahead.isEmpty() && ahead.first() == m_last[family] + 1
                && (m_last[family] > 0 || !haveBegun()))
                return true;
        }
        return false;
    }

private:
    static std::optional<NumberMark> sureMark(QStringView line)
    {
        auto mark = numberMarkAt(line, 0, true);
        return mark && !mark->weak && !mark->pairs ? mark : std::nullopt;
    }

    std::array<QList<int>, kMarkFamilies> m_ahead;
    std::array<int, kMarkFamilies> m_last = {};
};

// Folded text in which 。 stands for the stops of a page that writes them as “.”: it has no 。, and
// “.” stands between characters.
QString withFullStops(QString folded)
{
    if (folded.contains(u'。'))
        return folded;
    QList<qsizetype> stops;
    for (qsizetype at = folded.indexOf(u'.'); at > 0; at = folded.indexOf(u'.', at + 1)) {
        const bool opens = at + 1 == folded.size() || isIdeograph(folded[at + 1])
                           || QStringView(u"(\n \r“").contains(folded[at + 1]);
        const QChar before = folded[at - 1];
        if (opens && !isChineseDigit(before)
            && (isIdeograph(before) || QStringView(u"%)”\"").contains(before)))
            stops.append(at);
    }
    for (const qsizetype at : stops.size() < kFewestStops ? QList<qsizetype>() : stops)
        folded[at] = u'。';
    return folded;
}

// Whether a line begins with this Arabic number, whole.
bool startsWithNumber(QStringView line, int value)
{
    const QString digits = QString::number(value);
    return line.startsWith(digits)
           && (line.size() == digits.size() || !line[digits.size()].isDigit());
}

class Reader
{
public:
    Reader(const QString &source, Assumptions assumptions, TableColumns &taken)
        : m_source(source)
        , m_assumptions(assumptions)
        , m_taken(taken)
        , m_folded(withFullStops(folded(source)))
        , m_lines(sourceLines(source))
    {}

    QList<SourcePiece> pieces();

private:
    void readText();
    QStringView words(const SourceLine &line) const { return line.span.in(m_folded); }
    bool beginsWithNumber(const SourceLine &line) const;
    void leaveOut(SourceSpan span, int line, PageMatter matter);
    void leaveOutPageMatter();
    void leaveOutSigns();
    bool leaveOutMarkdown();
    void leaveOutMail();
    void leaveOutSitesNotice();
    bool cutsSentence(int line) const;
    QSet<int> runningHeads() const;
    bool isPlansSentence(int line, int firstNumber, int lastNumber) const;
    bool previewNumbersCutSentences() const;
    void leaveOutPreviewNumbers();
    void leaveOutRelatedTexts();
    void cutLineEnd(SourceLine &line, qsizetype at, PageMatter matter);
    bool goesOnAfter(qsizetype line, const NumbersAround &numbers) const;
    void leaveOutAnnexes();
    void takeTables();
    void findNumbers();
    QList<MarkCandidate> candidatesIn(int line) const;
    void settleRomans();
    void settleFormalNumerals();
    void settleMonthLists();
    void continueBeyondSigns();
    void findHeadings();
    qsizetype firstNode() const;
    bool isEnumeratedAround(const QList<PlacedMark> &placed) const;
    QList<PlacedMark> place(const QList<MarkCandidate> &candidates, int annexLine) const;
    int annexLine() const;
    void cutIntoPieces();
    void addNode(const PlacedMark &mark, qsizetype end);
    void addBody(int line, SourceSpan span, bool runsOn);
    void addLines(qsizetype from, qsizetype end);
    void addTables();
    void sortPieces();
    void addFrame();

    const QString &m_source;
    Assumptions m_assumptions;
    TableColumns &m_taken;
    QString m_folded;
    QList<SourceLine> m_lines; // those that are not left out
    int m_firstLine = 0;       // of the plan; above it only the notice that issues it
    int m_firstNumbered = 0;   // at or below that
    QList<TextTable> m_tables; // within the text
    QSet<int> m_runningOn;
    QSet<qsizetype> m_plans;  // where lines begin that no page prints by itself
    QSet<qsizetype> m_joined; // where lines begin that only a page's end cut off
    QList<MarkCandidate> m_candidates;
    QList<PlacedMark> m_marks;
    QList<SourcePiece> m_pieces;
    QList<SourcePiece> m_leftOut;
};

bool Reader::beginsWithNumber(const SourceLine &line) const
{
    const QStringView text = words(line);
    const auto mark = numberMarkAt(text, 0, true);
    return mark && !mark->weak && mark->length < text.size() && mark->family != MarkFamily::Decimal
           && mark->family != MarkFamily::Bullet;
}

void Reader::leaveOut(SourceSpan span, int line, PageMatter matter)
{
    m_leftOut.append({.span = span, .line = line, .reason = reasonFor(matter)});
}

// Takes the end of a line away, from `at` (in the line) on.
void Reader::cutLineEnd(SourceLine &line, qsizetype at, PageMatter matter)
{
    const QStringView tail = trimmedBlanks(
        QStringView(m_source).mid(line.span.start + at, line.span.length - at));
    leaveOut({tail.data() - m_source.constData(), tail.size()}, line.number, matter);
    line.span.length = trimmedBlanks(words(line).left(at)).size();
}

// A star before a number (★2.), which marks it as important, and blanks of a web page that became
// words at a line's end.
void Reader::leaveOutSigns()
{
    static constexpr QStringView blank = u"&nbsp;";
    for (SourceLine &line : m_lines) {
        if (QStringView(u"★☆※▲").contains(words(line).front())) {
            const SourceSpan rest = trimmedSpan(m_source,
                                                {line.span.start + 1, line.span.length - 1});
            const auto mark = rest.isEmpty() ? std::nullopt
                                             : numberMarkAt(rest.in(m_folded), 0, true);
            if (mark && !mark->weak && !mark->isPartOfTitle()
                && mark->family != MarkFamily::Decimal) {
                leaveOut({line.span.start, 1}, line.number, PageMatter::Rule);
                line.span = rest;
            }
        }
        qsizetype end = line.span.length;
        while (words(line).left(end).endsWith(blank))
            end = trimmedBlanks(words(line).left(end - blank.size())).size();
        if (end < line.span.length)
            cutLineEnd(line, end, PageMatter::Jamming);
    }
    m_lines.removeIf([](const SourceLine &line) { return line.span.isEmpty(); });
}

// Markdown's marks at the beginnings of lines.
bool Reader::leaveOutMarkdown()
{
    if (!isMarkdown(m_source, m_lines))
        return false;
    for (SourceLine &line : m_lines) {
        const qsizetype length = markdownPrefix(line.span.in(m_source));
        if (length == 0)
            continue;
        const SourceSpan mark = trimmedSpan(m_source, {line.span.start, length});
        leaveOut(mark, line.number, PageMatter::Rule);
        line.span = trimmedSpan(m_source, {line.span.start + length, line.span.length - length});
    }
    m_lines.removeIf([](const SourceLine &line) { return line.span.isEmpty(); });
    return true;
}

// A mail's head and words above the plan that it forwards.
void Reader::leaveOutMail()
{
    static const QRegularExpression head(u"^(?:发件人|收件人|抄送|主题|发送时间|日期|发自|from|to|subject|sent|date) *:"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    int heads = 0;
    qsizetype title = 0;
    for (qsizetype i = 0; i < m_lines.size() && title == 0; ++i) {
        const QStringView line = words(m_lines[i]);
        const bool isHead = i < kLinesOfMail && head.match(line).hasMatch();
        heads += isHead;
        if (heads > 1 && !isHead && titleLikeness(line) >= kSureTitle)
            title = i;
    }
    for (qsizetype i = 0; i < title; ++i)
        leaveOut(m_lines[i].span, m_lines[i].number, PageMatter::CoveringLetter);
    m_lines.remove(0, title);
}

// A site's own notice above the title may be numbered like a plan: it ends at the last sure title
// above which hardly another number stands.
void Reader::leaveOutSitesNotice()
{
    int numbered = 0;
    int notices = 0;
    int end = 0;
    for (int i = 0; i < m_lines.size() && i < kLinesOfNotice; ++i) {
        const QStringView line = words(m_lines[i]);
        if (beginsWithNumber(m_lines[i])) {
            ++numbered;
            notices += isSitesNotice(line);
        } else if (notices > 0 && notices * 2 >= numbered && titleLikeness(line) >= kSureTitle) {
            end = i;
        }
    }
    QList<SourceLine> kept;
    for (int i = 0; i < m_lines.size(); ++i) {
        const bool notice = i < end
                            && (beginsWithNumber(m_lines[i]) || isSitesNotice(words(m_lines[i])));
        if (notice)
            leaveOut(m_lines[i].span, m_lines[i].number, PageMatter::UploadNotice);
        else
            kept.append(m_lines[i]);
    }
    m_lines = kept;
}

// Whether a line stands where a sentence of the plan breaks off.
bool Reader::cutsSentence(int line) const
{
    if (line == 0)
        return false;
    const QStringView above = words(m_lines[line - 1]);
    return above.size() > kLongestRunningHead && !endsSentence(lastTelling(above));
}

// Lines by index that come back word for word and stand above the plan's first number too, or
// always in the midst of a sentence: what the page prints on each sheet. The title is kept where
// it stands first, the committee's name where it signs.
QSet<int> Reader::runningHeads() const
{
    QHash<QString, QList<int>> places;
    int firstNumber = int(m_lines.size());
    for (int i = 0; i < m_lines.size(); ++i) {
        const QStringView line = words(m_lines[i]);
        if (numberMarkAt(line, 0, true))
            firstNumber = qMin(firstNumber, beginsWithNumber(m_lines[i]) ? i : firstNumber);
        else if (line.size() >= 3 && line.size() <= kLongestRunningHead
                 && !endsSentence(line.back()) && !line.contains(u'|') && isIdeograph(line.front()))
            places[line.toString()].append(i);
    }
    QSet<int> heads;
    for (QList<int> at : std::as_const(places)) {
        if (isOrganisation(words(m_lines[at.first()])))
            at.removeIf([this](int line) {
                return line + 1 == m_lines.size() || isDateLine(words(m_lines[line + 1]));
            });
        if (at.size() < 2 || at.last() - at.first() < kLinesOfSheet)
            continue;
        const bool opens = at.first() < qMin(kLinesOfHead, firstNumber);
        if (!opens && !std::ranges::all_of(at, [this](int line) { return cutsSentence(line); }))
            continue;
        const bool title = titleLikeness(words(m_lines[at.first()])) > 0;
        for (const int line : at) {
            if (!title || line != at.first())
                heads.insert(line);
        }
    }
    return heads;
}

// Whether a line between numbered lines is a sentence of the plan whatever words are in it.
bool Reader::isPlansSentence(int line, int firstNumber, int lastNumber) const
{
    const QStringView text = words(m_lines[line]);
    const bool within = line > firstNumber && line < lastNumber;
    const bool follows = line == lastNumber + 1 && !isSitesNotice(text);
    return (within || follows) && endsWithStop(text) && text.size() > kShortestSentence;
}

// What the page prints around and between the plan's lines, wherever it stands.
void Reader::leaveOutPageMatter()
{
    const QSet<int> contents = linesOfContents(m_folded, m_lines);
    const QSet<int> heads = runningHeads();
    int firstNumber = int(m_lines.size());
    int lastNumber = -1;
    for (int i = 0; i < m_lines.size(); ++i) {
        if (!contents.contains(i) && beginsWithNumber(m_lines[i])) {
            firstNumber = qMin(firstNumber, i);
            lastNumber = i;
        }
    }
    QList<SourceLine> kept;
    for (int i = 0; i < m_lines.size(); ++i) {
        SourceLine line = m_lines[i];
        if (contents.contains(i) || heads.contains(i)) {
            leaveOut(line.span, line.number,
                     contents.contains(i) ? PageMatter::Contents : PageMatter::RunningHead);
            continue;
        }
        if (const qsizetype at = jammingAt(words(line)); at > 0)
            cutLineEnd(line, at, PageMatter::Jamming);
        const bool plans = beginsWithNumber(line) || isPlansSentence(i, firstNumber, lastNumber);
        const auto matter = plans ? std::nullopt : pageMatter(words(line), PagePlace::Plan);
        if (plans)
            m_plans.insert(line.span.start);
        if (matter && !mayEndPlan(*matter))
            leaveOut(line.span, line.number, *matter);
        else
            kept.append(line);
    }
    m_lines = kept;
}

// Whether a page's end cuts sentences at least as often as it stands between two: the numbers of a
// list stand where a sentence has ended.
bool Reader::previewNumbersCutSentences() const
{
    int page = 0;
    int cut = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (previewNumberLength(words(m_lines[i]), page + 1) == 0)
            continue;
        ++page;
        if (page > 1 && !endsSentence(words(m_lines[i - 1]).back()))
            ++cut;
    }
    return 2 * cut >= page - 1;
}

// The numbers that a site prints before each page of its preview, in mid-sentence as often as not.
// What a page's end cut in two is joined.
void Reader::leaveOutPreviewNumbers()
{
    if (!m_assumptions.testFlag(Assumption::PreviewPages) || !previewNumbersCutSentences())
        return;
    int page = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        SourceLine &line = m_lines[i];
        const qsizetype length = previewNumberLength(words(line), page + 1);
        if (length == 0)
            continue;
        ++page;
        qsizetype end = length;
        while (page > 1 && end < line.span.length && words(line)[end] == u'、')
            ++end; // of a number of the plan that the page cut off: 5⏎2、、
        leaveOut({line.span.start, end}, line.number, PageMatter::PageNumber);
        line.span = trimmedSpan(m_source, {line.span.start + end, line.span.length - end});
        if (page > 1)
            m_joined.insert(line.span.start);
    }
    m_lines.removeIf([](const SourceLine &line) { return line.span.isEmpty(); });
}

// Whether most of the text, or the plan's next numbers, still come after a line: then it only
// stands in between.
bool Reader::goesOnAfter(qsizetype line, const NumbersAround &numbers) const
{
    const qsizetype middle = m_lines.first().span.start / 2 + m_lines.last().span.end() / 2;
    return numbers.haveBegun() ? numbers.goOn() : m_lines[line].span.end() < middle;
}

// After links to related texts nothing is the plan's, unless the plan goes on.
void Reader::leaveOutRelatedTexts()
{
    NumbersAround numbers;
    for (const SourceLine &line : m_lines)
        numbers.addAhead(words(line));
    QList<SourceLine> kept;
    bool ended = false;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        SourceLine line = m_lines[i];
        if (ended) {
            leaveOut(line.span, line.number, PageMatter::RelatedTexts);
            continue;
        }
        const qsizetype at = relatedTextsAt(words(line));
        const bool plans = m_plans.contains(line.span.start) && numbers.goOn();
        const auto matter = plans ? std::nullopt : pageMatter(words(line), PagePlace::Plan);
        // A file's name above the text may be its title.
        const bool namesFile = matter == PageMatter::FileName && !numbers.haveBegun()
                               && i < kLinesOfHead;
        const bool whole = (at == 0 && !plans)
                           || (at < 0 && matter && !namesFile && !beginsWithNumber(line));
        ended = (whole || at > 0) && !goesOnAfter(i, numbers);
        numbers.pass(words(line));
        if (whole) {
            leaveOut(line.span, line.number, matter.value_or(PageMatter::RelatedTexts));
            continue;
        }
        if (at > 0)
            cutLineEnd(line, at, PageMatter::RelatedTexts);
        kept.append(line);
    }
    m_lines = kept;
}

// Other papers below the plan.
void Reader::leaveOutAnnexes()
{
    m_firstLine = firstLineOfIssuedPlan(m_folded, m_lines);
    m_firstNumbered = m_firstLine;
    while (m_firstNumbered < m_lines.size() && !beginsWithNumber(m_lines[m_firstNumbered]))
        ++m_firstNumbered;
    const int end = firstLineOfAnnex(m_folded, m_lines, m_firstNumbered);
    for (int i = end; i < m_lines.size(); ++i) {
        const auto matter = pageMatter(words(m_lines[i]), PagePlace::Back);
        leaveOut(m_lines[i].span, m_lines[i].number, matter.value_or(PageMatter::Annex));
    }
    m_lines.resize(end);
}

// Tables that stand within the text are read by themselves.
void Reader::takeTables()
{
    m_tables = textTables(m_source, m_folded, m_lines, m_taken);
    for (qsizetype i = m_tables.size() - 1; i >= 0; --i)
        m_lines.remove(m_tables[i].firstLine, m_tables[i].lines.size());
}

// From this line on there are only annexes.
int Reader::annexLine() const
{
    const int last = int(m_lines.size()) - 1;
    for (int i = last; i > m_firstLine && i > last - kAnnexesSearched; --i) {
        const QStringView line = words(m_lines[i]);
        if (m_runningOn.contains(i - 1))
            continue;
        if (line.startsWith(u"附件:") || line.startsWith(u"附:") || line.startsWith(u"附件1")
            || line == u"附件")
            return i;
    }
    return int(m_lines.size());
}

// Whether lines begin with 一是, 二是 … above and below the first number: what is numbered stands
// under them.
bool Reader::isEnumeratedAround(const QList<PlacedMark> &placed) const
{
    const auto enumerates = [](const MarkCandidate &candidate) {
        return candidate.mark.family == MarkFamily::FirstIs
               && candidate.boundary == Boundary::LineStart;
    };
    const auto first = std::ranges::find_if(m_candidates, enumerates);
    const qsizetype number = placed.first().candidate.at;
    return first != m_candidates.end() && first->mark.value == 1 && first->at < number
           && std::ranges::any_of(m_candidates, [&](const MarkCandidate &candidate) {
                  return enumerates(candidate) && candidate.at > number;
              });
}

QList<PlacedMark> Reader::place(const QList<MarkCandidate> &candidates, int annexLine) const
{
    LevelFinder::Rules rules{.loneFirst = m_assumptions.testFlag(Assumption::LoneFirst),
                             .onlyLineStarts = m_assumptions.testFlag(Assumption::OnlyLineStarts)};
    const auto placed = [&](LevelFinder::Rules by) {
        return LevelFinder(candidates, m_runningOn, annexLine, by).place();
    };
    const QList<PlacedMark> usual = placed(rules);
    QSet<MarkFamily> families;
    for (const PlacedMark &mark : usual)
        families.insert(mark.candidate.mark.family);
    rules.enumerations = true;
    rules.onlyEnumerations = families.isEmpty();
    if (families.isEmpty() || m_assumptions.testFlag(Assumption::Enumerations))
        return placed(rules);
    const QSet<MarkFamily> sections{MarkFamily::Volume, MarkFamily::Part,    MarkFamily::Chapter,
                                    MarkFamily::Clause, MarkFamily::Chinese, MarkFamily::Heading,
                                    MarkFamily::Boxed,  MarkFamily::Month};
    const bool holdsItems = !(families - sections).isEmpty();
    if (holdsItems && (families.intersects(sections) || !isEnumeratedAround(usual)))
        return usual;
    return placed(rules);
}

void Reader::findNumbers()
{
    m_runningOn = linesThatRunOn(m_folded, m_lines);
    for (int i = 1; i < m_lines.size(); ++i) {
        if (m_joined.contains(m_lines[i].span.start))
            m_runningOn.insert(i - 1);
    }
    const QSet<int> listing = linesThatListAnnexes(m_folded, m_lines);
    for (int i = m_firstLine; i < m_lines.size(); ++i) {
        if (!listing.contains(i))
            m_candidates += candidatesIn(i);
    }
    settleRomans();
    settleFormalNumerals();
    settleMonthLists();
    continueBeyondSigns();
    m_marks = place(m_candidates, annexLine());
}

// The candidates of one line. A line that a page's end cut off begins no number, but one that
// stands alone at that page's end does: 5⏎2、、组织…
QList<MarkCandidate> Reader::candidatesIn(int line) const
{
    QList<MarkCandidate> candidates = markCandidates(m_folded, m_lines[line], line);
    const bool cut = line + 1 < m_lines.size() && m_joined.contains(m_lines[line + 1].span.start);
    const QStringView text = words(m_lines[line]);
    qsizetype start = text.size();
    while (start > 0 && text.size() - start < 2 && text[start - 1].isDigit())
        --start;
    if (cut && start > 0 && start < text.size() && endsSentence(lastTelling(text.left(start))))
        candidates.append({.mark = {.family = MarkFamily::Arabic,
                                    .value = text.mid(start).toInt(),
                                    .separator = u'、',
                                    .length = text.size() - start},
                           .at = m_lines[line].span.start + start,
                           .line = line,
                           .boundary = Boundary::Sentence,
                           .afterFullStop = true});
    return candidates;
}

// A list that has no further sign goes on in Arabic numerals: 11 after ㊀ to ㊉.
void Reader::continueBeyondSigns()
{
    const auto keyOf = [](const NumberMark &mark, int value) {
        return std::pair(int(mark.family), value);
    };
    QSet<std::pair<int, int>> seen;
    QHash<qsizetype, MarkCandidate> continued; // by where they stand
    std::optional<NumberMark> last;
    for (int i = m_firstLine; i < m_lines.size(); ++i) {
        const auto mark = numberMarkAt(words(m_lines[i]), 0, true);
        if (last && startsWithNumber(words(m_lines[i]), last->value + 1)) {
            ++last->value;
            const bool isMark = mark && mark->family == MarkFamily::Arabic;
            const qsizetype digits = QString::number(last->value).size();
            continued.insert(m_lines[i].span.start,
                             {.mark = {.family = last->family,
                                       .value = last->value,
                                       .separator = isMark ? mark->separator : QChar(),
                                       .length = isMark ? mark->length : digits},
                              .at = m_lines[i].span.start,
                              .line = i});
        } else if (mark) {
            if (numberAfterLastSign(*mark) > 0 && seen.contains(keyOf(*mark, mark->value - 1)))
                last = mark;
            seen.insert(keyOf(*mark, mark->value));
        }
    }
    if (continued.isEmpty())
        return;
    m_candidates.removeIf(
        [&](const MarkCandidate &candidate) { return continued.contains(candidate.at); });
    m_candidates += continued.values();
    std::ranges::stable_sort(m_candidates, {}, &MarkCandidate::at);
}

// I. is a letter or a number: a number where II. is there too.
void Reader::settleRomans()
{
    const auto counts = [this](MarkFamily family) {
        return std::ranges::any_of(m_candidates, [family](const MarkCandidate &candidate) {
            return candidate.mark.family == family && candidate.boundary == Boundary::LineStart;
        });
    };
    const bool capital = counts(MarkFamily::Roman);
    const bool small = counts(MarkFamily::SmallRoman);
    for (MarkCandidate &candidate : m_candidates) {
        const MarkFamily family = candidate.mark.family;
        if ((capital && family == MarkFamily::Letter)
            || (small && family == MarkFamily::SmallLetter))
            candidate.mark = asRoman(candidate.mark);
    }
}

// 壹、 is another level than 一、 where a text has both; else they are written at will.
void Reader::settleFormalNumerals()
{
    const auto isFormal = [this](const MarkCandidate &candidate) {
        return candidate.mark.family == MarkFamily::Chinese
               && QStringView(u"壹贰貳叁參肆伍陆陸柒捌玖拾").contains(m_source[candidate.at]);
    };
    const auto isPlain = [&](const MarkCandidate &candidate) {
        return candidate.mark.family == MarkFamily::Chinese && !candidate.mark.weak
               && !candidate.mark.pairs && candidate.boundary >= Boundary::Sentence
               && !isFormal(candidate);
    };
    if (std::ranges::count_if(m_candidates, isFormal) < 2
        || std::ranges::none_of(m_candidates, isPlain))
        return;
    for (MarkCandidate &candidate : m_candidates) {
        if (isFormal(candidate))
            candidate.mark.family = MarkFamily::Part;
    }
}

// 一、二月：, 二、五月：, 三、九月：… are numbers before months, not months in pairs.
void Reader::settleMonthLists()
{
    QList<MarkCandidate *> numbered;
    for (MarkCandidate &candidate : m_candidates) {
        const QStringView text = words(m_lines[candidate.line]);
        const bool pair = candidate.mark.family == MarkFamily::Month
                          && candidate.boundary == Boundary::LineStart && text.size() > 1
                          && text[1] == u'、'
                          && candidate.mark.value == numbered.size() + 1;
        if (pair)
            numbered.append(&candidate);
    }
    if (numbered.size() < kFewestNumberedMonths)
        return;
    for (MarkCandidate *candidate : std::as_const(numbered))
        candidate->mark = {.family = words(m_lines[candidate->line]).front().isDigit()
                                         ? MarkFamily::Arabic
                                         : MarkFamily::Chinese,
                           .value = candidate->mark.value,
                           .separator = u'、',
                           .length = 2};
}

// Where the first section or item begins; the text's end where there is none.
qsizetype Reader::firstNode() const
{
    qsizetype first = m_marks.isEmpty() ? m_source.size() : m_marks.first().candidate.at;
    if (!m_tables.isEmpty())
        first = qMin(first, m_tables.first().start());
    return first;
}

// Headings without a number count from below the title on.
void Reader::findHeadings()
{
    const FrontMatter front(m_source, m_folded, m_lines, m_runningOn, firstNode());
    QList<MarkCandidate> headings;
    if (!m_assumptions.testFlag(Assumption::NoBareHeadings))
        headings = unnumberedHeadings(m_folded, m_lines, m_candidates, m_runningOn,
                                      qMax(m_firstLine, front.firstLineBelowTitle()));
    headings += volumeHeadings(m_folded, m_lines);
    if (headings.isEmpty())
        return;
    m_candidates += headings;
    std::ranges::stable_sort(m_candidates, {}, &MarkCandidate::at);
    m_marks = place(m_candidates, annexLine());
}

void Reader::addNode(const PlacedMark &mark, qsizetype end)
{
    const MarkCandidate &begin = mark.candidate;
    const QStringView text = trimmedBlanks(QStringView(m_source).mid(begin.at, end - begin.at));
    const bool isOwn = !begin.mark.isPartOfTitle() || begin.mark.family == MarkFamily::Volume;
    m_pieces.append({.span = {begin.at, text.size()},
                     .line = m_lines[begin.line].number,
                     .role = PieceRole::NodeStart,
                     .depth = mark.depth,
                     .numberLength = isOwn ? begin.mark.length : 0});
}

void Reader::addBody(int line, SourceSpan span, bool runsOn)
{
    m_pieces.append(
        {.span = span, .line = m_lines[line].number, .role = PieceRole::Body, .runsOn = runsOn});
}

// The lines, and parts of lines, between two places.
void Reader::addLines(qsizetype from, qsizetype end)
{
    for (int line = 0; line < m_lines.size(); ++line) {
        const SourceSpan whole = m_lines[line].span;
        if (whole.start < from || whole.start >= end)
            continue;
        const qsizetype length = qMin(whole.end(), end) - whole.start;
        const QStringView text = trimmedBlanks(QStringView(m_source).mid(whole.start, length));
        addBody(line, {whole.start, text.size()}, m_runningOn.contains(line - 1));
    }
}

// From the first mark on: every mark begins a node that goes on to the next. What stands between a
// table and the first mark belongs to the table.
void Reader::cutIntoPieces()
{
    if (!m_tables.isEmpty())
        addLines(firstNode(), m_marks.isEmpty() ? m_source.size() : m_marks.first().candidate.at);
    for (qsizetype i = 0; i < m_marks.size(); ++i) {
        const MarkCandidate &begin = m_marks[i].candidate;
        const bool last = i + 1 == m_marks.size();
        const int endLine = last ? int(m_lines.size()) : m_marks[i + 1].candidate.line;
        const qsizetype end = last ? m_source.size() : m_marks[i + 1].candidate.at;
        addNode(m_marks[i], qMin(end, m_lines[begin.line].span.end()));
        for (int line = begin.line + 1; line <= endLine && line < m_lines.size(); ++line) {
            const SourceSpan whole = m_lines[line].span;
            const qsizetype length = qMin(whole.end(), end) - whole.start;
            const QStringView text = trimmedBlanks(QStringView(m_source).mid(whole.start, length));
            if (length > 0 && !text.isEmpty())
                addBody(line, {whole.start, text.size()}, m_runningOn.contains(line - 1));
        }
    }
}

// The rows of a table stand under what comes before it.
void Reader::addTables()
{
    for (const TextTable &table : std::as_const(m_tables)) {
        const auto after = std::ranges::find_if(
            m_marks, [&](const PlacedMark &mark) { return mark.candidate.at > table.start(); });
        const int above = after == m_marks.begin() ? 0 : std::prev(after)->depth;
        m_pieces += tablePieces(m_source, m_folded, table, above + 1, m_taken);
    }
    sortPieces();
}

void Reader::sortPieces()
{
    std::ranges::stable_sort(m_pieces, {}, [](const SourcePiece &p) { return p.span.start; });
}

// Replaces what stands before the first node and after the last one by what it is.
void Reader::addFrame()
{
    const FrontMatter front(m_source, m_folded, m_lines, m_runningOn, firstNode());
    const bool hasNodes = !m_pieces.isEmpty();
    m_pieces = front.pieces() + m_pieces;
    if (hasNodes)
        m_pieces = withBackMatter(m_folded, m_pieces);
}

QList<SourcePiece> Reader::pieces()
{
    leaveOutSigns();
    const bool markdown = leaveOutMarkdown();
    m_pieces = tablePieces(m_source, m_folded, m_lines, m_taken);
    if (m_pieces.isEmpty())
        readText();
    m_pieces += m_leftOut;
    sortPieces();
    return markdown ? withoutEmphasis(m_source, m_pieces) : m_pieces;
}

void Reader::readText()
{
    leaveOutMail();
    leaveOutSitesNotice();
    leaveOutPageMatter();
    leaveOutPreviewNumbers();
    leaveOutRelatedTexts();
    leaveOutAnnexes();
    takeTables();
    findNumbers();
    findHeadings();
    cutIntoPieces();
    addTables();
    addFrame();
}

} // namespace

QList<SourcePiece> outlinePieces(const QString &source, Assumptions assumptions,
                                 TableColumns &taken)
{
    return Reader(source, assumptions, taken).pieces();
}

} // namespace Domain
