#pragma once

#include <QString>

namespace Models {

// Words as a tool tip shows them: not a word of it is taken for markup, and unlike plain text it
// wraps. What is very long is cut.
QString asToolTip(const QString &text);

} // namespace Models
