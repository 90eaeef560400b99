#include "domain/plan/tally.h"
#include "domain/summary/figuresources.h"
#include "domain/summary/notes/openingwords.h"
#include "domain/summary/notes/papertext.h"
#include "domain/summary/notes/statedfacts.h"
#include "domain/summary/reporttables.h"
#include "domain/summary/summaryblocks.h"
#include "domain/summary/summaryproposals.h"
#include "domain/summaryyear.h"
#include "support/catch.h"
#include "support/shortened.h"

#include <QRegularExpression>

#include <random>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;

// The summaries of years made up at random: their wording, their figures, and what these lead to.

namespace {

using Random = std::mt19937;

int upTo(Random &random, int most)
{
    return int(random() % unsigned(most + 1));
}

QString anyNote(Random &random)
{
    static const QStringList beginnings{u"召开座谈会,部署工作"_s,
                                        u"印发通知"_s,
                                        u"举办讲座.反响良好."_s,
                                        u"清明前夕，祭扫烈士墓"_s,
                                        u"全年接听来电"_s,
                                        u"走访慰问;发放慰问品"_s,
                                        u"主题：\n1．力量\n2．担当"_s,
                                        u"6月1日开展活动"_s,
                                        u"“读懂中国”活动启动"_s,
                                        u"舞蹈队例会 参加12人"_s,
                                        u"工作推进会"_s,
                                        u"专项检查1、用车2、接待3、用房"_s,
                                        u"干部培训班5月23日至26日"_s,
                                        u"受到好评!!"_s,
                                        u"学习没有搞，九月补"_s,
                                        u"材料已报，等反馈"_s,
                                        u"谢谢食堂王经理"_s,
                                        u"今天召开座谈会，到会26人，请假3人"_s,
                                        u"慰问1,326人。其中学业19心理9"_s,
                                        u"立项：\n机电 技能传承\n电信 e路同行"_s,
                                        u"推送报道：https://a.edu.cn/2021/05/18/b.html?c=1"_s};
    static const QStringList ends{QString(), u"。"_s, u"，"_s, u"（线上）"_s, u" 12 场"_s, u"；"_s};
    return beginnings[upTo(random, int(beginnings.size()) - 1)]
           + ends[upTo(random, int(ends.size()) - 1)];
}

ItemStatus anyStatus(Random &random)
{
    switch (upTo(random, 4)) {
    case 0: return {};
    case 1: return ItemStatus::inProgress(1 + upTo(random, 98));
    case 2: return ItemStatus::done(QDate(2021, 1 + upTo(random, 11), 5));
    case 3: return ItemStatus::ongoing();
    default: return ItemStatus::cancelled(u"另有安排"_s);
    }
}

// How the sections and items of a plan stand.
enum class Shape { Sections, OneOverAll, Nested, OneItem, ManyItems };

// The nodes of a random plan, in printed order.
class AnyPlan
{
public:
    AnyPlan(Random &random, Shape shape)
        : m_random(random)
    {
        switch (shape) {
        case Shape::Sections: addSections({}, u"%1、"_s, false); break;
        case Shape::OneOverAll: addSections(add({}, u"一、"_s, true), u"(%1)"_s, false); break;
        case Shape::Nested: addSections({}, u"%1、"_s, true); break;
        case Shape::OneItem: add({}, QString(), false); break;
        case Shape::ManyItems:
            for (int section = 0; section < 5; ++section)
                addItems(add({}, u"一二三四五"_s.mid(section, 1) + u"、"_s, true), 20);
            break;
        }
    }

    const QList<Node> &nodes() const { return m_nodes; }

private:
    NodeId add(NodeId above, const QString &number, bool isSection)
    {
        static const QStringList deadlines{u"全年"_s, u"9月底前"_s, u"每季度"_s, u"长期坚持"_s,
                                           QString()};
        const NodeId id{m_nodes.size() + 1};
        if (isSection) {
            m_nodes.append(section(id, number, u"部分,之%1"_s.arg(m_nodes.size())));
        } else {
            m_nodes.append(item(id, above, number,
                                u"结合实际,推进第%1项重点工作落实,抓出成效。"_s.arg(qint64(id))));
            m_nodes.last().status = anyStatus(m_random);
            m_nodes.last().deadline = Deadline::fromWords(deadlines[upTo(m_random, 4)], 2021);
            if (upTo(m_random, 3) == 0)
                m_nodes.last().difficulty = u"经费未到位。"_s;
        }
        m_nodes.last().parent = above;
        return id;
    }

