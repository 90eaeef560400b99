#include "domain/summary/notes/noteremarks.h"

#include "domain/summary/notes/notewords.h"
#include "domain/text/difficultywords.h"
#include "domain/text/sentences.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// What is counted in parts.
const auto kUnitOfPart =
    u"(?:个?(?:[村组班点站所]|乡镇|街道|社区|支部|单位|学校)|[个名人位项家户支篇次场件份本台套期对辆幅册条])"_s;

struct RemarkRule
{
    RemarkKind kind;
    QRegularExpression pattern; // matches a clause without its quotations
};

// What a writer says to himself or to others, and not of the work.
const auto kAside =
    u"写总结(?:时|的时候|再|用|合)|总结时(?:再写|要写|不写|合)|^(?:以后|到时|年底)?写(?:材料|报告|简报)时|"
    u"[不别]用?写(?:进|名字)|^(?:记得|别忘|提醒自己)|"
    u"^(?:与|同|和|见|并入)第[0-9一二三四五六七八九十]+[项条](?:[^，]{0,6}(?:一起|合并|同))?$|"
    u"^(?:省|市|区|县|镇|街道|上级)里?(?:来电话?|打来电话)$|"
    u"^(?:(?:粗略)?(?:统计|算|数)了一下|年底算总?账)$|^[@＠]|^[^，]{0,6}(?:见|附)(?:附件|附表|附后|(?:现场|活动)?照片(?:\\d+[张幅])?|图片|下表)$|^附后$|"
    u"^(?:现场|活动|会议)?(?:拍照|拍摄?照片|留影|照片)了?\\d+[张幅]$|"
    u"^(?:现场|活动|会议)?(?:照片|图片)(?:见[^，]{1,8}|[已都均]?(?:全部)?(?:存档|归档|存好|上传|备份|发[在到]?[^，]{0,4}群)[^，]{0,4})$|"
    u"^(?:收到|好的|[Oo][Kk]|明白了?|知道了)$|"
    u"^请(?:各|大家|所有|有关|相关)[^，]*(?:[发报交传填][我给到至]|反馈|查收|知悉|确认)[^，]*$|"
    u"^(?:上[回次]|之前|原来)[^，]{0,2}[少多漏错][记报算数]|"
    u"^因[^，]+(?:推迟|延期|顺延)(?:[一二两三半\\d]+)个?[天周月](?:举行|召开|进行|开展)?$"_s;

