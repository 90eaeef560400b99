#pragma once

#include <QList>
#include <QString>

namespace Domain {

// Returns `text` in the form in which texts are compared: full-width forms made half-width, dashes
// and blanks made alike, radicals that stand for characters replaced by them, and the traditional
// characters of an office's vocabulary made simplified. The result has the same length, unit for
// unit, so a place found in it is a place in `text`.
QString folded(QStringView text);

// Returns folded text with the brackets that a plan may put around who does something (【】, 〔〕,
// []) made round ones.
QString withRoundBrackets(QString folded);

// Returns `text` with its full-width digits in the half width, and nothing else changed.
QString withHalfWidthDigits(QString text);

// Returns typed words in plain characters: compatibility forms (full width, ㎡, ②) as what they
// stand for, and single blanks within only.
QString plainForm(const QString &typed);

// Returns `text` without blanks (see isBlank()).
QString withoutBlanks(QStringView text);

// Whether a character takes no room on the line: what isInvisible() names and variation selectors,
// which choose the shape of the character before them.
bool hasNoWidth(QChar character);

// Whether a character is white space or has no width.
bool isBlank(QChar character);

// Whether it is a Chinese character other than 〇. Either half of a surrogate pair counts as one.
bool isIdeograph(QChar character);

// Whether a character of folded text ends a sentence or clause: 。！？；… and their like.
bool endsSentence(QChar character);

// Brackets and quotation marks of folded text; each closing one stands where its opening one does.
inline constexpr QStringView kOpeningMarks = u"([{“‘「『《〈【〔";
inline constexpr QStringView kClosingMarks = u")]}”’」』》〉】〕";

// Whether a character of folded text is a closing bracket or quotation mark.
bool closes(QChar character);

// Whether the last sentence of folded text is complete: it ends with 。！？ or ；.
bool endsWithStop(QStringView text);

// Returns `text` without the blanks at its ends.
QStringView trimmedBlanks(QStringView text);

// Returns the last character that is neither blank nor, after the end of a sentence, a closing
// mark; null when there is none. For "他说：“好。”" it is 。.
QChar lastTelling(QStringView text);

// Folded text without the pronunciations that some sites print after characters: 計(jì)劃(huà) is
// 计划. Words are searched in text(); originalEnd() maps a place found back to the original text.
class WithoutPinyin
{
public:
    explicit WithoutPinyin(QStringView folded);

    QStringView text() const { return m_text; }
    // Returns where in the original text the first `length` characters of text() end.
    qsizetype originalEnd(qsizetype length) const;

private:
    QString m_stripped;
    QStringView m_text;
    QList<qsizetype> m_ends; // empty when nothing was taken out
};

// Returns the width of `text` in columns, where an ideograph takes two.
qsizetype columns(QStringView text);

} // namespace Domain
