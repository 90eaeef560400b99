#include "domain/summary/notes/openingwords.h"

#include "domain/plan/outlineedits.h"
#include "domain/text/fieldlabels.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"
#include "domain/text/sentences.h"
#include "domain/text/signmarks.h"
#include "domain/text/timewords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kShortestOpening = 10; // characters
constexpr qsizetype kShortestName = 8;
constexpr qsizetype kLongestOpeningHeading = 28; // a line of the paper

// A plan's 要 is left out of a summary; 要点 and 要求 are words of their own and stay.
QString withoutLeadingMust(const QString &clause)
{
    static const QRegularExpression must(u"^要(?![点求素闻害件旨领义])"_s);
    return QString(clause).remove(must);
}

// Where the words of a field begin that a label names outside of brackets, behind a blank or at the
// clause's beginning: 责任单位：…, 时限:…; -1 where there are none.
qsizetype labelAt(const QString &clause)
{
    const QString plain = withRoundBrackets(folded(clause));
    for (const FieldLabel &label : labelsIn(plain)) {
        const QStringView before = QStringView(plain).left(label.start);
        if ((before.isEmpty() || before.endsWith(u' ')) && before.count(u'(') == before.count(u')'))
            return label.start;
    }
    return -1;
}

// The words without dashes and blanks at their ends, which parted them from a time or a field that
// is not told: 表彰大会 — 负责：组织部.
QString withoutDashesAtEnds(const QString &words)
{
    static const QRegularExpression atEnds(u"^[\\s—–－|｜·]+|[\\s—–－|｜·]+$"_s);
    return QString(words).remove(atEnds);
}

// Removes brackets of any kind at the end that say who does it and when:
// …一次。（安监办牵头，每月）, and fields that labels name. A round one that stands alone behind a
// mark belongs to no clause and is removed whatever it says.
QString withoutResponsibility(const QString &clause)
{
    static const QRegularExpression brackets(
        u"(?: *\\([^()]*(?:牵头|负责|配合|(?:%1|%2)(?:单位|部门)?(?=[,;、:)])|责任(?!清单|[制书状区田])|时限|完成时间)[^()]*\\))+$"_s
            .arg(kAnswering, kHelping));
    static const QRegularExpression alone(u"^[（(〔][^（）()〔〕]*[)）〕]$"_s);
    const QString plain = withRoundBrackets(folded(clause));
    const auto match = brackets.match(plain);
    QString words = match.hasMatch() ? clause.left(match.capturedStart()) : clause;
    if (const qsizetype label = labelAt(clause); label > 0)
        words = words.left(label);
    return withoutDashesAtEnds(words.remove(alone));
}

// The clause without the number that it has in a list within the item (一是…，二是…), which would
// stand in the paper's own list. A number with a mark behind it is a clause by itself.
QString withoutOrdinal(const QString &clause)
{
    static const QRegularExpression ordinal(
        u"^(?:[一二三四五六七八九十]是要?(?![非否])|(?:第[一二三四五六七八九十]|其[一二三四五])$|(?:首先|其次)(?:是|要)?$)"_s);
    return QString(clause).remove(ordinal);
}

// Whether a clause, without the word that begins it (对, 围绕, 通过), holds the task as well as
// what the work starts from: 对…开展摸排, 围绕主题举办讲座; not 通过开展…活动 and 在…组织下.
bool holdsTask(const QString &clause)
{
    static const QRegularExpression quoted(u"“[^”]*”|《[^》]*》|（[^（）]*）"_s);
    static const QRegularExpression task(
        u"..(?:开展|举办|举行|召开|进行|实施|建立|纳入|列入|"
        u"组织(?!建设|部|员|生活|工作|者|机构|架构|体系|力量|作用|优势|振兴|保障))(?!的)[^，]{2,}$"_s);
    static const QRegularExpression leadsOn(
        u"(?:[中时上下后前]|同时|要求|精神|部署|安排|原则|思路|实际|情况|契机|抓手|载体|主线|中心|重点|意见|通知|方案|目标|"
        u"需要|特点|规律|出发|为[^，]{1,4})$"_s);
    const QString words = QString(clause).replace(quoted, u"〇〇"_s);
    return words.contains(task) && !words.contains(leadsOn);
}

struct OpeningClause
{
    QString words;
    QChar end; // the mark after it; null at the text's end
};

