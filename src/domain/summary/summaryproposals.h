#pragma once

#include "domain/plan/outline.h"
#include "domain/summary/summaryoptions.h"

namespace Domain {

// The sentences that a summary proposes, from what is recorded; each kind of paper words them in
// its own manner. Nothing is invented: all words are the plan's, the notes' and the figures.
class SummaryProposals
{
public:
    // Outline, notes and options must outlive it.
    SummaryProposals(const Outline &outline, const NotesByNode &notes,
                     const SummaryOptions &options);
    virtual ~SummaryProposals() = default;

    // The node's notes within the period, in order of date.
    QList<ProgressNote> reportedNotes(const OutlineNode *node) const;
    // The notes within the period of the node and all below it.
    QList<ProgressNote> reportedNotesBelow(const OutlineNode *node) const;
    bool hasReportedNotes(const OutlineNode *node) const;
    // The figures of the notes within the period, of the node and all below it.
    NoteFigures reportedFigures(const OutlineNode *node) const;

    // 3月18日; with its year where that is not the plan's.
    QString printedDay(QDate day) const;

    virtual QString opening() const = 0;
    // Returns the paragraph of an item, or of a section's own notes.
    virtual QString paragraphOf(const OutlineNode *node) const = 0;
    virtual QString problems() const = 0;
    virtual QString nextSteps() const = 0;

protected:
    const Outline &outline() const { return m_outline; }
    const SummaryOptions &options() const { return m_options; }
    QList<const OutlineNode *> leaves() const; // preambles too
    QString wholeYear() const;                 // 全年; of a school's plan 全学年, 本学期
    // Whether the report's day is before the last day of the plan's year.
    bool isBeforeYearsEnd() const;
    // Whether the report's day is before the last month of the plan's year, in which the whole year
    // is summed up; a school year does not end then.
    bool isBeforeLastMonth() const;
    // 全年, 上半年, 3月, 期间: the period's name before figures; for a year whose December
    // has not begun by the day of the report 今年以来, or nothing before it begins; for a school
    // year 本学年 before the plan's year ends.
    QString spanWords() const;

private:
    QString yearSoFar() const;

    const Outline &m_outline;
    const NotesByNode &m_notes;
    const SummaryOptions &m_options;
};

// All tracked nodes below a node but preambles, in order.
QList<const OutlineNode *> trackedBelow(const OutlineNode *node);

// The sections that a reader counts (方面): those side by side that hold all of the plan, though
// one heading may stand over them.
QList<const OutlineNode *> aspectsOf(const Outline &outline);

// Whether a node of this status is kept up: told as ongoing, or unfinished and of a deadline that
// recurs or stays open.
bool isKeptUp(const OutlineNode *node, StatusKind status);

// Whether a node's percent, difficulty and next steps, which keep no history, are told as of the
// report's day. What was entered stands for an unfinished node, whatever was noted since. For one
// that is settled by now, and in a paper on a period, they are told only if the node has no note
// after that day and nothing of the plan was noted more than a month after it.
bool isUpToDate(const Outline &outline, const OutlineNode *node, const SummaryOptions &options);

// Number and title as they are printed, without a blank between them where none is needed.
QString printedHeading(const OutlineNode *node);
// The number as it stands before these words.
QString printedNumber(const QString &number, const QString &words);

// The words with a full stop, where they do not end in punctuation of their own.
QString closedSentence(const QString &words);
// Whether the words end in a mark of their own.
bool endsItself(const QString &words);

} // namespace Domain
