#include "exchange/sheets/sheetworkbook.h"

#include "domain/plan/newplan.h"
#include "domain/text/daytext.h"
#include "domain/text/fileending.h"
#include "exchange/reports/workbookparts.h"
#include "exchange/sheets/sheetcolumns.h"
#include "system/atomicfile.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <vector>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;

namespace Exchange {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr double kSheetTitleSize = 16;
constexpr double kSheetTitleHeight = 34; // points
constexpr double kHelpHeight = 36;
constexpr double kLowestRow = 54; // room to write in by hand, too
constexpr double kRowEdges = 10;  // the space above and below the text together
constexpr int kSheetTitleRow = 0;
constexpr int kHelpRow = 1;
constexpr int kSheetHeadRow = 2;
constexpr int kFirstRow = 3;
constexpr int kRowsForAnswers = 2000; // the rows that have lists and checks for their cells
constexpr lxw_color_t kFillIn = 0xFFF8E1;
constexpr lxw_color_t kToRead = 0xF2F2F2;

const auto kHelp =
    u"请填写浅黄色各栏：做了什么写在“进展情况”，一件事一行，几件事可在下面插入行；“日期”写那件事的日期，"
    u"状态改为“已完成”的写完成日期；取消的在“困难”一栏写明原因。其他各栏不用改。填好存盘后发回，文件名可以改。"_s;

double columnWidth(SheetColumn column)
{
    return kSheetColumns[size_t(column)].width;
}

// The height at which all text of the row is visible, with space for an answer.
double rowHeight(const SheetItem &item)
{
    const double needed = heightOfCells({item.text, item.deadline, item.sent.difficulty},
                                        {columnWidth(SheetColumn::Text),
                                         columnWidth(SheetColumn::Deadline),
                                         columnWidth(SheetColumn::Difficulty)});
    return std::clamp(needed + kRowEdges, kLowestRow, kHighestRow);
}

struct SheetFormats
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

// Writes one workbook. The first error is kept, and nothing more is written after it.
class SheetWriter
{
public:
    SheetWriter(const QString &path, const DepartmentSheet &sheet)
        : m_sheet(sheet)
        , m_book(path)
    {
        makeFormats();
    }

    Workbook::ErrorCode write(const QDateTime &written);

private:
    void makeFormats();
    void makeAnswerFormats();
    void writeForm();
    void writeSent();
    void layOut(lxw_worksheet *form);
    void protect(lxw_worksheet *form);
    void addChecks(lxw_worksheet *form);
    void addCheck(lxw_worksheet *form, SheetColumn column, lxw_data_validation &check,
                  QByteArray title, QByteArray message);
    void writeHead(lxw_worksheet *form);
    void writeItem(lxw_worksheet *form, int row, const SheetItem &item);
    void put(lxw_worksheet *sheet, int row, SheetColumn column, const QString &text,
             lxw_format *format)
    {
        m_book.write(sheet, row, int(column), text, format);
    }

