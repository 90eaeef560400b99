#include "storage/stores/progressstore.h"

#include "domain/plan/limits.h"
#include "storage/database/conversion.h"
#include "storage/database/filequeries.h"
#include "storage/database/query.h"
#include "storage/stores/evidencestore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSqlRecord>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Storage {

namespace {

const auto kNotesOfNode = uR"(
    SELECT id, node_id, happened_on, text, attendance, highlight, author,
           written_at,
           (SELECT json_group_array(json_array(position, name, number, unit))
              FROM named_figure JOIN roster ON roster.id = roster_id
             WHERE note_id = progress_note.id) AS figures
      FROM progress_note
     WHERE node_id = :node
     ORDER BY happened_on, id
)"_s;

const auto kNotesUnder = uR"(
    WITH RECURSIVE inside (id) AS (
        SELECT :top
         UNION
        SELECT node.id FROM inside JOIN node ON node.parent_id = inside.id
    )
    SELECT progress_note.id, node_id, happened_on, text, attendance, highlight, author,
           written_at,
           (SELECT json_group_array(json_array(position, name, number, unit))
              FROM named_figure JOIN roster ON roster.id = roster_id
             WHERE note_id = progress_note.id) AS figures
      FROM inside JOIN progress_note ON node_id = inside.id
     ORDER BY node_id, happened_on, progress_note.id
)"_s;

const auto kBeginningOfLatest = uR"(
    SELECT substr(text, 1, :characters) AS beginning
      FROM progress_note
     WHERE node_id = :node
     ORDER BY happened_on DESC, id DESC
     LIMIT 1
)"_s;

const auto kNotesOfPlan = uR"(
    SELECT progress_note.id, node_id, happened_on, progress_note.text, attendance, highlight, author,
           written_at,
           (SELECT json_group_array(json_array(position, name, number, unit))
              FROM named_figure JOIN roster ON roster.id = roster_id
             WHERE note_id = progress_note.id) AS figures
      FROM progress_note
      JOIN node ON node.id = node_id
     WHERE plan_id = :plan AND happened_on BETWEEN :from AND :to
     ORDER BY node_id, happened_on, progress_note.id
)"_s;

const auto kNote = uR"(
    SELECT id, node_id, happened_on, text, attendance, highlight, author,
           written_at,
           (SELECT json_group_array(json_array(position, name, number, unit))
              FROM named_figure JOIN roster ON roster.id = roster_id
             WHERE note_id = progress_note.id) AS figures
      FROM progress_note
     WHERE id = :id
)"_s;

const auto kFigures = uR"(
    SELECT node_id, count(*) AS notes, count(attendance) AS events,
           coalesce(sum(attendance), 0) AS attendance, min(happened_on) AS first,
           max(happened_on) AS last, group_concat(happened_on, '') AS days
      FROM progress_note
     WHERE node_id IN (SELECT id FROM node WHERE plan_id = :plan)
     GROUP BY node_id
)"_s;

const auto kFiguresOfNode = uR"(
    SELECT node_id, count(*) AS notes, count(attendance) AS events,
           coalesce(sum(attendance), 0) AS attendance, min(happened_on) AS first,
           max(happened_on) AS last, group_concat(happened_on, '') AS days
      FROM progress_note
     WHERE node_id = :node
     GROUP BY node_id
)"_s;

const auto kWordsAfter = uR"(
    SELECT id, node_id, text
      FROM progress_note
     WHERE id > :after
     ORDER BY id
     LIMIT :most
)"_s;

const auto kInsert = uR"(
    INSERT INTO progress_note (id, node_id, happened_on, text, attendance, highlight, author,
                               written_at)
    VALUES (:id, :node, :happened_on, :text, :attendance, :highlight, :author, :written_at)
)"_s;

const auto kUpdate = uR"(
    UPDATE progress_note
       SET node_id = :node, happened_on = :happened_on, text = :text, attendance = :attendance,
           highlight = :highlight, author = :author
     WHERE id = :id
)"_s;

