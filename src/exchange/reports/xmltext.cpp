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
    QString held;
    held.reserve(text.size());
    for (int at = 0; at < text.size();) {
        const auto [character, length] = codeAt(text, at);
        if (isHeldByXml(character))
            held += QStringView(text).mid(at, length);
        at += length;
    }
    return held;
}

} // namespace Exchange
