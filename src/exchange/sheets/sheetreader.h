#pragma once

#include "domain/year/answers/answers.h"
#include "system/result.h"

#include <QByteArray>

namespace Exchange {

// A department's sheet that came back, whatever it was renamed to, sorted or saved by (.xlsx, .ods;
// .xls and .et by way of LibreOffice). Formulas give the values last worked out. Refused in one
// sentence that names the file: what is not a workbook, or not one that this program sent out.
System::Result<Domain::AnsweredSheet> readSheet(const QString &path);
System::Result<Domain::AnsweredSheet> readSheet(const QByteArray &bytes, const QString &name);

} // namespace Exchange
