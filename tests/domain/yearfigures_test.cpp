#include "domain/year/figures/yearfigures.h"

#include "domain/plan/tally.h"
#include "domain/year/figures/monthlists.h"
#include "domain/year/supervision.h"
#include "domain/year/wallchart.h"
#include "support/catch.h"

#include <QSet>

#include <random>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

const QDate kFiguresDay(2021, 10, 22);

// A random plan: sections, some with subsections, with items, some of them with items below, and
// with every kind of value.
class RandomPlan
{
public:
    explicit RandomPlan(unsigned seed, int year = 2021)
        : m_chance(seed)
        , m_year(year)
    {
        outline.setDetails(
            {.year = year, .title = u"%1年工作要点"_s.arg(year), .issuedOn = {year, 3, 30}});
        for (int sections = below(6); sections > 0; --sections)
            addSection(outline.root(), 1);
        for (int row = below(4); row > 0; --row)
            add(outline.root(), NodeKind::Item);
    }

    Outline outline;
    NotesByNode notes;

private:
    int below(int bound) { return int(m_chance() % unsigned(bound)); }
    QDate day() { return QDate(m_year - 1, 12, 1).addDays(below(430)); }

    void addSection(OutlineNode *under, int depth)
    {
        OutlineNode *section = add(under, NodeKind::Section);
        for (int sections = depth < 4 ? below(4) - 1 : 0; sections > 0; --sections)
            addSection(section, depth + 1);
        for (int items = below(8); items > 0; --items) {
            OutlineNode *item = add(section, NodeKind::Item);
            for (int parts = below(5) - 2; parts > 0; --parts)
                add(item, NodeKind::Item);
        }
    }

    QStringList names(int most)
    {
        QStringList chosen;
        for (int count = below(most + 1); count > 0; --count)
            chosen.append(u"甲乙丙丁戊"_s.mid(below(5), 1));
        return chosen;
    }

    ItemStatus status()
    {
        switch (below(5)) {
        case 0: return {};
        case 1: return ItemStatus::inProgress();
        case 2: return ItemStatus::done(day());
        case 3: return ItemStatus::ongoing();
        default: return ItemStatus::cancelled(u"停办"_s);
        }
    }

    OutlineNode *add(OutlineNode *under, NodeKind kind)
    {
        static const QStringList words{u""_s,     u"6月底前"_s,  u"10月底前"_s, u"每季度"_s,
                                       u"每月"_s, u"长期坚持"_s, u"全年"_s,     u"5月、9月"_s};
        Node node{.id = NodeId{++m_last}, .kind = kind};
        node.title = kind == NodeKind::Section ? u"部分%1"_s.arg(below(5))
                                               : QString::number(m_last);
        node.owners = names(3);
        node.leadDepartment = names(1).value(0);
        node.supportingDepartments = names(2);
        node.deadline = Deadline::fromWords(words[below(int(words.size()))], PlanTime(m_year));
        node.status = status();
        OutlineNode *added = outline.insert(under, under->childCount(), node);
        QList<ProgressNote> ofNode;
        for (int count = below(4); count > 0; --count) {
            ofNode.append({.id = NoteId{++m_last}, .node = node.id, .happenedOn = day()});
            if (below(2) == 0)
                ofNode.last().attendance = below(2000);
        }
        outline.setFigures(added, Domain::figuresOf(ofNode));
        if (!ofNode.isEmpty())
            notes.insert(node.id, ofNode);
        return added;
    }

    std::mt19937 m_chance;
    int m_year;
    int m_last = 0;
};

void checkIsTally(const YearFigures &figures, const Tally &wanted)
{
    CHECK(figures.items == wanted.items);
    CHECK(figures.byStatus == wanted.byStatus);
    CHECK(figures.missed == wanted.missed);
    CHECK(figures.notes == wanted.notes);
}

NoteFigures sum(auto begin, auto end)
{
    NoteFigures all;
    for (; begin != end; ++begin)
        all += *begin;
    return all;
}

} // namespace

