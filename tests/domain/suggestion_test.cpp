#include "domain/reading/outlinereader.h"
#include "domain/reading/suggestion.h"
#include "domain/text/departmentnames.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using Domain::Suggestion;
using Domain::suggestionIn;

namespace {

struct SuggestionCase
{
    QString text;
    Suggestion expected;
};

} // namespace

TEST_CASE("the owner or department is found in the text", "[suggestion]")
{
    const SuggestionCase cases[] = {
        {u"资助学生。（教务处牵头，学工部配合）"_s,
         {.leadDepartment = u"教务处"_s, .supportingDepartments = {u"学工部"_s}}},
        {u"公开清单。（教育局牵头，民政局、财政局等按职责分工负责）"_s,
         {.leadDepartment = u"教育局"_s, .supportingDepartments = {u"民政局"_s, u"财政局"_s}}},
        {u"公开清单。（教育局、民政局按职责分工负责）"_s,
         {.leadDepartment = u"教育局"_s, .supportingDepartments = {u"民政局"_s}}},
        {u"公开清单。（教育局负责）"_s, {.leadDepartment = u"教育局"_s}},
        {u"走访慰问。（王一平负责）"_s, {.owners = {u"王一平"_s}}},
        {u"责任单位:宣传部、团委。"_s,
         {.leadDepartment = u"宣传部"_s, .supportingDepartments = {u"团委"_s}}},
        {u"办好讲堂。牵头部门：宣传部；配合部门：团委、工会；责任人：李二明、王一平。"_s,
         {.owners = {u"李二明"_s, u"王一平"_s},
          .leadDepartment = u"宣传部"_s,
          .supportingDepartments = {u"团委"_s, u"工会"_s}}},
        {u"走访。（责任单位：团委 离退休处；责任人：李二明 王一平）"_s,
         {.owners = {u"李二明"_s, u"王一平"_s},
          .leadDepartment = u"团委"_s,
          .supportingDepartments = {u"离退休处"_s}}},
        {u"带徒弟。(机械厂,各企业)"_s,
         {.leadDepartment = u"机械厂"_s, .supportingDepartments = {u"各企业"_s}}},
        {u"开展宣讲。(宣传部,各学院)"_s,
         {.leadDepartment = u"宣传部"_s, .supportingDepartments = {u"各学院"_s}}},
    };
    for (const SuggestionCase &each : cases) {
        INFO(each.text.toStdString());
        const Suggestion found = suggestionIn(each.text);
        CHECK(found.owners == each.expected.owners);
        CHECK(found.leadDepartment == each.expected.leadDepartment);
        CHECK(found.supportingDepartments == each.expected.supportingDepartments);
    }
}

TEST_CASE("who helps is found by any word for it, in labels, brackets and behind names",
          "[suggestion]")
{
    for (const auto &word :
         {u"配合"_s, u"协办"_s, u"协助"_s, u"协同"_s, u"协作"_s, u"配合单位"_s, u"协作单位"_s}) {
        CAPTURE(word);
        const Suggestion expected{.leadDepartment = u"宣传部"_s,
                                  .supportingDepartments = {u"团委"_s, u"工会"_s}};
        CHECK(suggestionIn(u"办讲堂。牵头单位：宣传部；%1：团委、工会。"_s.arg(word)) == expected);
        CHECK(suggestionIn(u"办讲堂。（宣传部牵头，团委、工会%1）"_s.arg(word)) == expected);
        CHECK(suggestionIn(u"办讲堂。责任单位：宣传部、团委（%1）、工会（%1）"_s.arg(word))
              == expected);
        CHECK(Domain::beginsWithLabel(word + u":团委"_s));
    }
    CHECK(suggestionIn(u"办讲堂。（团委主责）"_s).leadDepartment == u"团委"_s);
}

TEST_CASE("any word for having charge names who leads, and with a person's word the owner",
          "[suggestion]")
{
    for (const auto &word : {u"牵头"_s, u"主办"_s, u"主责"_s, u"主抓"_s}) {
        CAPTURE(word);
        const Suggestion expected{.leadDepartment = u"团委"_s,
                                  .supportingDepartments = {u"工会"_s}};
        CHECK(suggestionIn(u"办讲堂。%1单位：团委；配合单位：工会"_s.arg(word)) == expected);
        CHECK(suggestionIn(u"办讲堂。（团委%1，工会配合）"_s.arg(word)) == expected);
        CHECK(suggestionIn(u"办讲堂。责任单位：工会（配合）、团委（%1）"_s.arg(word)) == expected);
        CHECK(suggestionIn(u"办讲堂。%1领导：王芳"_s.arg(word)).owners == QStringList{u"王芳"_s});
        CHECK(Domain::beginsWithLabel(word + u":团委"_s));
    }
}

