#pragma once

#include <QList>
#include <QString>

namespace Domain {

// `text` with full-width forms made half-width, dashes and blanks made alike, and the traditional
// characters of an office's vocabulary made simplified: what a reader compares with. It has the
// same length, unit for unit, so a place found in it is a place in `text`.
QString folded(QStringView text);

// White space, and what is invisible like it (zero width spaces, byte order mark).
bool isBlank(QChar character);

bool isIdeograph(QChar character);

// In folded text: 。！？；… and their like, after which a new sentence or clause begins.
bool endsSentence(QChar character);

// In folded text: a closing bracket or quotation mark.
bool closes(QChar character);

// `text` without blanks at its ends.
QStringView trimmedBlanks(QStringView text);

// The last character that is neither blank nor, after the end of a sentence, a closing mark; null
// when there is none. "他说：“好。”" ends with 。.
QChar lastTelling(QStringView text);

// Folded text without the readings some sites print after characters: 計(jì)劃(huà) is 计划.
// Words are looked for in it; a place found is led back to the text it was made from.
class WithoutPinyin
{
public:
    explicit WithoutPinyin(QStringView folded);

    QStringView text() const { return m_text; }
    // Where in the original text the first `length` characters of text() end.
    qsizetype originalEnd(qsizetype length) const;

private:
    QString m_stripped;
    QStringView m_text;
    QList<qsizetype> m_ends; // empty when nothing was taken out
};

// How wide `text` is in columns: an ideograph takes two.
qsizetype columns(QStringView text);

} // namespace Domain
