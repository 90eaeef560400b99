#include "storage/salvage/rectifying.h"

#include "storage/database/query.h"
#include "storage/database/rowcursor.h"
#include "storage/database/rowsum.h"
#include "storage/salvage/mending.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

QByteArray allRowsOf(const TableShape &table)
{
    return "SELECT * FROM " + table.name;
}

// Whether the table of nodes has as many rows as it had. Then its rows must match the digest. This
// does not hold for the table of names, in which salvage assigns new ids.
bool isFilledUp(const Gathering &gathering, const TableShape &table, const RowSum &wanted)
{
    return table.name == "node"
           && gathering.added(table.name, Origin::File)
                      + gathering.added(table.name, Origin::Version)
                      + gathering.added(table.name, Origin::History)
                  == wanted.rows();
}

// A table whose rows do not match their digest.
class Rectification
{
public:
    Rectification(Gathering &gathering, const TableShape &table, const RowSum &wanted)
        : m_gathering(gathering)
        , m_table(table)
        , m_wanted(wanted)
    {
        gathering.require(
            eachRow(RowCursor::open(gathering.handle(), allRowsOf(table).constData(), {}),
                    [this](const RowCursor &row) {
                        const QByteArray hash = hashOf(row);
                        m_sum.add(hash);
                        if (m_table.hasRowid)
                            m_hashes.insert(row.integer(0), hash);
                    }));
    }

    bool isRight() const { return m_sum == m_wanted; }

    // Replaces the row with the same id by `values`, if the table then matches its digest.
    void tryRow(const QList<StoredValue> &values)
    {
        const auto held = m_hashes.constFind(values.first().integer);
        if (isRight() || !m_table.hasRowid || held == m_hashes.cend())
            return;
        const QByteArray hash = m_gathering.hashOf(m_table, values);
        RowSum sum = m_sum;
        sum.remove(*held);
        sum.add(hash);
        if (sum == m_wanted && m_gathering.replace(m_table, values))
            m_sum = sum;
    }

private:
    QByteArray hashOf(const RowCursor &row)
    {
        return m_hasher
            .hash(m_table.name, row.columnCount(),
                  [&row](int column) { return row.value(column).raw(); })
            .toByteArray();
    }

    Gathering &m_gathering;
    const TableShape &m_table;
    RowSum m_wanted;
    RowSum m_sum;
    RowHasher m_hasher;
    QHash<qint64, QByteArray> m_hashes; // by rowid
};

} // namespace

QStringList rectify(Gathering &gathering, const DamagedFile &damaged, const HistoryKnowledge &known,
                    const Connection *version)
{
    QStringList doubtful;
    for (const TableShape &table : gathering.tables()) {
        const auto wanted = damaged.digest(table.name);
        if (!wanted || !(damaged.isComplete(table.name) || isFilledUp(gathering, table, *wanted)))
            continue;
        Rectification rectification(gathering, table, *wanted);
        if (table.name == "progress_note" && !rectification.isRight()) {
            for (const Domain::ProgressNote &note : known.notes)
                rectification.tryRow(rowOf(note));
        }
        if (version && !rectification.isRight()) {
            const auto rows = rowsOf(*version, allRowsOf(table).constData());
            for (const StoredRow &row : rows ? *rows : QList<StoredRow>())
                rectification.tryRow(row.values);
        }
        if (!rectification.isRight())
            doubtful.append(QString::fromUtf8(table.name));
    }
    return doubtful;
}

} // namespace Storage