// Words that make a clause a remark; the first that fit count. Each is bound to the clause's
// beginning or end, where it is the predicate: 没上墙的六个村又上了四个 and 没有发生一起安全事故
// tell of something done, and so does 一等奖.
const QList<RemarkRule> &remarkRules()
{
    using enum RemarkKind;
    static const auto rule = [](RemarkKind kind, const QString &pattern) {
        return RemarkRule{kind, QRegularExpression(pattern)};
    };
    static const auto kAnswer = u"(?:反馈|通知|结果|回复|答复|批复|消息|回音|签字|审批|批准)"_s;
    // Words after which 没有 means no failure.
    static const auto kNoneIsGood = u"(?!.*(?:事故|隐患|案|诉|纠纷|上访|违|问题|病例|疫情))"_s;
    static const auto kGoodWhereNot =
        u"出|发|接|收到|间断|中断|断|停|漏|忘|放|懈怠|缺|离|落下|掉|违|变|减|失|有?一"_s;
    static const QList<RemarkRule> rules{
        rule(Thanks, u"^(?:谢谢|多谢|感谢(?!信|状|会|卡)|辛苦(?:了|大家))|^(?:大家)?都?辛苦了?$"_s),
        rule(
            Unsure,
            u"可能(?:有出入|不准|不全|有误|记错|漏)|^记不清|人数没|没有?(?:细[点数算]|点清|数清)$"_s),
        rule(
            Absent,
            u"^(?!.*(?:没|无[人一])).*(?:请假|缺席)(?:(?:\\d|[一二三四五六七八九十两])+[人名])?$"_s),
        rule(Aside, kAside),
        rule(Waiting,
             u"^(?:时间|具体|现在|目前|还在|还要|还得|只能|就)?等(?:着|候)?[^，]{0,6}%1(?:下来)?$|"
             u"^等(?!次|级|额)[^，]{1,16}(?:再|才能?)[^，]+$|"
             u"^.{0,4}(?:尚待|有待|待)%1$|(?:待定|另行通知)$"_s.arg(kAnswer)),
        rule(
            NotDone,
            u"(?:搞|办|去|来|开|做|弄|请|学)不(?:成|了|上)了?$|"
            u"(?:%2|(?:没有?|未能?)(?:单独)?[搞办去学送来空])了?$|"
            u"没有?人(?:报名?|来|参加)$|^%1[^，]{1,6}没有$|抽不出人$|"
            u"(?<![不没未])停了?(?:[课办]|[一两三][天周次])$|"
            u"不(?:搞|办|开|去|做|弄|评|组织)了$|^(?:又|也|就)?(?:黄|泡汤)了$|^(?:都|全|只好|就)?停了$|先不(?:办|验收|搞|开|去|报)$|"
            u"因[^，]+(?:延期|推迟|改期)$|推到(?:明年(?:\\d+月|[^，]{0,4})|下个?月|下周|下学期|年后|节后|\\d+月|[一二三四五六七八九十]+月)[份底初]?$"_s
                .arg(kNoneIsGood, kNotHeldPattern)),
        rule(
            NotYet,
            u"(?:还|尚|仍)[^，的]{0,6}?(?:没有?+|未)(?!%1)[^，的]{0,10}$|"
            u"至今[^，的]{0,4}(?:没有?+|未)(?:到|收到|回复|批|答复|定|落实|结果|解决|办|启动|开)[^，]{0,2}$|"
            u"还在(?:装修|施工|整改|处理|走|排|谈|改|写|修|办|等|审|催|联系|商量|补)[^，]{0,4}$|"
            u"^(?:经费|资金|人员|场地|设备|人手)没有?(?:到位|落实)$|"
            u"^还[要得需](?:再)?(?:改|修改|完善|补充|讨论|研究)[^，]{0,3}$|"
            u"(?:没有?|未)(?:到货|到位|装好|安装|验收|开工|完工|交付)$|"
            u"^(?:现在|目前)?(?:就|只)差(?!.*[分票名秒]$)[^，]{1,14}$|"
            u"还[缺差欠](?:\\d|[一二三四五六七八九十两])+[人个份本项条家]$"_s.arg(kGoodWhereNot)),
        rule(
            Later,
            u"(?:下周.?|下个?月|下次|下学期|明年|改天|回头|到时候?)[^，]{0,12}?再[^，]{0,16}$|"
            u"^[^，的]{0,8}(?:下周[一二三四五六日天末]?|下个?月|明[天日]|后天)(?:就|将|可以?|要|能)?"
            u"(?:上线|到货|到位|完工|开工|开通|开班|启动|交付|安装|调试|印好|出[刊版]|发放|验收|举行|召开|举办|开会|去|来|交)[^，的]*$|"
            u"再(?:说|看|定|议|补|办)$|择[日期](?:举行|举办|召开|开展|再)?[^，]{0,4}$|"
            u"^(?:\\d{1,2}月|[一二三四五六七八九十]+月|明年[^，]{0,4}|下周.?|下个?月)[份底初]?补[上办学]?$|"
            u"^(?:\\d{1,2}月(?:\\d{1,2}[日号])?[份底初]?|月底|年底|周[一二三四五六日])以?前(?:上?交|提交|上报)[^，]*$|"
            u"^预计[^，]*(?:完工|完成|到位|启动|开工|开放|验收|出[刊版来]?)$|"
            u"(?:初|暂)?定[了在于](?:\\d{1,2}月(?:\\d{1,2}[日号])?|\\d{1,2}[日号])$|^拟(?:于|在)?(?:明年|下[周月半学])[^，]*$|(?:答应|说好|讲好)(?:了?$|\\d{1,2}月|明年|下周|下个?月|年底|月底|节后|年后)"_s)};
    return rules;
}

