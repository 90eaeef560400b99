#include "domain/summary/organisationname.h"

#include "domain/text/departmentnames.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// Whether the name of a committee says nothing of where it is; 学校关工委 does not either.
const auto kBareOrganisation = uR"(
    ^ (?: 学校 | 学院 | 我校 | 我院 | 本校 | 本院 | 校 | 院 | 我局 | 本局 | 机关 )?
    ( 关心下一代工作委员会 | 关工委 | 教育?工会(?:委员会)? | 工会(?:委员会)? | 妇女联合会 | 妇联
    | 妇女委员会 | (?:共青团|团)?委员会 | 团委 | 共青团 | 少先队(?:工作委员会)? | 少工委
    | (?:离退休|老干部)[^市县区校院]{0,8} | 党委 | 党总支 | 党支部 ) $
)"_s;

// 中共江苏信息职业技术学院委员会 → 江苏信息职业技术学院; empty where the issuer names no place.
QString placeOfIssuer(const QString &issuer)
{
    static const QRegularExpression committee(
        uR"(^(?:中国共产党|中共)?(.{2,}?)(?:党委|党组|党总支|党支部|关心下一代工作委员会|关工委|教育工会|工会|团委|委员会|办公室|党政办)*$)"_s);
    const QString name = issuer.simplified().remove(u' ');
    const QString place = committee.match(name).captured(1);
    // Who may hold a committee, and where: not any organisation, and 旗, which ends other words
    // too.
    static const QRegularExpression isPlace(
        u"(学院|大学|学校|中学|小学|校|幼儿园|局|厅|委|部|处|省|市|县|区|旗|镇|乡|街道|社区|村|公司|集团|医院|中心|所|院)$"_s);
    return place.contains(isPlace) ? place : QString();
}

QString bareName(const QString &organisation)
{
    static const QRegularExpression bare(kBareOrganisation,
                                         QRegularExpression::ExtendedPatternSyntaxOption);
    return bare.match(organisation.simplified().remove(u' ')).captured(1);
}

} // namespace

QString organisationInFull(const PlanDetails &plan)
{
    const QString bare = bareName(plan.organisation);
    const QString place = placeOfIssuer(plan.issuer);
    return bare.isEmpty() || place.isEmpty() ? plan.organisation : place + bare;
}

QString withOrganisation(const QString &title, const PlanDetails &plan, const QString &name)
{
    const QString words = title.trimmed();
    const QString &own = plan.organisation;
    if (own.isEmpty() || name.isEmpty() || words.startsWith(name) || !words.startsWith(own))
        return title;
    return name + words.mid(own.size());
}

bool namesOrganisation(const QString &name)
{
    static const QRegularExpression ends(u"(?:%1)$"_s.arg(kOrganisationEnding));
    const QString words = name.trimmed();
    return words.size() > 3 && !words.contains(u'\n') && words.contains(ends);
}

} // namespace Domain