TEST_CASE("figures equal the tally on a hundred random plans", "[yearfigures]")
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        const RandomPlan plan(seed);
        const AsOf on = seed % 2 ? AsOf::now(kFiguresDay) : AsOf(kFiguresDay);
        const Tally wanted = tally(plan.outline.root(), on);
        checkIsTally(figuresOf(plan.outline, on), wanted);

        YearFigures byDepartment;
        for (const FigureRow &row : figuresBy(plan.outline, FiguresBy::Department, on))
            byDepartment += row.figures;
        checkIsTally(byDepartment, wanted);

        const auto months = figuresByMonth(plan.notes, 2021);
        CHECK(sum(months.begin(), months.end()) == wanted.notes);
        NoteFigures sections;
        for (const SectionFigures &row : figuresBySection(plan.outline, nullptr))
            sections += row.now;
        CHECK(sections == wanted.notes);
    }
}

TEST_CASE(
    "the sections' figures add up to the plan's tally, in this year and in the last, on a hundred random plans",
    "[yearfigures]")
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        const RandomPlan later(seed);
        const RandomPlan earlier(seed + 1000, 2020);
        NoteFigures now;
        NoteFigures before;
        QSet<NodeId> nodes;
        for (const SectionFigures &row : figuresBySection(later.outline, &earlier.outline)) {
            now += row.now;
            before += row.before;
            NoteFigures pressed;
            for (const NodeId node : row.nodes) {
                CHECK_FALSE(nodes.contains(node));
                nodes.insert(node);
                pressed += tally(later.outline.find(node), AsOf::now(kFiguresDay)).notes;
            }
            // The numbers in the row are those of the items that are listed when it is clicked.
            CHECK(pressed == row.now);
        }
        CHECK(now == tally(later.outline.root(), AsOf::now(kFiguresDay)).notes);
        CHECK(before == tally(earlier.outline.root(), AsOf::now(kFiguresDay)).notes);
        CHECK(nodes.size() == later.outline.root()->childCount());
    }
}

TEST_CASE("an owner's figures are those of the items with that owner, on a hundred random plans",
          "[yearfigures]")
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        const RandomPlan plan(seed);
        const AsOf on = AsOf::now(kFiguresDay);
        for (const FigureRow &row : figuresBy(plan.outline, FiguresBy::Owner, on)) {
            int items = 0;
            int silent = 0;
            for (const OutlineNode *node : plan.outline.nodes()) {
                const QStringList owners = node->node().owners;
                const bool isTheirs = row.name.isEmpty() ? owners.isEmpty()
                                                         : owners.contains(row.name);
                items += node->isTracked() && isTheirs ? 1 : 0;
                silent += isTheirs
                          && isInMonthList(node, MonthList::Silent, plan.outline.plan(), on);
            }
            CHECK(row.figures.items == items);
            CHECK(row.figures.silent == silent);
        }
    }
}

TEST_CASE("the four lists count what is in them, on a hundred random plans", "[monthlists]")
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        const RandomPlan plan(seed);
        const AsOf on = AsOf::now(kFiguresDay);
        const MonthCounts counts = monthCounts(plan.outline, on);
        CHECK(counts.missed == tally(plan.outline.root(), on).missed);
        for (const MonthList list : allMonthLists()) {
            int wanted = 0;
            for (const OutlineNode *node : plan.outline.nodes())
                wanted += isInMonthList(node, list, plan.outline.plan(), on);
            CHECK(counts.of(list) == wanted);
        }
        // Without notes nothing is counted that only they could tell.
        const MonthCounts unread = monthCounts(plan.outline, on, false);
        CHECK(unread.missed == counts.missed);
        CHECK(unread.due <= counts.due);
        CHECK(unread.silent == 0);
        CHECK(unread.moved == 0);
    }
}

namespace {

struct ItemWithNotes
{
    ItemWithNotes(const QString &words, const ItemStatus &status, const QList<QDate> &noteDays = {})
    {
        outline.setDetails({.year = 2021, .issuedOn = {2021, 3, 30}});
        Node node{.id = NodeId{1}, .deadline = Deadline::fromWords(words, PlanTime(2021))};
        node.status = status;
        OutlineNode *item = outline.insert(outline.root(), 0, node);
        QList<ProgressNote> notes;
        for (const QDate day : noteDays)
            notes.append({.happenedOn = day, .text = u"座谈"_s});
        outline.setFigures(item, figuresOf(notes));
    }
    bool isIn(MonthList list) const
    {
        return isInMonthList(outline.nodes().first(), list, outline.plan(), AsOf::now(kFiguresDay));
    }
    Outline outline;
};

} // namespace

