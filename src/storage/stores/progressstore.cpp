#include "storage/stores/progressstore.h"

#include "domain/plan/limits.h"
#include "storage/database/conversion.h"
#include "storage/database/filequeries.h"
#include "storage/database/query.h"
#include "storage/database/rawhandle.h"
#include "storage/database/rowcursor.h"
#include "storage/stores/evidencestore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

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

// The index progress_note_by_node has all of it, by day.
constexpr auto kDaysOfPlan = R"(
    SELECT node_id, happened_on, attendance
      FROM progress_note
     WHERE node_id IN (SELECT id FROM node WHERE plan_id = ?1)
)";

constexpr auto kDaysOfNode = R"(
    SELECT node_id, happened_on, attendance FROM progress_note WHERE node_id = ?1
)";

constexpr auto kWordsAfter = R"(
    SELECT id, node_id, text FROM progress_note WHERE id > ?1 ORDER BY id
)";

const auto kInsertNote = uR"(
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

const auto kDeleteNote = u"DELETE FROM progress_note WHERE id = :id"_s;

// Days are ISO text, which compares like days; these two mean no bound.
const auto kFirstDay = u"0000-01-01"_s;
const auto kLastDay = u"9999-12-31"_s;

QString dayOr(QDate day, const QString &otherwise)
{
    return day.isValid() ? day.toString(Qt::ISODate) : otherwise;
}

// True when the row's values are those that a note can have.
bool isReadableNote(const QSqlQuery &row)
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
        if (!isReadableNote(*rows))
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
    auto figures = sums(kDaysOfPlan, qint64(plan));
    if (!figures)
        return figures.error();
    const auto evidence = EvidenceStore(m_db).counts(plan);
    if (!evidence)
        return evidence.error();
    for (auto one = evidence->cbegin(); one != evidence->cend(); ++one)
        (*figures)[one.key()].evidence = one.value();
    return figures;
}

Result<NoteFigures> ProgressStore::figuresOf(NodeId node) const
{
    const auto sum = sums(kDaysOfNode, qint64(node));
    if (!sum)
        return sum.error();
    const auto evidence = EvidenceStore(m_db).count(node);
    if (!evidence)
        return evidence.error();
    NoteFigures figures = sum->value(node);
    figures.evidence = *evidence;
    return figures;
}

// `sql` selects node, day and attendance of notes.
Result<FiguresByNode> ProgressStore::sums(const char *sql, qint64 value) const
{
    FiguresByNode figures;
    NoteFigures *sum = nullptr; // of the node of the row before: most rows stand by node
    qint64 node = 0;
    const auto read = eachRow(
        RowCursor::open(rawHandle(m_db), sql, fileOf(m_db), value), [&](const RowCursor &row) {
            if (!sum || node != row.integer(0)) {
                node = row.integer(0);
                sum = &figures[NodeId(node)];
            }
            sum->add(row.day(1), row.isNull(2) ? std::nullopt : std::optional(row.integer(2)));
        });
    if (!read)
        return read.error();
    return figures;
}

Result<QList<ProgressStore::Words>> ProgressStore::wordsAfter(NoteId after, int most) const
{
    auto rows = RowCursor::open(rawHandle(m_db), kWordsAfter, fileOf(m_db), qint64(after));
    if (!rows)
        return rows.error();
    QList<Words> words;
    words.reserve(most);
    while (words.size() < most) {
        if (!rows->next()) {
            const auto ended = rows->ended();
            return ended ? Result<QList<Words>>(words) : ended.error();
        }
        words.append({.note = NoteId(rows->integer(0)),
                      .node = NodeId(rows->integer(1)),
                      .text = rows->text(2)});
    }
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
    auto row = run(m_db, kInsertNote,
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
    auto row = run(m_db, kDeleteNote, {{u":id"_s, toVariant(id)}});
    return row ? Result<void>() : row.error();
}

} // namespace Storage
