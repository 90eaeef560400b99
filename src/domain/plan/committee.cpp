#include "domain/plan/committee.h"

#include "domain/text/foldedtext.h"
#include "domain/text/names.h"

#include <QRegularExpression>

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

// The school or the district that a committee belongs to: 甲学院 of 中共甲学院委员会, 甲学院党委
// and 甲学院关工委; empty where the name is only the generic one.
QString institution(const QString &name)
{
    static const QRegularExpression office(u"(?:委员会|党委|党组)?(?:办公室)?$"_s);
    QString plain = key(name);
    if (const auto at = plain.indexOf(kGeneric); at >= 0)
        return plain.left(at);
    return plain.remove(office);
}

// True where the letters of `brief` all stand in `whole`, in their order: 南大 for 南京大学.
bool isShortFor(QStringView brief, QStringView whole)
{
    qsizetype at = 0;
    for (const QChar letter : whole) {
        if (at < brief.size() && brief[at] == letter)
            ++at;
    }
    return at == brief.size();
}

// Compares the full names of two institutions; NotSaid where one of them is missing.
Committee compared(const QString &one, const QString &other)
{
    if (one.isEmpty() || other.isEmpty())
        return Committee::NotSaid;
    if (one == other)
        return Committee::Same;
    return isShortFor(one, other) || isShortFor(other, one) ? Committee::NotSaid : Committee::Other;
}

// True where both are given and differ.
bool differ(const QString &one, const QString &other)
{
    return !one.isEmpty() && !other.isEmpty() && one != other;
}

} // namespace

Committee committeeOf(const PlanDetails &held, const PlanDetails &next)
{
    const QString issuer = institution(next.issuer);
    const QString heldIssuer = institution(held.issuer);
    const bool isNamed = !institution(next.organisation).isEmpty();
    const bool isHeldNamed = !institution(held.organisation).isEmpty();
    const bool bothNamed = isNamed && isHeldNamed;
    if (differ(issuer, heldIssuer)
        || (bothNamed && key(next.organisation) != key(held.organisation)))
        return Committee::Other;
    if (bothNamed || (!issuer.isEmpty() && issuer == heldIssuer))
        return Committee::Same;
    // One is called by the generic name: who issued it tells which it is.
    return isNamed ? compared(institution(next.organisation), heldIssuer)
                   : compared(institution(held.organisation), issuer);
}

} // namespace Domain
