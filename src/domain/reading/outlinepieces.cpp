#include "domain/reading/outlinepieces.h"

#include "domain/reading/lineheuristics.h"
#include "domain/reading/lostnumbers.h"
#include "domain/reading/markdown.h"
#include "domain/reading/offers/annexedtasks.h"
#include "domain/reading/page/annexes.h"
#include "domain/reading/page/backmatter.h"
#include "domain/reading/page/frontmatter.h"
#include "domain/reading/piecereader.h"
#include "domain/reading/planheading.h"
#include "domain/reading/pointsinparagraphs.h"
#include "domain/reading/suggestion.h"
#include "domain/reading/tables/tablereader.h"
#include "domain/text/characters.h"
#include "domain/text/fieldlabels.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kFewestNumberedMonths = 3;
constexpr qsizetype kFewestStops = 3;
constexpr QStringView kFormalNumerals = u"壹贰貳叁參肆伍陆陸柒捌玖拾";
constexpr qsizetype kFewestRunningOn = 3; // lines that run on, of a page that broke its lines
// The number of lines from the end that are searched for names of annexes.
constexpr int kAnnexesSearched = 29;

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

} // namespace

PieceReader::PieceReader(const QString &source, Assumptions assumptions, TableColumns &taken)
    : m_source(source)
    , m_assumptions(assumptions)
    , m_taken(taken)
    , m_folded(withFullStops(folded(source)))
    , m_lines(sourceLines(source))
{}

// Tables that stand within the text are read by themselves.
void PieceReader::takeTables()
{
    QSet<int> others = linesThatListAnnexes(m_folded, m_lines);
    for (int line = 0; line < m_firstLine; ++line)
        others.insert(line);
    m_tables = textTables(m_source, m_folded, m_lines, m_taken, others);
    for (qsizetype i = m_tables.size() - 1; i >= 0; --i) {
        leaveOutRemarks(m_tables[i].firstLine + m_tables[i].lines.size());
        m_lines.remove(m_tables[i].firstLine, m_tables[i].lines.size());
    }
}

// Leaves out remarks below a table (说明：1.… 2.…) and the names of those who filled it in.
void PieceReader::leaveOutRemarks(qsizetype at)
{
    int last = -1; // the number of the last remark; -1 outside of remarks
    while (at < m_lines.size()) {
        const QStringView line = words(m_lines[at]);
        if (isFormWord(line)) {
            leaveOut(m_lines[at].span, m_lines[at].number, PageMatter::Metadata);
            m_lines.removeAt(at);
            continue;
        }
        const QStringView rest = trimmedBlanks(line.mid(line.indexOf(u':') + 1));
        const bool begins = isRemark(line);
        const QStringView numbered = begins ? rest : line;
        const auto mark = numbered.isEmpty() ? std::nullopt : numberMarkAt(numbered, 0, true);
        const bool goesOn = last >= 0 && mark && mark->family == MarkFamily::Arabic
                            && mark->value == last + 1;
        if (!begins && !goesOn)
            return;
        last = begins ? (mark ? mark->value : 0) : mark->value;
        leaveOut(m_lines[at].span, m_lines[at].number, PageMatter::Remark);
        m_lines.removeAt(at);
    }
}

