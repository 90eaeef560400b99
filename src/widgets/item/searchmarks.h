#pragma once

#include "widgets/kit/textlines.h"

#include <QStringList>

class QPalette;

namespace Widgets {

// Marks where folded terms (PlanFilter::terms) stand in words; nothing without terms.
Marking markingOf(const QStringList &terms, const QPalette &palette);

// Plain words as rich text in which the terms are marked.
QString markedText(const QString &words, const QStringList &terms, const QPalette &palette);

} // namespace Widgets