TEST_CASE("the list of items due this month has open items that end from today to the month's end",
          "[monthlists]")
{
    const ItemStatus open = ItemStatus::inProgress();
    CHECK(ItemWithNotes(u"10月底前"_s, open).isIn(MonthList::Due));
    CHECK(ItemWithNotes(u"10月22日"_s, open).isIn(MonthList::Due));
    CHECK_FALSE(ItemWithNotes(u"10月21日"_s, open).isIn(MonthList::Due)); // it is overdue already
    CHECK_FALSE(ItemWithNotes(u"11月底前"_s, open).isIn(MonthList::Due));
    CHECK_FALSE(ItemWithNotes(u"10月底前"_s, ItemStatus::done({2021, 10, 1})).isIn(MonthList::Due));
    CHECK_FALSE(ItemWithNotes(u"10月底前"_s, ItemStatus::ongoing()).isIn(MonthList::Due));
}

TEST_CASE("while notes cannot be read, the month counts what is due by its day alone",
          "[monthlists]")
{
    const auto due = [](const ItemWithNotes &item, bool areNotesRead) {
        return monthCounts(item.outline, AsOf::now(kFiguresDay), areNotesRead).due;
    };
    const ItemWithNotes byDay(u"10月底前"_s, ItemStatus::inProgress());
    CHECK(due(byDay, true) == 1);
    CHECK(due(byDay, false) == 1);
    const ItemWithNotes byNotes(u"每月"_s, ItemStatus::ongoing());
    CHECK(due(byNotes, true) == 1);
    CHECK(due(byNotes, false) == 0);
}

TEST_CASE("a recurring item is due in the month in which a period without a note ends",
          "[monthlists]")
{
    const ItemStatus kept = ItemStatus::ongoing();
    CHECK(ItemWithNotes(u"每月"_s, kept, {QDate(2021, 9, 30)}).isIn(MonthList::Due));
    CHECK_FALSE(ItemWithNotes(u"每月"_s, kept, {QDate(2021, 10, 1)}).isIn(MonthList::Due));
    // The quarter ends in December.
    CHECK_FALSE(ItemWithNotes(u"每季度"_s, kept, {QDate(2021, 9, 30)}).isIn(MonthList::Due));
    // A note of a later period takes nothing from this one.
    CHECK_FALSE(ItemWithNotes(u"每月"_s, kept, {QDate(2021, 10, 1), QDate(2021, 11, 5)})
                    .isIn(MonthList::Due));
    CHECK(ItemWithNotes(u"每月"_s, kept, {QDate(2021, 9, 30), QDate(2021, 11, 5)})
              .isIn(MonthList::Due));
}

TEST_CASE("an open item is silent after sixty days without a note", "[monthlists]")
{
    const ItemStatus open = ItemStatus::inProgress();
    CHECK(ItemWithNotes({}, open, {QDate(2021, 8, 23)}).isIn(MonthList::Silent));
    CHECK_FALSE(ItemWithNotes({}, open, {QDate(2021, 8, 24)}).isIn(MonthList::Silent));
    // Counted from the day the plan was issued.
    CHECK(ItemWithNotes({}, ItemStatus::ongoing()).isIn(MonthList::Silent));
    CHECK(ItemWithNotes({}, {}).isIn(MonthList::Silent)); // it has not even been started
    CHECK_FALSE(ItemWithNotes({}, ItemStatus::done({2021, 5, 1})).isIn(MonthList::Silent));
}

TEST_CASE("the days without progress count from the last note, or from coming into the file",
          "[monthlists]")
{
    const auto isSilent = [](const QList<QDate> &notes, QDate addedOn) {
        ItemWithNotes one({}, ItemStatus::inProgress(), notes);
        one.outline.setAddedOn(one.outline.nodes().last()->id(), addedOn);
        return one.isIn(MonthList::Silent);
    };
    CHECK(isSilent({}, kFiguresDay.addDays(-kSilentDays)));
    CHECK_FALSE(isSilent({}, kFiguresDay.addDays(1 - kSilentDays)));
    // The day of a note counts, not the day on which item and note were typed.
    CHECK(isSilent({QDate(2021, 5, 6)}, kFiguresDay));
    CHECK(isSilent({QDate(2021, 2, 6)}, kFiguresDay)); // before the issue
    CHECK_FALSE(isSilent({QDate(2021, 5, 6), kFiguresDay.addDays(-3)}, kFiguresDay));
    CHECK_FALSE(isSilent({kFiguresDay.addDays(-3)}, QDate(2021, 3, 30)));
    // Looked at after the fact, as of a day before it came into the file.
    CHECK(isSilent({}, kFiguresDay.addDays(1)));

    ItemWithNotes unissued({}, ItemStatus::inProgress());
    unissued.outline.setDetails({.year = 2021});
    const auto isSilentOn = [&unissued](QDate day) {
        return isInMonthList(unissued.outline.nodes().first(), MonthList::Silent,
                             unissued.outline.plan(), AsOf::now(day));
    };
    CHECK_FALSE(isSilentOn({2021, 3, 1})); // 59 days after the first of January
    CHECK(isSilentOn({2021, 3, 2}));
}

