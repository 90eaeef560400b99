#pragma once

#include <QStringList>

class QComboBox;

namespace Widgets {

// Puts `choices` into the box instead of those that it has, and keeps the place of the current one;
// the first is current where none was. The box tells nobody.
void refill(QComboBox *box, const QStringList &choices);

} // namespace Widgets
