#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QCryptographicHash>

struct sqlite3_value;

namespace Storage {

// A checksum of rows: their number, and the sum of their hashes modulo 2¹²⁸. It does not depend on
// their order, so a changed row is removed with its old values and added with its new ones.
class RowSum
{
public:
    RowSum() = default;
    RowSum(qint64 rows, QByteArrayView sum); // `sum` has 16 bytes, the highest first

    void add(QByteArrayView hash);
    void remove(QByteArrayView hash);
    void add(const RowSum &other);

    qint64 rows() const { return m_rows; }
    QByteArray bytes() const; // the sum's 16 bytes

    friend bool operator==(const RowSum &, const RowSum &) = default;

private:
    void plus(quint64 high, quint64 low);

    qint64 m_rows = 0;
    quint64 m_high = 0;
    quint64 m_low = 0;
};

// Hashes rows as docs/file-format.md says, so that other programs can do it too.
class RowHasher
{
public:
    // The hash of a row of `table`, valid until the next one; empty where `valueAt(column)` is
    // null.
    template<typename ValueAt>
    QByteArrayView hash(QByteArrayView table, int columns, ValueAt valueAt)
    {
        begin(table);
        for (int column = 0; column < columns; ++column) {
            sqlite3_value *value = valueAt(column);
            if (!value)
                return {};
            append(table, column, value);
        }
        return end();
    }

private:
    void begin(QByteArrayView table);
    void append(QByteArrayView table, int column, sqlite3_value *value);
    void append(char type, quint64 number);
    void appendBytes(char type, sqlite3_value *value);
    void appendNull(QByteArrayView table, int column);
    QByteArrayView end();

    QCryptographicHash m_hash{QCryptographicHash::Md5};
    QByteArray m_row;
};

} // namespace Storage
