#pragma once

#include <QStringView>

namespace Domain {

// Titles that are broken over lines. All words are folded (foldedtext.h).

// Whether a line is the beginning of the title that goes on with `title` on the next: a committee's
// name above the year, a company's above a body in it, half of a name, an open phrase. `atTop`:
// nothing stands above the line.
bool beginsTitle(QStringView line, QStringView title, bool atTop);

// Whether a line is the end of the title above it: 分工方案, 及责任分工.
bool endsTitle(QStringView line, QStringView title);

} // namespace Domain
