#pragma once

#include "domain/year/answers/departmentsheet.h"
#include "system/result.h"

#include <QByteArray>
#include <QDateTime>

namespace Exchange {

// A department's sheet as an Excel workbook: the items to read, and cells to fill in, which alone
// can be written to (protected without a password). A hidden column has the items' ids, a hidden
// sheet what was sent. Every text is text, never a formula.
System::Result<QByteArray> sheetWorkbook(const Domain::DepartmentSheet &sheet,
                                         const QDateTime &written);

// Writes the sheets into `folder`, which is made if need be. A file that is there is never
// replaced, as it may hold answers: the new one gets a number. Returns the names of the files, in
// order.
System::Result<QStringList> writeSheets(const QList<Domain::DepartmentSheet> &sheets,
                                        const QString &folder, const QDateTime &written);

} // namespace Exchange
