#include "domain/summary/proposals/summaryrecord.h"

#include "domain/plan/tally.h"
#include "domain/summary/notes/statedfacts.h"
#include "domain/summary/reportperiod.h"
#include "domain/summary/summarytitle.h"
#include "domain/text/foldedtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// The words for a status in a record. Those of printedStatus() may change, these must not.
QString statusWord(StatusKind status)
{
    switch (status) {
    case StatusKind::NotStarted: return u"未启动"_s;
    case StatusKind::InProgress: return u"进行中"_s;
    case StatusKind::Done: return u"已完成"_s;
    case StatusKind::Ongoing: return u"长期坚持"_s;
    case StatusKind::Cancelled: return u"已取消"_s;
    }
    Q_UNREACHABLE();
}

QString dayWord(QDate day)
{
    return u"%1月%2日"_s.arg(day.month()).arg(day.day());
}

// The days of a period in a record: 2021年3月1日至5月31日, 2021年3月1日至8日. Those of
// ReportPeriod::daysInWords() may change, these must not.
QString dayWords(const ReportPeriod &period)
{
    const QDate from = period.from;
    const QDate to = period.to;
    const QString first = u"%1年"_s.arg(from.year()) + dayWord(from);
    if (from == to)
        return first;
    if (from.year() != to.year())
        return first + u"至%1年"_s.arg(to.year()) + dayWord(to);
    return first + u'至' + (from.month() == to.month() ? u"%1日"_s.arg(to.day()) : dayWord(to));
}

// The name of a period in a record; empty for the year and for other periods. Like
// ReportPeriod::words(), which may change.
QString periodWord(const ReportPeriod &period)
{
    if (period.kind == ReportPeriod::Kind::HalfYear)
        return period.number == 1 ? u"上半年"_s : u"下半年"_s;
    if (period.kind == ReportPeriod::Kind::Quarter)
        return u"第%1季度"_s.arg(u"一二三四"_s.at(period.number - 1));
    return {};
}

// The words of a period before its figures in a record. Like SummaryProposals::spanWords(), which
// may change.
QString spanWord(const ReportPeriod &period)
{
    if (period.kind != ReportPeriod::Kind::Other)
        return periodWord(period);
    const QDate from = period.from;
    const bool isMonth = from.day() == 1 && period.to == from.addMonths(1).addDays(-1);
    return isMonth ? u"%1月"_s.arg(from.month()) : u"期间"_s;
}

// A title's first clause.
QString shortName(const QString &title)
{
    static const QRegularExpression end(u"[，,；;。：:！!？?\\n]"_s);
    const QString words = title.simplified();
    const auto at = words.indexOf(end);
    return at > 0 ? words.left(at) : words;
}

// A number that can stand between 第 and 项; empty for others.
QString countingNumber(const OutlineNode *node)
{
    static const QRegularExpression counting(
        u"^[（(\\[【]?([0-9０-９]+|[一二三四五六七八九十百]+|[A-Za-z])是?[）)\\]】]?[、.．,，:：]?$"_s);
    return counting.match(node->node().number.trimmed()).captured(1);
}

QString countedKind(const OutlineNode *node)
{
    const bool nested = !node->parent()->isRoot();
    if (node->isSection())
        return nested ? u"节"_s : u"部分"_s;
    return nested && !node->parent()->isSection() ? u"小项"_s : u"项"_s;
}

// The name of items that the paper has reported: 第3项, or 第二部分第1项 where 第1项 alone is not
// unique.
class References
{
public:
    explicit References(const Outline &outline)
    {
        for (const OutlineNode *node : outline.nodes())
            ++m_counts[own(node)];
    }

    // The name of a node by its numbers; empty where no number of its own leads to it.
    QString of(const OutlineNode *node) const
    {
        const QString begin = beginOf(node);
        return begin.isEmpty() ? begin : begin + countingNumber(node) + countedKind(node);
    }

    // The nodes by their numbers: 第3、4项；第二部分第1项. Nodes without a path of numbers are
    // named by their titles in brief.
    QString of(const QList<const OutlineNode *> &nodes) const
    {
        QStringList groups;
        QString lastBegin;
        QString lastKind;
        for (const OutlineNode *node : nodes) {
            const QString begin = beginOf(node);
            const QString kind = countedKind(node);
            if (!begin.isEmpty() && begin == lastBegin && kind == lastKind) {
                groups.last().chop(kind.size());
                groups.last() += u'、' + countingNumber(node) + kind;
            } else {
                groups.append(begin.isEmpty() ? shortName(node->node().title) : of(node));
            }
            lastBegin = begin;
            lastKind = kind;
        }
        return groups.join(u'；');
    }

private:
    static QString own(const OutlineNode *node) { return countingNumber(node) + countedKind(node); }

