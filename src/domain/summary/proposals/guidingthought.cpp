#include "domain/summary/proposals/guidingthought.h"

#include "domain/summary/notes/notewords.h"
#include "domain/summary/notes/papertext.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kLongestThought = 320; // characters; a sentence that passes it is the last

QStringList typedSentences(const QString &text)
{
    static const QRegularExpression end(u"(?<=[。！？])(?![”’」』）])|\\n+"_s);
    QStringList sentences;
    for (const QString &sentence : text.split(end)) {
        if (const QString words = sentence.trimmed(); !words.isEmpty())
            sentences.append(words);
    }
    return sentences;
}

// Whether a sentence introduces the plan or asks for it to be carried out, so that a summary leaves
// it out.
bool introducesPlan(const QString &sentence)
{
    static const QRegularExpression words(
        u"印发|制定|制订|特此|如下|(?:要点|计划|方案|安排)(?:共|分为?|包[括含]|由)|(?<!邀)请(?:各|认真|结合|遵照|按照|贯彻|参照)|(?:要点|计划|方案|安排)[为是]?[：:]?$"_s);
    return sentence.contains(words) || sentence.endsWith(u'：') || sentence.endsWith(u':');
}

// Whether a sentence says to whom progress is reported, or how they are reached.
bool asksForReports(const QString &sentence)
{
    static const QRegularExpression words(
        u"(?<![邀聘申提约])请.{0,60}?(?:报(?:送|至|到|给|回|我|校|院|学校|学院|关工委|办公室|秘书处|党委)|上报|填报|反馈|提交|"
        u"发送|寄送|汇总|联系|及时告)|前[^，。]{0,20}报送|报送(?:至|到|给|我|校|院)|联系人|联系方式|电话|手机|传真|邮箱|电子邮件|微信群|@|\\d{7}|\\d{3,4}-\\d{4}"_s);
    return sentence.contains(words);
}

bool describesYear(const QString &sentence)
{
    static const QRegularExpression year(u"^(?:\\d{4}年|今年|本年度)[^，。]{0,4}是"_s);
    return sentence.contains(year);
}

bool guides(const QString &sentence)
{
    static const QRegularExpression words(
        u"以.+?为(?:指导|指引|引领|统领|主线|中心|重点|核心|目标|抓手|契机|根本)|围绕|紧扣|聚焦|贯彻|落实|遵循|坚持|"
        u"立足|按照|领导下|指导下|推进|发挥"_s);
    return sentence.contains(words);
}

// The body whose work a label names: 2022年学校工作的总体思路 is the school's.
QString subjectOf(const QString &label)
{
    static const QRegularExpression owner(
        u"^(?:\\d{4}年度?|今年|本年度|[0-9xX]{2,4}年)?(?:的|，)?([^，。：:]{2,12}?)(?:的)?工作的?$"_s);
    static const QRegularExpression noBody(
        u"\\d年|[全本]年|年度|重点|主要|[总全]体|下(?!一代)|这|上"_s);
    static const QRegularExpression body(
        u"(?:[委会校院局部办处所站团队社系村镇乡区厂]|公司|中心|小学|中学|支部|街道|单位|组织)$"_s);
    const QString subject = owner.match(label).captured(1);
    if (subject.contains(noBody))
        return {};
    return subject.contains(body) || subject.isEmpty() ? subject : subject + u"工作"_s;
}

