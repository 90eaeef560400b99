#pragma once

#include "domain/reading/outlinereader.h"

namespace Models {

// A published text and what the reader made of it. Reading a long text takes seconds: it is done
// here, on whatever thread this is made.
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