// The line from which on there are only annexes. A letter lists the annexes (附件：…) before the
// plan that it issues, so a list above the first numbered line is not meant.
int PieceReader::annexLine() const
{
    const int last = int(m_lines.size()) - 1;
    const auto first = std::ranges::find(m_candidates, Boundary::LineStart,
                                         &MarkCandidate::boundary);
    const int numbered = first == m_candidates.end() ? m_firstLine : first->line;
    const int above = m_assumptions.testFlag(Assumption::NoAnnexes) ? last : numbered;
    for (int i = last; i > above && i > last - kAnnexesSearched; --i) {
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
bool PieceReader::isEnumeratedAround(const QList<PlacedMark> &placed) const
{
    const auto beginsPoint = [](const MarkCandidate &candidate) {
        return candidate.mark.family == MarkFamily::FirstIs
               && candidate.boundary == Boundary::LineStart;
    };
    const auto first = std::ranges::find_if(m_candidates, beginsPoint);
    const qsizetype number = placed.first().candidate.at;
    return first != m_candidates.end() && first->mark.value == 1 && first->at < number
           && std::ranges::any_of(m_candidates, [&](const MarkCandidate &candidate) {
                  return beginsPoint(candidate) && candidate.at > number;
              });
}

QList<PlacedMark> PieceReader::place(const QList<MarkCandidate> &candidates, int annexLine) const
{
    LevelFinder::Rules rules{.loneFirst = m_assumptions.testFlag(Assumption::LoneFirst),
                             .onlyLineStarts = m_assumptions.testFlag(Assumption::OnlyLineStarts)};
    const auto placed = [&](LevelFinder::Rules by) {
        return LevelFinder(candidates, m_runningOn, annexLine, by).place();
    };
    QList<PlacedMark> usual = placed(rules);
    QSet<MarkFamily> families;
    for (const PlacedMark &mark : usual)
        families.insert(mark.candidate.mark.family);
    rules.enumerations = true;
    rules.onlyEnumerations = families.isEmpty();
    if (families.isEmpty() || m_assumptions.testFlag(Assumption::Enumerations))
        return placed(rules);
    const QSet<MarkFamily> sections{MarkFamily::Volume, MarkFamily::Part,    MarkFamily::Chapter,
                                    MarkFamily::Clause, MarkFamily::Chinese, MarkFamily::Heading,
                                    MarkFamily::Boxed,  MarkFamily::Month,   MarkFamily::Period};
    const bool holdsItems = !(families - sections).isEmpty();
    if (holdsItems && (families.intersects(sections) || !isEnumeratedAround(usual)))
        return usual;
    return placed(rules);
}

void PieceReader::findNumbers()
{
    m_runningOn = linesThatRunOn(m_folded, m_lines);
    for (int i = 1; i < m_lines.size(); ++i) {
        if (m_joined.contains(m_lines[i].span.start))
            m_runningOn.insert(i - 1);
    }
    const QSet<int> listing = linesThatListAnnexes(m_folded, m_lines);
    const bool broken = m_runningOn.size() >= kFewestRunningOn;
    for (int i = m_firstLine; i < m_lines.size(); ++i) {
        if (listing.contains(i))
            continue;
        m_candidates += candidatesIn(i);
        if (const auto number = broken ? cutOffNumber(i) : std::nullopt) {
            m_candidates.append(*number);
            m_runningOn.insert(i);
        }
    }
    dropBoxedLabels();
    settleRomans();
    settleFormalNumerals();
    settleMonthLists();
    continueBeyondSigns();
    m_marks = place(m_candidates, annexLine());
}

// The number at the end of a line, behind the end of a sentence, whose words the page's edge put
// on the next line.
std::optional<MarkCandidate> PieceReader::cutOffNumber(int line) const
{
    static const QRegularExpression number(u"[。;!?][”)]?((\\d{1,2})([.、]))$"_s);
    const QStringView text = words(m_lines[line]);
    const auto match = number.match(text.right(8));
    if (!match.hasMatch() || line + 1 >= m_lines.size()
        || numberMarkAt(words(m_lines[line + 1]), 0, true))
        return {};
    return MarkCandidate{.mark = {.family = MarkFamily::Arabic,
                                  .value = match.capturedView(2).toInt(),
                                  .separator = match.capturedView(3).front(),
                                  .length = match.capturedLength(1)},
                         .at = m_lines[line].span.end() - match.capturedLength(1),
                         .line = line,
                         .boundary = Boundary::Sentence,
                         .afterFullStop = true};
}

// Whether a formal numeral is the end of a word: 有队伍、有经费.
bool PieceReader::isPartOfWord(const MarkCandidate &candidate) const
{
    return candidate.mark.family == MarkFamily::Chinese && candidate.boundary == Boundary::Glued
           && kFormalNumerals.contains(m_source[candidate.at]);
}

// Whether a sign stands before what is said about an item: the label of a field (- 责任部门：…,
// - 联系人：…), or another one (- 活动地点：…).
bool PieceReader::isDetail(const MarkCandidate &candidate) const
{
    static const QRegularExpression label(
        u"^(?:(?:责任|%1|%2|%3|参与|参加)(?:领导|对象|人员?|方)?"
        "|(?:活动|实施|起止|举办)?(?:时间|时限|期限|日期|地点|对象)(?:节点|安排|要求)?) *:"_s.arg(
            kAnswering, kLeading, kHelping));
    if (candidate.mark.family != MarkFamily::Bullet || candidate.boundary != Boundary::LineStart)
        return false;
    const QStringView line = words(m_lines[candidate.line]);
    const QStringView detail = trimmedBlanks(line.mid(candidate.mark.length)).left(16);
    return beginsWithLabel(detail) || label.match(detail).hasMatch();
}

// The candidates of one line. A line that a page's end cut off begins no number, but one that
// stands alone at that page's end does: 5⏎2、、组织…
QList<MarkCandidate> PieceReader::candidatesIn(int line) const
{
    if (const auto lone = m_lone.constFind(m_lines[line].span.start); lone != m_lone.cend())
        return {{.mark = *lone, .at = m_lines[line].span.start, .line = line}};
    QList<MarkCandidate> candidates = markCandidates(m_folded, m_lines[line], line);
    const bool spaced = isLetterSpaced(words(m_lines[line])); // 二 〇 一 八 年
    candidates.removeIf([&](const MarkCandidate &candidate) {
        return isDetail(candidate) || isPartOfWord(candidate)
               || (spaced && candidate.mark.separator.isNull());
    });
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

// Whether a heading in 【】 is the label of a field, with its words behind it: 【责任部门】 宣传部.
bool PieceReader::isBoxedLabel(const MarkCandidate &candidate) const
{
    if (candidate.mark.family != MarkFamily::Boxed)
        return false;
    const SourceSpan line = m_lines[candidate.line].span;
    const QStringView rest = QStringView(m_folded).mid(candidate.at, line.end() - candidate.at);
    return beginsWithLabel(rest) && rest.size() > labelsIn(rest).first().end;
}

// Takes labels in 【】 for words of the item above them: those that come again, and those that
// stand below a number with no other box between. A paper may be in order by such boxes alone
// (【活动主题】, 【活动时间】).
void PieceReader::dropBoxedLabels()
{
    QHash<QString, int> times;
    QSet<qsizetype> details; // where they begin
    QList<const MarkCandidate *> run;
    bool numbered = false; // a number stands above the run of boxes
    bool labels = true;    // and these are labels, each
    const auto endRun = [&] {
        for (const MarkCandidate *box : std::exchange(run, {})) {
            if (numbered && labels)
                details.insert(box->at);
        }
        labels = true;
    };
    const auto wordsOf = [this](const MarkCandidate &box) {
        return m_folded.mid(box.at, box.mark.length);
    };
    for (const MarkCandidate &candidate : std::as_const(m_candidates)) {
        const bool label = isBoxedLabel(candidate);
        if (label)
            ++times[wordsOf(candidate)];
        if (candidate.mark.family == MarkFamily::Boxed) {
            labels = labels && label;
            run.append(&candidate);
        } else if (candidate.boundary == Boundary::LineStart) {
            endRun();
            numbered = true;
        }
    }
    endRun();
    m_candidates.removeIf([&](const MarkCandidate &candidate) {
        return isBoxedLabel(candidate)
               && (details.contains(candidate.at) || times.value(wordsOf(candidate)) > 1);
    });
}

// A list that has no further sign goes on in Arabic numerals: 11 after ㊀ to ㊉.
void PieceReader::continueBeyondSigns()
{
    const auto keyOf = [](const NumberMark &mark, int value) {
        return std::pair(int(mark.family), value);
    };
    QSet<std::pair<int, int>> seen;
    QHash<qsizetype, MarkCandidate> continued; // the key is where the number stands
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

// Takes I. for a Roman number where the text has II. too, else for a letter.
void PieceReader::settleRomans()
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

// Takes 壹、 for another level than 一、 where a text has both, else for the same.
void PieceReader::settleFormalNumerals()
{
    const auto isFormal = [this](const MarkCandidate &candidate) {
        return candidate.mark.family == MarkFamily::Chinese
               && kFormalNumerals.contains(m_source[candidate.at]);
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

// Reads 一、二月：, 二、五月：, 三、九月：… as numbers before months, not as pairs of months.
void PieceReader::settleMonthLists()
{
    QList<MarkCandidate *> numbered;
    for (MarkCandidate &candidate : m_candidates) {
        const QStringView text = words(m_lines[candidate.line]);
        const bool pair = candidate.mark.family == MarkFamily::Month
                          && candidate.boundary == Boundary::LineStart && text.size() > 1
                          && text[1] == u'、' && candidate.mark.value == numbered.size() + 1;
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
qsizetype PieceReader::firstNode() const
{
    qsizetype first = m_marks.isEmpty() ? m_source.size() : m_marks.first().candidate.at;
    if (!m_tables.isEmpty())
        first = qMin(first, m_tables.first().start());
    return first;
}

// Adds headings without a number, from the first line below the title on.
void PieceReader::findHeadings()
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

// Adds headings that lost their numbers.
void PieceReader::findLostNumbers()
{
    const FrontMatter front(m_source, m_folded, m_lines, m_runningOn, firstNode());
    const QList<MarkCandidate> lost = lostNumbers(m_folded, m_lines, m_marks, m_runningOn,
                                                  qMax(m_firstLine, front.firstLineBelowTitle()));
    if (lost.isEmpty())
        return;
    m_candidates += lost;
    std::ranges::stable_sort(m_candidates, {}, &MarkCandidate::at);
    m_marks = place(m_candidates, annexLine());
}

// Adds the points (一是…；二是…) in the paragraphs below headings that hold nothing else.
void PieceReader::findPoints()
{
    if (!m_assumptions.testFlag(Assumption::OnlyLineStarts))
        m_marks = withPointsInParagraphs(m_folded, m_lines, m_candidates, m_marks);
}

// Adds the tasks behind and below months and quarters.
void PieceReader::findTasksUnderTimes()
{
    if (!m_assumptions.testFlag(Assumption::NoBareHeadings))
        m_marks = withTasksUnderTimes(m_folded, m_lines, m_runningOn, m_marks);
}

// Leaves out a dash or a star before an entry: it is no number.
void PieceReader::addNode(const PlacedMark &mark, qsizetype end)
{
    MarkCandidate begin = mark.candidate;
    const bool isSign = begin.mark.family == MarkFamily::Bullet && begin.mark.length > 0
                        && QStringView(u"-*•").contains(m_folded[begin.at]);
    const SourceSpan behind = trimmedSpan(
        m_source, {begin.at + begin.mark.length, end - begin.at - begin.mark.length});
    if (isSign && !behind.isEmpty()) {
        leaveOut({begin.at, begin.mark.length}, m_lines[begin.line].number, PageMatter::ListSign);
        begin.at = behind.start;
        begin.mark.length = 0;
    }
    const QStringView text = trimmedBlanks(QStringView(m_source).mid(begin.at, end - begin.at));
    const bool isOwn = !begin.mark.isPartOfTitle() || begin.mark.family == MarkFamily::Volume;
    m_pieces.append({.span = {begin.at, text.size()},
                     .line = m_lines[begin.line].number,
                     .role = PieceRole::NodeStart,
                     .depth = mark.depth,
                     .numberLength = isOwn ? begin.mark.length : 0});
}

void PieceReader::addBody(int line, SourceSpan span, bool runsOn)
{
    m_pieces.append(
        {.span = span, .line = m_lines[line].number, .role = PieceRole::Body, .runsOn = runsOn});
}

// Adds pieces for the lines, and parts of lines, from `from` up to `end`.
void PieceReader::addLines(qsizetype from, qsizetype end)
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

// Makes the pieces from the first mark on: each mark begins a node that extends to the next mark.
// Text between a table and the first mark belongs to the table.
void PieceReader::cutIntoPieces()
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

// Whether a table has its own caption or stands behind the signature: under a heading of the text
// it is a part of that.
bool PieceReader::isAnnexed(const TextTable &table) const
{
    const auto below = std::ranges::find_if(
        m_lines, [&](const SourceLine &line) { return line.span.start >= table.start(); });
    return table.hasCaption || (below != m_lines.begin() && isDateLine(words(*std::prev(below))));
}

// The rows of a table stand under what comes before it. An annexed one with the tasks of the text
// once more is left out: what it says of them is offered for these (annexedTasks).
void PieceReader::addTables()
{
    const QList<ReadNode> nodes = m_tables.isEmpty() ? QList<ReadNode>()
                                                     : assembleNodes(m_source, m_pieces).nodes;
    QList<TextTable> kept;
    for (const TextTable &table : std::as_const(m_tables)) {
        const auto after = std::ranges::find_if(
            m_marks, [&](const PlacedMark &mark) { return mark.candidate.at > table.start(); });
        const int above = after == m_marks.begin() ? 0 : std::prev(after)->depth;
        const QList<SourcePiece> pieces = tablePieces(m_source, m_folded, table, above + 1,
                                                      m_taken);
        if (isAnnexed(table) && repeatTasks(assembleNodes(m_source, pieces).nodes, nodes)) {
            for (const SourceLine &line : table.lines)
                leaveOut(line.span, line.number, PageMatter::Annex);
            m_annexed = true;
            continue;
        }
        m_pieces += pieces;
        kept.append(table);
    }
    m_tables = kept;
    sortPieces();
}

void PieceReader::sortPieces()
{
    std::ranges::stable_sort(m_pieces, {}, [](const SourcePiece &p) { return p.span.start; });
}

// Replaces the pieces before the first node and after the last one by those of the front and back
// matter.
void PieceReader::addFrame()
{
    const FrontMatter front(m_source, m_folded, m_lines, m_runningOn, firstNode());
    const bool hasNodes = !m_pieces.isEmpty();
    m_pieces = front.pieces() + m_pieces;
    if (!hasNodes)
        return;
    // Tables behind the signature are annexes.
    const qsizetype behind = m_marks.isEmpty() ? m_source.size() : m_marks.last().candidate.at;
    const auto annex = std::ranges::find_if(
        m_tables, [behind](const TextTable &table) { return table.start() > behind; });
    qsizetype cut = m_pieces.size();
    while (annex != m_tables.end() && cut > 0 && m_pieces[cut - 1].span.start >= annex->start())
        --cut;
    const QList<SourcePiece> tables = m_pieces.mid(cut);
    const bool signedAbove = cut > 0 && !tables.isEmpty()
                             && isDateLine(m_pieces[cut - 1].span.in(m_folded));
    if (signedAbove)
        m_pieces = withBackMatter(m_folded, m_pieces.first(cut), m_annexed) + tables;
    m_pieces = withBackMatter(m_folded, m_pieces, m_annexed);
}

QList<SourcePiece> PieceReader::pieces()
{
    leaveOutBesideText();
    const bool markdown = leaveOutMarkdown();
    m_pieces = tablePieces(m_source, m_folded, m_lines, m_taken);
    if (m_pieces.isEmpty())
        readText();
    m_pieces += m_leftOut;
    sortPieces();
    m_pieces = withoutSitesFoot(m_folded, std::move(m_pieces));
    m_pieces = withoutTaskBoxes(m_source, m_pieces);
    return markdown ? withoutEmphasis(m_source, m_pieces) : m_pieces;
}

void PieceReader::readText()
{
    breakJoinedPages();
    leaveOutMail();
    leaveOutChat();
    leaveOutOthersAbove();
    leaveOutOtherPapers();
    leaveOutSitesNotice();
    leaveOutPageMatter();
    leaveOutPreviewNumbers();
    leaveOutRelatedTexts();
    leaveOutAnnexes();
    leaveOutBehindSignature();
    leaveOutRemarksAtEnd();
    takeTables();
    findNumbers();
    findHeadings();
    findLostNumbers();
    findPoints();
    findTasksUnderTimes();
    cutIntoPieces();
    addTables();
    addFrame();
}

namespace {

// A source without its invisible characters, and where its places are in the source.
class VisibleSource
{
public:
    explicit VisibleSource(const QString &source)
    {
        for (qsizetype at = 0; at < source.size(); ++at) {
            if (isInvisible(source[at]))
                continue;
            m_text += source[at];
            m_places.append(at);
        }
    }

    const QString &text() const { return m_text; }

    SourcePiece inSource(SourcePiece piece) const
    {
        const SourceSpan own = piece.span;
        piece.numberLength = spanOf({own.start, piece.numberLength}).length;
        piece.span = spanOf(own);
        return piece;
    }

private:
    SourceSpan spanOf(SourceSpan own) const
    {
        if (own.isEmpty())
            return {own.start < m_places.size() ? m_places[own.start] : 0, 0};
        const qsizetype start = m_places[own.start];
        return {start, m_places[own.end() - 1] + 1 - start};
    }

    QString m_text;
    QList<qsizetype> m_places;
};

} // namespace

// Invisible characters stay in the pieces and mean nothing to the reading.
QList<SourcePiece> outlinePieces(const QString &source, Assumptions assumptions,
                                 TableColumns &taken)
{
    const QString barred = withBars(source);
    if (std::none_of(barred.cbegin(), barred.cend(), isInvisible))
        return PieceReader(barred, assumptions, taken).pieces();
    const VisibleSource visible(barred);
    QList<SourcePiece> pieces = PieceReader(visible.text(), assumptions, taken).pieces();
    for (SourcePiece &piece : pieces)
        piece = visible.inSource(std::move(piece));
    return pieces;
}

} // namespace Domain