TEST_CASE("an item that is not started is silent once the time its deadline names has begun",
          "[monthlists]")
{
    const auto isSilent = [](const QString &deadline, const ItemStatus &status = {}) {
        return ItemWithNotes(deadline, status).isIn(MonthList::Silent);
    };
    for (const QString &words :
         {u"9月底前"_s, u"第三季度"_s, u"12月底前"_s, u"年内"_s, u"全年"_s, u"11月30日前"_s,
          u"最迟11月"_s, u"9-12月"_s, u"10月"_s, u"每季度一次"_s, u"长期坚持"_s, u"视情况而定"_s}) {
        INFO(words.toStdString());
        CHECK(isSilent(words));
    }
    for (const QString &words : {u"11月"_s, u"11-12月"_s, u"11月20日"_s, u"11月、12月"_s,
                                 u"2022年3月"_s, u"明年第一季度"_s}) {
        INFO(words.toStdString());
        CHECK_FALSE(isSilent(words));
        CHECK(isSilent(words, ItemStatus::inProgress())); // it was begun, and nothing is told of it
    }
    CHECK_FALSE(isSilent({}, ItemStatus::cancelled(u"停办"_s)));
}

TEST_CASE("guiding words without items of their own are never silent", "[monthlists]")
{
    Outline outline(PlanContent{
        .details = {.year = 2021, .issuedOn = {2021, 3, 30}},
        .nodes = {{.id = NodeId{1}, .kind = NodeKind::Section, .title = u"指导思想"_s},
                  {.id = NodeId{2}, .kind = NodeKind::Section, .title = u"加强建设"_s}}});
    const auto isSilent = [&](const OutlineNode *node) {
        return isInMonthList(node, MonthList::Silent, outline.plan(), AsOf::now(kFiguresDay));
    };
    CHECK_FALSE(isSilent(outline.nodes().first()));
    CHECK(isSilent(outline.nodes().last()));
}

TEST_CASE("an item that was done or noted in the month counts as worked on", "[monthlists]")
{
    CHECK(ItemWithNotes({}, ItemStatus::done({2021, 10, 1})).isIn(MonthList::Moved));
    CHECK_FALSE(ItemWithNotes({}, ItemStatus::done({2021, 9, 30})).isIn(MonthList::Moved));
    CHECK(
        ItemWithNotes({}, ItemStatus::inProgress(), {QDate(2021, 10, 22)}).isIn(MonthList::Moved));
    CHECK_FALSE(
        ItemWithNotes({}, ItemStatus::inProgress(), {QDate(2021, 9, 30)}).isIn(MonthList::Moved));
}

TEST_CASE("any note of the month counts as work on the item, whatever was noted later",
          "[monthlists]")
{
    const auto hasMoved = [](const QList<QDate> &days) {
        return ItemWithNotes({}, ItemStatus::inProgress(), days).isIn(MonthList::Moved);
    };
    CHECK(hasMoved({QDate(2021, 10, 8), QDate(2021, 11, 5)}));
    CHECK(hasMoved({QDate(2021, 3, 1), QDate(2021, 12, 31), QDate(2021, 10, 1)}));
    CHECK(
        hasMoved({QDate(2021, 10, 8), QDate(2021, 10, 30)})); // the latest one has not happened yet
    CHECK_FALSE(hasMoved({QDate(2021, 9, 30), QDate(2021, 10, 30), QDate(2021, 11, 1)}));
    CHECK_FALSE(hasMoved({QDate(2020, 10, 8), QDate(2022, 10, 8)}));
}

