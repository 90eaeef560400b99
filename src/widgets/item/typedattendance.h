#pragma once

#include "system/result.h"

#include <QString>

#include <optional>

namespace Widgets {

// Reads how many took part, in any of the forms that departments write into their sheets. Null for
// an empty text.
System::Result<std::optional<int>> attendanceOf(const QString &typed);

} // namespace Widgets