TEST_CASE("a cell names departments, who lead in their order, or owners", "[suggestion]")
{
    const auto responsible = [](const QString &cell) {
        Suggestion suggestion;
        Domain::suggestResponsible(suggestion, cell);
        return suggestion;
    };
    CHECK(responsible(u"工会、团委"_s)
          == Suggestion{.leadDepartment = u"工会"_s, .supportingDepartments = {u"团委"_s}});
    CHECK(responsible(u"工会 团委"_s)
          == Suggestion{.leadDepartment = u"工会"_s, .supportingDepartments = {u"团委"_s}});
    CHECK(responsible(u"王丽 李强"_s) == Suggestion{.owners = {u"王丽"_s, u"李强"_s}});
    CHECK(responsible(u"王丽、工会、王丽"_s)
          == Suggestion{.owners = {u"王丽"_s}, .leadDepartment = u"工会"_s});
    CHECK(responsible(u"团委（配合）、工会（牵头）"_s)
          == Suggestion{.leadDepartment = u"工会"_s, .supportingDepartments = {u"团委"_s}});
    CHECK(responsible(u"“退教协”"_s).leadDepartment == u"“退教协”"_s);
    CHECK(responsible(u"各学院"_s).leadDepartment == u"各学院"_s);
    CHECK(responsible(u"工会等单位"_s).leadDepartment == u"工会"_s);
    CHECK(responsible(u"有关部门"_s).leadDepartment == u"有关部门"_s);

    Suggestion led{.leadDepartment = u"工会"_s};
    Domain::suggestResponsible(led, u"团委、工会"_s);
    CHECK(led == Suggestion{.leadDepartment = u"工会"_s, .supportingDepartments = {u"团委"_s}});
    Domain::suggestSupporting(led, u"妇联、团委、工会"_s);
    CHECK(led
          == Suggestion{.leadDepartment = u"工会"_s,
                        .supportingDepartments = {u"团委"_s, u"妇联"_s}});
    Domain::suggestSupporting(led, u"学工处（协办）"_s);
    CHECK(led.supportingDepartments == QStringList{u"团委"_s, u"妇联"_s, u"学工处"_s});
}

TEST_CASE(
    "长期坚持 in a clause of its own in a bracket is the deadline, unless another names a time",
    "[suggestion]")
{
    const Suggestion found = suggestionIn(u"关爱老人。（工会牵头，长期坚持）"_s);
    CHECK(found == Suggestion{.leadDepartment = u"工会"_s, .deadline = u"长期坚持"_s});
    CHECK(suggestionIn(u"关爱老人。（工会牵头，每季度一次，长期坚持）"_s).deadline
          == u"每季度一次"_s);
}

TEST_CASE("a field's label begins a line, and names departments only there", "[suggestion]")
{
    for (const QString &line : {u"责任部门:工会"_s, u"联系人 :王丽"_s, u"完成时限:3月"_s,
                                u"配合单位:团委"_s, u"牵头:工会"_s})
        CHECK(Domain::beginsWithLabel(line));
    for (const QString &line : {u"由责任部门:工会"_s, u"责任部门工会"_s, QString()})
        CHECK_FALSE(Domain::beginsWithLabel(line));
    for (const QString &name : {u"学工处"_s, u"老年大学"_s, u"退教协"_s, u"“退教协”"_s})
        CHECK(Domain::isDepartmentName(name));
    for (const QString &name : {u"王丽"_s, u"“王丽”"_s, QString()})
        CHECK_FALSE(Domain::isDepartmentName(name));
}

