#include "storage/salvage/mending.h"

#include "domain/plan/edit.h"
#include "domain/plan/itemstatus.h"
#include "domain/plan/limits.h"
#include "domain/plan/nodekind.h"
#include "domain/text/dates.h"
#include "domain/text/names.h"
#include "storage/database/conversion.h"
#include "storage/database/filequeries.h"
#include "storage/database/query.h"
#include "storage/database/rowcursor.h"
#include "storage/database/sharedsql.h"
#include "storage/salvage/damagedfile.h"
#include "storage/stores/noderows.h"
#include "storage/stores/planstore.h"
#include "system/fileerror.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(File)
};

using Known = HistoryKnowledge::KnownNode;

const auto kSection = u"section"_s;
const auto kItem = u"item"_s;

// The fields that are rows of the table assignment, with their roles there.
const std::pair<Field, QString> kRoles[] = {{Field::Owners, u"owner"_s},
                                            {Field::LeadDepartment, u"lead"_s},
                                            {Field::SupportingDepartments, u"supporting"_s}};

// Whether the field is a column of node that can be set afterwards; the kind is set when the row is
// inserted.
bool isOfRow(Field field)
{
    const auto *role = std::ranges::find(kRoles, field, &std::pair<Field, QString>::first);
    return field != Field::Kind && role == std::end(kRoles);
}

const auto kSetOrigin = u"UPDATE node SET carried_from = :value WHERE id = :id"_s;

const auto kNextPosition = uR"(
    SELECT coalesce(max(position), -1) + 1 AS next FROM node
     WHERE plan_id = :plan AND parent_id IS :parent AND position < 9007199254740991
)"_s;

const auto kIsPlan = u"SELECT count(*) FROM plan WHERE id = :id"_s;
const auto kNextNode = uR"(
    SELECT 1 + max((SELECT coalesce(max(id), 0) FROM node),
                   (SELECT coalesce(max(node_id), 0) FROM history WHERE node_id < 9007199254740991),
                   (SELECT coalesce(max(node_id), 0) FROM progress_note
                     WHERE node_id < 9007199254740991),
                   (SELECT coalesce(max(node_id), 0) FROM evidence
                     WHERE node_id < 9007199254740991)) AS next
)"_s;
const auto kNewestPlan = u"SELECT id FROM plan ORDER BY year DESC LIMIT 1"_s;
const auto kPlanOfYear = u"SELECT id FROM plan WHERE year = :year"_s;
const auto kAnyOfRole = u"SELECT count(*) FROM assignment WHERE node_id = :node AND role = :role"_s;
const auto kName = u"SELECT id FROM roster WHERE kind = :kind AND name = :name"_s;
const auto kAddName = u"INSERT INTO roster (kind, name) VALUES (:kind, :name)"_s;
// The largest id of a name, also of lost names that rows still refer to.
const auto kLastName = uR"(
    SELECT max((SELECT coalesce(max(id), 0) FROM roster),
               (SELECT coalesce(max(roster_id), 0) FROM assignment
                 WHERE roster_id < 9007199254740991),
               (SELECT coalesce(max(roster_id), 0) FROM named_figure
                 WHERE roster_id < 9007199254740991))
)"_s;
const auto kIsNote = u"SELECT count(*) FROM progress_note WHERE id = :note"_s;

const auto kLostPlans = uR"(
    SELECT node.plan_id AS id,
           (SELECT substr(max(happened_on), 1, 4) FROM progress_note AS note
             WHERE note.node_id IN (SELECT id FROM node AS own WHERE own.plan_id = node.plan_id))
               AS year
      FROM node
     WHERE node.plan_id NOT IN (SELECT id FROM plan)
     GROUP BY node.plan_id
)"_s;

const auto kLostParents = uR"(
    SELECT parent_id AS id, min(plan_id) AS plan FROM node
     WHERE parent_id NOT IN (SELECT id FROM node)
     GROUP BY parent_id
)"_s;

