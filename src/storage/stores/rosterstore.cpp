#include "storage/stores/rosterstore.h"

#include "storage/database/query.h"

using namespace Qt::StringLiterals;
using System::Result;

namespace Storage {

namespace {

const auto kNames = u"SELECT name FROM roster WHERE kind = :kind ORDER BY name"_s;

const auto kFigures = uR"(
    SELECT name, coalesce((SELECT unit FROM named_figure WHERE roster_id = roster.id
                            ORDER BY note_id DESC LIMIT 1), '') AS unit
      FROM roster
     WHERE kind = 'figure'
     ORDER BY name
)"_s;

Result<QStringList> names(const QSqlDatabase &db, const QString &kind)
{
    QStringList found;
    const auto read = eachRow(
        run(db, kNames, {{u":kind"_s, kind}}),
        [&found](const QSqlQuery &row) { found.append(row.value(u"name"_s).toString()); });
    if (!read)
        return read.error();
    return found;
}

} // namespace

Result<QStringList> RosterStore::people() const
{
    return names(m_db, u"person"_s);
}

Result<QStringList> RosterStore::departments() const
{
    return names(m_db, u"department"_s);
}

Result<QList<Domain::FigureKey>> RosterStore::figures() const
{
    QList<Domain::FigureKey> found;
    const auto read = eachRow(run(m_db, kFigures), [&found](const QSqlQuery &row) {
        found.append({row.value(u"name"_s).toString(), row.value(u"unit"_s).toString()});
    });
    if (!read)
        return read.error();
    return found;
}

} // namespace Storage
