#pragma once

#include "exchange/documents/shared/sourceerror.h"
#include "exchange/documents/shared/tablerows.h"

#include <QMap>
#include <QSet>

#include <functional>
#include <optional>
#include <variant>

namespace Exchange {

// Bounds of a workbook: rows and columns are those of Excel.
inline constexpr qsizetype kMostSheets = 256;
inline constexpr qsizetype kLongestSheetName = 64; // characters
inline constexpr int kMostSheetRows = 1'048'576;
inline constexpr int kMostSheetColumns = 16'384;

// A sheet of a workbook: the words of its cells by place, which cells are merged, what is hidden.
// Rows and columns count from 0. Held to the bounds of a source.
class SheetTable
{
public:
    // Sets a cell's words; blanks alone make no cell. False once there is more than a plan can
    // have.
    bool setCell(int row, int column, const QString &words);

    // Merges cells into one of `rows` times `columns`, with the words of the first.
    void merge(int row, int column, int rows, int columns);

    // Notes a formula without a value: it was not calculated, or failed.
    void setEmptyFormula(int row, int column);
    bool isEmptyFormula(int row, int column) const
    {
        return m_emptyFormulas.value(row).contains(column);
    }

    void hideRow(int row) { m_hiddenRows.insert(row); }
    void hideColumns(int first, int last);

    // Whether at least two rows have two or more cells with words.
    bool isTable() const;
    bool isEmpty() const { return m_cells.isEmpty(); }

    // The rows that hold words, in order; and the words of a cell, empty where there are none.
    QList<int> rows() const { return m_cells.keys(); }
    QString words(int row, int column) const { return m_cells.value(row).value(column); }
    // The words of a row by column.
    QMap<int, QString> row(int row) const { return m_cells.value(row); }

    // The row of the headings: the first that is nearly as long as the longest; -1 in no table.
    int headRow() const;

    // Takes the sheet's own name off the end of the title above the headings: …工作计划（服务）.
    void dropFromTitle(const QString &name);

    // The sheet as the outline reader takes it (linesOf), without columns that are empty, and
    // with `name` as the group of its rows. What is hidden comes last, each line marked as hidden.
    QStringList lines(const QString &name = {}) const;

private:
    struct Merged
    {
        int row = 0;
        int column = 0;
        int rows = 1;
        int columns = 1;
    };

    class RowReader;

    QList<int> columns(bool hidden) const;

    QMap<int, QMap<int, QString>> m_cells;
    QSet<int> m_columns; // columns with words
    QList<Merged> m_merged;
    QMap<int, QSet<int>> m_emptyFormulas; // columns by row
    QSet<int> m_hiddenRows;
    QList<std::pair<int, int>> m_hiddenColumns; // the first and last column of each hidden range
    TextBudget m_budget;
};

// A workbook: its sheets, and the one that was read.
struct WorkbookText
{
    QString text = {};
    QStringList sheets = {}; // names, in the order of the file
    QList<int> hidden;       // the indexes of the hidden ones
    int sheet = 0;           // the index of the sheet that was read, or of the first of several
    QList<int> alike;        // indexes of sheets that can be read as one plan; none or several
    bool areJoined = false;  // `text` is from all of those
};

struct SheetEntry
{
    QString name = {};
    bool isHidden = false;
};

using SheetOrFault = std::variant<SheetTable, SourceFault>;

using TablesOrFault = std::variant<QList<SheetTable>, SourceFault>;

// Reads the sheet that was chosen; else the first visible one that holds a table, with those that
// hold the other sections of the same plan, each below its name; else the first one with words.
// `read` reads the sheet of a number. Hidden sheets are named at the end of the text.
std::variant<WorkbookText, SourceFault> chosenSheet(const QList<SheetEntry> &sheets,
                                                    std::optional<int> chosen,
                                                    const std::function<SheetOrFault(int)> &read);

} // namespace Exchange
