#include "storage/file/rowvalidation.h"

#include "storage/database/rowcursor.h"
#include "system/fileerror.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>
#include <QSet>
#include <QUuid>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;
using Domain::FiguresByNode;
using Domain::NoteFigures;
using System::Error;
using System::Result;
using System::shownName;
using System::translated;

namespace Storage {

namespace {

constexpr qint64 kLargestId = 9007199254740991; // what JSON and spreadsheets keep exactly
constexpr qint64 kMostNodes = 500000;
constexpr qint64 kLongText = 10000000;
constexpr qint64 kMediumText = 1000000;
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;

enum class Kind { Id, Number, Text, Word, Day, Moment, Uuid };

constexpr const char *kNumberings[] = {"continuous", "per-section", "mixed"};
constexpr const char *kNodeKinds[] = {"section", "item"};
constexpr const char *kStatuses[] = {"not_started", "in_progress", "done", "ongoing", "cancelled"};
constexpr const char *kRosterKinds[] = {"person", "department"};
constexpr const char *kRoles[] = {"owner", "lead", "supporting"};
constexpr std::string_view kReportBlocks[] = {"title", "opening", "problems", "next-steps"};

// What may stand in a column: numbers and lengths of texts from `least` to `most`.
struct Column
{
    const char *name;
    Kind kind;
    bool mayBeNull = false;
    qint64 least = 0;
    qint64 most = 0;
    std::span<const char *const> words = {};
};

constexpr Column id(const char *name, bool mayBeNull = false)
{
    return {name, Kind::Id, mayBeNull, 1, kLargestId};
}

constexpr Column number(const char *name, qint64 least, qint64 most, bool mayBeNull = false)
{
    return {name, Kind::Number, mayBeNull, least, most};
}

constexpr Column text(const char *name, qint64 least, qint64 most, bool mayBeNull = false)
{
    return {name, Kind::Text, mayBeNull, least, most};
}

constexpr Column word(const char *name, std::span<const char *const> words)
{
    return {name, Kind::Word, false, 0, 0, words};
}

const char *const kDocumentSql = "SELECT id, uuid, created_at FROM document";
const Column kDocument[] = {number("id", 1, 1), {"uuid", Kind::Uuid}, {"created_at", Kind::Moment}};

const char *const kPlanSql = R"(
    SELECT id, year, title, organisation, document_number, issuer, issued_on, preamble, closing,
           numbering, closed
      FROM plan
)";
const Column kPlan[] = {id("id"),
                        number("year", 1949, 2200),
                        text("title", 1, kMediumText),
                        text("organisation", 0, kMediumText),
                        text("document_number", 0, kMediumText),
                        text("issuer", 0, kMediumText),
                        {"issued_on", Kind::Day, true},
                        text("preamble", 0, kLongText),
                        text("closing", 0, kLongText),
                        word("numbering", kNumberings),
                        number("closed", 0, 1)};

const char *const kLeftOutSql = "SELECT plan_id, position, line, text, reason FROM left_out";
const Column kLeftOut[] = {id("plan_id"), number("position", 0, kLargestId),
                           number("line", 1, kLargestId), text("text", 0, kLongText),
                           text("reason", 0, kMediumText)};

const char *const kNodeSql = R"(
    SELECT id, plan_id, parent_id, position, kind, number, title, text, deadline, status, percent,
           completed_on, cancel_reason, carried_from
      FROM node
)";
enum NodeColumn {
    NodeOwnId,
    NodePlan,
    NodeParent,
    NodePosition,
    NodeStatus = 9,
    NodePercent,
    NodeCompletedOn,
    NodeCancelReason,
    NodeOrigin
};
const Column kNode[] = {id("id"),
                        id("plan_id"),
                        id("parent_id", true),
                        number("position", 0, kLargestId),
                        word("kind", kNodeKinds),
                        text("number", 0, 100),
                        text("title", 0, kMediumText),
                        text("text", 0, kLongText),
                        text("deadline", 0, 500),
                        word("status", kStatuses),
                        number("percent", 1, 99, true),
                        {"completed_on", Kind::Day, true},
                        text("cancel_reason", 1, kLongText, true),
                        id("carried_from", true)};

