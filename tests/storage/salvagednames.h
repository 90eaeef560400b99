#pragma once

#include <QString>

// The names of a damaged file and of the new one that salvage makes of it.
inline const QString kDamaged = QStringLiteral("damaged");
inline const QString kNew = QStringLiteral("new");
