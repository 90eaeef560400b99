#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Models {

// Words as they are compared: full and half width, upper and lower case alike, without characters
// that cannot be seen.
QString folded(const QString &words);

// What is looked for where somebody typed `words`: each of them, folded.
QStringList searchTerms(const QString &words);

// A stretch of a text, in its places.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

// Where folded terms stand in a text, in order; what overlaps or touches is one.
QList<TextSpan> matchesIn(const QString &text, const QStringList &terms);

} // namespace Models
