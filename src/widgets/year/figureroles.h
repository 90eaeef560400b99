#pragma once

#include <Qt>

namespace Widgets {

// What the cells of the tables of figures know. Those with one of the first two can be pressed.
enum FigureRole {
    PressedRole = Qt::UserRole,
    NamedFigureRole,
    DoneShareRole,
    MissedShareRole,
    AttendanceShareRole,
    TotalRole // of the name of a row that adds up those above
};

} // namespace Widgets