    // The words before the number: 第, or 第二部分第.
    QString beginOf(const OutlineNode *node) const
    {
        if (countingNumber(node).isEmpty())
            return {};
        if (m_counts.value(own(node)) == 1)
            return u"第"_s;
        const QString place = node->parent()->isRoot() ? QString() : of(node->parent());
        return place.isEmpty() ? place : place + u'第';
    }

    QHash<QString, int> m_counts;
};

} // namespace

// Like that of ItemwiseProposals, which may change: this one must not.
QString SummaryRecord::opening() const
{
    const ReportPeriod period = reportedPeriod(outline().plan(), options());
    const QString span = period.kind == ReportPeriod::Kind::Other
                             ? u"在%1的"_s.arg(dayWords(period))
                             : periodWord(period);
    return u"现将"_s + outline().plan().title.simplified() + span + u"落实情况"_s
           + (period.isLong() ? u"总结如下。"_s : u"小结如下。"_s) + statusCounts();
}

// The counts of the whole plan:
// 全年工作要点共5个方面18项，截至12月31日，已完成5项…；开展活动41次，参与2316人次。
QString SummaryRecord::statusCounts() const
{
    const Tally figures = tally(outline().root(), options().asOf);
    const QString events = eventCounts();
    if (figures.items == 0)
        return closedSentence(events);
    QString text = outline().plan().title.contains(u"要点"_s) ? u"全年工作要点共"_s
                                                              : u"全年工作共"_s;
    if (figures.sections > 0)
        text += u"%1个方面"_s.arg(figures.sections);
    text += u"%1项，截至%2"_s.arg(figures.items).arg(printedDay(options().asOf));
    for (const StatusKind status : allStatuses()) {
        if (const int count = figures.count(status); count > 0)
            text += u"，%1%2项"_s.arg(statusWord(status)).arg(count);
    }
    if (!events.isEmpty())
        text += u"；"_s + events;
    return text + u"。"_s;
}

QString SummaryRecord::eventCounts() const
{
    const NoteFigures figures = reportedFigures(outline().root());
    if (figures.events == 0)
        return {};
    const QString events = u"开展活动%1次"_s.arg(figures.events);
    return spanWord(reportedPeriod(outline().plan(), options())) + events
           + (figures.attendance > 0 ? u"，参与%1人次"_s.arg(figures.attendance) : QString());
}

QString SummaryRecord::paragraphOf(const OutlineNode *node) const
{
    QString sentences = noteSentences(node) + statusSentence(node);
    if (node->isSection())
        return sentences;
    const QString &title = node->node().title;
    return sentences.isEmpty() ? title : closedSentence(title) + sentences;
}

QString SummaryRecord::noteSentences(const OutlineNode *node) const
{
    QString text;
    for (const ProgressNote &note : reportedNotes(node)) {
        // Ends the last line of a list, so that it does not run into the next note.
        const bool parts = text.contains(u'\n') || (!text.isEmpty() && note.text.contains(u'\n'));
        text += (parts ? u"\n"_s : QString()) + noteSentence(note);
    }
    return text;
}

QString SummaryRecord::noteSentence(const ProgressNote &note) const
{
    const QString words = leadingDay(note) + note.text;
    const int attendance = note.attendance.value_or(0);
    if (attendance == 0 || statesAttendance(note.text, attendance))
        return closedSentence(words);
    // A note that ends in a mark of its own keeps it; else a comma parts the attendance.
    return words + (endsItself(note.text) ? u""_s : u"，"_s) + u"参与%1人次。"_s.arg(attendance);
}

// Returns what is put before a note so that its day, and its year where it is not the plan's, is
// named once.
QString SummaryRecord::leadingDay(const ProgressNote &note) const
{
    const QDate day = note.happenedOn;
    const bool yearMissing = day.year() != outline().plan().year
                             && !statesYear(note.text, day.year());
    QString year = yearMissing ? u"%1年"_s.arg(day.year()) : QString();
    if (beginsWithTime(note.text))
        return year;
    if (statesDay(note.text, day))
        return yearMissing ? year + u"，"_s : QString();
    if (beginsWithDayOfMonth(note.text, day.day()))
        return year + u"%1月"_s.arg(day.month());
    return printedDay(day) + u"，"_s;
}

