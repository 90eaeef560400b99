#pragma once

#include "domain/reading/tables/tablecolumns.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace Domain {

// The columns of the tables that have the same headings, and what each was taken for.
struct ReadColumns
{
    QStringList headings = {}; // one for each column; empty texts if the tables have none
    // One for each column; none is Content if the tables could not be read.
    QList<Column> columns;
    // The words of the first rows, by which the user recognises the columns.
    QList<QStringList> rows;
    QList<int> lines; // where the tables begin, from 1

    bool isRead() const { return columns.contains(Column::Content); }
    // Whether there is no doubt about any column: each is what its heading says.
    bool isCertain() const;
    friend bool operator==(const ReadColumns &, const ReadColumns &) = default;
};

// The kinds of columns that the user has chosen, by the headings of their table.
using ColumnChoices = QHash<QStringList, QList<Column>>;

// The kinds of the columns of a source's tables: as the user chose, else as they were found.
class TableColumns
{
public:
    explicit TableColumns(ColumnChoices choices = {})
        : m_choices(std::move(choices))
    {}

    // Returns the kinds that the user has chosen for tables with these headings, one for each
    // heading; nothing where the user has chosen none.
    std::optional<QList<Column>> chosen(const QStringList &headings) const;

    // Returns the columns to read a table by, and records them for the user.
    QList<Column> take(ReadColumns found);

    // In the order of the source.
    QList<ReadColumns> taken() const;

private:
    ColumnChoices m_choices;
    QList<ReadColumns> m_taken;
};

} // namespace Domain
