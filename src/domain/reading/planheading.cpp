#include "domain/reading/planheading.h"

#include "domain/text/characters.h"
#include "domain/text/dates.h"
#include "domain/text/daytext.h"
#include "domain/text/departmentnames.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kLongestTitleRead = 60;
constexpr qsizetype kLongestOrganisation = 40;

// The words for a plan that its title ends in.
const auto kPlanWords =
    u"(?:要点|计划|方案|安排|打算|思路|规划|意见|任务(?:分解|分工)?(?:表|清单|书)?|实施细则|实施办法|行动纲要|分工(?:方案|表)?|清单|工作表|分解表|一览表|行事历|[校月周年]历|日历|折子工程|时间表|路线图|台账|(?:情况|统计|考核|评分|登记|汇总|活动|责任|公示|实事|跟踪|督查)表|督办表|推进表|进度表|分解)"_s;

// Words that sites and drafts put after a title.
const auto kAfterTitle =
    u"(?: "
    u"*[(\\[【](?:[^)\\]】]{0,12}(?:篇|稿|版|字|套|份|模板|范文|范本|精选|"
    u"汇总|合集)[^)\\]】]{0,6})[)\\]】]"
    "| *第?[一二三四五六七八九十\\d]{1,3}篇| *篇 "
    "*[一二三四五六七八九十\\d]{1,3}| *(?:最新|优秀|通用|常用|热门|个人|简短)?(?:范文|模板|精选|大全|集锦|汇总|样本)"
    "%1?"
    "| *\\d{1,2}| *\\(%1\\))*:?"_s.arg(kNumberPattern);

// What a title names besides the plan: 工作要点及责任分工, 工作计划暨经费预算.
const auto kBesides =
    u"(?:(?<=要点|计划|方案|安排|打算|思路|规划)(?:以?及|和|与|暨)[^ ,。;:()]{0,8}(?:分工|分配|日程|进度|预算|责任人|"
    u"负责人|时间表|路线图|办法|细则|指标|名单|排期|分组|经费|时间|节点|职责|措施))?"_s;

const auto kChineseYear = u"[一二][九〇○零O0][〇○零O0一二三四五六七八九]{2}"_s;

const QRegularExpression &titlePattern()
{
    static const QRegularExpression pattern(
        u"^(.*?"_s + kPlanWords + u"(?:范本|草案|初稿|书|表)?"_s + kBesides
        + u"(?: *\\([^()]{0,24}(?:学期|学年|年度|年|月|征求意见稿|讨论稿|试行|草案|送审稿)[^()]{0,8}\\)"
          "| *\\([^()\\d]{1,12}(?:%1|班)\\)| *\\([^()\\d]{0,10}%2\\))?)("_s.arg(kOrganisationEnding,
                                                                                kPlanWords)
        + kAfterTitle + u")$"_s);
    return pattern;
}

const QRegularExpression &organisationPattern()
{
    static const QRegularExpression pattern(u"(?:%1)$"_s.arg(kOrganisationEnding));
    return pattern;
}

const QRegularExpression &datePattern()
{
    static const QRegularExpression pattern(
        u"(?<year>"_s + kYearPattern + u'|' + kChineseYear
        + u") *[年./-] *(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2}) *(?:[月./-] *"
          "(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3}) *[日号]?)?|$)"_s);
    return pattern;
}

QDate dateOf(const QRegularExpressionMatch &match)
{
    if (match.capturedView(u"day").isEmpty())
        return {};
    return QDate(yearInDigits(match.capturedView(u"year")),
                 writtenNumber(match.capturedView(u"month")),
                 writtenNumber(match.capturedView(u"day")));
}

// The words without a bracket around them.
QStringView unbracketed(QStringView words)
{
    words = trimmedBlanks(words);
    if (words.startsWith(u'(') && words.endsWith(u')'))
        words = trimmedBlanks(words.mid(1, words.size() - 2));
    return words;
}

// The match where the words are a date and nothing else; none for other words.
std::optional<QRegularExpressionMatch> wholeDate(QStringView folded)
{
    const QStringView words = unbracketed(folded);
    if (words.size() > 24 || words.size() < 6)
        return {};
    auto match = datePattern().match(words);
    if (match.capturedStart() != 0 || match.capturedLength() != words.size())
        return {};
    return match;
}

