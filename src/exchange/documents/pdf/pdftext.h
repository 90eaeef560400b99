#pragma once

#include "exchange/documents/shared/sourceerror.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace Exchange {

// Whether bytes are a PDF; some begin with a few others.
bool isPdf(const QByteArray &bytes);

// The text of a PDF: one paragraph a line, its lines joined where the page broke them; running
// heads and page numbers taken out (and named at the end); tables drawn with lines row by row
// (tablerows.h), across pages. A table without lines, and pages that are pictures, are named at
// the end. A PDF of pictures is a Scan.
std::variant<QString, SourceFault> pdfText(const QByteArray &bytes);

} // namespace Exchange
