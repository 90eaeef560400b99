#pragma once

#include "domain/plan/progressnote.h"

#include <QStringList>

namespace Domain {

// The space of a brief of one page.

// How many lines these paragraphs fill, each indented by two characters and begun with 一是, 二是 …
// where there are several.
double linesOf(const QStringList &paragraphs);

// Moves the first note of each item before all notes that are not the first of theirs, so that the
// few printed come from several items.
void putFirstOfEach(QList<ProgressNote>::iterator begin, QList<ProgressNote>::iterator end);

} // namespace Domain
