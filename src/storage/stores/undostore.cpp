#include "storage/stores/undostore.h"

#include "domain/history/historyedits.h"
#include "storage/database/conversion.h"
#include "storage/database/query.h"
#include "storage/stores/historystore.h"
#include "storage/stores/planstore.h"

#include <QStringBuilder>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Storage {

namespace {

// Conditions on a row of the history. Its edit was undone by an edit that was not undone itself:
const auto kIsTakenBack = uR"(
    EXISTS (SELECT 1 FROM reversal AS undone
             WHERE undone.reverses = history.edit
               AND NOT EXISTS (SELECT 1 FROM reversal AS redone
                                WHERE redone.reverses = undone.edit))
)"_s;

const auto kTakesBack = u"EXISTS (SELECT 1 FROM reversal WHERE reversal.edit = history.edit)"_s;

// Made by one of :authors, or under the name :former until :until, or :anybody is set. Rows that
// say that an earlier version was put back match for everybody. Of an edit that took in others'
// changes only the row that says so counts: it is by whoever took them in.
const auto kIsByThem = uR"(
    (:anybody OR field = 'restored' OR instr(:authors, char(10) || author || char(10)) > 0
              OR (author = :former AND written_at <= :until))
    AND (field = 'taken_in'
         OR NOT EXISTS (SELECT 1 FROM history AS taken
                         WHERE taken.edit = history.edit AND taken.field = 'taken_in'))
)"_s;

// The newest edit to undo: by one of :authors (by anybody where that is set), not undone, and not
// itself an undo. It may be the newest row that says that an earlier version was put back: nothing
// before that is undone. Walking rows by their ids is quick even when others have made many edits
// since.
const QString kToUndo = uR"(
    SELECT edit, edit AS about, author, written_at
      FROM history
     WHERE )" % kIsByThem
                        % uR"(
       AND field <> 'outside'
       AND NOT )" % kTakesBack
                        % u" AND NOT " % kIsTakenBack % uR"(
     ORDER BY id DESC
     LIMIT 1
)"_s;

// The edit to redo: the last undo by one of :authors that was not itself undone.
const auto kToRedo = uR"(
    SELECT undone.edit AS edit, undone.reverses AS about, first.written_at AS written_at,
           coalesce((SELECT taken.author FROM history AS taken
                      WHERE taken.edit = undone.reverses AND taken.field = 'taken_in'),
                    first.author) AS author
      FROM reversal AS undone
      CROSS JOIN history AS last
        ON last.id = (SELECT min(id) FROM history WHERE history.edit = undone.edit)
      CROSS JOIN history AS first
        ON first.id = (SELECT min(id) FROM history WHERE history.edit = undone.reverses)
     WHERE NOT EXISTS (SELECT 1 FROM reversal AS other WHERE other.edit = undone.reverses)
       AND NOT EXISTS (SELECT 1 FROM reversal AS redone WHERE redone.reverses = undone.edit)
       AND (:anybody OR instr(:authors, char(10) || last.author || char(10)) > 0
                     OR (last.author = :former AND last.written_at <= :until))
     ORDER BY undone.edit DESC
     LIMIT 1
)"_s;

const QString kOtherSince = uR"(
    SELECT EXISTS (
        SELECT 1 FROM history
         WHERE edit > :edit AND field <> 'outside'
           AND )" % kIsByThem
                            % u" AND NOT " % kTakesBack % u") AS is_there"_s;

// The rows of an edit; those of contents without the content.
const auto kSketch = uR"(
    SELECT id, edit, written_at, author, plan_id, node_id, note_id, field,
           CASE field WHEN 'content' THEN NULL ELSE old_value END AS old_value,
           CASE field WHEN 'content' THEN NULL ELSE new_value END AS new_value
      FROM history
     WHERE edit = :edit
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

// The last effective edit after :edit. An edit is effective unless an effective one has undone it;
// an undo of an edit that came after :edit leaves no change and is skipped with it.
const QString kLastSince = uR"(
    SELECT edit, edit AS about, author, written_at
      FROM history
     WHERE edit > :edit
       AND NOT EXISTS (SELECT 1 FROM reversal AS inner_one
                        WHERE inner_one.edit = history.edit AND inner_one.reverses >= :first)
       AND NOT )" % kIsTakenBack
                           % uR"(
     ORDER BY id DESC
     LIMIT 1
)"_s;

const auto kReversedBy = u"SELECT coalesce(max(reverses), 0) FROM reversal WHERE edit = :edit"_s;

const auto kReverse = u"INSERT INTO reversal (edit, reverses) VALUES (:edit, :reversed)"_s;

