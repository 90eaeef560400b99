#include "report/layout/tablelayout.h"

#include "domain/summary/officialpaper.h"

#include <algorithm>

namespace Report {

using namespace Domain::OfficialPaper;

namespace {

constexpr TypeStyle kCellStyle{.role = FontRole::Body, .size = kTableSize, .cell = kTableSize};
constexpr TypeStyle kHeadStyle{.role = FontRole::Heading, .size = kTableSize, .cell = kTableSize};

QList<double> columnEdges(const Domain::ReportTable &table, double width)
{
    QList<double> edges{0};
    for (const double column : tableWidths(table, width))
        edges.append(edges.last() + column);
    return edges;
}

LineFill fillOf(const Domain::ReportColumn &column, double width)
{
    constexpr int kWideEnough = 15; // characters: wider columns are justified
    if (column.names)
        return LineFill::Names;
    const bool isWide = width >= kWideEnough * kTableSize;
    return isWide && !(column.alignment & Qt::AlignHCenter) ? LineFill::Cell : LineFill::Ragged;
}

QList<PlacedLine> setCell(Typesetter &typesetter, const QString &text, const TypeStyle &style,
                          const Domain::ReportColumn &column, double left, double right)
{
    const Qt::Alignment alignment = column.alignment;
    constexpr double kCentredPadding = 1; // centred short words have space on both sides anyway
    const double padding = alignment & Qt::AlignHCenter ? kCentredPadding : kTablePadding;
    const double width = right - left - 2 * padding;
    auto lines = typesetLines(typesetter, text, style, 0, std::max(width, kTableSize),
                              fillOf(column, width));
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
    TypesetTable set{.edges = columnEdges(table, width)};
    const auto &edges = set.edges;
    for (int i = 0; i < columns.size() && !table.columns.isEmpty(); ++i) {
        set.head.cells.append(setCell(typesetter, columns[i].title, kHeadStyle,
                                      {.alignment = Qt::AlignHCenter}, edges[i], edges[i + 1]));
    }
    for (qsizetype at = 0; at < table.rows.size(); ++at) {
        const auto &row = table.rows[at];
        set.rowsOfFirstCell.append(Domain::rowsOfFirstCell(table, at));
        TypesetRow placed{.spans = row.spans,
                          .shares = row.goesOn || set.rowsOfFirstCell.last() > 1};
        if (row.spans) {
            placed.cells.append(setCell(typesetter, row.cells.value(0), kHeadStyle, {}, 0, width));
        } else {
            for (int i = 0; i < columns.size(); ++i) {
                placed.cells.append(setCell(typesetter, row.cells.value(i), kCellStyle, columns[i],
                                            edges[i], edges[i + 1]));
            }
        }
        set.rows.append(placed);
    }
    return set;
}

} // namespace Report