TEST_CASE("the deadline is found in the text, in its own words", "[suggestion]")
{
    const std::pair<QString, QString> cases[] = {
        {u"编码造册，吸引居民。(5月前完成)"_s, u"5月前"_s},
        {u"2021年6月底前，建成平台。"_s, u"2021年6月底前"_s},
        {u"建成平台，年底前完成验收。"_s, u"年底前"_s},
        {u"2022年中前，建成平台。"_s, u"2022年中前"_s},
        {u"建成平台(年中完成)。"_s, u"年中"_s},
        {u"建成平台，2025年前投入使用。"_s, u"2025年前"_s},
        {u"3月8日开展座谈。"_s, u"3月8日"_s},
        {u"6-7月继续开展读书活动。"_s, u"6-7月"_s},
        {u"第三季度召开推进会。"_s, u"第三季度"_s},
        {u"时间：7月\n地点：广场"_s, u"7月"_s},
        {u"办好讲堂。完成时限：2023年11月底前。"_s, u"2023年11月底前"_s},
        {u"走访困难学生，放寒假前完成。"_s, u"放寒假前"_s},
        {u"召开全体会议，国庆前改选。"_s, u"国庆前"_s},
        {u"国庆前夕慰问老兵。"_s, QString()},
        {u"办好沙龙，每季度一次。"_s, u"每季度一次"_s},
        {u"报送总结，不晚于11月30日。"_s, u"11月30日"_s},
        {u"征集作品，最迟10月底交齐。"_s, u"10月底"_s},
        {u"报送总结，不得晚于11月30日。"_s, u"11月30日"_s},
        {u"征集作品，最迟于10月底交齐。"_s, u"10月底"_s},
        {u"报名截止10月23日。"_s, u"10月23日"_s},
        {u"截至10月23日，共有20人报名。"_s, QString()},
        {u"关爱困难儿童，长期坚持。"_s, u"长期坚持"_s},
        {u"发扬长期坚持的好传统。"_s, QString()},
        {u"六一前走访福利院。"_s, u"六一前"_s},
        {u"每个月至少2次到站里值班。"_s, u"每个月至少2次"_s},
        {u"每月一次的例会，12月底前补齐记录。"_s, u"12月底前"_s},
        // A time at the head or the end of a clause that says what is done then.
        {u"完善三项制度，第二季度修订《关工委工作条例》。"_s, u"第二季度"_s},
        {u"做好换届准备工作，9月份启动。"_s, u"9月份"_s},
        {u"评选先进个人20名，教师节前完成。"_s, u"教师节前"_s},
        {u"组织宣讲团，拟于10月举行首场宣讲。"_s, u"10月"_s},
        {u"遴选导师，聘任仪式定于6月下旬。"_s, u"6月下旬"_s},
        {u"完善台账，下半年开展一次检查。"_s, u"下半年"_s},
        {u"做好换届准备工作，于年中启动。"_s, u"年中"_s},
        {u"办好看护班，七月开班。"_s, u"七月"_s},
        {u"做好调研，5月制定方案，10月完成报告。"_s, u"10月"_s},
        {u"做好宣传，12月4日国家宪法日开展宣讲。"_s, u"12月4日"_s},
        // Lists, of which all is one time.
        {u"3月、6月、9月各开展一次。"_s, u"3月、6月、9月"_s},
        {u"组织走访，3月、6月、9月和12月各开展一次。"_s, u"3月、6月、9月和12月"_s},
        {u"组织走访，分别于3、6、9月开展。"_s, u"3、6、9月"_s},
        {u"一、三季度各召开一次例会。"_s, u"一、三季度"_s},
        {u"召开例会，第一、第三季度各召开一次。"_s, u"第一、第三季度"_s},
        {u"4月上旬、10月中旬开展检查。"_s, u"4月上旬、10月中旬"_s},
        {u"开展检查，三月、九月各检查一次。"_s, u"三月、九月"_s},
        {u"开展检查，上半年、下半年各开展一次。"_s, u"上半年、下半年"_s},
        {u"开展检查（3月、6月、9月）。"_s, u"3月、6月、9月"_s},
        {u"开展检查，3月、6月、9月底前完成。"_s, u"3月、6月、9月底前"_s},
        // How often, with what is done and how many times.
        {u"每季度开展一次导师沙龙。"_s, u"每季度开展一次"_s},
        {u"办好班会，每学期至少进班2次。"_s, u"每学期至少进班2次"_s},
        {u"办好简报，每季度1期。"_s, u"每季度1期"_s},
        {u"做好财务工作，每学期公布经费使用情况。"_s, u"每学期"_s},
        // Of the past, part of a name, or a thing told apart.
        {u"总结经验，3月已完成初稿。"_s, QString()},
        {u"学习会议精神，贯彻10月召开的会议。"_s, QString()},
        {u"落实决定，10月召开的会议要逐条对照检查。"_s, QString()},
        {u"丰富社团生活，五月花合唱团开展活动。"_s, QString()},
        {u"整改问题，9月以来开展检查。"_s, QString()},
        {u"2022年中小学生书画展开展评选。"_s, QString()},
        {u"整修3年前建成的平台。"_s, QString()},
        {u"弘扬“九月行动”精神，开展帮扶。"_s, QString()},
        {u"办好训练营，为期3个月组织实施。"_s, QString()},
    };
    for (const auto &[text, deadline] : cases) {
        INFO(text.toStdString());
        CHECK(suggestionIn(text).deadline == deadline);
    }
}