TEST_CASE("a section is compared with the section of the same title in the year before",
          "[yearfigures]")
{
    const auto plan = [](int year, const QStringList &titles, int events) {
        Outline outline;
        outline.setDetails({.year = year});
        for (const QString &title : titles) {
            OutlineNode *section = outline.insert(outline.root(), outline.root()->childCount(),
                                                  {.id = NodeId(outline.nodes().size() + 1),
                                                   .kind = NodeKind::Section,
                                                   .title = title});
            outline.setFigures(section, {.notes = events, .events = events});
        }
        return outline;
    };
    const Outline earlier = plan(2020, {u"思想教育"_s, u"调查研究"_s}, 1);
    const Outline later = plan(2021, {u"思想教育"_s, u"自身建设"_s}, 2);
    const auto rows = figuresBySection(later, &earlier);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].now.events == 2);
    CHECK(rows[0].before.events == 1);
    CHECK(rows[1].before.events == 0);
    CHECK(rows[2].name == u"调查研究"_s);
    CHECK(rows[2].now.events == 0);
    CHECK(rows[2].nodes.isEmpty());
}

TEST_CASE("a section of guidance has a row of figures only with a note or evidence",
          "[yearfigures]")
{
    Outline outline;
    outline.setDetails({.year = 2021});
    Node guidance{.id = NodeId{1}, .kind = NodeKind::Section, .title = u"指导思想"_s};
    OutlineNode *node = outline.insert(outline.root(), 0, guidance);
    outline.insert(outline.root(), 1,
                   {.id = NodeId{2}, .kind = NodeKind::Section, .title = u"主要任务"_s});
    CHECK(figuresBySection(outline, nullptr).size() == 1);
    outline.setFigures(node, figuresOf({{.happenedOn = {2021, 5, 6}, .text = u"学习"_s}}));
    CHECK(figuresBySection(outline, nullptr).size() == 2);
}

TEST_CASE("a circular lists missed items under their department, with the reason", "[supervision]")
{
    Outline outline;
    outline.setDetails({.year = 2021, .title = u"2021年工作要点"_s, .organisation = u"关工委"_s});
    Node node{.id = NodeId{1}, .number = u"6."_s, .title = u"建立健全工作机制"_s};
    node.leadDepartment = u"学生工作处"_s;
    node.deadline = Deadline::fromWords(u"第三季度"_s, PlanTime(2021));
    node.difficulty = u"经费没有到位"_s;
    outline.insert(outline.root(), 0, node);
    node.id = NodeId{2};
    node.number = u"7."_s;
    node.leadDepartment = u"团委"_s;
    node.difficulty.clear();
    node.status = ItemStatus::done({2021, 9, 1});
    outline.insert(outline.root(), 1, node);

    const ReportDocument report = supervisionReport(outline, {}, {}, kFiguresDay);
    QString words;
    const ReportTable *table = nullptr;
    for (const ReportElement &element : report.elements) {
        if (const auto *paragraph = std::get_if<ReportParagraph>(&element))
            words += paragraph->text + u'\n';
        if (const auto *heading = std::get_if<ReportHeading>(&element))
            words += heading->text + u'\n';
        if (const auto *found = std::get_if<ReportTable>(&element))
            table = found;
    }
    CHECK(words.contains(u"共2项，其中已完成1项，未启动1项；逾期1项"_s));
    CHECK(words.contains(u"（一）学生工作处"_s));
    CHECK(words.contains(
        u"第6项“建立健全工作机制”，时限第三季度（9月30日），逾期22天，尚未启动，没有进展记录。"
        "原因：经费没有到位。"_s));
    CHECK_FALSE(words.contains(u"（二）"_s));
    CHECK(words.contains(u"办结率50%（应办结2项，长期坚持、已取消的不计）。"_s));
    CHECK(words.contains(u"按时限已到期2项，其中已完成1项。"_s));
    // What is missed is told once, though it has had no progress either.
    CHECK(words.contains(u"60天以上没有进展1项"_s));
    CHECK_FALSE(words.contains(u"没有进展的事项"_s));
    CHECK(words.contains(u"三、有关要求"_s));
    CHECK(words.contains(u"于10月29日前将进展情况、没有完成的原因和预计完成时间报关工委。"_s));
    REQUIRE(table);
    REQUIRE(table->rows.size() == 3);
    CHECK(table->rows[0].cells.last() == u"0%"_s);
    CHECK(table->rows[1].cells.last() == u"100%"_s);
    CHECK(table->rows[2].cells.last() == u"50%"_s);
}