const char *const kRosterSql = "SELECT id, kind, name FROM roster";
const Column kRoster[] = {id("id"), word("kind", kRosterKinds), text("name", 1, 500)};

const char *const kAssignmentSql = "SELECT node_id, role, position, roster_id FROM assignment";
const Column kAssignment[] = {id("node_id"), word("role", kRoles),
                              number("position", 0, kLargestId), id("roster_id")};

const char *const kNoteSql = R"(
    SELECT id, node_id, happened_on, text, attendance, author, written_at FROM progress_note
)";
enum NoteColumn { NoteNode = 1, NoteDay, NoteAttendance = 4 };
const Column kNote[] = {id("id"),
                        id("node_id"),
                        {"happened_on", Kind::Day},
                        text("text", 1, 100000),
                        number("attendance", 0, 100000000, true),
                        text("author", 0, 500),
                        {"written_at", Kind::Moment}};

const char *const kWordingSql = "SELECT plan_id, part, node_id, period, text, record FROM wording";
const Column kWording[] = {
    id("plan_id"),          text("part", 1, 100),       id("node_id", true),
    text("period", 1, 100), text("text", 0, kLongText), text("record", 0, kLongText)};

const char *const kReportChoiceSql = R"(
    SELECT plan_id, dates, attendance, items_without_notes, status_table, breakdown_table,
           recipient, signature, signed_on, sealed
      FROM report_choice
)";
const Column kReportChoice[] = {id("plan_id"),
                                number("dates", 0, 1),
                                number("attendance", 0, 1),
                                number("items_without_notes", 0, 1),
                                number("status_table", 0, 1),
                                number("breakdown_table", 0, 1),
                                text("recipient", 0, kMediumText),
                                text("signature", 0, kMediumText),
                                {"signed_on", Kind::Day, true},
                                number("sealed", 0, 1)};

const char *const kReportOmissionSql = "SELECT plan_id, part, node_id FROM report_omission";
const Column kReportOmission[] = {id("plan_id"), text("part", 1, 100), id("node_id", true)};

const char *const kHistorySql = R"(
    SELECT id, edit, written_at, author, plan_id, node_id, note_id, field, old_value, new_value
      FROM history
)";
const Column kHistory[] = {id("id"),
                           id("edit"),
                           {"written_at", Kind::Moment},
                           text("author", 0, 500),
                           id("plan_id", true),
                           id("node_id", true),
                           id("note_id", true),
                           text("field", 1, 100),
                           text("old_value", 0, 2 * kLongText, true),
                           text("new_value", 0, 2 * kLongText, true)};

// The last ids given, which AUTOINCREMENT keeps.
const char *const kSequenceSql = "SELECT name, seq FROM sqlite_sequence";
constexpr const char *kCounted[] = {"plan", "node", "roster", "progress_note", "history"};
const Column kSequence[] = {word("name", kCounted), number("seq", 0, kLargestId)};

bool isContinuation(uchar c)
{
    return (c & 0xc0) == 0x80;
}

// How many bytes the character at `at` takes (not ASCII), or 0 when it is none.
int lengthOfLong(const uchar *at, const uchar *end)
{
    if ((at[0] & 0xf0) == 0xe0) { // nearly every one
        if (end - at < 3)
            return 0;
        const int bytes = at[0] << 16 | at[1] << 8 | at[2];
        const int start = bytes & 0x0f2000;
        const bool isOverlong = start == 0;
        const bool isSurrogate = start == 0x0d2000;
        return (bytes & 0xf0c0c0) == 0xe08080 && !isOverlong && !isSurrogate ? 3 : 0;
    }
    if ((at[0] & 0xe0) == 0xc0)
        return end - at >= 2 && at[0] >= 0xc2 && isContinuation(at[1]) ? 2 : 0;
    if ((at[0] & 0xf8) != 0xf0 || end - at < 4 || !isContinuation(at[1]) || !isContinuation(at[2])
        || !isContinuation(at[3])) {
        return 0;
    }
    const int start = (at[0] << 8) | at[1];
    return start >= 0xf090 && start < 0xf490 ? 4 : 0;
}

// True for a byte that begins a character of three bytes, whatever stands in the other two, and
// with which neither an overlong one nor a surrogate can begin.
bool beginsAnyOfThree(quint64 byte)
{
    return (0xdffe >> (byte & 0x0f)) & 1;
}

