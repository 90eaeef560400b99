#include "exchange/documents/shared/tablerows.h"

#include "domain/reading/tables/columnheading.h"
#include "domain/reading/tables/tablecolumns.h"
#include "domain/text/foldedtext.h"
#include "exchange/documents/shared/listnumber.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

// A cell of a table of tasks is a few lines; one with more is part of a page.
constexpr qsizetype kMostLinesInCell = 30;
constexpr QChar kCellLineEnd(0x85);

bool isFilled(const TableCell &cell)
{
    return std::ranges::any_of(cell.lines,
                               [](const QString &line) { return !line.trimmed().isEmpty(); });
}

qsizetype filledCells(const QList<TableCell> &row)
{
    return std::ranges::count_if(row, isFilled);
}

// Whether a table that has another one in a cell is nevertheless a table of items: it has a row of
// short headings and rows below it. A table that only lays out a page has no such row.
bool isRuledByHeadings(const TableRows &table)
{
    const auto isHeading = [](const TableCell &cell) {
        return cell.lines.size() == 1 && cell.lines.first().size() <= Domain::kLongestColumnHeading;
    };
    return table.rows.size() > 2 && filledCells(table.rows.first()) >= 3
           && std::ranges::all_of(table.rows.first(), isHeading);
}

bool laysOutAPage(const TableRows &table)
{
    if (table.holdsTable)
        return !isRuledByHeadings(table);
    const auto isLong = [](const TableCell &cell) { return cell.lines.size() > kMostLinesInCell; };
    if (std::ranges::any_of(table.rows,
                            [&](const auto &row) { return std::ranges::any_of(row, isLong); }))
        return true;
    return std::ranges::count_if(table.rows, [](const auto &row) { return filledCells(row) >= 2; })
           < 2;
}

QString wordsInCell(const QString &words)
{
    return QString(words).replace(u'|', u'｜').replace(u'\t', u' ');
}

// A row of a table inside a cell, without the bars around its cells.
QString withoutBars(const QString &line)
{
    QString words = line.trimmed();
    if (words.size() < 2 || !words.startsWith(u"| ") || !words.endsWith(u" |"))
        return line;
    return words.mid(2, words.size() - 4).replace(u" | "_s, u" "_s);
}

// The lines of a cell, separated by U+0085, which the outline reader takes for a line's end.
QString wordsInCell(const TableCell &cell)
{
    QStringList lines;
    for (const QString &line : cell.lines) {
        QString words = withoutBars(line).trimmed();
        if (words.startsWith(kListSign))
            words = words.mid(1).trimmed();
        if (!words.isEmpty())
            lines.append(wordsInCell(words));
    }
    return lines.join(kCellLineEnd);
}

// A null text stands for a column that the cell before it covers too.
QString barredLine(const QStringList &cells)
{
    QString line = u"|"_s;
    for (const QString &cell : cells)
        line += cell.isNull() ? u" |"_s : u' ' + cell + u" |"_s;
    return line;
}

// Writes a table's rows below its headings.
class RowWriter
{
public:
    void takeHeadings(const QList<TableCell> &row);
    QString lineOf(const QList<TableCell> &row);

private:
    bool isRepeated(int column) const;

    QList<QStringList> m_headings; // of each column, from the top down
    QHash<int, QString> m_last;    // the words of the last cell of each column
};

void RowWriter::takeHeadings(const QList<TableCell> &row)
{
    int column = 0;
    for (const TableCell &cell : row) {
        const QString words = joinedLines(cell.lines);
        for (int i = 0; i < qBound(1, cell.columns, kMostTableColumns); ++i, ++column) {
            if (column >= m_headings.size())
                m_headings.append(QStringList());
            m_headings[column].append(words);
        }
    }
}

// Whether a cell over several rows is meant for each of them: persons, departments and times are.
bool RowWriter::isRepeated(int column) const
{
    using Domain::Column;
    const QStringList headings = m_headings.value(column);
    // 责任分工 over 人员: what the lower one leaves open the upper one says.
    for (const QString &words : {headings.join(QString()), headings.value(0)}) {
        const QString heading = Domain::folded(words);
        const auto named = Domain::columnOf(heading);
        if (named && *named != Column::Other)
            return Domain::isResponsibility(*named) && !Domain::headsPace(heading);
    }
    return false;
}