    const DepartmentSheet &m_sheet;
    Workbook m_book;
    SheetFormats m_formats;
};

void SheetWriter::makeFormats()
{
    m_formats.title = m_book.addFormat({"黑体", LXW_ALIGN_CENTER, kSheetTitleSize, false});
    m_formats.help = m_book.addFormat({"宋体", LXW_ALIGN_LEFT, Workbook::kTextSize, false});
    m_formats.head = m_book.addFormat({"黑体", LXW_ALIGN_CENTER});
    m_formats.text = m_book.addFormat({"宋体", LXW_ALIGN_LEFT});
    m_formats.centred = m_book.addFormat({"宋体", LXW_ALIGN_CENTER});
    makeAnswerFormats();
    if (m_book.failed())
        return;
    for (lxw_format *one : {m_formats.head, m_formats.text, m_formats.centred})
        format_set_bg_color(one, kToRead);
}

void SheetWriter::makeAnswerFormats()
{
    const auto centred = [this](Workbook::NumberFormat number) {
        return m_book.addFormat({.font = "宋体", .alignment = LXW_ALIGN_CENTER, .number = number});
    };
    m_formats.answer = m_book.addFormat({"宋体", LXW_ALIGN_LEFT});
    m_formats.choice = centred(Workbook::kText);
    m_formats.percent = centred(Workbook::kPercent);
    m_formats.number = centred(Workbook::kWholeNumber);
    // Days are text: as numbers, 10.19 and 10/19 would be read differently by each program and
    // language.
    m_formats.day = centred(Workbook::kText);
    if (m_book.failed())
        return;
    for (lxw_format *one :
         {m_formats.answer, m_formats.choice, m_formats.percent, m_formats.number, m_formats.day}) {
        format_set_unlocked(one);
        format_set_bg_color(one, kFillIn);
    }
}

void SheetWriter::layOut(lxw_worksheet *form)
{
    for (const SheetColumnLayout &column : kSheetColumns) {
        lxw_row_col_options options{};
        options.hidden = column.column == SheetColumn::Id;
        const auto at = lxw_col_t(column.column);
        m_book.check(worksheet_set_column_opt(form, at, at, column.width, nullptr, &options));
    }
    m_book.layOutPage(form, 0.4, 0.6, 10);
    m_book.check(worksheet_repeat_rows(form, kSheetHeadRow, kSheetHeadRow));
    worksheet_freeze_panes(form, kFirstRow, lxw_col_t(SheetColumn::Deadline));
}

// Protects the form: only the cells for answers can be written to; sorting and adding rows stay
// possible.
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
    m_book.check(worksheet_data_validation_range(form, kFirstRow, at, kFirstRow + kRowsForAnswers,
                                                 at, &check));
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

void SheetWriter::writeHead(lxw_worksheet *form)
{
    const QDate day = m_sheet.sentOn;
    const QString title = planName(m_sheet.title, m_sheet.year);
    const int first = int(SheetColumn::Number);
    const int last = int(SheetColumn::NextStep);
    m_book.writeAcross(form, kSheetTitleRow, first, last,
                       title + u"落实情况报表（"_s + m_sheet.department + u'）', m_formats.title,
                       kSheetTitleHeight);
    m_book.writeAcross(form, kHelpRow, first, last, kHelp + u"（%1发出）"_s.arg(longDay(day)),
                       m_formats.help, kHelpHeight);
    m_book.check(worksheet_set_row(form, kSheetHeadRow, 24, nullptr));
    for (const SheetColumnLayout &column : kSheetColumns)
        put(form, kSheetHeadRow, column.column, column.head, m_formats.head);
}

void SheetWriter::writeItem(lxw_worksheet *form, int row, const SheetItem &item)
{
    m_book.check(worksheet_set_row(form, lxw_row_t(row), rowHeight(item), nullptr));
    put(form, row, SheetColumn::Id, QString::number(qint64(item.node)), m_formats.centred);
    put(form, row, SheetColumn::Number, item.number, m_formats.centred);
    put(form, row, SheetColumn::Text, item.text, m_formats.text);
    put(form, row, SheetColumn::Deadline, item.deadline, m_formats.centred);
    put(form, row, SheetColumn::Status, item.sent.status, m_formats.choice);
    const int percent = item.sent.percent.chopped(item.sent.percent.isEmpty() ? 0 : 1).toInt();
    const auto at = lxw_col_t(SheetColumn::Percent);
    m_book.check(
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
    lxw_worksheet *form = m_book.addSheet("落实情况报表");
    if (!form)
        return;
    layOut(form);
    writeHead(form);
    int row = kFirstRow;
    for (const SheetItem &item : m_sheet.items)
        writeItem(form, row++, item);
    addChecks(form);
    protect(form);
}

// Writes the hidden sheet with what was sent, for comparison when it comes back: the sheet's own
// values, then one item a row.
void SheetWriter::writeSent()
{
    lxw_worksheet *sent = m_book.addSheet("发出时的内容");
    if (!sent)
        return;
    const auto put = [&](int row, const QStringList &cells) {
        for (int i = 0; i < cells.size(); ++i)
            m_book.write(sent, row, i, cells[i], nullptr);
    };
    put(0, {kSheetMark, m_sheet.fileUuid, QString::number(m_sheet.year), m_sheet.department,
            m_sheet.sentOn.toString(Qt::ISODate), m_sheet.organisation, m_sheet.title});
    int row = 1;
    for (const SheetItem &item : m_sheet.items)
        put(row++, {QString::number(qint64(item.node)), item.number, item.text, item.deadline,
                    item.sent.status, item.sent.percent, item.sent.difficulty});
    worksheet_protect(sent, nullptr, nullptr);
    worksheet_hide(sent);
}

Workbook::ErrorCode SheetWriter::write(const QDateTime &written)
{
    m_book.setProperties(m_sheet.title, m_sheet.organisation, written);
    if (!m_book.failed())
        writeForm();
    if (!m_book.failed())
        writeSent();
    return m_book.close();
}

} // namespace

Result<QByteArray> sheetWorkbook(const DepartmentSheet &sheet, const QDateTime &written)
{
    return madeWorkbook(
        [&](const QString &path) { return SheetWriter(path, sheet).write(written); },
        Text::tr("The sheet could not be put together, and nothing was "
                 "written. Is the disk for temporary files full?"));
}

Result<QStringList> writeSheets(const QList<DepartmentSheet> &sheets, const QString &folder,
                                const QDateTime &written)
{
    const QDir there(folder);
    if (!there.mkpath(u"."_s))
        return Error{.message = Text::tr("The folder “%1” could not be made, so nothing was "
                                         "written; choose another place.")
                                    .arg(folder)};
    QStringList names;
    for (const DepartmentSheet &sheet : sheets) {
        const auto bytes = sheetWorkbook(sheet, written);
        if (!bytes)
            return bytes.error();
        const QString name = freeFileName(
            sheetFileName(sheet), [&there](const QString &taken) { return there.exists(taken); });
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