// How many bytes from `at` are pairs of such characters: nearly all of a Chinese text.
qsizetype lengthOfPairs(const uchar *at, const uchar *end)
{
    const uchar *const from = at;
    for (; end - at >= 8; at += 6) {
        const auto pair = qFromLittleEndian<quint64>(at);
        if ((pair & 0xc0c0'f0c0'c0f0) != 0x8080'e080'80e0 || !beginsAnyOfThree(pair)
            || !beginsAnyOfThree(pair >> 24))
            break;
    }
    return at - from;
}

// The characters in well-formed UTF-8 without NUL; -1 for anything else.
qint64 charactersIn(std::string_view utf8)
{
    const auto *at = reinterpret_cast<const uchar *>(utf8.data());
    const uchar *const end = at + utf8.size();
    qint64 count = 0;
    for (; at < end; ++count) {
        const qsizetype pairs = lengthOfPairs(at, end);
        at += pairs;
        count += pairs / 3;
        const int length = *at < 0x80 ? *at != 0 : lengthOfLong(at, end);
        if (length == 0)
            return -1;
        at += length;
    }
    return count;
}

// The number in `digits`, or -1.
int wholeNumber(std::string_view digits)
{
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return -1;
        value = 10 * value + (c - '0');
    }
    return value;
}

bool isDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const int year = wholeNumber(text.substr(0, 4));
    return year >= kFirstYear && year <= kLastYear
           && QDate::isValid(year, wholeNumber(text.substr(5, 2)), wholeNumber(text.substr(8, 2)));
}

// Of a text that is one.
QDate dayIn(std::string_view text)
{
    const auto number = [text](size_t at) { return 10 * (text[at] - '0') + (text[at + 1] - '0'); };
    return QDate(100 * number(0) + number(2), number(5), number(8));
}

bool isBelow(int value, int limit)
{
    return value >= 0 && value < limit;
}

// 2021-03-30T08:15:00Z
bool isMoment(std::string_view text)
{
    return text.size() == 20 && isDay(text.substr(0, 10)) && text[10] == 'T' && text[13] == ':'
           && text[16] == ':' && text[19] == 'Z' && isBelow(wholeNumber(text.substr(11, 2)), 24)
           && isBelow(wholeNumber(text.substr(14, 2)), 60)
           && isBelow(wholeNumber(text.substr(17, 2)), 60);
}

bool isUuid(std::string_view text)
{
    const auto uuid = QUuid::fromString(QLatin1StringView(text.data(), qsizetype(text.size())));
    return !uuid.isNull()
           && uuid.toByteArray(QUuid::WithoutBraces)
                  == QByteArrayView(text.data(), qsizetype(text.size()));
}

// The rule that a value in a column breaks; null when it breaks none.
const char *brokenBy(const RowCursor::Value &held, const Column &column)
{
    using Type = RowCursor::Value::Type;
    const Type type = held.type();
    if (type == Type::Null)
        return column.mayBeNull ? nullptr : QT_TRANSLATE_NOOP("File", "a value is missing");
    if (column.kind == Kind::Id || column.kind == Kind::Number) {
        if (type != Type::Integer)
            return QT_TRANSLATE_NOOP("File", "a value is not a whole number");
        const qint64 value = held.integer();
        return value >= column.least && value <= column.most
                   ? nullptr
                   : QT_TRANSLATE_NOOP("File", "a number is out of range");
    }
    if (type != Type::Text)
        return QT_TRANSLATE_NOOP("File", "a value is not text");
    const std::string_view value = held.bytes();
    switch (column.kind) {
    case Kind::Day:
        return isDay(value) ? nullptr
                            : QT_TRANSLATE_NOOP("File", "a day is not a day from 1900 to 2200");
    case Kind::Moment:
        return isMoment(value) ? nullptr : QT_TRANSLATE_NOOP("File", "a moment is not one");
    case Kind::Uuid:
        return isUuid(value) ? nullptr
                             : QT_TRANSLATE_NOOP("File", "the file's own number is not one");
    case Kind::Word:
        return std::ranges::find(column.words, value) != column.words.end()
                   ? nullptr
                   : QT_TRANSLATE_NOOP("File", "a word is none of those allowed");
    default: break;
    }
    const qint64 characters = charactersIn(value);
    if (characters < 0)
        return QT_TRANSLATE_NOOP("File", "a text holds what is no character");
    return characters >= column.least && characters <= column.most
               ? nullptr
               : QT_TRANSLATE_NOOP("File", "a text is too long or empty");
}

