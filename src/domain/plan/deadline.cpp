#include "domain/plan/deadline.h"

#include "domain/text/characters.h"
#include "domain/text/dates.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"
#include "domain/text/timewords.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

using Kind = Deadline::Kind;

constexpr qsizetype kLongestDeadlineWords = 300;

// A deadline's words are stretches of time ("2021年9月底", "第三季度", the 3 of "3-12月") and what
// joins them. A remark may follow ("6月完成相关制度修订", "全年：…") as long as it names no other
// time. All patterns expect text that went through plainDeadline().

const auto kDash = u"[‐-―−─~∼〜]"_s;

const auto kBrackets = uR"(^[(\[【〔]+|[)\]】〕]+$)"_s;

const auto kLead =
    uR"(^(?:(?:完成|截止)?(?:时间|时限|日期|期限)(?:为|是|:)?|%1|务必|于|在|截至|截止|至|到|为|力争|确保|贯穿)+)"_s
        .arg(kLatestPattern);

const auto kTail =
    uR"((?:截止|为止|止|各(?:举办|举行|开展|组织|召开|进行|安排)?\d{1,2}[次期场轮])$)"_s;

// What may follow a day without changing it: an hour, a weekday, 含当日. %1 stands for kDaypart, %2
// for kHour.
const auto kDaypart = uR"((?:[上下]午|[中正]午|晚上?|早[上晨]|凌晨|傍晚|下班))"_s;

const auto kHour = uR"(
    (?: (?:[01]?\d|2[0-4]) \s*
        (?: : [0-5]\d (?: :[0-5]\d )?
          | [时点] (?: \s* (?: [0-5]?\d \s* 分? | [半整钟] | [1-3]刻 ) )?
        )
    )
)"_s;

const auto kAfterDay = uR"(
    (?: (?<=[日号前]) \s* | (?<=\d) (?: \s+ | (?= \( | %1 | 周 | 星期 ) ) | (?<=\d) T )
    (?: \s*
        (?: \(? (?:周|星期|礼拜) [1-6日天] \)?
          | \( 含 (?:[当本该][日天])? \)
          | \(? (?: %1 \s* %2? | %2 ) (?: \s* [-至到] \s* %1? \s* %2 )? \)?
        )
    )+
)"_s;

const auto kRemark = uR"(
    (?: -* [:,;.。]
      | -+ $
      | \s (?! [前之以底末初上中下起后开] )
      | (?:基本|全部|全面)? (?: 完成 | 启动 | 实施 | 开展 | 进行 | 落实 | 推进 | 坚持
        | 整改 | 截止 | 上报 | 报送 | 提交 | 结束 | 举办 | 召开 | 组织 | 讨论 | 制定 | 修订 | 申报 | 评选 | 总结 | 配合 )
    )
    (?: (?! [\d年月季旬周] | 学期 ) . )* $
)"_s;

const auto kRecurring =
    uR"(^每(?:[个逢隔半两双单]|\d+个?)*(?:日|天|周|星期|旬|月|季|学期|学年|年))"_s;

const auto kOpen = uR"(^(?:全年)?(?:长期|持续|常态|常年)[^\d年月季]*$)"_s;

// A holiday or vacation, numerals in digits, and the day before it. Feasts of the moon's calendar
// are on another day each year and not known here. By kFeastPattern they are found in other words;
// that leaves out 十一, which is also a number.
struct Feast
{
    QStringView name;
    int month, day;
};

constexpr Feast kFeasts[] = {
    {u"教师节", 9, 9}, {u"国庆", 9, 30},   {u"元旦", 12, 31},  {u"劳动节", 4, 30},
    {u"青年节", 5, 3}, {u"儿童节", 5, 31}, {u"建党节", 6, 30}, {u"建军节", 7, 31},
    {u"暑假", 6, 30},  {u"寒假", 12, 31},  {u"51", 4, 30},     {u"54", 5, 3},
    {u"61", 5, 31},    {u"71", 6, 30},     {u"81", 7, 31},     {u"11", 9, 30}};

