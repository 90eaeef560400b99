#pragma once

#include "exchange/documents/zippackage.h"

namespace Exchange {

// The text of a Word document (.docx): one paragraph a line, with typed and automatic numbers,
// tracked changes as if accepted, tables row by row (tablerows.h), text boxes after the paragraph
// that holds them. Headers, footers, notes and comments are not read.
std::variant<QString, SourceFault> wordText(const ZipPackage &package);

} // namespace Exchange
