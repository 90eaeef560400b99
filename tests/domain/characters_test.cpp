#include "domain/text/characters.h"

#include "support/catch.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("every character has the right kind for line breaking", "[characters]")
{
    const std::pair<const char32_t *, CharacterKind> kinds[] = {
        {U"工一〇，。（【　Ａ🙂", CharacterKind::Han},
        {U"\u4e00\u9fff\u3400\u3041\ua4cf\u1100\u115f\u231a\u231b\u2e80\u303e\ufe10\uff60",
         CharacterKind::Han},
        {U"\U0001F300\U0001FAFF\U00020000\U0003FFFD", CharacterKind::Han},
        {U"aZ0.é", CharacterKind::Word},
        {U"\u1160\u2319\u231c\u303f\uff61\u00a0\u202f", CharacterKind::Word},
        {U" \t\u2003\u2009", CharacterKind::Space},
        {U"\u0301\u20dd", CharacterKind::Mark},
        {U"\x00\x1b\x85", CharacterKind::Unprinted},
        {U"\u200d\ufe00\ufe0f\u034f\U000E0100\U000E01EF", CharacterKind::Joined},
        {U"\u0628\u0e01", CharacterKind::Shaped},
    };
    for (const auto &[characters, kind] : kinds) {
        const char32_t *at = characters;
        do {
            CAPTURE(uint(*at));
            CHECK(kindOf(*at) == kind);
        } while (*++at != 0);
    }
}

TEST_CASE("the regular expression for Chinese characters matches what isHan() names",
          "[characters]")
{
    QString others;
    QString chinese;
    for (char32_t character = 1; character <= 0x10ffff; ++character) {
        if (!QChar::isSurrogate(character))
            (isHan(character) ? chinese : others) += toString(character);
    }
    const QRegularExpression han(kHan);
    CHECK(QString(chinese).remove(han).isEmpty());
    CHECK_FALSE(others.contains(han));
    for (const QChar character : u"工〇々豈"_s)
        CHECK(isHan(character.unicode()));
    for (const QChar character : u"、。《a1あ한"_s)
        CHECK_FALSE(isHan(character.unicode()));
}

TEST_CASE("only full-width signs of ASCII have a half-width form", "[characters]")
{
    CHECK(halfWidthForm(u'（') == u'(');
    CHECK(halfWidthForm(u'９') == u'9');
    CHECK(halfWidthForm(u'～') == u'~');
    for (const QChar character : u"a、。　￥工"_s)
        CHECK(halfWidthForm(character.unicode()) == character.unicode());
}

TEST_CASE("Chinese quotation marks, the dash and the ellipsis are as wide as a character",
          "[characters]")
{
    for (const char32_t character : {U'工', U'，', U'“', U'”', U'‘', U'’', U'—', U'…'})
        CHECK(isFullWidth(character));
    for (const char32_t character : {U'a', U' ', U'–', U'‚', U'„', U'‥'})
        CHECK_FALSE(isFullWidth(character));
    for (const char32_t character : {U'“', U'‘'})
        CHECK((opensQuotation(character) && !closesQuotation(character)));
    for (const char32_t character : {U'”', U'’'})
        CHECK((closesQuotation(character) && !opensQuotation(character)));
}

TEST_CASE("the invisible characters are those named, and none beside them", "[characters]")
{
    for (const char16_t sign :
         {0x00ad, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xfeff})
        CHECK(isInvisible(QChar(sign)));
    for (const char16_t sign :
         {0x00ac, 0x00ae, 0x200a, 0x2010, 0x2029, 0x202f, 0x205f, 0x2061, 0x2065, 0x206a, 0xfefe})
        CHECK_FALSE(isInvisible(QChar(sign)));
}

TEST_CASE("a character of two code units is read whole, a half of one by itself", "[characters]")
{
    const QString rare = u"a\U00020BB7"_s;
    CHECK(codeAt(rare, 0) == std::pair<char32_t, int>(U'a', 1));
    CHECK(codeAt(rare, 1) == std::pair<char32_t, int>(0x20bb7, 2));
    CHECK(codeAt(rare, 2) == std::pair<char32_t, int>(0xdfb7, 1));
    CHECK(codeAt(rare.chopped(1), 1) == std::pair<char32_t, int>(0xd842, 1));
    CHECK(codeAt(rare.chopped(1) + u'a', 1) == std::pair<char32_t, int>(0xd842, 1));
    CHECK(toString(0x20bb7) == u"\U00020BB7"_s);
}
