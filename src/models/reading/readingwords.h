#pragma once

#include "domain/plan/plan.h"
#include "domain/reading/outlinereader.h"

#include <QString>

namespace Models {

// The description of one way to read a text, shown where the user chooses one.
struct ReadingWords
{
    QString reason = {};  // how it differs from the reading that is followed
    QString outcome = {}; // how many sections and items it finds, and what is odd about them
};

// How many sections and items a plan that is read in has, as the window's head counts them.
struct ReadCounts
{
    qsizetype sections = 0; // aspectsOf()
    qsizetype items = 0;    // tracked nodes
};

ReadCounts countsOf(const Domain::PlanContent &plan);

ReadingWords wordsOf(const Domain::RankedReading &reading, Domain::Assumptions followed);

} // namespace Models
