#include "domain/plan/plan.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Domain {

QString numberingKey(Numbering numbering)
{
    switch (numbering) {
    case Numbering::Continuous: return u"continuous"_s;
    case Numbering::PerSection: return u"per-section"_s;
    case Numbering::Mixed: return u"mixed"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Numbering> numberingOfKey(const QString &key)
{
    for (const auto numbering : {Numbering::Continuous, Numbering::PerSection, Numbering::Mixed}) {
        if (key == numberingKey(numbering))
            return numbering;
    }
    return std::nullopt;
}

QString detailsText(const PlanDetails &details, const PlanDetails &other)
{
    QJsonObject values{{u"year"_s, details.year},
                       {u"title"_s, details.title},
                       {u"organisation"_s, details.organisation},
                       {u"document_number"_s, details.documentNumber},
                       {u"issuer"_s, details.issuer},
                       {u"issued_on"_s, details.issuedOn.toString(Qt::ISODate)},
                       {u"closed"_s, details.closed}};
    if (details.preamble != other.preamble)
        values.insert(u"preamble"_s, details.preamble);
    if (details.closing != other.closing)
        values.insert(u"closing"_s, details.closing);
    if (details.numbering != other.numbering)
        values.insert(u"numbering"_s, numberingKey(details.numbering));
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

std::optional<PlanDetails> detailsOfText(const QString &text, PlanDetails present)
{
    const QJsonObject values = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!values[u"year"_s].isDouble() || !values[u"title"_s].isString())
        return std::nullopt;
    PlanDetails details = std::move(present);
    details.year = values[u"year"_s].toInt();
    details.title = values[u"title"_s].toString();
    details.organisation = values[u"organisation"_s].toString();
    details.documentNumber = values[u"document_number"_s].toString();
    details.issuer = values[u"issuer"_s].toString();
    details.issuedOn = QDate::fromString(values[u"issued_on"_s].toString(), Qt::ISODate);
    details.closed = values[u"closed"_s].toBool();
    details.preamble = values[u"preamble"_s].toString(details.preamble);
    details.closing = values[u"closing"_s].toString(details.closing);
    details.numbering =
        numberingOfKey(values[u"numbering"_s].toString()).value_or(details.numbering);
    return details;
}

} // namespace Domain
