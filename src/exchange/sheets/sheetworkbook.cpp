#include "exchange/sheets/sheetworkbook.h"

#include "domain/text/linebreaking.h"
#include "domain/text/nominalunits.h"
#include "exchange/reports/celltext.h"
#include "exchange/reports/xmltext.h"
#include "exchange/sheets/sheetcolumns.h"
#include "system/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
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

constexpr double kTextSize = 11;
constexpr double kLinePitch = 15;
constexpr double kHighestRow = 409; // points; Excel's maximum
constexpr double kLowestRow = 48;   // room to write in by hand, too
constexpr int kA4 = 9;
constexpr int kTitleRow = 0;
constexpr int kHelpRow = 1;
constexpr int kHeadRow = 2;
constexpr int kFirstRow = 3;
constexpr int kMostRows = 2000; // that lists and checks of cells reach down to
constexpr lxw_color_t kFillIn = 0xFFF8E1;
constexpr lxw_color_t kToRead = 0xF2F2F2;

const auto kHelp =
    u"请填写浅黄色各栏：做了什么写在“进展情况”，一件事一行，几件事可在下面插入行；“日期”写那件事的日期，"
    u"状态改为“已完成”的写完成日期；取消的在“困难”一栏写明原因。其他各栏不用改。填好存盘后发回，文件名可以改。"_s;

Error notMade(const QString &detail)
{
    return {.message = QCoreApplication::translate(
                "Exchange", "The sheet could not be put together, and nothing was written. Is the "
                            "disk for temporary files full?"),
            .detail = detail};
}

// The height at which all text of a row is seen, with room for an answer.
double rowHeight(const SheetItem &item)
{
    constexpr double kFigureWidth = 5.25; // points
    int most = 1;
    const auto fit = [&most](const QString &text, double width) {
        const double room = std::max(1.0, std::floor(width * kFigureWidth / kTextSize));
        int lines = 0;
        for (const QString &paragraph : paragraphsOf(text))
            lines += int(std::ceil(nominalWidth(paragraph) / room));
        most = std::max(most, lines);
    };
    fit(item.text, kSheetColumns[size_t(SheetColumn::Text)].width);
    fit(item.deadline, kSheetColumns[size_t(SheetColumn::Deadline)].width);
    fit(item.sent.difficulty, kSheetColumns[size_t(SheetColumn::Difficulty)].width);
    return std::clamp(most * kLinePitch + kLinePitch / 3, kLowestRow, kHighestRow);
}

struct WorkbookClose
{
    void operator()(lxw_workbook *workbook) const { lxw_workbook_free(workbook); }
};

struct Formats
{
    lxw_format *title = nullptr;
    lxw_format *help = nullptr;
    lxw_format *head = nullptr;
    lxw_format *text = nullptr;
    lxw_format *centred = nullptr;
    lxw_format *answer = nullptr;
    lxw_format *choice = nullptr;
    lxw_format *percent = nullptr;
    lxw_format *day = nullptr;
    lxw_format *number = nullptr;
};

enum NumberFormat { kWholeNumber = 1, kPercent = 9, kText = 49 };

// Writes one workbook. The first error is kept, and nothing more is written after it.
class SheetWriter
{
public:
    SheetWriter(const QString &path, const DepartmentSheet &sheet)
        : m_sheet(sheet)
        , m_folder(QFile::encodeName(QFileInfo(path).absolutePath()))
    {
        lxw_workbook_options options{};
        options.tmpdir = m_folder.data();
        m_workbook.reset(workbook_new_opt(QFile::encodeName(path).constData(), &options));
        if (!m_workbook)
            m_error = LXW_ERROR_MEMORY_MALLOC_FAILED;
    }

    lxw_error write(const QDateTime &written);

private:
    lxw_format *format(const char *font, int alignment, int numberFormat, bool isLocked);
    void makeFormats();
    void makeAnswerFormats();
    void setProperties(const QDateTime &written);
    void writeForm();
    void writeSent();
    void layOut(lxw_worksheet *form);
    void protect(lxw_worksheet *form);
    void addChecks(lxw_worksheet *form);
    void addCheck(lxw_worksheet *form, SheetColumn column, lxw_data_validation &check,
                  QByteArray title, QByteArray message);
    void writeHead(lxw_worksheet *form);
    void writeItem(lxw_worksheet *form, int row, const SheetItem &item);
    void across(lxw_worksheet *form, int row, const QString &text, lxw_format *format,
                double height);
    void put(lxw_worksheet *sheet, int row, SheetColumn column, const QString &text,
             lxw_format *format);
    void putSent(lxw_worksheet *sheet, int row, const QStringList &cells);
    void check(lxw_error error)
    {
        if (m_error == LXW_NO_ERROR)
            m_error = error;
    }

