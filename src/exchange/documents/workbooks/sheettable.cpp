#include "exchange/documents/workbooks/sheettable.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype kMostKeptColumns = 256;
constexpr qint64 kPatience = 20'000; // milliseconds for all sheets
constexpr qsizetype kMostMerged = 20'000;
constexpr qsizetype kMostReaching = 256; // merged cells over one row; more would overlap

} // namespace

bool SheetTable::setCell(int row, int column, const QString &words)
{
    const QString text = words.trimmed();
    if (text.isEmpty())
        return true;
    const bool isNewRow = !m_cells.contains(row);
    m_cells[row].insert(column, text);
    m_columns.insert(column);
    return m_budget.spend(text.size(), isNewRow ? 1 : 0) && m_columns.size() <= kMostKeptColumns;
}

void SheetTable::setEmptyFormula(int row, int column)
{
    constexpr qsizetype kMostRowsWithFormulas = 10000;
    if (column < kMostKeptColumns && m_emptyFormulas.size() < kMostRowsWithFormulas)
        m_emptyFormulas[row].insert(column);
}

void SheetTable::merge(int row, int column, int rows, int columns)
{
    if (m_merged.size() < kMostMerged && rows > 0 && columns > 0 && rows * qint64(columns) > 1)
        m_merged.append({row, column, rows, columns});
}

void SheetTable::hideColumns(int first, int last)
{
    if (m_hiddenColumns.size() < kMostKeptColumns)
        m_hiddenColumns.append({first, last});
}

bool SheetTable::isTable() const
{
    return std::ranges::count_if(m_cells, [](const auto &row) { return row.size() > 1; }) > 1;
}

// The columns that hold words, in order.
QList<int> SheetTable::columns(bool hidden) const
{
    const auto isHidden = [this](int column) {
        return std::ranges::any_of(m_hiddenColumns, [column](const auto &range) {
            return range.first <= column && column <= range.second;
        });
    };
    QList<int> columns;
    for (const int column : m_columns) {
        if (isHidden(column) == hidden)
            columns.append(column);
    }
    std::ranges::sort(columns);
    return columns;
}

// Sweeps over the rows; `row` must not be smaller than before.
class SheetTable::RowReader
{
public:
    RowReader(const SheetTable &sheet, QList<int> columns);
    QList<TableCell> rowAt(int row);

private:
    struct Reaching
    {
        Merged merged;
        bool isGiven = false; // its words stand in a row above
    };

    Reaching *over(int column);
    QString wordsAt(int row, int column) const;

    const SheetTable &m_sheet;
    QList<int> m_columns;
    QList<Merged> m_coming; // the next one last
    QList<Reaching> m_reaching;
};

SheetTable::RowReader::RowReader(const SheetTable &sheet, QList<int> columns)
    : m_sheet(sheet)
    , m_columns(std::move(columns))
    , m_coming(sheet.m_merged)
{
    std::ranges::sort(m_coming, std::ranges::greater(), &Merged::row);
}

SheetTable::RowReader::Reaching *SheetTable::RowReader::over(int column)
{
    const auto found = std::ranges::find_if(m_reaching, [column](const Reaching &at) {
        return at.merged.column <= column && column < at.merged.column + at.merged.columns;
    });
    return found == m_reaching.end() ? nullptr : &*found;
}

QString SheetTable::RowReader::wordsAt(int row, int column) const
{
    return m_sheet.m_cells.value(row).value(column);
}

QList<TableCell> SheetTable::RowReader::rowAt(int row)
{
    while (!m_coming.isEmpty() && m_coming.last().row <= row) {
        if (m_reaching.size() < kMostReaching)
            m_reaching.append({m_coming.last()});
        m_coming.removeLast();
    }
    m_reaching.removeIf(
        [row](const Reaching &at) { return row >= at.merged.row + qint64(at.merged.rows); });
    QList<TableCell> cells;
    const Reaching *last = nullptr;
    for (const int column : std::as_const(m_columns)) {
        Reaching *merged = over(column);
        if (merged && merged == last) {
            ++cells.last().columns;
            continue;
        }
        last = merged;
        const QString words = !merged ? wordsAt(row, column)
                              : merged->isGiven
                                  ? QString()
                                  : wordsAt(merged->merged.row, merged->merged.column);
        cells.append({.lines = words.split(u'\n'), .continues = merged && merged->isGiven});
        if (merged)
            merged->isGiven = true;
    }
    return cells;
}

QStringList SheetTable::lines() const
{
    TableRows visible;
    QStringList hidden;
    RowReader reader(*this, columns(false));
    for (auto row = m_cells.cbegin(); row != m_cells.cend(); ++row) {
        if (m_hiddenRows.contains(row.key())) {
            QStringList words = row->values();
            hidden.append(kHiddenMark + words.replaceInStrings(u"\n"_s, u" "_s).join(u" | "_s));
        } else {
            visible.rows.append(reader.rowAt(row.key()));
        }
    }
    for (const int column : columns(true)) {
        QStringList words;
        for (auto row = m_cells.cbegin(); row != m_cells.cend(); ++row) {
            const QString text = row->value(column);
            if (!text.isEmpty() && !m_hiddenRows.contains(row.key()))
                words.append(QString(text).replace(u'\n', u' '));
        }
        hidden.append(kHiddenMark + words.join(u" | "_s));
    }
    return linesOf(visible) + hidden;
}

namespace {

std::variant<WorkbookText, SourceFault> textOf(const QList<SheetEntry> &sheets, int at,
                                               const SheetTable &sheet)
{
    WorkbookText workbook{.sheet = at};
    QStringList lines = sheet.lines();
    for (int i = 0; i < sheets.size(); ++i) {
        workbook.sheets.append(sheets[i].name);
        if (sheets[i].isHidden)
            workbook.hidden.append(i);
        if (sheets[i].isHidden && i != at)
            lines.append(kHiddenMark + u"工作表："_s + sheets[i].name);
    }
    workbook.text = lines.join(u'\n');
    if (workbook.text.size() > kLongestText || lines.size() > kMostLines)
        return SourceFault::TooLarge;
    return workbook;
}

} // namespace

std::variant<WorkbookText, SourceFault> chosenSheet(const QList<SheetEntry> &sheets,
                                                    std::optional<int> chosen,
                                                    const std::function<SheetOrFault(int)> &read)
{
    QElapsedTimer timer;
    timer.start();
    SheetTable best;
    int bestAt = -1;
    std::optional<SourceFault> fault;
    const bool isChosen = chosen && *chosen >= 0 && *chosen < sheets.size();
    const int first = isChosen ? *chosen : 0;
    const int last = isChosen ? *chosen : int(sheets.size()) - 1;
    for (int at = first; at <= last && !timer.hasExpired(kPatience); ++at) {
        if (!isChosen && sheets[at].isHidden)
            continue;
        auto sheet = read(at);
        if (const auto *wrong = std::get_if<SourceFault>(&sheet))
            fault = fault.value_or(*wrong);
        else if (std::get<SheetTable>(sheet).isTable())
            return textOf(sheets, at, std::get<SheetTable>(sheet));
        else if (bestAt < 0 && !std::get<SheetTable>(sheet).isEmpty())
            std::tie(best, bestAt) = std::pair(std::get<SheetTable>(std::move(sheet)), at);
    }
    if (bestAt < 0 && fault)
        return *fault;
    return textOf(sheets, qMax(bestAt, first), best);
}

} // namespace Exchange
