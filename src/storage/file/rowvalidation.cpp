#include "storage/file/rowvalidation.h"

#include "domain/plan/limits.h"
#include "domain/plan/nodekind.h"
#include "domain/text/dates.h"
#include "domain/text/sentences.h"
#include "storage/database/rowcursor.h"
#include "storage/database/sharedsql.h"
#include "system/fileerror.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using System::Error;
using System::Result;
using System::shownName;
using System::translated;

namespace Storage {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(File)
};

// A rule, and the query that finds the rows which violate it: their names and values.
struct Rule
{
    const char *sentence; // %1 is the name, %2 the value
    QByteArray violations;
    // Files of older formats are not held to it; at least the format that brought the tables and
    // columns of the query.
    int since = 1;
};

const char *const kNoDay = QT_TRANSLATE_NOOP(
    "File", "the day “%2” at “%1” is not a valid date from 1900 to 2200");
const char *const kNoMoment = QT_TRANSLATE_NOOP(
    "File", "the time “%2” at “%1” is not a valid date and time");
const char *const kForeignBlock = QT_TRANSLATE_NOOP(
    "File", "“%1” belongs to another plan than the paragraph about it");
const char *const kTwice = QT_TRANSLATE_NOOP("File", "“%1” occurs twice");
const char *const kOutOfRange = QT_TRANSLATE_NOOP("File", "the number %2 of “%1” is out of range");