const auto kLostItems = uR"(
    SELECT node_id AS id, max(year) AS year
      FROM (SELECT node_id, substr(happened_on, 1, 4) AS year FROM progress_note
             UNION ALL
            SELECT node_id, NULL FROM evidence WHERE node_id IS NOT NULL)
     WHERE node_id NOT IN (SELECT id FROM node)
     GROUP BY node_id
)"_s;

const auto kYearIsTaken = u"SELECT count(*) FROM plan WHERE year = :year"_s;

// Corrects references that no row can be made up for, as no row may have such an id. A node goes to
// the plan of the one above it.
const char *const kStraightenReferences[] = {
    "UPDATE node SET parent_id = NULL WHERE parent_id NOT BETWEEN 1 AND 9007199254740991",
    R"(
        UPDATE node
           SET plan_id = coalesce(
                   (SELECT above.plan_id FROM node AS above
                     WHERE above.id = node.parent_id
                           AND above.plan_id BETWEEN 1 AND 9007199254740991),
                   (SELECT id FROM plan ORDER BY year DESC LIMIT 1), 1)
         WHERE plan_id NOT BETWEEN 1 AND 9007199254740991
    )",
};
// An item is then made up for these.
const QString kNotesOfNoNode[] = {
    u"UPDATE progress_note SET node_id = :item WHERE node_id NOT BETWEEN 1 AND 9007199254740991"_s,
    u"UPDATE evidence SET node_id = :item WHERE node_id NOT BETWEEN 1 AND 9007199254740991"_s,
};
static_assert(kLargestId == 9007199254740991);

const auto kGiveReason = u"UPDATE node SET cancel_reason = :reason WHERE "_s
                         + QLatin1StringView(kHasNoReason);

