#pragma once

#include <QString>

namespace Domain {

// Whether a section's heading, without its number, announces no work of its own: 指导思想,
// 【总体要求】, 2024年工作目标：.
bool isGuidanceHeading(const QString &title);

} // namespace Domain