// The line without the marks 《…》 around the whole of it.
QStringView withoutTitleMarks(QStringView line)
{
    const bool marked = line.size() > 2 && line.startsWith(u'《')
                        && line.indexOf(u'》') + 1 == line.size();
    return marked ? line.mid(1, line.size() - 2) : line;
}

// Whether words are a sentence that announces what follows it: 为做好…工作,现提出以下要点.
bool announces(QStringView words)
{
    static const QRegularExpression announcing(
        u"^(?:为(?![党国民老])|依据|遵照|结合|围绕|对照|经|现|特|今年|本学期|本年度|在[^,]{2,}(?:下|中|上|际)(?=,)|按|据)[^,]*,"
        "|(?<![实体展表呈发出独模虚])[现特拟](?:就|将|对|提出|作出|做出|明确|安排|印发|公布|制|拟)|以下|下列"
        "|^为(?:做好|进一步|更好|切实|深入|全面|认真|扎实|有效|充分|确保|保证)"_s);
    return announcing.match(words).hasMatch();
}

} // namespace

bool isLetterSpaced(QStringView words)
{
    qsizetype single = 0;
    qsizetype parts = 0;
    for (const QStringView part : words.tokenize(u' ', Qt::SkipEmptyParts)) {
        ++parts;
        single += part.size() == 1 || part[1] == u'('
                  || (part.size() <= 4 && part.front().isDigit());
    }
    return parts >= 4 && single * 5 >= parts * 4;
}

std::optional<int> yearInTitle(QStringView title)
{
    // 2023年工作总结及2024年工作计划: the year of the plan, not of the summary.
    static const QRegularExpression summary(
        u"(?:总结|小结|回顾|汇报|报告|情况) *(?:以?及|和|与|暨|、)"_s);
    if (const auto match = summary.match(title); match.hasMatch()) {
        if (const auto named = yearIn(title.mid(match.capturedEnd())))
            return named;
    }
    if (const auto named = yearIn(title))
        return named;
    static const QRegularExpression bare(u"(?<![\\d.])(%1)(?![\\d.])"_s.arg(kYearPattern));
    const QString plain = isLetterSpaced(title) ? withoutBlanks(title)
                                                : folded(withoutInvisible(title.toString()));
    if (const auto named = yearIn(plain))
        return named;
    const auto match = bare.match(folded(plain));
    return match.hasMatch() ? std::optional(match.capturedView().toInt()) : std::nullopt;
}

int titleLikeness(QStringView line)
{
    const WithoutPinyin plain(line.left(kLongestTitleRead * 4));
    const QString closed = isLetterSpaced(plain.text()) ? withoutBlanks(plain.text()) : QString();
    const QStringView folded = withoutTitleMarks(closed.isEmpty() ? plain.text()
                                                                  : QStringView(closed));
    if (folded.size() > kLongestTitleRead || folded.size() < 4)
        return 0;
    const auto match = titlePattern().match(folded);
    if (!match.hasMatch())
        return 0;
    const QStringView title = match.capturedView(1);
    static const QRegularExpression prose(
        u"[。;!?]|^(?:根据|为了|按照|现将)|关于(?:印发|下发|转发|发布)|如下|具体|制[定订]|[:>|]|^一是"_s);
    if (prose.match(title).hasMatch() || title.count(u',') > 1 || announces(title))
        return 0;
    int likeness = 1;
    if (yearInTitle(title))
        likeness += 4;
    if (title.contains(u"工作"))
        likeness += 2;
    if (title.size() >= 8)
        likeness += 2;
    return likeness;
}