// 2⁵³ − 1 is the largest number that JSON and spreadsheets keep exactly.
const Rule kRules[] = {
    {QT_TRANSLATE_NOOP("File", "the file's own entry is missing or occurs twice"),
     "SELECT '', '' FROM (SELECT count(*) AS entries FROM document) WHERE entries <> 1"},
    {kNoMoment, R"(
        SELECT 'document', created_at FROM document
         WHERE strftime('%Y-%m-%dT%H:%M:%SZ', created_at, '+0 days') IS NOT created_at
     )"},
    {kNoDay, R"(
        SELECT title, issued_on FROM plan
         WHERE issued_on IS NOT NULL
               AND (date(issued_on, '+0 days') IS NOT issued_on
                    OR issued_on NOT BETWEEN '1900' AND '2201')
     )"},
    {kNoDay, R"(
        SELECT number || title, completed_on FROM node
         WHERE completed_on IS NOT NULL
               AND (date(completed_on, '+0 days') IS NOT completed_on
                    OR completed_on NOT BETWEEN '1900' AND '2201')
     )"},
    {kNoDay, R"(
        SELECT number || title, happened_on
          FROM progress_note LEFT JOIN node ON node.id = node_id
         WHERE date(happened_on, '+0 days') IS NOT happened_on
               OR happened_on NOT BETWEEN '1900' AND '2201'
     )"},
    {kNoMoment, R"(
        SELECT number || title, written_at
          FROM progress_note LEFT JOIN node ON node.id = node_id
         WHERE strftime('%Y-%m-%dT%H:%M:%SZ', written_at, '+0 days') IS NOT written_at
     )"},
    {kNoMoment, R"(
        SELECT field, written_at FROM history
         WHERE strftime('%Y-%m-%dT%H:%M:%SZ', written_at, '+0 days') IS NOT written_at
     )"},
    {kNoDay, R"(
        SELECT title, signed_on FROM report_choice LEFT JOIN plan ON plan.id = plan_id
         WHERE signed_on IS NOT NULL
               AND (date(signed_on, '+0 days') IS NOT signed_on
                    OR signed_on NOT BETWEEN '1900' AND '2201')
     )",
     2},
    {QT_TRANSLATE_NOOP("File", "“%1” belongs to another plan than “%2”, under which it stands"), R"(
        SELECT node.number || node.title, above.number || above.title
          FROM node JOIN node AS above ON above.id = node.parent_id
         WHERE above.plan_id <> node.plan_id
     )"},
    {QT_TRANSLATE_NOOP("File", "“%1” and “%2” stand in the same place"), R"(
        SELECT min(number || title), max(number || title) FROM node
         GROUP BY plan_id, coalesce(parent_id, 0), position
        HAVING count(*) > 1
     )"},
    {QT_TRANSLATE_NOOP("File", "there are more sections and items than this program can show"),
     "SELECT '', '' FROM (SELECT count(*) AS nodes FROM node) WHERE nodes > 500000"},
    {QT_TRANSLATE_NOOP("File", "“%1” stands under itself or too deep"), R"(
        WITH RECURSIVE reached (id, depth) AS (
            SELECT id, 1 FROM node WHERE parent_id IS NULL
             UNION ALL
            SELECT node.id, depth + 1
              FROM reached JOIN node ON node.parent_id = reached.id
             WHERE depth < 32
        )
        SELECT number || title, '' FROM node WHERE id NOT IN (SELECT id FROM reached)
     )"},
    {QT_TRANSLATE_NOOP("File", "“%1” has “%2”: owners are persons, the others departments"), R"(
        SELECT number || title, name
          FROM assignment JOIN roster ON roster.id = roster_id JOIN node ON node.id = node_id
         WHERE roster.kind <> )" + QByteArray(kKindOfRole)},
    {QT_TRANSLATE_NOOP("File", "“%1” was cancelled without a reason"), R"(
        SELECT number || title, '' FROM node WHERE )" + QByteArray(kHasNoReason)},
    {kTwice, "SELECT CAST(year AS TEXT), '' FROM plan GROUP BY +year HAVING count(*) > 1"},
    {kTwice, "SELECT name, '' FROM roster GROUP BY +kind, +name HAVING count(*) > 1"},
    {kForeignBlock, R"(
        SELECT number || title, '' FROM wording JOIN node ON node.id = node_id
         WHERE node.plan_id <> wording.plan_id
     )",
     2},
    {kForeignBlock, R"(
        SELECT number || title, '' FROM report_omission JOIN node ON node.id = node_id
         WHERE node.plan_id <> report_omission.plan_id
     )",
     2},
    {kNoMoment, R"(
        SELECT name, added_at FROM evidence
         WHERE strftime('%Y-%m-%dT%H:%M:%SZ', added_at, '+0 days') IS NOT added_at
     )",
     5},
    {QT_TRANSLATE_NOOP("File", "the evidence “%1” and what it holds differ in size"), R"(
        SELECT name, '' FROM evidence JOIN content USING (sha256)
         WHERE evidence.size <> content.size
     )",
     5},
    {QT_TRANSLATE_NOOP("File", "what the evidence “%1” holds is incomplete"), R"(
        SELECT coalesce(min(evidence.name), content.sha256), ''
          FROM content
          LEFT JOIN (SELECT sha256, count(*) AS parts, min(position) AS first,
                            max(position) AS last, sum(length(bytes)) AS size
                       FROM content_part GROUP BY sha256) AS held USING (sha256)
          LEFT JOIN evidence ON evidence.sha256 = content.sha256
         WHERE content.size <> held.size OR first <> 0 OR last <> parts - 1
         GROUP BY content.sha256
     )",
     5},
    {QT_TRANSLATE_NOOP("File", "the name “%1” of a figure is not in the roster as a figure"), R"(
        SELECT name, '' FROM named_figure JOIN roster ON roster.id = roster_id
         WHERE roster.kind <> 'figure'
     )",
     6},
    {kOutOfRange, R"(
        SELECT name, position FROM named_figure JOIN roster ON roster.id = roster_id
         WHERE position > 9007199254740991
     )",
     6},
    {kOutOfRange, R"(
        SELECT name, id FROM evidence WHERE id NOT BETWEEN 1 AND 9007199254740991
         UNION ALL
        SELECT 'content_part', iif(id BETWEEN 1 AND 9007199254740991, position, id)
          FROM content_part
         WHERE id NOT BETWEEN 1 AND 9007199254740991 OR position > 9007199254740991
     )",
     5},
    {kOutOfRange, R"(
        SELECT 'plan', id FROM plan WHERE id NOT BETWEEN 1 AND 9007199254740991
         UNION ALL
        SELECT number || title, iif(id BETWEEN 1 AND 9007199254740991, position, id) FROM node
         WHERE id NOT BETWEEN 1 AND 9007199254740991 OR position > 9007199254740991
         UNION ALL
        SELECT name, id FROM roster WHERE id NOT BETWEEN 1 AND 9007199254740991
         UNION ALL
        SELECT 'progress_note', id FROM progress_note WHERE id < 1 OR id > 9007199254740991
         UNION ALL
        SELECT 'history', iif(id BETWEEN 1 AND 9007199254740991, edit, id) FROM history
         WHERE id NOT BETWEEN 1 AND 9007199254740991 OR edit > 9007199254740991
         UNION ALL
        SELECT 'left_out', max(position, line) FROM left_out
         WHERE max(position, line) > 9007199254740991
         UNION ALL
        SELECT 'assignment', position FROM assignment WHERE position > 9007199254740991
     )"},
    // The last ids assigned, kept by AUTOINCREMENT.
    {kOutOfRange, R"(
        SELECT name, seq FROM sqlite_sequence
         WHERE typeof(seq) <> 'integer' OR seq NOT BETWEEN 0 AND 9007199254740991
               OR name NOT IN ('plan', 'node', 'roster', 'progress_note', 'evidence', 'history')
     )"},
};
// The limits that the rules above repeat, because a query cannot name them.
static_assert(Domain::kMostNodes == 500000 && Domain::kDeepestOutline == 32);
static_assert(Domain::kFirstNotableYear == 1900 && Domain::kLastNotableYear == 2200);

