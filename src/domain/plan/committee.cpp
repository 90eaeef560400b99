#include "domain/plan/committee.h"

#include "domain/text/foldedtext.h"
#include "domain/text/names.h"

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

const auto kGeneric = u"关心下一代工作委员会"_s;

// A name reduced to what tells committees apart: no blanks, no leading 中共, half width, 关工委
// written out.
QString key(const QString &name)
{
    QString plain = folded(nameKey(name));
    plain.remove(u' ').replace(u"关工委"_s, kGeneric);
    return plain.startsWith(u"中共"_s) ? plain.mid(2) : plain;
}

bool isGeneric(const QString &organisation)
{
    return organisation.isEmpty() || organisation == kGeneric
           || organisation == kGeneric + u"办公室"_s;
}

// True where both are given and differ.
bool differ(const QString &one, const QString &other)
{
    return !one.isEmpty() && !other.isEmpty() && one != other;
}

} // namespace

Committee committeeOf(const PlanDetails &held, const PlanDetails &next)
{
    const QString organisation = key(next.organisation);
    const QString heldOrganisation = key(held.organisation);
    const QString issuer = key(next.issuer);
    const QString heldIssuer = key(held.issuer);
    const bool bothSpecific = !isGeneric(organisation) && !isGeneric(heldOrganisation);
    if (differ(issuer, heldIssuer) || (bothSpecific && organisation != heldOrganisation))
        return Committee::Other;
    const bool isSame = (!issuer.isEmpty() && issuer == heldIssuer) || bothSpecific;
    return isSame ? Committee::Same : Committee::NotSaid;
}

} // namespace Domain
