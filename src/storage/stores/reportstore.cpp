#include "storage/stores/reportstore.h"

#include "storage/database/conversion.h"
#include "storage/database/query.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Storage {

namespace {

const auto kWordings = uR"(
    SELECT part, text, record
      FROM wording
     WHERE plan_id = :plan AND period = :period
)"_s;

const auto kWording = uR"(
    SELECT text, record
      FROM wording
     WHERE plan_id = :plan AND period = :period AND part = :part
)"_s;

const auto kWordingsUnder = uR"(
    WITH RECURSIVE inside (id) AS (
        SELECT :top
         UNION
        SELECT node.id FROM inside JOIN node ON node.parent_id = inside.id
    )
    SELECT period, part, text, record
      FROM inside JOIN wording ON node_id = inside.id
     ORDER BY node_id, period
)"_s;

const auto kWordingsOfNoNode = uR"(
    SELECT period, part, text, record
      FROM wording
     WHERE plan_id = :plan AND node_id IS NULL
     ORDER BY period, part
)"_s;

const auto kRemoveWording = uR"(
    DELETE FROM wording WHERE plan_id = :plan AND period = :period AND part = :part
)"_s;

const auto kInsertWording = uR"(
    INSERT INTO wording (plan_id, period, part, node_id, text, record)
    VALUES (:plan, :period, :part, :node, :text, :record)
)"_s;

const auto kChoices = uR"(
    SELECT style, dates, days, attendance, items_without_notes, quiet_items, paper_marks,
           status_table, breakdown_table, all_notes, recipient, signature, signed_on, sealed,
           contact, telephone, evidence_list, photographs
      FROM report_choice
     WHERE plan_id = :plan
)"_s;

const auto kOmissions = u"SELECT part FROM report_omission WHERE plan_id = :plan ORDER BY part"_s;

// Also removes the plan's rows of report_omission (ON DELETE CASCADE).
const auto kRemoveChoices = u"DELETE FROM report_choice WHERE plan_id = :plan"_s;

const auto kInsertChoices = uR"(
    INSERT INTO report_choice (plan_id, style, dates, days, attendance, items_without_notes,
                               quiet_items, paper_marks, status_table, breakdown_table, all_notes,
                               recipient, signature, signed_on, sealed, contact, telephone,
                               evidence_list, photographs)
    VALUES (:plan, :style, :dates, :days, :attendance, :items_without_notes, :quiet_items,
            :paper_marks, :status_table, :breakdown_table, :all_notes, :recipient, :signature,
            :signed_on, :sealed, :contact, :telephone, :evidence_list, :photographs)
)"_s;

const auto kInsertOmission = uR"(
    INSERT INTO report_omission (plan_id, part, node_id) VALUES (:plan, :part, :node)
)"_s;

const auto kHoldsAny = uR"(
    SELECT EXISTS (SELECT 1 FROM wording WHERE plan_id = :plan)
           OR EXISTS (SELECT 1 FROM report_choice WHERE plan_id = :same_plan) AS is_there
)"_s;

Wording wordingIn(const QSqlQuery &row)
{
    return {.text = row.value(u"text"_s).toString(), .record = row.value(u"record"_s).toString()};
}

ReportChoices choicesIn(const QSqlQuery &row)
{
    const auto style = styleOfKey(row.value(u"style"_s).toString());
    return {
        .style = style.value_or(SummaryStyle::Prose),
        .dates = row.value(u"dates"_s).toBool(),
        .days = row.value(u"days"_s).toBool(),
        .attendance = row.value(u"attendance"_s).toBool(),
        .itemsWithoutNotes = row.value(u"items_without_notes"_s).toBool(),
        .quietItems = row.value(u"quiet_items"_s).toBool(),
        .paperMarks = row.value(u"paper_marks"_s).toBool(),
        .statusTable = row.value(u"status_table"_s).toBool(),
        .breakdownTable = row.value(u"breakdown_table"_s).toBool(),
        .evidenceList = row.value(u"evidence_list"_s).toBool(),
        .photographs = row.value(u"photographs"_s).toBool(),
        .allNotes = row.value(u"all_notes"_s).toBool(),
        .recipient = row.value(u"recipient"_s).toString(),
        .signature = row.value(u"signature"_s).toString(),
        .signedOn = dayIn(row.value(u"signed_on"_s)),
        .sealed = row.value(u"sealed"_s).toBool(),
        .contact = row.value(u"contact"_s).toString(),
        .telephone = row.value(u"telephone"_s).toString(),
    };
}

Result<QList<PlacedWording>> placed(Result<QSqlQuery> rows, PlanId plan)
{
    QList<PlacedWording> wordings;
    const auto read = eachRow(std::move(rows), [&](const QSqlQuery &row) {
        wordings.append({{.plan = plan,
                          .period = row.value(u"period"_s).toString(),
                          .block = row.value(u"part"_s).toString()},
                         wordingIn(row)});
    });
    if (!read)
        return read.error();
    return wordings;
}

Result<void> done(const Result<QSqlQuery> &ran)
{
    return ran ? Result<void>() : ran.error();
}

} // namespace

