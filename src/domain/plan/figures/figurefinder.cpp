#include "domain/plan/figures/figurefinder.h"

#include "domain/plan/limits.h"
#include "domain/text/characters.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kLongestSearched = 5000; // characters of a note
constexpr qsizetype kLongestFoundName = 10;
constexpr qsizetype kLongestNoun = 8;
constexpr int kMostOffered = 8;

// A number with the measure word behind it. Longer measure words stand before their beginnings.
const auto kCountedNumber = uR"(
    (?<digits> \d{1,3}(?:,\d{3})+ | \d+ ) (?:\.(?<decimals>\d+))? (?<scale>[百千万亿])?
        (?<more>[余多])? (?<unit>UNITS)
  | (?<chinese> [一二两三四五六七八九十百千万零〇]+ ) (?<more2>[余多])? (?<unit2>UNITS)
        (?! HAN )
)"_s;

const auto kMeasureWords =
    u"人次|场次|批次|课时|学时|小时|平方米|公里|公斤|篇|本|册|份|场|次|期|幅|件|张|条|部|首|"
    u"个|项|名|人|位|户|家|所|支|台|套|袋|箱|盒|棵|株|盆|辆|节|堂|块|面|封|枚|把|元|"
    u"对|例|起|组|间|处|亩"_s;

// Words that begin with a measure word but are none: 个月, 位于.
const auto kOtherWord =
    uR"(^(?:个(?:[月小星多工钟半]|百分点)|位[数于置]|部[分门署]|本[人科次校职]|家[庭长人]|面[向对]|节[日假]|所[有需]|组[织建]|人[民才均大口物数]|对[于照口外]|处[理分级]|起[来草]|例如|场[地所]|条[例件]|期[间末中]|首[都次]|名[单额称义]))"_s;

// Words before and behind a number that make it no count: 第3期, 近300册, 3个以上.
const auto kNoCountBefore =
    uR"((?:[第每各约近逾超几数前后均占由从\d/\-—~～–·]|\d[.,:]|不足|不到|超过|突破|至少|最多|最高|大约|人均|[\d一二三四五六七八九十][至到、]|\d[×xX*])$)"_s;
const auto kNoCountBehind = uR"(^(?:以上|以下|左右|以内|不等|上下|之[一内间]))"_s;

// Words in the rest of the clause, or before the number, that say that people took part.
const auto kTookPart =
    uR"(参加|参与|参会|参训|到场|出席|到会|与会|聆听|听取|听讲|受教育|受益|观看|收看|在场)"_s;
const auto kAttending = uR"(人数|出席|到会|到场|参会|参与|参加|与会|受众|受教育|听众|观众)"_s;

// Words behind which the name of what is counted begins.
const auto kHandling =
    u"发放|派发|分发|送出|送去|送上|赠送|赠予|捐赠|捐出|征集|收到|收集|收回|开展|举办|召开|举行|完成|"
    u"制作|印制|印发|编印|编写|编辑|撰写|报送|上报|推荐|推送|发布|发表|刊发|播出|播放|出版|评选|评出|"
    u"选出|选送|动员|发动|吸引|吸纳|招募|新增|增加|增设|建立|建成|成立|设立|新建|创建|获得|荣获|获评|"
    u"拍摄|录制|张贴|悬挂|种植|栽种|购买|购置|采购|配备|安排|邀请|聘请|选聘|选派|派出|接待|接听|处理|"
    u"化解|调解|解决|提供|提出|投入|拨付|筹集|募集|包括|涉及|覆盖|涵盖|惠及|借阅|进行|实施|承办|主办|"
    u"协办|联合|(?<![党团会])组织(?![员部])|形成|确定|梳理出?|更新|选配|吸收|列入|对接|联系|对照|"
    u"检查|审阅|修订|制定|出台|提交|调整|推进|其中|共计|累计|合计|总计|总共|各类|各种|共有|现有|拥有|设有|建有|分别"_s;
const auto kLinking =
    u"的|了|给|已|(?<![一二三高中初同平上下])等(?![奖级])|(?<![公])共(?![青产同建享和育])|(?<![行作成认])为(?![主民])|"
    u"和(?![谐平睦美])|与(?!会)|及(?!时)|向(?!上)|有(?![关])"_s;

