#include "storage/salvage/refusedrows.h"

#include "storage/database/conversion.h"
#include "storage/salvage/mending.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

// A row with more characters that cannot be read is junk rather than a row with a flipped bit.
constexpr qsizetype kMostReplaced = 8;

// A state with a day or a reason that do not go with it takes two.
constexpr int kMostChanges = 2;

// The bytes as text, with U+FFFD for those that are none; none for junk.
std::optional<StoredValue> readable(const StoredValue &value)
{
    if (value.type != StoredValue::Type::Text)
        return value;
    QString text = QString::fromUtf8(value.bytes);
    text.replace(QChar::Null, QChar::ReplacementCharacter);
    const auto replaced = text.count(QChar::ReplacementCharacter);
    return replaced > kMostReplaced ? std::nullopt : std::optional(StoredValue::ofText(text));
}

std::optional<QList<StoredValue>> readable(const QList<StoredValue> &row)
{
    QList<StoredValue> values;
    for (const StoredValue &value : row) {
        const auto whole = readable(value);
        if (!whole)
            return std::nullopt;
        values.append(*whole);
    }
    return values;
}

// The last day of the month that a day like 2021-02-30 names; null for any other text.
QDate lastDayOfMonth(const StoredValue &value)
{
    const QDate first = QDate::fromString(QString::fromUtf8(value.bytes.left(8)) + u"01"_s,
                                          Qt::ISODate);
    return first.isValid() ? first.addMonths(1).addDays(-1) : QDate();
}

// What may stand in the column in place of the value, the best first.
QList<StoredValue> othersFor(const TableShape::Column &column, const StoredValue &value)
{
    static const QSet<QByteArray> said{"title", "text", "cancel_reason"};
    static const QHash<QByteArray, QString> words{{"status", u"not_started"_s},
                                                  {"kind", u"item"_s},
                                                  {"numbering", u"mixed"_s},
                                                  {"style", u"prose"_s},
                                                  {"type", u"application/octet-stream"_s}};
    QList<StoredValue> others;
    if (said.contains(column.name))
        others.append(StoredValue::ofText(lostTitle()));
    else if (words.contains(column.name))
        others.append(StoredValue::ofText(words[column.name]));
    else if (column.name.endsWith("_at"))
        others.append(StoredValue::ofText(momentText(QDateTime::currentDateTimeUtc())));
    else if (const QDate day = lastDayOfMonth(value); column.name.endsWith("_on") && day.isValid())
        others.append(StoredValue::ofText(day.toString(Qt::ISODate)));
    if (column.mayBeNull)
        others.append(StoredValue());
    else if (column.type == "INTEGER" && !column.isRowid && !column.name.endsWith("_id"))
        others.append(StoredValue::ofNumber(0));
    else if (column.type == "TEXT")
        others.append(StoredValue::ofText(QString()));
    return others;
}

// Adds the row with `changes` of its first `columns` values replaced. The later ones are tried
// first: a status stays where its day or its reason can be replaced.
Gathering::Outcome addChanged(Gathering &gathering, const TableShape &table,
                              QList<StoredValue> values, qsizetype columns, int changes)
{
    if (changes == 0)
        return gathering.add(table, values, Origin::File);
    for (qsizetype i = columns - 1; i >= 0; --i) {
        const StoredValue held = values[i];
        for (const StoredValue &other : othersFor(table.columns[i], held)) {
            values[i] = other;
            const auto outcome = addChanged(gathering, table, values, i, changes - 1);
            if (outcome != Gathering::Outcome::Refused)
                return outcome;
        }
        values[i] = held;
    }
    return Gathering::Outcome::Refused;
}

} // namespace

QStringList addRefused(Gathering &gathering, const DamagedFile &damaged,
                       const HistoryKnowledge &known)
{
    QStringList tables;
    for (const DamagedFile::RefusedRow &row : damaged.refused()) {
        const auto values = readable(row.values);
        if (!values || known.saysIsRemoved(row.table, values->first().integer))
            continue;
        // What the history says must be as it was, or it would be undone as something else.
        const int most = row.table == "history" ? 0 : kMostChanges;
        auto outcome = Gathering::Outcome::Refused;
        for (int changes = 0; changes <= most && outcome == Gathering::Outcome::Refused; ++changes)
            outcome = addChanged(gathering, gathering.table(row.table), *values, values->size(),
                                 changes);
        if (outcome != Gathering::Outcome::Taken)
            continue;
        tables.append(QString::fromUtf8(row.table));
        if (const qint64 id = values->first().integer; row.table == "node")
            applyLaterValues(gathering, id, known.nodes.value(id), 0);
    }
    return tables;
}

} // namespace Storage