    const DepartmentSheet &m_sheet;
    QByteArray m_folder;
    std::unique_ptr<lxw_workbook, WorkbookClose> m_workbook;
    Formats m_formats;
    lxw_error m_error = LXW_NO_ERROR;
};

lxw_format *SheetWriter::format(const char *font, int alignment, int numberFormat, bool isLocked)
{
    lxw_format *format = workbook_add_format(m_workbook.get());
    if (!format) {
        check(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return nullptr;
    }
    format_set_font_name(format, font);
    format_set_font_size(format, kTextSize);
    format_set_align(format, uint8_t(alignment));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(format);
    format_set_num_format_index(format, uint8_t(numberFormat));
    format_set_border(format, LXW_BORDER_THIN);
    if (!isLocked) {
        format_set_unlocked(format);
        format_set_bg_color(format, kFillIn);
    }
    return format;
}

void SheetWriter::makeFormats()
{
    m_formats.title = format("黑体", LXW_ALIGN_CENTER, kText, true);
    m_formats.help = format("宋体", LXW_ALIGN_LEFT, kText, true);
    m_formats.head = format("黑体", LXW_ALIGN_CENTER, kText, true);
    m_formats.text = format("宋体", LXW_ALIGN_LEFT, kText, true);
    m_formats.centred = format("宋体", LXW_ALIGN_CENTER, kText, true);
    makeAnswerFormats();
    if (m_error != LXW_NO_ERROR)
        return;
    format_set_font_size(m_formats.title, 16);
    for (lxw_format *one : {m_formats.title, m_formats.help})
        format_set_border(one, LXW_BORDER_NONE);
    for (lxw_format *one : {m_formats.head, m_formats.text, m_formats.centred})
        format_set_bg_color(one, kToRead);
}

void SheetWriter::makeAnswerFormats()
{
    m_formats.answer = format("宋体", LXW_ALIGN_LEFT, kText, false);
    m_formats.choice = format("宋体", LXW_ALIGN_CENTER, kText, false);
    m_formats.percent = format("宋体", LXW_ALIGN_CENTER, kPercent, false);
    m_formats.number = format("宋体", LXW_ALIGN_CENTER, kWholeNumber, false);
    // Words, or 10.19 and 10/19 would be other numbers and days in each program and language.
    m_formats.day = format("宋体", LXW_ALIGN_CENTER, kText, false);
}

void SheetWriter::setProperties(const QDateTime &written)
{
    QByteArray title = xmlText(m_sheet.title).simplified().left(255).toUtf8();
    QByteArray author = xmlText(m_sheet.organisation).simplified().left(255).toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.created = written.toSecsSinceEpoch();
    check(workbook_set_properties(m_workbook.get(), &properties));
}

void SheetWriter::layOut(lxw_worksheet *form)
{
    for (const SheetColumnLayout &column : kSheetColumns) {
        lxw_row_col_options options{};
        options.hidden = column.column == SheetColumn::Id;
        const auto at = lxw_col_t(column.column);
        check(worksheet_set_column_opt(form, at, at, column.width, nullptr, &options));
    }
    worksheet_set_landscape(form);
    worksheet_set_paper(form, kA4);
    worksheet_set_margins(form, 0.4, 0.4, 0.6, 0.6); // inches
    worksheet_fit_to_pages(form, 1, 0);
    worksheet_center_horizontally(form);
    check(worksheet_set_footer(form, "&C&\"宋体\"&10—&P—"));
    check(worksheet_repeat_rows(form, kHeadRow, kHeadRow));
    worksheet_freeze_panes(form, kFirstRow, lxw_col_t(SheetColumn::Deadline));
    // Item numbers are text on purpose: no warnings for them.
    check(worksheet_ignore_errors(form, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
}

// Everything can be looked at, sorted and given more rows; only the answers' cells be written to.
void SheetWriter::protect(lxw_worksheet *form)
{
    lxw_protection options{};
    options.format_columns = LXW_TRUE;
    options.format_rows = LXW_TRUE;
    options.format_cells = LXW_TRUE;
    options.insert_rows = LXW_TRUE;
    options.sort = LXW_TRUE;
    options.autofilter = LXW_TRUE;
    worksheet_protect(form, nullptr, &options);
}

// The library's texts are not const before its version 1.1.5.
void SheetWriter::addCheck(lxw_worksheet *form, SheetColumn column, lxw_data_validation &check,
                           QByteArray title, QByteArray message)
{
    check.ignore_blank = LXW_VALIDATION_ON;
    if (message.isEmpty()) {
        check.input_title = title.data();
    } else {
        check.error_title = title.data();
        check.error_message = message.data();
    }
    const auto at = lxw_col_t(column);
    this->check(
        worksheet_data_validation_range(form, kFirstRow, at, kFirstRow + kMostRows, at, &check));
}

void SheetWriter::addChecks(lxw_worksheet *form)
{
    QList<QByteArray> words;
    lxw_data_validation status{};
    std::vector<std::remove_pointer_t<decltype(status.value_list)>> list;
    for (const QString &word : sheetStatuses())
        words.append(word.toUtf8());
    for (QByteArray &word : words)
        list.push_back(word.data());
    list.push_back(nullptr);
    status.validate = LXW_VALIDATION_TYPE_LIST;
    status.value_list = list.data();
    addCheck(form, SheetColumn::Status, status, "状态", "请从下拉列表中选一个。");

    lxw_data_validation percent{};
    percent.validate = LXW_VALIDATION_TYPE_DECIMAL;
    percent.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    percent.minimum_number = 0;
    percent.maximum_number = 1;
    percent.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    addCheck(form, SheetColumn::Percent, percent, "进度", "请填0%到100%之间的数。");

    lxw_data_validation day{};
    day.validate = LXW_VALIDATION_TYPE_ANY;
    QByteArray example("那件事是哪天做的，如 10月16日");
    day.input_message = example.data();
    addCheck(form, SheetColumn::Day, day, "日期", {});

    lxw_data_validation attendance{};
    attendance.validate = LXW_VALIDATION_TYPE_INTEGER;
    attendance.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
    attendance.value_number = 0;
    attendance.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    addCheck(form, SheetColumn::Attendance, attendance, "人次", "请填数字。");
}

void SheetWriter::across(lxw_worksheet *form, int row, const QString &text, lxw_format *format,
                         double height)
{
    const QByteArray held = cellText(text);
    check(worksheet_set_row(form, lxw_row_t(row), height, nullptr));
    const auto first = lxw_col_t(SheetColumn::Number);
    const auto last = lxw_col_t(SheetColumn::NextStep);
    check(worksheet_merge_range(form, lxw_row_t(row), first, lxw_row_t(row), last, "", format));
    check(worksheet_write_string(form, lxw_row_t(row), first, held.constData(), format));
}

void SheetWriter::put(lxw_worksheet *sheet, int row, SheetColumn column, const QString &text,
                      lxw_format *format)
{
    const QByteArray held = cellText(text);
    check(held.isEmpty() ? worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(column), format)
                         : worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column),
                                                  held.constData(), format));
}

