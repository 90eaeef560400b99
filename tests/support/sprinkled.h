#pragma once

#include "domain/text/characters.h"

#include <QString>

#include <algorithm>

// All invisible characters, each once.
inline QString allInvisible()
{
    QString all;
    for (char16_t c = 1; c < 0xffff; ++c) {
        if (Domain::isInvisible(c))
            all += QChar(c);
    }
    return all;
}

// The text with an invisible character after every third character of each line, all of them in
// turn.
inline QString sprinkled(const QString &text)
{
    const QString invisible = allInvisible();
    QString made;
    qsizetype next = 0;
    int inLine = 0;
    for (const QChar c : text) {
        made += c;
        inLine = c == u'\n' ? 0 : inLine + 1;
        if (inLine > 0 && inLine % 3 == 0)
            made += invisible[next++ % invisible.size()];
    }
    return made;
}

inline bool hasInvisible(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), Domain::isInvisible);
}
