#include "exchange/documents/tablerows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

// A cell of a table of tasks is a few lines; one with more is part of a page.
constexpr qsizetype kMostLinesInCell = 30;
constexpr int kMostColumns = 64;

bool isFilled(const TableCell &cell)
{
    return std::ranges::any_of(cell.lines,
                               [](const QString &line) { return !line.trimmed().isEmpty(); });
}

qsizetype filledCells(const QList<TableCell> &row)
{
    return std::ranges::count_if(row, isFilled);
}

bool laysOutAPage(const TableRows &table)
{
    if (table.holdsTable)
        return true;
    const auto isLong = [](const TableCell &cell) { return cell.lines.size() > kMostLinesInCell; };
    if (std::ranges::any_of(table.rows,
                            [&](const auto &row) { return std::ranges::any_of(row, isLong); }))
        return true;
    return std::ranges::count_if(table.rows, [](const auto &row) { return filledCells(row) >= 2; })
           < 2;
}

QString cellText(const TableCell &cell)
{
    return joinedLines(cell.lines).replace(u'|', u'｜').replace(u'\t', u' ');
}

// A cell that stands alone in its row names a group, wherever it stands.
QString rowLine(const QList<TableCell> &row)
{
    const bool isGroup = filledCells(row) == 1;
    QString line = u"|"_s;
    for (const TableCell &cell : row) {
        if (isGroup && !isFilled(cell))
            continue;
        line += u' ' + cellText(cell) + u" |"_s;
        if (!isGroup)
            line += u" |"_s.repeated(qBound(1, cell.columns, kMostColumns) - 1);
    }
    return line;
}

QStringList cellByCell(const TableRows &table)
{
    QStringList lines;
    for (const QList<TableCell> &row : table.rows) {
        for (const TableCell &cell : row)
            lines += cell.lines;
    }
    return lines;
}

} // namespace

bool runsOn(QChar before, QChar after)
{
    const auto isWide = [](QChar c) {
        return (c >= QChar(0x2e80) && c <= QChar(0x9fff)) || c.isSurrogate()
               || (c >= QChar(0xf900) && c <= QChar(0xfaff))
               || (c >= QChar(0xff00) && c <= QChar(0xffef))
               || (c >= QChar(0x2014) && c <= QChar(0x2026));
    };
    return isWide(before) && isWide(after);
}

QString joinedLines(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines) {
        const QString words = line.trimmed();
        if (words.isEmpty())
            continue;
        if (!text.isEmpty() && !runsOn(text.back(), words.front()))
            text += u' ';
        text += words;
    }
    return text;
}

QStringList linesOf(const TableRows &table)
{
    if (laysOutAPage(table))
        return cellByCell(table);
    QStringList lines;
    bool begun = false;
    for (const QList<TableCell> &row : table.rows) {
        const qsizetype filled = filledCells(row);
        begun = begun || filled > 1;
        if (filled == 0)
            continue;
        if (begun)
            lines += rowLine(row);
        else // a title in the table's first row
            lines += joinedLines(std::ranges::find_if(row, isFilled)->lines);
    }
    return lines;
}

} // namespace Exchange
