#include "storage/stores/planstore.h"

#include "domain/plan/rules.h"
#include "domain/text/dates.h"
#include "domain/text/names.h"
#include "storage/database/conversion.h"
#include "storage/database/filequeries.h"
#include "storage/database/query.h"
#include "storage/database/rawhandle.h"
#include "storage/database/rowcursor.h"
#include "storage/stores/noderows.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::refused;
using System::Result;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(File)
};

const auto kPlans = uR"(
    SELECT id, year, title, organisation, document_number, issuer, issued_on, preamble, closing,
           numbering, closed
      FROM plan
     ORDER BY year DESC
)"_s;

const auto kPlan = uR"(
    SELECT id, year, title, organisation, document_number, issuer, issued_on, preamble, closing,
           numbering, closed
      FROM plan
     WHERE id = :plan
)"_s;

const auto kLeftOut = uR"(
    SELECT line, text, reason FROM left_out WHERE plan_id = :plan ORDER BY position
)"_s;

// Sorted afterwards: SQLite would sort whole rows, with all their texts, in a temporary file.
constexpr auto kNodesOfPlan = R"(
    SELECT id, parent_id, kind, number, title, text, deadline, status, percent, completed_on,
           cancel_reason, carried_from, difficulty, position
      FROM node
     WHERE plan_id = ?1
)";

constexpr auto kNode = R"(
    SELECT node.id, parent_id, kind, number, node.title, text, deadline, status, percent,
           completed_on, cancel_reason, carried_from, difficulty, position, year, issued_on
      FROM node JOIN plan ON plan.id = node.plan_id
     WHERE node.id = ?1
)";

const auto kPlanOfNode = u"SELECT plan_id FROM node WHERE id = :node"_s;

const auto kOrigins = u"SELECT id, carried_from FROM node WHERE carried_from IS NOT NULL"_s;

constexpr auto kNamesOfPlan = R"(
    SELECT node_id, role, name
      FROM assignment
      JOIN roster ON roster.id = roster_id
     WHERE node_id IN (SELECT id FROM node WHERE plan_id = ?1)
     ORDER BY node_id, role, position
)";

// A node and all below it; UNION makes it end even if parents form a cycle.
constexpr auto kNodesUnder = R"(
    WITH RECURSIVE inside (id) AS (
        VALUES (?1)
         UNION
        SELECT node.id FROM inside JOIN node ON node.parent_id = inside.id
    )
    SELECT node.id, parent_id, kind, number, node.title, text, deadline, status, percent,
           completed_on, cancel_reason, carried_from, difficulty, position, year, issued_on
      FROM inside JOIN node ON node.id = inside.id JOIN plan ON plan.id = node.plan_id
)";

constexpr auto kNamesUnder = R"(
    WITH RECURSIVE inside (id) AS (
        VALUES (?1)
         UNION
        SELECT node.id FROM inside JOIN node ON node.parent_id = inside.id
    )
    SELECT node_id, role, name
      FROM inside
      JOIN assignment ON node_id = inside.id
      JOIN roster ON roster.id = roster_id
     ORDER BY node_id, role, position
)";

constexpr auto kNamesOfNode = R"(
    SELECT node_id, role, name
      FROM assignment
      JOIN roster ON roster.id = roster_id
     WHERE node_id = ?1
     ORDER BY role, position
)";

const auto kInsertPlan = uR"(
    INSERT INTO plan (id, year, title, organisation, document_number, issuer, issued_on, preamble,
                      closing, numbering, closed)
    VALUES (:id, :year, :title, :organisation, :document_number, :issuer, :issued_on, :preamble,
            :closing, :numbering, :closed)
)"_s;

const auto kInsertLeftOut = uR"(
    INSERT INTO left_out (plan_id, position, line, text, reason)
    VALUES (:plan, :position, :line, :text, :reason)
)"_s;

const auto kInsertNode = uR"(
    INSERT INTO node (id, plan_id, parent_id, position, kind, number, title, text, deadline, status,
                      percent, completed_on, cancel_reason, carried_from, difficulty)
    VALUES (:id, :plan, :parent, :position, :kind, :number, :title, :text, :deadline, :status,
            :percent, :completed_on, :cancel_reason, :carried_from, :difficulty)
)"_s;

