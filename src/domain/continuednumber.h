#pragma once

#include <QString>

namespace Domain {

// The number that stands `steps` after a printed one, in its manner and punctuation: 五、 and 1
// give 六、, （9） gives （10）. Empty where `printed` holds no numeral from 1 to 98.
QString continuedNumber(const QString &printed, int steps);

} // namespace Domain
