#include "domain/year/answers/unfilledsheets.h"

#include "domain/text/departmentnames.h"
#include "domain/year/answers/rowmatching.h"
#include "domain/year/answers/sheetwords.h"

#include <QSet>

#include <algorithm>

namespace Domain {

namespace {

bool isAsSent(const QString &answered, const QString &sent)
{
    return sheetKey(answered).isEmpty() || sheetKey(answered) == sheetKey(sent);
}

bool isAnswered(const AnsweredRow &row, const RowMatching &matching)
{
    const QString *const ownCells[] = {&row.progress, &row.day, &row.attendance, &row.nextStep};
    if (!row.formulas.isEmpty() || std::ranges::any_of(ownCells, [](const QString *cell) {
            return !cell->trimmed().isEmpty();
        }))
        return true;
    const SheetItem *item = matching.itemOf(row);
    const SheetValues sent = item ? item->sent : SheetValues();
    return !isAsSent(row.status, sent.status) || !isAsSent(row.percent, sent.percent)
           || !isAsSent(row.difficulty, sent.difficulty);
}

} // namespace

QStringList unfilledDepartments(const QList<AnsweredSheet> &sheets)
{
    QStringList unfilled;
    QSet<QString> filled;
    for (const AnsweredSheet &sheet : sheets) {
        const RowMatching matching(sheet.sent);
        const bool says = std::ranges::any_of(
            sheet.rows, [&matching](const AnsweredRow &row) { return isAnswered(row, matching); });
        if (says)
            filled.insert(departmentKey(sheet.sent.department));
        else
            unfilled.append(sheet.sent.department);
    }
    unfilled.removeIf(
        [&filled](const QString &name) { return filled.contains(departmentKey(name)); });
    unfilled.removeDuplicates();
    return unfilled;
}

} // namespace Domain
