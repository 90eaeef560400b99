#include "domain/reading/tables/columnheading.h"

#include "domain/text/fieldlabels.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// A column of money is none of a field's; 元 as a unit tells it too (columnOf).
const auto kMoney = u"经费|预算|金额|费用|资金|投资|造价"_s;

const auto kOutcomes = u"(?:预期|预计)(?:成效|成果|效果|目标|产出)$|成果(?:形式|要求)$|目标成果$"_s;

struct HeadingWord
{
    Column column;
    QRegularExpression pattern;
};

// What a column holds, by the last word of its heading: 责任目标 is a task, 目标责任人 a person.
// The first entry that matches counts, so a pattern for longer words stands before one for their
// end.
const QList<HeadingWord> &lastWords()
{
    static const QList<HeadingWord> all = {
        {Column::Serial,
         QRegularExpression(
             u"^(?:(?:任务|项目|工作|事项|条目)?(?:序号|编号|编码)|号|序|序次|项次|序列|no\\.?|№|#)$"_s,
             QRegularExpression::CaseInsensitiveOption)},
        {Column::Attendance,
         QRegularExpression(
             u"^(?:实际|累计)?(?:参加|参与|到场|受益|受教育|服务|覆盖|惠及|实到|活动)?总?(?:人次|人数)$"_s)},
        {Column::Other,
         QRegularExpression(
             u"^(?:下一?步|下阶段|下月|后续)|(?:评分|扣分|计分|赋分|加分)(?:标准|办法|细则|依据)$|(?:考核|考评|检查|评价)(?:方式|办法|方法)$"
             "|(?:创建|更新|填报|填表|制表|反馈|提出|交办|录入|实际完成|实际办结)(?:时间|日期)$"
             "|(?:基本|问题|%1|人员|参与|参加|家庭|其他)情况$|^(?:填报|受益|被.*)单位$"
             "|^(?:填报|填表|制表|录入|记录|审核|审批|审定|提出|受益|监督|参加|参与|主讲对象).?人$"_s
                 .arg(kMoney))},
        {Column::Content, QRegularExpression(kOutcomes)},
        {Column::Status,
         QRegularExpression(
             u"状态$|是否(?:完成|办结|落实|到位|达标)|完成与否$|办理结果$|亮灯|灯色|^(?:完成)?进度%$"_s)},
        {Column::Due,
         QRegularExpression(
             u"(?:时限|时间|期限|日期|月份|时段|周次|节点|何时.{0,2}|时间段|里程碑|频次|频率|时序|(?:时序|序时|计划)进度|(?:时间|时限|期限|日期|进度)(?:安排|要求|计划|节点))$"
             "|^进度$|^(?:开始|结束|启动|起始|截止)$"_s)},
        {Column::Progress,
         QRegularExpression(
             u"(?:进展|情况|成效|实绩|实效|进度|完成率|(?:情况|进展|完成|落实)说明)$"
             "|^(?:已|目前|当前)(?:完成|开展|做|取得)的?(?:工作|内容|事项|成果)$"_s)},
        {Column::Support,
         QRegularExpression(
             u"(?:%1|会办)(?:责任)?(?:单位|部门|科室|处室|人|方|领导)?$"
             "|(?:参与|参加|联动|助力|支持|支撑)(?:单位|部门|科室|处室|方)$"_s.arg(kHelping))},
        {Column::Owner,
         QRegularExpression(
             u"(?:责任|负责|联系|经办|承办|%1|督办|包保|执行|主持|主讲|落实|实施)(?:人员?|同志|老师|教师|者)$"
             "|姓名$|分管$|^经办$|^.{1,3}领导$|^.{1,3}人$|^(?:市|县|区|乡|镇|校|院|局|班子)?领导$"
             "|(?:责任|分管|%1|挂钩|挂点|联系|包保|包案|主管|督办|带队)(?:[市县区校院局])?(?:领导|主任|校长)$"_s
                 .arg(kLeading))},
        {Column::Lead,
         QRegularExpression(u"(?:单位|部门|科室|处室|股室|部室|院系|站所|主体|分工|责任落实)$"
                            "|(?:责任|%1|%2)(?:[处科方])?$|谁"_s.arg(kAnswering, kLeading))},
        {Column::Other,
         QRegularExpression(
             u"(?:备注|附注|说明|电话|联系方式|佐证|材料|附件|分值|得分|评分|自评分?|打分|分数|基本分|满分|权重|%1|"
             "来源|依据|地点|场所|场地|地址|位置|形式|方式|对象|范围|人员|人数|人次|次数|数量|批注|批示|审核|审批|签字|签名|问题|困难|短板|"
             "不足)$"_s.arg(kMoney))},
        {Column::Group,
         QRegularExpression(
             u"^(?:项目|大项|部分|方面|专项|方向|维度|工作方向|工作任务|重点任务|主要任务|任务名称|工作方面|工作项目|考核项目|考评项目|重点工作|子项|[一二三]级.*)$"
             "|(?:类别|分类|类型|种类|大类|板块|领域|条线|模块|专题)$"_s)},
        {Column::Content,
         QRegularExpression(
             u"(?:要求|任务|内容|措施|要点|事项|目标|指标|举措|工作|计划|活动|主题|名称|标准|安排|动作|做法|抓手|项目|职责|实事|行动|工程|题目|课题|课程|节目|议题|什么)$"_s)},
    };
    return all;
}

