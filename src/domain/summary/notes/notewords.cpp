#include "domain/summary/notes/notewords.h"

#include "domain/summary/notes/figuremarks.h"
#include "domain/summary/notes/happenings.h"
#include "domain/summary/notes/notelabels.h"
#include "domain/summary/notes/openingwords.h"
#include "domain/summary/notes/papertext.h"
#include "domain/summary/notes/statedfacts.h"
#include "domain/text/characters.h"
#include "domain/text/foldedtext.h"
#include "domain/text/names.h"
#include "domain/text/replacing.h"
#include "domain/text/sentences.h"
#include "domain/text/timewords.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// 3场 behind the name of an event.
const auto kCountAtEnd = u"[0-9一二三四五六七八九十两]+[场次期届轮]$"_s;

constexpr QStringView kClauseEnds = u"，,；;。：:！？\n";

// Whether a word begins with one of the most frequent family names.
bool beginsWithSurname(const QString &word)
{
    static const QString surnames =
        u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔文樊葛殷庞施洪"_s;
    return surnames.contains(word.front());
}

// The mark for a blank between words: names are a list (张三 李四), others clauses (升旗 王校长);
// 李 明 is one name.
QString pauseBetween(const QString &before, const QString &after)
{
    constexpr qsizetype kLongestListedName = 3;
    static const QRegularExpression lastWord(u"[^\\s，。；：、！？]*$"_s);
    static const QRegularExpression firstWord(u"^[^\\s，。；：、！？]*"_s);
    const qsizetype left = lastWord.match(before).capturedLength();
    const qsizetype right = firstWord.match(after).capturedLength();
    const QString first = before.right(left);
    const QString second = after.left(right);
    const bool isSpeaker = left == 2 && right == 1 && !beginsWithSurname(first)
                           && beginsWithSurname(second); // 升旗 王
    if ((left < 2 || right < 2) && !isSpeaker)
        return u" "_s;
    const bool isLabel = after.mid(right).startsWith(u'：'); // 主讲：李老师 题目：《陪伴》
    const bool areNames = !isLabel && left <= kLongestListedName && right <= kLongestListedName
                          && beginsWithSurname(first) && beginsWithSurname(second);
    return areNames ? u"、"_s : u"，"_s;
}

// A slogan keeps its blank: “老少同心 共话未来”.
bool isInQuotes(QStringView before)
{
    return before.count(u'“') > before.count(u'”') || before.count(u'《') > before.count(u'》');
}

QString withPausesForBlanks(const QString &text)
{
    static const QRegularExpression blank(u"(?<=%1)[^\\S\\n]+(?=%1)"_s.arg(kHan));
    return replacedBy(text, blank, [&text](const QRegularExpressionMatch &match) {
        const QString before = text.left(match.capturedStart());
        return isInQuotes(before) ? u" "_s : pauseBetween(before, text.mid(match.capturedEnd()));
    });
}

// 年初86 年底91: a blank behind a figure parts, where none stands before it and no unit follows; so
// does one behind a work's name.
QString withPausesThatPartFigures(const QString &text)
{
    static const QRegularExpression parting(
        u"(?<=%1)((?:\\d+(?:\\.\\d+)?)|(?<=%1)》)[^\\S\\n]+(?=%1{2})"
        u"(?![月日号期届次个名人场件条项级班本份位万千元余多组台套户家分岁周天]|年(?![初底末终内]))"_s
            .arg(kHan));
    return QString(text).replace(parting, u"\\1，"_s);
}

// The text with figures in half-width characters: ９４.７％ becomes 94.7%.
QString withHalfWidthFigures(const QString &text)
{
    static const QRegularExpression percent(u"(?<=\\d)％"_s);
    return withHalfWidthDigits(text).replace(percent, u"%"_s);
}

// Replaces exclamation marks, which an official paper does not have, and doubled marks; a wave at
// a clause's end goes.
QString withCalmMarks(const QString &text)
{
    static const QRegularExpression twice(u"([，、；：。])\\1+"_s);
    static const QRegularExpression andSoOn(u"(?<=、)([^、，；。…]+)……$"_s);
    QString out;
    BracketDepth depth;
    for (const QChar character : text) {
        const bool isOutside = depth.isOutsideAfter(character);
        out += isOutside && character == u'！' ? QChar(u'。') : character;
    }
    static const QRegularExpression wave(u"[~～]+(?=$|[，。；！？])"_s);
    return out.remove(wave).replace(twice, u"\\1"_s).replace(andSoOn, u"\\1等"_s);
}

struct ListMark
{
    qsizetype from;
    qsizetype end;
    bool isParted; // whether a mark or a blank stands before it
};