bool isBlank(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size())).trimmed().isEmpty();
}

// Reads every table once.
class RowCheck
{
public:
    RowCheck(sqlite3 *handle, const QString &path)
        : m_handle(handle)
        , m_path(path)
    {}

    Result<void> run(Rows rows);
    FiguresByNode figures() const;

private:
    struct Place
    {
        qint64 id;
        qint64 plan;
        qint64 parent; // 0 at the top
        qint64 position;
        qint64 origin; // 0 when not carried over
        int depth = 0; // 0 until it is known
        NoteFigures figures = {};
    };

    // What more a row must be; returns the rule that it breaks.
    using Look = const char *(RowCheck::*)(const RowCursor &);

    Result<void> look(const char *table, const char *sql, std::span<const Column> columns,
                      Look more);
    Error broken(const char *rule, const QString &where) const;

    const char *lookAtDocument(const RowCursor &row);
    const char *lookAtPlan(const RowCursor &row);
    const char *lookAtPlanOfRow(const RowCursor &row);
    const char *lookAtNode(const RowCursor &row);
    const char *lookAtRoster(const RowCursor &row);
    const char *lookAtAssignment(const RowCursor &row);
    const char *lookAtNote(const RowCursor &row);
    const char *checkReportBlock(const RowCursor &row);
    const char *nothingMore(const RowCursor &) { return nullptr; }

    Result<void> checkOutlines();
    const char *brokenByPlace(Place &place);
    bool setDepth(Place &place);
    bool hasTwoInOnePlace() const;

    sqlite3 *m_handle;
    QString m_path;
    int m_documents = 0;
    QSet<qint64> m_plans;
    QSet<qint64> m_years;
    std::vector<Place> m_nodes;
    QHash<qint64, qsizetype> m_nodeAt;
    QHash<qint64, bool> m_isPerson; // by roster id
    QSet<QByteArray> m_names;
};

Error RowCheck::broken(const char *rule, const QString &where) const
{
    return {
        translated(
            QT_TRANSLATE_NOOP(
                "File",
                "“%1” breaks a rule of plan files and was left untouched: %2 (%3); open an earlier version of it."))
            .arg(shownName(m_path), translated(rule), where)};
}

Result<void> RowCheck::look(const char *table, const char *sql, std::span<const Column> columns,
                            Look more)
{
    auto row = RowCursor::open(m_handle, sql, m_path);
    if (!row)
        return row.error();
    for (qint64 count = 1; row->next(); ++count) {
        for (size_t i = 0; i < columns.size(); ++i) {
            if (const char *rule = brokenBy(row->value(int(i)), columns[i])) {
                return broken(rule, QLatin1StringView(table) + u'.'
                                        + QLatin1StringView(columns[i].name) + u", "_s
                                        + QString::number(count));
            }
        }
        if (const char *rule = (this->*more)(*row))
            return broken(rule, QLatin1StringView(table) + u", "_s + QString::number(count));
    }
    return row->ended();
}

const char *RowCheck::lookAtDocument(const RowCursor &)
{
    return ++m_documents == 1 ? nullptr : QT_TRANSLATE_NOOP("File", "a row is there twice");
}

const char *RowCheck::lookAtPlan(const RowCursor &row)
{
    m_plans.insert(row.integer(0));
    const qint64 year = row.integer(1);
    if (m_years.contains(year))
        return QT_TRANSLATE_NOOP("File", "a year is there twice");
    m_years.insert(year);
    return nullptr;
}

const char *RowCheck::lookAtPlanOfRow(const RowCursor &row)
{
    return m_plans.contains(row.integer(0))
               ? nullptr
               : QT_TRANSLATE_NOOP("File", "a row refers to a plan that is not there");
}

