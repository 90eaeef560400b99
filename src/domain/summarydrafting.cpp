#include "domain/summarydrafting.h"

#include "domain/foldedtext.h"
#include "domain/nominalunits.h"
#include "domain/officialpaper.h"
#include "domain/reportperiod.h"
#include "domain/statedfacts.h"
#include "domain/tally.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// 、，；： and their like end no sentence, but no full stop may follow them.
bool pauses(QChar character)
{
    return QStringView(u",;:、，；：").contains(character);
}

bool endsItself(const QString &words)
{
    const QChar last = lastTelling(folded(words));
    return pauses(last) || endsSentence(last) || last == u'.' || last == u'．';
}

// 一、 but 1. before a digit or a letter reads as a decimal.
bool needsBlank(const QString &number, const QString &words)
{
    if (number.isEmpty() || words.isEmpty())
        return false;
    const QChar last = number.back();
    if (last.isLetterOrNumber())
        return true;
    return last.unicode() < 0x80 && words.front().isLetterOrNumber()
           && words.front().unicode() < 0x80;
}

// What no line of the paper holds is left to its number.
constexpr int kLongestName = OfficialPaper::kCharactersPerLine;

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

// How a paper speaks of items that it has told of: 第3项, or 第二部分第1项 where 第1项 says too
// little.
class References
{
public:
    explicit References(const Outline &outline)
    {
        for (const OutlineNode *node : outline.nodes())
            ++m_counts[own(node)];
    }

    // Empty where no number of its own leads to it.
    QString of(const OutlineNode *node) const
    {
        const QString begin = beginOf(node);
        return begin.isEmpty() ? begin : begin + countingNumber(node) + countedKind(node);
    }

    // 第3、4项；第二部分第1项; short names of nodes that no number leads to.
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

    // What stands before the number: 第, or 第二部分第.
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

bool isUnfinished(ItemStatus status)
{
    return status == ItemStatus::NotStarted || status == ItemStatus::InProgress;
}

} // namespace

QString printedStatus(ItemStatus status)
{
    switch (status) {
    case ItemStatus::NotStarted: return u"未启动"_s;
    case ItemStatus::InProgress: return u"进行中"_s;
    case ItemStatus::Done: return u"已完成"_s;
    case ItemStatus::Ongoing: return u"长期坚持"_s;
    case ItemStatus::Cancelled: return u"已取消"_s;
    }
    Q_UNREACHABLE();
}

QString printedNumber(const QString &number, const QString &words)
{
    return needsBlank(number, words) ? number + u' ' : number;
}

QString printedHeading(const OutlineNode *node)
{
    const Node &values = node->node();
    return printedNumber(values.number, values.title) + values.title;
}

QString closedSentence(const QString &words)
{
    return words.isEmpty() || endsItself(words) ? words : words + u'。';
}

SummaryDrafting::SummaryDrafting(const Outline &outline, const NotesByNode &notes,
                                 const SummaryOptions &options)
    : m_outline(outline)
    , m_notes(notes)
    , m_options(options)
{}

QList<ProgressNote> SummaryDrafting::toldNotes(const OutlineNode *node) const
{
    QList<ProgressNote> told;
    for (const ProgressNote &note : m_notes.value(node->id())) {
        const bool before = m_options.from.isValid() && note.happenedOn < m_options.from;
        const bool after = note.happenedOn > m_options.asOf
                           || (m_options.to.isValid() && note.happenedOn > m_options.to);
        if (!before && !after)
            told.append(note);
    }
    return told;
}

bool SummaryDrafting::hasToldNotes(const OutlineNode *node) const
{
    return !toldNotes(node).isEmpty();
}

QString SummaryDrafting::printedDay(QDate day) const
{
    const QString monthAndDay = u"%1月%2日"_s.arg(day.month()).arg(day.day());
    return day.year() == m_outline.plan().year ? monthAndDay
                                               : u"%1年"_s.arg(day.year()) + monthAndDay;
}

