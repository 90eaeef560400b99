#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Models {

// Text in the form in which it is searched: half width, case folded, without invisible characters.
// Unlike Domain::folded() it may change the length.
QString searchKey(const QString &words);

// The search terms in what a user typed: the keys of its words, separated by blanks.
QStringList searchTerms(const QString &words);

// A range of a text, in UTF-16 code units.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

// Where terms (keys) occur in a text, in order; ranges that overlap or touch are merged.
QList<TextSpan> matchesIn(const QString &text, const QStringList &terms);

} // namespace Models