qsizetype runTogetherTitleEnd(QStringView line)
{
    static const QRegularExpression title(u"^[^。;,!?:]{2,40}?"_s + kPlanWords + kAfterTitle
                                          + u"(?= |$)"_s);
    static const QRegularExpression before(
        u"^[^。;,!?: ]{2,36}?工作(?:要点|计划|方案|安排)"_s + kAfterTitle
        + u"(?=(?:为了?|根据|以|在|按照|今年|本学期|本年度|新的|随着|"_s + kYearPattern
        + u"年))"_s);
    static const QRegularExpression dated(u"^(?=[^。;,!?: ]{0,30}"_s + kYearPattern
                                          + u")[^。;,!?: ]{2,36}?工作(?:要点|计划|方案|安排)"_s
                                          + kAfterTitle + u"(?![的是和与及中内里、,。:;”》)])"_s);
    const WithoutPinyin plain(line.left(200));
    for (const QRegularExpression &pattern : {title, before, dated}) {
        const auto match = pattern.match(plain.text());
        if (match.hasMatch() && titleLikeness(match.capturedView()) >= 3)
            return plain.originalEnd(match.capturedEnd());
    }
    return -1;
}

SourceSpan properTitle(QStringView folded)
{
    if (isLetterSpaced(folded))
        return {0, folded.size()};
    if (withoutTitleMarks(folded).size() < folded.size())
        return {1, folded.size() - 2};
    const WithoutPinyin plain(folded);
    const auto match = titlePattern().match(plain.text());
    return {0, match.hasMatch() ? plain.originalEnd(match.capturedEnd(1)) : folded.size()};
}

SourceSpan titleInNotice(QStringView folded)
{
    static const QRegularExpression quoted(
        u"(?:印发|下发|发布|转发).{0,6}[《〈]([^》〉]{4,60})[》〉].{0,10}通知"_s);
    static const QRegularExpression unquoted(u"关于(?:印发|下发|转发)([^《。,;]{4,60}?"_s
                                             + kPlanWords + u")的通知"_s);
    static const QRegularExpression letter(
        u"[《〈]([^》〉]{4,60})[》〉][^。》]{0,40}(?:印发|转发|下发)(?:给你们|,|。|$)"_s);
    const QStringView head = folded.left(200);
    for (const QRegularExpression &pattern : {quoted, unquoted, letter}) {
        const auto match = pattern.match(head);
        if (match.hasMatch())
            return {match.capturedStart(1), match.capturedLength(1)};
    }
    return {};
}

SourceSpan documentNumberIn(QStringView folded)
{
    static const QRegularExpression number(
        u"(?:^|(?<=[ :]))[^ :,。;\\d]{1,16} *"
        "[〔\\[【(] *%1 *[〕\\]】)] *第? *\\d{1,4} *号$"_s.arg(kYearPattern));
    if (folded.size() > 60)
        return {};
    const auto match = number.match(folded);
    return match.hasMatch() ? SourceSpan{match.capturedStart(), match.capturedLength()}
                            : SourceSpan{};
}

