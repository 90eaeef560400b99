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

// A damaged plan file, read through a private copy; what lies in its place is never touched.
class DamagedFile
{
public:
    // An error when it cannot be read at all, or is of a newer format.
    static System::Result<DamagedFile> open(const QString &path);

    QString path() const { return m_path; }

    // Adds all rows that can be read.
    void gather(Gathering &gathering);

    // Whether everything that the table held was read; after gather().
    bool isComplete(QByteArrayView table) const { return m_complete.contains(table.toByteArray()); }

    // How many rows the table had; none where nobody can tell.
    std::optional<qint64> expected(QByteArrayView table) const;

    // What its rows came to when they were written; none where nobody can tell.
    std::optional<RowSum> digest(QByteArrayView table) const;

    // The last ids given, by table.
    const QHash<QByteArray, qint64> &lastIds() const { return m_lastIds; }

    // The years of plans, by their ids, as an index says.
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
    bool addLost(Gathering &gathering, const LostRow &lost, const HistoryKnowledge &known) const;
    void addFromIndexes(Gathering &gathering) const;
    void noteComplete(const Gathering &gathering);

    QString m_path;
    QByteArray m_content;
    QSet<QByteArray> m_read; // tables all of whose pages could be read
    QSet<QByteArray> m_complete;
    bool m_doDigestsCount = false;
    QHash<QByteArray, RowSum> m_digests;
    QHash<QByteArray, qint64> m_lastIds;
    QHash<qint64, qint64> m_years;
    QList<StoredRow> m_indexRows; // which may tell of names and assignments
};

} // namespace Storage
