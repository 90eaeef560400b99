#pragma once

#include "domain/plan/progressnote.h"

#include <QStringList>

namespace Domain {

// What a brief of one page has room for.

// The lines of paragraphs that begin with two blanks, and with 一是 where there are several.
double linesOf(const QStringList &paragraphs);

// The first note of each item before its others: three of one item are no picture of a year.
void putFirstOfEach(QList<ProgressNote>::iterator begin, QList<ProgressNote>::iterator end);

} // namespace Domain