std::optional<QDate> dayOf(QStringView folded)
{
    const auto match = wholeDate(folded);
    if (!match)
        return {};
    const QDate day = dateOf(*match);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

QDate wholeDayTyped(const QString &typed)
{
    const QDate day = readDay(typed, {});
    return day.isValid() ? day : dayOf(folded(QStringView(typed).trimmed())).value_or(QDate());
}

bool isDateLine(QStringView folded)
{
    return wholeDate(folded).has_value();
}

SourceSpan dateAtEnd(QStringView folded)
{
    const QStringView tail = folded.right(30);
    auto matches = datePattern().globalMatch(tail);
    while (matches.hasNext()) {
        const auto match = matches.next();
        qsizetype start = match.capturedStart();
        qsizetype end = match.capturedEnd();
        if (start > 0 && tail[start - 1] == u'(' && end < tail.size() && tail[end] == u')') {
            --start;
            ++end;
        }
        if (end == tail.size())
            return {folded.size() - tail.size() + start, end - start};
    }
    return {};
}

bool isOrganisation(QStringView line)
{
    const WithoutPinyin plain(line.left(kLongestOrganisation * 4));
    const QStringView folded = plain.text();
    static const QRegularExpression shortName(
        u"^(?:[科老]协|[妇残侨文社]联|工会|团委|党委|学会)$"_s);
    if (folded.size() < 3)
        return shortName.match(folded).hasMatch();
    if (folded.size() > kLongestOrganisation)
        return false;
    for (const QChar character : folded) {
        if (!isIdeograph(character) && !isBlank(character) && !character.isLetterOrNumber()
            && !QStringView(u"()“”·、").contains(character))
            return false;
    }
    return organisationPattern().match(folded).hasMatch();
}

SourceSpan signatureAtEnd(QStringView folded)
{
    qsizetype start = folded.size();
    while (start > 0 && folded.size() - start <= kLongestOrganisation
           && !endsSentence(folded[start - 1]) && folded[start - 1] != u',')
        --start;
    while (start < folded.size() && (closes(folded[start]) || isBlank(folded[start])))
        ++start;
    if (start == 0 || folded.size() - start > kLongestOrganisation)
        return {};
    return isOrganisation(folded.mid(start)) ? SourceSpan{start, folded.size() - start}
                                             : SourceSpan{};
}

// The second term of a school year lies in the year after the one it is named by.
std::optional<int> yearIn(QStringView words)
{
    static const QRegularExpression year(u"(?<!\\d)(?<year>"_s + kYearPattern + u"|(?:"_s
                                         + kChineseYear + u")) *(?:(?<school>(?:[-~至/—]+ *(?:"_s
                                         + kYearPattern + u"|"_s + kChineseYear
                                         + u"|\\d\\d) *)?学年度? *\\(?(?:第[二2]|下|春季?) *学期)"
                                           "|学?年|[-~至/—]+ *(?:(?:19|20)?\\d\\d|"_s
                                         + kChineseYear + u") *学?年)"_s);
    const auto match = year.match(folded(withoutInvisible(words.toString())));
    if (!match.hasMatch())
        return {};
    return yearInDigits(match.capturedView(u"year")) + (match.hasCaptured(u"school") ? 1 : 0);
}

QString organisationOf(const QString &issuedTitle)
{
    const QString title = withoutInvisible(issuedTitle);
    static const QRegularExpression notName(
        u"(?:"_s + kYearPattern + u'|' + kChineseYear
        + u") *(?:[-~至/]+ *(?:(?:19|20)?\\d\\d))? "
          u"*学?年?(?:度|上半年|下半年)?|第[一二三四五六七八九十\\d]+(?:学期|季度)"
          "|[上下]半年|(?:上|下|本)学期|(?:年度|重点|主要)|《|》"_s);
    static const QRegularExpression kind(u"(?:工作|活动|目标|主要|任务|年度|重点)*"_s + kPlanWords
                                         + u".*$"_s);
    QString name = folded(title);
    QString words = title;
    const auto drop = [&](const QRegularExpression &pattern) {
        for (auto match = pattern.match(name); match.hasMatch() && match.capturedLength() > 0;
             match = pattern.match(name)) {
            name.remove(match.capturedStart(), match.capturedLength());
            words.remove(match.capturedStart(), match.capturedLength());
        }
    };
    drop(kind);
    drop(notName);
    const qsizetype about = name.lastIndexOf(u"关于");
    if (about > 0) {
        name.truncate(about);
        words.truncate(about);
    }
    QString trimmed = trimmedBlanks(words).toString();
    if (isOrganisation(trimmedBlanks(name)))
        return trimmed;
    // The committee before the year: 海河街道2024年养老服务任务分工方案.
    static const QRegularExpression beforeYear(u"^([^ ]{3,40}?) *(?:"_s + kYearPattern + u'|'
                                               + kChineseYear + u')');
    const auto match = beforeYear.match(Domain::folded(title));
    // A place alone is no committee.
    static const QRegularExpression place(u"[镇乡村县市区省]$"_s);
    const bool named = match.hasMatch() && isOrganisation(match.capturedView(1))
                       && !place.match(match.capturedView(1)).hasMatch();
    return named ? title.left(match.capturedEnd(1)) : QString();
}

QString committeeByPlace(const QString &title)
{
    static const QRegularExpression placed(
        u"^(?:%1年度?)?([^ ,。;:()\\d关]{2,14}?)(?:%1年度?)?(?:加强|做好)?关心下一代(?=工作(?:要点|计划|安排|方案|意见|思路|打算))"_s
            .arg(kYearPattern));
    const auto match = placed.match(withoutBlanks(folded(withoutInvisible(title))));
    return match.hasMatch() ? match.captured(1) + u"关心下一代工作委员会"_s : QString();
}

} // namespace Domain
