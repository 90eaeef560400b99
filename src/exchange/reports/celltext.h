#pragma once

#include <QByteArray>
#include <QString>

namespace Exchange {

// A text as a cell of an Excel workbook can hold it, in UTF-8: escaped, and cut and marked where it
// is longer than 32,767 UTF-16 units.
QByteArray cellText(const QString &text);

} // namespace Exchange
