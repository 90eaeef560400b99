#include "app/commands/command.h"
#include "app/commands/planyear.h"
#include "app/commands/terminaltext.h"
#include "domain/text/departmentnames.h"
#include "domain/text/names.h"
#include "domain/text/sentences.h"
#include "domain/year/due/due.h"
#include "exchange/sheets/sheetworkbook.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::refused;
using System::Result;

namespace App {

namespace {

const Option kOptions[] = {
    {"--output", ValueKind::Text, "FOLDER",
     QT_TRANSLATE_NOOP("CommandLine", "the folder to write into; made if need be")},
    {"--departments", ValueKind::Text, "NAMES",
     QT_TRANSLATE_NOOP("CommandLine", "only these departments")},
    kYearOption,
    {"--on", ValueKind::Day, "D",
     QT_TRANSLATE_NOOP("CommandLine", "the day of sending; today unless given")},
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString misuseOfSheets(const Arguments &arguments)
{
    return arguments.text(u"--output"_s).value_or(QString()).isEmpty()
               ? Text::tr("“sheets” needs --output FOLDER.")
               : QString();
}

// The departments asked for; an error that names those that answer for nothing in the plan.
Result<QStringList> departmentsIn(const Arguments &arguments, const Outline &outline)
{
    const QStringList known = answeringDepartments(outline);
    const auto wanted = arguments.text(u"--departments"_s);
    if (!wanted && known.isEmpty())
        return refused(Text::tr(
            "No item of the plan names a department, so nothing was written; fill in who leads."));
    if (!wanted)
        return known;
    const QStringList names = splitNames(*wanted);
    for (const QString &name : names) {
        const auto isSame = [&name](const QString &one) {
            return departmentKey(one) == departmentKey(name);
        };
        if (std::ranges::none_of(known, isSame))
            return refused(
                Text::tr(
                    "“%1” is not a department of any item of the plan, so nothing was written; the departments are: %2.")
                    .arg(name, joinNames(known)));
    }
    return names;
}

// Prints which items are on no department's sheet.
void complainOfNobodys(const Outline &outline)
{
    constexpr qsizetype kNamed = 5;
    const auto items = itemsOfNobody(outline);
    if (items.isEmpty())
        return;
    QStringList names;
    for (const OutlineNode *item : items)
        names.append(shortened(item->heading().simplified(), 20));
    complain(Text::tr("Items that name no department, and are in no sheet: %1 (%2).")
                 .arg(items.size())
                 .arg(someOf(names, kNamed, u"；"_s)));
}

Result<QByteArray> sheets(const Arguments &arguments)
{
    const auto checked = checkedYear(arguments);
    if (!checked)
        return checked.error();
    const auto departments = departmentsIn(arguments, checked->year.outline);
    if (!departments)
        return departments.error();
    const QDate on = arguments.day(u"--on"_s).value_or(arguments.today);
    QList<DepartmentSheet> made;
    for (const QString &name : *departments)
        made.append(departmentSheet(checked->year.outline, checked->fileUuid, name, on));
    const auto names = Exchange::writeSheets(made, localPath(*arguments.text(u"--output"_s)),
                                             QDateTime::currentDateTime());
    if (!names)
        return names.error();
    if (!arguments.text(u"--departments"_s))
        complainOfNobodys(checked->year.outline);
    QString text;
    for (qsizetype i = 0; i < names->size(); ++i)
        text += harmlessLine(Text::tr("“%1” was written; items: %2.")
                                 .arg((*names)[i], QString::number(made[i].items.size())))
                + u'\n';
    return text.toUtf8();
}

} // namespace

const Command kSheetsCommand = {
    .name = "sheets",
    .synopsis = "FILE --output FOLDER [--departments NAMES] [--year Y] [--on D]",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine", "Writes a workbook for each department, to fill in and send back."),
    .fewestOperands = 1,
    .mostOperands = 1,
    .options = kOptions,
    .misuse = misuseOfSheets,
    .run = sheets,
};

} // namespace App
