#pragma once

#include "domain/plan/progressnote.h"

#include <QStringList>

namespace Domain {

// The space of a brief of one page.

// The lines of paragraphs that begin with two blanks, and with 一是 where there are several.
double linesOf(const QStringList &paragraphs);

// Orders the first note of each item before its other notes, as three notes of one item do not show
// the year.
void putFirstOfEach(QList<ProgressNote>::iterator begin, QList<ProgressNote>::iterator end);

} // namespace Domain
