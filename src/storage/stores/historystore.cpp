#include "storage/stores/historystore.h"

#include "storage/database/conversion.h"
#include "storage/database/query.h"

#include <QCryptographicHash>

#include <limits>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Storage {

namespace {

constexpr int kHistoryColumns = 10;

const auto kEntriesOfNode = uR"(
    SELECT id, edit, written_at, author, plan_id, node_id, note_id, field, old_value, new_value
      FROM history
     WHERE node_id = :node AND field <> 'content'
     ORDER BY id DESC
)"_s;

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

// One page of the rows that match a filter; %1 is the condition on :node. Before format 5 only some
// rows named their plan.
const auto kPageOf = uR"(
    SELECT id, edit, written_at, author, plan_id, node_id, note_id, field, old_value, new_value
      FROM history
     WHERE id < :before AND id > :after AND %1 AND field NOT IN ('content', 'reversal')
       AND (:any_plan OR plan_id = :plan
            OR (plan_id IS NULL AND node_id IN (SELECT id FROM node WHERE plan_id = :its_plan)))
       AND (:anybody OR author = :author)
       AND written_at >= :from AND written_at < :to
       AND (:any_field OR instr(:fields, ',' || field || ',') > 0)
       AND (:any_change
            OR (new_value IS NULL AND field IN ('tree', 'plan', 'note', 'evidence')))
       AND (:any_words OR old_value LIKE :old ESCAPE '\' OR new_value LIKE :new ESCAPE '\'
            OR node_id IN (SELECT id FROM node WHERE number || title LIKE :title ESCAPE '\'))
     ORDER BY id DESC
     LIMIT :most
)"_s;

// Two queries, as only the first can use the index of the nodes.
const auto kPageOfNode = kPageOf.arg(u"node_id = :node"_s);
const auto kPage = kPageOf.arg(u":node = 0"_s);

const auto kReversalsBetween = uR"(
    SELECT edit, reverses FROM reversal WHERE edit BETWEEN :first AND :last
)"_s;

const auto kTakenBack = uR"(
    SELECT reverses
      FROM reversal AS undone
     WHERE reverses BETWEEN :first AND :last
       AND NOT EXISTS (SELECT 1 FROM reversal AS redone WHERE redone.reverses = undone.edit)
)"_s;

// Pairs of an edit that changed only numbers (a renumbering) and the edit that undid exactly that.
const auto kNumbersTakenBack = uR"(
    SELECT back.edit AS edit, back.reverses AS reverses,
           NOT EXISTS (SELECT 1 FROM reversal AS redone WHERE redone.reverses = back.edit) AS counts
      FROM reversal AS back
     WHERE (back.edit BETWEEN :first AND :last OR back.reverses BETWEEN :from AND :to)
       AND NOT EXISTS (SELECT 1 FROM history
                        WHERE edit IN (back.edit, back.reverses) AND field <> 'number')
       AND (SELECT count(*) FROM history WHERE edit = back.edit)
           = (SELECT count(*) FROM history AS made
                JOIN history AS undone
                  ON undone.edit = back.edit AND undone.node_id = made.node_id
                 AND undone.old_value IS made.new_value AND undone.new_value IS made.old_value
               WHERE made.edit = back.reverses)
)"_s;

// A node's first row tells of its coming where that was an edit of its own.
const auto kAdded = uR"(
    SELECT node.id AS node, first.written_at AS added_at
      FROM node
      JOIN history AS first
        ON first.id = (SELECT id FROM history
                        WHERE node_id = node.id AND field <> 'content'
                        ORDER BY id LIMIT 1)
     WHERE node.plan_id = :plan AND first.field = 'tree' AND first.old_value IS NULL
)"_s;

const auto kPlanAdded = uR"(
    SELECT written_at
      FROM history
     WHERE node_id IS NULL AND plan_id = :plan AND field = 'plan'
     ORDER BY id LIMIT 1
)"_s;

const auto kAuthors = uR"(
    SELECT author FROM history GROUP BY author ORDER BY count(*) DESC, author
)"_s;

const auto kLastHistoryRow = u"SELECT coalesce(max(id), 0) AS id FROM history"_s;

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

// `words` as a pattern of LIKE for texts that contain them.
QString containing(QString words)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        words.replace(special, u'\\' + QString(special));
    return u'%' + words + u'%';
}

// The first moment of a day in local time, as text; `otherwise` for a null day.
QString beginningOf(QDate day, const QString &otherwise)
{
    return day.isValid() ? momentText(day.startOfDay()) : otherwise;
}

} // namespace

Result<QList<HistoryEntry>> entriesIn(Result<QSqlQuery> rows)
{
    QList<HistoryEntry> entries;
    const auto read = eachRow(std::move(rows),
                              [&entries](const QSqlQuery &row) { entries.append(entryIn(row)); });
    if (!read)
        return read.error();
    return entries;
}

Result<QList<HistoryEntry>> HistoryStore::entriesOf(NodeId node) const
{
    return entriesIn(run(m_db, kEntriesOfNode, {{u":node"_s, toVariant(node)}}));
}

