#include "exchange/sheets/sheetreader.h"

#include "domain/text/dates.h"
#include "domain/year/answers/sheetwords.h"
#include "exchange/documents/sourcetext.h"
#include "exchange/documents/workbooks/workbooktables.h"
#include "exchange/sheets/sheetcolumns.h"
#include "system/filestatus.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;

namespace Exchange {

namespace {

const auto kNoSheet = QT_TRANSLATE_NOOP(
    "SourceText",
    "“%1” is not a sheet that was sent out from here (what was sent with it is missing) and was not read; copy the answers by hand, or send the sheet again.");

const auto kDamaged = QT_TRANSLATE_NOOP(
    "SourceText",
    "“%1” is damaged or not complete, and was not read; open it in WPS or Excel and save it as .xlsx, "
    "or ask the department to send it again.");

// Replaces the advice on a damaged document, which is about importing, by that for a sheet.
Error sheetError(const Error &error, const QString &name)
{
    return error.message == sourceError(SourceFault::Damaged, name).message
               ? refusedSource(kDamaged, name, error.detail)
               : error;
}

// The columns of the form, found by their heads.
struct Form
{
    const SheetTable *table = nullptr;
    int headRow = -1;
    QHash<SheetColumn, int> columns = {};

    QString words(int row, SheetColumn column) const
    {
        const auto at = columns.constFind(column);
        return at == columns.cend() ? QString() : table->words(row, *at);
    }
    // The heads of the columns with formulas without a value.
    QStringList emptyFormulas(int row) const;
};

QStringList Form::emptyFormulas(int row) const
{
    QStringList heads;
    for (const SheetColumnLayout &column : kSheetColumns) {
        const auto at = columns.constFind(column.column);
        if (column.isForAnswers && at != columns.cend() && table->isEmptyFormula(row, *at))
            heads.append(column.head);
    }
    return heads;
}

NodeId idIn(const QString &words)
{
    bool ok = false;
    const qint64 id = words.trimmed().toLongLong(&ok);
    return ok && id > 0 ? NodeId{id} : NodeId{};
}

// The columns whose heads are in the row; a row with most of the heads is the form's head.
QHash<SheetColumn, int> headsIn(const QMap<int, QString> &row)
{
    QHash<SheetColumn, int> columns;
    for (auto cell = row.cbegin(); cell != row.cend(); ++cell) {
        const QString words = sheetKey(cell.value().left(40));
        for (const SheetColumnLayout &column : kSheetColumns) {
            if (words == sheetKey(column.head) && !columns.contains(column.column))
                columns.insert(column.column, cell.key());
        }
    }
    return columns;
}

bool areHeads(const QHash<SheetColumn, int> &columns)
{
    constexpr qsizetype kEnough = 5;
    return columns.size() >= kEnough && columns.contains(SheetColumn::Text)
           && columns.contains(SheetColumn::Progress);
}

Form formIn(const QList<SheetTable> &tables)
{
    for (const SheetTable &table : tables) {
        for (const int row : table.rows()) {
            if (auto columns = headsIn(table.row(row)); areHeads(columns))
                return {.table = &table, .headRow = row, .columns = std::move(columns)};
        }
    }
    return {};
}

// What was sent out, according to the hidden sheet; a sheet without department when there is no
// hidden sheet.
DepartmentSheet sentIn(const QList<SheetTable> &tables)
{
    const auto isSent = [](const SheetTable &table) { return table.words(0, 0) == kSheetMark; };
    const auto table = std::ranges::find_if(tables, isSent);
    if (table == tables.end())
        return {};
    const int year = table->words(0, 2).toInt();
    DepartmentSheet sheet{.fileUuid = table->words(0, 1),
                          .year = isPlanYear(year) ? year : 0,
                          .organisation = table->words(0, 5),
                          .title = table->words(0, 6),
                          .department = table->words(0, 3),
                          .sentOn = QDate::fromString(table->words(0, 4), Qt::ISODate)};
    for (const int row : table->rows()) {
        if (const NodeId id = row > 0 ? idIn(table->words(row, 0)) : NodeId{}; id != NodeId{})
            sheet.items.append({.node = id,
                                .number = table->words(row, 1),
                                .text = table->words(row, 2),
                                .deadline = table->words(row, 3),
                                .sent = {.status = table->words(row, 4),
                                         .percent = table->words(row, 5),
                                         .difficulty = table->words(row, 6)}});
    }
    return sheet;
}

QList<AnsweredRow> rowsIn(const Form &form)
{
    QList<AnsweredRow> rows;
    for (const int row : form.table->rows()) {
        const bool isHeadAgain = row <= form.headRow || areHeads(headsIn(form.table->row(row)));
        if (isHeadAgain)
            continue;
        const auto words = [&](SheetColumn column) { return form.words(row, column); };
        rows.append({.line = row + 1,
                     .node = idIn(words(SheetColumn::Id)),
                     .number = words(SheetColumn::Number),
                     .text = words(SheetColumn::Text),
                     .status = words(SheetColumn::Status),
                     .percent = words(SheetColumn::Percent),
                     .progress = words(SheetColumn::Progress),
                     .day = words(SheetColumn::Day),
                     .attendance = words(SheetColumn::Attendance),
                     .difficulty = words(SheetColumn::Difficulty),
                     .nextStep = words(SheetColumn::NextStep),
                     .formulas = form.emptyFormulas(row)});
    }
    return rows;
}

} // namespace

Result<AnsweredSheet> readSheet(const QByteArray &bytes, const QString &name)
{
    const auto tables = workbookTables(bytes, name);
    if (!tables)
        return sheetError(tables.error(), name);
    const DepartmentSheet sent = sentIn(*tables);
    const Form form = formIn(*tables);
    if (sent.fileUuid.isEmpty() || sent.year == 0 || sent.department.isEmpty() || !form.table)
        return refusedSource(kNoSheet, name);
    return AnsweredSheet{.file = name, .sent = sent, .rows = rowsIn(form)};
}

Result<AnsweredSheet> readSheet(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (QFileInfo(path).isDir() || !System::openNonBlocking(path, file) || !System::isRegular(file))
        return refusedSource(QT_TRANSLATE_NOOP("SourceText",
                                               "“%1” cannot be opened; choose a department's sheet "
                                               "(.xlsx)."),
                             name, file.errorString());
    if (file.size() > kLargestSource)
        return sourceError(SourceFault::TooLarge, name);
    return readSheet(file.readAll(), name);
}

} // namespace Exchange
