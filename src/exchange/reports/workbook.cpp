#include "exchange/reports/workbook.h"

#include "domain/text/linebreaking.h"
#include "exchange/reports/workbookparts.h"
#include "exchange/reports/xmltext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Exchange {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr qsizetype kLongestExcelName = 31;

// All columns together, in digits of the default font.
constexpr double kSheetWidth = 150;
constexpr double kLargeSheetWidth = 214; // on A3
constexpr double kTableTitleSize = 18;
constexpr double kTableTitleHeight = 36; // points
constexpr double kHeadHeight = 24;
constexpr double kSpanHeight = 22;

constexpr int kTableTitleRow = 0;
constexpr int kTableHeadRow = 1;

// A valid sheet name that is not in `taken`: the end of the title, where titles differ
// (…落实情况一览表).
QString sheetName(const QString &title, const QStringList &taken)
{
    QString name = xmlText(title).simplified();
    name.remove(QRegularExpression(u"[][:*?/\\\\]"_s));
    name = name.right(kLongestExcelName);
    if (!name.isEmpty() && name.front().isLowSurrogate())
        name.remove(0, 1);
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    while (name.endsWith(u'\''))
        name.chop(1);
    if (name.isEmpty() || name.compare(u"History"_s, Qt::CaseInsensitive) == 0)
        name = u"表"_s;
    QString free = name;
    for (int number = 2; taken.contains(free, Qt::CaseInsensitive); ++number) {
        const QString ending = u" (%1)"_s.arg(number);
        free = name.right(kLongestExcelName - ending.size()) + ending;
    }
    return free;
}

QList<double> sheetWidths(const ReportTable &table)
{
    const QList<ReportColumn> columns = columnsOf(table);
    const double width = table.wall == WallPaper::A3 ? kLargeSheetWidth : kSheetWidth;
    const auto shareOf = [](const ReportColumn &column) {
        return column.share > 0 ? column.share : 1;
    };
    double all = 0;
    for (const ReportColumn &column : columns)
        all += shareOf(column);
    QList<double> widths;
    for (const ReportColumn &column : columns)
        widths.append(std::round(width * shareOf(column) / all * 10) / 10);
    return widths;
}

// A table with merged rows or cells cannot be sorted, and a filter would hide its headings.
bool canBeFiltered(const ReportTable &table)
{
    return std::ranges::none_of(
        table.rows, [](const ReportTable::Row &row) { return row.spans || row.goesOn; });
}

// The heights of the rows. A cell shared by several rows adds an equal part of its height to each.
QList<double> rowHeights(const ReportTable &table, const QList<double> &widths)
{
    QList<double> heights;
    for (qsizetype at = 0; at < table.rows.size(); at += rowsOfFirstCell(table, at)) {
        const int rows = rowsOfFirstCell(table, at);
        const double part = heightOfCells(table.rows[at].cells.mid(0, 1), widths.mid(0, 1)) / rows;
        for (int row = 0; row < rows; ++row)
            heights.append(
                std::max(part, heightOfCells(table.rows[at + row].cells.mid(1), widths.mid(1))));
    }
    return heights;
}

struct TableFormats
{
    lxw_format *title = nullptr;
    lxw_format *head = nullptr;
    lxw_format *section = nullptr;
    lxw_format *text = nullptr;
    lxw_format *centred = nullptr;
    lxw_format *number = nullptr;
};

// Writes one workbook. The first error is kept, and nothing more is written after it.
class WorkbookWriter
{
public:
    explicit WorkbookWriter(const QString &path)
        : m_book(path)
        , m_formats{.title = m_book.addFormat(
                        {"方正小标宋简体", LXW_ALIGN_CENTER, kTableTitleSize, false}),
                    .head = m_book.addFormat({"黑体", LXW_ALIGN_CENTER}),
                    .section = m_book.addFormat({"黑体", LXW_ALIGN_LEFT}),
                    .text = m_book.addFormat({"仿宋", LXW_ALIGN_LEFT}),
                    .centred = m_book.addFormat({"仿宋", LXW_ALIGN_CENTER}),
                    .number = m_book.addFormat({.font = "仿宋",
                                                .alignment = LXW_ALIGN_CENTER,
                                                .number = Workbook::kWholeNumber})}
    {}

    Workbook &book() { return m_book; }
    void addSheet(const ReportTable &table);

private:
    void layOut(lxw_worksheet *sheet, const ReportTable &table, bool hasHead);
    void writeRow(lxw_worksheet *sheet, int row, const ReportTable::Row &cells,
                  const QList<ReportColumn> &columns, double height);
    void shareFirstCell(lxw_worksheet *sheet, int row, int rows, const ReportTable::Row &cells,
                        const QList<ReportColumn> &columns);

    Workbook m_book;
    TableFormats m_formats;
    QStringList m_names;
};