Result<WordingsByBlock> ReportStore::wordings(PlanId plan, const QString &period) const
{
    WordingsByBlock wordings;
    const auto read = eachRow(
        run(m_db, kWordings, {{u":plan"_s, toVariant(plan)}, {u":period"_s, period}}),
        [&wordings](const QSqlQuery &row) {
            wordings.insert(row.value(u"part"_s).toString(), wordingIn(row));
        });
    if (!read)
        return read.error();
    return wordings;
}

Result<std::optional<Wording>> ReportStore::wording(const WordingPlace &place) const
{
    std::optional<Wording> wording;
    const auto read = eachRow(run(m_db, kWording,
                                  {{u":plan"_s, toVariant(place.plan)},
                                   {u":period"_s, place.period},
                                   {u":part"_s, place.block}}),
                              [&wording](const QSqlQuery &row) { wording = wordingIn(row); });
    if (!read)
        return read.error();
    return wording;
}

Result<std::optional<ReportChoices>> ReportStore::choices(PlanId plan) const
{
    std::optional<ReportChoices> choices;
    auto read = eachRow(run(m_db, kChoices, {{u":plan"_s, toVariant(plan)}}),
                        [&choices](const QSqlQuery &row) { choices = choicesIn(row); });
    if (read && choices) {
        read = eachRow(run(m_db, kOmissions, {{u":plan"_s, toVariant(plan)}}),
                       [&choices](const QSqlQuery &row) {
                           choices->omitted.append(row.value(u"part"_s).toString());
                       });
    }
    if (!read)
        return read.error();
    return choices;
}

Result<bool> ReportStore::holdsAny(PlanId plan) const
{
    const auto isThere = firstValue(
        m_db, kHoldsAny, {{u":plan"_s, toVariant(plan)}, {u":same_plan"_s, toVariant(plan)}});
    if (!isThere)
        return isThere.error();
    return isThere->toBool();
}

Result<void> ReportStore::set(const WordingPlace &place, const std::optional<Wording> &wording)
{
    const auto removed = run(m_db, kRemoveWording,
                             {{u":plan"_s, toVariant(place.plan)},
                              {u":period"_s, place.period},
                              {u":part"_s, place.block}});
    if (!removed || !wording)
        return done(removed);
    return done(run(m_db, kInsertWording,
                    {{u":plan"_s, toVariant(place.plan)},
                     {u":period"_s, place.period},
                     {u":part"_s, place.block},
                     {u":node"_s, toVariant(nodeOfBlock(place.block))},
                     {u":text"_s, notNull(wording->text)},
                     {u":record"_s, notNull(wording->record)}}));
}

Result<void> ReportStore::set(PlanId plan, const std::optional<ReportChoices> &choices)
{
    const auto removed = run(m_db, kRemoveChoices, {{u":plan"_s, toVariant(plan)}});
    if (!removed || !choices)
        return done(removed);
    const auto inserted = run(m_db, kInsertChoices,
                              {{u":plan"_s, toVariant(plan)},
                               {u":style"_s, styleKey(choices->style)},
                               {u":dates"_s, choices->dates},
                               {u":days"_s, choices->days},
                               {u":attendance"_s, choices->attendance},
                               {u":items_without_notes"_s, choices->itemsWithoutNotes},
                               {u":quiet_items"_s, choices->quietItems},
                               {u":paper_marks"_s, choices->paperMarks},
                               {u":status_table"_s, choices->statusTable},
                               {u":breakdown_table"_s, choices->breakdownTable},
                               {u":evidence_list"_s, choices->evidenceList},
                               {u":photographs"_s, choices->photographs},
                               {u":all_notes"_s, choices->allNotes},
                               {u":recipient"_s, notNull(choices->recipient)},
                               {u":signature"_s, notNull(choices->signature)},
                               {u":signed_on"_s, toVariant(choices->signedOn)},
                               {u":sealed"_s, choices->sealed},
                               {u":contact"_s, notNull(choices->contact)},
                               {u":telephone"_s, notNull(choices->telephone)}});
    if (!inserted)
        return inserted.error();
    return omit(plan, choices->omitted);
}

Result<void> ReportStore::omit(PlanId plan, const QStringList &blocks)
{
    for (const QString &block : blocks) {
        const auto omitted = run(m_db, kInsertOmission,
                                 {{u":plan"_s, toVariant(plan)},
                                  {u":part"_s, block},
                                  {u":node"_s, toVariant(nodeOfBlock(block))}});
        if (!omitted)
            return omitted.error();
    }
    return {};
}

Result<QList<PlacedWording>> ReportStore::wordingsUnder(NodeId top, PlanId plan) const
{
    return placed(run(m_db, kWordingsUnder, {{u":top"_s, toVariant(top)}}), plan);
}

Result<QList<PlacedWording>> ReportStore::wordingsOfNoNode(PlanId plan) const
{
    return placed(run(m_db, kWordingsOfNoNode, {{u":plan"_s, toVariant(plan)}}), plan);
}

} // namespace Storage