// The marks 1、2、3、 in their order, from the first 1 on.
QList<ListMark> listMarks(const QString &text)
{
    static const QRegularExpression mark(
        uR"((?<![\d第.%～~-])(?:[（(](\d{1,2})[)）]|(\d{1,2})(?:、|[.．](?!\d+(?![\dA-Za-z]))|[)）]))(?![\d、])\s*)"_s);
    QList<ListMark> marks;
    for (auto found = mark.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const int number = (match.captured(1) + match.captured(2)).toInt();
        if (number != marks.size() + 1)
            continue;
        const qsizetype from = match.capturedStart();
        const bool isParted = from == 0
                              || QStringView(u"，,：:；;。、》）” ").contains(text[from - 1]);
        marks.append({from, match.capturedEnd(), isParted});
    }
    return marks;
}

// A list of two in the middle of words may be figures: 党员1、团员2、….
bool isList(const QList<ListMark> &marks, const QString &text)
{
    return marks.size() >= (marks.value(0).isParted ? 2 : 3) && marks.last().end < text.size();
}

QString withListInLine(const QString &text)
{
    const QList<ListMark> marks = listMarks(text);
    if (marks.isEmpty() || !isList(marks, text))
        return text;
    QStringList items;
    for (qsizetype at = 0; at < marks.size(); ++at) {
        const auto end = at + 1 < marks.size() ? marks[at + 1].from : text.size();
        items.append(withoutClauseMark(text.mid(marks[at].end, end - marks[at].end)));
    }
    // The part after a comma in the last list entry applies to the whole list:
    // 用电、饮水、接送，发现问题4个.
    QStringList names = items;
    if (items.last().section(u'，', 1).size() > 0)
        names.last() = items.last().section(u'，', 0, 0);
    QString head = text.left(marks.first().from).trimmed();
    if (!head.isEmpty() && !QStringView(u"，,：:；;。、").contains(head.back()))
        head += u'：';
    return head + items.join(listSeparator(names));
}

// Whether the words begin with the verb of a task, such as 加强; 动员会 and its like are not tasks.
bool beginsTask(const QString &words)
{
    static const QRegularExpression verb(
        u"^(?:加强|深化|推进|推动|强化|完善|规范|提升|提高|巩固|拓展|丰富|创新|建立|健全|落实|实施|贯彻|学习|"
        u"深入|扎实|认真|积极|大力|全面|广泛|切实|进一步|支持|鼓励|引导|动员(?!会|大会)|发动|利用|评选(?!会)|"
        u"选派|宣传(?!活动))"_s);
    return words.contains(verb);
}

std::optional<HappeningKind> happeningOf(QString name)
{
    static const QRegularExpression bracket(u"（[^（）]*）|\\([^()]*\\)"_s);
    static const QRegularExpression count(kCountAtEnd);
    static const QRegularExpression says(
        u"召开|举行|举办|补办|开展|组织|参加|参与|出席|列席|观看|收看|承办|协办|主办|协助|配合|邀请|赴|到|来[校院我访]|"
        u"莅临|取消|推迟|改期|延期|暂停|停[办课]|未|没|(?<![模虚])拟|将|筹备(?!会|组|委)|筹划|策划|准备|商[量议讨]|研究(?!会)|"
        u"联系|申[请报]|上报|报[送名道]|安排|布置|整理|汇总|收集|拍摄|制作|购买|采购|通知|听取|接受|迎接|迎检|"
        u"通过|印发|转发|宣布|讨论(?!会)|协调(?!会)|启动(?!会|仪式|大会)|进行|完成|做好|抓好|带队|带领|率|陪同|继续|开会|去|昨[天日晚]|前天|今[天日晚]|明[天日]|刚[刚才]?|"
        u"近日|日前|[上下本这]周|看了|搞了|弄"_s);
    // A name that ends in a person and a verb is a sentence and names no event: 王主任检查.
    static const QRegularExpression person(
        u"(?:"_s + kOfficePattern
        + u"|同志|领导|某)[^的会]{0,4}(?:检查|调研|宣讲|宣传|督查|排查|动员|家访|观摩|讲话)$|"
          u".来(?:[校院村]|社区|现场)?(?:检查|调研|宣讲|宣传|督查|培训)$|"
          u"(?:师生|学生|队员|团员|老同志|志愿者|党员|干部|教师|老师|职工|五老”?|小组|工作组|网格员)"
          u"(?:\\d+[人名])?(?:祭扫|检查|调研|督查|排查|家访|摸底)$"_s);
    // So is a clause that adds events up: 宣讲团全年共宣讲22场.
    static const QRegularExpression total(
        u"(?:共|累计|合计|先后)[^的]{0,6}[0-9一二三四五六七八九十两]+[场次期届轮]$"_s);
    // The beginning of a meeting of others that was attended, or of a sentence with a verb of its
    // own.
    static const QRegularExpression beginsOtherwise(
        u"^(?:我|省|市|区|县|街道|上级|中央|全国|国家|教育[部厅局]|开(?![学幕班放题])|办(?!公)|抓|做|搞|在(?![线校])|与|"
        u"同(?![学心])|会同|联合|为(?![民老])|对(?![口接])|把|因|由|无|不|暂|[本上下][月周]|上午|下午|晚(?!会)|请(?!示)|当日|"
        u"当天|今天|[0-9](?!\\d*(?:栋|号楼|号院|个?村|年级|班|车间|社区)))"_s);
    static const QRegularExpression year(u"^\\d{4}年度?"_s);
    static const QRegularExpression stretch(u"^(?:第?[一二三四1-4]季度|[上下]半年)(?=.{2})"_s);
    static const QRegularExpression work(u"(?<=.)(?:《[^》]*》|“[^”]*”)$"_s);
    const bool adds = name.remove(bracket).contains(total);
    name = name.remove(work).remove(count).remove(year).remove(stretch).trimmed();
    if (adds || name.contains(person) || name.contains(says) || name.contains(beginsOtherwise)
        || beginsWithTime(name) || beginsWithStretch(name))
        return std::nullopt;
    const auto &kinds = happeningKinds();
    const auto kind = std::ranges::find_if(
        kinds, [&name](const HappeningKind &one) { return name.contains(one.end); });
    if (kind == kinds.end() || (kind->happening != Happening::Meeting && beginsTask(name)))
        return std::nullopt;
    return *kind;
}

