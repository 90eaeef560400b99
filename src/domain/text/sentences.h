#pragma once

#include <QString>
#include <QStringList>

namespace Domain {

// Joins sentences in the user's language: with a blank between them in English, with none in
// Chinese. Empty ones are left out.
QString joinSentences(const QStringList &sentences);

// The most characters of a heading or a value that a sentence quotes.
constexpr qsizetype kLongestQuote = 40;

// Returns `text` on one line of at most `most` UTF-16 units; a longer one is cut and ends in ….
// Half a surrogate pair is not kept.
QString inBrief(const QString &text, qsizetype most);

// The first `most` of the names with `between` them, and … behind them where there are more.
QString someOf(const QStringList &names, qsizetype most, const QString &between);

// Follows a text and says which of its characters stand outside of brackets and quotation marks.
class BracketDepth
{
public:
    // Takes the next character; returns whether it stands outside. An opening mark stands within, a
    // closing one outside.
    bool isOutsideAfter(QChar character);

private:
    int m_depth = 0;
};

// Marks at the end of words that the sentence around them sets itself.
inline constexpr QStringView kEndMarks = u"，,、；;：:。.";

// Returns `words` without the characters of `marks`, and blanks, at their end.
QString withoutEndMarks(QString words, QStringView marks = kEndMarks);

} // namespace Domain