// Words that tell what a column holds wherever they stand in its heading.
const QList<HeadingWord> &anyWords()
{
    static const QList<HeadingWord> all = {
        {Column::Other,
         QRegularExpression(u"备注|问题|电话|佐证|附件|分值|得分|评分|地点|批注|"_s + kMoney)},
        {Column::Status, QRegularExpression(u"状态|完成与否|办理结果"_s)},
        {Column::Due, QRegularExpression(u"时限|时间|期限|日期|月份|周次|节点|时序"_s)},
        {Column::Progress,
         QRegularExpression(
             u"进展|(?:完成|落实|推进|实施|办理|开展|工作)情况|成效|工作进度|实施进度"_s)},
        {Column::Support, QRegularExpression(kHelping + u"|参与"_s)},
        {Column::Owner,
         QRegularExpression(
             u"责任人|负责人|责任领导|分管|(?:%1)领导|联系人|经办人|承办人"_s.arg(kLeading))},
        {Column::Lead,
         QRegularExpression(u"%1|%2|责任|单位|部门|科室|处室"_s.arg(kAnswering, kLeading))},
        {Column::Content,
         QRegularExpression(
             u"要求|任务|内容|措施|要点|事项|目标|举措|工作|计划|活动|主题|名称|标准"_s)},
    };
    return all;
}

std::optional<Column> columnIn(const QList<HeadingWord> &list, const QString &words)
{
    for (const HeadingWord &word : list) {
        if (word.pattern.match(words).hasMatch())
            return word.column;
    }
    return {};
}

// The heading without blanks and without a remark in brackets, (排第一位的为牵头单位); a unit of
// money stays.
QString headingWords(QStringView heading)
{
    QString words = heading.toString().remove(u' ');
    static const QRegularExpression remark(u"^(.{2,})\\(([^()]*)\\)$"_s);
    const auto match = remark.match(words);
    if (!match.hasMatch())
        return words;
    const QString about = match.captured(2);
    if (about == u"%")
        return match.captured(1) + about;
    return about.contains(u'元') ? words : match.captured(1);
}

} // namespace

std::optional<Column> columnOf(QStringView heading)
{
    const QString words = headingWords(heading);
    if (words.isEmpty() || words.size() > kLongestColumnHeading || words.contains(u':')
        || QStringView(u"各。;").contains(words.front()))
        return {};
    static const QRegularExpression names(
        u"^(?:有关|相关|所有)|[。;,]|^\\d|^[一二三四五六七八九十]{1,3}月份?$"_s);
    if (names.match(words).hasMatch() && !words.startsWith(u"20"))
        return {};
    const auto mark = numberMarkAt(words, 0, true);
    if (mark && !mark->weak && !mark->isPartOfTitle())
        return {}; // 一、主要任务
    static const QRegularExpression money(u"元[)/]?$"_s);
    if (money.match(words).hasMatch())
        return Column::Other;
    // 责任单位及责任人, 时间/地点: the first of two.
    static const QRegularExpression two(u"^(.{2,}?)[/、及和与](.{2,})$"_s);
    if (const auto match = two.match(words); match.hasMatch()) {
        const auto first = columnIn(lastWords(), match.captured(1));
        if (first && columnIn(lastWords(), match.captured(2)))
            return first;
    }
    if (const auto column = columnIn(lastWords(), words))
        return column;
    return columnIn(anyWords(), words);
}

bool headsLeads(QStringView heading)
{
    static const QRegularExpression leads(kLeading);
    static const QRegularExpression others(kHelping + u"|参与|落实|责任单位"_s);
    const QString words = headingWords(heading);
    return words.contains(leads) && !words.contains(others);
}

bool headsProblems(QStringView heading)
{
    static const QRegularExpression problems(u"问题|短板|不足|差距"_s);
    return problems.match(headingWords(heading)).hasMatch() && columnOf(heading) == Column::Other;
}

bool headsDifficulties(QStringView heading)
{
    static const QRegularExpression difficulties(u"问题|短板|不足|差距|困难|(?:未.*|滞后)原因"_s);
    return difficulties.match(headingWords(heading)).hasMatch()
           && columnOf(heading).value_or(Column::Other) == Column::Other;
}

bool headsOutcomes(QStringView heading)
{
    static const QRegularExpression outcomes(kOutcomes);
    return outcomes.match(headingWords(heading)).hasMatch();
}

bool headsTasks(QStringView heading)
{
    static const QRegularExpression tasks(
        u"(?:任务|工作|事项|项目|目标|活动|实事|行动|工程)(?:名称)?$"_s);
    return tasks.match(headingWords(heading)).hasMatch();
}

bool headsMeasures(QStringView heading)
{
    static const QRegularExpression measures(
        u"(?:措施|举措|做法|办法|步骤|路径)$|^具体(?:内容|要求|安排)$"_s);
    return measures.match(headingWords(heading)).hasMatch();
}

bool headsYears(QStringView heading)
{
    static const QRegularExpression years(u"^(?:所属|所在|计划|工作|任务)?年[度份]$"_s);
    return years.match(headingWords(heading)).hasMatch();
}

bool headsDetails(QStringView heading)
{
    static const QRegularExpression details(
        u"(?:地点|场所|场地|地址|位置|对象|范围)$|(?<!联系|考核|考评|检查|评价|评分|计分)(?:形式|方式)$"
        "|(?:参加|参与|参会)人员$"_s);
    const QString words = headingWords(heading);
    if (const auto column = columnOf(heading))
        return column == Column::Other && details.match(words).hasMatch();
    return std::ranges::any_of(words, isIdeograph);
}

bool headsPace(QStringView heading)
{
    const QString words = headingWords(heading);
    return words.endsWith(u"进度") || words.endsWith(u"时序");
}

} // namespace Domain
