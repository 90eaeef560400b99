#pragma once

#include <QIcon>
#include <QString>

namespace Widgets {

// One of our own icons (resources/icons/NAME.svg), drawn sharp at every size in the colour that
// the palette gives text at the moment of painting: light, dark and disabled need no other files.
QIcon icon(const QString &name);

// The icon in this colour.
QIcon icon(const QString &name, const QColor &colour);

} // namespace Widgets