const auto kDeletePlan = u"DELETE FROM plan WHERE id = :plan"_s;

const auto kSetDetails = uR"(
    UPDATE plan
       SET year = :year, title = :title, organisation = :organisation,
           document_number = :document_number, issuer = :issuer, issued_on = :issued_on,
           preamble = :preamble, closing = :closing, numbering = :numbering, closed = :closed
     WHERE id = :id
)"_s;

const auto kAround = uR"(
    SELECT above.kind AS above,
           EXISTS (SELECT 1 FROM node AS below
                    WHERE below.parent_id = node.id AND below.kind = 'section') AS holds_section
      FROM node LEFT JOIN node AS above ON above.id = node.parent_id
     WHERE node.id = :node
)"_s;

const auto kSetNumber = u"UPDATE node SET number = :value WHERE id = :node"_s;
const auto kSetKind = u"UPDATE node SET kind = :value WHERE id = :node"_s;
const auto kSetTitle = u"UPDATE node SET title = :value WHERE id = :node"_s;
const auto kSetText = u"UPDATE node SET text = :value WHERE id = :node"_s;
const auto kSetDeadline = u"UPDATE node SET deadline = :value WHERE id = :node"_s;

const auto kSetDifficulty = u"UPDATE node SET difficulty = :value WHERE id = :node"_s;

const auto kSetStatus = uR"(
    UPDATE node
       SET status = :status, percent = :percent, completed_on = :completed_on,
           cancel_reason = :cancel_reason
     WHERE id = :node
)"_s;

const auto kDropNames = u"DELETE FROM assignment WHERE node_id = :node AND role = :role"_s;

const auto kAssign = uR"(
    INSERT INTO assignment (node_id, role, position, roster_id)
    SELECT :node, :role, :position, id FROM roster WHERE kind = :kind AND name = :name
)"_s;

// Returns none when the row has a value that no plan can have.
std::optional<PlanDetails> detailsIn(const QSqlQuery &row)
{
    const auto numbering = numberingOfKey(row.value(u"numbering"_s).toString());
    PlanDetails details{
        .id = idIn<PlanId>(row.value(u"id"_s)),
        .year = row.value(u"year"_s).toInt(),
        .title = row.value(u"title"_s).toString(),
        .organisation = row.value(u"organisation"_s).toString(),
        .documentNumber = row.value(u"document_number"_s).toString(),
        .issuer = row.value(u"issuer"_s).toString(),
        .issuedOn = dayIn(row.value(u"issued_on"_s)),
        .preamble = row.value(u"preamble"_s).toString(),
        .closing = row.value(u"closing"_s).toString(),
        .numbering = numbering.value_or(Numbering::Mixed),
        .closed = row.value(u"closed"_s).toBool(),
    };
    const bool isReadable = numbering && isPlanYear(details.year)
                            && isReadableText(details.title, kLongestHeading)
                            && isReadableDay(row.value(u"issued_on"_s).toString());
    return isReadable ? std::optional(std::move(details)) : std::nullopt;
}

// Two columns of a status, NULL where it has no percentage or reason.
QVariant percentOf(const ItemStatus &itemStatus)
{
    return itemStatus.percent() ? QVariant(*itemStatus.percent()) : QVariant();
}

QVariant cancelReasonOf(const ItemStatus &itemStatus)
{
    return itemStatus.cancelReason().isEmpty() ? QVariant() : QVariant(itemStatus.cancelReason());
}

// `sql` is kInsertPlan or kSetDetails.
Result<QSqlQuery> runWithDetails(const QSqlDatabase &db, const QString &sql,
                                 const PlanDetails &details)
{
    return run(db, sql,
               {{u":id"_s, toVariant(details.id)},
                {u":year"_s, details.year},
                {u":title"_s, notNull(details.title)},
                {u":organisation"_s, notNull(details.organisation)},
                {u":document_number"_s, notNull(details.documentNumber)},
                {u":issuer"_s, notNull(details.issuer)},
                {u":issued_on"_s, toVariant(details.issuedOn)},
                {u":preamble"_s, notNull(details.preamble)},
                {u":closing"_s, notNull(details.closing)},
                {u":numbering"_s, numberingKey(details.numbering)},
                {u":closed"_s, int(details.closed)}});
}