// Removes or corrects rows that refer to something that does not exist, stand where they may not,
// or hold a value that no row may hold.
const QByteArray kStraighten[] = {
    "UPDATE node SET carried_from = NULL WHERE carried_from NOT IN (SELECT id FROM node)",
    "UPDATE node SET parent_id = NULL WHERE EXISTS (SELECT 1 FROM node AS above"
    " WHERE above.id = node.parent_id AND (above.plan_id <> node.plan_id"
    " OR (node.kind = 'section' AND above.kind = 'item')))",
    R"(
        WITH RECURSIVE reached (id, depth) AS (
            SELECT id, 1 FROM node WHERE parent_id IS NULL
             UNION ALL
            SELECT node.id, depth + 1 FROM reached JOIN node ON node.parent_id = reached.id
             WHERE depth < 32
        )
        UPDATE node SET parent_id = NULL WHERE id NOT IN (SELECT id FROM reached)
    )",
    R"(
        UPDATE node SET position = ranked.place
          FROM (SELECT id, row_number() OVER (PARTITION BY plan_id, parent_id
                                              ORDER BY position, id) - 1 AS place FROM node)
               AS ranked
         WHERE ranked.id = node.id AND node.position <> ranked.place
    )",
    "DELETE FROM assignment WHERE node_id NOT IN (SELECT id FROM node)"
    " OR roster_id NOT IN (SELECT id FROM roster)"
    " OR (SELECT kind FROM roster WHERE id = roster_id) <> "
        + QByteArray(kKindOfRole),
    "DELETE FROM named_figure WHERE note_id NOT IN (SELECT id FROM progress_note)"
    " OR roster_id NOT IN (SELECT id FROM roster WHERE kind = 'figure')",
    "DELETE FROM left_out WHERE plan_id NOT IN (SELECT id FROM plan)",
    "DELETE FROM wording WHERE plan_id NOT IN (SELECT id FROM plan) OR (node_id IS NOT NULL"
    " AND plan_id IS NOT (SELECT node.plan_id FROM node WHERE node.id = wording.node_id))",
    "DELETE FROM report_choice WHERE plan_id NOT IN (SELECT id FROM plan)",
    "DELETE FROM report_omission WHERE plan_id NOT IN (SELECT plan_id FROM report_choice)"
    " OR (node_id IS NOT NULL AND plan_id IS NOT"
    " (SELECT node.plan_id FROM node WHERE node.id = report_omission.node_id))",
    "DELETE FROM evidence WHERE note_id NOT IN (SELECT id FROM progress_note)",
    "UPDATE evidence SET size = content.size FROM content"
    " WHERE content.sha256 = evidence.sha256 AND content.size <> evidence.size",
    // Places beyond the largest number come behind those that are valid.
    R"(
        UPDATE assignment SET position = ranked.place
          FROM (SELECT node_id AS node, role AS part, position AS held,
                       (SELECT coalesce(max(position), -1) FROM assignment AS valid
                         WHERE valid.node_id = beyond.node_id AND valid.role = beyond.role
                               AND valid.position <= 9007199254740991)
                       + row_number() OVER (PARTITION BY node_id, role ORDER BY position) AS place
                  FROM assignment AS beyond WHERE position > 9007199254740991) AS ranked
         WHERE node_id = ranked.node AND role = ranked.part AND position = ranked.held
    )",
    R"(
        UPDATE left_out SET position = ranked.place
          FROM (SELECT plan_id AS plan, position AS held,
                       (SELECT coalesce(max(position), -1) FROM left_out AS valid
                         WHERE valid.plan_id = beyond.plan_id
                               AND valid.position <= 9007199254740991)
                       + row_number() OVER (PARTITION BY plan_id ORDER BY position) AS place
                  FROM left_out AS beyond WHERE position > 9007199254740991) AS ranked
         WHERE plan_id = ranked.plan AND position = ranked.held
    )",
    "UPDATE left_out SET line = 9007199254740991 WHERE line > 9007199254740991",
    "UPDATE named_figure SET position = 9007199254740991 - roster_id"
    " WHERE position > 9007199254740991",
    // Entries of one edit stand side by side.
    R"(
        UPDATE history SET edit = coalesce(
            (SELECT before.edit FROM history AS before
              WHERE before.id < history.id AND before.edit <= 9007199254740991
              ORDER BY before.id DESC LIMIT 1), 1)
         WHERE edit > 9007199254740991
    )",
};
// The rules that the statements above repeat, because SQL cannot name them: the one pair of kinds
// that mayHold() refuses, and the deepest level.
static_assert(!mayHold(NodeKind::Item, NodeKind::Section) && mayHold(NodeKind::Item, NodeKind::Item)
              && mayHold(NodeKind::Section, NodeKind::Section)
              && mayHold(NodeKind::Section, NodeKind::Item));
static_assert(kDeepestOutline == 32);

// Raises the last ids to those in the history, because ids are never used twice.
const char *const kRaiseLastIds[] = {
    "INSERT INTO sqlite_sequence (name, seq) SELECT name, 0 FROM sqlite_schema"
    " WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'"
    " AND name NOT IN (SELECT name FROM sqlite_sequence)",
    "UPDATE sqlite_sequence SET seq = max(seq, (SELECT coalesce(max(node_id), 0) FROM history"
    " WHERE node_id <= 9007199254740991))"
    " WHERE name = 'node'",
    "UPDATE sqlite_sequence SET seq = max(seq, (SELECT coalesce(max(note_id), 0) FROM history"
    " WHERE note_id <= 9007199254740991))"
    " WHERE name = 'progress_note'",
    "UPDATE sqlite_sequence SET seq = max(seq, (SELECT coalesce(max(plan_id), 0) FROM history"
    " WHERE plan_id <= 9007199254740991))"
    " WHERE name = 'plan'",
};

qint64 numberFrom(Gathering &gathering, const QString &sql, Bindings values = {})
{
    return gathering.value(sql, values).toLongLong();
}