TEST_CASE("a list of times beside names is one deadline", "[suggestion]")
{
    for (const QString &time :
         {u"一、三季度"_s, u"3月、6月、9月和12月"_s, u"4月上旬、10月中旬"_s}) {
        INFO(time.toStdString());
        const Suggestion found = suggestionIn(
            u"召开例会。（责任单位：团委、学工部，%1）"_s.arg(time));
        CHECK(found.deadline == time);
        CHECK(found.leadDepartment == u"团委"_s);
        CHECK(found.supportingDepartments == QStringList{u"学工部"_s});
    }
}

TEST_CASE("times without a year are of the plan's, not of an earlier one that is named",
          "[suggestion]")
{
    const QString text = u"2020年12月底前试点，3月底前推开。"_s;
    CHECK(suggestionIn(text, 2021).deadline == u"3月底前"_s);
    CHECK(suggestionIn(text, 2021).otherTimes == QStringList{u"2020年12月底前"_s});
    CHECK(suggestionIn(text, 2020).deadline == u"2020年12月底前"_s);
    CHECK(suggestionIn(u"2022年3月底前试点，6月底前推开。"_s, 2021).deadline == u"6月底前"_s);
}

TEST_CASE("bodies that a plan cites, addresses or joins are not suggested as partners",
          "[suggestion]")
{
    const QString texts[] = {
        u"依托中船联合研究院，梳理一批难题。"_s,   u"依托高校协同创新中心开展实践。"_s,
        u"借助老区联合办学单位，开展培训。"_s,     u"面向退役军人协助中心开展慰问。"_s,
        u"在县工商联合会支持下开展助学。"_s,       u"在市教育局联合工作组指导下，开展宣讲。"_s,
        u"组织学生参加团委联合社区开展的劳动。"_s, u"走进校企联合实验室，开展科普。"_s,
        u"参与妇女联合会、工会举办的比赛。"_s,
    };
    for (const QString &text : texts) {
        INFO(text.toStdString());
        CHECK(suggestionIn(text).isEmpty());
    }
    CHECK(suggestionIn(u"在校党委领导下，配合学生工作部开展宣讲。"_s).supportingDepartments
          == QStringList{u"学生工作部"_s});
    CHECK(suggestionIn(u"依托讲堂，联合团委开展宣讲。"_s).supportingDepartments
          == QStringList{u"团委"_s});
}

TEST_CASE("no owner, department or deadline is suggested from mere prose", "[suggestion]")
{
    for (const QString &text : {u"认真学习2020年以来的文件，压实责任，牵头抓总。"_s,
                                u"组织20多名“五老”参加活动（含各学院），效果良好。"_s,
                                u"2012年以来，坚持走访。"_s, u"发挥作用（见附件）。"_s}) {
        INFO(text.toStdString());
        CHECK(suggestionIn(text).isEmpty());
    }
}