LeftOutLine leftOutIn(const QSqlQuery &row)
{
    return {.line = row.value(u"line"_s).toInt(),
            .text = row.value(u"text"_s).toString(),
            .reason = row.value(u"reason"_s).toString()};
}

} // namespace

Result<QList<PlanDetails>> PlanStore::plans() const
{
    auto row = run(m_db, kPlans);
    if (!row)
        return row.error();
    QList<PlanDetails> plans;
    while (row->next()) {
        auto details = detailsIn(*row);
        if (!details)
            return unreadable(m_db, row->value(u"title"_s).toString());
        plans.append(*std::move(details));
    }
    return row->lastError().isValid() ? Result<QList<PlanDetails>>(errorOf(*row)) : plans;
}

Result<PlanContent> PlanStore::content(PlanId plan) const
{
    std::optional<PlanDetails> details;
    auto read = eachRow(run(m_db, kPlan, {{u":plan"_s, toVariant(plan)}}),
                        [&details](const QSqlQuery &row) { details = detailsIn(row); });
    if (!read)
        return read.error();
    if (!details)
        return unreadable(m_db, Text::tr("a plan"));
    PlanContent content{.details = *std::move(details)};
    read = eachRow(run(m_db, kLeftOut, {{u":plan"_s, toVariant(plan)}}),
                   [&content](const QSqlQuery &row) { content.leftOut.append(leftOutIn(row)); });
    if (!read)
        return read.error();
    QList<qint64> positions;
    if (read = readNodes(content, positions); !read)
        return read.error();
    if (!putInOrder(content.nodes, positions))
        return unreadable(m_db, content.details.title);
    return content;
}

Result<void> PlanStore::readNodes(PlanContent &content, QList<qint64> &positions) const
{
    const auto plan = qint64(content.details.id);
    QHash<NodeId, qsizetype> places;
    Deadlines deadlines(content.details.time());
    auto row = rows(kNodesOfPlan, plan);
    if (!row)
        return row.error();
    while (row->next()) {
        auto node = nodeIn(*row, deadlines);
        if (!node || content.nodes.size() == kMostNodes)
            return unreadable(m_db, nameIn(*row));
        content.nodes.append(*std::move(node));
        positions.append(row->integer(NodePosition));
        places.insert(content.nodes.last().id, content.nodes.size() - 1);
    }
    if (auto read = row->ended(); !read)
        return read;
    return addNames(content.nodes, places, kNamesOfPlan, plan);
}

Result<void> PlanStore::addNames(QList<Node> &nodes, const QHash<NodeId, qsizetype> &places,
                                 const char *sql, qint64 value) const
{
    return eachRow(rows(sql, value), [&](const RowCursor &name) {
        addName(nodes[places.value(NodeId{name.integer(NameNode)})], name);
    });
}

Result<QList<Node>> PlanStore::nodesUnder(NodeId top) const
{
    QList<Node> nodes;
    QList<qint64> positions;
    QHash<NodeId, qsizetype> places;
    auto row = rows(kNodesUnder, qint64(top));
    if (!row)
        return row.error();
    std::optional<Deadlines> deadlines;
    NodeId above{};
    while (row->next()) {
        if (!deadlines)
            deadlines.emplace(PlanTime{int(row->integer(NodeYear)), row->day(NodeIssuedOn)});
        auto node = nodeIn(*row, *deadlines);
        if (!node)
            return unreadable(m_db, nameIn(*row));
        if (node->id == top)
            above = node->parent;
        nodes.append(*std::move(node));
        positions.append(row->integer(NodePosition));
        places.insert(nodes.last().id, nodes.size() - 1);
    }
    if (auto read = row->ended(); !read)
        return read.error();
    if (auto named = addNames(nodes, places, kNamesUnder, qint64(top)); !named)
        return named.error();
    if (!putInOrder(nodes, positions, above))
        return unreadable(m_db, nodes.isEmpty() ? QString() : nodes.first().title);
    return nodes;
}

Result<Node> PlanStore::node(NodeId id) const
{
    auto row = rows(kNode, qint64(id));
    if (!row)
        return row.error();
    if (!row->next())
        return row->ended() ? Result<Node>(Node{}) : row->ended().error();
    Deadlines deadlines({int(row->integer(NodeYear)), row->day(NodeIssuedOn)});
    auto node = nodeIn(*row, deadlines);
    if (!node)
        return unreadable(m_db, nameIn(*row));
    const auto read = eachRow(rows(kNamesOfNode, qint64(id)),
                              [&node](const RowCursor &name) { addName(*node, name); });
    return read ? Result<Node>(*std::move(node)) : read.error();
}

