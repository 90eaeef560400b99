#include "domain/reading/page/pagetitle.h"

#include "domain/reading/leftout.h"
#include "domain/reading/planheading.h"
#include "domain/text/dates.h"
#include "domain/text/foldedtext.h"

#include <QRegularExpression>
#include <QStringBuilder>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// A shorter name, but for a place's, is a word of a menu: 办公室.
constexpr qsizetype kShortestHost = 4;

bool canBeginTitle(QStringView line)
{
    return line.size() >= 2 && line.size() <= kLongestTitleLine && titleLikeness(line) == 0
           && !endsSentence(lastTelling(line)) && !line.contains(u'。') && !isDateLine(line)
           && !pageMatter(line, PagePlace::Front) && !line.startsWith(u"附件")
           && !line.endsWith(u"网站");
}

// Whether a name is that of a body within a larger one, which does not say within which:
// 安全委员会, but not 石桥镇安全委员会, and not 镇安全委员会, which is said where the place is
// known.
bool namesBodyWithin(QStringView name)
{
    static const QRegularExpression abbreviated(
        u"^(?:[县省州局厅]|市(?!场|政|民)|区(?!域)|镇(?!区)|乡(?![村镇土贤])|街道|公司|集团|全[县市区镇乡])"_s);
    static const QRegularExpression withPlace(
        u"^(?!老年|家长|业余|流动|职工|农民)[^ ]{2,}(?:县|(?<!城)市|(?<![学园小校厂])区|旗|镇|(?<!城)乡|街道|社区|"
        "(?<![农乡山])村|公司|集团|厂|医院|学院|大学|小学|中学|幼儿园|学校)"_s);
    return isOrganisation(name) && !abbreviated.match(name).hasMatch()
           && !withPlace.match(name).hasMatch();
}

// Whether a line is the name of a place, a firm, an office … that has bodies.
bool namesHost(const QString &line)
{
    static const QRegularExpression place(u"^..+[县市区旗镇乡村]$"_s);
    return isOrganisation(line) && !line.contains(u' ')
           && (line.size() >= kShortestHost || place.match(line).hasMatch());
}

// Whether two lines are the halves of one name: 石桥镇关心下一代 / 工作委员会….
bool breaksName(const QString &line, const QString &name)
{
    static const QRegularExpression nameEnd(
        u"^(?:[^\\d ]{0,4}(?:工作)?(?:委员会|领导小组|协会|联合会|办公室|学院|大学|小组))$"_s);
    return nameEnd.match(name).hasMatch() && !isOrganisation(line)
           && isOrganisation(QString(line % name));
}

} // namespace

QString closedUp(QStringView words)
{
    return isLetterSpaced(words) ? words.toString().remove(u' ') : words.toString();
}

bool beginsTitle(QStringView above, QStringView below, bool atTop)
{
    if (!canBeginTitle(above))
        return false;
    static const QRegularExpression openPhrase(
        u"(?:和|与|及|以及|、|的|为|对|暨|做好|加强|推进|开展)$"_s);
    if (openPhrase.match(above).hasMatch())
        return true;
    if (!documentNumberIn(above).isEmpty())
        return false;
    const QString line = closedUp(above);
    const QString title = closedUp(below);
    const QString name = organisationOf(title);
    if (breaksName(line, name)
        || (line.startsWith(u"关于") && !title.startsWith(u"关于") && name.isEmpty()))
        return true;
    const bool host = namesHost(line) && !title.startsWith(line.left(2));
    if (host && !name.isEmpty())
        return !line.endsWith(name) && namesBodyWithin(name);
    static const QRegularExpression begins(
        u"^(?:%1|[一二][〇零○九]|工作|年度|重点|活动|主要|任务|行动|实施|[上下]半年|第.学期|春季|秋季|关心下一代)"_s
            .arg(kYearPattern));
    static const QRegularExpression yearEnd(u"(?:年度?|学期|%1)$"_s.arg(kYearPattern));
    const bool unfinished = isOrganisation(line) || yearEnd.match(line).hasMatch();
    return name.isEmpty() && ((host && atTop) || (unfinished && begins.match(title).hasMatch()));
}

bool endsTitle(QStringView line, QStringView title)
{
    static const QRegularExpression kind(
        u"^(?:任务)?(?:分工|分解|实施|工作|行动)?(?:方案|要点|计划|安排|表|清单|意见)$"_s);
    static const QRegularExpression added(u"^(?:以?及|和|与|暨)[^,。;:]{2,}$"_s);
    return kind.match(line).hasMatch()
           || (line.size() <= kLongestTitleEnd && added.match(line).hasMatch()
               && titleLikeness(QString(closedUp(title) % closedUp(line))) >= kSureTitle);
}

} // namespace Domain