TEST_CASE("a circular asks no reason of the department that issues it", "[supervision]")
{
    const auto asksReasonOf = [](const QString &department, const QString &organisation) {
        Outline outline;
        outline.setDetails({.year = 2021,
                            .title = u"2021年工作要点"_s,
                            .organisation = organisation,
                            .issuer = u"中共江苏信息职业技术学院委员会"_s});
        Node node{.id = NodeId{1}, .title = u"组织读书活动"_s};
        node.leadDepartment = department;
        node.deadline = Deadline::fromWords(u"第三季度"_s, PlanTime(2021));
        outline.insert(outline.root(), 0, node);
        QString words;
        for (const ReportElement &element :
             supervisionReport(outline, {}, {}, kFiguresDay).elements) {
            if (const auto *paragraph = std::get_if<ReportParagraph>(&element))
                words += paragraph->text + u'\n';
        }
        CHECK(words.contains(u"“组织读书活动”，时限第三季度（9月30日），逾期22天，"_s));
        return words.contains(u"原因：责任单位未说明。"_s);
    };
    for (const QString &organisation : {u"关心下一代工作委员会"_s, u"关工委"_s}) {
        CAPTURE(organisation.toStdString());
        for (const QString &own : {u"关工委秘书处"_s, u"关工委"_s, u"校关工委办公室"_s,
                                   u"关心下一代工作委员会"_s, u"江苏信息职业技术学院关工委"_s}) {
            CAPTURE(own.toStdString());
            CHECK_FALSE(asksReasonOf(own, organisation));
        }
        for (const QString &other : {u"团委"_s, u"机电学院关工委"_s, u"秘书处"_s, u"各单位"_s,
                                     u"各二级学院关工委"_s, QString()}) {
            CAPTURE(other.toStdString());
            CHECK(asksReasonOf(other, organisation));
        }
    }
}

TEST_CASE("what a circular says that it leaves out of what has no progress is what it leaves out",
          "[supervision]")
{
    const std::pair<QString, bool> deadlines[] = {{u"第四季度"_s, false},
                                                  {u"11月"_s, false},
                                                  {u"11月底前"_s, true},
                                                  {u"全年"_s, true},
                                                  {QString(), true}};
    for (const auto &[words, isListed] : deadlines) {
        CAPTURE(words.toStdString());
        Outline outline;
        outline.setDetails({.year = 2021, .title = u"2021年工作要点"_s});
        Node node{.id = NodeId{1}, .title = u"组织读书活动"_s};
        if (!words.isEmpty())
            node.deadline = Deadline::fromWords(words, PlanTime(2021));
        outline.insert(outline.root(), 0, node);
        node.id = NodeId{2};
        node.title = u"开展慰问"_s;
        node.deadline = {};
        outline.insert(outline.root(), 1, node);
        QString text;
        for (const ReportElement &element :
             supervisionReport(outline, {}, {}, QDate(2021, 9, 20)).elements) {
            if (const auto *paragraph = std::get_if<ReportParagraph>(&element))
                text += paragraph->text + u'\n';
            if (const auto *heading = std::get_if<ReportHeading>(&element))
                text += heading->text + u'\n';
        }
        CHECK(text.contains(u"时限所写的时段（如第四季度、11月）还没有开始的，不列入。"_s));
        CHECK(text.contains(u"（一）未明确责任单位\n"_s));
        CHECK(text.contains(u"“组织读书活动”"_s) == isListed);
    }
}