const char *const kPlaces = R"(
    SELECT node.kind, above.kind, node.number || node.title, above.number || above.title
      FROM node JOIN node AS above ON above.id = node.parent_id
)";

// The text columns of a table.
struct Texts
{
    const char *table;
    const char *sql;
    int since = 1; // the first format that has them
};

const Texts kTexts[] = {
    {"plan", "SELECT title, organisation, document_number, issuer, preamble, closing FROM plan"},
    {"left_out", "SELECT text, reason FROM left_out"},
    {"node", "SELECT number, title, text, deadline, cancel_reason FROM node"},
    {"roster", "SELECT name FROM roster"},
    {"progress_note", "SELECT text, author FROM progress_note"},
    {"wording", "SELECT period, text, record FROM wording", 2},
    {"report_choice", "SELECT recipient, signature FROM report_choice", 2},
    {"node", "SELECT difficulty FROM node", 4},
    {"report_choice", "SELECT contact, telephone FROM report_choice", 4},
    {"evidence", "SELECT name, type, sha256, author FROM evidence", 5},
    {"content", "SELECT sha256 FROM content", 5},
    {"content_part", "SELECT sha256 FROM content_part", 5},
    {"named_figure", "SELECT unit FROM named_figure", 6},
    {"history", "SELECT author, field, old_value, new_value FROM history"},
};

// How error messages name a row of `table`; any other text is returned unchanged.
QString rowName(const QString &table)
{
    static const std::pair<QLatin1StringView, const char *> names[] = {
        {"document"_L1, QT_TRANSLATE_NOOP("File", "the file's own entry")},
        {"plan"_L1, QT_TRANSLATE_NOOP("File", "a plan's own entry")},
        {"left_out"_L1, QT_TRANSLATE_NOOP("File", "a line that was left out")},
        {"node"_L1, QT_TRANSLATE_NOOP("File", "a section or an item")},
        {"roster"_L1, QT_TRANSLATE_NOOP("File", "a name of the roster")},
        {"assignment"_L1, QT_TRANSLATE_NOOP("File", "an owner or a department of an item")},
        {"progress_note"_L1, QT_TRANSLATE_NOOP("File", "a progress note")},
        {"wording"_L1, QT_TRANSLATE_NOOP("File", "a paragraph of a report")},
        {"report_choice"_L1, QT_TRANSLATE_NOOP("File", "the choices for the reports")},
        {"report_omission"_L1, QT_TRANSLATE_NOOP("File", "the choices for the reports")},
        {"named_figure"_L1, QT_TRANSLATE_NOOP("File", "a figure of a note")},
        {"evidence"_L1, QT_TRANSLATE_NOOP("File", "a piece of evidence")},
        {"content"_L1, QT_TRANSLATE_NOOP("File", "what a piece of evidence holds")},
        {"content_part"_L1, QT_TRANSLATE_NOOP("File", "what a piece of evidence holds")},
        {"history"_L1, QT_TRANSLATE_NOOP("File", "an entry of the history")},
        {"reversal"_L1, QT_TRANSLATE_NOOP("File", "an entry of the history")},
    };
    const auto named = std::ranges::find(names, table, [](const auto &name) { return name.first; });
    return named == std::end(names) ? table : translated(named->second);
}