// Whether a clause after unfinished work says when it is to be done.
bool goesOnLater(const QString &clause)
{
    static const QRegularExpression later(
        u"^(?:主要是|主要因为|原因是|因为)|^(?:年|月|节|学期|春节|开学)[前底后]|^(?:明年|下周|下个?月|下次|以后|到时|届时)|再[^，]{1,4}$|"
        u"^(?:对方|他们?|那边|学校|公司)?(?:说|表示)[^，]{0,12}$"_s);
    return clause.contains(later);
}

constexpr qsizetype kMostParts = 2; // figures of a clause that are parts of one: 6人出师2人延期

// A counted part at the beginning of a clause: 两个, 另有1家.
const QRegularExpression &countedPart()
{
    static const QRegularExpression pattern(
        u"^(?:其中|[另尚]有?|其余)?(?:\\d+|[一二两三四五六七八九十百]+)(%1)"_s.arg(kUnitOfPart));
    return pattern;
}

// Whether a clause begins with a number of people who were not there.
bool tellsWhoWasAbsent(const QString &clause)
{
    static const QRegularExpression absent(
        u"^[^，人名位]{0,6}[人名位].*(?:(?:没有?|未)(?:[来去]|到(?![货位账款]))|请假|缺席|没有?空|不来)"_s);
    return clause.contains(absent);
}

// Whether a clause is one of the parts into which a sentence divides what it counts, so that the
// others would be wrong without it: 两个按期完成，1个延期; 12个班，2个班未去; 6人出师2人延期.
bool isPartOfCount(const QStringList &clauses, qsizetype at)
{
    static const QRegularExpression part(u"\\d+%1"_s.arg(kUnitOfPart));
    static const QRegularExpression whole(
        u"(?:\\d+|[一二两三四五六七八九十百]+)(%1)$"_s.arg(kUnitOfPart));
    const QString clause = clauses[at];
    const auto own = countedPart().match(clause);
    if (!own.hasMatch() || tellsWhoWasAbsent(clause))
        return false;
    if (clause.count(part) >= kMostParts)
        return true;
    const QString unit = own.captured(1);
    const QString before = at > 0 ? whole.match(clauses[at - 1]).captured(1) : QString();
    if (before == unit)
        return true;
    for (qsizetype other = 0; other < clauses.size(); ++other) {
        const bool isBeside = other != at && !tellsWhoWasAbsent(clauses[other]);
        if (isBeside && countedPart().match(clauses[other]).captured(1) == unit)
            return true;
    }
    return false;
}

// Whether a clause tells of a plan that was changed: 原定…, 本来是8支.
bool tellsFirstPlan(const QString &clause)
{
    static const QRegularExpression first(u"^(?:原定|原计划|原打算|原拟|本来|原先)|[，]?原定\\d"_s);
    return clause.contains(first);
}

// Whether a clause says that something planned was given up or put off: 消防演练取消. What a
// committee abolished is done: 收费项目取消.
bool isCalledOff(const QString &clause)
{
    static const QRegularExpression calledOff(
        u"(?<!全部|一律|予以|均)(?:取消|改期|延期|推迟)了?$"_s);
    static const QRegularExpression abolished(u"收费|费用|限制|规定|门槛|审批|证明|资格"_s);
    return clause.contains(calledOff) && !clause.contains(abolished);
}

bool failed(const QString &clause)
{
    static const QRegularExpression failure(
        u"取消了?$|改期$|延期$|推迟$|不成了?$|不让|未能|没能|不能|抽不出|无法|没有?(?:去|办|开|搞)成?$"_s);
    return clause.contains(failure);
}

// Whether a clause tells of something done: a figure, 了 or 已, or a verb of an event.
bool tellsDone(const QString &clause)
{
    static const QRegularExpression done(
        u"(?<![第\\d.])\\d+(?![\\d.月日号点年时:：])|"
        u"(?<![第二三四五六七八九十百千万])[二三四五六七八九十百千万两]+[余多]?[个名人次场件元份本户条项篇册副块家位支台套批期]|"
        u"(?<!为|住院|生病|病倒)了(?![解望不])|已(?!故)|获|"
        u"同意|批[复准]|到账|补齐|确定|召开|举行|举办|开展|组织|参加|慰问|走访|看望|印发|传达|学习|调研|检查|宣讲|座谈|发放|捐[赠款]|"
        u"评出|评选|培训|演出|参观|祭扫|完成|建成|落实|上报|报[送党省市县区]|接待|讲[课授]|收到|^[送收发评办印讲]"_s);
    return clause.contains(done) || namesHappening(clause);
}

