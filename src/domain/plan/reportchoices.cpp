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

std::optional<ReportChoices> choicesOfText(const QString &text)
{
    const QJsonObject values = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!values.contains(u"items_without_notes"_s))
        return std::nullopt;
    return ReportChoices{
        .dates = values[u"dates"_s].toBool(),
        .attendance = values[u"attendance"_s].toBool(),
        .itemsWithoutNotes = values[u"items_without_notes"_s].toBool(),
        .statusTable = values[u"status_table"_s].toBool(),
        .breakdownTable = values[u"breakdown_table"_s].toBool(),
        .recipient = values[u"recipient"_s].toString(),
        .signature = values[u"signature"_s].toString(),
        .signedOn = QDate::fromString(values[u"signed_on"_s].toString(), Qt::ISODate),
        .sealed = values[u"sealed"_s].toBool(),
        .omitted = values[u"omitted"_s].toVariant().toStringList(),
    };
}

} // namespace Domain
