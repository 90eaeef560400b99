#pragma once

#include "domain/reading/outlinereader.h"

#include <QString>

namespace Models {

// One way to read a text, in words for who chooses one.
struct ReadingWords
{
    QString reason = {};  // in what it differs from the reading that is followed
    QString outcome = {}; // how many sections and items, and what is odd about them
};

ReadingWords wordsOf(const Domain::RankedReading &reading, Domain::Assumptions followed);

} // namespace Models