Result<RowCursor> PlanStore::rows(const char *sql, qint64 value) const
{
    return RowCursor::open(rawHandle(m_db), sql, fileOf(m_db), value);
}

Result<PlanId> PlanStore::planOf(NodeId node) const
{
    PlanId plan{};
    const auto read = eachRow(
        run(m_db, kPlanOfNode, {{u":node"_s, toVariant(node)}}),
        [&plan](const QSqlQuery &row) { plan = idIn<PlanId>(row.value(u"plan_id"_s)); });
    if (!read)
        return read.error();
    return plan;
}

Result<QHash<NodeId, NodeId>> PlanStore::origins() const
{
    QHash<NodeId, NodeId> origins;
    const auto read = eachRow(run(m_db, kOrigins), [&origins](const QSqlQuery &row) {
        origins.insert(idIn<NodeId>(row.value(u"id"_s)),
                       idIn<NodeId>(row.value(u"carried_from"_s)));
    });
    if (!read)
        return read.error();
    return origins;
}

Result<PlanContent> PlanStore::insert(const PlanContent &content)
{
    auto plan = runWithDetails(m_db, kInsertPlan, content.details);
    if (!plan)
        return plan.error();

    PlanContent stored = content;
    stored.details.id = idIn<PlanId>(plan->lastInsertId());
    for (qsizetype i = 0; i < content.leftOut.size(); ++i) {
        const LeftOutLine &line = content.leftOut[i];
        auto inserted = run(m_db, kInsertLeftOut,
                            {{u":plan"_s, toVariant(stored.details.id)},
                             {u":position"_s, i},
                             {u":line"_s, line.line},
                             {u":text"_s, notNull(line.text)},
                             {u":reason"_s, notNull(line.reason)}});
        if (!inserted)
            return inserted.error();
    }

    // Parents come before their children, so a parent's new id is known when it is needed.
    QHash<NodeId, NodeId> newIds;
    QHash<NodeId, int> positions;
    QHash<NodeId, int> depths;
    QHash<NodeId, NodeKind> kinds;
    for (Node &node : stored.nodes) {
        const bool isTop = node.parent == NodeId{};
        if (!mayHold(isTop ? std::nullopt : std::optional(kinds.value(node.parent)), node.kind))
            return refusedPlace();
        kinds.insert(node.id, node.kind);
        const int depth = isTop ? 1 : depths.value(node.parent) + 1;
        depths.insert(node.id, depth);
        if (depth > kDeepestOutline)
            return refused(
                Text::tr(
                    "The outline has more than %1 levels, so nothing was changed; please make it flatter.")
                    .arg(kDeepestOutline));
        node.parent = newIds.value(node.parent, node.parent);
        auto id = insertNode(node, stored.details.id, positions[node.parent]++);
        if (!id)
            return id.error();
        newIds.insert(node.id, *id);
        node.id = *id;
    }
    return stored;
}

Result<NodeId> PlanStore::insertNode(const Node &node, PlanId plan, int position)
{
    // A new plan's nodes carry provisional, negative ids so that children can name parents.
    const NodeId known = qint64(node.id) > 0 ? node.id : NodeId{};
    auto row = run(m_db, kInsertNode,
                   {{u":id"_s, toVariant(known)},
                    {u":plan"_s, toVariant(plan)},
                    {u":parent"_s, toVariant(node.parent)},
                    {u":position"_s, position},
                    {u":kind"_s, kindKey(node.kind)},
                    {u":number"_s, notNull(node.number)},
                    {u":title"_s, notNull(node.title)},
                    {u":text"_s, notNull(node.text)},
                    {u":deadline"_s, notNull(node.deadline.words())},
                    {u":status"_s, statusKey(node.status.kind())},
                    {u":percent"_s, percentOf(node.status)},
                    {u":completed_on"_s, toVariant(node.status.completedOn())},
                    {u":cancel_reason"_s, cancelReasonOf(node.status)},
                    {u":carried_from"_s, toVariant(node.carriedFrom)},
                    {u":difficulty"_s, notNull(node.difficulty)}});
    if (!row)
        return row.error();
    const auto id = idIn<NodeId>(row->lastInsertId());
    const QStringList lead = node.leadDepartment.isEmpty() ? QStringList()
                                                           : QStringList(node.leadDepartment);
    for (const auto &[role, names] : {std::pair(kOwner, node.owners), std::pair(kLead, lead),
                                      std::pair(kSupporting, node.supportingDepartments)}) {
        if (names.isEmpty())
            continue;
        if (auto set = setNames(id, role, names); !set)
            return set.error();
    }
    return id;
}