// %1 stands for the names of kFeasts.
const auto kStretch = uR"(
    (?: (?<isoYear>[12]\d{3}) (?<mark>[-./]) (?<isoMonth>\d{1,2})
        (?: \k<mark> (?<isoDay>\d{1,2}) (?!\d) 日? | (?!\d) 月? )
      |
        (?: (?<year>[12]\d{3}) 年度? | (?<thisYear>[当今本]年度?) | (?<nextYear>[明次翌来]年度?) )?
        (?: (?<month>\d{1,2}) 月份?
            (?: (?<day>\d{1,2}) [日号]? (?![\d月])
              | (?<end>中?下旬|[底末内])
              | (?<early>上旬|初)
              | (?<middle>上?中旬|中)
            )?
          | 第? (?<quarter>\d) 季度? [底末内]?
          | (?<half>[上下]) 半年 [底末内]?
          | (?<wholeYear> (?: 年 | (?<=[年度]) ) [底末终内] | 全年度? )
          | (?<midYear> (?: 年 | (?<=[年度]) ) 中 )
          | (?<shortMonth>\d{1,2}) [./] (?<shortDay>\d{1,2}) (?! [\d年月季旬周./] ) [日号]?
          | (?<feast> 放? [“"]? (?:%1) [”"]? (?: (?:劳动|青年|儿童|建党|建军)? 节 )? ) (?= [之以]?前 )
          | (?<nextTerm> 下学期 (?: [底末内] | 结束 | (?! [之以]?前 ) ) )
          | (?<dayOnly>\d{1,2}) [日号]
          | 第? (?<number>\d{1,2}) (?= [-至到、,/和及与或] )
        )?
    )
    (?: (?<around>前后) | (?<before>[之以]?前夕?) )?
)"_s;

const auto kJoint = uR"(
    (?<dash> [-至到]+ ) | [、,;/和及与或] | (?<=月) (?=\d)
)"_s;

enum class Unit { Number, Day, Month, Quarter, HalfYear, Year };

struct Stretch
{
    Unit unit = Unit::Number;
    int number = 1;              // which day, month, quarter or half
    std::optional<int> day = {}; // day of that month; without it the month's last day is meant
    std::optional<int> year = {};
    bool isBefore = false;  // ends before the month begins ("9月前"); ignored if `day` is set
    bool endsRange = false; // the end of a range: a dash stands before it
};

QRegularExpression spacedPattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::ExtendedPatternSyntaxOption);
}

QRegularExpression afterDay()
{
    return spacedPattern(QString(kAfterDay).replace(u"%1"_s, kDaypart).replace(u"%2"_s, kHour));
}

QRegularExpression stretchPattern()
{
    QStringList feasts;
    for (const Feast &one : kFeasts)
        feasts.append(one.name.toString());
    return spacedPattern(QString(kStretch).replace(u"%1"_s, feasts.join(u'|')));
}

// `words` in one normal form: half width, Arabic digits, one kind of dash, no invisible characters,
// no hour.
QString plainDeadline(const QString &words)
{
    static const QRegularExpression dash(kDash);
    static const QRegularExpression hour = afterDay();
    static const QRegularExpression numeral(u"[〇零一二三四五六七八九十]+"_s);
    static const QRegularExpression months( // 七八月
        u"(?<![一二三四五六七八九十])(?=一二|二三|三四|四五|五六|六七|七八|八九)(.)(?=.月)"_s);
    QString text = withoutInvisible(words).normalized(QString::NormalizationForm_KC);
    text.replace(months, u"\\1、"_s);
    return withChineseNumeralsInDigits(text, numeral)
        .simplified()
        .replace(dash, u"-"_s)
        .remove(hour);
}

// Words from plainDeadline() without blanks and without the brackets and filler words around them.
QString bare(QString plain)
{
    static const QRegularExpression brackets(kBrackets);
    static const QRegularExpression lead(kLead);
    static const QRegularExpression tail(kTail);
    return withoutBlanks(plain.remove(brackets)).remove(lead).remove(tail);
}