qint64 planOf(Gathering &gathering, qint64 known, const QString &year)
{
    if (known > 0 && numberFrom(gathering, kIsPlan, {{u":id"_s, known}}) > 0)
        return known;
    const qint64 ofYear = numberFrom(gathering, kPlanOfYear, {{u":year"_s, year.toInt()}});
    return ofYear > 0 ? ofYear : numberFrom(gathering, kNewestPlan);
}

// The values that a new node is inserted with; the others are set afterwards.
struct Place
{
    qint64 plan = 0;
    qint64 parent = 0; // 0 at the top
    QString kind = kItem;
    QString title = {};
};

void addAt(Gathering &gathering, qint64 id, const Place &place, Origin origin)
{
    const QVariant parent = place.parent > 0 ? QVariant(place.parent) : QVariant();
    const qint64 position = numberFrom(gathering, kNextPosition,
                                       {{u":plan"_s, place.plan}, {u":parent"_s, parent}});
    const auto text = StoredValue::ofText;
    gathering.add(gathering.table("node"),
                  {StoredValue::ofNumber(id), StoredValue::ofNumber(place.plan),
                   place.parent > 0 ? StoredValue::ofNumber(place.parent) : StoredValue(),
                   StoredValue::ofNumber(position), text(place.kind), text(QString()),
                   text(place.title), text(QString()), text(QString()), text(u"not_started"_s),
                   StoredValue(), StoredValue(), StoredValue(), StoredValue(), text(QString())},
                  origin);
}

// The nearest year that no plan has, the earlier one first.
int freeYear(Gathering &gathering, int wanted)
{
    const auto isTaken = [&gathering](int year) {
        return numberFrom(gathering, kYearIsTaken, {{u":year"_s, year}}) > 0;
    };
    int year = std::clamp(wanted, kFirstPlanYear, kLastPlanYear);
    while (year > kFirstPlanYear && isTaken(year))
        --year;
    while (year < kLastPlanYear && isTaken(year))
        ++year;
    return year;
}

void makeUpPlan(Gathering &gathering, qint64 id, int wantedYear, const QString &title)
{
    const int year = freeYear(gathering, wantedYear);
    const auto text = StoredValue::ofText;
    const auto add = [&](const QString &name) {
        return gathering.add(gathering.table("plan"),
                             {StoredValue::ofNumber(id), StoredValue::ofNumber(year), text(name),
                              text(QString()), text(QString()), text(QString()), StoredValue(),
                              text(QString()), text(QString()), text(u"mixed"_s),
                              StoredValue::ofNumber(0)},
                             Origin::MadeUp);
    };
    if (add(title.isEmpty() ? lostTitle() : title) == Gathering::Outcome::Refused)
        add(lostTitle());
}

struct Lost
{
    qint64 id = 0;
    qint64 plan = 0;
    QString year = {};
};

QList<Lost> lostIn(Gathering &gathering, const QString &sql, const QString &other)
{
    QList<Lost> lost;
    gathering.each(sql, [&](const QSqlQuery &row) {
        Lost one{.id = row.value(u"id"_s).toLongLong()};
        if (other == u"plan"_s)
            one.plan = row.value(other).toLongLong();
        else
            one.year = row.value(other).toString();
        lost.append(one);
    });
    return lost;
}

void makeUpPlans(Gathering &gathering, const HistoryKnowledge &known, const DamagedFile &damaged,
                 int thisYear)
{
    for (const Lost &plan : lostIn(gathering, kLostPlans, u"year"_s)) {
        const int ofNotes = plan.year.isEmpty() ? thisYear : plan.year.toInt();
        makeUpPlan(gathering, plan.id, int(damaged.years().value(plan.id, ofNotes)),
                   known.planTitles.value(plan.id));
    }
    const auto items = lostIn(gathering, kLostItems, u"year"_s);
    if (!items.isEmpty() && numberFrom(gathering, kNewestPlan) == 0)
        makeUpPlan(gathering, 1,
                   items.first().year.isEmpty() ? thisYear : items.first().year.toInt(), {});
}