// An item without notes has only the reason for which it was cancelled.
QString SummaryRecord::statusSentence(const OutlineNode *node) const
{
    if (!node->isTracked())
        return {};
    const ItemStatus &itemStatus = node->node().status;
    const StatusKind status = node->statusOn(options().asOf);
    if (status == StatusKind::Cancelled)
        return closedSentence(u"该项工作已取消，原因："_s + itemStatus.cancelReason());
    if (!hasReportedNotes(node))
        return {};
    if (status == StatusKind::Ongoing)
        return u"该项工作长期坚持。"_s;
    if (status == StatusKind::Done)
        return u"该项工作已于%1完成。"_s.arg(printedDay(itemStatus.completedOn()));
    return {};
}

// 尚未启动的有2项：第4项紧密结合疫情防控工作（9月底前）；…: empty for no nodes.
QString SummaryRecord::named(const QString &opening, const QList<const OutlineNode *> &nodes) const
{
    if (nodes.isEmpty())
        return {};
    const References references(outline());
    QStringList entries;
    for (const OutlineNode *node : nodes) {
        const Node &values = node->node();
        const QString reference = references.of(node);
        const QString name = shortName(values.title);
        const QString due = values.deadline.words();
        entries.append(reference + name + (due.isEmpty() ? due : u"（%1）"_s.arg(due)));
    }
    return closedSentence(opening.arg(nodes.size()) + entries.join(u'；'));
}

// 继续推进尚未完成的2项工作：第4、6项。
QString SummaryRecord::counted(const QString &opening,
                               const QList<const OutlineNode *> &nodes) const
{
    if (nodes.isEmpty())
        return {};
    return closedSentence(opening.arg(nodes.size()) + References(outline()).of(nodes));
}

QString SummaryRecord::problems() const
{
    QList<const OutlineNode *> missed;
    QList<const OutlineNode *> begun;
    QList<const OutlineNode *> notBegun;
    for (const OutlineNode *node : leaves()) {
        const StatusKind status = node->statusOn(options().asOf);
        if (!isUnfinished(status))
            continue;
        if (node->isMissedOn(options().asOf))
            missed.append(node);
        else
            (status == StatusKind::InProgress ? begun : notBegun).append(node);
    }
    QStringList paragraphs{named(u"逾期未完成的有%1项："_s, missed),
                           named(u"正在推进、尚未完成的有%1项："_s, begun),
                           named(u"尚未启动的有%1项："_s, notBegun)};
    paragraphs.append(difficulties());
    paragraphs.removeAll(QString());
    if (paragraphs.isEmpty())
        return u"截至%1，没有逾期或未完成的事项。"_s.arg(printedDay(options().asOf));
    return paragraphs.join(u'\n');
}

// The difficulties, a sentence for each item: 第6项的困难：经费未到位。
QString SummaryRecord::difficulties() const
{
    const References references(outline());
    QStringList sentences;
    for (const OutlineNode *node : leaves()) {
        const QString &difficulty = node->node().difficulty;
        if (difficulty.isEmpty() || !isUnfinished(node->statusOn(options().asOf)))
            continue;
        const QString reference = references.of(QList<const OutlineNode *>{node});
        sentences.append(closedSentence(reference + u"的困难："_s + difficulty));
    }
    return sentences.join(QString());
}

QString SummaryRecord::nextSteps() const
{
    QList<const OutlineNode *> unfinished;
    QList<const OutlineNode *> ongoing;
    for (const OutlineNode *node : leaves()) {
        const StatusKind status = node->statusOn(options().asOf);
        if (isUnfinished(status))
            unfinished.append(node);
        else if (status == StatusKind::Ongoing)
            ongoing.append(node);
    }
    QStringList paragraphs{counted(u"继续推进尚未完成的%1项工作："_s, unfinished),
                           counted(u"继续做好长期坚持的%1项工作："_s, ongoing)};
    paragraphs.removeAll(QString());
    if (paragraphs.isEmpty())
        return u"截至%1，没有尚未完成或长期坚持的事项。"_s.arg(printedDay(options().asOf));
    return paragraphs.join(u'\n');
}

} // namespace Domain