QString withoutRemark(QString plain)
{
    static const QRegularExpression brackets(kBrackets);
    static const QRegularExpression remark = spacedPattern(kRemark);
    return plain.remove(brackets).remove(remark);
}

std::optional<int> numberIn(const QRegularExpressionMatch &match, const QString &name)
{
    if (match.capturedLength(name) <= 0)
        return std::nullopt;
    return match.capturedView(name).toInt();
}

// The number captured by the first of the groups `names` that matched; none when none did.
std::optional<int> numberIn(const QRegularExpressionMatch &match,
                            std::initializer_list<QString> names)
{
    for (const QString &name : names) {
        if (const auto number = numberIn(match, name))
            return number;
    }
    return std::nullopt;
}

std::optional<int> writtenYear(const QRegularExpressionMatch &match, int planYear)
{
    if (match.hasCaptured(u"thisYear"_s))
        return planYear;
    if (match.hasCaptured(u"nextYear"_s))
        return planYear + 1;
    return numberIn(match, {u"isoYear"_s, u"year"_s});
}

std::optional<int> dayOfMonthIn(const QRegularExpressionMatch &match)
{
    if (match.hasCaptured(u"early"_s))
        return 10;
    if (match.hasCaptured(u"middle"_s))
        return 20;
    return numberIn(match, {u"isoDay"_s, u"day"_s, u"shortDay"_s});
}

// The day before the holiday or vacation `feast` in `year` ("国庆前"); none for no word.
std::optional<QDate> dayBefore(QStringView feast, int year)
{
    for (const Feast &one : kFeasts) {
        if (feast.contains(one.name))
            return QDate(year, one.month, one.day);
    }
    return std::nullopt;
}

// Whether words name a time about a day that is no feast's: 9月前后, 暑假前后.
bool isAboutNoDay(const QRegularExpressionMatch &match)
{
    const QStringView feast = match.capturedView(u"feast"_s);
    return match.hasCaptured(u"around"_s) && (feast.isEmpty() || feast.contains(u'假'));
}

Stretch stretchIn(const QRegularExpressionMatch &match, int planYear)
{
    static const std::pair<Unit, QString> units[] = {
        {Unit::Month, u"month"_s},     {Unit::Month, u"isoMonth"_s}, {Unit::Month, u"shortMonth"_s},
        {Unit::Quarter, u"quarter"_s}, {Unit::Day, u"dayOnly"_s},    {Unit::Number, u"number"_s},
    };

    Stretch stretch{
        .unit = Unit::Year, .day = dayOfMonthIn(match), .year = writtenYear(match, planYear)};
    for (const auto &[unit, name] : units) {
        if (const auto number = numberIn(match, name)) {
            stretch.unit = unit;
            stretch.number = *number;
        }
    }
    if (match.hasCaptured(u"half"_s) || match.hasCaptured(u"nextTerm"_s)) {
        stretch.unit = Unit::HalfYear;
        stretch.number = match.captured(u"half"_s) == u"上" ? 1 : 2;
    }
    if (match.hasCaptured(u"midYear"_s))
        stretch.unit = Unit::HalfYear;
    if (const auto before = dayBefore(match.capturedView(u"feast"_s), planYear)) {
        const QDate day = before->addDays(match.hasCaptured(u"around"_s) ? 1 : 0);
        stretch.unit = Unit::Month;
        stretch.number = day.month();
        stretch.day = day.day();
    }
    const bool isWithoutEnd = stretch.unit == Unit::Month && !match.hasCaptured(u"end"_s);
    stretch.isBefore = isWithoutEnd && match.hasCaptured(u"before"_s);
    return stretch;
}

// Gives a bare number the unit of the stretch after it: "3-12月", "1-2季度".
void lendUnits(QList<Stretch> &stretches)
{
    for (qsizetype at = stretches.size() - 2; at >= 0; --at) {
        if (stretches[at].unit == Unit::Number)
            stretches[at].unit = stretches[at + 1].unit;
    }
}

// True where "下学期" (next term) can be dated: the plan was issued in its year's first term,
// before August.
bool isNextTermKnown(const PlanTime &plan)
{
    return plan.issuedOn.year() == plan.year && plan.issuedOn.month() < 8;
}