struct Clause
{
    QString words;
    QChar end = {}; // null at the text's end
    std::optional<RemarkKind> remark = {};
};

using Sentence = QList<Clause>;

// Splits the text at marks outside of brackets and quotation marks.
QList<Sentence> sentencesOf(const QString &words)
{
    QList<Sentence> sentences;
    if (!words.isEmpty())
        sentences.append(Sentence());
    QString rest = words;
    while (!rest.isEmpty()) {
        const QString clause = firstClause(rest, u"，；。！？\n");
        const QChar end = clause.size() < rest.size() ? rest[clause.size()] : QChar();
        sentences.last().append({clause, end});
        rest.remove(0, clause.size() + 1);
        if (!end.isNull() && end != u'，' && !rest.isEmpty())
            sentences.append(Sentence());
    }
    return sentences;
}

QString withoutQuotes(QString clause)
{
    static const QRegularExpression quoted(u"“[^”]*”|‘[^’]*’|《[^》]*》|（[^（）]*）"_s);
    return clause.remove(quoted).trimmed();
}

// The kinds of remarks that a part of a count may look like.
bool isOfWork(RemarkKind kind)
{
    return kind == RemarkKind::NotDone || kind == RemarkKind::NotYet;
}

QStringList withoutQuotes(const Sentence &sentence)
{
    QStringList clauses;
    for (const Clause &clause : sentence)
        clauses.append(withoutQuotes(clause.words));
    return clauses;
}

void markByRules(Sentence &sentence)
{
    const QStringList clauses = withoutQuotes(sentence);
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        Clause &clause = sentence[at];
        const QString &words = clauses[at];
        if (clause.end == u'？') { // 人数45？
            clause.remark = RemarkKind::Unsure;
            continue;
        }
        const auto &rules = remarkRules();
        const auto rule = std::ranges::find_if(
            rules, [&words](const RemarkRule &one) { return words.contains(one.pattern); });
        if (rule != rules.end() && !(isOfWork(rule->kind) && isPartOfCount(clauses, at)))
            clause.remark = rule->kind;
    }
}

// Whether it took place in another way than was planned.
bool tellsInstead(const Clause &clause)
{
    static const QRegularExpression instead(
        u"改为|改在|改成|改作|改由|改线上|换成|提前|顺延|推到今天|如期"_s);
    return clause.words.contains(instead);
}

// Takes what was called off as a remark, unless it took place in another way.
void markCalledOff(Sentence &sentence)
{
    if (std::ranges::any_of(sentence, tellsInstead))
        return;
    const QStringList clauses = withoutQuotes(sentence);
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        if (!sentence[at].remark && isCalledOff(clauses[at]) && !isPartOfCount(clauses, at))
            sentence[at].remark = RemarkKind::NotDone;
    }
}

// Takes 原定…，因雨改期，车已退 as remarks from the first plan on, unless it took place in another
// way.
void markFirstPlan(Sentence &sentence)
{
    const auto first = std::ranges::find_if(
        sentence, [](const Clause &one) { return tellsFirstPlan(withoutQuotes(one.words)); });
    const auto fails = std::any_of(first, sentence.end(), [](const Clause &one) {
        return failed(withoutQuotes(one.words)) || one.remark == RemarkKind::NotDone;
    });
    if (!fails || std::any_of(first, sentence.end(), tellsInstead))
        return;
    for (auto clause = first; clause != sentence.end(); ++clause)
        clause->remark = RemarkKind::NotDone;
}

void markWhatFollows(Sentence &sentence)
{
    for (qsizetype at = 1; at < sentence.size(); ++at) {
        const auto before = sentence[at - 1].remark;
        if (before && isPending(*before) && !sentence[at].remark
            && goesOnLater(withoutQuotes(sentence[at].words)))
            sentence[at].remark = RemarkKind::Later;
    }
}