UndoStore::Step stepIn(const QSqlQuery &row)
{
    return {.edit = row.value(u"edit"_s).toLongLong(),
            .about = row.value(u"about"_s).toLongLong(),
            .author = row.value(u"author"_s).toString(),
            .writtenAt = momentIn(row.value(u"written_at"_s))};
}

// The authors as the text that the queries search: each name between line breaks.
QString listOf(const QStringList &authors)
{
    return u'\n' + authors.join(u'\n') + u'\n';
}

// Empty, and so before every edit, when there is no former name.
QString untilWhen(const FormerName &former)
{
    return former.until.isValid() ? momentText(former.until) : u""_s;
}

Result<std::optional<UndoStore::Step>> stepOf(Result<QSqlQuery> rows)
{
    std::optional<UndoStore::Step> step;
    const auto read = eachRow(std::move(rows),
                              [&step](const QSqlQuery &row) { step = stepIn(row); });
    if (!read)
        return read.error();
    return step;
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

Result<std::optional<UndoStore::Step>> UndoStore::toUndo(const QStringList &authors,
                                                         const FormerName &former) const
{
    return stepOf(run(m_db, kToUndo,
                      {{u":anybody"_s, authors.isEmpty()},
                       {u":authors"_s, listOf(authors)},
                       {u":former"_s, former.name},
                       {u":until"_s, untilWhen(former)}}));
}

Result<std::optional<UndoStore::Step>> UndoStore::toRedo(const QStringList &authors,
                                                         const FormerName &former) const
{
    const bool isOfAnybody = authors.isEmpty();
    auto undone = stepOf(run(m_db, kToRedo,
                             {{u":anybody"_s, isOfAnybody},
                              {u":authors"_s, listOf(authors)},
                              {u":former"_s, former.name},
                              {u":until"_s, untilWhen(former)}}));
    if (!undone || !*undone)
        return undone;
    const auto other = firstValue(m_db, kOtherSince,
                                  {{u":edit"_s, (*undone)->edit},
                                   {u":anybody"_s, isOfAnybody},
                                   {u":authors"_s, listOf(authors)},
                                   {u":former"_s, former.name},
                                   {u":until"_s, untilWhen(former)}});
    if (!other)
        return other.error();
    return other->toBool() ? std::optional<Step>() : *undone;
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

Result<Edit> UndoStore::reversalOf(const Step &step) const
{
    auto made = editMade(step.about);
    if (!made || step.about != step.edit)
        return made;
    return opposite(*made);
}

Result<UndoStore::Sketch> UndoStore::sketchOf(qint64 edit) const
{
    const auto rows = entriesIn(run(m_db, kSketch, {{u":edit"_s, edit}}));
    if (!rows)
        return rows.error();
    const auto plans = presentPlans(m_db);
    if (!plans)
        return plans.error();
    return Sketch{.first = rows->isEmpty() ? HistoryEntry() : rows->first(),
                  .told = sketchOfHistory(*rows, *plans)};
}

Result<std::optional<UndoStore::Step>> UndoStore::changedAfter(qint64 edit) const
{
    const auto rows = entriesIn(run(m_db, kSketch, {{u":edit"_s, edit}}));
    if (!rows)
        return rows.error();
    std::optional<Step> last;
    for (const HistoryEntry &row : *rows) {
        if (row.field == kContentField)
            continue;
        auto later = row.node == NodeId{}
                         ? run(m_db, kLaterOfPlan,
                               {{u":edit"_s, edit}, {u":plan"_s, toVariant(row.plan)}})
                         : run(m_db, kLaterOfNode,
                               {{u":edit"_s, edit},
                                {u":node"_s, toVariant(row.node)},
                                {u":field"_s, row.field}});
        auto step = stepOf(std::move(later));
        if (!step)
            return step;
        if (*step && (!last || (*step)->edit > last->edit))
            last = *step;
    }
    return last;
}

Result<std::optional<UndoStore::Step>> UndoStore::lastSince(qint64 edit) const
{
    return stepOf(run(m_db, kLastSince, {{u":edit"_s, edit}, {u":first"_s, edit}}));
}

Result<qint64> UndoStore::reversedBy(qint64 edit) const
{
    const auto reversed = firstValue(m_db, kReversedBy, {{u":edit"_s, edit}});
    return reversed ? Result<qint64>(reversed->toLongLong()) : reversed.error();
}

Result<void> UndoStore::reverse(qint64 edit, qint64 reversed)
{
    const auto reversal = run(m_db, kReverse, {{u":edit"_s, edit}, {u":reversed"_s, reversed}});
    return reversal ? Result<void>() : reversal.error();
}

} // namespace Storage
