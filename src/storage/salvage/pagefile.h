#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace Storage {

// A value as it is stored in a row.
struct StoredValue
{
    enum class Type { Null, Integer, Real, Text, Blob };

    Type type = Type::Null;
    qint64 integer = 0;
    double real = 0;
    QByteArray bytes = {}; // the bytes of a text or a blob

    static StoredValue ofNumber(qint64 number)
    {
        return {.type = Type::Integer, .integer = number};
    }
    static StoredValue ofText(const QString &text)
    {
        return {.type = Type::Text, .bytes = text.toUtf8()};
    }
};

struct StoredRow
{
    qint64 rowid = 0; // the rowid, if the table has one
    QList<StoredValue> values;
};

// Reads rows out of the pages of a database file, whatever else of it is damaged: SQLite refuses a
// whole table for one bad page. https://sqlite.org/fileformat2.html describes the pages.
//
// Nothing in the bytes is trusted: each number is held against the file's end, and no page is read
// twice.
class PageFile
{
public:
    enum class Tree { Table, Index }; // Index also for the tables without rowids

    using Take = std::function<void(const StoredRow &row)>;
    using TakeAny = std::function<void(Tree kind, const StoredRow &row)>;

    // `bytes` are the whole file and must outlive this object.
    explicit PageFile(QByteArrayView bytes);

    // Numbers in the header: big-endian, 4 bytes. 0 beyond the end.
    quint32 headerNumber(int at) const;
    bool hasHeader() const; // begins as a database does

    // Reads all rows of the tree whose root is the page `root`, and marks its pages as used.
    // Returns the number of pages and rows of it that could not be read.
    int read(quint32 root, Tree kind, const Take &take);

    // Reads the rows of all pages that are neither used yet nor free: pages that only a damaged
    // page leads to. Removed rows may be among them.
    void readLost(const TakeAny &take);

private:
    QByteArrayView page(quint32 number) const; // empty beyond the end
    void readPage(quint32 number, Tree kind, int depth, const Take &take);
    void readCells(quint32 number, Tree kind, int depth, const Take &take);
    std::optional<StoredRow> leafRow(QByteArrayView page, qsizetype at, Tree kind);
    std::optional<QByteArray> payload(QByteArrayView page, qsizetype at, qint64 length, Tree kind);
    bool appendOverflow(QByteArray &payload, quint32 first, qint64 length);
    void noteFreePages();

    QByteArrayView m_bytes;
    int m_pageSize = 0;
    int m_usable = 0; // usable bytes of a page
    quint32 m_pages = 0;
    std::vector<bool> m_isUsed; // by page number
    int m_lost = 0;
};

} // namespace Storage