// Marks words of a sentence that mean nothing once its remark is removed: 摄影，没人报 does not
// report photography.
void markRest(Sentence &sentence)
{
    constexpr qsizetype kShortRest = 5; // characters
    qsizetype length = 0;
    bool tells = false;
    for (const Clause &clause : sentence) {
        if (clause.remark)
            continue;
        length += clause.words.size();
        tells = tells || tellsDone(withoutQuotes(clause.words));
    }
    const auto first = std::ranges::find_if(
        sentence, [](const Clause &clause) { return clause.remark.has_value(); });
    if (first == sentence.end() || tells)
        return;
    const bool isFailure = std::ranges::any_of(
        sentence, [](const Clause &clause) { return clause.remark == RemarkKind::NotDone; });
    const auto marked = std::ranges::count_if(
        sentence, [](const Clause &clause) { return clause.remark.has_value(); });
    const bool isMostly = marked > 1 && 2 * marked > sentence.size();
    const bool isForOneself = first->remark == RemarkKind::Aside
                              || first->remark == RemarkKind::Unsure;
    if (!isFailure && !isMostly && !(isForOneself && length <= kShortRest))
        return;
    const auto kind = first->remark;
    for (Clause &clause : sentence)
        clause.remark = clause.remark ? clause.remark : kind;
}

// The words without numbers that reach or name one person (a mobile telephone, an identity card) or
// open an online meeting, which are added to `remarks`.
QString withoutPrivateNumbers(const QString &words, QList<Remark> &remarks)
{
    static const QRegularExpression number(
        u"(?:(?:联系)?(?:电话|手机|方式)(?:号码?)?[：:]?)?(?<!\\d)1[3-9]\\d{9}(?!\\d)|"
        u"(?:身份证(?:号码?)?[：:]?)?(?<!\\d)\\d{17}[\\dXx](?![\\dA-Za-z])|"
        u"(?:腾讯|钉钉|线上)?会议(?:号码?|ID)[：:]?(?:\\d[ -]?){9,}"_s);
    static const QRegularExpression emptied(u"（[，、；]*）"_s);
    QString out;
    qsizetype at = 0;
    for (auto found = number.globalMatch(words); found.hasNext();) {
        const auto match = found.next();
        out += QStringView(words).mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const bool isPause = !out.isEmpty() && QStringView(u"，、；：").contains(out.back());
        if (isPause)
            out.chop(1);
        else if (out.isEmpty() && at < words.size() && QStringView(u"，、；。").contains(words[at]))
            ++at;
        remarks.append({RemarkKind::Aside, match.captured()});
    }
    out += QStringView(words).mid(at);
    return out.remove(emptied);
}

// The words without asides in brackets, （不点名了）, which are added to `remarks`.
QString withoutAsides(const QString &words, QList<Remark> &remarks)
{
    static const QRegularExpression aside(
        u"（((?:[^（）]*(?:不点名|不写名|不写姓名|不公开|保密|勿写|不要写|见附|附后|见照片)[^（）]*)|略)）"_s);
    for (auto found = aside.globalMatch(words); found.hasNext();)
        remarks.append({RemarkKind::Aside, found.next().captured(1)});
    return QString(words).remove(aside);
}

// The mark at the end of a sentence whose remarks are removed. A question is a remark itself.
QChar endOf(const Sentence &sentence)
{
    const QChar end = sentence.last().end;
    return end == u'？' ? QChar(u'。') : end;
}

// The clauses that stay; the last of them gets the sentence's mark. What goes is added to
// `remarks`, clauses side by side as one.
Sentence keptOf(const Sentence &sentence, QList<Remark> &remarks)
{
    Sentence kept;
    bool goesOn = false;
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const Clause &clause = sentence[at];
        if (!clause.remark) {
            kept.append(clause);
        } else if (goesOn) {
            remarks.last().words += sentence[at - 1].end + clause.words;
        } else {
            remarks.append({*clause.remark, clause.words});
        }
        goesOn = clause.remark.has_value();
    }
    if (!kept.isEmpty())
        kept.last().end = endOf(sentence);
    return kept;
}

} // namespace

