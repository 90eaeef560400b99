#include "domain/plan/reportchoices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

struct StyleKey
{
    SummaryStyle style;
    QLatin1StringView key;
};

constexpr StyleKey kStyles[] = {{SummaryStyle::Prose, QLatin1StringView("prose")},
                                {SummaryStyle::Items, QLatin1StringView("items")},
                                {SummaryStyle::Superior, QLatin1StringView("superior")},
                                {SummaryStyle::Department, QLatin1StringView("department")},
                                {SummaryStyle::Brief, QLatin1StringView("brief")}};

} // namespace

QList<SummaryStyle> allSummaryStyles()
{
    QList<SummaryStyle> styles;
    for (const StyleKey &one : kStyles)
        styles.append(one.style);
    return styles;
}

QString styleKey(SummaryStyle style)
{
    return kStyles[size_t(style)].key;
}

std::optional<SummaryStyle> styleOfKey(const QString &key)
{
    for (const StyleKey &one : kStyles) {
        if (key == one.key)
            return one.style;
    }
    return std::nullopt;
}

QString choicesText(const ReportChoices &choices)
{
    QJsonObject values{{u"style"_s, styleKey(choices.style)},
                       {u"dates"_s, choices.dates},
                       {u"days"_s, choices.days},
                       {u"attendance"_s, choices.attendance},
                       {u"items_without_notes"_s, choices.itemsWithoutNotes},
                       {u"quiet_items"_s, choices.quietItems},
                       {u"paper_marks"_s, choices.paperMarks},
                       {u"status_table"_s, choices.statusTable},
                       {u"breakdown_table"_s, choices.breakdownTable},
                       {u"all_notes"_s, choices.allNotes},
                       {u"recipient"_s, choices.recipient},
                       {u"signature"_s, choices.signature},
                       {u"signed_on"_s, choices.signedOn.toString(Qt::ISODate)},
                       {u"sealed"_s, choices.sealed},
                       {u"contact"_s, choices.contact},
                       {u"telephone"_s, choices.telephone},
                       {u"omitted"_s, QJsonArray::fromStringList(choices.omitted)}};
    // Written only when chosen, because older formats do not have this choice.
    if (choices.evidenceList)
        values.insert(u"evidence_list"_s, true);
    if (choices.photographs)
        values.insert(u"photographs"_s, true);
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

// A choice that an older format does not have gets its default.
std::optional<ReportChoices> choicesOfText(const QString &text)
{
    const QJsonObject values = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!values[u"dates"_s].isBool())
        return std::nullopt;
    ReportChoices choices;
    const auto take = [&values](bool &chosen, const QString &key) {
        chosen = values[key].toBool(chosen);
    };
    choices.style = styleOfKey(values[u"style"_s].toString()).value_or(choices.style);
    take(choices.dates, u"dates"_s);
    take(choices.days, u"days"_s);
    take(choices.attendance, u"attendance"_s);
    take(choices.itemsWithoutNotes, u"items_without_notes"_s);
    take(choices.quietItems, u"quiet_items"_s);
    take(choices.paperMarks, u"paper_marks"_s);
    take(choices.statusTable, u"status_table"_s);
    take(choices.breakdownTable, u"breakdown_table"_s);
    take(choices.allNotes, u"all_notes"_s);
    choices.recipient = values[u"recipient"_s].toString();
    choices.signature = values[u"signature"_s].toString();
    choices.signedOn = QDate::fromString(values[u"signed_on"_s].toString(), Qt::ISODate);
    take(choices.sealed, u"sealed"_s);
    choices.contact = values[u"contact"_s].toString();
    choices.telephone = values[u"telephone"_s].toString();
    take(choices.evidenceList, u"evidence_list"_s);
    take(choices.photographs, u"photographs"_s);
    choices.omitted = values[u"omitted"_s].toVariant().toStringList();
    choices.omitted.sort(); // as the file gives them
    return choices;
}

} // namespace Domain