// The clauses of a text: what stands between commas, semicolons and full stops outside of brackets
// and quotation marks.
QList<OpeningClause> clausesOf(const QString &text)
{
    QList<OpeningClause> clauses;
    QString words;
    bool inField = false; // behind a label, before the end of its sentence
    const auto add = [&](QChar end) {
        const qsizetype label = labelAt(words.trimmed());
        const bool isField = inField || (label == 0 && !clauses.isEmpty());
        const QString clause = isField ? QString() : withoutResponsibility(words.trimmed());
        if (!clause.isEmpty())
            clauses.append({clause, end});
        inField = (isField || label > 0) && QStringView(u"，,").contains(end);
        words.clear();
    };
    BracketDepth depth;
    for (const QChar character : text) {
        const bool isOutside = depth.isOutsideAfter(character);
        const bool ends = character == u'\n'
                          || (isOutside && QStringView(u"，,；;。").contains(character));
        if (!ends) {
            words += character;
            continue;
        }
        add(character);
    }
    add({});
    return clauses;
}

// Whether a clause cannot stand alone: 对留守儿童等，尤其是起始年级进行调查.
bool goesOn(const QString &clause)
{
    static const QRegularExpression joint(
        u"^(?:尤其|特别是|包括|以及|及其|和(?!谐|平|睦|[^，]*(?:一起|共同|联合|一道)))"_s);
    return clause.contains(joint);
}

// Whether a clause only says how the next one is done: 学习兄弟单位的经验，研究制订方案.
bool isWayTo(const QString &clause, const QString &next)
{
    static const QRegularExpression way(
        u"^(?:认真|积极|充分|深入)?(?:学习|借鉴|吸收|参考|参照|总结)[^，]*(?:经验|做法|思路)$"_s);
    static const QRegularExpression made(
        u"^(?:研究|讨论|着手|尽快)?(?:制[订定]|编制|编写|出台|起草|拟[订定]|建立|形成|提出)"_s);
    return clause.contains(way) && next.contains(made);
}

// Whether a clause says nothing but the deadline that the item has besides: 4月15日前完成,
// 9月份启动, 长期坚持.
bool isDeadlineOnly(const QString &clause, const Deadline &deadline)
{
    static const QRegularExpression done(
        u"(?:全部|全面|基本|务必)*(?:完成|结束|办结|启动|完毕|到位)$"_s);
    static const QRegularExpression time(
        uR"(^(?:确保|力争|争取|务必|于|在|%1|截止)*+)"
        uR"((?:%2|[\d０-９一二三四五六七八九十〇零年月日号份第季度旬上中下半初底末内前以之到至、~～—–-]|学期|全年)++$)"_s
            .arg(kLatestPattern, kFeastPattern));
    static const QRegularExpression open(u"^(?:长期|常年|持续)(?:坚持|推进|开展)$"_s);
    if (deadline.kind() == Deadline::Kind::Open)
        return clause.contains(open);
    const QDate last = deadline.lastDay();
    const QString words = QString(clause).remove(done);
    return last.isValid() && words.contains(time)
           && Deadline::fromWords(words, last.year()).lastDay() == last;
}

// The title that the user gave, else the clauses of the issued text up to the first for which,
// taken alone and as the last, `isEnough` is true. A section's heading is its issued text.
template<typename IsEnough>
QString clausesUntil(const Node &item, IsEnough isEnough)
{
    const bool isSection = item.kind == NodeKind::Section;
    if (isSection && bareHeading(item.title).size() <= kLongestOpeningHeading)
        return bareHeading(item.title);
    if (!isSection && (item.text.isEmpty() || item.title != titleOfText(item.text)))
        return withoutResponsibility(item.title);
    QString opening;
    const QString issued = isSection ? item.title : item.text;
    const QList<OpeningClause> clauses = clausesOf(issued.mid(keySignLength(issued)));
    for (qsizetype at = 0; at < clauses.size(); ++at) {
        const QString words = withoutLeadingMust(withoutOrdinal(clauses[at].words));
        if (words.isEmpty() || (!opening.isEmpty() && isDeadlineOnly(words, item.deadline)))
            continue;
        if (at + 1 < clauses.size() && isWayTo(words, clauses[at + 1].words)) {
            if (beginsWithFrame(opening))
                opening.clear(); // 对照要求: where the way begins
            continue;
        }
        opening += (opening.isEmpty() ? QString() : u"，"_s) + words;
        if (isEnough(opening, words) && !(at + 1 < clauses.size() && goesOn(clauses[at + 1].words)))
            break;
    }
    return opening;
}