TEST_CASE("a time beside names is the deadline and no department or owner", "[suggestion]")
{
    const SuggestionCase cases[] = {
        {u"组织寻访活动（责任单位：团委、学工部，6月底前完成）"_s,
         {.leadDepartment = u"团委"_s,
          .supportingDepartments = {u"学工部"_s},
          .deadline = u"6月底前"_s}},
        {u"办好书屋。（责任单位：宣传部 图书馆 于10 月中旬前落实）"_s,
         {.leadDepartment = u"宣传部"_s,
          .supportingDepartments = {u"图书馆"_s},
          .deadline = u"10月中旬前"_s}},
        {u"走访老兵。（责任单位：武装部、冬至前、“八一”期间）"_s,
         {.leadDepartment = u"武装部"_s, .deadline = u"冬至前、“八一”期间"_s}},
        {u"开展检查。（责任单位：安监科、机械厂，不得迟于6月）"_s,
         {.leadDepartment = u"安监科"_s,
          .supportingDepartments = {u"机械厂"_s},
          .deadline = u"6月"_s}},
        {u"编印简报（责任单位：秘书处；每季度末）"_s,
         {.leadDepartment = u"秘书处"_s, .deadline = u"每季度末"_s}},
        {u"走访老兵。（责任人：王一平、李二明，完成时限八一前）"_s,
         {.owners = {u"王一平"_s, u"李二明"_s}, .deadline = u"八一前"_s}},
        {u"慰问老人。（责任单位：社工科、春节前、重阳节前）"_s,
         {.leadDepartment = u"社工科"_s, .deadline = u"春节前、重阳节前"_s}},
        {u"开展检查（安监科牵头，工会配合，3、9月）"_s,
         {.leadDepartment = u"安监科"_s,
          .supportingDepartments = {u"工会"_s},
          .deadline = u"3、9月"_s}},
        {u"组织寻访活动（团委、学工部，6月底前结束）。"_s,
         {.leadDepartment = u"团委"_s,
          .supportingDepartments = {u"学工部"_s},
          .deadline = u"6月底前"_s}},
        {u"更新名册。（责任单位：各支部，按时完成）"_s, {.leadDepartment = u"各支部"_s}},
        {u"办好讲堂。牵头部门：宣传部（4月底前）、团委（9月底前）"_s,
         {.leadDepartment = u"宣传部"_s,
          .supportingDepartments = {u"团委"_s},
          .deadline = u"9月底前"_s}},
        {u"办好党日。〔责任领导：陈书记；责任科室：党建办、宣传办；完成时限：每季度末〕"_s,
         {.owners = {u"陈书记"_s},
          .leadDepartment = u"党建办"_s,
          .supportingDepartments = {u"宣传办"_s},
          .deadline = u"每季度末"_s}},
        {u"组织寻访【牵头：团委  配合：学工部】"_s,
         {.leadDepartment = u"团委"_s, .supportingDepartments = {u"学工部"_s}}},
        {u"组织寻访[团委、学工部；6月]"_s,
         {.leadDepartment = u"团委"_s,
          .supportingDepartments = {u"学工部"_s},
          .deadline = u"6月"_s}},
        // Names that only look like times, and places.
        {u"办好展览（责任单位：十月社、八一学校；责任人：季明、王国庆）"_s,
         {.owners = {u"季明"_s, u"王国庆"_s},
          .leadDepartment = u"十月社"_s,
          .supportingDepartments = {u"八一学校"_s}}},
        {u"举办运动会（市体育馆，9月）"_s, {.deadline = u"9月"_s}},
        {u"听取意见（座谈会，9月）"_s, {.deadline = u"9月"_s}},
        {u"推进改造（2020年立项）"_s, {}},
    };
    for (const SuggestionCase &each : cases) {
        INFO(each.text.toStdString());
        const Suggestion found = suggestionIn(each.text);
        CHECK(found.owners == each.expected.owners);
        CHECK(found.leadDepartment == each.expected.leadDepartment);
        CHECK(found.supportingDepartments == each.expected.supportingDepartments);
        CHECK(found.deadline == each.expected.deadline);
    }
}

TEST_CASE("a telephone number is no part of a name", "[suggestion]")
{
    const std::pair<QString, QStringList> cases[] = {
        {u"做好登记。责任人：王一平 电话：0510-12345678"_s, {u"王一平"_s}},
        {u"做好登记。联系人：王一平，联系电话 6123转801。"_s, {u"王一平"_s}},
        {u"做好登记。责任人：王一平（13800001234）、李二明 138 0000 1234"_s,
         {u"王一平"_s, u"李二明"_s}},
        {u"做好登记。联系人：王一平 Tel:12345678"_s, {u"王一平"_s}},
    };
    for (const auto &[text, owners] : cases) {
        INFO(text.toStdString());
        CHECK(suggestionIn(text).owners == owners);
        CHECK(suggestionIn(text).leadDepartment.isEmpty());
    }
    const Suggestion numbered = suggestionIn(
        u"接听来电（责任单位：12345热线办、电话局、2021级年级组）"_s);
    CHECK(numbered.leadDepartment == u"12345热线办"_s);
    CHECK(numbered.supportingDepartments == QStringList{u"电话局"_s, u"2021级年级组"_s});
}

TEST_CASE("of several deadlines the item has the one by which all of it is done", "[suggestion]")
{
    const std::pair<QString, QString> cases[] = {
        {u"6月底前安装50户，11月底前完成120户（社会办牵头，各社区配合，11月底完成）"_s,
         u"11月底"_s},
        {u"6月底前试点，9月底前推开（社会办牵头，各社区配合，10月中旬完成）"_s, u"10月中旬"_s},
        {u"6月底前安装50户，11月底前完成120户。"_s, u"11月底前"_s},
        {u"11月底前装好120户，其中6月底前50户。"_s, u"11月底前"_s},
        {u"5月底前启动，2024年9月底前建成，国庆前挂牌。"_s, u"2024年9月底前"_s},
        {u"年底前改建，为明年3月底前的验收做好准备。"_s, u"年底前"_s},
        {u"4月底前报名，最迟5月20日开班。"_s, u"5月20日"_s},
        {u"办好讲座，12月底前办完十场。完成时限：11月底前"_s, u"11月底前"_s},
        {u"开展排查（安监科牵头，5月底前），年底前整改。"_s, u"年底前"_s},
    };
    for (const auto &[text, deadline] : cases) {
        INFO(text.toStdString());
        CHECK(suggestionIn(text).deadline == deadline);
    }
}

