#pragma once

#include "domain/plan/itemstatus.h"
#include "widgets/kit/style/theme.h"

namespace Widgets {

// A status's sign, as a letter and as an icon, and the colours of its word and ground.
struct StatusLook
{
    QChar sign;
    QString icon;
    ColourRole text;
    ColourRole ground;
    ColourRole bar;
};
StatusLook statusLook(Domain::StatusKind status);

} // namespace Widgets
