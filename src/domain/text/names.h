#pragma once

#include <QString>
#include <QStringList>

namespace Domain {

// The names in a field where several may stand, as people write them: separated by
// 、 , ， ; ； or line ends. Blanks around a name and names given twice are dropped.
QStringList splitNames(const QString &text);

// The names as a Chinese list: joined by 、.
QString joinNames(const QStringList &names);

} // namespace Domain