// Verbs that say what was done to those counted. Of people they are no part of the name, 困难学生
// of 慰问困难学生23名; they are the name of what was held: 走访2次.
const auto kDeed = uR"(走访|慰问|看望|访谈|采访|资助|帮扶|结对|表彰|培训|救助|帮助|奖励)"_s;

// Words before which a noun behind the measure word ends.
const auto kNounEnds =
    uR"(参加|参与|到|在|走进|前往|赴|来|并|均|获|被|让|把|将|以|其|等|用于|分(?!会)|开|受|逐|上岗|作(?![品文业者]))"_s;
const auto kNoNoun =
    uR"(^(?:方面|问题|阶段|环节|部分|维护|意识|自信|确立|原则|要求|步骤|层面|维度|时间|左右|多|以|之))"_s;
const auto kWithin = uR"((?<=.{2})[中里内]$)"_s; // 短板中

const auto kWhoseOwn =
    uR"(^(?:上午|下午|晚上|当天|当日|本次|此次|全年|今年|本年|上半年|下半年|本月|本季度|年内|全校|.*(?:关工委|学院|党委|党总支|支部|学校|我校|本校))(?=.{2}))"_s;
const auto kPeopleName =
    uR"((?:[人员生老者户团]|同志|老师|教师|干部|家长|青年|少年|儿童|代表|骨干|对象|劳模|家庭)$)"_s;
const auto kMoneyName = uR"((?:[款金]|[经学党团会]费|捐赠)$)"_s;
const auto kNoFigureName =
    uR"([每均第几数价值]|人数|^(?:各|等|一行|以上|以下|达|不|我们|大家|他们|我|你|他)|(?:等|共|达|一行|分为|分成|满|至|到|是|达到)$)"_s;
const auto kHeld = uR"((?<=宣讲|讲座|报告|征文|走访|参观|培训|慰问|比赛|竞赛|演讲|座谈)活动$)"_s;
const auto kOneCharacter = u"书树课歌画诗信花"_s;

QRegularExpression compiled(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::ExtendedPatternSyntaxOption);
}

bool matches(QStringView text, const QString &pattern)
{
    static QHash<QString, QRegularExpression> known;
    auto found = known.find(pattern);
    if (found == known.end())
        found = known.insert(pattern, compiled(pattern));
    return found->match(text.toString()).hasMatch();
}

// The text with full-width signs as half-width ones; the length stays the same.
QString halfWidth(QString text)
{
    for (QChar &character : text) {
        const bool isBlank = character == u'\u3000' || character == u'\u00a0';
        character = isBlank ? QChar(u' ') : QChar(halfWidthForm(character.unicode()));
    }
    return text;
}

