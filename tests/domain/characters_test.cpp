#include "domain/text/characters.h"

#include "support/catch.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("every character has the right kind for line breaking", "[characters]")
{
    const std::pair<const char32_t *, CharacterKind> kinds[] = {
        {U"工一〇，。（【　Ａ🙂", CharacterKind::Han},
        {U"aZ0.é", CharacterKind::Word},
        {U" ", CharacterKind::Space},
        {U"\u0301\u20dd", CharacterKind::Mark},
        {U"\x00\x1b\x85", CharacterKind::Unprinted},
        {U"\u200d\ufe0f\u034f", CharacterKind::Joined},
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
