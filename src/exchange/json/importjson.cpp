#include "exchange/json/importjson.h"

#include "exchange/json/planjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Exchange {

QJsonObject importJson(const PlanImport &plan, const QList<ReadWarning> &warnings, QDate today)
{
    const PlanJsonSource source{.asOf = AsOf::now(today), .suggestions = plan.suggestions};
    QJsonObject json = planJson(Outline(plan.content), source);
    QJsonArray warned;
    for (const ReadWarning &warning : warnings) {
        warned.append(QJsonObject{
            {u"line"_s, warning.line > 0 ? QJsonValue(warning.line) : QJsonValue()},
            {u"kind"_s, warningKey(warning.kind)},
            {u"message"_s, warning.message},
        });
    }
    json.insert(u"format"_s, kJsonFormat);
    json.insert(u"left_out"_s, leftOutJson(plan.content.leftOut));
    json.insert(u"warnings"_s, warned);
    return json;
}

} // namespace Exchange
