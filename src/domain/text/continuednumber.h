#pragma once

#include <QString>

namespace Domain {

// The number that stands `steps` after (or, below zero, before) a printed one, in its manner and
// punctuation: 五、 and 1 give 六、, （9） gives （10）. Empty where `printed` holds no numeral, or
// where that would be below 1 or, in Chinese, above 99.
QString continuedNumber(const QString &printed, int steps);

// The first number in the manner of a printed one: （一） for （三）. Empty as above.
QString firstNumber(const QString &printed);

} // namespace Domain