// Whether a sentence, its 要 left out, says what is done and not who does it: 坚持以…为指导, 围绕…,
// 按照…. One that begins with what the work starts from may name who does it behind a comma
// (围绕中心任务，各级关工委…).
bool lacksSubject(const QString &sentence)
{
    static const QRegularExpression done(
        u"^(?:以(?=[^，。]*为)|坚持|坚定|坚决|围绕|紧紧|紧扣|按照|根据|认真|深入|全面|贯彻|落实|高举|聚焦|立足|遵循|充分|积极|切实|"
        u"牢固|牢记|牢牢|始终|持续|进一步|不断|继续|着力|大力|努力|加强|推进|推动|发挥|突出|强化|学习)"_s);
    static const QRegularExpression named(
        u"，[^，。]{0,8}(?:关工委|委员会|学校|学院|[我全本][校院区县市镇乡省处系厂]|各级|支部|党委|中心|协会|公司)"
        u"(?=[要将应]?(?:以|坚持|围绕|认真|深入|全面|贯彻|落实|积极|切实|继续|努力|加强|推进|推动|发挥))"_s);
    return sentence.contains(done) && !sentence.contains(named);
}

// The sentence without its label: 2021年工作的指导思想是：以… → 以…;
// 2022年学校工作的总体思路是：以… → 学校以….
QString withoutLabel(const QString &sentence)
{
    static const QRegularExpression label(
        u"^((?:[0-9xX]{2,4}年，)?[^，。：:]{0,24}?)(?:指导思想|总体要求|总体思路|工作思路|基本思路|总要求|总的要求|总体目标|工作目标)"
        u"(?:(?:是|为)[：:，,]*|[：:，,]+)"_s);
    static const QRegularExpression goesOn(
        u"^(?:以|坚持|围绕|紧紧|按照|认真|深入|全面|贯彻|高举)"_s);
    const auto match = label.match(sentence);
    if (!match.hasMatch())
        return sentence;
    const QString rest = sentence.mid(match.capturedEnd());
    return rest.contains(goesOn) ? subjectOf(match.captured(1)) + rest : rest;
}

// The sentence without the 以…为指导 at its beginning that `said` has already.
QString withoutSaidGuide(const QString &sentence, const QString &said)
{
    static const QRegularExpression guide(u"^(以[^，。]*为(?:指导|指引|引领|统领))[，。]"_s);
    const auto match = guide.match(sentence);
    return match.hasMatch() && said.contains(match.captured(1)) ? sentence.mid(match.capturedEnd())
                                                                : sentence;
}

// What a plan says that it goes by, or how it works: that stays true of the year that it was for.
const auto kManner =
    u"(?:以(?=[^，。]*为)|继续|围绕|坚持|坚定|坚决|始终|认真|进一步|按照|根据|遵循|紧紧|紧扣|紧密|全面|深入|深化|积极|努力|着力|"
    u"持续|不断|充分|切实|大力|牢牢|牢记|牢固|聚焦|立足|贯彻|落实|高举|在(?=[^，。]*下)|发挥|突出|推进|推动|加强|强化)"_s;

QString withoutQuoted(QString words)
{
    static const QRegularExpression quoted(u"“[^”]*”|《[^》]*》|（[^（）]*）"_s);
    return words.remove(quoted);
}

// Whether a clause promises a deed or a figure (拟举办…, 力争实现全覆盖, 将建成…,
// 确保签约率达100%), which a summary must not tell as done.
bool promises(const QString &clause)
{
    static const QRegularExpression promise(
        u"(?<![模草虚比])拟(?![定制写人态])|"
        u"(?:^|年|[委会部院校局镇乡村司厂县区市])(?:计划|打算|准备|预计|预期)(?![生的和、，])|"
        u"力争|(?<!力)争取(?!到了)|有望|"
        u"(?<![即必])将(?![^，]{1,6}的)(?=开展|举办|举行|组织|召开|建|打造|实施|完成|实现|启动|推出|完善|健全|制[定订]|修订|"
        u"[在于对为]|通过|重点|配合|协助|结合|利用|邀请|成立|评选|编|印|新|再|做|抓|办|开|创|争|提升|拓|培)|"
        u"(?:确保|实现|达到|保持)[^，]*(?:\\d%|全覆盖|百分之|\\d[余多]?[个场次名人篇家户])|不[少低]于|目标(?:是|为)"_s);
    return withoutQuoted(clause).contains(promise);
}

