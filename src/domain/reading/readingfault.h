#pragma once

namespace Domain {

// What makes a reading unlikely.
enum class ReadingFault {
    NoNodes, // neither a section nor an item
    NoTitle,
    NumberInTitle,     // the title contains a section's number: 工作计划 一、指导思想
    NumberRepeat,      // among siblings, a number that comes again or out of order
    NumberGap,         // a number among siblings is missing
    LateBeginning,     // the first number among siblings is not 1
    MixedMarks,        // two neighbours are numbered in different ways
    ItemBesideHeading, // a number beside a heading that has none
    EmptyItem,         // a number without words
    MidSentence,       // a node begins where a sentence breaks off at a line's end
    UnreadNumber,      // a line of a node's text begins with a number
    UnreadList,        // a list runs on within a node's text
    UnreadPoints,      // lines of a heading's text begin with signs or 一是, 二是
    LongItem,
    Assumption // an assumption had to be made
};

// One fault, and how often it was found.
struct FaultCount
{
    ReadingFault fault = ReadingFault::NoNodes;
    int count = 0;

    friend bool operator==(const FaultCount &, const FaultCount &) = default;
};

} // namespace Domain
