#pragma once

#include "support/drawnwords.h"

namespace Bench {

// A file of drawn words, so that another program can draw the same.
void write(const QList<Tests::DrawnWords> &words, const QString &path);
QList<Tests::DrawnWords> readDrawnWords(const QString &path);

} // namespace Bench
