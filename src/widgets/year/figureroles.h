#pragma once

#include <Qt>

namespace Widgets {

// Roles of the cells in tables of figures. A cell with one of the first two can be pressed.
enum FigureRole {
    PressedRole = Qt::UserRole,
    NamedFigureRole,
    DoneShareRole,
    MissedShareRole,
    AttendanceShareRole,
    TotalRole // true for the name of a row of totals
};

} // namespace Widgets