// The stretches that `text` consists of; empty when any part of it is not understood.
QList<Stretch> stretchesIn(const QString &text, const PlanTime &plan)
{
    static const QRegularExpression stretch = stretchPattern();
    static const QRegularExpression joint = spacedPattern(kJoint);
    const auto matchAt = [&text](const QRegularExpression &expression, qsizetype at) {
        return expression.match(text, at, QRegularExpression::NormalMatch,
                                QRegularExpression::AnchorAtOffsetMatchOption);
    };

    QList<Stretch> found;
    qsizetype at = 0;
    bool endsRange = false;
    for (;;) {
        const auto match = matchAt(stretch, at);
        if (match.capturedLength() == 0 || match.captured() == match.captured(u"before"_s))
            return {};
        if (isAboutNoDay(match) || (match.hasCaptured(u"nextTerm"_s) && !isNextTermKnown(plan)))
            return {};
        found.append(stretchIn(match, plan.year));
        found.last().endsRange = endsRange;
        if (match.capturedEnd() == text.size())
            break;
        const auto join = matchAt(joint, match.capturedEnd());
        if (!join.hasMatch())
            return {};
        endsRange = join.capturedLength(u"dash"_s) > 0;
        at = join.capturedEnd();
    }
    lendUnits(found);
    return found;
}

// The part of a year that a stretch of that unit is; lendUnits() has left no bare number.
YearPart partOf(Unit unit)
{
    switch (unit) {
    case Unit::Month: return YearPart::Month;
    case Unit::Quarter: return YearPart::Quarter;
    case Unit::HalfYear: return YearPart::HalfYear;
    case Unit::Year: return YearPart::Year;
    case Unit::Number:
    case Unit::Day: break;
    }
    Q_UNREACHABLE();
}

// The last day of `stretch`; null for a day that does not exist. `month` is the month of a bare day
// ("至15日").
QDate lastDayOfStretch(const Stretch &stretch, int year, int month)
{
    if (stretch.unit == Unit::Day)
        return QDate(year, month, stretch.number);
    if (stretch.day)
        return QDate(year, stretch.number, *stretch.day);
    const YearPart part = partOf(stretch.unit);
    return stretch.isBefore ? firstDayOf(part, stretch.number, year).addDays(-1)
                            : Domain::lastDayOf(part, stretch.number, year);
}

// The year of a stretch behind one of the year `before`: its own, else the same, but no year before
// the plan's unless they are a range or one month ("2020年12月、3月": of the plan's year).
int yearOf(const Stretch &stretch, int before, int planYear)
{
    const bool belongsTogether = stretch.endsRange || stretch.unit == Unit::Day;
    return stretch.year.value_or(belongsTogether ? before : std::max(before, planYear));
}

// The latest last day of the stretches; null when one of them is not a real period. A range that
// would end before it begins ("9月至3月") ends in the year after.
QDate latestDayOf(const QList<Stretch> &stretches, int planYear)
{
    QDate latest;
    QDate previous;
    int year = planYear;
    for (const Stretch &stretch : stretches) {
        year = yearOf(stretch, year, planYear);
        QDate last = lastDayOfStretch(stretch, year, previous.month());
        const bool isBackwards = stretch.endsRange && last < previous;
        if (isBackwards && !stretch.year && stretch.unit != Unit::Day)
            last = lastDayOfStretch(stretch, ++year, 0);
        if (!last.isValid() || (stretch.endsRange && last < previous))
            return {};
        latest = std::max(latest, last);
        previous = last;
    }
    return latest;
}

// True where a stretch names a day or month that does not exist.
bool nameNoRealDay(const QList<Stretch> &stretches, int planYear)
{
    int year = planYear;
    QDate previous;
    return std::ranges::any_of(stretches, [&](const Stretch &stretch) {
        year = yearOf(stretch, year, planYear);
        const QDate last = lastDayOfStretch(stretch, year, previous.month());
        previous = last;
        const bool isDay = stretch.unit == Unit::Day || stretch.unit == Unit::Month;
        return isDay && !last.isValid();
    });
}

