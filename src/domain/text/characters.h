#pragma once

#include <QString>

#include <utility>

namespace Domain {

// How a character behaves in a line of text.
enum class CharacterKind {
    Han,       // as wide as high: Chinese characters and their like
    Word,      // part of a word or number, at its own width
    Space,     // a line may break here
    Mark,      // drawn on the character before it, like an accent
    Joined,    // has no shape; belongs to the character before it
    Shaped,    // a letter of a script in which letters change with their neighbours
    Unprinted, // control characters
};

CharacterKind kindOf(char32_t character);

// Whether it is a Chinese character, 〇 and 々 included.
constexpr bool isHan(char32_t character)
{
    return (character >= 0x3400 && character <= 0x9fff)
           || (character >= 0xf900 && character <= 0xfaff)
           || (character >= 0x20000 && character <= 0x3ffff) || character == U'〇'
           || character == U'々';
}

// What isHan() names, in regular expressions. \p{Han} is more: since PCRE2 10.40 it matches 、 and
// 《 too.
inline const QString kHan = QStringLiteral(
    "[\\x{3400}-\\x{9FFF}\\x{F900}-\\x{FAFF}\\x{20000}-\\x{3FFFF}〇々]");

// Whether it is as wide as high in Chinese text: a Chinese character or its like, or a Chinese
// mark.
bool isFullWidth(char32_t character);

// The half-width form of a full-width sign of ASCII; any other character as it is.
constexpr char16_t halfWidthForm(char16_t unit)
{
    return unit >= 0xff01 && unit <= 0xff5e ? char16_t(unit - 0xfee0) : unit;
}

// “ ” ‘ ’ — …: as wide as a Chinese character in Chinese text, whatever the font.
bool isChineseMark(char32_t character);
bool opensQuotation(char32_t character);
bool closesQuotation(char32_t character);

// Zero width, or a sign of direction or hyphenation that shows nothing: U+00AD, U+200B–200F,
// U+202A–202E, U+2060, U+2066–2069, U+FEFF.
bool isInvisible(QChar character);

// `text` without invisible characters. The joiner U+200D stays between two emoji, which it makes
// one.
QString withoutInvisible(const QString &text);

QString toString(char32_t character);

// The code point at `at` and its length in UTF-16 units. An unpaired surrogate counts as a
// character.
std::pair<char32_t, int> codeAt(const QString &text, int at);

} // namespace Domain