const char *RowCheck::lookAtNode(const RowCursor &row)
{
    const std::string_view status = row.bytes(NodeStatus);
    if (!row.isNull(NodePercent) && status != "in_progress")
        return QT_TRANSLATE_NOOP("File", "only an item in progress has a percentage");
    if (row.isNull(NodeCompletedOn) == (status == "done"))
        return QT_TRANSLATE_NOOP("File", "items that are done, and only they, have the day");
    if (row.isNull(NodeCancelReason) == (status == "cancelled"))
        return QT_TRANSLATE_NOOP("File", "items that are cancelled, and only they, have a reason");
    if (!row.isNull(NodeCancelReason) && isBlank(row.bytes(NodeCancelReason)))
        return QT_TRANSLATE_NOOP("File", "a text is too long or empty");
    if (qint64(m_nodes.size()) == kMostNodes)
        return QT_TRANSLATE_NOOP("File",
                                 "there are more sections and items than this program can show");
    const qint64 ownId = row.integer(NodeOwnId);
    m_nodeAt.insert(ownId, qsizetype(m_nodes.size()));
    m_nodes.push_back({.id = ownId,
                       .plan = row.integer(NodePlan),
                       .parent = row.integer(NodeParent),
                       .position = row.integer(NodePosition),
                       .origin = row.integer(NodeOrigin)});
    return nullptr;
}

const char *RowCheck::lookAtRoster(const RowCursor &row)
{
    const bool isPerson = row.bytes(1) == "person";
    m_isPerson.insert(row.integer(0), isPerson);
    const std::string_view name = row.bytes(2);
    const QByteArray key = (isPerson ? "p" : "d") + QByteArray(name.data(), qsizetype(name.size()));
    if (m_names.contains(key))
        return QT_TRANSLATE_NOOP("File", "a name is there twice");
    m_names.insert(key);
    return nullptr;
}

const char *RowCheck::lookAtAssignment(const RowCursor &row)
{
    if (!m_nodeAt.contains(row.integer(0)))
        return QT_TRANSLATE_NOOP("File", "a row refers to an item that is not there");
    const auto isPerson = m_isPerson.constFind(row.integer(3));
    if (isPerson == m_isPerson.cend())
        return QT_TRANSLATE_NOOP("File", "a row refers to a name that is not there");
    return *isPerson == (row.bytes(1) == "owner")
               ? nullptr
               : QT_TRANSLATE_NOOP("File", "owners are persons, the others departments");
}

const char *RowCheck::lookAtNote(const RowCursor &row)
{
    const auto node = m_nodeAt.constFind(row.integer(NoteNode));
    if (node == m_nodeAt.cend())
        return QT_TRANSLATE_NOOP("File", "a row refers to an item that is not there");
    const bool isEvent = !row.isNull(NoteAttendance);
    const QDate day = dayIn(row.bytes(NoteDay));
    m_nodes[size_t(*node)].figures += {.notes = 1,
                                       .events = isEvent ? 1 : 0,
                                       .attendance = row.integer(NoteAttendance),
                                       .first = day,
                                       .last = day};
    return nullptr;
}

FiguresByNode RowCheck::figures() const
{
    FiguresByNode figures;
    for (const Place &place : m_nodes) {
        if (place.figures.notes > 0)
            figures.insert(Domain::NodeId(place.id), place.figures);
    }
    return figures;
}

// Rows that begin with a plan, a part of its report, and the node that the part is, if any.
const char *RowCheck::checkReportBlock(const RowCursor &row)
{
    if (!m_plans.contains(row.integer(0)))
        return QT_TRANSLATE_NOOP("File", "a row refers to a plan that is not there");
    const std::string_view part = row.bytes(1);
    if (row.isNull(2)) {
        return std::ranges::find(kReportBlocks, part) != std::end(kReportBlocks)
                   ? nullptr
                   : QT_TRANSLATE_NOOP("File", "a word is none of those allowed");
    }
    const qint64 node = row.integer(2);
    const auto at = m_nodeAt.constFind(node);
    if (at == m_nodeAt.cend() || m_nodes[size_t(*at)].plan != row.integer(0))
        return QT_TRANSLATE_NOOP("File", "a row refers to an item that is not there");
    return part == "node/" + std::to_string(node)
               ? nullptr
               : QT_TRANSLATE_NOOP("File", "a word is none of those allowed");
}

