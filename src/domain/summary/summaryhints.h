#pragma once

#include "domain/plan/outline.h"
#include "domain/summary/summaryoptions.h"

namespace Domain {

// A remark on what to check before a summary is handed in; shown beside the wording, never printed.
struct SummaryHint
{
    enum class Kind {
        FromPreamble,     // the opening is made from the plan's preamble
        ChosenHighlights, // too few notes of a brief are marked, so that others stand in
        NoSignature,      // nobody signs
        NoRecipient,      // a report to a superior that names nobody
        LeftOut,          // clauses of a note that the text leaves out: 等反馈, 谢谢…
        NoteIsTitle,      // a note that is a title and no sentence
        NoteIsMessage,    // a note that is a copied message
        NoteToReword,     // a note in words that are for who wrote it: 昨天, 见照片, 没开成
        VerbAdded,        // 召开 or the like stands before a note that only names what took place
        NoteTwice,        // the same note twice on one day
        NoNotes,          // an item without notes
        NoDifficulty,     // an item that is missed, and nothing says why
        ShortOpening,     // opening words that say too little: the item's title can be changed
        NumberTwice,      // a number of people that stands twice in a paragraph
        AddressLeftOut,   // a web address of a note is not printed
        Traditional,      // a note in traditional characters, which stay
        NoDepartment,     // grouped by lead department: an item that names none
        OfLaterDay,       // percent, difficulty, next step are not told: see isUpToDate()
    };

    Kind kind = Kind::NoNotes;
    QString block = {}; // SummaryBlock::name
    NodeId node{};      // zero where it is no node's
    NoteId note{};      // zero where it is no note's
    QString words = {}; // the note's, the number, the opening words
};

// Returns the hints in the order of the summary.
QList<SummaryHint> summaryHints(const Outline &outline, const NotesByNode &notes,
                                const SummaryOptions &options);

// A sentence for each kind that there is, which names all of its items; in the user's language.
QStringList hintSentences(const Outline &outline, const QList<SummaryHint> &hints);

// The sentence of hintSentences() for this kind, with a colon instead of the items' names, because
// the caller shows these as links.
QString hintHeading(SummaryHint::Kind kind);

// The item of a hint, and for a hint about a note also its first words: 第3项：“例行检查”.
QString hintPlace(const SummaryHint &hint, const QString &itemName);

} // namespace Domain
