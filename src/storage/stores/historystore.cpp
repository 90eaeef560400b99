#include "storage/stores/historystore.h"

#include "storage/database/conversion.h"
#include "storage/database/query.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Storage {

namespace {

constexpr int kColumns = 10; // of a row of history

const auto kEntriesOfNode = uR"(
    SELECT id, edit, written_at, author, plan_id, node_id, note_id, field, old_value, new_value
      FROM history
     WHERE node_id = :node
     ORDER BY id DESC
)"_s;

// Only recent edits are looked up, and their rows are the last: an index is not worth its cost.
const auto kEntriesOfEdit = uR"(
    SELECT id, edit, written_at, author, plan_id, node_id, note_id, field, old_value, new_value
      FROM history
     WHERE edit = :edit
     ORDER BY id
)"_s;

const auto kRow = uR"(
    SELECT id, edit, written_at, author, plan_id, node_id, note_id, field, old_value, new_value
      FROM history
     WHERE id = :id
)"_s;

const auto kLastRow = u"SELECT coalesce(max(id), 0) AS id FROM history"_s;

const auto kNextEdit =
    u"SELECT coalesce(max(edit), 0) + 1 AS next FROM history WHERE id = (SELECT max(id) FROM history)"_s;

const auto kAppend = uR"(
    INSERT INTO history (edit, written_at, author, plan_id, node_id, note_id, field, old_value,
                         new_value)
    VALUES (:edit, :written_at, :author, :plan, :node, :note, :field, :old_value, :new_value)
)"_s;

std::optional<QString> valueIn(const QVariant &column)
{
    return column.isNull() ? std::nullopt : std::optional(column.toString());
}

QVariant orNull(const std::optional<QString> &value)
{
    return value ? QVariant(notNull(*value)) : QVariant();
}

HistoryEntry entryIn(const QSqlQuery &row)
{
    return {
        .id = idIn<HistoryId>(row.value(u"id"_s)),
        .edit = row.value(u"edit"_s).toLongLong(),
        .writtenAt = momentIn(row.value(u"written_at"_s)),
        .author = row.value(u"author"_s).toString(),
        .plan = idIn<PlanId>(row.value(u"plan_id"_s)),
        .node = idIn<NodeId>(row.value(u"node_id"_s)),
        .note = idIn<NoteId>(row.value(u"note_id"_s)),
        .field = row.value(u"field"_s).toString(),
        .oldValue = valueIn(row.value(u"old_value"_s)),
        .newValue = valueIn(row.value(u"new_value"_s)),
    };
}

Result<QList<HistoryEntry>> entriesIn(Result<QSqlQuery> rows)
{
    QList<HistoryEntry> entries;
    const auto read = eachRow(std::move(rows),
                              [&entries](const QSqlQuery &row) { entries.append(entryIn(row)); });
    if (!read)
        return read.error();
    return entries;
}

} // namespace

Result<QList<HistoryEntry>> HistoryStore::entriesOf(NodeId node) const
{
    return entriesIn(run(m_db, kEntriesOfNode, {{u":node"_s, toVariant(node)}}));
}

Result<QList<HistoryEntry>> HistoryStore::entriesOfEdit(qint64 edit) const
{
    return entriesIn(run(m_db, kEntriesOfEdit, {{u":edit"_s, edit}}));
}

Result<HistoryStore::Witness> HistoryStore::lastRow() const
{
    const auto last = firstValue(m_db, kLastRow);
    if (!last)
        return last.error();
    return row(last->toLongLong());
}

Result<HistoryStore::Witness> HistoryStore::row(qint64 id) const
{
    Witness witness;
    const auto read = eachRow(run(m_db, kRow, {{u":id"_s, id}}), [&](const QSqlQuery &row) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (int column = 0; column < kColumns; ++column) {
            const QVariant value = row.value(column);
            hash.addData(value.isNull() ? QByteArray("null") : value.toString().toUtf8());
            hash.addData(QByteArray(1, '\0'));
        }
        witness = {id, hash.result()};
    });
    if (!read)
        return read.error();
    return witness;
}

Result<qint64> HistoryStore::nextEdit() const
{
    qint64 next = 1;
    const auto read = eachRow(run(m_db, kNextEdit), [&next](const QSqlQuery &row) {
        next = row.value(u"next"_s).toLongLong();
    });
    if (!read)
        return read.error();
    return next;
}

Result<void> HistoryStore::append(const HistoryEntry &entry)
{
    auto row = run(m_db, kAppend,
                   {{u":edit"_s, entry.edit},
                    {u":written_at"_s, momentText(entry.writtenAt)},
                    {u":author"_s, notNull(entry.author)},
                    {u":plan"_s, toVariant(entry.plan)},
                    {u":node"_s, toVariant(entry.node)},
                    {u":note"_s, toVariant(entry.note)},
                    {u":field"_s, entry.field},
                    {u":old_value"_s, orNull(entry.oldValue)},
                    {u":new_value"_s, orNull(entry.newValue)}});
    return row ? Result<void>() : row.error();
}

} // namespace Storage
