#pragma once

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/outline.h"
#include "domain/plan/reportchoices.h"
#include "domain/plan/wording.h"
#include "domain/summary/countedfigure.h"
#include "domain/summary/reportdocument.h"
#include "domain/summary/reportperiod.h"

#include <QHash>

#include <functional>

namespace Domain {

// The evidence of a plan, for the annexes of a summary.
struct SummaryEvidence
{
    EvidenceByPlace pieces = {};
    // A JPEG of a photograph as paper needs it; empty where it cannot be read.
    std::function<QByteArray(const Evidence &)> photograph = {};
};

// What an annual summary (年度工作总结) is drawn up from besides the plan and its notes.
struct SummaryOptions
{
    QDate asOf = {}; // the day whose figures and statuses are told; must be valid
    // The notes told, both days included; null is no bound, so without either all of the plan's.
    // What is noted later than `asOf` is never told.
    QDate from = {};
    QDate to = {};

    ReportChoices choices = {};
    WordingsByBlock wordings = {}; // a title's line breaks are kept
    SummaryEvidence evidence = {}; // for the annexes that the choices name
};

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
    bool hasNotes = true; // false for a tracked node of which no note is told, and not cancelled
    bool isWorded = true; // false where fields stand for it
    bool canBeOmitted = false;
    bool isOmitted = false; // what stands below it is not listed then
    // False for an item without notes that the text does not tell of; a wording prints it.
    bool isTold = true;
    QList<NoteId> sources = {}; // the notes that its words and figures are made from
    QList<NodeId> items = {};   // the tracked nodes that its figures count
    QString proposal = {};
    // The proposal with all that is known, whatever the choices: what a wording goes by.
    QString record = {};
    std::optional<Wording> wording = {}; // instead of the proposal

    const QString &words() const { return wording ? wording->text : proposal; }
    bool isPrinted() const { return !isOmitted && (isTold || wording); }
    // True when what is recorded has changed since the wording was written.
    bool hasNewRecord() const { return wording && wording->record != record; }
};

// The period that is told of. An open beginning is the first day of the plan's year, an open end
// the day that the summary is as of.
ReportPeriod reportedPeriod(const PlanDetails &plan, const SummaryOptions &options);

// 关心下一代工作委员会2021年工作要点 → 关心下一代工作委员会2021年工作总结; 2021年上半年工作总结,
// 2021年第三季度工作小结, 2021年3月至5月工作小结 where it tells of no year. Under the name of who
// signs, or of the organisation with its school (organisationInFull()).
QString proposedTitle(const PlanDetails &plan, const SummaryOptions &options);

// What a figure of a summary is made from, an item after another.
struct FigureSource
{
    NodeId node{};
    StatusKind status = StatusKind::NotStarted; // as of the summary's day; of a tracked node
    QList<ProgressNote> notes = {};
};

// The items and notes behind a figure of a block: of a number of items, the items that it counts
// with their notes; of activities and attendance, the notes that are counted; of a named figure,
// those that have it. Where these do not come to `value`, the notes whose own attendance it is or
// whose words state it.
QList<FigureSource> sourcesOfFigure(const Outline &outline, const NotesByNode &notes,
                                    const SummaryOptions &options, const SummaryBlock &block,
                                    const CountedFigure &figure, qint64 value);
// All that a block's words are made from.
QList<FigureSource> sourcesOfBlock(const Outline &outline, const NotesByNode &notes,
                                   const SummaryOptions &options, const SummaryBlock &block);

// Who signs: as chosen, or the organisation with its school.
QString signatureFor(const PlanDetails &plan, const ReportChoices &choices);

// The day a summary is usually drawn up for: today, or, when the plan's year is over, its last day
// or that of what was last written down for it. Of a period, its last day, or today while it lasts.
QDate usualSummaryDay(const Outline &outline, QDate today, QDate periodEnd = {});

// What the day of the summary does that is not asked for: what is noted later is left out; what
// was noted or finished after the plan's year moves the usual day.
struct SummaryDayEffects
{
    QList<const OutlineNode *> leftOut = {};   // with notes of the period after the day
    QList<const OutlineNode *> afterYear = {}; // with what is told from after the plan's year
};
SummaryDayEffects effectsOfDay(const Outline &outline, const NotesByNode &notes,
                               const SummaryOptions &options);

// A node in as few words as can be: its number without punctuation, its title where it has none.
QString shortNameOf(const OutlineNode *node);

// What every node is called where it is spoken of to the user: the beginning of its title, longer
// where several begin alike, with its path where they are alike to the end.
QHash<const OutlineNode *, QString> spokenNamesOf(const Outline &outline);

// What a block that is no node's is called, in the user's language; empty for a node's.
QString labelOfBlock(const QString &block);

// Where a block of a summary is, in few words: its label, or 第3项 of an item. In the user's
// language.
QString placeInWords(const Outline &outline, const QString &block);

// What is printed is Chinese in every language. Items left out for having no notes are not listed,
// nor are sections of which nothing is left.
QList<SummaryBlock> summaryBlocks(const Outline &outline, const NotesByNode &notes,
                                  const SummaryOptions &options);

// The tracked nodes of which no note is told, whether they are printed or left out; but what was
// cancelled.
QList<const OutlineNode *> nodesWithoutNotes(const Outline &outline, const NotesByNode &notes,
                                             const SummaryOptions &options);

// The whole report: title, opening, sections with their items, problems, next steps, signature,
// annexes. Issued and typed text is never changed; nothing is invented.
ReportDocument annualSummary(const Outline &outline, const NotesByNode &notes,
                             const SummaryOptions &options);

// The whole report, made of blocks that summaryBlocks() has proposed with these options.
ReportDocument annualSummary(const Outline &outline, const NotesByNode &notes,
                             const SummaryOptions &options, const QList<SummaryBlock> &parts);

// The two tables alone (落实情况一览表, 任务分解表).
ReportTable statusTable(const Outline &outline, const NotesByNode &notes,
                        const SummaryOptions &options);
ReportTable breakdownTable(const Outline &outline, const ReportChoices &choices = {});

// What there is of evidence (佐证材料目录): number, item, note, day and name of each piece; and the
// photographs. That of notes that are not told is left out.
ReportTable evidenceTable(const Outline &outline, const NotesByNode &notes,
                          const SummaryOptions &options);
ReportPhotographs photographPages(const Outline &outline, const NotesByNode &notes,
                                  const SummaryOptions &options);

} // namespace Domain