TEST_CASE("the other times that an item's words set are kept beside its deadline", "[suggestion]")
{
    struct Times
    {
        QString text;
        QString deadline;
        QStringList others;
    };
    const Times cases[] = {
        {u"3月中旬完成摸底，5月底前上报名单。"_s, u"5月底前"_s, {u"3月中旬"_s}},
        {u"装好120户，11月底前完成，其中6月底前完成50户。"_s, u"11月底前"_s, {u"6月底前"_s}},
        {u"4月底前初选，9月上旬举行决赛，10月表彰。"_s, u"4月底前"_s, {u"9月上旬"_s, u"10月"_s}},
        {u"举办跳绳赛（5月）、长跑赛（11月）。"_s, u"5月"_s, {u"11月"_s}},
        {u"责任单位：工会（3月底前）、团委（8月底前）"_s, u"8月底前"_s, {u"3月底前"_s}},
        {u"义诊（工会负责，3月完成）、讲座（团委负责，9月完成）。"_s, u"9月"_s, {u"3月"_s}},
    };
    for (const Times &each : cases) {
        INFO(each.text.toStdString());
        const Suggestion found = suggestionIn(each.text);
        CHECK(found.deadline == each.deadline);
        CHECK(found.otherTimes == each.others);
    }
}

TEST_CASE("of several departments that lead the others are kept beside the first", "[suggestion]")
{
    struct Leads
    {
        QString text;
        QString lead;
        QStringList others;
        QStringList supporting;
    };
    const Leads cases[] = {
        {u"办好论坛（团委、学工部牵头，工会配合）。"_s,
         u"团委"_s,
         {u"学工部"_s},
         {u"学工部"_s, u"工会"_s}},
        {u"办好论坛。牵头单位：团委、学工部；配合单位：工会"_s,
         u"团委"_s,
         {u"学工部"_s},
         {u"学工部"_s, u"工会"_s}},
        {u"办好论坛。责任单位：团委（牵头）、学工部（牵头）、工会"_s,
         u"团委"_s,
         {u"学工部"_s},
         {u"学工部"_s, u"工会"_s}},
        {u"办好论坛（团委牵头，学工部配合）。"_s, u"团委"_s, {}, {u"学工部"_s}},
        {u"办好论坛（团委、学工部负责）。"_s, u"团委"_s, {}, {u"学工部"_s}},
        {u"办好论坛。责任单位：团委、学工部"_s, u"团委"_s, {}, {u"学工部"_s}},
        {u"办好论坛。牵头单位：团委"_s, u"团委"_s, {}, {}},
    };
    for (const Leads &each : cases) {
        INFO(each.text.toStdString());
        const Suggestion found = suggestionIn(each.text);
        CHECK(found.leadDepartment == each.lead);
        CHECK(found.otherLeads == each.others);
        CHECK(found.supportingDepartments == each.supporting);
    }
}

TEST_CASE("no other time is what belongs to the deadline, is past or gives way to a label",
          "[suggestion]")
{
    const QString texts[] = {
        u"5月、12月组织走访。"_s,
        u"10月底前完成整改（10月31日）。"_s,
        u"9月前完成选址，最迟9月完成。"_s,
        u"3月已召开动员会，10月底前完成整改。"_s,
        u"办好4月召开的座谈会，10月底前完成整改。"_s,
        u"每季度走访一次，年底前总结。"_s,
        u"3月中旬完成摸底，5月底前上报名单。完成时限：6月底"_s,
        u"3月中旬完成摸底，5月底前上报名单。（团委牵头，6月底前完成）"_s,
    };
    for (const QString &text : texts) {
        INFO(text.toStdString());
        CHECK_FALSE(suggestionIn(text).deadline.isEmpty());
        CHECK(suggestionIn(text).otherTimes.isEmpty());
    }
}

TEST_CASE("a suggestion that offers something for any one field is not empty", "[suggestion]")
{
    CHECK(Suggestion{}.isEmpty());
    CHECK(Suggestion{.otherLeads = {u"学工部"_s}, .otherTimes = {u"5月"_s}}.isEmpty());
    for (const Suggestion &one :
         {Suggestion{.owners = {u"王丽"_s}}, Suggestion{.leadDepartment = u"团委"_s},
          Suggestion{.supportingDepartments = {u"团委"_s}}, Suggestion{.deadline = u"5月"_s}})
        CHECK_FALSE(one.isEmpty());
}

