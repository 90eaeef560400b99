#pragma once

#include "domain/plan/nodekind.h"
#include "domain/plan/numbering.h"
#include "domain/reading/assumption.h"
#include "domain/reading/readingfault.h"
#include "domain/reading/sourcepiece.h"
#include "domain/reading/suggestion.h"
#include "domain/reading/tables/ledgerwords.h"
#include "domain/reading/tables/readcolumns.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace Domain {

// A section or an item as read, with its place in the source.
struct ReadNode
{
    NodeKind kind = NodeKind::Item;
    QString number = {}; // as printed, with its punctuation; empty when there is none
    QString title = {};
    QString text = {};
    Suggestion suggested = {};
    // The words of a table's cells about what has been done, as written.
    QString progress = {};
    QList<ReadNote> notes;            // these words as progress notes, to be offered to the user
    std::optional<ReadStatus> status; // the status in a table's cells, to be offered
    int line = 0;                     // the line where it begins, from 1
    SourceSpan numberSpan = {};
    // Where its words stand, in order. Joined they are, but for line breaks and the blanks around
    // them, a section's title and text, an item's text.
    QList<SourceSpan> spans;
    QList<ReadNode> children;
};

// A part of the source that is not taken into the plan, and why.
struct LeftOut
{
    int line = 0;
    QString text = {};
    QString reason = {}; // a sentence in the user's language
    SourceSpan span = {};

    friend bool operator==(const LeftOut &, const LeftOut &) = default;
};

// Something in a reading that the user should check.
struct ReadWarning
{
    enum class Kind {
        NumberGap,
        NumberRepeat,
        LateBeginning, // the first number is not 1
        MixedMarks,    // the same level is numbered in two ways
        VeryLongItem,
        SectionWithoutItems, // paragraphs that may be items stand under its heading
        DeadlineLeftOut,     // words that are left out ask for something by a day
        ColumnLeftOut,       // a column with words that no field takes
        OtherTimes,          // an item names times besides its deadline
        SeveralLeads,        // items of which several departments lead
        AnnexRowsLeftOut,    // rows of an annexed table that are no item of the plan
        UnclearDeadline,     // a deadline whose day is not known
        UnsureOrganisation,  // the title does not name the committee
        NoTitle,
        NoYear,
        NoNodes
    };

    Kind kind = Kind::NoNodes;
    int line = 0; // from 1; 0 when it is about the whole text
    QString message = {};

    friend bool operator==(const ReadWarning &, const ReadWarning &) = default;
};

// A plan as read from the text of a page.
struct OutlineReading
{
    QString title = {};
    QString organisation = {};
    std::optional<int> year;
    QString documentNumber = {};
    QString issuer = {};
    QDate issuedOn = {};
    QString preamble = {};
    QString closing = {};
    Numbering numbering = Numbering::PerSection;
    QList<ReadNode> nodes;
    QList<LeftOut> leftOut;
    QList<ReadNode> annexRows; // the rows of annexed tables that are no task of the plan
    QList<ReadWarning> warnings;
    QList<SourcePiece> pieces; // the whole source, and what each piece was taken for
};

// One way to read a source, with its cost.
struct RankedReading
{
    Assumptions assumptions = {};
    int cost = 0;             // the lower, the likelier the reading is right
    QList<FaultCount> faults; // the faults whose weights make up the cost
    QList<SourcePiece> pieces;
    OutlineReading outline = {}; // the outline that follows from the pieces
    QList<ReadColumns> tables;   // what the columns of its tables were taken for
};

// Returns the different ways to read a source, the likeliest first; never empty. The columns of
// tables are what `columns` says, where it says anything of them.
QList<RankedReading> readingsOf(const QString &source, const ColumnChoices &columns = {});

// Reads a published plan in the likeliest way: finds its levels from its own use of numbers and
// keeps every issued character. Never fails; a text without a plan gives no nodes and says so.
OutlineReading readOutline(const QString &source);

// Returns the reading that follows from what each piece was taken for; the pieces may be corrected
// by hand. They must lie in `source` in order and not overlap.
OutlineReading assembleOutline(const QString &source, const QList<SourcePiece> &pieces);

// The same by the pieces' own words: without what annexed tables say, and not checked.
OutlineReading assembleNodes(const QString &source, const QList<SourcePiece> &pieces);

// The warning's word in JSON: "number_gap", "no_year" …
QString warningKey(ReadWarning::Kind kind);

} // namespace Domain
