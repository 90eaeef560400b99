#include "domain/reading/lineheuristics.h"
#include "domain/reading/pointsinparagraphs.h"
#include "domain/reading/suggestedtimes.h"
#include "domain/reading/suggestion.h"
#include "domain/text/foldedtext.h"
#include "domain/text/wordmarks.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kShortestTask = 2;
constexpr qsizetype kLongestTask = 60;       // characters of one of several tasks in a paragraph
constexpr qsizetype kLongestParagraph = 120; // characters of a paragraph that is an item

// Whether words go on with what is said of the task before them: 负责人：…, 地点：….
bool isDetail(QStringView words)
{
    static const QRegularExpression detail(
        u"^(?:活动|参加|参与|具体|工作)?(?:地点|对象|人员|形式|方式|内容|主题|要求|目标|措施|备注|说明|[时]间) *:"_s);
    return beginsWithLabel(words) || detail.match(words).hasMatch();
}

// Whether a place between two tasks of a paragraph can be one by the words of a task: few, and in
// one sentence but for what is said of it.
bool mayBeTask(QStringView words, bool last)
{
    if (words.size() < kShortestTask || words.size() > kLongestTask)
        return false;
    const qsizetype stop = words.indexOf(u'。');
    return last || stop < 0 || isDetail(trimmedBlanks(words.mid(stop + 1)));
}

class TasksUnderTimes
{
public:
    TasksUnderTimes(QStringView folded, const QList<SourceLine> &lines, const QSet<int> &runningOn,
                    const QList<PlacedMark> &marks)
        : m_folded(folded)
        , m_lines(lines)
        , m_runningOn(runningOn)
        , m_issued(marks)
        , m_marks(marks)
    {
        addYearsWork();
    }

    QList<PlacedMark> marks()
    {
        QList<PlacedMark> all;
        for (qsizetype i = 0; i < m_marks.size(); ++i) {
            all.append(m_marks[i]);
            if (isTimeHead(m_marks[i]))
                all += tasksOf(i);
        }
        return holdSeveral() ? all : m_issued;
    }

private:
    bool isTimeHead(const PlacedMark &mark) const;
    bool isYearsWork(const PlacedMark &mark) const { return mark.candidate.at == m_yearsWork; }
    bool isLeaf(qsizetype mark) const;
    bool isLast(qsizetype mark) const { return mark + 1 == m_marks.size(); }
    bool holdSeveral() const;
    void addYearsWork();
    void liftBelow(qsizetype work);
    qsizetype endOf(qsizetype mark) const;
    QList<PlacedMark> tasksOf(qsizetype head);
    QList<SourceSpan> paragraphsOf(qsizetype head) const;
    QList<qsizetype> tasksIn(SourceSpan paragraph) const;
    int lineOf(qsizetype at) const;
    QStringView words(int line) const { return m_lines[line].span.in(m_folded); }

    QStringView m_folded;
    const QList<SourceLine> &m_lines;
    const QSet<int> &m_runningOn;
    const QList<PlacedMark> &m_issued;
    QList<PlacedMark> m_marks;  // with the paragraph for the whole year
    qsizetype m_yearsWork = -1; // where the paragraph for the whole year begins
    int m_heads = 0;
    int m_listed = 0;      // heads with a list below them
    int m_several = 0;     // heads with several tasks
    int m_apart = 0;       // heads alone on their lines, and no list below
    int m_long = 0;        // heads whose paragraphs are too long for tasks
    bool m_parted = false; // a head has several on its own line
};

// Whether a mark is a month, a quarter, half of a year or a vacation.
bool TasksUnderTimes::isTimeHead(const PlacedMark &mark) const
{
    const NumberMark &head = mark.candidate.mark;
    if (isYearsWork(mark))
        return true;
    if ((head.family != MarkFamily::Month && head.family != MarkFamily::Period) || head.length == 0)
        return false;
    const QStringView own = m_folded.mid(mark.candidate.at, head.length);
    return vacationAt(own, 0) || !timeOfHeading(own.toString()).isEmpty();
}

bool TasksUnderTimes::isLeaf(qsizetype mark) const
{
    return isLast(mark) || m_marks[mark + 1].depth <= m_marks[mark].depth;
}

// The end of a mark's own words, and of the paragraphs below them.
qsizetype TasksUnderTimes::endOf(qsizetype mark) const
{
    return isLast(mark) ? m_folded.size() : m_marks[mark + 1].candidate.at;
}

int TasksUnderTimes::lineOf(qsizetype at) const
{
    const auto line = std::ranges::upper_bound(
        m_lines, at, {}, [](const SourceLine &each) { return each.span.end(); });
    return int(line - m_lines.begin());
}

// Whether it is the habit of the plan to list tasks under times.
bool TasksUnderTimes::holdSeveral() const
{
    const bool listed = m_listed > 0 && (m_parted || m_several > 1 || m_several * 2 >= m_heads);
    const bool apart = m_apart > 1 && m_apart * 2 >= m_heads;
    return m_heads > 1 && m_long * 2 <= m_heads && (listed || apart);
}

