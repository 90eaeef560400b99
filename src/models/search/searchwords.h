#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Models {

// Text folded for comparing: half width, lower case, without invisible characters.
QString folded(const QString &words);

// The folded search terms in what a user typed: its words, separated by blanks.
QStringList searchTerms(const QString &words);

// A range of a text, in UTF-16 code units.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

// Where folded terms occur in a text, in order; ranges that overlap or touch are merged.
QList<TextSpan> matchesIn(const QString &text, const QStringList &terms);

} // namespace Models
