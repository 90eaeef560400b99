#pragma once

#include "domain/reading/sourcepiece.h"

#include <QList>
#include <QString>

namespace Domain {

// The box of a task that is done, for Markdown's [x].
inline constexpr QChar kTickedBox = u'\u2611';

// Whether a text bears Markdown's marks: the rule of a table, or two others. A heading's # and a
// pair of ** are one each time, the signs of lists (-, *, +) one together.
bool isMarkdown(QStringView text);

// Returns how many units of a line, at its beginning, are such marks: "## ", "> ", "**".
qsizetype markdownPrefix(QStringView line);

// For a line behind its markdownPrefix() `prefix`: where its words end if ** encloses all of them,
// that is, the offset of the closing **; -1 otherwise.
qsizetype emphasisEnd(QStringView prefix, QStringView line);

// Returns the pieces with the box before a node's words ([x], [ ], ☑) cut out: one that is ticked
// is a cell for the node's status, another is left out.
QList<SourcePiece> withoutTaskBoxes(QStringView source, const QList<SourcePiece> &pieces);

// Returns the pieces with each ** in the plan's words cut out and left out.
QList<SourcePiece> withoutEmphasis(QStringView source, const QList<SourcePiece> &pieces);

} // namespace Domain
