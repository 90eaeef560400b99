#pragma once

#include <QString>
#include <QStringList>

namespace Domain {

// The titles of people who head something, for regular expressions: 科长.
inline const QString kOfficePattern = QStringLiteral(
    "(?:书记|主任|主席|部长|处长|科长|局长|厅长|司长|院长|校长|园长|会长|秘书长|理事长|组长|队长|所长"
    "|馆长|站长|社长|股长|镇长|乡长|村长|县长|市长|区长|省长|经理|总监)");

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
