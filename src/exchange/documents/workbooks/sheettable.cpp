#include "exchange/documents/workbooks/sheettable.h"

#include "domain/text/sourcemarks.h"
#include "exchange/documents/workbooks/sheetsalike.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype kMostKeptColumns = 256;
constexpr qint64 kSheetsPatience = 20'000; // milliseconds for all sheets
constexpr qsizetype kMostMerged = 20'000;
constexpr qsizetype kMostAlike = 60;     // the most sheets that are read as one plan
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

// The columns with words, in order.
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
        bool isGiven = false; // the cell's words were given with a row above, which it continues
    };

    Reaching *over(int column);
    QString wordsAt(int row, int column) const;

    const SheetTable &m_sheet;
    QList<int> m_columns;
    QList<Merged> m_coming; // merged cells still to come, the next one last
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

int SheetTable::headRow() const
{
    qsizetype widest = 0;
    for (const auto &row : m_cells)
        widest = qMax(widest, row.size());
    for (auto row = m_cells.cbegin(); row != m_cells.cend(); ++row) {
        if (row->size() > 1 && row->size() * 3 >= widest * 2)
            return row.key();
    }
    return -1;
}

void SheetTable::dropFromTitle(const QString &name)
{
    if (name.isEmpty() || m_cells.isEmpty() || m_cells.firstKey() >= headRow())
        return;
    const QRegularExpression atEnd(u"^(.{4,}?) *(?:[（(【[]%1[）)】\\]]|[-—－:：·]+ *%1) *$"_s.arg(
        QRegularExpression::escape(name)));
    for (QString &words : m_cells.first()) {
        if (const auto match = atEnd.match(words); match.hasMatch())
            words = match.captured(1);
    }
}

QStringList SheetTable::lines(const QString &name) const
{
    TableRows visible;
    QStringList hidden;
    RowReader reader(*this, columns(false));
    const int named = name.isEmpty() ? -1 : headRow();
    for (auto row = m_cells.cbegin(); row != m_cells.cend(); ++row) {
        if (m_hiddenRows.contains(row.key())) {
            QStringList words = row->values();
            hidden.append(Domain::kHiddenMark
                          + words.replaceInStrings(u"\n"_s, u" "_s).join(u" | "_s));
        } else {
            visible.rows.append(reader.rowAt(row.key()));
        }
        if (row.key() == named)
            visible.rows.append({{.lines = {name}, .columns = int(columns(false).size())}});
    }
    for (const int column : columns(true)) {
        QStringList words;
        for (auto row = m_cells.cbegin(); row != m_cells.cend(); ++row) {
            const QString text = row->value(column);
            if (!text.isEmpty() && !m_hiddenRows.contains(row.key()))
                words.append(QString(text).replace(u'\n', u' '));
        }
        hidden.append(Domain::kHiddenMark + words.join(u" | "_s));
    }
    return linesOf(visible) + hidden;
}

namespace {

// The sheets of a workbook, read one after another.
class WorkbookReader
{
public:
    WorkbookReader(const QList<SheetEntry> &sheets, const std::function<SheetOrFault(int)> &read)
        : m_sheets(sheets)
        , m_read(read)
    {
        m_timer.start();
    }

    std::variant<WorkbookText, SourceFault> text(std::optional<int> chosen);

private:
    std::optional<SheetTable> sheetAt(int at);
    void findFirst();
    void findAlike();
    WorkbookText textOf(int at, QStringList lines) const;

