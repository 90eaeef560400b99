#pragma once

#include <QStringList>

class QComboBox;

namespace Widgets {

// Replaces the box's entries by `choices`. The current index stays; 0 if there was none. The box
// emits no signals.
void refill(QComboBox *box, const QStringList &choices);

} // namespace Widgets