// Whether the words are several clauses with 、 between them (查用电、看消防检查) and not a name
// (花卉、书画展).
bool listsClauses(const QString &clause)
{
    constexpr qsizetype kLongestWord = 4;
    const QString first = firstClause(clause, u"、");
    return first != clause && first.size() > kLongestWord;
}

// The kind of happening whose name stands at the beginning of the words; none where there is none.
std::optional<HappeningKind> kindOfName(const QString &words)
{
    constexpr qsizetype kShortest = 2;
    constexpr qsizetype kLongest = 36;
    const QString clause = firstClause(words, kClauseEnds);
    return clause.size() < kShortest || clause.size() > kLongest ? std::nullopt
                                                                 : happeningOf(clause);
}

// The length of a festival with its comma that words begin with: 重阳节，.
qsizetype lengthOfFestival(const QString &words)
{
    static const QRegularExpression festival(u'^' + kFestivalPattern + u"(?:前夕?|期间|当天)?，"_s);
    return festival.match(words).capturedLength();
}

QString withDayFirst(const QString &words)
{
    static const QRegularExpression dayLast(
        uR"(^([^，。；：]{4,40}?)(\d{1,2}月\d{1,2}日(?:[至到－—~-](?:\d{1,2}月)?\d{1,2}日)?(?:[上下]午|晚上)?)$)"_s);
    const auto match = dayLast.match(words);
    static const QRegularExpression leadsTo(u"[于至到自从在前后止]$|截至|定于"_s);
    if (!match.hasMatch() || match.captured(1).contains(leadsTo))
        return words;
    return match.captured(2) + u'，' + match.captured(1).trimmed();
}

// 动员会，报告厅 with a verb: 在报告厅召开动员会; 礼仪竞赛，五年级: 举办五年级礼仪竞赛. A verb
// before a name behind which such a word dangles reads as if it were taken for the event.
QString withVerb(const QString &verb, const QString &named)
{
    static const QRegularExpression place(
        u"^([^，。；：、]{2,})，([^，。；：、在到了去看]{0,8}(?:厅|室|礼堂|操场|广场|馆|楼|食堂|村部|文化站|活动中心|会场|基地|公园))(?=$|[，。；])"_s);
    static const QRegularExpression grade(
        u"^([^，。；：、]{2,})，([一二三四五六七八九初高中大]{1,2}(?:年级|班))(?=$|[，。；])"_s);
    if (const auto match = place.match(named); match.hasMatch())
        return u'在' + match.captured(2) + verb + match.captured(1)
               + named.mid(match.capturedEnd());
    if (const auto match = grade.match(named); match.hasMatch())
        return verb + match.captured(2) + match.captured(1) + named.mid(match.capturedEnd());
    return verb + named;
}

// Whether the words are only where people went, 管网公司, with what is counted there.
bool namesOnlyPlace(const QString &words)
{
    static const QRegularExpression place(
        u"^[^，。；：、（\\d到赴去在进来访对向由请和与给为把被]{2,10}(?:公司|村|社区|学校|小学|中学|水厂|电厂|工厂|陵园|敬老院|养老院|"
        u"福利院|医院|学院|幼儿园|街道|园区|纪念馆|博物馆|工地|派出所|车间)"
        u"(?:（[^（）]*）)?(?:$|，(?=共|[初高]|[0-9]))"_s);
    return words.contains(place);
}

