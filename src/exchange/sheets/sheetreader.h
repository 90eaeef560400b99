#pragma once

#include "domain/year/answers/answers.h"
#include "system/result.h"

#include <QByteArray>

namespace Exchange {

// Reads a department's sheet that came back, whatever its name, order of rows and the program that
// saved it (.xlsx, .ods; .xls and .et by way of LibreOffice). Formulas give their last calculated
// values. An error, one sentence that names the file, when it is not a workbook, or not one that
// this program sent out.
System::Result<Domain::AnsweredSheet> readSheet(const QString &path);
System::Result<Domain::AnsweredSheet> readSheet(const QByteArray &bytes, const QString &name);

} // namespace Exchange