    void addItems(NodeId above, int count)
    {
        while (count-- > 0)
            add(above, u"%1、"_s.arg(++m_items), false);
    }

    void addSections(NodeId above, const QString &number, bool nested)
    {
        const int last = nested ? 1 + upTo(m_random, 2) : upTo(m_random, 4);
        for (int at = 0; at <= last; ++at) {
            const NodeId id = add(above, number.arg(u"一二三四五"_s.mid(at, 1)), true);
            if (nested && upTo(m_random, 2) > 0)
                addSections(id, u"(%1)"_s, false);
            else
                addItems(id, 1 + upTo(m_random, 4));
        }
    }

    Random &m_random;
    QList<Node> m_nodes;
    int m_items = 0;
};

SummaryYear anyYear(unsigned seed)
{
    Random random(seed);
    const auto shape = Shape(seed % 10 < 5 ? 0 : seed % 5);
    const AnyPlan made(random, shape);
    SummaryYear year{
        .outline = Outline(PlanContent{.details = {.id = PlanId{1},
                                                   .year = 2021,
                                                   .title = u"关心下一代工作委员会2021年工作要点"_s,
                                                   .organisation = u"关心下一代工作委员会"_s},
                                       .nodes = made.nodes()}),
        .options = {.asOf = QDate(2021, 12, 31)}};
    if (seed % 7 == 0)
        return year; // a plan without notes
    for (int more = upTo(random, shape == Shape::ManyItems ? 300 : 60); more > 0; --more) {
        std::optional<int> attendance;
        if (upTo(random, 1))
            attendance = upTo(random, 3000);
        year.addNote(NodeId{1 + upTo(random, int(made.nodes().size()) - 1)}, 1 + upTo(random, 11),
                     1 + upTo(random, 27), anyNote(random), attendance, upTo(random, 9) == 0);
    }
    return year;
}

// The sum of all numbers in `text` that the first group of `pattern` captures.
qint64 sumIn(const QString &text, const QString &pattern)
{
    qint64 sum = 0;
    for (auto found = QRegularExpression(pattern).globalMatch(text); found.hasNext();)
        sum += found.next().captured(1).toLongLong();
    return sum;
}

void checkWording(const SummaryYear &year)
{
    QString prose = year.printed().join(u'\n');
    for (const ReportTable &table : {statusTable(year.outline, year.notes, year.options),
                                     breakdownTable(year.outline, year.options.choices)}) {
        for (const ReportTable::Row &row : table.rows)
            prose += u'\n' + row.cells.join(u'\n');
    }
    INFO(prose.toStdString());
    CHECK_FALSE(prose.contains(u"该项工作"_s));
    CHECK_FALSE(prose.contains(QRegularExpression(u"(^|。)\\d+人次?参加。"_s)));
    CHECK_FALSE(
        prose.contains(QRegularExpression(u"[\\x{4E00}-\\x{9FFF}],[\\x{4E00}-\\x{9FFF}]"_s)));
    CHECK_FALSE(containsWebAddress(prose));
    CHECK_FALSE(prose.contains(QRegularExpression(
        u"[，；：、][。；，]|。。|；；|！|召开召开|[\\x{4E00}-\\x{9FFF}] [\\x{4E00}-\\x{9FFF}]"_s)));
    CHECK_FALSE(prose.contains(QRegularExpression(u"\\([一二三四五六七八九十0-9]+\\)"_s)));
}

void checkFigures(const SummaryYear &year)
{
    const Tally figures = tally(year.outline.root(), year.options.asOf);
    int items = 0;
    for (const OutlineNode *aspect : aspectsOf(year.outline))
        items += tally(aspect, year.options.asOf).items;
    QString leads;
    for (const SummaryBlock &block : year.blocks()) {
        const OutlineNode *node = year.outline.find(block.node);
        if (!aspectsOf(year.outline).contains(node) || !block.proposal.startsWith(u"本项工作共"_s))
            continue; // a smaller section without notes tells its figures too
        const QString lead = block.proposal.section(u'\n', 0, 0);
        const NoteFigures own = tally(node, year.options.asOf).notes;
        leads += lead;
        // If a section's introduction tells a number of events, it is that of all events of the
        // section.
        if (lead.contains(u"开展活动"_s)) {
            CHECK(sumIn(lead, u"开展活动(\\d+)场"_s) == own.events);
            CHECK(sumIn(lead, u"场，(\\d+)人"_s) == own.attendance);
        }
    }
    const QString opening = year.proposal(blockOfStyle(year.options.choices.style, kOpeningBlock));
    if (year.options.choices.style != SummaryStyle::Items) {
        CHECK(sumIn(leads, u"本项工作共(\\d+)项任务"_s) == items);
    }
    CHECK(sumIn(opening, u"(?:场，|累计)(\\d+)人"_s) == figures.notes.attendance);
    CHECK(sumIn(opening, u"(?:完成|坚持|开展|推进|启动|取消)(\\d+)项"_s) == figures.items);
}

void checkUnfinishedAreNamed(const SummaryYear &year)
{
    const SummaryStyle style = year.options.choices.style;
    const QString problems = year.proposal(blockOfStyle(style, kProblemsBlock));
    const QString next = year.proposal(blockOfStyle(style, kNextStepsBlock));
    for (const OutlineNode *node : year.outline.nodes()) {
        const StatusKind status = node->statusOn(year.options.asOf);
        if (!node->isTracked()
            || (status != StatusKind::NotStarted && status != StatusKind::InProgress))
            continue;
        const QString words = withFullWidthMarks(openingWordsOf(node->node()));
        // Several together are named by the last clause, too.
        const QString last = words.section(u'，', -1);
        // Of those kept up only three are named.
        CHECK(
            (isKeptUp(node, status) || next.contains(words) || next.contains(u'“' + last + u'”')));
        const Deadline::Kind kind = node->node().deadline.kind();
        // The problems name the item by the last clause of its opening words.
        if (kind != Deadline::Kind::Recurring && kind != Deadline::Kind::Open)
            CHECK(problems.contains(u'“' + last + u"”一项尚未"_s));
    }
}

void checkSources(const SummaryYear &year)
{
    for (const SummaryBlock &block : year.blocks()) {
        const OutlineNode *node = year.outline.find(block.node);
        if (!node)
            continue;
        qint64 attendance = 0;
        for (const auto &notes : year.notes) {
            for (const ProgressNote &note : notes) {
                if (block.sources.contains(note.id))
                    attendance += note.attendance.value_or(0);
            }
        }
        CHECK(attendance == tally(node, year.options.asOf).notes.attendance);
    }
}

// Checks that each figure in the block's words is the sum of the notes that are listed when it is
// clicked, or stands in those notes word for word.
void checkFigureLeads(const SummaryYear &year, const SummaryBlock &block)
{
    const QString &words = block.proposal;
    std::optional<CountedFigure> last;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const auto figure = countedFigureAt(words, at);
        if (!figure || figure == std::exchange(last, figure))
            continue;
        const qint64 value = QStringView(words).mid(figure->from, figure->length).toLongLong();
        const auto sources = sourcesOfFigure(year.outline, year.notes, year.options, block, *figure,
                                             value);
        NoteFigures sums;
        bool stateIt = !sources.isEmpty();
        for (const FigureSource &source : sources) {
            sums += figuresOf(source.notes);
            for (const ProgressNote &note : source.notes)
                stateIt = stateIt
                          && (note.attendance == value || statesNumber(note.text, int(value)));
        }
        const qint64 found = figure->kind == CountedFigure::Kind::Items    ? sources.size()
                             : figure->kind == CountedFigure::Kind::Events ? sums.events
                                                                           : sums.attendance;
        INFO(words.toStdString() << " at " << at);
        CHECK((found == value || stateIt));
    }
}

void checkFiguresLeadToNotes(const SummaryYear &year)
{
    for (const SummaryBlock &block : year.blocks())
        checkFigureLeads(year, block);
}

} // namespace

TEST_CASE("the proposals for random years are well worded in every style, and their figures add up",
          "[randomsummaries][reliability]")
{
    const unsigned years = Tests::isFull() ? 500 : 5;
    for (unsigned seed = 1; seed <= years; ++seed) {
        SummaryYear year = anyYear(seed);
        for (const SummaryStyle style : allSummaryStyles()) {
            INFO("year " << seed << ", " << styleKey(style).toStdString());
            year.setStyle(style);
            checkWording(year);
            checkFiguresLeadToNotes(year);
            if (style == SummaryStyle::Brief)
                continue;
            checkUnfinishedAreNamed(year);
            checkSources(year);
            if (style != SummaryStyle::Department)
                checkFigures(year);
        }
        year.options.from = QDate(2021, 1, 1);
        year.options.to = year.options.asOf = QDate(2021, 6, 30);
        year.setStyle(allSummaryStyles()[seed % 5]);
        checkWording(year);
        checkFiguresLeadToNotes(year);
    }
}
