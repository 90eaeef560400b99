#pragma once

#include "exchange/documents/workbooks/sheettable.h"

namespace Exchange {

// Whether a file's name says that it holds separated values (.csv, .tsv, .tab).
bool isSeparatedValues(const QString &name);

// A table of values (RFC 4180, and what programs make of it) as the outline reader takes it. What
// parts the values is found: a comma, a semicolon, a tabulator, their full forms or a bar. A value
// in quotes may hold all of these and line breaks.
std::variant<QString, SourceFault> separatedText(QStringView text);

} // namespace Exchange
