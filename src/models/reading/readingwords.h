#pragma once

#include "domain/reading/outlinereader.h"

#include <QString>

namespace Models {

// The description of one way to read a text, shown where the user chooses one.
struct ReadingWords
{
    QString reason = {};  // how it differs from the reading that is followed
    QString outcome = {}; // how many sections and items it finds, and what is odd about them
};

ReadingWords wordsOf(const Domain::RankedReading &reading, Domain::Assumptions followed);

} // namespace Models
