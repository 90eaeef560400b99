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
