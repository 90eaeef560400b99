#include "exchange/json/evidencejson.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Exchange {

QJsonObject evidenceJson(const Evidence &evidence)
{
    return {
        {u"name"_s, evidence.name},
        {u"type"_s, evidence.type},
        {u"size"_s, evidence.size},
        {u"sha256"_s, evidence.sha256},
        {u"added_at"_s, evidence.addedAt.toUTC().toString(Qt::ISODate)},
        {u"original"_s, evidence.original},
    };
}

QJsonArray evidenceJson(const QList<Evidence> &all)
{
    QJsonArray json;
    for (const Evidence &one : all)
        json.append(evidenceJson(one));
    return json;
}

} // namespace Exchange
