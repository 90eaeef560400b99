#pragma once

#include "widgets/kit/textlines.h"

#include <QStringList>

class QPalette;

namespace Widgets {

// Returns the marks of the folded terms (PlanFilter::terms) in a text; without terms there are
// none.
Marking markingOf(const QStringList &terms, const QPalette &palette);

// Plain words as rich text in which the terms are marked.
QString markedText(const QString &words, const QStringList &terms, const QPalette &palette);

} // namespace Widgets
