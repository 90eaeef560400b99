#pragma once

#include <QString>
#include <QStringList>

namespace Domain {

// The names in a field where several may stand, as a file keeps them: separated by
// 、 , ， ; ； or line ends. Blanks around a name and names given twice are dropped.
QStringList splitNames(const QString &text);

// Splits names as people type them. A blank separates two names as well where both are in `roster`,
// or both are two to four Chinese characters and neither is a title (处长, 老师). Invisible
// characters are dropped.
QStringList typedNames(const QString &text, const QStringList &roster = {});

// Returns `name` in the form in which names are compared: without invisible characters.
QString nameKey(const QString &name);

// The names as a Chinese list: joined by 、.
QString joinNames(const QStringList &names);

} // namespace Domain
