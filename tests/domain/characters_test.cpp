#include "domain/text/characters.h"

#include "support/catch.h"

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