void SheetWriter::writeHead(lxw_worksheet *form)
{
    const QDate day = m_sheet.sentOn;
    const QString title = m_sheet.title.isEmpty() ? u"%1年工作要点"_s.arg(m_sheet.year)
                                                  : m_sheet.title.simplified();
    across(form, kTitleRow, title + u"落实情况报表（"_s + m_sheet.department + u'）',
           m_formats.title, 34);
    across(form, kHelpRow,
           kHelp + u"（%1年%2月%3日发出）"_s.arg(day.year()).arg(day.month()).arg(day.day()),
           m_formats.help, 36);
    check(worksheet_set_row(form, kHeadRow, 24, nullptr));
    for (const SheetColumnLayout &column : kSheetColumns)
        put(form, kHeadRow, column.column, column.head, m_formats.head);
}

void SheetWriter::writeItem(lxw_worksheet *form, int row, const SheetItem &item)
{
    check(worksheet_set_row(form, lxw_row_t(row), rowHeight(item), nullptr));
    put(form, row, SheetColumn::Id, QString::number(qint64(item.node)), m_formats.centred);
    put(form, row, SheetColumn::Number, item.number, m_formats.centred);
    put(form, row, SheetColumn::Text, item.text, m_formats.text);
    put(form, row, SheetColumn::Deadline, item.deadline, m_formats.centred);
    put(form, row, SheetColumn::Status, item.sent.status, m_formats.choice);
    const int percent = item.sent.percent.chopped(item.sent.percent.isEmpty() ? 0 : 1).toInt();
    const auto at = lxw_col_t(SheetColumn::Percent);
    check(
        item.sent.percent.isEmpty()
            ? worksheet_write_blank(form, lxw_row_t(row), at, m_formats.percent)
            : worksheet_write_number(form, lxw_row_t(row), at, percent / 100.0, m_formats.percent));
    put(form, row, SheetColumn::Progress, {}, m_formats.answer);
    put(form, row, SheetColumn::Day, {}, m_formats.day);
    put(form, row, SheetColumn::Attendance, {}, m_formats.number);
    put(form, row, SheetColumn::Difficulty, item.sent.difficulty, m_formats.answer);
    put(form, row, SheetColumn::NextStep, {}, m_formats.answer);
}