QString SummaryDrafting::opening() const
{
    const ReportPeriod period = toldPeriod(m_outline.plan(), m_options);
    const QString span = period.kind == ReportPeriod::Kind::Other
                             ? u"在%1的"_s.arg(period.daysInWords())
                             : period.words();
    return u"现将"_s + m_outline.plan().title.simplified() + span + u"落实情况"_s
           + (period.isLong() ? u"总结如下。"_s : u"小结如下。"_s) + statusCounts();
}

// 全年工作要点共5个方面18项，截至12月31日，已完成5项…；开展活动41次，参与2316人次。
QString SummaryDrafting::statusCounts() const
{
    const Tally figures = tally(m_outline.root(), m_options.asOf);
    const QString activities = activityCounts();
    if (figures.items == 0)
        return closedSentence(activities);
    QString text = m_outline.plan().title.contains(u"要点"_s) ? u"全年工作要点共"_s
                                                              : u"全年工作共"_s;
    if (figures.sections > 0)
        text += u"%1个方面"_s.arg(figures.sections);
    text += u"%1项，截至%2"_s.arg(figures.items).arg(printedDay(m_options.asOf));
    for (const ItemStatus status : allStatuses()) {
        if (const int count = figures.count(status); count > 0)
            text += u"，%1%2项"_s.arg(printedStatus(status)).arg(count);
    }
    if (!activities.isEmpty())
        text += u"；"_s + activities;
    return text + u"。"_s;
}

QString SummaryDrafting::activityCounts() const
{
    NoteFigures figures;
    for (const OutlineNode *node : m_outline.nodes())
        figures += figuresOf(toldNotes(node));
    if (figures.events == 0)
        return {};
    const QString events = u"开展活动%1次"_s.arg(figures.events);
    const ReportPeriod period = toldPeriod(m_outline.plan(), m_options);
    const QString span = period.kind == ReportPeriod::Kind::Other ? u"期间"_s : period.words();
    return span + events
           + (figures.attendance > 0 ? u"，参与%1人次"_s.arg(figures.attendance) : QString());
}

QString SummaryDrafting::paragraphOf(const OutlineNode *node) const
{
    const QString sentences = noteSentences(node) + standingSentence(node);
    if (node->isSection())
        return sentences;
    const QString &title = node->node().title;
    return sentences.isEmpty() ? title : closedSentence(title) + sentences;
}

QString SummaryDrafting::noteSentences(const OutlineNode *node) const
{
    QString text;
    for (const ProgressNote &note : toldNotes(node))
        text += noteSentence(note);
    return text;
}

QString SummaryDrafting::noteSentence(const ProgressNote &note) const
{
    const QString words = lead(note) + note.text;
    const int attendance = note.attendance.value_or(0);
    if (!m_options.choices.attendance || attendance == 0 || statesAttendance(note.text, attendance))
        return closedSentence(words);
    // The note's own end stays: nothing may be put before it.
    return words + (endsItself(note.text) ? u""_s : u"，"_s) + u"参与%1人次。"_s.arg(attendance);
}

// What is put before a note so that the day is said, and said once.
QString SummaryDrafting::lead(const ProgressNote &note) const
{
    if (!m_options.choices.dates)
        return {};
    const QDate day = note.happenedOn;
    const bool yearMissing = day.year() != m_outline.plan().year
                             && !statesYear(note.text, day.year());
    const QString year = yearMissing ? u"%1年"_s.arg(day.year()) : QString();
    if (beginsWithTime(note.text))
        return year;
    if (statesDay(note.text, day))
        return yearMissing ? year + u"，"_s : QString();
    if (beginsWithDayOfMonth(note.text, day.day()))
        return year + u"%1月"_s.arg(day.month());
    return printedDay(day) + u"，"_s;
}

