#pragma once

#include "domain/reading/outlinereader.h"

namespace Models {

// A published text and its reading. The constructor does the reading, which takes seconds for a
// long text, on the calling thread.
struct ReadSource
{
    ReadSource(QString source)
        : text(std::move(source))
        , reading(Domain::readOutline(text))
    {}

    QString text;
    Domain::OutlineReading reading;
};

} // namespace Models
