#include "exchange/reports/workbookparts.h"

#include "domain/text/linebreaking.h"
#include "domain/text/nominalunits.h"
#include "exchange/reports/celltext.h"
#include "exchange/reports/xmltext.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;

namespace Exchange {

namespace {

constexpr double kCellLinePitch = 15;
// Excel's numbers of papers.
constexpr int kA3 = 8;
constexpr int kA4 = 9;
constexpr qsizetype kLongestProperty = 255;

} // namespace

Workbook::Workbook(const QString &path)
    : m_folder(QFile::encodeName(QFileInfo(path).absolutePath()))
{
    lxw_workbook_options options{};
    options.tmpdir = m_folder.data();
    m_workbook = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!m_workbook)
        m_error = LXW_ERROR_MEMORY_MALLOC_FAILED;
}

Workbook::~Workbook()
{
    if (m_workbook)
        lxw_workbook_free(m_workbook);
}

void Workbook::check(ErrorCode error)
{
    if (!failed())
        m_error = error;
}

lxw_format *Workbook::addFormat(const Look &look)
{
    lxw_format *format = failed() ? nullptr : workbook_add_format(m_workbook);
    if (!format) {
        check(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return nullptr;
    }
    format_set_font_name(format, look.font);
    format_set_font_size(format, look.size);
    format_set_align(format, uint8_t(look.alignment));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(format);
    format_set_num_format_index(format, uint8_t(look.number));
    if (look.hasBorder)
        format_set_border(format, LXW_BORDER_THIN);
    return format;
}

void Workbook::setProperties(const QString &title, const QString &author, const QDateTime &written)
{
    if (failed())
        return;
    QByteArray titleText = xmlText(title).simplified().left(kLongestProperty).toUtf8();
    QByteArray authorText = xmlText(author).simplified().left(kLongestProperty).toUtf8();
    lxw_doc_properties properties{};
    properties.title = titleText.data();
    properties.author = authorText.data();
    properties.created = written.toSecsSinceEpoch();
    check(workbook_set_properties(m_workbook, &properties));
}

lxw_worksheet *Workbook::addSheet(const char *name)
{
    lxw_worksheet *sheet = failed() ? nullptr : workbook_add_worksheet(m_workbook, name);
    if (!sheet)
        check(LXW_ERROR_MEMORY_MALLOC_FAILED);
    return sheet;
}

void Workbook::layOutPage(lxw_worksheet *sheet, double sides, double ends, int footSize,
                          WallPaper paper)
{
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, paper == WallPaper::A3 ? kA3 : kA4);
    worksheet_set_margins(sheet, sides, sides, ends, ends);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_center_horizontally(sheet);
    const QByteArray foot = "&C&\"宋体\"&" + QByteArray::number(footSize) + "—&P—";
    check(worksheet_set_footer(sheet, foot.constData()));
    // Item numbers are text on purpose: no warnings for them.
    check(worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
}

void Workbook::write(lxw_worksheet *sheet, int row, int column, const QString &text,
                     lxw_format *format)
{
    const QByteArray held = cellText(text);
    if (!held.isEmpty())
        check(worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), held.constData(),
                                     format));
    else if (format)
        check(worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(column), format));
}

void Workbook::writeAcross(lxw_worksheet *sheet, int row, int first, int last, const QString &text,
                           lxw_format *format, double height)
{
    check(worksheet_set_row(sheet, lxw_row_t(row), height, nullptr));
    if (last > first)
        check(worksheet_merge_range(sheet, lxw_row_t(row), lxw_col_t(first), lxw_row_t(row),
                                    lxw_col_t(last), "", format));
    const QByteArray held = cellText(text);
    check(
        worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(first), held.constData(), format));
}

Workbook::ErrorCode Workbook::close()
{
    if (!failed())
        // workbook_close frees the workbook.
        check(workbook_close(std::exchange(m_workbook, nullptr)));
    return m_error;
}

double heightOfCells(const QStringList &cells, const QList<double> &widths)
{
    constexpr double kFigureWidth = 5.25; // points
    int most = 1;
    for (int i = 0; i < widths.size(); ++i) {
        const double room = std::max(1.0,
                                     std::floor(widths[i] * kFigureWidth / Workbook::kTextSize));
        int lines = 0;
        for (const QString &paragraph : paragraphsOf(cells.value(i)))
            lines += int(std::ceil(nominalWidth(paragraph) / room));
        most = std::max(most, lines);
    }
    return std::min(kHighestRow, most * kCellLinePitch + kCellLinePitch / 3);
}

Result<QByteArray> madeWorkbook(const std::function<Workbook::ErrorCode(const QString &path)> &make,
                                const QString &sentence)
{
    const QTemporaryDir folder; // accessible to its owner only
    if (!folder.isValid())
        return Error{.message = sentence, .detail = folder.errorString()};
    const QString path = folder.filePath(u"workbook.xlsx"_s);
    if (const Workbook::ErrorCode error = make(path); error != LXW_NO_ERROR)
        return Error{.message = sentence,
                     .detail = QString::fromUtf8(lxw_strerror(lxw_error(error)))};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.message = sentence, .detail = file.errorString()};
    return file.readAll();
}

} // namespace Exchange
