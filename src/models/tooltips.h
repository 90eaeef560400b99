#pragma once

#include <QString>

namespace Models {

// `text` as a tool tip: escaped, so that nothing in it is taken for markup; as rich text, so that
// it wraps; and cut when very long.
QString asToolTip(const QString &text);

} // namespace Models
