#include "storage/stores/undostore.h"

#include "domain/history/historyedits.h"
#include "storage/database/conversion.h"
#include "storage/database/query.h"
#include "storage/stores/historystore.h"
#include "storage/stores/planstore.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Storage {

namespace {

// The edits that took none back and count, the last first. It is read only as far as is needed.
const auto kEditsThatCount = uR"(
    WITH RECURSIVE back (edit) AS (
        SELECT max(edit) FROM history
         UNION ALL
        SELECT (SELECT max(edit) FROM history WHERE history.edit < back.edit)
          FROM back
         WHERE back.edit IS NOT NULL
    )
    SELECT back.edit AS edit, back.edit AS about, first.author AS author,
           first.written_at AS written_at
      FROM back CROSS JOIN history AS first
        ON first.id = (SELECT min(id) FROM history WHERE history.edit = back.edit)
     WHERE NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.edit = back.edit)
       AND NOT EXISTS (
               SELECT 1 FROM reversal AS undone
                WHERE undone.reverses = back.edit
                  AND NOT EXISTS (SELECT 1 FROM reversal AS redone
                                   WHERE redone.reverses = undone.edit))
       AND first.field <> 'outside'
)"_s;

// The edits that took back one of those and count, the last first.
const auto kUndosThatCount = uR"(
    SELECT undone.edit AS edit, undone.reverses AS about, last.author AS undone_by,
           first.author AS author, first.written_at AS written_at
      FROM reversal AS undone
      CROSS JOIN history AS last
        ON last.id = (SELECT min(id) FROM history WHERE history.edit = undone.edit)
      CROSS JOIN history AS first
        ON first.id = (SELECT min(id) FROM history WHERE history.edit = undone.reverses)
     WHERE NOT EXISTS (SELECT 1 FROM reversal AS other WHERE other.edit = undone.reverses)
       AND NOT EXISTS (SELECT 1 FROM reversal AS redone WHERE redone.reverses = undone.edit)
     ORDER BY undone.edit DESC
)"_s;

const auto kAuthorsSince = uR"(
    SELECT author
      FROM history
     WHERE edit > :edit AND field <> 'outside'
       AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.edit = history.edit)
)"_s;

// The rows of an edit without its contents.
const auto kSketch = uR"(
    SELECT id, edit, written_at, author, plan_id, node_id, note_id, field, old_value, new_value
      FROM history
     WHERE edit = :edit AND field <> 'content'
     ORDER BY id
)"_s;

const auto kLaterOfNode = uR"(
    SELECT edit, edit AS about, author, written_at
      FROM history
     WHERE edit > :edit AND node_id = :node AND (field = :field OR field = 'tree')
     ORDER BY id DESC
     LIMIT 1
)"_s;

const auto kLaterOfPlan = uR"(
    SELECT edit, edit AS about, author, written_at
      FROM history
     WHERE edit > :edit AND plan_id = :plan
     ORDER BY id DESC
     LIMIT 1
)"_s;

const auto kReverse = u"INSERT INTO reversal (edit, reverses) VALUES (:edit, :reversed)"_s;

UndoStore::Step stepIn(const QSqlQuery &row)
{
    return {.edit = row.value(u"edit"_s).toLongLong(),
            .about = row.value(u"about"_s).toLongLong(),
            .author = row.value(u"author"_s).toString(),
            .writtenAt = momentIn(row.value(u"written_at"_s))};
}

bool isOneOf(const QStringList &authors, const QString &author)
{
    return authors.isEmpty() || authors.contains(author);
}

// The first row that is by one of `authors`, read from `column`.
Result<std::optional<UndoStore::Step>> firstBy(const QStringList &authors, const QString &column,
                                               Result<QSqlQuery> rows)
{
    if (!rows)
        return rows.error();
    while (rows->next()) {
        if (isOneOf(authors, rows->value(column).toString()))
            return std::optional(stepIn(*rows));
    }
    if (rows->lastError().isValid())
        return errorOf(*rows);
    return std::optional<UndoStore::Step>();
}

Result<PresentPlans> presentPlans(const QSqlDatabase &db)
{
    const auto plans = PlanStore(db).plans();
    if (!plans)
        return plans.error();
    PresentPlans present;
    for (const PlanDetails &plan : *plans)
        present.insert(plan.id, plan);
    return present;
}

} // namespace

Result<std::optional<UndoStore::Step>> UndoStore::toUndo(const QStringList &authors) const
{
    return firstBy(authors, u"author"_s, run(m_db, kEditsThatCount));
}

Result<std::optional<UndoStore::Step>> UndoStore::toRedo(const QStringList &authors) const
{
    const auto undone = firstBy(authors, u"undone_by"_s, run(m_db, kUndosThatCount));
    if (!undone || !*undone)
        return undone;
    auto rows = run(m_db, kAuthorsSince, {{u":edit"_s, (*undone)->edit}});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        if (isOneOf(authors, rows->value(u"author"_s).toString()))
            return std::optional<Step>();
    }
    return rows->lastError().isValid() ? Result<std::optional<Step>>(errorOf(*rows)) : undone;
}

Result<Edit> UndoStore::editMade(qint64 edit) const
{
    const auto rows = HistoryStore(m_db).entriesOfEdit(edit);
    if (!rows)
        return rows.error();
    auto plans = presentPlans(m_db);
    if (!plans)
        return plans.error();
    return editOfHistory(*rows, *std::move(plans));
}

Result<Edit> UndoStore::reversalOf(qint64 edit) const
{
    const auto made = editMade(edit);
    return made ? Result<Edit>(opposite(*made)) : made.error();
}

Result<Edit> UndoStore::sketchOf(qint64 edit) const
{
    const auto rows = entriesIn(run(m_db, kSketch, {{u":edit"_s, edit}}));
    if (!rows)
        return rows.error();
    const auto plans = presentPlans(m_db);
    return plans ? Result<Edit>(sketchOfHistory(*rows, *plans)) : plans.error();
}

Result<std::optional<UndoStore::Step>> UndoStore::changedAfter(qint64 edit) const
{
    const auto rows = entriesIn(run(m_db, kSketch, {{u":edit"_s, edit}}));
    if (!rows)
        return rows.error();
    std::optional<Step> last;
    for (const HistoryEntry &row : *rows) {
        auto later = row.node == NodeId{}
                         ? run(m_db, kLaterOfPlan,
                               {{u":edit"_s, edit}, {u":plan"_s, toVariant(row.plan)}})
                         : run(m_db, kLaterOfNode,
                               {{u":edit"_s, edit},
                                {u":node"_s, toVariant(row.node)},
                                {u":field"_s, row.field}});
        const auto step = firstBy({}, u"author"_s, std::move(later));
        if (!step)
            return step;
        if (*step && (!last || (*step)->edit > last->edit))
            last = *step;
    }
    return last;
}

Result<void> UndoStore::reverse(qint64 edit, qint64 reversed)
{
    const auto reversal = run(m_db, kReverse, {{u":edit"_s, edit}, {u":reversed"_s, reversed}});
    return reversal ? Result<void>() : reversal.error();
}

} // namespace Storage
