#pragma once

#include "exchange/documents/shared/sourceerror.h"

#include <QByteArray>

#include <optional>
#include <variant>

namespace Exchange {

// The kinds of documents that LibreOffice converts first.
enum class OfficeKind { Text, Workbook };

// What kind of such a document the bytes are: Word and WPS of before 2007 (.doc, .wps, .xls, .et),
// rich text, Office's XML of 2003, flat OpenDocument. Nothing if they are none.
std::optional<OfficeKind> officeKind(const QByteArray &bytes);

// The document as .docx or .xlsx, made by LibreOffice in a folder and with a profile of its own:
// without macros, links and network, within limits of time and memory.
std::variant<QByteArray, SourceFault> convertedByOffice(const QByteArray &bytes, OfficeKind kind);

} // namespace Exchange
