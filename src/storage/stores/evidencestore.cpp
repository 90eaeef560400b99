#include "storage/stores/evidencestore.h"

#include "storage/database/conversion.h"
#include "storage/database/query.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Storage {

namespace {

const auto kEvidenceOfNode = uR"(
    SELECT id, node_id, note_id, name, type, sha256, size, original, author, added_at
      FROM evidence
     WHERE id IN (SELECT id FROM evidence WHERE node_id = :node
                   UNION ALL
                  SELECT evidence.id
                    FROM progress_note JOIN evidence ON note_id = progress_note.id
                   WHERE progress_note.node_id = :node)
     ORDER BY id
)"_s;

const auto kEvidenceOfNote = uR"(
    SELECT id, node_id, note_id, name, type, sha256, size, original, author, added_at
      FROM evidence
     WHERE note_id = :note
     ORDER BY id
)"_s;

const auto kEvidenceOfPlan = uR"(
    SELECT evidence.id AS id, evidence.node_id AS node_id, note_id, name, type, sha256, size,
           original, evidence.author AS author, added_at
      FROM evidence
      LEFT JOIN progress_note ON progress_note.id = note_id
      JOIN node ON node.id = coalesce(evidence.node_id, progress_note.node_id)
     WHERE plan_id = :plan
     ORDER BY evidence.id
)"_s;

const auto kUnder = uR"(
    WITH RECURSIVE inside (id) AS (
        SELECT :top
         UNION
        SELECT node.id FROM inside JOIN node ON node.parent_id = inside.id
    )
    SELECT id, node_id, note_id, name, type, sha256, size, original, author, added_at
      FROM evidence
     WHERE id IN (SELECT evidence.id FROM inside JOIN evidence ON node_id = inside.id
                   UNION ALL
                  SELECT evidence.id
                    FROM inside
                    JOIN progress_note ON progress_note.node_id = inside.id
                    JOIN evidence ON note_id = progress_note.id)
     ORDER BY id
)"_s;

const auto kEvidence = uR"(
    SELECT id, node_id, note_id, name, type, sha256, size, original, author, added_at
      FROM evidence
     WHERE id = :id
)"_s;

const auto kEvidenceCounts = uR"(
    SELECT node.id AS node_id, count(*) AS evidence
      FROM evidence
      LEFT JOIN progress_note ON progress_note.id = note_id
      JOIN node ON node.id = coalesce(evidence.node_id, progress_note.node_id)
     WHERE plan_id = :plan
     GROUP BY node.id
)"_s;

const auto kCount = uR"(
    SELECT (SELECT count(*) FROM evidence WHERE node_id = :node)
         + (SELECT count(*)
              FROM progress_note JOIN evidence ON note_id = progress_note.id
             WHERE progress_note.node_id = :node)
)"_s;

const auto kInsertEvidence = uR"(
    INSERT INTO evidence (id, node_id, note_id, name, type, sha256, size, original, author,
                          added_at)
    VALUES (:id, :node, :note, :name, :type, :sum, :size, :original, :author, :added_at)
)"_s;

const auto kRename = u"UPDATE evidence SET name = :name WHERE id = :id"_s;

const auto kDeleteEvidence = u"DELETE FROM evidence WHERE id = :id"_s;

Evidence evidenceIn(const QSqlQuery &row)
{
    return {
        .id = idIn<EvidenceId>(row.value(u"id"_s)),
        .node = idIn<NodeId>(row.value(u"node_id"_s)),
        .note = idIn<NoteId>(row.value(u"note_id"_s)),
        .name = row.value(u"name"_s).toString(),
        .type = row.value(u"type"_s).toString(),
        .sha256 = row.value(u"sha256"_s).toString(),
        .size = row.value(u"size"_s).toLongLong(),
        .original = row.value(u"original"_s).toBool(),
        .author = row.value(u"author"_s).toString(),
        .addedAt = momentIn(row.value(u"added_at"_s)),
    };
}

} // namespace

Result<QList<Evidence>> EvidenceStore::read(const QString &sql, const QString &name,
                                            qint64 id) const
{
    QList<Evidence> all;
    const auto read = eachRow(run(m_db, sql, {{name, id}}),
                              [&all](const QSqlQuery &row) { all.append(evidenceIn(row)); });
    if (!read)
        return read.error();
    return all;
}

Result<EvidenceByPlace> EvidenceStore::byPlace(const QString &sql, const QString &name,
                                               qint64 id) const
{
    const auto all = read(sql, name, id);
    if (!all)
        return all.error();
    EvidenceByPlace places;
    for (const Evidence &one : *all)
        places.append(one);
    return places;
}

Result<EvidenceByPlace> EvidenceStore::ofNode(NodeId node) const
{
    return byPlace(kEvidenceOfNode, u":node"_s, qint64(node));
}

Result<QList<Evidence>> EvidenceStore::ofNote(NoteId note) const
{
    return read(kEvidenceOfNote, u":note"_s, qint64(note));
}

Result<EvidenceByPlace> EvidenceStore::ofPlan(PlanId plan) const
{
    return byPlace(kEvidenceOfPlan, u":plan"_s, qint64(plan));
}

Result<QList<Evidence>> EvidenceStore::under(NodeId top) const
{
    return read(kUnder, u":top"_s, qint64(top));
}

Result<std::optional<Evidence>> EvidenceStore::evidence(EvidenceId id) const
{
    const auto held = read(kEvidence, u":id"_s, qint64(id));
    if (!held)
        return held.error();
    return held->isEmpty() ? std::nullopt : std::optional(held->first());
}

Result<QHash<NodeId, int>> EvidenceStore::counts(PlanId plan) const
{
    QHash<NodeId, int> counts;
    const auto read = eachRow(run(m_db, kEvidenceCounts, {{u":plan"_s, toVariant(plan)}}),
                              [&counts](const QSqlQuery &row) {
                                  counts.insert(idIn<NodeId>(row.value(u"node_id"_s)),
                                                row.value(u"evidence"_s).toInt());
                              });
    if (!read)
        return read.error();
    return counts;
}

Result<int> EvidenceStore::count(NodeId node) const
{
    const auto count = firstValue(m_db, kCount, {{u":node"_s, toVariant(node)}});
    return count ? Result<int>(count->toInt()) : count.error();
}

Result<EvidenceId> EvidenceStore::insert(const Evidence &evidence)
{
    auto row = run(m_db, kInsertEvidence,
                   {{u":id"_s, toVariant(evidence.id)},
                    {u":node"_s, toVariant(evidence.node)},
                    {u":note"_s, toVariant(evidence.note)},
                    {u":name"_s, notNull(evidence.name)},
                    {u":type"_s, notNull(evidence.type)},
                    {u":sum"_s, notNull(evidence.sha256)},
                    {u":size"_s, evidence.size},
                    {u":original"_s, int(evidence.original)},
                    {u":author"_s, notNull(evidence.author)},
                    {u":added_at"_s, momentText(evidence.addedAt)}});
    if (!row)
        return row.error();
    return idIn<EvidenceId>(row->lastInsertId());
}

Result<void> EvidenceStore::rename(const Evidence &evidence)
{
    auto row = run(m_db, kRename,
                   {{u":id"_s, toVariant(evidence.id)}, {u":name"_s, notNull(evidence.name)}});
    return row ? Result<void>() : row.error();
}

Result<void> EvidenceStore::remove(EvidenceId id)
{
    auto row = run(m_db, kDeleteEvidence, {{u":id"_s, toVariant(id)}});
    return row ? Result<void>() : row.error();
}

} // namespace Storage