void SheetWriter::writeForm()
{
    lxw_worksheet *form = workbook_add_worksheet(m_workbook.get(), "落实情况报表");
    if (!form) {
        check(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    layOut(form);
    writeHead(form);
    int row = kFirstRow;
    for (const SheetItem &item : m_sheet.items)
        writeItem(form, row++, item);
    addChecks(form);
    protect(form);
}

void SheetWriter::putSent(lxw_worksheet *sheet, int row, const QStringList &cells)
{
    for (int i = 0; i < cells.size(); ++i) {
        const QByteArray held = cellText(cells[i]);
        if (!held.isEmpty())
            check(worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(i), held.constData(),
                                         nullptr));
    }
}

// What was sent, for the program to compare with: the sheet's own values, then an item a row.
void SheetWriter::writeSent()
{
    lxw_worksheet *sent = workbook_add_worksheet(m_workbook.get(), "发出时的内容");
    if (!sent) {
        check(LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    putSent(sent, 0,
            {kSheetMark, m_sheet.fileUuid, QString::number(m_sheet.year), m_sheet.department,
             m_sheet.sentOn.toString(Qt::ISODate), m_sheet.organisation, m_sheet.title});
    int row = 1;
    for (const SheetItem &item : m_sheet.items)
        putSent(sent, row++,
                {QString::number(qint64(item.node)), item.number, item.text, item.deadline,
                 item.sent.status, item.sent.percent, item.sent.difficulty});
    worksheet_protect(sent, nullptr, nullptr);
    worksheet_hide(sent);
}

lxw_error SheetWriter::write(const QDateTime &written)
{
    if (m_error == LXW_NO_ERROR)
        makeFormats();
    if (m_error == LXW_NO_ERROR) {
        setProperties(written);
        writeForm();
    }
    if (m_error == LXW_NO_ERROR)
        writeSent();
    if (m_error == LXW_NO_ERROR)
        check(workbook_close(m_workbook.release())); // which frees it
    return m_error;
}

// A name in the folder that no file has.
QString freeName(const QDir &folder, const QString &name)
{
    QString freeOne = name;
    for (int i = 2; folder.exists(freeOne); ++i)
        freeOne = u"%1 (%2).xlsx"_s.arg(name.chopped(5)).arg(i);
    return freeOne;
}

} // namespace

Result<QByteArray> sheetWorkbook(const DepartmentSheet &sheet, const QDateTime &written)
{
    const QTemporaryDir folder; // accessible to its owner only
    if (!folder.isValid())
        return notMade(folder.errorString());
    const QString path = folder.filePath(u"workbook.xlsx"_s);
    SheetWriter writer(path, sheet);
    if (const lxw_error error = writer.write(written); error != LXW_NO_ERROR)
        return notMade(QString::fromUtf8(lxw_strerror(error)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notMade(file.errorString());
    return file.readAll();
}

Result<QStringList> writeSheets(const QList<DepartmentSheet> &sheets, const QString &folder,
                                const QDateTime &written)
{
    const QDir there(folder);
    if (!there.mkpath(u"."_s))
        return Error{.message = QCoreApplication::translate(
                                    "Exchange", "The folder “%1” could not be made, so nothing was "
                                                "written; choose another place.")
                                    .arg(folder)};
    QStringList names;
    for (const DepartmentSheet &sheet : sheets) {
        const auto bytes = sheetWorkbook(sheet, written);
        if (!bytes)
            return bytes.error();
        const QString name = freeName(there, sheetFileName(sheet));
        const auto done = System::writeAtomically(there.filePath(name), [&](QIODevice *device) {
            device->write(*bytes); // writeAtomically() notices a short write
            return Result<void>();
        });
        if (!done)
            return done.error();
        names.append(name);
    }
    return names;
}

} // namespace Exchange
