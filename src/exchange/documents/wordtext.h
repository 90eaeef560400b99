#pragma once

#include "exchange/documents/shared/zippackage.h"

namespace Exchange {

// The text of a Word document (.docx): one paragraph a line, with typed and automatic numbers,
// tracked changes as if accepted, tables row by row (tablerows.h), text boxes after the paragraph
// that holds them, documents that it holds within (altChunk) in their place. Footnotes, endnotes
// and hidden text come last, each line marked as such; headers, footers and comments are not read.
std::variant<QString, SourceFault> wordText(const ZipPackage &package);

} // namespace Exchange
