#pragma once

#include "system/result.h"

#include <QString>

#include <optional>

namespace Widgets {

// How many took part, as typed: empty for none said, else in any way that departments write it into
// their sheets.
System::Result<std::optional<int>> attendanceOf(const QString &typed);

} // namespace Widgets
