#pragma once

#include "system/result.h"

#include <QString>

#include <optional>

namespace Widgets {

// How many took part, as typed: empty for none said; full-width digits and separators of thousands
// are understood.
System::Result<std::optional<int>> attendanceOf(const QString &typed);

} // namespace Widgets
