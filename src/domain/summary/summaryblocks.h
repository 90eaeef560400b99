#pragma once

#include "domain/plan/outline.h"
#include "domain/summary/summaryoptions.h"

namespace Domain {

// A place in the summary, in order: its name (ReportElement's `block`), what to call it in a
// list, and its paragraph without the number that stands before it. A section's heading is a block
// too; its proposal is empty unless notes or a status of its own are told.
struct SummaryBlock
{
    QString name = {};
    QString label = {};   // in the user's language, but for what was issued
    QString heading = {}; // printed over the words; empty for none
    int headingLevel = 1;
    QString number = {};  // printed before the words; empty for none
    int level = 0;        // how deep it stands in the plan, from 0
    NodeId node{};        // zero where it is no node's
    bool hasNotes = true; // false for a tracked node without reported notes that is not cancelled
    bool isWorded = true; // false for a mere heading and for what fields set (recipient …)
    bool canBeOmitted = false;
    bool isOmitted = false; // its sub-blocks are then not listed
    // False for an item without notes that the text does not mention; a wording of its own makes it
    // printed.
    bool isTold = true;
    QList<NoteId> sources; // the notes that its words and figures are made from
    QList<NodeId> items;   // the tracked nodes that its figures count
    QString proposal = {};
    // The proposal with all that is known, whatever the choices; a wording is compared with it.
    QString record = {};
    std::optional<Wording> wording; // instead of the proposal

    const QString &words() const { return wording ? wording->text : proposal; }
    bool isPrinted() const { return !isOmitted && (isTold || wording); }
    // True when what is recorded has changed since the wording was written.
    bool hasNewRecord() const { return wording && wording->record != record; }
};

// What is printed is Chinese in every language. In the style Items, items that are not told are
// missing; in all others they are listed, with `isTold` false.
QList<SummaryBlock> summaryBlocks(const Outline &outline, const NotesByNode &notes,
                                  const SummaryOptions &options);

// The tracked nodes without reported notes, whether they are printed or not, except cancelled ones.
QList<const OutlineNode *> nodesWithoutNotes(const Outline &outline, const NotesByNode &notes,
                                             const SummaryOptions &options);

// The tracked nodes with reported notes that count as not started on the report's day, except
// preambles.
QList<const OutlineNode *> notStartedWithNotes(const Outline &outline, const NotesByNode &notes,
                                               const SummaryOptions &options);

} // namespace Domain
