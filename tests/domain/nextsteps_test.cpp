#include "domain/plan/outlineedits.h"
#include "domain/summary/reporttables.h"
#include "domain/text/difficultywords.h"
#include "domain/year/supervision.h"

#include "domain/summaryyear.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

constexpr NodeId kCompanyVisits{1};
constexpr NodeId kVeteranTalks{2};

const auto kStep = u"元旦前再走访两家企业"_s;

// A plan with two items, the first of them missed.
struct YearOfTwoItems : SummaryYear
{
    YearOfTwoItems()
        : SummaryYear{.outline = Outline(PlanContent{
                          .details = {.id = PlanId{1},
                                      .year = 2021,
                                      .title = u"关工委2021年工作要点"_s,
                                      .organisation = u"关工委"_s},
                          .nodes = {item(kCompanyVisits, u"1."_s, u"走访困难职工所在的企业。"_s),
                                    item(kVeteranTalks, u"2."_s, u"组织“五老”开展宣讲活动。"_s)}}),
                      .options = {.asOf = QDate(2021, 12, 31)}}
    {
        change(kCompanyVisits, [](Node &node) {
            node.deadline = Deadline::fromWords(u"9月底前"_s, 2021);
            node.status = ItemStatus::inProgress(60);
        });
    }

    void setDifficulty(const QString &difficulty)
    {
        change(kCompanyVisits, [&](Node &node) { node.difficulty = difficulty; });
    }

    QString circular() const
    {
        QStringList lines;
        for (const ReportElement &element :
             supervisionReport(outline, notes, {}, QDate(2021, 12, 31)).elements) {
            if (const auto *paragraph = std::get_if<ReportParagraph>(&element))
                lines.append(paragraph->text);
        }
        return lines.join(u'\n');
    }
};

} // namespace

TEST_CASE("a difficulty is parted into what hinders the work and the next steps",
          "[difficultywords]")
{
    struct Case
    {
        QString stored;
        QString words;
        QStringList steps;
    };
    const Case cases[] = {
        {u"经费未到位"_s, u"经费未到位"_s, {}},
        {u"下一步：写总结"_s, {}, {u"写总结"_s}},
        {u"经费未到位\n下一步：申请\n下一步：写总结"_s, u"经费未到位"_s, {u"申请"_s, u"写总结"_s}},
        {u"经费未到位；下一步:申请；下一步打算：写总结"_s,
         u"经费未到位"_s,
         {u"申请"_s, u"写总结"_s}},
        {u"经费未到位。下一步工作：申请"_s, u"经费未到位。"_s, {u"申请"_s}},
        {u"下一步：申请\n下一步：申请"_s, {}, {u"申请"_s}},
        {u"经费未到位。下步：申请；下阶段打算：写总结"_s,
         u"经费未到位。"_s,
         {u"申请"_s, u"写总结"_s}},
        {u"不知道下一步：没有人手"_s, u"不知道下一步：没有人手"_s, {}},
        {u"经费不足\n\n人手不够"_s, u"经费不足\n\n人手不够"_s, {}},
        {{}, {}, {}}};
    for (const Case &each : cases) {
        INFO(each.stored.toStdString());
        CHECK(difficultyWithoutSteps(each.stored) == each.words);
        CHECK(stepsIn(each.stored) == each.steps);
        const QString again = difficultyWith(each.words, each.steps);
        CHECK(difficultyWithoutSteps(again) == each.words);
        CHECK(stepsIn(again) == each.steps);
    }
}

TEST_CASE("a next step stands under what comes next and not among the problems", "[nextsteps]")
{
    YearOfTwoItems year;
    SECTION("alone")
    {
        year.setDifficulty(u"下一步："_s + kStep);
        CHECK_FALSE(year.proposal(u"problems"_s).contains(u"困难："_s));
        CHECK(year.hints(SummaryHint::Kind::NoDifficulty)); // nothing says why it is late
        CHECK(year.circular().contains(u"原因：责任单位未说明。"_s));
    }
    SECTION("beside a difficulty")
    {
        year.setDifficulty(u"企业停产\n下一步："_s + kStep);
        CHECK(year.proposal(u"problems"_s).contains(u"主要困难：企业停产。"_s));
        CHECK(year.circular().contains(u"原因：企业停产。"_s));
    }
    CHECK_FALSE(year.proposal(u"problems"_s).contains(kStep));
    CHECK(year.proposal(u"next-steps"_s).contains(u'：' + kStep + u'。'));
    CHECK_FALSE(year.circular().contains(kStep));

    year.setStyle(SummaryStyle::Brief);
    CHECK_FALSE(year.proposal(u"brief/problems"_s).contains(kStep));
    CHECK(year.proposal(u"brief/next-steps"_s).contains(u'（' + kStep + u'）'));
}

TEST_CASE("difficulty and next step stand apart in the status table", "[nextsteps]")
{
    YearOfTwoItems year;
    year.setDifficulty(u"企业停产\n下一步："_s + kStep);
    const auto rows = statusTable(year.outline, year.notes, year.options).rows;
    CHECK(rows.first().cells.last() == u"困难：企业停产\n下一步："_s + kStep);
    year.setDifficulty(u"下一步："_s + kStep);
    const auto steps = statusTable(year.outline, year.notes, year.options).rows;
    CHECK(steps.first().cells.last() == u"下一步："_s + kStep);
}