// Finds the paragraph for the whole year behind the last month, whether or not it was taken for an
// item of that month.
void TasksUnderTimes::addYearsWork()
{
    static const QRegularExpression label(
        u"^(?:(?:贯穿)?全年|常年|每(?:个?月|周|季度?|学期)|长期|日常|平时|经常|常规|例行|其他)"
        "(?:性|的)?(?:常规|日常|重点|主要|其他|固定)*(?:性|的)?(?:工作|活动|任务|安排)?(?:\\([^()]{1,12}\\))? *:"_s);
    qsizetype head = m_marks.size() - 1;
    while (head >= 0 && !isTimeHead(m_marks[head]))
        --head;
    if (head < 0)
        return;
    const int depth = m_marks[head].depth;
    qsizetype next = head + 1;
    for (int line = m_marks[head].candidate.line + 1; line < m_lines.size(); ++line) {
        while (next < m_marks.size() && m_marks[next].candidate.at < m_lines[line].span.start)
            ++next;
        const bool marked = next < m_marks.size()
                            && m_marks[next].candidate.at == m_lines[line].span.start;
        if (next > head + 1 && m_marks[next - 1].depth <= depth)
            return;
        const auto match = label.match(words(line));
        if (!match.hasMatch() || m_runningOn.contains(line - 1)
            || (marked && m_marks[next].candidate.mark.length > 0))
            continue;
        const PlacedMark work{.candidate = {.mark = {.family = MarkFamily::Month,
                                                     .separator = u':',
                                                     .length = match.capturedLength()},
                                            .at = m_lines[line].span.start,
                                            .line = line},
                              .depth = depth};
        m_yearsWork = work.candidate.at;
        if (marked)
            m_marks[next] = work;
        else
            m_marks.insert(next, work);
        liftBelow(next);
        return;
    }
}

// Places what is numbered below the paragraph for the whole year right below it.
void TasksUnderTimes::liftBelow(qsizetype work)
{
    if (isLeaf(work))
        return;
    const int depth = m_marks[work].depth;
    const int by = m_marks[work + 1].depth - depth - 1;
    for (qsizetype i = work + 1; i < m_marks.size() && m_marks[i].depth > depth; ++i)
        m_marks[i].depth = qMax(depth + 1, m_marks[i].depth - by);
}

// The paragraphs of a heading: the words behind it on its line, and those below; of the last
// heading down to what closes the plan.
QList<SourceSpan> TasksUnderTimes::paragraphsOf(qsizetype head) const
{
    const MarkCandidate &own = m_marks[head].candidate;
    const qsizetype end = endOf(head);
    QList<SourceSpan> paragraphs;
    for (int line = own.line; line < m_lines.size() && m_lines[line].span.start < end; ++line) {
        const qsizetype from = line == own.line ? own.at + own.mark.length
                                                : m_lines[line].span.start;
        const SourceSpan span = trimmedSpan(m_folded,
                                            {from, qMin(end, m_lines[line].span.end()) - from});
        const bool below = line > own.line && !m_runningOn.contains(line - 1);
        if (below && isLast(head) && closesPlan(m_folded, m_lines, line))
            break;
        if (span.isEmpty())
            continue;
        const bool goesOn = !paragraphs.isEmpty() && (!below || isDetail(span.in(m_folded)));
        if (goesOn)
            paragraphs.last().length = span.end() - paragraphs.last().start;
        else
            paragraphs.append(span);
    }
    return paragraphs;
}

// Where the tasks of a paragraph begin that are parted by ；: one where the parts are no tasks.
QList<qsizetype> TasksUnderTimes::tasksIn(SourceSpan paragraph) const
{
    static const QRegularExpression counts(u"^[^。;]{2,}:|[一二三]是"_s);
    const QStringView whole = paragraph.in(m_folded);
    QList<qsizetype> starts{0};
    int depth = 0;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        depth += kOpeningMarks.contains(whole[at]) - kClosingMarks.contains(whole[at]);
        const QStringView rest = trimmedBlanks(whole.mid(at + 1));
        if (depth <= 0 && whole[at] == u';' && !rest.isEmpty() && !isDetail(rest))
            starts.append(rest.data() - whole.data());
    }
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const bool last = i + 1 == starts.size();
        const qsizetype end = last ? whole.size() : starts[i + 1];
        const QStringView task = trimmedBlanks(whole.mid(starts[i], end - starts[i]));
        if (!mayBeTask(task, last) || (i == 0 && !last && counts.match(task).hasMatch()))
            return {paragraph.start};
    }
    for (qsizetype &start : starts)
        start += paragraph.start;
    return starts;
}

// The tasks of a heading without numbers below it; those of others are only counted.
QList<PlacedMark> TasksUnderTimes::tasksOf(qsizetype head)
{
    const int depth = m_marks[head].depth + 1;
    m_heads += !isYearsWork(m_marks[head]);
    if (!isLeaf(head)) {
        m_listed += !isYearsWork(m_marks[head]);
        m_several += head + 2 < m_marks.size() && m_marks[head + 2].depth >= depth;
        return {};
    }
    QList<PlacedMark> tasks;
    bool tooLong = false;
    const QList<SourceSpan> paragraphs = paragraphsOf(head);
    m_apart += !paragraphs.isEmpty()
               && lineOf(paragraphs.first().start) > m_marks[head].candidate.line;
    for (const SourceSpan &paragraph : paragraphs) {
        tooLong = tooLong || paragraph.length > kLongestParagraph;
        const QList<qsizetype> starts = tasksIn(paragraph);
        m_parted = m_parted || starts.size() > 1;
        for (const qsizetype start : starts)
            tasks.append(
                {.candidate = {.mark = {.family = MarkFamily::Bullet, .separator = kStandsApart},
                               .at = start,
                               .line = lineOf(start)},
                 .depth = depth});
    }
    m_long += tooLong;
    m_several += tasks.size() > 1;
    return tasks;
}

} // namespace

QList<PlacedMark> withTasksUnderTimes(QStringView folded, const QList<SourceLine> &lines,
                                      const QSet<int> &runningOn, const QList<PlacedMark> &marks)
{
    return TasksUnderTimes(folded, lines, runningOn, marks).marks();
}

} // namespace Domain
