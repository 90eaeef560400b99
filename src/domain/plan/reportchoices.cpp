#include "domain/plan/reportchoices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Domain {

QString choicesText(const ReportChoices &choices)
{
    const QJsonObject values{{u"dates"_s, choices.dates},
                             {u"attendance"_s, choices.attendance},
                             {u"items_without_notes"_s, choices.itemsWithoutNotes},
                             {u"status_table"_s, choices.statusTable},
                             {u"breakdown_table"_s, choices.breakdownTable},
                             {u"recipient"_s, choices.recipient},
                             {u"signature"_s, choices.signature},
                             {u"signed_on"_s, choices.signedOn.toString(Qt::ISODate)},
                             {u"sealed"_s, choices.sealed},
                             {u"omitted"_s, QJsonArray::fromStringList(choices.omitted)}};
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

} // namespace Domain