// Makes up lost nodes that rows refer to: sections that contain nodes, then items with notes or
// evidence, in a section of their own.
void makeUpNodes(Gathering &gathering, const HistoryKnowledge &known)
{
    for (const Lost &section : lostIn(gathering, kLostParents, u"plan"_s)) {
        addAt(gathering, section.id, {.plan = section.plan, .kind = kSection, .title = lostTitle()},
              Origin::MadeUp);
        applyLaterValues(gathering, section.id, known.nodes.value(section.id), 0);
    }
    QHash<qint64, qint64> sections; // the section for such items, by plan
    for (const Lost &item : lostIn(gathering, kLostItems, u"year"_s)) {
        const Known told = known.nodes.value(item.id);
        const qint64 plan = planOf(gathering, told.plan, item.year);
        if (!sections.contains(plan)) {
            sections.insert(plan, numberFrom(gathering, kNextNode));
            addAt(gathering, sections[plan],
                  {.plan = plan,
                   .kind = kSection,
                   .title = Text::tr("Saved, but its place in the plan is lost")},
                  Origin::MadeUp);
        }
        addAt(gathering, item.id, {.plan = plan, .parent = sections[plan], .title = lostTitle()},
              Origin::MadeUp);
        applyLaterValues(gathering, item.id, told, 0);
        addAssignments(gathering, item.id, told);
    }
}

// The id of the name in the roster; added when it is not there.
StoredValue storedName(Gathering &gathering, const QString &kind, const QString &name)
{
    const std::initializer_list<std::pair<QString, QVariant>> values{{u":kind"_s, kind},
                                                                     {u":name"_s, name}};
    if (numberFrom(gathering, kName, values) == 0)
        gathering.add(gathering.table("roster"),
                      {StoredValue::ofNumber(numberFrom(gathering, kLastName) + 1),
                       StoredValue::ofText(kind), StoredValue::ofText(name)},
                      Origin::History);
    return StoredValue::ofNumber(numberFrom(gathering, kName, values));
}

void straightenReferences(Gathering &gathering)
{
    for (const char *sql : kStraightenReferences)
        gathering.execute(sql);
    const qint64 item = numberFrom(gathering, kNextNode);
    for (const QString &sql : kNotesOfNoNode)
        gathering.set(sql, {{u":item"_s, item}});
}

void makeUpDocument(Gathering &gathering)
{
    const QString uuid = gathering.value(kUuidQuery).toString();
    if (QUuid::fromString(uuid).toString(QUuid::WithoutBraces) == uuid && !uuid.isEmpty())
        return;
    gathering.execute("DELETE FROM document");
    gathering.add(gathering.table("document"),
                  {StoredValue::ofNumber(1),
                   StoredValue::ofText(QUuid::createUuid().toString(QUuid::WithoutBraces)),
                   StoredValue::ofText(momentText(QDateTime::currentDateTimeUtc()))},
                  Origin::MadeUp);
}

} // namespace

QString lostTitle()
{
    return Text::tr("(its words are lost)");
}

QList<StoredValue> rowOf(const ProgressNote &note)
{
    const auto number = StoredValue::ofNumber;
    const auto text = StoredValue::ofText;
    return {number(qint64(note.id)),
            number(qint64(note.node)),
            text(note.happenedOn.toString(Qt::ISODate)),
            text(note.text),
            note.attendance ? number(*note.attendance) : StoredValue(),
            text(note.author),
            text(momentText(note.writtenAt)),
            number(note.highlight ? 1 : 0)};
}

QList<StoredValue> rowOf(const Evidence &evidence)
{
    const auto number = StoredValue::ofNumber;
    const auto text = StoredValue::ofText;
    const auto orNull = [](qint64 id) {
        return id > 0 ? StoredValue::ofNumber(id) : StoredValue();
    };
    return {number(qint64(evidence.id)),   orNull(qint64(evidence.node)),
            orNull(qint64(evidence.note)), text(evidence.name),
            text(evidence.type),           text(evidence.sha256),
            number(evidence.size),         number(evidence.original ? 1 : 0),
            text(evidence.author),         text(momentText(evidence.addedAt))};
}

