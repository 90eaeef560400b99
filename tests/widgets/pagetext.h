#pragma once

#include "report/layout/pagination.h"

#include <QString>

// All words on the pages, in the order of the layout.
inline QString textOf(const Report::Pages &pages)
{
    QString text;
    for (int page = 0; page < pages.count(); ++page) {
        for (const Report::PlacedLine &line : pages[page].lines)
            text += line.text;
    }
    return text;
}