TEST_CASE("a next step that a note names is told of an unfinished item, and never as done",
          "[nextsteps]")
{
    YearOfTwoItems year;
    year.addNote(kCompanyVisits, 7, 2, u"走访企业3家。下一步："_s + kStep + u'。');
    const auto body = [&year] { return year.printed().join(u'\n'); };
    const auto isLeftOut = [&year] { return year.hints(SummaryHint::Kind::LeftOut); };
    for (const SummaryStyle style : {SummaryStyle::Prose, SummaryStyle::Brief}) {
        year.setStyle(style);
        CHECK(body().count(kStep) == 1);
        CHECK(body().indexOf(u"下一步打算"_s) < body().indexOf(kStep));
    }
    year.setStyle(SummaryStyle::Prose);
    CHECK(body().contains(u"走访企业3家"_s));
    const auto cells = statusTable(year.outline, year.notes, year.options).rows.first().cells;
    CHECK(cells.filter(kStep) == QStringList{u"下一步："_s + kStep}); // the remark
    CHECK_FALSE(isLeftOut());

    SECTION("nor once a later note has been written, which leaves it out")
    {
        year.addNote(kCompanyVisits, 9, 2, u"走访企业2家"_s);
        CHECK_FALSE(body().contains(kStep));
        CHECK(isLeftOut());
    }
    SECTION("and of one that is done the hints name it")
    {
        year.change(kCompanyVisits,
                    [](Node &node) { node.status = ItemStatus::done(QDate(2021, 9, 1)); });
        CHECK_FALSE(body().contains(kStep));
        CHECK(isLeftOut());
    }
    SECTION("once where the difficulty has it too")
    {
        year.setDifficulty(u"企业停产\n下一步："_s + kStep);
        CHECK(body().count(kStep) == 1);
    }
}

TEST_CASE("a next step is not told of a period after which the item was worked on", "[nextsteps]")
{
    YearOfTwoItems year;
    year.setDifficulty(u"下一步："_s + kStep);
    year.addNote(kCompanyVisits, 7, 2, u"走访3家企业"_s);
    year.options.from = QDate(2021, 1, 1);
    year.options.to = year.options.asOf = QDate(2021, 6, 30);
    CHECK_FALSE(year.proposal(u"next-steps"_s).contains(kStep));
}

TEST_CASE("before the year's end the problems name no item whose time has not come", "[nextsteps]")
{
    YearOfTwoItems year;
    year.change(kVeteranTalks,
                [](Node &node) { node.deadline = Deadline::fromWords(u"12月底前"_s, 2021); });
    year.options.asOf = QDate(2021, 12, 30);
    const auto names = [&year](const QString &words) {
        return year.proposal(u"problems"_s).contains(words);
    };
    CHECK(names(u"走访困难职工"_s)); // missed since September
    CHECK_FALSE(names(u"宣讲"_s));

    SECTION("but one with a difficulty")
    {
        year.change(kVeteranTalks, [](Node &node) { node.difficulty = u"人手不足"_s; });
        CHECK(names(u"宣讲"_s));
    }
    SECTION("and one whose latest note tells of a lack")
    {
        year.addNote(kVeteranTalks, 9, 3, u"联系学校3所，还差2所未定"_s);
        CHECK(names(u"宣讲"_s));
        year.addNote(kVeteranTalks, 10, 3, u"宣讲2场"_s);
        CHECK_FALSE(names(u"宣讲活动”一项"_s));
    }
    SECTION("and all that is unfinished at the year's end")
    {
        year.options.asOf = QDate(2021, 12, 31);
        CHECK(names(u"宣讲"_s));
    }
    SECTION("and nothing is said to be finished that is not")
    {
        year.change(kCompanyVisits, [](Node &node) { node.deadline = {}; });
        CHECK(year.proposal(u"problems"_s) == u"没有逾期未完成的事项。"_s);
        year.setStyle(SummaryStyle::Brief);
        CHECK(year.proposal(u"brief/problems"_s) == u"没有逾期未完成的事项。"_s);
        year.options.asOf = QDate(2021, 12, 31);
        CHECK(year.proposal(u"brief/problems"_s) == u"没有逾期未完成的事项。尚未完成2项。"_s);
    }
}