const auto kDropFigures = u"DELETE FROM named_figure WHERE note_id = :note"_s;

const auto kInsertFigure = uR"(
    INSERT INTO named_figure (note_id, roster_id, position, number, unit)
    SELECT :note, id, :position, :number, :unit FROM roster WHERE kind = 'figure' AND name = :name
)"_s;

const auto kDelete = u"DELETE FROM progress_note WHERE id = :id"_s;

// Days are ISO text, which compares like days; these two mean no bound.
const auto kFirstDay = u"0000-01-01"_s;
const auto kLastDay = u"9999-12-31"_s;

QString dayOr(QDate day, const QString &otherwise)
{
    return day.isValid() ? day.toString(Qt::ISODate) : otherwise;
}

// True when the row's values are those that a note can have.
bool isReadable(const QSqlQuery &row)
{
    return isReadableDay(row.value(u"happened_on"_s).toString())
           && row.value(u"text"_s).toString().size() <= 2 * kLongestNote; // code units
}

QString shortWords(const QSqlQuery &row)
{
    return row.value(u"happened_on"_s).toString() + u' ' + row.value(u"text"_s).toString();
}

// The figures of a note, from a JSON array of [position, name, number, unit].
QList<NamedFigure> figuresOfNote(const QByteArray &json)
{
    QMap<qint64, NamedFigure> figures; // by position
    if (json == "[]")
        return {};
    const QJsonArray rows = QJsonDocument::fromJson(json).array();
    for (const auto &row : rows) {
        const QJsonArray values = row.toArray();
        figures.insert(values.at(0).toInteger(), {.name = values.at(1).toString(),
                                                  .number = values.at(2).toInteger(),
                                                  .unit = values.at(3).toString()});
    }
    return figures.values();
}

ProgressNote noteIn(const QSqlQuery &row)
{
    const QVariant attendance = row.value(u"attendance"_s);
    return {
        .id = idIn<NoteId>(row.value(u"id"_s)),
        .node = idIn<NodeId>(row.value(u"node_id"_s)),
        .happenedOn = dayIn(row.value(u"happened_on"_s)),
        .text = row.value(u"text"_s).toString(),
        .attendance = attendance.isNull() ? std::nullopt : std::optional(attendance.toInt()),
        .highlight = row.value(u"highlight"_s).toBool(),
        .figures = figuresOfNote(row.value(u"figures"_s).toString().toUtf8()),
        .author = row.value(u"author"_s).toString(),
        .writtenAt = momentIn(row.value(u"written_at"_s)),
    };
}

// For each month the first of the days in a text of ISO days. QDate::fromString() takes ten times
// as long, and there are as many days as the plan has notes; most stand in order, and need no
// sorting.
QList<QDate> firstOfMonthsIn(const QString &text)
{
    constexpr qsizetype kDay = 10;  // 2021-05-04
    constexpr qsizetype kMonth = 7; // 2021-05
    const auto number = [](QStringView digits) {
        return std::accumulate(digits.begin(), digits.end(), 0, [](int sum, QChar digit) {
            return sum * 10 + digit.unicode() - '0';
        });
    };
    QList<QDate> days;
    QStringView last;
    bool isSorted = true;
    for (qsizetype at = 0; at + kDay <= text.size(); at += kDay) {
        const QStringView day = QStringView(text).sliced(at, kDay);
        isSorted = isSorted && last <= day;
        if (!isSorted || last.first(std::min(kMonth, last.size())) != day.first(kMonth))
            days.append({number(day.first(4)), number(day.sliced(5, 2)), number(day.last(2))});
        last = day;
    }
    return isSorted ? days : Domain::firstOfMonths(std::move(days));
}

