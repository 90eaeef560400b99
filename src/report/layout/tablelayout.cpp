#include "report/layout/tablelayout.h"

#include "domain/summary/officialpaper.h"

#include <algorithm>

namespace Report {

using namespace Domain::OfficialPaper;

namespace {

constexpr TypeStyle kCellStyle{.role = FontRole::Body, .size = kTableSize, .cell = kTableSize};
constexpr TypeStyle kHeadStyle{.role = FontRole::Heading, .size = kTableSize, .cell = kTableSize};

QList<double> columnEdges(const QList<Domain::ReportColumn> &columns, double width)
{
    QList<double> edges{0};
    for (const double column : columnWidths(columns, width))
        edges.append(edges.last() + column);
    return edges;
}

QList<PlacedLine> setCell(Typesetter &typesetter, const QString &text, const TypeStyle &style,
                          Qt::Alignment alignment, double left, double right)
{
    constexpr double kCentredPadding = 1; // centred short words have space on both sides anyway
    constexpr int kWideEnough = 15;       // characters: wider columns are justified
    const double padding = alignment & Qt::AlignHCenter ? kCentredPadding : kTablePadding;
    const double width = right - left - 2 * padding;
    const bool isFilled = !(alignment & Qt::AlignHCenter) && width >= kWideEnough * style.size;
    auto lines = typesetLines(typesetter, text, style, 0, std::max(width, kTableSize),
                              isFilled ? LineFill::Full : LineFill::Ragged);
    for (auto &line : lines) {
        const double room = std::max(0.0, width - line.width);
        line.left = left + padding;
        if (alignment & Qt::AlignRight)
            line.left += room;
        else if (alignment & Qt::AlignHCenter)
            line.left += room / 2;
    }
    return lines;
}

} // namespace

int TypesetRow::lines() const
{
    qsizetype most = 1;
    for (qsizetype column = shares ? 1 : 0; column < cells.size(); ++column)
        most = std::max(most, cells[column].size());
    return int(most);
}

double TypesetRow::heightOf(int lines)
{
    return lines * kTablePitch + 2 * kTablePadding;
}

double TypesetTable::heightOf(int from, int end) const
{
    double height = 0;
    for (int at = from; at < end; ++at)
        height += rows[at].height();
    const auto &cells = rows[from].cells;
    return cells.isEmpty() ? height
                           : std::max(height, TypesetRow::heightOf(int(cells.first().size())));
}

void TypesetTable::shareWithin(double height)
{
    for (int at = 0; at < rows.size(); at += rowsOfFirstCell[at]) {
        if (rowsOfFirstCell[at] == 1 || heightOf(at, at + 1) <= height)
            continue;
        for (int row = at + rowsOfFirstCell[at] - 1; row >= at; --row) {
            rows[row].shares = false;
            rowsOfFirstCell[row] = 1;
        }
    }
}

TypesetTable typesetTable(Typesetter &typesetter, const Domain::ReportTable &table, double width)
{
    const auto columns = Domain::columnsOf(table);
    TypesetTable set{.edges = columnEdges(columns, width)};
    const auto &edges = set.edges;
    for (int i = 0; i < columns.size() && !table.columns.isEmpty(); ++i) {
        set.head.cells.append(setCell(typesetter, columns[i].title, kHeadStyle, Qt::AlignHCenter,
                                      edges[i], edges[i + 1]));
    }
    for (qsizetype at = 0; at < table.rows.size(); ++at) {
        const auto &row = table.rows[at];
        set.rowsOfFirstCell.append(Domain::rowsOfFirstCell(table, at));
        TypesetRow placed{.spans = row.spans,
                          .shares = row.goesOn || set.rowsOfFirstCell.last() > 1};
        if (row.spans) {
            placed.cells.append(
                setCell(typesetter, row.cells.value(0), kHeadStyle, Qt::AlignLeft, 0, width));
        } else {
            for (int i = 0; i < columns.size(); ++i) {
                placed.cells.append(setCell(typesetter, row.cells.value(i), kCellStyle,
                                            columns[i].alignment, edges[i], edges[i + 1]));
            }
        }
        set.rows.append(placed);
    }
    return set;
}

} // namespace Report