Kind kindOfStretches(const QList<Stretch> &stretches)
{
    if (stretches.size() > 1)
        return Kind::Range;
    switch (stretches.first().unit) {
    case Unit::Day: return Kind::Day;
    case Unit::Month: return stretches.first().day ? Kind::Day : Kind::MonthEnd;
    case Unit::Quarter: return Kind::Quarter;
    case Unit::HalfYear: return Kind::HalfYear;
    case Unit::Year: return Kind::Year;
    case Unit::Number: break;
    }
    return Kind::Unknown;
}

// The first month of a stretch; 0 for a bare day.
int firstMonthOf(const Stretch &stretch)
{
    switch (stretch.unit) {
    case Unit::Month: return stretch.number;
    case Unit::Quarter: return 3 * stretch.number - 2;
    case Unit::HalfYear: return 6 * stretch.number - 5;
    case Unit::Year: return 1;
    case Unit::Number:
    case Unit::Day: break;
    }
    return 0;
}

// The words in the forms in which they are read: a blank may begin a remark, or stand inside a
// word, so they are tried first with blanks, then without.
QStringList formsOf(const QString &words)
{
    const QString read = plainDeadline(words);
    return {bare(withoutRemark(read)), bare(withoutRemark(withoutBlanks(read)))};
}

} // namespace

Deadline::Deadline(QString words, Kind kind, QDate lastDay)
    : m_words(std::move(words))
    , m_kind(kind)
    , m_lastDay(lastDay)
{}

Deadline Deadline::fromWords(const QString &words, const PlanTime &plan)
{
    static const QRegularExpression recurring(kRecurring);
    static const QRegularExpression open(kOpen);
    if (trimmedBlanks(words).isEmpty())
        return {};
    if (words.size() > kLongestDeadlineWords)
        return {words, Kind::Unknown, {}};

    for (const QString &text : formsOf(words)) {
        if (recurring.match(text).hasMatch())
            return {words, Kind::Recurring, {}};
        if (open.match(text).hasMatch())
            return {words, Kind::Open, {}};
        const QList<Stretch> stretches = stretchesIn(text, plan);
        if (stretches.isEmpty())
            continue;
        const QDate last = latestDayOf(stretches, plan.year);
        Deadline deadline{words, last.isValid() ? kindOfStretches(stretches) : Kind::Unknown, last};
        deadline.m_namesNoRealDay = !last.isValid() && nameNoRealDay(stretches, plan.year);
        return deadline;
    }
    return {words, Kind::Unknown, {}};
}

QDate Deadline::firstDay(const PlanTime &plan) const
{
    static const QRegularExpression until(u"[前底末内终止]|年中|截至|"_s + kLatestPattern);
    if (!m_lastDay.isValid() || m_words.contains(until))
        return {};
    for (const QString &text : formsOf(m_words)) {
        if (const QList<Stretch> stretches = stretchesIn(text, plan); !stretches.isEmpty())
            return {stretches.first().year.value_or(plan.year), firstMonthOf(stretches.first()), 1};
    }
    return {};
}

bool Deadline::isMissedOn(QDate today) const
{
    return m_lastDay.isValid() && m_lastDay < today;
}

bool Deadline::isDueSoonOn(QDate today) const
{
    if (!m_lastDay.isValid())
        return false;
    const qint64 left = today.daysTo(m_lastDay);
    return left >= 0 && left <= kDueSoonDays;
}

QString Deadline::kindKey() const
{
    switch (m_kind) {
    case Kind::None: return u"none"_s;
    case Kind::Day: return u"day"_s;
    case Kind::MonthEnd: return u"month-end"_s;
    case Kind::Range: return u"range"_s;
    case Kind::Quarter: return u"quarter"_s;
    case Kind::HalfYear: return u"half-year"_s;
    case Kind::Year: return u"year"_s;
    case Kind::Recurring: return u"recurring"_s;
    case Kind::Open: return u"open"_s;
    case Kind::Unknown: return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Domain