NoteFigures figuresIn(const QSqlQuery &row)
{
    return {
        .notes = row.value(u"notes"_s).toInt(),
        .events = row.value(u"events"_s).toInt(),
        .attendance = row.value(u"attendance"_s).toLongLong(),
        .first = dayIn(row.value(u"first"_s)),
        .last = dayIn(row.value(u"last"_s)),
        .months = firstOfMonthsIn(row.value(u"days"_s).toString()),
    };
}

QVariant attendanceOf(const ProgressNote &note)
{
    return note.attendance ? QVariant(*note.attendance) : QVariant();
}

} // namespace

// Calls `take` with each note; an error at the first that cannot be read.
template<typename Take>
Result<void> ProgressStore::eachNote(Result<QSqlQuery> rows, Take take) const
{
    if (!rows)
        return rows.error();
    while (rows->next()) {
        if (!isReadable(*rows))
            return unreadable(m_db, shortWords(*rows));
        take(noteIn(*rows));
    }
    return rows->lastError().isValid() ? errorOf(*rows) : Result<void>();
}

Result<QList<ProgressNote>> ProgressStore::notesOf(NodeId node) const
{
    QList<ProgressNote> notes;
    const auto read = eachNote(run(m_db, kNotesOfNode, {{u":node"_s, toVariant(node)}}),
                               [&notes](ProgressNote note) { notes.append(std::move(note)); });
    if (!read)
        return read.error();
    return notes;
}

Result<QList<ProgressNote>> ProgressStore::notesUnder(NodeId top) const
{
    QList<ProgressNote> notes;
    const auto read = eachNote(run(m_db, kNotesUnder, {{u":top"_s, toVariant(top)}}),
                               [&notes](ProgressNote note) { notes.append(std::move(note)); });
    if (!read)
        return read.error();
    return notes;
}

Result<QString> ProgressStore::beginningOfLatest(NodeId node, int characters) const
{
    QString text;
    const auto read = eachRow(
        run(m_db, kBeginningOfLatest,
            {{u":node"_s, toVariant(node)}, {u":characters"_s, characters}}),
        [&text](const QSqlQuery &row) { text = row.value(u"beginning"_s).toString(); });
    if (!read)
        return read.error();
    return text;
}

Result<QHash<NodeId, QList<ProgressNote>>> ProgressStore::notesOfPlan(PlanId plan, QDate from,
                                                                      QDate to) const
{
    auto rows = run(m_db, kNotesOfPlan,
                    {{u":plan"_s, toVariant(plan)},
                     {u":from"_s, dayOr(from, kFirstDay)},
                     {u":to"_s, dayOr(to, kLastDay)}});
    QHash<NodeId, QList<ProgressNote>> notes;
    const auto read = eachNote(
        std::move(rows), [&notes](ProgressNote note) { notes[note.node].append(std::move(note)); });
    if (!read)
        return read.error();
    return notes;
}

Result<FiguresByNode> ProgressStore::figures(PlanId plan) const
{
    auto rows = run(m_db, kFigures, {{u":plan"_s, toVariant(plan)}});
    FiguresByNode figures;
    const auto read = eachRow(std::move(rows), [&figures](const QSqlQuery &row) {
        figures.insert(idIn<NodeId>(row.value(u"node_id"_s)), figuresIn(row));
    });
    if (!read)
        return read.error();
    const auto evidence = EvidenceStore(m_db).counts(plan);
    if (!evidence)
        return evidence.error();
    for (auto one = evidence->cbegin(); one != evidence->cend(); ++one)
        figures[one.key()].evidence = one.value();
    return figures;
}

Result<NoteFigures> ProgressStore::figuresOf(NodeId node) const
{
    NoteFigures figures;
    const auto read = eachRow(run(m_db, kFiguresOfNode, {{u":node"_s, toVariant(node)}}),
                              [&figures](const QSqlQuery &row) { figures = figuresIn(row); });
    if (!read)
        return read.error();
    const auto evidence = EvidenceStore(m_db).count(node);
    if (!evidence)
        return evidence.error();
    figures.evidence = *evidence;
    return figures;
}

