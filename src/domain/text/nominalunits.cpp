#include "domain/text/nominalunits.h"

#include "domain/text/characters.h"

#include <numeric>

namespace Domain {

namespace {

double characterWidth(char32_t character)
{
    if (isFullWidth(character))
        return 1;
    switch (kindOf(character)) {
    case CharacterKind::Mark:
    case CharacterKind::Joined:
    case CharacterKind::Unprinted: return 0;
    default: return 0.5;
    }
}

// Whether two characters are a pair of — or … that stays on one line (GB/T 15834).
bool completesPair(const QString &text, const TextUnit &unit, char32_t character)
{
    return (character == 0x2014 || character == 0x2026) && unit.length == 1
           && text[unit.from] == QChar(character);
}

class UnitFinder
{
public:
    explicit UnitFinder(const QString &text)
        : m_text(text)
    {
        for (int at = 0; at < text.size();) {
            const auto [character, length] = codeAt(text, at);
            add(character, at, length);
            at += length;
        }
    }

    QList<TextUnit> units() && { return std::move(m_units); }

private:
    void add(char32_t character, int at, int length)
    {
        const bool space = kindOf(character) == CharacterKind::Space;
        const bool word = !space && !isFullWidth(character);
        const bool joinsPair = !word && !m_units.isEmpty()
                               && completesPair(m_text, m_units.last(), character);
        const bool joins = joinsPair || (word && m_wordOpen);
        if (!joins)
            m_units.append({.from = at, .space = space, .mayStart = mayStartLineAlone(character)});
        TextUnit &unit = m_units.last();
        unit.mayStart = unit.mayStart || joinsPair;
        unit.length = at + length - unit.from;
        unit.width += characterWidth(character);
        unit.mayEnd = mayEndLine(character);
        m_wordOpen = word;
    }

    const QString &m_text;
    QList<TextUnit> m_units;
    bool m_wordOpen = false;
};

} // namespace

QList<TextUnit> nominalUnits(const QString &text)
{
    auto units = UnitFinder(text).units();
    keepNumbersWhole(text, units);
    return units;
}

double nominalWidth(const QString &text)
{
    const auto units = nominalUnits(text);
    return std::accumulate(units.begin(), units.end(), 0.0,
                           [](double sum, const TextUnit &unit) { return sum + unit.width; });
}

} // namespace Domain