TEST_CASE("a circular lists its table as the annex, and names no year but another than the plan's",
          "[supervision]")
{
    Outline outline;
    outline.setDetails({.year = 2021, .title = u"2021年工作要点任务分解表"_s});
    Node node{.id = NodeId{1}, .number = u"6."_s, .title = u"建立健全工作机制"_s};
    node.deadline = Deadline::fromWords(u"第三季度"_s, PlanTime(2021));
    outline.insert(outline.root(), 0, node);
    const ProgressNote note{.node = node.id, .happenedOn = {2021, 6, 30}};
    const NotesByNode notes{{node.id, QList<ProgressNote>{note}}};
    const auto wordsOn = [&](QDate day) {
        QString words;
        for (const ReportElement &element : supervisionReport(outline, notes, {}, day).elements) {
            if (const auto *paragraph = std::get_if<ReportParagraph>(&element))
                words += paragraph->text + u'\n';
            if (const auto *list = std::get_if<ReportAnnexList>(&element))
                words += u"附件："_s + list->names.join(u'；') + u'\n';
            if (const auto *table = std::get_if<ReportTable>(&element))
                words += table->title;
        }
        return words;
    };
    const QString words = wordsOn(kFiguresDay);
    CHECK(words.contains(u"见附件。"_s));
    CHECK(words.contains(u"附件：2021年工作要点办结情况统计表\n"_s));
    CHECK(words.endsWith(u"附件\n2021年工作要点办结情况统计表"_s));
    CHECK(words.contains(u"现将截至10月22日《"_s));
    CHECK(words.contains(u"最近一次进展在6月30日。"_s));
    CHECK_FALSE(words.contains(u"2021年6月"_s));
    const QString later = wordsOn(QDate(2022, 1, 20));
    CHECK(later.contains(u"现将截至2022年1月20日《"_s));
    CHECK(later.contains(u"进行中，最近一次进展在6月30日。"_s));
}

TEST_CASE("a wall chart has the same titles as the window", "[wallchart]")
{
    const auto titleFor = [](const QString &title) {
        Outline outline;
        outline.setDetails({.year = 2021, .title = u"2021年工作要点"_s});
        outline.insert(outline.root(), 0,
                       Node{.id = NodeId{1},
                            .number = u"2."_s,
                            .title = title,
                            .text = u"要提高政治站位，组织开展学习教育，走深走实。"_s});
        return wallChart(outline, {}, kFiguresDay).rows.first().title;
    };
    const QString title = u"提高政治站位，组织开展学习教育"_s;
    CHECK(titleFor(title) == title);
    const QString longer = title + u"，"_s + u"走深走实见成效"_s.repeated(4);
    CHECK(titleFor(longer) == longer); // cut only where the paper has no room
}

TEST_CASE("on a wall chart a section without items stands under a heading of its own",
          "[wallchart]")
{
    Outline outline;
    outline.setDetails({.year = 2021, .title = u"2021年工作要点"_s});
    OutlineNode *first = outline.insert(
        outline.root(), 0,
        {.id = NodeId{1}, .kind = NodeKind::Section, .number = u"一、"_s, .title = u"学习"_s});
    outline.insert(first, 0, {.id = NodeId{2}, .number = u"1."_s, .title = u"读书"_s});
    outline.insert(outline.root(), 1,
                   {.id = NodeId{3},
                    .kind = NodeKind::Section,
                    .number = u"二、"_s,
                    .title = u"加强自身建设"_s});
    const auto rows = wallChart(outline, {}, kFiguresDay).rows;
    REQUIRE(rows.size() == 4);
    CHECK(rows[2].isHeading);
    CHECK(rows[2].title == u"二、加强自身建设"_s);
    CHECK_FALSE(rows[3].isHeading);
    CHECK(rows[3].number == u"二"_s);
}

TEST_CASE("the table of a wall chart has a mark in the month of each note and deadline",
          "[wallchart]")
{
    Outline outline;
    outline.setDetails({.year = 2021, .title = u"2021年工作要点"_s});
    Node node{.id = NodeId{1}, .number = u"1."_s, .title = u"走访老同志"_s};
    node.deadline = Deadline::fromWords(u"9月底前"_s, PlanTime(2021));
    node.status = ItemStatus::inProgress();
    outline.insert(outline.root(), 0, node);
    const NotesByNode notes{{NodeId{1},
                             {{.id = NoteId{1}, .happenedOn = {2021, 5, 1}},
                              {.id = NoteId{2}, .happenedOn = {2021, 5, 9}},
                              {.id = NoteId{3}, .happenedOn = {2021, 12, 1}}}}};
    const ReportTable table = wallChartTable(wallChart(outline, notes, kFiguresDay));
    const QStringList cells = table.rows.first().cells;
    REQUIRE(cells.size() == 17);
    CHECK(cells[4 + 4] == u"●2"_s);
    CHECK(cells[4 + 8] == u"◆"_s);
    CHECK(cells[4 + 11].isEmpty()); // a note later than the day of the chart is not shown
    CHECK(cells.last() == u"进行中，逾期"_s);
}
