#include "exchange/reports/xmltext.h"

#include "domain/text/characters.h"

using namespace Domain;

namespace Exchange {

namespace {

bool isHeldByXml(char32_t character)
{
    if (character == U'\t' || character == U'\n')
        return true;
    return kindOf(character) != CharacterKind::Unprinted && character != 0xfffe
           && character != 0xffff;
}

} // namespace

QString xmlText(const QString &text)
{
    const QString seen = withoutInvisible(text);
    QString held;
    held.reserve(seen.size());
    for (int at = 0; at < seen.size();) {
        const auto [character, length] = codeAt(seen, at);
        if (isHeldByXml(character))
            held += QStringView(seen).mid(at, length);
        at += length;
    }
    return held;
}

} // namespace Exchange
