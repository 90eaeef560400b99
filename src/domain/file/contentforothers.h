#pragma once

namespace Domain {

// What a copy of a plan file to give away holds besides the plans. It never holds the history,
// drafts, or roster names that no plan uses.
struct ContentForOthers
{
    bool hasAuthors = true; // of notes and evidence
    bool hasEvidence = true;
};

} // namespace Domain