void addNode(Gathering &gathering, qint64 id, const Known &known, Origin origin)
{
    const QString kind = known.values.value(u"kind"_s).text;
    const qint64 plan = planOf(gathering, known.plan, {});
    if (plan == 0 || (kind != kItem && kind != kSection))
        return;
    const auto before = gathering.added("node", origin);
    addAt(gathering, id, {.plan = plan, .parent = known.parent, .kind = kind}, origin);
    if (gathering.added("node", origin) > before)
        applyLaterValues(gathering, id, known, 0);
}

void applyLaterValues(Gathering &gathering, qint64 id, const Known &known, qint64 since)
{
    const auto newer = [&](const QString &name) -> std::optional<QString> {
        const auto value = known.values.constFind(name);
        const bool isNewer = value != known.values.cend() && value->since > since;
        return isNewer ? std::optional(value->text) : std::nullopt;
    };
    PlanStore plans(gathering.db());
    for (const Field field : allFields()) {
        const auto value = isOfRow(field) ? newer(fieldKey(field)) : std::nullopt;
        if (value && value->isValidUtf16() && !value->contains(QChar::Null))
            static_cast<void>(plans.setField(NodeId(id), field, *value));
    }
    if (const auto origin = newer(u"carried_from"_s))
        gathering.set(kSetOrigin, {{u":value"_s, notNull(*origin)}, {u":id"_s, id}});
}

void addAssignments(Gathering &gathering, qint64 id, const Known &known)
{
    for (const auto &[field, role] : kRoles) {
        const QStringList names = splitNames(known.values.value(fieldKey(field)).text);
        if (names.isEmpty()
            || numberFrom(gathering, kAnyOfRole, {{u":node"_s, id}, {u":role"_s, role}}) > 0)
            continue;
        const QString kind = rosterKindOf(role);
        for (qsizetype i = 0; i < names.size(); ++i) {
            const StoredValue name = storedName(gathering, kind, names[i]);
            gathering.add(gathering.table("assignment"),
                          {StoredValue::ofNumber(id), StoredValue::ofText(role),
                           StoredValue::ofNumber(i), name},
                          Origin::History);
        }
    }
}

void addFigures(Gathering &gathering, const ProgressNote &note)
{
    const qint64 id = qint64(note.id);
    if (note.figures.isEmpty() || numberFrom(gathering, kIsNote, {{u":note"_s, id}}) == 0)
        return;
    for (qsizetype i = 0; i < note.figures.size(); ++i) {
        const NamedFigure &figure = note.figures[i];
        const StoredValue name = storedName(gathering, u"figure"_s, figure.name);
        gathering.add(gathering.table("named_figure"),
                      {StoredValue::ofNumber(id), name, StoredValue::ofNumber(i),
                       StoredValue::ofNumber(figure.number), StoredValue::ofText(figure.unit)},
                      Origin::History);
    }
}

void mend(Gathering &gathering, const HistoryKnowledge &known, const DamagedFile &damaged,
          QDate today)
{
    makeUpDocument(gathering);
    straightenReferences(gathering);
    makeUpPlans(gathering, known, damaged, today.year());
    makeUpNodes(gathering, known);
    for (const QByteArray &sql : kStraighten)
        gathering.execute(sql.constData());
    gathering.set(kGiveReason, {{u":reason"_s, lostTitle()}});
    for (const char *sql : kRaiseLastIds)
        gathering.execute(sql);
    for (auto [table, last] : damaged.lastIds().asKeyValueRange()) {
        if (last <= kLargestId)
            gathering.set(kRaiseLastId,
                          {{u":last"_s, last}, {u":name"_s, QString::fromUtf8(table)}});
    }
}

} // namespace Storage