    const QList<SheetEntry> &m_sheets;
    const std::function<SheetOrFault(int)> &m_read;
    QElapsedTimer m_timer;
    std::optional<SourceFault> m_fault;
    SheetTable m_first; // the first sheet with a table, else the first with words
    int m_firstAt = -1;
    // The first sheet with a table, and those of the same plan.
    QList<std::pair<int, SheetTable>> m_alike;
};

std::optional<SheetTable> WorkbookReader::sheetAt(int at)
{
    auto sheet = m_read(at);
    if (const auto *wrong = std::get_if<SourceFault>(&sheet)) {
        m_fault = m_fault.value_or(*wrong);
        return {};
    }
    return std::get<SheetTable>(std::move(sheet));
}

void WorkbookReader::findFirst()
{
    for (int at = 0; at < m_sheets.size() && !m_timer.hasExpired(kSheetsPatience); ++at) {
        auto sheet = m_sheets[at].isHidden ? std::nullopt : sheetAt(at);
        if (!sheet || sheet->isEmpty() || (m_firstAt >= 0 && !sheet->isTable()))
            continue;
        m_first = *std::move(sheet);
        m_firstAt = at;
        if (m_first.isTable())
            return;
    }
}

void WorkbookReader::findAlike()
{
    if (m_firstAt < 0 || !m_first.isTable() || !namesSection(m_sheets[m_firstAt].name))
        return;
    m_alike = {{m_firstAt, m_first}};
    m_alike.first().second.dropFromTitle(m_sheets[m_firstAt].name.simplified());
    for (int at = m_firstAt + 1; at < m_sheets.size() && m_alike.size() < kMostAlike
                                 && !m_timer.hasExpired(kSheetsPatience);
         ++at) {
        if (m_sheets[at].isHidden || !namesSection(m_sheets[at].name))
            continue;
        auto sheet = sheetAt(at);
        if (sheet)
            sheet->dropFromTitle(m_sheets[at].name.simplified());
        const bool isAlike = sheet && sheet->isTable()
                             && std::ranges::all_of(m_alike, [&](const auto &other) {
                                    return areOfOnePlan(other.second, *sheet);
                                });
        if (isAlike)
            m_alike.append({at, *std::move(sheet)});
    }
    if (m_alike.size() < 2)
        m_alike.clear();
}

WorkbookText WorkbookReader::textOf(int at, QStringList lines) const
{
    WorkbookText workbook{.sheet = at};
    for (int i = 0; i < m_sheets.size(); ++i) {
        workbook.sheets.append(m_sheets[i].name);
        if (m_sheets[i].isHidden)
            workbook.hidden.append(i);
        if (m_sheets[i].isHidden && i != at)
            lines.append(Domain::kHiddenMark + u"工作表："_s + m_sheets[i].name);
    }
    for (const auto &[sheet, table] : m_alike)
        workbook.alike.append(sheet);
    workbook.text = lines.join(u'\n');
    return workbook;
}

std::variant<WorkbookText, SourceFault> WorkbookReader::text(std::optional<int> chosen)
{
    const bool isChosen = chosen && *chosen >= 0 && *chosen < m_sheets.size();
    const auto own = isChosen ? sheetAt(*chosen) : std::nullopt;
    if (isChosen && !own)
        return *m_fault;
    findFirst();
    findAlike();
    QStringList lines = own ? own->lines() : QStringList();
    for (const auto &[at, table] : m_alike) {
        if (!own)
            lines += table.lines(m_sheets[at].name.simplified());
    }
    if (!own && m_alike.isEmpty() && m_firstAt < 0 && m_fault)
        return *m_fault;
    if (!own && m_alike.isEmpty())
        lines = m_first.lines();
    WorkbookText workbook = textOf(isChosen ? *chosen : qMax(m_firstAt, 0), lines);
    workbook.areJoined = !own && !m_alike.isEmpty();
    if (workbook.text.size() > kLongestSourceText || workbook.text.count(u'\n') >= kMostSourceLines)
        return SourceFault::TooLarge;
    return workbook;
}

} // namespace

std::variant<WorkbookText, SourceFault> chosenSheet(const QList<SheetEntry> &sheets,
                                                    std::optional<int> chosen,
                                                    const std::function<SheetOrFault(int)> &read)
{
    return WorkbookReader(sheets, read).text(chosen);
}

} // namespace Exchange
