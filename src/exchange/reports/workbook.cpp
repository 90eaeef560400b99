#include "exchange/reports/workbook.h"

#include "domain/text/linebreaking.h"
#include "domain/text/nominalunits.h"
#include "exchange/reports/celltext.h"
#include "exchange/reports/xmltext.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <memory>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;

namespace Exchange {

namespace {

constexpr qsizetype kLongestSheetName = 31;

constexpr double kSheetWidth = 150; // of all columns together, in digits of the default font
constexpr double kTextSize = 11;
constexpr double kLinePitch = 15;
constexpr double kHighestRow = 409; // points; Excel's maximum
constexpr double kTitleHeight = 36; // points
constexpr double kHeadHeight = 24;
constexpr double kSpanHeight = 22;
constexpr int kA4 = 9;

constexpr int kTitleRow = 0;
constexpr int kHeadRow = 1;

Error notMade(const QString &detail)
{
    return {.message = QCoreApplication::translate(
                "Exchange", "The workbook could not be put together, and nothing was written. Is "
                            "the disk for temporary files full?"),
            .detail = detail};
}

// A valid sheet name that is not in `taken`: the end of the title, where titles differ
// (…落实情况一览表).
QString sheetName(const QString &title, const QStringList &taken)
{
    QString name = xmlText(title).simplified();
    name.remove(QRegularExpression(u"[][:*?/\\\\]"_s));
    name = name.right(kLongestSheetName);
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
        free = name.right(kLongestSheetName - ending.size()) + ending;
    }
    return free;
}

QList<double> sheetWidths(const QList<ReportColumn> &columns)
{
    const auto shareOf = [](const ReportColumn &column) {
        return column.share > 0 ? column.share : 1;
    };
    double all = 0;
    for (const ReportColumn &column : columns)
        all += shareOf(column);
    QList<double> widths;
    for (const ReportColumn &column : columns)
        widths.append(std::round(kSheetWidth * shareOf(column) / all * 10) / 10);
    return widths;
}

// The height at which all text of a row is visible; not every program computes it for wrapped text.
double rowHeight(const QStringList &cells, const QList<double> &widths)
{
    constexpr double kFigureWidth = 5.25; // points
    int most = 1;
    for (int i = 0; i < widths.size(); ++i) {
        const double room = std::max(1.0, std::floor(widths[i] * kFigureWidth / kTextSize));
        int lines = 0;
        for (const QString &paragraph : paragraphsOf(cells.value(i)))
            lines += int(std::ceil(nominalWidth(paragraph) / room));
        most = std::max(most, lines);
    }
    return std::min(kHighestRow, most * kLinePitch + kLinePitch / 3);
}

struct Formats
{
    lxw_format *title = nullptr;
    lxw_format *head = nullptr;
    lxw_format *section = nullptr;
    lxw_format *text = nullptr;
    lxw_format *centred = nullptr;
    lxw_format *number = nullptr;
};

struct WorkbookClose
{
    void operator()(lxw_workbook *workbook) const { lxw_workbook_free(workbook); }
};

// Writes one workbook. The first error is kept, and nothing more is written after it.
class WorkbookWriter
{
public:
    explicit WorkbookWriter(const QString &path)
        : m_folder(QFile::encodeName(QFileInfo(path).absolutePath()))
    {
        lxw_workbook_options options{};
        options.tmpdir = m_folder.data();
        m_workbook.reset(workbook_new_opt(QFile::encodeName(path).constData(), &options));
        if (m_workbook)
            makeFormats();
        else
            m_error = LXW_ERROR_MEMORY_MALLOC_FAILED;
    }

    void setProperties(const ReportDocument &document, const QDateTime &written);
    void addSheet(const ReportTable &table);
    lxw_error finish();

private:
    lxw_format *addFormat(const char *font, double size, int alignment, bool border);
    void makeFormats();
    void check(lxw_error error);
    void layOut(lxw_worksheet *sheet, const ReportTable &table, bool hasHead);
    void writeRow(lxw_worksheet *sheet, int row, const ReportTable::Row &cells,
                  const QList<ReportColumn> &columns);
    void writeAcross(lxw_worksheet *sheet, int row, int columns, const QString &text,
                     lxw_format *format, double height);

    bool failed() const { return m_error != LXW_NO_ERROR; }

