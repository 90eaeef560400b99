#include "domain/text/characters.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace Domain {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// East Asian wide and full-width characters (UAX #11), by blocks.
constexpr std::array<Range, 16> kWide = {{
    {0x1100, 0x115f},
    {0x231a, 0x231b},
    {0x2e80, 0x303e},
    {0x3041, 0x33ff},
    {0x3400, 0x4dbf},
    {0x4e00, 0xa4cf},
    {0xa960, 0xa97f},
    {0xac00, 0xd7a3},
    {0xf900, 0xfaff},
    {0xfe10, 0xfe19},
    {0xfe30, 0xfe6f},
    {0xff01, 0xff60},
    {0xffe0, 0xffe6},
    {0x1b000, 0x1b2ff},
    {0x1f300, 0x1faff},
    {0x20000, 0x3fffd},
}};

bool isWide(char32_t character)
{
    const auto range = std::lower_bound(kWide.begin(), kWide.end(), character,
                                        [](const Range &r, char32_t c) { return r.last < c; });
    return range != kWide.end() && range->first <= character;
}

bool isJoined(char32_t character)
{
    return QChar::category(character) == QChar::Other_Format
           || (character >= 0xfe00 && character <= 0xfe0f)
           || (character >= 0xe0100 && character <= 0xe01ef) || character == 0x034f;
}

// Scripts whose letters stand alone, each drawn by the one glyph the font names for it.
bool isShaped(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Unknown:
    case QChar::Script_Inherited:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Armenian:
    case QChar::Script_Georgian:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
    case QChar::Script_Yi: return false;
    default: return true;
    }
}

bool isBreakingSpace(char32_t character)
{
    return character == '\t'
           || (QChar::category(character) == QChar::Separator_Space && character != 0x00a0
               && character != 0x202f && character != 0x3000);
}

} // namespace

CharacterKind kindOf(char32_t character)
{
    if (character >= 0x4e00 && character <= 0x9fff)
        return CharacterKind::Han;
    if (isBreakingSpace(character))
        return CharacterKind::Space;
    if (QChar::category(character) == QChar::Other_Control || QChar::isSurrogate(character))
        return CharacterKind::Unprinted;
    if (isJoined(character))
        return CharacterKind::Joined;
    if (isWide(character))
        return CharacterKind::Han;
    if (isShaped(character))
        return CharacterKind::Shaped;
    const auto category = QChar::category(character);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
        return CharacterKind::Mark;
    return CharacterKind::Word;
}

bool isFullWidth(char32_t character)
{
    return kindOf(character) == CharacterKind::Han || isChineseMark(character);
}

bool isChineseMark(char32_t character)
{
    return opensQuotation(character) || closesQuotation(character) || character == 0x2014
           || character == 0x2026;
}

bool opensQuotation(char32_t character)
{
    return character == 0x2018 || character == 0x201c;
}

bool closesQuotation(char32_t character)
{
    return character == 0x2019 || character == 0x201d;
}

bool isInvisible(QChar character)
{
    const char16_t c = character.unicode();
    return c == 0x00ad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e)
           || c == 0x2060 || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

namespace {

bool isEmojiPart(char32_t c)
{
    return (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2190 && c <= 0x21ff)
           || (c >= 0x2300 && c <= 0x27bf) || (c >= 0x2b00 && c <= 0x2bff) || c == 0xfe0f;
}

bool joinsEmoji(const QString &text, qsizetype at)
{
    if (text[at].unicode() != 0x200d || at == 0 || at + 1 == text.size())
        return false;
    const bool isPair = at > 1 && text[at - 1].isLowSurrogate();
    const char32_t before = codeAt(text, int(isPair ? at - 2 : at - 1)).first;
    return isEmojiPart(before) && isEmojiPart(codeAt(text, int(at + 1)).first);
}

} // namespace

QString withoutInvisible(const QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), isInvisible))
        return text;
    QString kept;
    kept.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isInvisible(text[at]) || joinsEmoji(text, at))
            kept += text[at];
    }
    return kept;
}

QString toString(char32_t character)
{
    return QString::fromUcs4(&character, 1);
}

std::pair<char32_t, int> codeAt(const QString &text, int at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(text[at], text[at + 1]), 2};
    return {text[at].unicode(), 1};
}

} // namespace Domain