// 附件：, 附件1：, 附表 2, before the name of an annex, in folded text.
const QRegularExpression &annexMark()
{
    static const QRegularExpression mark(
        uR"(^(?:附[件表] *(?:%1 *:?|:)|附 *\d{0,2} *:) *(?:\d{1,2}[.、] *)?(?=.{2}))"_s.arg(
            kNumberPattern));
    return mark;
}

// The length of the longest run of characters that both texts have.
qsizetype sharedRun(const QString &one, const QString &other)
{
    qsizetype longest = 0;
    for (qsizetype at = 0; at < one.size(); ++at) {
        while (at + longest < one.size() && other.contains(QStringView(one).mid(at, longest + 1)))
            ++longest;
    }
    return longest;
}

} // namespace

bool beginsWithFrame(const QString &words)
{
    static const QRegularExpression frame(
        u"^(?:努力|紧密|充分|严格|认真|积极|切实|全面|主动|坚持|坚决)?(?:从|以(?!及)|在(?!校|册|岗|职|线)|根据|按照|按|依照|"
        u"依据|依托|依靠|围绕|紧扣|结合|对照|对标|对(?!接|外|口)|通过|经过|将|把|随着|为(?!民|先|期)|"
        u"鉴于|基于|立足|着眼|本着|针对|面向|适应|(?:会同|协同)[^，]{0,12}(?=，|$)|遵循|借助|利用|凭借|由|当|于)"_s);
    const auto match = frame.match(words);
    return match.hasMatch() && !holdsTask(clausesOf(words.mid(match.capturedEnd())).value(0).words);
}

bool saysLittle(const QString &opening)
{
    return opening.size() < kShortestOpening
           || (beginsWithFrame(opening) && clausesOf(opening).size() < 2);
}

bool isAnnexHeading(const QString &heading)
{
    return annexMark().match(folded(heading.trimmed())).hasMatch();
}

QString bareHeading(const QString &heading)
{
    static const QRegularExpression deadline(
        u"[（(][^（）()]{0,10}(?:以?前|底|完成|期间|[0-9]月)[^（）()]{0,4}[)）]$"_s);
    const auto chop = [](const QString &words) {
        return withoutEndMarks(withoutDashesAtEnds(words));
    };
    const QString words = heading.trimmed();
    return chop(
        chop(words.mid(annexMark().match(folded(words)).capturedLength())).remove(deadline));
}

QString withoutLeadingTime(const QString &opening)
{
    static const QRegularExpression time(
        uR"(^(?:\d{4}年)?\d{1,2}(?:[-—~－～至到、]\d{1,2})*月份?(?:\d{1,2}[日号])?(?:[上中下]旬|[初中底末])?(?:以?前)?(?:[（(][^（）()]{1,8}[)）])?[\s—－]*[，,：:]?\s*(?=[^的，,]{4}))"_s);
    return withoutDashesAtEnds(QString(opening).remove(time));
}

Node withTellingWords(const Node &node)
{
    static const QRegularExpression bare(
        u"^(?:组织|工作|主要|有关|相关)?(?:保障|措施|要求|领导)(?:措施|工作)?$|^其[他它](?:工作|事项)?$"_s);
    static const QRegularExpression months(
        u"^(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:月份?)?[、—－~～至到-]?)+(?<=月|月份)$"_s);
    Node values = node;
    const QString heading = bareHeading(values.title);
    if (values.kind == NodeKind::Section && !values.text.trimmed().isEmpty()
        && (heading.contains(bare) || heading.contains(months))) {
        values.kind = NodeKind::Item;
        values.title = titleOfText(values.text);
    }
    return values;
}

QString openingWordsOf(const Node &item)
{
    return clausesUntil(item, [](const QString &opening, const QString &clause) {
        return opening.size() >= kShortestOpening && !beginsWithFrame(clause);
    });
}

QString openingWordsAbout(const Node &item, const QString &matter)
{
    constexpr qsizetype kTelling = 3; // characters
    const QString opening = openingWordsOf(item);
    const bool isTitled = item.text.isEmpty() || item.title != titleOfText(item.text);
    if (item.kind == NodeKind::Section || isTitled || sharedRun(opening, matter) >= kTelling)
        return opening;
    QString about = opening;
    qsizetype most = kTelling - 1;
    for (const OpeningClause &clause : clausesOf(item.text)) {
        if (const qsizetype run = sharedRun(clause.words, matter); run > most) {
            most = run;
            about = withoutLeadingMust(clause.words);
        }
    }
    return about;
}

QString shortOpeningWordsOf(const Node &item)
{
    return clausesUntil(item, [](const QString &opening, const QString &) {
        return opening.size() >= kShortestName;
    });
}

} // namespace Domain