// Without a note there is nothing to say of an item but why it was cancelled.
QString SummaryDrafting::standingSentence(const OutlineNode *node) const
{
    if (!node->isTracked())
        return {};
    const Standing &standing = node->node().standing;
    const ItemStatus status = node->statusOn(m_options.asOf);
    if (status == ItemStatus::Cancelled)
        return closedSentence(u"该项工作已取消，原因："_s + standing.cancelReason());
    if (!hasToldNotes(node))
        return {};
    if (status == ItemStatus::Ongoing)
        return u"该项工作长期坚持。"_s;
    if (status == ItemStatus::Done)
        return m_options.choices.dates
                   ? u"该项工作已于%1完成。"_s.arg(printedDay(standing.completedOn()))
                   : u"该项工作已完成。"_s;
    return {};
}

QList<const OutlineNode *> SummaryDrafting::tracked() const
{
    QList<const OutlineNode *> found;
    for (const OutlineNode *node : m_outline.nodes()) {
        if (node->isTracked())
            found.append(node);
    }
    return found;
}

// 尚未启动的有2项：第4项紧密结合疫情防控工作（9月底前）；第6项: empty for no nodes. A name too
// long to be one is left to its number.
QString SummaryDrafting::named(const QString &opening,
                               const QList<const OutlineNode *> &nodes) const
{
    if (nodes.isEmpty())
        return {};
    const References references(m_outline);
    QStringList entries;
    for (const OutlineNode *node : nodes) {
        const Node &values = node->node();
        const QString reference = references.of(node);
        const QString name = shortName(values.title);
        const bool tooLong = nominalWidth(name) > kLongestName && !reference.isEmpty();
        const QString due = values.deadline.words();
        entries.append(reference + (tooLong ? QString() : name)
                       + (due.isEmpty() ? due : u"（%1）"_s.arg(due)));
    }
    return closedSentence(opening.arg(nodes.size()) + entries.join(u'；'));
}

// 继续推进尚未完成的2项工作：第4、6项。
QString SummaryDrafting::counted(const QString &opening,
                                 const QList<const OutlineNode *> &nodes) const
{
    if (nodes.isEmpty())
        return {};
    return closedSentence(opening.arg(nodes.size()) + References(m_outline).of(nodes));
}

QString SummaryDrafting::problems() const
{
    QList<const OutlineNode *> missed;
    QList<const OutlineNode *> begun;
    QList<const OutlineNode *> notBegun;
    for (const OutlineNode *node : tracked()) {
        const ItemStatus status = node->statusOn(m_options.asOf);
        if (!isUnfinished(status))
            continue;
        if (node->isMissedOn(m_options.asOf))
            missed.append(node);
        else
            (status == ItemStatus::InProgress ? begun : notBegun).append(node);
    }
    QStringList paragraphs{named(u"逾期未完成的有%1项："_s, missed),
                           named(u"正在推进、尚未完成的有%1项："_s, begun),
                           named(u"尚未启动的有%1项："_s, notBegun)};
    paragraphs.removeAll(QString());
    if (paragraphs.isEmpty())
        return u"截至%1，没有逾期或未完成的事项。"_s.arg(printedDay(m_options.asOf));
    return paragraphs.join(u'\n');
}

QString SummaryDrafting::nextSteps() const
{
    QList<const OutlineNode *> unfinished;
    QList<const OutlineNode *> ongoing;
    for (const OutlineNode *node : tracked()) {
        const ItemStatus status = node->statusOn(m_options.asOf);
        if (isUnfinished(status))
            unfinished.append(node);
        else if (status == ItemStatus::Ongoing)
            ongoing.append(node);
    }
    QStringList paragraphs{counted(u"继续推进尚未完成的%1项工作："_s, unfinished),
                           counted(u"继续做好长期坚持的%1项工作："_s, ongoing)};
    paragraphs.removeAll(QString());
    if (paragraphs.isEmpty())
        return u"截至%1，没有尚未完成或长期坚持的事项。"_s.arg(printedDay(m_options.asOf));
    return paragraphs.join(u'\n');
}

} // namespace Domain