// The sentence without the clauses that promise, each up to the next mark outside of brackets.
QString withoutPromises(const QString &sentence)
{
    QString kept;
    QString rest = sentence;
    while (!rest.isEmpty()) {
        const QString clause = firstClause(rest, u"，；。！？");
        const QChar end = clause.size() < rest.size() ? rest[clause.size()] : QChar();
        rest.remove(0, clause.size() + 1);
        if (!promises(clause))
            kept += end.isNull() ? clause : clause + end;
    }
    if (kept == sentence || kept.isEmpty())
        return kept;
    static const QRegularExpression leadsOn(u"[下中上][，；。]$"_s); // 在…领导下
    if (kept.contains(leadsOn))
        return {};
    if (QStringView(u"，；").contains(kept.back()))
        kept.back() = u'。';
    return kept;
}

QString asDone(QString sentence, int year)
{
    static const QRegularExpression must(
        u"(?<![需重主纲摘只紧首次概必简提扼机险])(?:必须要|需要|还要|也要|都要|要)(?![求点素闻害件旨领义]|紧(?![紧扣密盯跟贴]))"_s);
    static const QRegularExpression coming(
        u"(?:(?<=[委会部处院校局组办们联团司厂社站村镇府])应当?|必须|"
        u"(?<![即必])将(?:要|会)?)(?=%1)|(?<![模草虚比])拟(?=以[^，。]*为|围绕|坚持|按照|继续)"_s
            .arg(kManner));
    static const QRegularExpression listed(u"(?:以下|下列)[^，。]{0,12}?工作(?=[，。]|$)"_s);
    static const QRegularExpression newTerm(u"^新(?=学[年期])"_s);
    static const QRegularExpression thisYear(u"今年(?:以来)?|本年度|新的一年(?:里|中)?"_s);
    sentence.replace(newTerm, u"本"_s).replace(listed, u"各项工作"_s);
    sentence.remove(must).remove(coming).replace(thisYear, u"%1年"_s.arg(year));
    return withoutPromises(sentence);
}

// 2021年，坚持… → 坚持….
QString withoutYear(const QString &sentence, int year)
{
    const QString said = u"%1年，"_s.arg(year);
    return sentence.startsWith(said) ? sentence.mid(said.size()) : sentence;
}

} // namespace

QString guidingThought(const QString &preamble, int year, const QString &body)
{
    QString thought;
    bool isGuided = false;
    bool isNamed = false; // whether a sentence has said who is guided
    for (const QString &typed : typedSentences(withFullWidthMarks(preamble))) {
        const QString sentence = withoutSaidGuide(withoutLabel(typed), thought);
        if (sentence.isEmpty() || introducesPlan(sentence) || asksForReports(sentence))
            continue;
        if (!describesYear(sentence) && !guides(sentence))
            continue;
        QString done = asDone(sentence, year);
        if (done.isEmpty() || (!describesYear(done) && !guides(done)))
            continue;
        if (const QString bare = withoutYear(done, year); lacksSubject(bare))
            done = bare;
        if (!isNamed && lacksSubject(done)) {
            if (body.isEmpty() && !thought.isEmpty())
                done = asDone(typed, year); // its label says at least whose work it is
            thought += thought.isEmpty() ? u"%1年，"_s.arg(year) + body : body;
        }
        isNamed = isNamed || !describesYear(sentence);
        isGuided = isGuided || guides(sentence);
        thought += done;
        if (!QStringView(u"。！？").contains(thought.back()))
            thought += u'。';
        if (thought.size() > kLongestThought)
            break;
    }
    if (!isGuided)
        return {};
    const QString said = u"%1年"_s.arg(year);
    if (thought.startsWith(u"本学"_s))
        return thought;
    return thought.contains(said) ? thought : said + u'，' + thought;
}

} // namespace Domain
