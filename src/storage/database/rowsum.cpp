#include "storage/database/rowsum.h"

#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <bit>

namespace Storage {

namespace {

constexpr qsizetype kHalf = sizeof(quint64);

// A column that a later format added. Rows written before end without it; for them SQLite before
// 3.48 reports NULL instead of the default to the preupdate hook.
struct LaterColumn
{
    QByteArrayView table;
    int column;
    QByteArrayView text; // its default when it is text
    qint64 number = 0;
    bool isNumber = false;
};

constexpr int kFirstLaterNodeColumn = 14;
constexpr int kFirstLaterNoteColumn = 7;
constexpr int kFirstLaterChoice = 10;

const LaterColumn kLaterColumns[] = {
    {"node", kFirstLaterNodeColumn, ""},
    {"progress_note", kFirstLaterNoteColumn, "", 0, true},
    {"report_choice", kFirstLaterChoice, "prose"},
    {"report_choice", kFirstLaterChoice + 1, "", 0, true},
    {"report_choice", kFirstLaterChoice + 2, "", 0, true},
    {"report_choice", kFirstLaterChoice + 3, "", 1, true},
    {"report_choice", kFirstLaterChoice + 4, "", 0, true},
    {"report_choice", kFirstLaterChoice + 5, ""},
    {"report_choice", kFirstLaterChoice + 6, ""},
    {"report_choice", kFirstLaterChoice + 7, "", 0, true},
    {"report_choice", kFirstLaterChoice + 8, "", 0, true},
};

const LaterColumn *laterColumn(QByteArrayView table, int column)
{
    const auto *found = std::ranges::find_if(kLaterColumns, [&](const LaterColumn &one) {
        return one.column == column && one.table == table;
    });
    return found == std::end(kLaterColumns) ? nullptr : found;
}

// The column document.change_counter is left out of the sums: it identifies the write that they
// belong to.
bool isLeftOut(QByteArrayView table, int column)
{
    constexpr int kChangeCounter = 3;
    return column == kChangeCounter && table == "document";
}

} // namespace

RowSum::RowSum(qint64 rows, QByteArrayView sum)
    : m_rows(rows)
{
    if (sum.size() == 2 * kHalf)
        plus(qFromBigEndian<quint64>(sum.data()), qFromBigEndian<quint64>(sum.data() + kHalf));
}

void RowSum::plus(quint64 high, quint64 low)
{
    m_low += low;
    m_high += high + (m_low < low ? 1 : 0);
}

void RowSum::add(QByteArrayView hash)
{
    add(RowSum(1, hash));
}

void RowSum::remove(QByteArrayView hash)
{
    const RowSum row(1, hash);
    m_rows -= 1;
    const quint64 low = m_low;
    m_low -= row.m_low;
    m_high -= row.m_high + (low < row.m_low ? 1 : 0);
}

void RowSum::add(const RowSum &other)
{
    m_rows += other.m_rows;
    plus(other.m_high, other.m_low);
}

QByteArray RowSum::bytes() const
{
    QByteArray bytes(2 * kHalf, Qt::Uninitialized);
    qToBigEndian(m_high, bytes.data());
    qToBigEndian(m_low, bytes.data() + kHalf);
    return bytes;
}

void RowHasher::begin(QByteArrayView table)
{
    m_row.resize(0);
    m_row.append(table).append('\0');
}

QByteArrayView RowHasher::end()
{
    m_hash.reset();
    m_hash.addData(m_row);
    return m_hash.resultView();
}

void RowHasher::append(QByteArrayView table, int column, sqlite3_value *value)
{
    if (isLeftOut(table, column))
        return;
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: append('I', quint64(sqlite3_value_int64(value))); break;
    case SQLITE_FLOAT: append('R', std::bit_cast<quint64>(sqlite3_value_double(value))); break;
    case SQLITE_TEXT: appendBytes('T', value); break;
    case SQLITE_BLOB: appendBytes('B', value); break;
    default: appendNull(table, column);
    }
}

void RowHasher::append(char type, quint64 number)
{
    std::array<char, 1 + kHalf> bytes{type};
    qToBigEndian(number, bytes.data() + 1);
    m_row.append(bytes.data(), bytes.size());
}

void RowHasher::appendBytes(char type, sqlite3_value *value)
{
    const auto *first = static_cast<const char *>(sqlite3_value_blob(value));
    const int length = sqlite3_value_bytes(value);
    append(type, quint64(length));
    m_row.append(first, length);
}

void RowHasher::appendNull(QByteArrayView table, int column)
{
    const LaterColumn *later = laterColumn(table, column);
    if (!later) {
        m_row.append('N');
    } else if (later->isNumber) {
        append('I', quint64(later->number));
    } else {
        append('T', quint64(later->text.size()));
        m_row.append(later->text);
    }
}

} // namespace Storage
