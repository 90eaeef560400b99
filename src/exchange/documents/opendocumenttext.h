#pragma once

#include "exchange/documents/shared/zippackage.h"

namespace Exchange {

// The text of an OpenDocument text (.odt), as of a Word document: see wordtext.h.
std::variant<QString, SourceFault> openDocumentText(const ZipPackage &package);

} // namespace Exchange