// Whether a plan asks to go somewhere.
bool asksToGo(const QString &task)
{
    static const QRegularExpression goes(
        u"宣讲|走访|慰问|参观|祭扫|祭英烈|走进|进(?:校园|社区|企业|班组|农村|车间|村)|送[^，。]{1,6}[到进下]|看望|调研|巡讲|研学"_s);
    return task.contains(goes);
}

} // namespace

QString firstClause(const QString &words, QStringView marks)
{
    BracketDepth depth;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (depth.isOutsideAfter(words[at]) && marks.contains(words[at]))
            return words.left(at);
    }
    return words;
}

QString noteOnPaper(const QString &typed)
{
    const QString marked = withLabelMarks(
        withHalfWidthFigures(withoutShorthand(withoutNewsFrame(typed))));
    const QString words = onPaper(withPausesThatPartFigures(marked));
    const QString parted = withFigureRunsParted(withPausesForBlanks(withListInLine(words)));
    return withLabelsInWords(withPartsHeldToFigure(withCalmMarks(parted)));
}

QString asHappening(const QString &words, const HappeningSigns &signs)
{
    static const QRegularExpression count(kCountAtEnd);
    QString inOrder = withDayFirst(words);
    const qsizetype day = inOrder == words ? lengthOfFestival(words) : inOrder.indexOf(u'，') + 1;
    const QString named = inOrder.mid(day);
    const auto kind = kindOfName(named);
    if (!kind && signs.wasAttended && namesOnlyPlace(words) && asksToGo(signs.task))
        return u'到' + words;
    if (!kind || listsClauses(firstClause(named, kClauseEnds)))
        return inOrder;
    if (const auto asked = kind->asked.match(signs.task); asked.hasMatch())
        return inOrder.left(day) + withVerb(asked.captured(1), named);
    const QString clause = firstClause(named, kClauseEnds);
    const bool tookPlace = signs.wasAttended || signs.verbsBeside.contains(kind->verb) || day > 0
                           || clause.contains(count)
                           || withoutClauseMark(named).size() > clause.size();
    return tookPlace ? inOrder.left(day) + withVerb(kind->verb, named) : words;
}

bool namesHappening(const QString &words)
{
    return kindOfName(words).has_value();
}

QString verbPut(const QString &words, const HappeningSigns &signs)
{
    const QString told = asHappening(words, signs);
    const auto kind = told == words ? std::nullopt : kindOfName(words);
    const bool isPut = kind && (told.startsWith(kind->verb) || told.startsWith(u'在'));
    return isPut ? kind->verb : QString();
}

bool saySame(const ProgressNote &one, const ProgressNote &other)
{
    return one.happenedOn == other.happenedOn
           && withoutClauseMark(one.text) == withoutClauseMark(other.text);
}

QString taskVerb(const QString &name)
{
    static const QRegularExpression field(u"^.{2,4}(?:工作|建设|管理|服务|保障)$"_s);
    static const QRegularExpression target(u"不少于|不低于|不超过"_s);
    static const QRegularExpression tells(
        u"^(?:确保|保证|做|力争|争取|达到|控制|保持|完成|上报|开展|举办|组织|召开|抓|办|建|配齐|发放|继续)"_s);
    static const QRegularExpression deed(
        u"^[^，]{1,10}(?:辅导|捐赠|考核|帮扶|帮教|资助|巡查|巡逻|劝导|监督|义诊|咨询|走访|慰问)$"_s);
    static const QRegularExpression goesTo(
        u"^[^，]{2,10}进(?:课堂|校园|社区|宿舍|企业|农村|家庭)$"_s);
    static const QRegularExpression hasVerb(
        u"^(?:参[与加]|配合|协[助同]|联系|联合|邀?请|聘|接受|坚持|依托|用好|强化|提供|安排|继续)|(?:开展|组织|举办|进行|做好|抓好|推进)"_s);
    const QString clause = firstClause(name, kClauseEnds);
    const auto kind = beginsTask(name) ? std::nullopt : kindOfName(name);
    if (!kind && name.startsWith(u'“'))
        return u"开展"_s;
    if (!kind && name.contains(field) && !beginsTask(name) && !clause.contains(tells))
        return u"做好"_s;
    const bool isNoun = !kind && !beginsTask(name) && !beginsWithFrame(clause)
                        && !clause.contains(tells) && !clause.contains(hasVerb);
    if (isNoun && clause.contains(deed))
        return u"做好"_s;
    if (isNoun && clause.contains(goesTo))
        return u"开展好"_s;
    if (!kind)
        return clause.contains(target) && !beginsTask(name) && !clause.contains(tells) ? u"确保"_s
                                                                                       : QString();
    switch (kind->happening) {
    case Happening::Meeting: return u"开好"_s;
    case Happening::Gathering:
    case Happening::Ceremony: return u"办好"_s;
    case Happening::Undertaking: return u"开展好"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Domain