// The words as they are searched: half-width, without quotation marks, and without the blanks and
// the colon between a name, its number and the measure word.
QString searched(const QString &text)
{
    static const QRegularExpression marks(uR"([“”‘’"'])"_s);
    static const QRegularExpression blanks(
        uR"((?<=%1)[ \t]*:?[ \t]*(?=\d)|(?<=\d)[ \t]+(?=%1))"_s.arg(kHan));
    QString words = halfWidth(text.left(kLongestSearched));
    words.remove(marks);
    return words.remove(blanks);
}

// The Chinese characters, without a break, that end at `end` or begin at `from`.
QStringView wordBefore(QStringView words, qsizetype end)
{
    qsizetype from = end;
    while (from > 0 && isIdeograph(words[from - 1]))
        --from;
    return words.mid(from, end - from);
}

QStringView wordBehind(QStringView words, qsizetype from)
{
    qsizetype end = from;
    while (end < words.size() && isIdeograph(words[end]))
        ++end;
    return words.mid(from, end - from);
}

// The words of the same clause before `at`, and behind it.
QStringView clauseBefore(QStringView words, qsizetype at)
{
    qsizetype from = at;
    while (from > 0 && !endsSentence(words[from - 1]) && words[from - 1] != u','
           && words[from - 1] != u'\n')
        --from;
    return words.mid(from, at - from);
}

QStringView clauseBehind(QStringView words, qsizetype at)
{
    qsizetype end = at;
    while (end < words.size() && !endsSentence(words[end]) && words[end] != u','
           && words[end] != u'\n')
        ++end;
    return words.mid(at, end - at);
}

bool areNames(QStringView name)
{
    const bool isShort = name.size() == 1 && !kOneCharacter.contains(name.front());
    return !name.isEmpty() && !isShort && name.size() <= kLongestFoundName
           && !matches(name, kNoFigureName) && !matches(name, kNoNoun);
}

// A number with its measure word, as found in the words.
class Counted
{
public:
    Counted(QStringView words, const QRegularExpressionMatch &match)
        : m_words(words)
        , m_from(match.capturedStart())
        , m_end(match.capturedEnd())
        , m_unit(match.captured(u"unit"_s) + match.captured(u"unit2"_s))
    {
        QString number = match.captured(u"digits"_s) + match.captured(u"chinese"_s);
        if (match.hasCaptured(u"decimals"_s))
            number += u'.' + match.captured(u"decimals"_s);
        m_number = figureNumber(number + match.captured(u"scale"_s));
    }

    std::optional<NamedFigure> figure(std::optional<int> attendance) const
    {
        if (!m_number || !isCount() || isAttendance(attendance))
            return std::nullopt;
        QString name = this->name();
        name.remove(compiled(kHeld));
        if (!areNames(name) || (m_unit == u"元" && !matches(name, kMoneyName)))
            return std::nullopt;
        return NamedFigure{name, *m_number, m_unit};
    }

    // How many people took part; none where the number is not said to be that.
    std::optional<qint64> attendance() const
    {
        const bool isTimes = m_unit == u"人次" && !matches(wordBefore(m_words, m_from), kDeed);
        const bool isTold = isTimes || (isOfPeople() && saysTookPart());
        return isTold && isExact(About::IsTold) ? m_number : std::nullopt;
    }

    bool isOfPeople() const { return m_unit == u"名" || m_unit == u"人" || m_unit == u"位"; }

private:
    // Whether 约120人 tells a number.
    enum class About { IsNone, IsTold };

    bool isCount() const { return m_unit != u"人次" && isExact(About::IsNone); }

    bool isExact(About about) const
    {
        constexpr qsizetype kNear = 8; // characters
        static const QRegularExpression aboutBefore(u"(?:大约|大概|约|近)$"_s);
        QStringView behind = m_words.mid(m_end).first(std::min(kNear, m_words.size() - m_end));
        QStringView before = m_words.first(m_from).last(std::min(kNear, m_from));
        if (about == About::IsTold) {
            before.chop(aboutBefore.match(before.toString()).capturedLength());
            behind = behind.mid(behind.startsWith(u"左右") ? 2 : 0);
        }
        return !matches(before, kNoCountBefore)
               && !matches(QString(m_unit + behind.toString()), kOtherWord)
               && !matches(behind, kNoCountBehind)
               && !clauseBefore(m_words, m_from).contains(u'每');
    }

    bool isAttendance(std::optional<int> attendance) const
    {
        return isOfPeople() && (attendance == m_number || saysTookPart());
    }

    bool saysTookPart() const
    {
        return matches(clauseBehind(m_words, m_end), kTookPart)
               || matches(wordBefore(m_words, m_from), kAttending);
    }

    // The name of what is counted, before the number (征文 in 征集征文46篇) or behind it (图书 in
    // 300册图书).
    QString name() const
    {
        const QString before = nameBefore();
        const QString noun = nounBehind();
        const bool isDeedOnly = matches(before, u"^(?:"_s + kDeed + u")+$"_s);
        if (isDeedOnly && !noun.isEmpty())
            return areCared(noun) ? noun : before + noun;
        if (before.isEmpty() && noun.isEmpty())
            return deedBehind();
        if (noun.isEmpty() || before.isEmpty())
            return before.isEmpty() ? noun : before;
        return matches(before, kPeopleName) == isOfPeople() ? before : noun;
    }

    // Whether the figure counts people or households, to whom something was done.
    bool areCared(const QString &name) const
    {
        return isOfPeople() || m_unit == u"户" || matches(name, kPeopleName);
    }

    QString withoutDeed(const QString &name) const
    {
        static const QRegularExpression deeds(u"^(?:"_s + kDeed + u")+"_s);
        const QString rest = name.mid(deeds.match(name).capturedLength());
        return rest.size() > 1 && areCared(rest) ? rest : name;
    }

    // The deed behind a count of times: 走访 in 2次走访五老.
    QString deedBehind() const
    {
        if (m_unit != u"次" && m_unit != u"场" && m_unit != u"批")
            return {};
        static const QRegularExpression deeds(u"^(?:"_s + kDeed + u")+"_s);
        return deeds.match(wordBehind(m_words, m_end).toString()).captured();
    }

    QString nameBefore() const
    {
        QStringView word = wordBefore(m_words, m_from);
        const qsizetype start = m_from - word.size();
        static const QRegularExpression rest(u"^[百千万亿]?(?:"_s + kMeasureWords
                                             + u"|[年月日号时点级届楼周天])中?"_s);
        if (start > 0 && m_words[start - 1].isDigit())
            word = word.mid(rest.match(word.toString()).capturedLength());
        static const QRegularExpression cuts(kHandling + u'|' + kLinking);
        qsizetype cut = 0;
        for (auto found = cuts.globalMatch(word.toString()); found.hasNext();)
            cut = found.next().capturedEnd();
        QString name = word.mid(cut).toString();
        static const QRegularExpression deed(kDeed);
        if (const auto done = deed.match(name); done.hasMatch() && done.capturedEnd() < name.size())
            name = withoutDeed(name.mid(done.capturedStart()));
        static const QRegularExpression whose(kWhoseOwn);
        for (qsizetype before = 0; before != name.size();) {
            before = name.size();
            name.remove(whose);
        }
        return areNames(name) ? name : QString();
    }

    QString nounBehind() const
    {
        QStringView word = wordBehind(m_words, m_end);
        if (matches(word, kNoNoun))
            return {};
        static const QRegularExpression ends(kHandling + u'|' + kLinking + u'|' + kNounEnds + u'|'
                                             + kDeed);
        if (const auto end = ends.match(word.toString()); end.hasMatch())
            word = word.first(end.capturedStart());
        if (matches(word, kWithin))
            word.chop(1);
        return word.size() <= kLongestNoun && areNames(word) ? word.toString() : QString();
    }

    QStringView m_words;
    qsizetype m_from;
    qsizetype m_end;
    QString m_unit;
    std::optional<qint64> m_number;
};

// Gives a figure of people the measure word (名, 人, 位) that the file has for that name.
void takeKnownUnit(NamedFigure &figure, const QList<FigureKey> &known)
{
    const auto same = std::ranges::find(known, figure.name, &FigureKey::name);
    if (same != known.end() && QStringList{u"名"_s, u"人"_s, u"位"_s}.contains(same->unit))
        figure.unit = same->unit;
}

const QRegularExpression &countedPattern()
{
    static const QRegularExpression counted = compiled(
        QString(kCountedNumber).replace(u"UNITS"_s, kMeasureWords).replace(u"HAN"_s, kHan));
    return counted;
}

} // namespace

QList<NamedFigure> offeredFigures(const QString &text, std::optional<int> attendance,
                                  const QList<FigureKey> &known)
{
    if (text.isEmpty())
        return {}; // a starting window asks, and need not wait for the expression
    const QString words = searched(text);
    QList<NamedFigure> offered;
    for (auto found = countedPattern().globalMatch(words);
         found.hasNext() && offered.size() < kMostOffered;) {
        const Counted one(words, found.next());
        auto figure = one.figure(attendance);
        if (!figure)
            continue;
        if (one.isOfPeople())
            takeKnownUnit(*figure, known);
        if (!offered.contains(*figure))
            offered.append(*figure);
    }
    return offered;
}

std::optional<int> attendanceToldIn(const QString &text)
{
    const QString words = searched(text);
    std::optional<int> told;
    for (auto found = countedPattern().globalMatch(words); found.hasNext();) {
        const auto attendance = Counted(words, found.next()).attendance();
        if (!attendance || attendance == told)
            continue;
        if (told || *attendance > kLargestAttendance)
            return std::nullopt;
        told = int(*attendance);
    }
    return told;
}

} // namespace Domain
