#pragma once

#include "storage/database/rowsum.h"
#include "storage/salvage/gathering.h"
#include "storage/stores/historyknowledge.h"
#include "system/result.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QTemporaryDir>

namespace Storage {

// A damaged plan file, read through a private copy; the file itself is never changed.
class DamagedFile
{
public:
    // Opens the file at `path`. An error when it cannot be read at all, or is of a newer format.
    static System::Result<DamagedFile> open(const QString &path);

    QString path() const { return m_path; }

    // Adds all rows that can be read to `gathering`.
    void gather(Gathering &gathering);

    // Whether everything that the table held was read; after gather().
    bool isComplete(QByteArrayView table) const { return m_complete.contains(table.toByteArray()); }

    // The number of rows that the table had; none when it is not known.
    std::optional<qint64> expected(QByteArrayView table) const;

    // The stored digest of the table (row count and sum); none when it is missing or out of date.
    std::optional<RowSum> digest(QByteArrayView table) const;

    // The rows of the tables that gather() found and that the new file's tables refused; the first
    // of them where there are thousands.
    struct RefusedRow
    {
        QByteArray table;
        QList<StoredValue> values;
    };
    const QList<RefusedRow> &refused() const { return m_refused; }

    // The last ids that were assigned, by table; none where that is lost.
    const QHash<QByteArray, qint64> &lastIds() const { return m_lastIds; }

    // The years of plans by their ids, from the index of years.
    const QHash<qint64, qint64> &years() const { return m_years; }

private:
    DamagedFile(QString path, QByteArray content);

    struct SchemaEntry
    {
        QByteArray type;
        QByteArray name;
        quint32 root = 0;
    };

    struct LostRow
    {
        PageFile::Tree kind;
        StoredRow row;
    };

    QList<SchemaEntry> readSchema(PageFile &pages);
    void readTables(PageFile &pages, const QList<SchemaEntry> &schema, Gathering &gathering);
    void readIndexes(PageFile &pages, const QList<SchemaEntry> &schema);
    void readDigests(PageFile &pages, const QList<SchemaEntry> &schema);
    void readLost(PageFile &pages, Gathering &gathering);
    static QHash<QByteArray, qint64> lastIdsIn(const QList<LostRow> &rows,
                                               const Gathering &gathering);
    bool addLost(Gathering &gathering, const LostRow &lost, const HistoryKnowledge &known) const;
    void addFromIndexes(Gathering &gathering) const;
    void noteComplete(const Gathering &gathering);

    QString m_path;
    QByteArray m_content;
    QList<RefusedRow> m_refused;
    QSet<QByteArray> m_read; // tables all of whose pages could be read
    QSet<QByteArray> m_complete;
    bool m_doDigestsCount = false;
    QHash<QByteArray, RowSum> m_digests;
    QHash<QByteArray, qint64> m_lastIds;
    QHash<qint64, qint64> m_years;
    // Rows of indexes, from which names and assignments can be restored.
    QList<StoredRow> m_indexRows;
};

} // namespace Storage