Result<QList<HistoryEntry>> HistoryStore::entriesOfEdit(qint64 edit) const
{
    return entriesIn(run(m_db, kEntriesOfEdit, {{u":edit"_s, edit}}));
}

Result<QList<HistoryEntry>> HistoryStore::page(const HistoryFilter &filter, HistoryId before,
                                               int most, HistoryId after) const
{
    constexpr qint64 kBehindLast = std::numeric_limits<qint64>::max();
    const bool isOfNode = filter.node != NodeId{};
    const QString words = containing(filter.words);
    return entriesIn(run(
        m_db, isOfNode ? kPageOfNode : kPage,
        {{u":node"_s, qint64(filter.node)},
         {u":before"_s, before == HistoryId{} ? kBehindLast : qint64(before)},
         {u":after"_s, qint64(after)},
         {u":any_plan"_s, filter.plan == PlanId{}},
         {u":plan"_s, qint64(filter.plan)},
         {u":its_plan"_s, qint64(filter.plan)},
         {u":anybody"_s, !filter.author},
         {u":author"_s, notNull(filter.author.value_or(QString()))},
         {u":from"_s, beginningOf(filter.from, u"0000"_s)},
         {u":to"_s, beginningOf(filter.to.isValid() ? filter.to.addDays(1) : filter.to, u"9999"_s)},
         {u":any_field"_s, filter.fields.isEmpty()},
         {u":fields"_s, u',' + filter.fields.join(u',') + u','},
         {u":any_change"_s, !filter.removals},
         {u":any_words"_s, filter.words.isEmpty()},
         {u":old"_s, words},
         {u":new"_s, words},
         {u":title"_s, words},
         {u":most"_s, most}}));
}

Result<std::optional<HistoryEntry>> HistoryStore::entry(HistoryId id) const
{
    const auto entries = entriesIn(run(m_db, kRow, {{u":id"_s, qint64(id)}}));
    if (!entries)
        return entries.error();
    return entries->isEmpty() ? std::nullopt : std::optional(entries->first());
}

Result<Reversals> HistoryStore::reversals(qint64 first, qint64 last) const
{
    Reversals found;
    auto read = eachRow(run(m_db, kReversalsBetween, {{u":first"_s, first}, {u":last"_s, last}}),
                        [&found](const QSqlQuery &row) {
                            found.reversed.insert(row.value(u"edit"_s).toLongLong(),
                                                  row.value(u"reverses"_s).toLongLong());
                        });
    if (!read)
        return read.error();
    read = eachRow(run(m_db, kTakenBack, {{u":first"_s, first}, {u":last"_s, last}}),
                   [&found](const QSqlQuery &row) {
                       found.takenBack.insert(row.value(u"reverses"_s).toLongLong());
                   });
    if (!read)
        return read.error();
    read = eachRow(
        run(m_db, kNumbersTakenBack,
            {{u":first"_s, first}, {u":last"_s, last}, {u":from"_s, first}, {u":to"_s, last}}),
        [&found](const QSqlQuery &row) {
            found.renumberings.insert(row.value(u"edit"_s).toLongLong());
            if (row.value(u"counts"_s).toBool())
                found.renumberings.insert(row.value(u"reverses"_s).toLongLong());
        });
    if (!read)
        return read.error();
    return found;
}

Result<HistoryStore::Additions> HistoryStore::additions(PlanId plan) const
{
    const auto planAdded = firstValue(m_db, kPlanAdded, {{u":plan"_s, qint64(plan)}});
    if (!planAdded)
        return planAdded.error();
    const auto dayOf = [](const QVariant &moment) { return momentIn(moment).toLocalTime().date(); };
    Additions added{.plan = dayOf(*planAdded)};
    const auto read = eachRow(
        run(m_db, kAdded, {{u":plan"_s, qint64(plan)}}), [&](const QSqlQuery &row) {
            added.nodes.insert(idIn<NodeId>(row.value(u"node"_s)), dayOf(row.value(u"added_at"_s)));
        });
    if (!read)
        return read.error();
    return added;
}

Result<QStringList> HistoryStore::authors() const
{
    QStringList authors;
    const auto read = eachRow(run(m_db, kAuthors), [&authors](const QSqlQuery &row) {
        authors.append(row.value(u"author"_s).toString());
    });
    if (!read)
        return read.error();
    return authors;
}

Result<HistoryStore::RowFingerprint> HistoryStore::lastRow() const
{
    const auto last = firstValue(m_db, kLastHistoryRow);
    if (!last)
        return last.error();
    return row(last->toLongLong());
}

Result<HistoryStore::RowFingerprint> HistoryStore::row(qint64 id) const
{
    RowFingerprint fingerprint;
    const auto read = eachRow(run(m_db, kRow, {{u":id"_s, id}}), [&](const QSqlQuery &row) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (int column = 0; column < kHistoryColumns; ++column) {
            const QVariant value = row.value(column);
            hash.addData(value.isNull() ? QByteArray("null") : value.toString().toUtf8());
            hash.addData(QByteArray(1, '\0'));
        }
        fingerprint = {id, hash.result()};
    });
    if (!read)
        return read.error();
    return fingerprint;
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