void WorkbookWriter::layOut(lxw_worksheet *sheet, const ReportTable &table, bool hasHead)
{
    const auto widths = sheetWidths(table);
    for (int i = 0; i < widths.size(); ++i)
        m_book.check(worksheet_set_column(sheet, lxw_col_t(i), lxw_col_t(i), widths[i], nullptr));
    m_book.layOutPage(sheet, 0.7, 0.8, 12, table.wall.value_or(WallPaper::A4));
    if (!hasHead)
        return;
    m_book.check(worksheet_repeat_rows(sheet, kTableHeadRow, kTableHeadRow));
    worksheet_freeze_panes(sheet, kTableHeadRow + 1, 0);
    if (!canBeFiltered(table))
        return;
    const auto last = lxw_row_t(kTableHeadRow + std::max<qsizetype>(table.rows.size(), 1));
    m_book.check(worksheet_autofilter(sheet, kTableHeadRow, 0, last,
                                      lxw_col_t(columnsOf(table).size() - 1)));
}

void WorkbookWriter::writeRow(lxw_worksheet *sheet, int row, const ReportTable::Row &cells,
                              const QList<ReportColumn> &columns, double height)
{
    const int last = int(columns.size()) - 1;
    if (cells.spans) {
        m_book.writeAcross(sheet, row, 0, last, cells.cells.value(0), m_formats.section,
                           kSpanHeight);
        return;
    }
    m_book.check(worksheet_set_row(sheet, lxw_row_t(row), height, nullptr));
    for (int i = 0; i < columns.size(); ++i) {
        const bool centred = columns[i].alignment & Qt::AlignHCenter;
        bool isNumber = false;
        const qint64 number = cells.cells.value(i).toLongLong(&isNumber);
        if (columns[i].counts && isNumber)
            m_book.check(worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(i), double(number),
                                                m_formats.number));
        else
            m_book.write(sheet, row, i, cells.cells.value(i),
                         centred ? m_formats.centred : m_formats.text);
    }
}

// Merges the first cells of these rows into one with the words of the first. The words stay in the
// covered cells, too, for programs and filters that read one row at a time.
void WorkbookWriter::shareFirstCell(lxw_worksheet *sheet, int row, int rows,
                                    const ReportTable::Row &cells,
                                    const QList<ReportColumn> &columns)
{
    const bool centred = columns[0].alignment & Qt::AlignHCenter;
    lxw_format *format = centred ? m_formats.centred : m_formats.text;
    m_book.check(
        worksheet_merge_range(sheet, lxw_row_t(row), 0, lxw_row_t(row + rows - 1), 0, "", format));
    for (int at = row; at < row + rows; ++at)
        m_book.write(sheet, at, 0, cells.cells.value(0), format);
}

void WorkbookWriter::addSheet(const ReportTable &table)
{
    QStringList title = paragraphsOf(table.title);
    if (title.size() > 1)
        title.removeFirst(); // the annex's mark (附件1) is left out on a sheet
    m_names.append(sheetName(title.join(QString()), m_names));
    lxw_worksheet *sheet = m_book.addSheet(m_names.last().toUtf8().constData());
    if (!sheet)
        return;
    const auto columns = columnsOf(table);
    layOut(sheet, table, !table.columns.isEmpty());
    m_book.writeAcross(sheet, kTableTitleRow, 0, int(columns.size()) - 1, title.join(u'\n'),
                       m_formats.title, kTableTitleHeight);
    m_book.check(worksheet_set_row(sheet, kTableHeadRow, kHeadHeight, nullptr));
    for (int i = 0; i < table.columns.size(); ++i)
        m_book.write(sheet, kTableHeadRow, i, table.columns[i].title, m_formats.head);
    int row = table.columns.isEmpty() ? kTableHeadRow : kTableHeadRow + 1;
    const QList<double> heights = rowHeights(table, sheetWidths(table));
    for (qsizetype at = 0; at < table.rows.size(); ++at)
        writeRow(sheet, row + int(at), table.rows[at], columns, heights[at]);
    for (qsizetype at = 0; at < table.rows.size(); at += rowsOfFirstCell(table, at)) {
        if (const int rows = rowsOfFirstCell(table, at); rows > 1)
            shareFirstCell(sheet, row + int(at), rows, table.rows[at], columns);
    }
}

} // namespace

Result<QByteArray> workbookOf(const ReportDocument &document, const QDateTime &written)
{
    return madeWorkbook(
        [&](const QString &path) {
            WorkbookWriter writer(path);
            writer.book().setProperties(document.title, document.author, written);
            for (const ReportElement &element : document.elements) {
                if (const auto *table = std::get_if<ReportTable>(&element))
                    writer.addSheet(*table);
            }
            return writer.book().close();
        },
        Text::tr("The workbook could not be put together, and nothing was written. Is "
                 "the disk for temporary files full?"));
}

} // namespace Exchange
