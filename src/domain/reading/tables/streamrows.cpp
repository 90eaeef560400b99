#include "domain/reading/tables/streamrows.h"

#include "domain/reading/tables/tablecells.h"
#include "domain/reading/tables/tablecolumns.h"
#include "domain/text/departmentnames.h"
#include "domain/text/foldedtext.h"

#include <algorithm>
#include <limits>

namespace Domain {

namespace {

constexpr qsizetype kMostStreamColumns = 12;
constexpr qsizetype kMostStreamCells = 50'000;
constexpr qsizetype kMostLost = 2; // missing cells of one row
constexpr int kNever = std::numeric_limits<int>::min() / 2;

constexpr qsizetype kLongestNames = 10; // characters of names that the reader does not know
constexpr qsizetype kLongestDepartmentCell = 30;
constexpr qsizetype kLongestAttendance = 6;
constexpr qsizetype kLongestGroupCell = 24;
constexpr qsizetype kShortestItemCell = 5;

// How much a cell adds to the value of the rows, by how well it fits its column.
constexpr int kSure = 4;
constexpr int kLikely = 1;
constexpr int kUnlikely = -2;
constexpr int kLost = -3;   // a missing cell
constexpr int kLone = -1;   // a group's name
constexpr int kBehind = -2; // a cell behind the last row

bool isPerson(QStringView cell)
{
    return cell.size() >= 2 && cell.size() <= kLongestPersonName
           && std::ranges::all_of(cell, isIdeograph) && !isDepartmentName(cell);
}

// What a cell may be. It is found out once for each cell: the rows are tried in many ways.
struct CellKind
{
    bool time = false;
    bool serial = false;
    bool department = false;
    bool person = false;
    bool status = false;
    qsizetype size = 0;

    explicit CellKind(QStringView cell)
        : time(isTimeCell(cell))
        , serial(isSerial(cell))
        , department(cell.size() <= kLongestDepartmentCell && isDepartmentName(cell))
        , person(isPerson(cell))
        , status(isStatusCell(cell))
        , size(cell.size())
    {}
};

int worthOfNames(const CellKind &cell)
{
    if (cell.time || cell.serial)
        return kUnlikely;
    if (cell.department || cell.person)
        return kSure;
    return cell.size <= kLongestNames ? 0 : kUnlikely;
}

int worthOfItem(const CellKind &cell)
{
    if (cell.time || cell.serial || cell.person || cell.status)
        return kUnlikely;
    return cell.size >= kShortestItemCell && !cell.department ? kLikely : 0;
}

int worth(const CellKind &cell, Column column)
{
    switch (column) {
    case Column::Serial: return cell.serial ? kSure : 3 * kUnlikely;
    case Column::Due: return cell.time ? kSure : kUnlikely;
    case Column::Status: return cell.status ? kSure : kUnlikely;
    case Column::Attendance: return cell.size <= kLongestAttendance ? kLikely : kUnlikely;
    case Column::Lead:
    case Column::Support:
    case Column::Owner: return worthOfNames(cell);
    case Column::Content: return worthOfItem(cell);
    case Column::Group:
    case Column::Progress:
    case Column::Other: return cell.time || cell.serial ? kUnlikely / 2 : 0;
    }
    Q_UNREACHABLE();
}

class RowFitter
{
public:
    RowFitter(const QList<QStringView> &cells, const QList<Column> &columns)
        : m_columns(columns)
    {
        for (const QStringView cell : cells)
            m_kinds.append(CellKind(cell));
        m_best.resize(cells.size() + 1);
        for (qsizetype end = 0; end <= cells.size(); ++end)
            m_best[end].value = int(cells.size() - end) * kBehind;
    }

    QList<FittingRow> rows()
    {
        for (qsizetype start = m_kinds.size() - 1; start >= 0; --start)
            findBest(start);
        QList<FittingRow> rows;
        for (qsizetype at = 0; at < m_kinds.size() && m_best[at].length > 0;) {
            rows.append({.start = at, .columns = m_best[at].columns});
            at += m_best[at].length;
        }
        return rows;
    }

    int value() const { return m_best.first().value; }

private:
    struct Best
    {
        int value = 0;
        qsizetype length = 0; // of the row that begins here; 0 where none does
        QList<qsizetype> columns = {};
    };

    void findBest(qsizetype start);
    void tryRow(qsizetype start, const QList<qsizetype> &columns);

    const QList<Column> &m_columns;
    QList<CellKind> m_kinds;
    QList<Best> m_best; // the best rows from each cell to the last
};

void RowFitter::tryRow(qsizetype start, const QList<qsizetype> &columns)
{
    const qsizetype end = start + columns.size();
    if (end > m_kinds.size())
        return;
    int value = m_best[end].value + int(m_columns.size() - columns.size()) * kLost;
    for (qsizetype i = 0; i < columns.size(); ++i)
        value += worth(m_kinds[start + i], m_columns[columns[i]]);
    if (value > m_best[start].value)
        m_best[start] = {.value = value, .length = columns.size(), .columns = columns};
}

// Every row that may begin here: whole, without one cell or two that are not the task's, or a
// group's name.
void RowFitter::findBest(qsizetype start)
{
    QList<qsizetype> whole;
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        whole.append(i);
    tryRow(start, whole);
    const auto may = [this](qsizetype column) {
        return m_columns[column] != Column::Content && m_columns[column] != Column::Serial;
    };
    for (qsizetype lost = 0; lost < whole.size() && whole.size() > 2; ++lost) {
        if (!may(lost))
            continue;
        QList<qsizetype> columns = whole;
        columns.removeAt(lost);
        tryRow(start, columns);
        for (qsizetype other = lost; kMostLost > 1 && other < columns.size(); ++other) {
            if (columns.size() < 3 || !may(columns[other]))
                continue;
            QList<qsizetype> fewer = columns;
            fewer.removeAt(other);
            tryRow(start, fewer);
        }
    }
    const CellKind &cell = m_kinds[start];
    const bool mayName = !cell.time && !cell.serial && !cell.person
                         && cell.size <= kLongestGroupCell;
    const int lone = m_best[start + 1].value + kLone;
    if (mayName && m_best[start + 1].length > 1 && lone > m_best[start].value)
        m_best[start] = {.value = lone, .length = 1, .columns = {-1}};
}

bool canBeTold(const QList<QStringView> &cells, const QList<Column> &columns)
{
    const bool telling = std::ranges::any_of(columns, [](Column column) {
        return isResponsibility(column) || column == Column::Status;
    });
    return telling && columns.size() <= kMostStreamColumns && cells.size() <= kMostStreamCells;
}

} // namespace

QList<FittingRow> fittingRows(const QList<QStringView> &cells, const QList<Column> &columns)
{
    if (!canBeTold(cells, columns))
        return {};
    RowFitter fitter(cells, columns);
    const QList<FittingRow> rows = fitter.rows();
    const auto named = std::ranges::count_if(rows, &FittingRow::isGroup);
    const bool fits = fitter.value() >= int(rows.size() - named);
    return fits ? rows : QList<FittingRow>();
}

int worthOfRows(const QList<QStringView> &cells, const QList<Column> &columns)
{
    if (!canBeTold(cells, columns))
        return 0;
    RowFitter fitter(cells, columns);
    fitter.rows();
    return qMax(0, fitter.value());
}

} // namespace Domain
