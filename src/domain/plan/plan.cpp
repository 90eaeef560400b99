#include "domain/plan/plan.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Domain {

QString detailsText(const PlanDetails &details)
{
    const QJsonObject values{{u"year"_s, details.year},
                             {u"title"_s, details.title},
                             {u"organisation"_s, details.organisation},
                             {u"document_number"_s, details.documentNumber},
                             {u"issuer"_s, details.issuer},
                             {u"issued_on"_s, details.issuedOn.toString(Qt::ISODate)},
                             {u"closed"_s, details.closed}};
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

} // namespace Domain