QString RowWriter::lineOf(const QList<TableCell> &row)
{
    QStringList cells;
    for (const TableCell &cell : row) {
        const int column = int(cells.size());
        QString words = wordsInCell(cell);
        if (cell.continues && words.isEmpty() && isRepeated(column))
            words = m_last.value(column);
        m_last.insert(column, words);
        cells.append(words.isNull() ? u""_s : words);
        for (int i = 1; i < qBound(1, cell.columns, kMostTableColumns); ++i) {
            m_last.remove(int(cells.size()));
            cells.append(QString());
        }
    }
    return barredLine(cells);
}

bool spansColumns(const QList<TableCell> &row)
{
    return std::ranges::any_of(
        row, [](const TableCell &cell) { return cell.columns > 1 && isFilled(cell); });
}

// A cell that stands alone in its row, in the first column or over several, names a group, unless
// those beside it are covered from above. In another column it may be a task.
bool isGroup(const QList<TableCell> &row)
{
    return filledCells(row) == 1 && (isFilled(row.first()) || spansColumns(row))
           && std::ranges::none_of(row, [](const TableCell &cell) { return cell.continues; });
}

QString rowWords(const QList<TableCell> &row)
{
    QStringList words;
    for (const TableCell &cell : row)
        words.append(joinedLines(cell.lines));
    return words.join(u'|');
}

// Whether the cells of a row, a lone one excepted, are headings of columns.
bool isHeadings(const QList<TableCell> &row)
{
    QStringList words;
    for (const TableCell &cell : row)
        words.append(Domain::folded(joinedLines(cell.lines)));
    const QList<QStringView> views(words.cbegin(), words.cend());
    const auto isHeading = [](QStringView view) {
        return view.isEmpty() || Domain::columnOf(view).has_value();
    };
    return filledCells(row) > 1
           && (Domain::isHeadRow(views) || std::ranges::all_of(views, isHeading));
}

// Headings on one line each: their words are only broken because their columns are narrow.
QList<TableCell> withJoinedLines(QList<TableCell> row)
{
    for (TableCell &cell : row)
        cell.lines = {joinedLines(cell.lines)};
    return row;
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

bool isWide(QChar c)
{
    return c.unicode() >= 0x2e80 || (c.unicode() >= 0x2014 && c.unicode() <= 0x2026);
}

bool runsOn(QChar before, QChar after)
{
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

QString rowLine(const QList<TableCell> &row)
{
    if (isGroup(row))
        return barredLine({wordsInCell(*std::ranges::find_if(row, isFilled))});
    return RowWriter().lineOf(row);
}

QStringList linesOf(const TableRows &table)
{
    if (laysOutAPage(table))
        return cellByCell(table);
    RowWriter writer;
    QStringList lines;
    QString head;     // the words of the first row of headings
    int headings = 0; // rows of headings still to come
    bool begun = false;
    for (qsizetype at = 0; at < table.rows.size(); ++at) {
        const QList<TableCell> &row = table.rows[at];
        const qsizetype filled = filledCells(row);
        if (filled == 0)
            continue;
        if (!begun && filled > 1) {
            begun = true;
            headings = spansColumns(row) ? 2 : 1;
            head = rowWords(row);
        }
        // One table may hold several, each with a title above the same headings.
        const bool isTitle = isGroup(row) && at + 1 < table.rows.size()
                             && rowWords(table.rows[at + 1]) == head;
        if (headings-- > 0)
            writer.takeHeadings(row);
        if (!begun || isTitle) // a title in the table's first row
            lines += joinedLines(std::ranges::find_if(row, isFilled)->lines);
        else
            lines += isGroup(row)      ? rowLine(row)
                     : isHeadings(row) ? writer.lineOf(withJoinedLines(row))
                                       : writer.lineOf(row);
    }
    return lines;
}

} // namespace Exchange