// The depth of a node and of all above it. False when they go round in a circle or too deep.
bool RowCheck::setDepth(Place &place)
{
    std::array<Place *, kDeepestOutline> path{};
    int known = 0;
    int length = 0;
    for (Place *at = &place;; at = &m_nodes[size_t(m_nodeAt.value(at->parent))]) {
        if (at->depth > 0) {
            known = at->depth;
            break;
        }
        if (length == kDeepestOutline)
            return false;
        path[size_t(length++)] = at;
        if (at->parent == 0)
            break;
    }
    while (length > 0)
        path[size_t(--length)]->depth = ++known;
    return known <= kDeepestOutline;
}

const char *RowCheck::brokenByPlace(Place &place)
{
    if (!m_plans.contains(place.plan))
        return QT_TRANSLATE_NOOP("File", "a row refers to a plan that is not there");
    if (place.origin != 0 && !m_nodeAt.contains(place.origin))
        return QT_TRANSLATE_NOOP("File", "a row refers to an item that is not there");
    if (place.parent == 0)
        return nullptr;
    const auto parent = m_nodeAt.constFind(place.parent);
    if (parent == m_nodeAt.cend())
        return QT_TRANSLATE_NOOP("File", "a row refers to an item that is not there");
    return m_nodes[size_t(*parent)].plan == place.plan
               ? nullptr
               : QT_TRANSLATE_NOOP("File", "an item lies under one of another plan");
}

bool RowCheck::hasTwoInOnePlace() const
{
    std::vector<std::tuple<qint64, qint64, qint64>> places;
    places.reserve(m_nodes.size());
    for (const Place &place : m_nodes)
        places.emplace_back(place.plan, place.parent, place.position);
    std::ranges::sort(places);
    return std::ranges::adjacent_find(places) != places.end();
}

Result<void> RowCheck::checkOutlines()
{
    const auto nodeNumber = [](const Place &place) {
        return u"node.id "_s + QString::number(place.id);
    };
    for (Place &place : m_nodes) {
        if (const char *rule = brokenByPlace(place))
            return broken(rule, nodeNumber(place));
    }
    for (Place &place : m_nodes) {
        if (!setDepth(place))
            return broken(
                QT_TRANSLATE_NOOP("File", "an outline goes round in a circle or is too deep"),
                nodeNumber(place));
    }
    if (hasTwoInOnePlace())
        return broken(QT_TRANSLATE_NOOP("File", "two items stand in one place"),
                      u"node.position"_s);
    return {};
}

Result<void> RowCheck::run(Rows rows)
{
    struct Table
    {
        const char *name;
        const char *sql;
        std::span<const Column> columns;
        Look more;
    };
    const Table tables[] = {
        {"document", kDocumentSql, kDocument, &RowCheck::lookAtDocument},
        {"sqlite_sequence", kSequenceSql, kSequence, &RowCheck::nothingMore},
        {"plan", kPlanSql, kPlan, &RowCheck::lookAtPlan},
        {"left_out", kLeftOutSql, kLeftOut, &RowCheck::lookAtPlanOfRow},
        {"node", kNodeSql, kNode, &RowCheck::lookAtNode},
        {"roster", kRosterSql, kRoster, &RowCheck::lookAtRoster},
        {"assignment", kAssignmentSql, kAssignment, &RowCheck::lookAtAssignment},
        {"progress_note", kNoteSql, kNote, &RowCheck::lookAtNote},
        {"wording", kWordingSql, kWording, &RowCheck::checkReportBlock},
        {"report_choice", kReportChoiceSql, kReportChoice, &RowCheck::lookAtPlanOfRow},
        {"report_omission", kReportOmissionSql, kReportOmission, &RowCheck::checkReportBlock},
    };
    for (const Table &table : tables) {
        if (auto seen = look(table.name, table.sql, table.columns, table.more); !seen)
            return seen;
    }
    if (m_documents == 0)
        return broken(QT_TRANSLATE_NOOP("File", "a value is missing"), u"document"_s);
    if (auto trees = checkOutlines(); !trees)
        return trees;
    return rows == Rows::All ? look("history", kHistorySql, kHistory, &RowCheck::nothingMore)
                             : Result<void>();
}

} // namespace

Result<FiguresByNode> checkRows(sqlite3 *handle, const QString &path, Rows rows)
{
    RowCheck check(handle, path);
    if (auto sound = check.run(rows); !sound)
        return sound.error();
    return check.figures();
}

} // namespace Storage