Result<void> PlanStore::remove(PlanId plan)
{
    if (auto removed = run(m_db, kDeletePlan, {{u":plan"_s, toVariant(plan)}}); !removed)
        return removed.error();
    return {};
}

Result<void> PlanStore::setField(NodeId node, Field field, const QString &text)
{
    const auto set = [&](const QString &sql) -> Result<void> {
        auto row = run(m_db, sql, {{u":value"_s, notNull(text)}, {u":node"_s, toVariant(node)}});
        return row ? Result<void>() : row.error();
    };
    switch (field) {
    case Field::Number: return set(kSetNumber);
    case Field::Kind: {
        const auto fits = checkKind(node, text);
        return fits ? set(kSetKind) : fits;
    }
    case Field::Title: return set(kSetTitle);
    case Field::Text: return set(kSetText);
    case Field::Deadline: return set(kSetDeadline);
    case Field::Difficulty: return set(kSetDifficulty);
    case Field::Owners: return setNames(node, kOwner, splitNames(text));
    case Field::SupportingDepartments: return setNames(node, kSupporting, splitNames(text));
    case Field::LeadDepartment:
        return setNames(node, kLead, text.isEmpty() ? QStringList() : QStringList(text));
    case Field::Status: break;
    }
    const auto itemStatus = ItemStatus::fromString(text);
    if (!itemStatus)
        return noSuchStatus();
    return setStatus(node, *itemStatus);
}

Result<void> PlanStore::checkKind(NodeId node, const QString &key) const
{
    const auto kind = kindOfKey(key);
    bool fits = kind.has_value();
    auto read = eachRow(run(m_db, kAround, {{u":node"_s, toVariant(node)}}),
                        [&](const QSqlQuery &row) {
                            const auto above = kindOfKey(row.value(u"above"_s).toString());
                            const bool holdsSection = row.value(u"holds_section"_s).toBool();
                            fits = fits && mayHold(above, *kind)
                                   && (!holdsSection || mayHold(kind, NodeKind::Section));
                        });
    if (!read)
        return read;
    return fits ? Result<void>() : refusedPlace();
}

Result<void> PlanStore::setDetails(const PlanDetails &details)
{
    auto row = runWithDetails(m_db, kSetDetails, details);
    return row ? Result<void>() : row.error();
}

Result<void> PlanStore::setNames(NodeId node, const QString &role, const QStringList &names)
{
    auto dropped = run(m_db, kDropNames, {{u":node"_s, toVariant(node)}, {u":role"_s, role}});
    if (!dropped)
        return dropped.error();
    const QString kind = rosterKindOf(role);
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto known = run(m_db, kAddNameIfNew, {{u":kind"_s, kind}, {u":name"_s, names[i]}});
        if (!known)
            return known.error();
        auto assigned = run(m_db, kAssign,
                            {{u":node"_s, toVariant(node)},
                             {u":role"_s, role},
                             {u":position"_s, i},
                             {u":kind"_s, kind},
                             {u":name"_s, names[i]}});
        if (!assigned)
            return assigned.error();
    }
    return {};
}

Result<void> PlanStore::setStatus(NodeId node, const ItemStatus &itemStatus)
{
    auto row = run(m_db, kSetStatus,
                   {{u":status"_s, statusKey(itemStatus.kind())},
                    {u":percent"_s, percentOf(itemStatus)},
                    {u":completed_on"_s, toVariant(itemStatus.completedOn())},
                    {u":cancel_reason"_s, cancelReasonOf(itemStatus)},
                    {u":node"_s, toVariant(node)}});
    return row ? Result<void>() : row.error();
}

} // namespace Storage
