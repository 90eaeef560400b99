#pragma once

#include <QString>

namespace Domain {

// Returns the number `steps` after a printed one (before it when negative), written in the same
// form and with the same punctuation: 五、 and 1 give 六、, （9） and 1 give （10）. Empty where
// `printed` holds no Chinese or Arabic numeral, or where the result would be below 1 or above 9999.
QString continuedNumber(const QString &printed, int steps);

// Returns the number one in the form of a printed one: （一） for （三）. Empty as above.
QString firstNumber(const QString &printed);

} // namespace Domain