    QByteArray m_folder;
    std::unique_ptr<lxw_workbook, WorkbookClose> m_workbook;
    Formats m_formats;
    QStringList m_names;
    lxw_error m_error = LXW_NO_ERROR;
};

void WorkbookWriter::check(lxw_error error)
{
    if (!failed())
        m_error = error;
}

lxw_format *WorkbookWriter::addFormat(const char *font, double size, int alignment, bool border)
{
    lxw_format *format = workbook_add_format(m_workbook.get());
    if (!format) {
        check(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return nullptr;
    }
    format_set_font_name(format, font);
    format_set_font_size(format, size);
    format_set_align(format, uint8_t(alignment));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(format);
    format_set_num_format_index(format, 49); // text format: values typed later stay text too
    if (border)
        format_set_border(format, LXW_BORDER_THIN);
    return format;
}

void WorkbookWriter::makeFormats()
{
    m_formats = {.title = addFormat("方正小标宋简体", 18, LXW_ALIGN_CENTER, false),
                 .head = addFormat("黑体", kTextSize, LXW_ALIGN_CENTER, true),
                 .section = addFormat("黑体", kTextSize, LXW_ALIGN_LEFT, true),
                 .text = addFormat("仿宋", kTextSize, LXW_ALIGN_LEFT, true),
                 .centred = addFormat("仿宋", kTextSize, LXW_ALIGN_CENTER, true),
                 .number = addFormat("仿宋", kTextSize, LXW_ALIGN_CENTER, true)};
    if (m_formats.number)
        format_set_num_format_index(m_formats.number, 1); // 0
}

void WorkbookWriter::setProperties(const ReportDocument &document, const QDateTime &written)
{
    if (failed())
        return;
    QByteArray title = xmlText(document.title).simplified().left(255).toUtf8();
    QByteArray author = xmlText(document.author).simplified().left(255).toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.created = written.toSecsSinceEpoch();
    check(workbook_set_properties(m_workbook.get(), &properties));
}

void WorkbookWriter::layOut(lxw_worksheet *sheet, const ReportTable &table, bool hasHead)
{
    const auto widths = sheetWidths(columnsOf(table));
    for (int i = 0; i < widths.size(); ++i)
        check(worksheet_set_column(sheet, lxw_col_t(i), lxw_col_t(i), widths[i], nullptr));
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, kA4);
    worksheet_set_margins(sheet, 0.7, 0.7, 0.8, 0.8); // inches
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_center_horizontally(sheet);
    check(worksheet_set_footer(sheet, "&C&\"宋体\"&12—&P—"));
    if (hasHead) {
        check(worksheet_repeat_rows(sheet, kHeadRow, kHeadRow));
        worksheet_freeze_panes(sheet, kHeadRow + 1, 0);
        const auto last = lxw_row_t(kHeadRow + std::max<qsizetype>(table.rows.size(), 1));
        check(
            worksheet_autofilter(sheet, kHeadRow, 0, last, lxw_col_t(columnsOf(table).size() - 1)));
    }
    // Item numbers are text on purpose: no warnings for them.
    check(worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
}

void WorkbookWriter::writeAcross(lxw_worksheet *sheet, int row, int columns, const QString &text,
                                 lxw_format *format, double height)
{
    const QByteArray held = cellText(text);
    check(worksheet_set_row(sheet, lxw_row_t(row), height, nullptr));
    if (columns > 1)
        check(worksheet_merge_range(sheet, lxw_row_t(row), 0, lxw_row_t(row),
                                    lxw_col_t(columns - 1), "", format));
    check(worksheet_write_string(sheet, lxw_row_t(row), 0, held.constData(), format));
}

void WorkbookWriter::writeRow(lxw_worksheet *sheet, int row, const ReportTable::Row &cells,
                              const QList<ReportColumn> &columns)
{
    if (cells.spans) {
        writeAcross(sheet, row, int(columns.size()), cells.cells.value(0), m_formats.section,
                    kSpanHeight);
        return;
    }
    check(worksheet_set_row(sheet, lxw_row_t(row), rowHeight(cells.cells, sheetWidths(columns)),
                            nullptr));
    for (int i = 0; i < columns.size(); ++i) {
        const bool centred = columns[i].alignment & Qt::AlignHCenter;
        lxw_format *format = centred ? m_formats.centred : m_formats.text;
        bool isNumber = false;
        const qint64 number = cells.cells.value(i).toLongLong(&isNumber);
        if (columns[i].counts && isNumber) {
            check(worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(i), double(number),
                                         m_formats.number));
            continue;
        }
        const QByteArray held = cellText(cells.cells.value(i));
        check(held.isEmpty() ? worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(i), format)
                             : worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(i),
                                                      held.constData(), format));
    }
}

void WorkbookWriter::addSheet(const ReportTable &table)
{
    if (failed())
        return;
    QStringList title = paragraphsOf(table.title);
    if (title.size() > 1)
        title.removeFirst(); // the mark 附件1, which a sheet does not need
    m_names.append(sheetName(title.join(QString()), m_names));
    lxw_worksheet *sheet = workbook_add_worksheet(m_workbook.get(),
                                                  m_names.last().toUtf8().constData());
    if (!sheet) {
        check(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    const auto columns = columnsOf(table);
    layOut(sheet, table, !table.columns.isEmpty());
    writeAcross(sheet, kTitleRow, int(columns.size()), title.join(u'\n'), m_formats.title,
                kTitleHeight);
    check(worksheet_set_row(sheet, kHeadRow, kHeadHeight, nullptr));
    for (int i = 0; i < table.columns.size(); ++i) {
        const QByteArray held = cellText(table.columns[i].title);
        check(worksheet_write_string(sheet, kHeadRow, lxw_col_t(i), held.constData(),
                                     m_formats.head));
    }
    int row = table.columns.isEmpty() ? kHeadRow : kHeadRow + 1;
    for (const ReportTable::Row &cells : table.rows)
        writeRow(sheet, row++, cells, columns);
}

lxw_error WorkbookWriter::finish()
{
    if (!failed())
        check(workbook_close(m_workbook.release())); // which frees it
    return m_error;
}

} // namespace

Result<QByteArray> workbookOf(const ReportDocument &document, const QDateTime &written)
{
    const QTemporaryDir folder; // accessible to its owner only
    if (!folder.isValid())
        return notMade(folder.errorString());
    const QString path = folder.filePath(u"workbook.xlsx"_s);
    WorkbookWriter writer(path);
    writer.setProperties(document, written);
    for (const ReportElement &element : document.elements) {
        if (const auto *table = std::get_if<ReportTable>(&element))
            writer.addSheet(*table);
    }
    if (const lxw_error error = writer.finish(); error != LXW_NO_ERROR)
        return notMade(QString::fromUtf8(lxw_strerror(error)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notMade(file.errorString());
    return file.readAll();
}

} // namespace Exchange