namespace {

// Adds what stays of a sentence, and what goes, to what was found before it.
void addSentence(RemarkedWords &found, const Sentence &sentence)
{
    const QChar end = endOf(sentence);
    const Sentence kept = keptOf(sentence, found.remarks);
    if (kept.isEmpty() && !found.words.isEmpty() && end == u'\n')
        found.words += end;
    else if (kept.isEmpty() && !found.words.isEmpty() && !end.isNull())
        found.words.back() = end; // the end mark of the sentence that now ends there
    for (const Clause &clause : kept)
        found.words += clause.end.isNull() ? clause.words : clause.words + clause.end;
}

// How far what is to be done next goes on behind the clause that begins to tell it.
enum class StepEnd { None, OfSentence, OfLine };

// 下一步工作计划已报送, 下一步工作部署会 are what was done.
StepEnd stepFrom(const Clause &clause)
{
    static const auto name = u"^(?:[一二三四五六七八九]是|目前，)?"_s + kNextStepPattern;
    static const QRegularExpression labelled(name + u"(?:是|为)?："_s);
    static const QRegularExpression alone(name + u"(?:中|上|里)?$"_s);
    static const QRegularExpression planned(
        name
        + u"(?:中|上|里)?(?:[我本][们校院会委局]{1,3})?(?:还|主要|重点)?"
          "(?:是|将|[拟需]|要(?!求|点)|计划(?![表书已了])|准备|打算(?![已了])|继续|争取|力争)"_s);
    static const QRegularExpression bare(
        u"^(?:下一?步|下一?阶段)(?!的?(?:重点)?(?:工作|打算|计划|措施|安排|思路|重点|怎|如何|方向|任务|目标))"_s);
    static const QRegularExpression done(u"已|了(?!解)|明确|会议?$"_s);
    const QString words = withoutQuotes(clause.words);
    if (words.contains(labelled))
        return StepEnd::OfLine;
    const bool tells = (clause.end == u'，' && words.contains(alone)) || words.contains(planned)
                       || (words.contains(bare) && !words.contains(done));
    return tells ? StepEnd::OfSentence : StepEnd::None;
}

} // namespace

RemarkedWords withoutNextSteps(const QString &words)
{
    RemarkedWords found;
    StepEnd open = StepEnd::None;
    for (Sentence &sentence : sentencesOf(words)) {
        for (Clause &clause : sentence) {
            if (open == StepEnd::None)
                open = stepFrom(clause);
            if (open != StepEnd::None)
                clause.remark = RemarkKind::NextStep;
        }
        const QChar end = sentence.last().end;
        addSentence(found, sentence);
        if (end == u'\n' || (open == StepEnd::OfSentence && end != u'；'))
            open = StepEnd::None;
    }
    return found.remarks.isEmpty() ? RemarkedWords{.words = words} : found;
}

QStringList nextStepsAmong(const QList<Remark> &remarks)
{
    static const QRegularExpression label(
        u"^(?:[一二三四五六七八九]是)?"_s + kNextStepPattern
        + u"(?:[中上里](?=[，将]))?(?:[是为]?：|，)?(?:[我本][们校院会委局]{1,3})?(?:将|拟|准备|打算|计划(?=.{3}))?"_s);
    QStringList steps;
    for (const Remark &remark : remarks) {
        const QString step = withoutEndMarks(QString(remark.words).remove(label));
        if (remark.kind == RemarkKind::NextStep && !step.isEmpty() && !steps.contains(step))
            steps.append(step);
    }
    return steps;
}

bool isPending(RemarkKind kind)
{
    return kind == RemarkKind::Waiting || kind == RemarkKind::NotYet || kind == RemarkKind::NotDone
           || kind == RemarkKind::Later;
}

RemarkedWords withoutRemarks(const QString &words)
{
    RemarkedWords found = withoutNextSteps(words);
    const QString done = std::exchange(found.words, {});
    const QString bare = withoutPrivateNumbers(withoutAsides(done, found.remarks), found.remarks);
    for (Sentence &sentence : sentencesOf(bare)) {
        markByRules(sentence);
        markCalledOff(sentence);
        markFirstPlan(sentence);
        markWhatFollows(sentence);
        markRest(sentence);
        addSentence(found, sentence);
    }
    return found;
}

} // namespace Domain