TEST_CASE("a department before a person's name in an owner's label is no person", "[suggestion]")
{
    const auto found = [](const QString &label) {
        return suggestionIn(u"抓宣讲。责任人："_s + label);
    };
    CHECK(found(u"校长室 黄文"_s)
          == Suggestion{.owners = {u"黄文"_s}, .leadDepartment = u"校长室"_s});
    CHECK(found(u"德育处陈主任"_s)
          == Suggestion{.owners = {u"陈主任"_s}, .leadDepartment = u"德育处"_s});
    CHECK(found(u"学工处 王小强、团委 张华"_s)
          == Suggestion{.owners = {u"王小强"_s, u"张华"_s},
                        .leadDepartment = u"学工处"_s,
                        .supportingDepartments = {u"团委"_s}});
    for (const QString &label : {u"办公室主任"_s, u"院团委书记"_s, u"学生处处长"_s, u"各支部书记"_s,
                                 u"教务处副主任"_s, u"王强 李红"_s, u"赵文会 李红"_s}) {
        CAPTURE(label);
        CHECK(found(label).leadDepartment.isEmpty());
        CHECK(found(label).owners.first() == label.section(u' ', 0, 0));
    }
}

TEST_CASE("a bracket at the end with groups or offices alone says who does it", "[suggestion]")
{
    CHECK(suggestionIn(u"主题班会（各班主任；3月5日前）"_s)
          == Suggestion{.leadDepartment = u"各班主任"_s, .deadline = u"3月5日前"_s});
    CHECK(suggestionIn(u"慰问老教师（少先队大队部、工会）"_s)
          == Suggestion{.leadDepartment = u"少先队大队部"_s, .supportingDepartments = {u"工会"_s}});
    CHECK(suggestionIn(u"抓宣讲（学工部、各学院）"_s).leadDepartment == u"学工部"_s);
    CHECK(
        suggestionIn(u"抓宣讲【宣传部、王强，6月】"_s)
        == Suggestion{.owners = {u"王强"_s}, .leadDepartment = u"宣传部"_s, .deadline = u"6月"_s});
    for (const QString &text :
         {u"参观学习（红旗小学、阳光社区）"_s, u"走访社会工作部（原老干部局、老龄办）"_s,
          u"创建特色专科1个（中医康复科）"_s, u"召开会议（含宣传部、团委）"_s}) {
        CAPTURE(text);
        CHECK(suggestionIn(text).leadDepartment.isEmpty());
    }
}

TEST_CASE("a department named before those marked 配合 is the lead", "[suggestion]")
{
    CHECK(suggestionIn(u"落实经费。（区财政局，区关工委办公室配合；第三季度）"_s)
          == Suggestion{.leadDepartment = u"区财政局"_s,
                        .supportingDepartments = {u"区关工委办公室"_s},
                        .deadline = u"第三季度"_s});
    CHECK(suggestionIn(u"开展普查（公安局、民政局，团委协助）"_s)
          == Suggestion{.leadDepartment = u"公安局"_s,
                        .supportingDepartments = {u"民政局"_s, u"团委"_s}});
}

TEST_CASE("what joins departments behind 等部门 is no part of a name", "[suggestion]")
{
    for (const QString &words : {u"宣传部、学工部等部门和各二级学院按职责分工负责"_s,
                                 u"宣传部、学工部等单位以及各二级学院负责"_s,
                                 u"宣传部、学工部等有关部门与各二级学院分别负责"_s}) {
        CAPTURE(words);
        CHECK(suggestionIn(u"抓宣讲。（"_s + words + u'）')
              == Suggestion{.leadDepartment = u"宣传部"_s,
                            .supportingDepartments = {u"学工部"_s, u"各二级学院"_s}});
    }
}

TEST_CASE("of the times in clauses of a labelled deadline the last is it", "[suggestion]")
{
    const auto found = [](const QString &words) {
        return suggestionIn(u"编书。（责任部门：宣传部；完成时限："_s + words + u'）', 2021);
    };
    CHECK(found(u"上半年完成初稿，下半年出版"_s).deadline == u"下半年"_s);
    CHECK(found(u"上半年完成初稿，下半年出版"_s).otherTimes == QStringList{u"上半年"_s});
    CHECK(found(u"6月30日前取得成果，12月31日前完成"_s).deadline == u"12月31日前"_s);
    CHECK(found(u"6月31日前"_s).deadline == u"6月31日前"_s);
    CHECK(found(u"年底前，长期坚持"_s).deadline == u"年底前，长期坚持"_s);
}