Result<QList<ProgressStore::Words>> ProgressStore::wordsAfter(NoteId after, int most) const
{
    auto rows = run(m_db, kWordsAfter, {{u":after"_s, qint64(after)}, {u":most"_s, most}});
    if (!rows)
        return rows.error();
    const QSqlRecord columns = rows->record();
    const int note = columns.indexOf(u"id"_s);
    const int node = columns.indexOf(u"node_id"_s);
    const int text = columns.indexOf(u"text"_s);
    QList<Words> words;
    words.reserve(most);
    const auto read = eachRow(std::move(rows), [&](const QSqlQuery &row) {
        words.append({.note = idIn<NoteId>(row.value(note)),
                      .node = idIn<NodeId>(row.value(node)),
                      .text = row.value(text).toString()});
    });
    if (!read)
        return read.error();
    return words;
}

Result<std::optional<ProgressNote>> ProgressStore::note(NoteId id) const
{
    std::optional<ProgressNote> note;
    const auto read = eachNote(run(m_db, kNote, {{u":id"_s, toVariant(id)}}),
                               [&note](ProgressNote held) { note = std::move(held); });
    if (!read)
        return read.error();
    return note;
}

Result<NoteId> ProgressStore::insert(const ProgressNote &note)
{
    auto row = run(m_db, kInsert,
                   {{u":id"_s, toVariant(note.id)},
                    {u":node"_s, toVariant(note.node)},
                    {u":happened_on"_s, toVariant(note.happenedOn)},
                    {u":text"_s, notNull(note.text)},
                    {u":attendance"_s, attendanceOf(note)},
                    {u":highlight"_s, int(note.highlight)},
                    {u":author"_s, notNull(note.author)},
                    {u":written_at"_s, momentText(note.writtenAt)}});
    if (!row)
        return row.error();
    const auto id = idIn<NoteId>(row->lastInsertId());
    const auto figures = insertFigures(id, note.figures);
    return figures ? Result<NoteId>(id) : figures.error();
}

Result<void> ProgressStore::update(const ProgressNote &note)
{
    auto row = run(m_db, kUpdate,
                   {{u":id"_s, toVariant(note.id)},
                    {u":node"_s, toVariant(note.node)},
                    {u":happened_on"_s, toVariant(note.happenedOn)},
                    {u":text"_s, notNull(note.text)},
                    {u":attendance"_s, attendanceOf(note)},
                    {u":highlight"_s, int(note.highlight)},
                    {u":author"_s, notNull(note.author)}});
    if (!row)
        return row.error();
    if (const auto dropped = run(m_db, kDropFigures, {{u":note"_s, toVariant(note.id)}}); !dropped)
        return dropped.error();
    return insertFigures(note.id, note.figures);
}

Result<void> ProgressStore::insertFigures(NoteId note, const QList<NamedFigure> &figures)
{
    for (qsizetype i = 0; i < figures.size(); ++i) {
        const NamedFigure &figure = figures[i];
        if (const auto known = run(m_db, kAddNameIfNew,
                                   {{u":kind"_s, u"figure"_s}, {u":name"_s, figure.name}});
            !known)
            return known.error();
        const auto inserted = run(m_db, kInsertFigure,
                                  {{u":note"_s, toVariant(note)},
                                   {u":position"_s, i},
                                   {u":number"_s, figure.number},
                                   {u":unit"_s, notNull(figure.unit)},
                                   {u":name"_s, figure.name}});
        if (!inserted)
            return inserted.error();
    }
    return {};
}

Result<void> ProgressStore::remove(NoteId id)
{
    auto row = run(m_db, kDelete, {{u":id"_s, toVariant(id)}});
    return row ? Result<void>() : row.error();
}

} // namespace Storage