// `text` on one line, shortened to fit into a sentence.
QString shown(const QString &text)
{
    return Domain::inBrief(text, Domain::kLongestQuote);
}

Error violation(const QString &path, const QString &rule, const QString &detail = {})
{
    return {
        .message =
            Text::tr(
                "“%1” breaks a rule of plan files and was left untouched: %2; open an earlier version of it.")
                .arg(shownName(path), rule),
        .detail = detail,
        .reason = Error::Reason::Damaged};
}

Result<void> checkRule(sqlite3 *handle, const QString &path, const Rule &rule)
{
    auto row = RowCursor::open(handle, rule.violations.constData(), path);
    if (!row)
        return row.error();
    if (!row->next())
        return row->ended();
    QString sentence = translated(rule.sentence);
    if (sentence.contains(u"%1"_s) && sentence.contains(u"%2"_s))
        sentence = sentence.arg(shown(rowName(row->text(0))), shown(row->text(1)));
    else if (sentence.contains(u"%1"_s))
        sentence = sentence.arg(shown(row->text(0)));
    return violation(path, sentence);
}

Result<void> checkPlaces(sqlite3 *handle, const QString &path)
{
    auto row = RowCursor::open(handle, kPlaces, path);
    if (!row)
        return row.error();
    while (row->next()) {
        const auto kind = Domain::kindOfKey(row->text(0));
        const auto above = Domain::kindOfKey(row->text(1));
        if (kind && above && !Domain::mayHold(above, *kind)) {
            return violation(path, Text::tr("the section “%1” stands under the item “%2”")
                                       .arg(shown(row->text(2)), shown(row->text(3))));
        }
    }
    return row->ended();
}

bool isWhole(std::string_view text)
{
    return QUtf8StringView(text.data(), qsizetype(text.size())).isValidUtf8()
           && text.find('\0') == std::string_view::npos;
}

Result<void> checkTexts(sqlite3 *handle, const QString &path, const Texts &texts)
{
    auto row = RowCursor::open(handle, texts.sql, path);
    if (!row)
        return row.error();
    const int columns = row->columnCount();
    while (row->next()) {
        for (int column = 0; column < columns; ++column) {
            if (isWhole(row->bytes(column)))
                continue;
            return violation(path, Text::tr("%1 contains bytes that are not valid text")
                                       .arg(rowName(QLatin1StringView(texts.table))));
        }
    }
    return row->ended();
}

Result<void> checkUuid(sqlite3 *handle, const QString &path)
{
    auto row = RowCursor::open(handle, "SELECT uuid FROM document", path);
    if (!row)
        return row.error();
    while (row->next()) {
        const QString text = row->text(0);
        if (QUuid::fromString(text).toString(QUuid::WithoutBraces) != text)
            return violation(path, Text::tr("the file's identifier (uuid) is invalid"));
    }
    return row->ended();
}

} // namespace

Result<void> checkRows(sqlite3 *handle, const QString &path, int format)
{
    if (auto valid = checkUuid(handle, path); !valid)
        return valid;
    for (const Texts &texts : kTexts) {
        if (texts.since > format)
            continue;
        if (auto valid = checkTexts(handle, path, texts); !valid)
            return valid;
    }
    for (const Rule &rule : kRules) {
        if (rule.since > format)
            continue;
        if (auto valid = checkRule(handle, path, rule); !valid)
            return valid;
    }
    return checkPlaces(handle, path);
}

Error valueViolation(const QString &path, const QString &table, const QString &rows,
                     const QString &detail)
{
    return violation(path,
                     Text::tr("%1 holds a value that is not allowed there")
                         .arg(rows.isEmpty() ? rowName(table) : rows),
                     detail);
}

Error digestViolation(const QString &path, const QString &table, const QString &rows)
{
    return {
        .message =
            Text::tr(
                "“%1” is damaged and was left untouched: %2 is not as it was written; open an earlier version of it, or save what can be read.")
                .arg(shownName(path), rows.isEmpty() ? rowName(table) : rows),
        .detail = u"the digest of "_s + table,
        .reason = Error::Reason::Damaged};
}

Error referenceViolation(const QString &path, const QString &table, const QString &rows)
{
    return violation(path, Text::tr("%1 refers to something that is not there")
                               .arg(rows.isEmpty() ? rowName(table) : rows));
}

} // namespace Storage