TEST_CASE("what is to come names no time that is over, and keeps one that lies ahead",
          "[nextsteps]")
{
    YearOfTwoItems year;
    const auto steps = [&year](const QString &text, QDate day) {
        year.change(kCompanyVisits, [&text](Node &node) {
            node.title = titleOfText(text);
            node.text = text;
        });
        year.options.asOf = day;
        return year.proposal(u"next-steps"_s);
    };
    const QDate december(2021, 12, 31);
    const QDate may(2021, 5, 10);
    const QString built = u"建好活动室，6月底前完成验收。"_s;
    CHECK(steps(built, december).contains(u"建好活动室，尽快完成验收"_s));
    CHECK(steps(built, may).contains(u"6月底前完成验收"_s));
    const QString met = u"第一季度召开老同志全体会议。"_s;
    CHECK_FALSE(steps(met, december).contains(u"第一季度"_s));
    CHECK(steps(met, december).contains(u"召开老同志全体会议"_s));

    year.setDifficulty(u"下一步：10月补办一场"_s);
    CHECK(steps(met, december).contains(u"：尽快补办一场"_s));
    CHECK(steps(met, QDate(2021, 9, 30)).contains(u"：10月补办一场"_s));
    year.setDifficulty(u"下一步：3月底前再走访两家"_s); // written of the next year
    CHECK(steps(met, december).contains(u"：3月底前再走访两家"_s));
    CHECK(steps(built, december).contains(u"尽快完成验收：3月底前再走访两家"_s));
    year.setStyle(SummaryStyle::Brief);
    CHECK_FALSE(year.proposal(u"brief/next-steps"_s).contains(u"6月"_s));
}

TEST_CASE("a recurring item not begun is a problem once one of its periods is over", "[nextsteps]")
{
    YearOfTwoItems year;
    year.change(kVeteranTalks,
                [](Node &node) { node.deadline = Deadline::fromWords(u"每季度"_s, 2021); });
    const auto isNamed = [&year](QDate day) {
        year.options.asOf = day;
        return year.proposal(u"problems"_s).contains(u"宣讲"_s);
    };
    CHECK_FALSE(isNamed(QDate(2021, 3, 10)));
    CHECK(isNamed(QDate(2021, 4, 10)));
    CHECK(isNamed(QDate(2021, 12, 31)));
}

namespace {

constexpr int kItemCount = 10;

// Ten items that are not started but for the last three, which go on without end.
struct TenItems : SummaryYear
{
    TenItems()
    {
        PlanContent content{
            .details = {.id = PlanId{1}, .year = 2021, .title = u"2021年工作要点"_s}};
        for (int number = 1; number <= kItemCount; ++number)
            content.nodes.append(item(NodeId{number}, u"%1."_s.arg(number),
                                      u"组织%1组宣讲活动。"_s.arg(name(number))));
        outline = Outline(content);
        options.asOf = QDate(2021, 12, 31);
        for (int number = 8; number <= kItemCount; ++number)
            setStatus(NodeId{number}, ItemStatus::ongoing());
    }

    static QString name(int number) { return u"甲乙丙丁戊己庚辛壬癸"_s.mid(number - 1, 1); }

    void setStep(int number)
    {
        change(NodeId{number}, [](Node &node) { node.difficulty = u"下一步："_s + kStep; });
    }

    QStringList steps() const { return proposal(u"next-steps"_s).split(u'\n'); }
};

} // namespace

TEST_CASE("ten items give seven next steps, the last one naming all ongoing items", "[nextsteps]")
{
    TenItems year;
    const QString kept =
        u"七是继续抓好“组织辛组宣讲活动”“组织壬组宣讲活动”“组织癸组宣讲活动”等长期工作。"_s;
    QStringList steps = year.steps();
    REQUIRE(steps.size() == 7);
    CHECK(steps[4] == u"五是组织戊组宣讲活动。"_s);
    CHECK(steps[5] == u"六是统筹推进“组织己组宣讲活动”“组织庚组宣讲活动”等工作。"_s);
    CHECK(steps[6] == kept);

    SECTION("an unfinished item with a next step is told by itself")
    {
        year.setStep(7);
        steps = year.steps();
        REQUIRE(steps.size() == 7);
        CHECK(steps[4] == u"五是组织庚组宣讲活动："_s + kStep + u'。');
        CHECK(steps[5] == u"六是统筹推进“组织戊组宣讲活动”“组织己组宣讲活动”等工作。"_s);
        CHECK(steps[6] == kept);
    }
    SECTION("and so is one that goes on without end")
    {
        year.setStep(9);
        steps = year.steps();
        REQUIRE(steps.size() == 7);
        CHECK(steps[4] == u"五是继续组织壬组宣讲活动："_s + kStep + u'。');
        CHECK(steps[6] == u"七是继续抓好“组织辛组宣讲活动”“组织癸组宣讲活动”等长期工作。"_s);
    }
    SECTION("each item has its own where all have a next step")
    {
        for (int number = 1; number <= kItemCount; ++number)
            year.setStep(number);
        CHECK(year.steps().size() == kItemCount);
    }
    SECTION("one item alone that goes on has a sentence like the others")
    {
        for (int number = 4; number <= 9; ++number)
            year.setStatus(NodeId{number}, ItemStatus::done(QDate(2021, 6, 1)));
        steps = year.steps();
        REQUIRE(steps.size() == 4);
        CHECK(steps[3] == u"四是继续组织癸组宣讲活动。"_s);
    }
    SECTION("and what a wording is compared with names each item by its number")
    {
        CHECK(year.record(u"next-steps"_s)
              == u"继续推进尚未完成的7项工作：第1、2、3、4、5、6、7项。\n"
                 u"继续做好长期坚持的3项工作：第8、9、10项。"_s);
    }
}
