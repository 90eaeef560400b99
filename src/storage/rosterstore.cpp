#include "storage/rosterstore.h"

#include "storage/query.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Storage {

namespace {

const auto kNames = u"SELECT name FROM roster WHERE kind = :kind ORDER BY name"_s;

Result<QStringList> names(const QSqlDatabase &db, const QString &kind)
{
    auto rows = run(db, kNames, {{u":kind"_s, kind}});
    if (!rows)
        return rows.error();
    QStringList found;
    while (rows->next())
        found.append(rows->value(u"name"_s).toString());
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

} // namespace Storage
