#include "domain/summary/notes/happenings.h"

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

const auto kMeetings =
    u"会议|大会|例会|全会|全体会|年会|座谈会|研讨会|推进会|总结会|交流会|动员会|筹备会|预备会|"
    u"评审会|评议会|协调会|部署会|汇报会|述职会|反馈会|评选会|学习会|扩大会|工作会|启动会|"
    u"通气会|碰头会|调度会|分析会|论证会|听证会|对接会|生活会|统筹会|表彰会|见面会|培训会|"
    u"讨论会|说明会|家长会|班会"_s;

const auto kGatherings =
    u"[比竞大联决]赛|[球棋河唱]赛|挑战赛|邀请赛|运动会|歌会|联欢会|音乐会|晚会|报告会|"
    u"宣讲会|[朗诵]读会|朗诵会|茶话会|游园会|灯谜会|联谊会|招聘会|读书会|分享会|故事会|"
    u"演唱会|庙会|生日会|展示会|庆祝会|交友会|讲座|论坛|沙龙|展览|[画品影片果]展|展销|培训班|研修班|"
    u"夏令营|冬令营|演出|[汇展]演|文化节|艺术节|读书节|体育节|科技节|欢乐节|开放日"_s;

const auto kCeremonies = u"仪式|典礼|[开闭]幕式|[结毕]业式|开班式|[成入][人队]礼|毕业礼"_s;

// What is undertaken with people who take part, and what is only work.
const auto kUndertakings = u"活动|演练|培训|检查|评选|评审|观摩|祭扫|义诊|宣讲|宣传"_s;
const auto kWork = u"轮训|调研|督查|排查|自查|审查|评议|评比|排练|家访|"
                   u"摸底|清点|动员|国旗下(?:的)?讲话|[题论中]学习|总结表彰|评选表彰|研学|模拟法庭|"
                   u"结项交流|经验交流|志愿服务|登山|健步走|徒步|拓展训练"_s;

// What ends a clause about an event, but is not put behind a verb as its name.
const auto kOtherEnds =
    u"会|学习|扫墓|比武|考试|开班|启动|挂牌|揭牌|授旗|升旗|开幕|召开|举行|举办|座谈|体检|慰问|参观|党日|"
    u"总结表彰|讲课|上课|值班|(?<!走)进校园|[术化书育]节|初验"_s;

HappeningKind happeningKind(Happening happening, const QString &verb, const QString &otherVerbs,
                            const QString &ends)
{
    const QString asked = u"(%1|%2)(?:好)?[^，,。；;：:\\n]{0,30}?(?:%3)"_s;
    return {.happening = happening,
            .verb = verb,
            .end = QRegularExpression(u"(?:%1)$"_s.arg(ends)),
            .asked = QRegularExpression(asked.arg(verb, otherVerbs, ends))};
}

} // namespace

const QList<HappeningKind> &happeningKinds()
{
    static const QList<HappeningKind> kinds{
        happeningKind(Happening::Meeting, u"召开"_s, u"举行|举办"_s, kMeetings),
        happeningKind(Happening::Gathering, u"举办"_s, u"举行|开展"_s, kGatherings),
        happeningKind(Happening::Ceremony, u"举行"_s, u"举办"_s, kCeremonies),
        happeningKind(Happening::Undertaking, u"开展"_s, u"举办|进行"_s,
                      kUndertakings + u'|' + kWork),
        // Any other word in 会 except bodies: 学生会, 工会, 委员会.
        happeningKind(Happening::Meeting, u"召开"_s, u"举行|举办"_s,
                      u"[^员生工协事金商社机合字过约到与拜幽参误体领附学开散闭]会"_s)};
    return kinds;
}

bool endsAsEvent(const QString &clause)
{
    static const QRegularExpression ends(u"(?:%1)$"_s.arg(
        QStringList{kMeetings, kGatherings, kCeremonies, kUndertakings, kOtherEnds}.join(u'|')));
    static const QRegularExpression others(
        u"(?:委员|工|学生|协|理事|教|商|机|社|学|基金|联合|红十字|(?<!全)体|领|误)会$"_s);
    return clause.contains(ends) && !clause.contains(others);
}

bool namesEvent(const QString &clause)
{
    static const QRegularExpression begins(
        u"^(?:召开|举办|举行|开展|组织|参加|参观|走访|慰问|看望|(?:集中)?学习|传达|祭扫|调研|检查|宣讲|培训|演练|"
        u"值班|驻站|家访|赴|去|邀请|请|升旗|第.{1,3}[课讲期场次])|走进校园$"_s);
    return clause.contains(begins) || endsAsEvent(clause);
}

} // namespace Domain