TEST_CASE("a time at which only a part is reached is no deadline beside one for the whole",
          "[suggestion]")
{
    struct Case
    {
        QString text;
        QString deadline;
        QStringList others;
    };
    const Case cases[] = {
        {u"全年宣讲不少于12场，6月底前完成6场。"_s, u"全年"_s, {u"6月底前"_s}},
        {u"6月底前完成6场，全年不少于12场。"_s, u"全年"_s, {u"6月底前"_s}},
        {u"组织“五老”宣讲，全年不少于二十场，上半年完成十场。"_s, u"全年"_s, {u"上半年"_s}},
        {u"全年走访30户，6月底前走访15户，9月底前走访22户。"_s,
         u"全年"_s,
         {u"6月底前"_s, u"9月底前"_s}},
        {u"全年宣讲12场、家访40户，6月底前分别完成6场、20户。"_s, u"全年"_s, {u"6月底前"_s}},
        {u"确保全年任务6月底前过半，年底前全部完成。"_s, u"年底前"_s, {u"6月底前"_s}},
        {u"推进站点建设，7月底前完成50%，年底全部完成。"_s, u"年底"_s, {u"7月底前"_s}},
        {u"6月底前完成全年任务的一半。"_s, u"全年"_s, {u"6月底前"_s}},
        {u"今年走访五老40人，上半年走访20人。"_s, u"全年"_s, {u"上半年"_s}},
        {u"编写读本，6月底前完成初稿，下半年出版。"_s, u"下半年"_s, {u"6月底前"_s}},
        {u"创建示范点，5月底前建成首批，其余11月完成。"_s, u"11月"_s, {u"5月底前"_s}},
        {u"编写读本（6月底前完成初稿，11月底前完成）。"_s, u"11月底前"_s, {u"6月底前"_s}},
        {u"建档，6月底前建档率达到95%，10月检查。"_s, u"6月底前"_s, {u"10月"_s}},
        // Nothing says when the whole is done, or it is done before.
        {u"编写读本，6月底前完成初稿。"_s, u"6月底前"_s, {}},
        {u"宣讲12场，6月底前完成6场。"_s, u"6月底前"_s, {}},
        {u"总结全年工作，12月10日前完成初稿。"_s, u"12月10日前"_s, {}},
        {u"全年举办讲座4场，6月底前报送方案。"_s, u"6月底前"_s, {}},
        {u"全年宣讲12场，6月底前完成12场。"_s, u"6月底前"_s, {}},
        {u"上半年走访12户，9月底前完成第6期简报。"_s, u"9月底前"_s, {u"上半年"_s}}};
    for (const Case &each : cases) {
        INFO(each.text.toStdString());
        const Suggestion found = suggestionIn(each.text, 2025);
        CHECK(found.deadline.toStdString() == each.deadline.toStdString());
        CHECK(found.otherTimes == each.others);
    }
}

TEST_CASE("days of each week or month, school terms and harvests are times", "[suggestion]")
{
    const std::pair<QString, QString> texts[] = {
        {u"整理档案，于2024年10月完成。"_s, u"2024年10月"_s},
        {u"每月10日报送信息。"_s, u"每月10日"_s},
        {u"每周五开展值班。"_s, u"每周五"_s},
        {u"走访五老（宣传部，每周五）"_s, u"每周五"_s},
        {u"慰问农户（宣传部，秋收前）"_s, u"秋收前"_s},
        {u"秋收前走访困难户。"_s, u"秋收前"_s},
        {u"第二学期开展征文。"_s, u"第二学期"_s},
        {u"上学期末完成总结。"_s, u"上学期末"_s},
        {u"年内建成活动室。"_s, u"年内"_s},
        // No times by which something is done.
        {u"秋收时节送温暖。"_s, QString()},
        {u"秋收季开展慰问。"_s, QString()},
        {u"总结上学期的工作。"_s, QString()},
    };
    for (const auto &[text, deadline] : texts) {
        INFO(text.toStdString());
        CHECK(Domain::suggestionIn(text, 2024).deadline == deadline);
    }
}

TEST_CASE("a line of fields below the last item is its own though no other item has one",
          "[suggestion]")
{
    const QString fields = GENERATE(u"责任单位：区妇联；完成时限：10月底"_s,
                                    u"牵头单位：区妇联  完成时间：10月底"_s,
                                    u"【责任部门】区妇联；时限：10月底"_s);
    INFO(fields.toStdString());
    const auto reading = Domain::readOutline(u"青山区2025年工作要点\n一、关爱\n1.培训骨干200名。\n"
                                             "2.建成活动室。\n3.帮助困境儿童，建立档案。\n"_s
                                             + fields + u"\n青山区关工委\n2025年2月20日\n"_s);
    REQUIRE(reading.nodes.size() == 1);
    REQUIRE(reading.nodes[0].children.size() == 3);
    CHECK(reading.nodes[0].children[2].suggested.leadDepartment == u"区妇联"_s);
    CHECK(reading.nodes[0].children[2].suggested.deadline == u"10月底"_s);
    CHECK(reading.leftOut.isEmpty());
}
