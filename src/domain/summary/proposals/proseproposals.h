#pragma once

#include "domain/summary/notes/noteremarks.h"
#include "domain/summary/notes/notewords.h"
#include "domain/summary/summaryproposals.h"

namespace Domain {

// The words of a summary in prose, as a committee hands it in. A paragraph on an item begins with
// whole clauses of its issued text, names a month only at its first note of that month, puts the
// attendance in brackets, gives sums from three events on, and has no sentence on the status.
class ProseProposals : public SummaryProposals
{
public:
    using SummaryProposals::SummaryProposals;

    QString opening() const override;
    QString paragraphOf(const OutlineNode *node) const override;
    QString problems() const override;
    QString nextSteps() const override;
    // The last paragraph of a year's summary: that the next year's work goes by the same guiding
    // thought. Empty where the plan names none, and for a period or a school year.
    QString closing() const;

    // The paragraph of the highlightedNotes().
    QString highlights() const;
    // The first sentences of a section or group: the figures of `items` and of their `notes`
    // (本项工作共3项任务，完成2项…), and the names of items without notes if the choices ask for
    // it. `whole` is the subject: 本项工作共.
    QString introductionOfItems(const QString &whole, const QList<const OutlineNode *> &items,
                                const QList<ProgressNote> &notes) const;
    // The first sentences of a section, of all items in it; a section without items is told as one
    // item.
    QString introductionOfSection(const OutlineNode *section) const;
    // Only how many items a section has and their statuses; for a section without notes.
    QString countsOfSection(const OutlineNode *section) const;
    // The paragraphs of a brief on missed items and on the next steps.
    QString missedInBrief() const;
    QString nextStepsInBrief() const;

    // The notes that the paragraph on problems quotes: the latest of each item.
    QList<ProgressNote> notesOfProblems() const;

    // How far an item is, for one that is told without notes; empty for a cancelled one.
    QString statusSentence(const OutlineNode *node) const;
    // Whether an item gets a paragraph: it has notes that are not left out, or was cancelled for a
    // reason.
    bool isTold(const OutlineNode *node) const;
    // Whether the opening's first words are taken from the plan's preamble.
    bool takesPreamble() const;
    // The notes that are printed as highlights.
    QList<ProgressNote> highlightedNotes() const;

    // The words of a table's cell on an item: its own figures and its latest note.
    QString latestProgress(const OutlineNode *node) const;
    // The words of a table's cell with all notes of an item.
    QString notesInTurn(const OutlineNode *node) const;
    // Typed words as this paper prints them.
    QString printed(const QString &typed) const;
    // A note's words, and whether a verb was put before them. Remarks are left out, except in a
    // paper item by item or where marks stay as typed.
    QString noteWords(const ProgressNote &note) const;
    bool putsVerb(const ProgressNote &note) const;
    QList<Remark> remarksOf(const ProgressNote &note) const;
    // The next steps that stand with an item's difficulty, and those of its latest note.
    QStringList nextStepsOf(const OutlineNode *node) const;
    // Whether what a note says is to be done next is told among the next steps.
    bool tellsStepsOf(const ProgressNote &note) const;

protected:
    class Teller;

    QString openingWords(const OutlineNode *node) const;
    QString cancellation(const OutlineNode *node) const;
    QString planCounts() const;
    bool isKeptUp(const OutlineNode *node) const;

private:
    HappeningSigns signsOf(const ProgressNote &note) const;
    bool leavesOutRemarks() const;
    RemarkedWords remarkedWords(const ProgressNote &note) const;
    QString wordsOfSame(const ProgressNote &note) const;
    const RemarkedWords &bareWords(const ProgressNote &note) const;
    const QStringList &verbsPut(NodeId id) const;
    QList<ProgressNote> printedNotes(const OutlineNode *node) const;
    QString closedOpening(const OutlineNode *node, const QString &words) const;
    static qsizetype attendedUntil(const QString &words);
    QString withAttendance(const QString &words, const ProgressNote &note) const;
    QString sumOf(const NoteFigures &figures) const;
    enum class Events { Counted, Uncounted };
    QString attendedSumOf(const NoteFigures &figures) const;
    QString sumsOf(const NoteFigures &figures, const QString &named, Events events) const;
    QString sumsOfItems(const QList<const OutlineNode *> &items,
                        const QList<ProgressNote> &notes) const;
    QString namedSumsOfPlan() const;
    QString sumsOfPlan() const;
    QString preamble() const;
    QString statusCounts() const;
    static QString subjectOf(const OutlineNode *section);
    enum class Naming { None, Untold }; // whether items are named behind their number
    QString countsByStatus(const QList<const OutlineNode *> &items, Naming naming) const;
    QString untold(const QList<const OutlineNode *> &items) const;
    bool namesQuietItems() const;
    QString quietSentence(const QList<const OutlineNode *> &items) const;
    bool isProblem(const OutlineNode *node) const;
    bool isRecurringNotBegun(const OutlineNode *node) const;
    QString latestWords(const OutlineNode *node) const;
    QString problemOf(const OutlineNode *node, const QString &name) const;
    QString difficultyOf(const OutlineNode *node) const;
    QString howFarOf(const OutlineNode *node) const;
    QString problemFacts(const OutlineNode *node) const;
    QString nameOf(const OutlineNode *node) const;
    double linesBesideHighlights(double listWidth) const;
    double listWidthInBrief() const;
    QString missedInBrief(double listWidth) const;
    QString nextStepsInBrief(double listWidth) const;
    QString nameInBrief(const OutlineNode *node) const;
    QString highlightWords(const ProgressNote &note, qsizetype most) const;
    QString stepOf(const OutlineNode *node) const;
    bool sumsUpYear() const;
    QString comingName(const QString &name) const;
    bool isNearlyDone(const OutlineNode *node) const;
    bool isThisSummary(const OutlineNode *node) const;
    bool isOver(const OutlineNode *node) const;
    QString lastTouches(const QList<const OutlineNode *> &items) const;
    QStringList stepsOf(const ProgressNote &note) const;
    QString departmentStepOf(const OutlineNode *node) const;
    QHash<const OutlineNode *, QString> shortestNames() const;
    QList<const OutlineNode *> comingNext() const;
    QList<const OutlineNode *> takeTogether(QList<const OutlineNode *> &items,
                                            qsizetype most) const;
    QString quotedTogether(const QList<const OutlineNode *> &items, qsizetype most) const;
    QList<const OutlineNode *> mostBehindFirst(QList<const OutlineNode *> nodes) const;
    bool isOfPeriod() const;
    bool isAtYearsEnd() const;

    struct NoteWords
    {
        QString typed;
        QString words;
    };
    struct BareWords
    {
        QString typed;
        RemarkedWords words;
    };
    mutable QHash<NoteId, NoteWords> m_noteWords;
    mutable QHash<NoteId, BareWords> m_bareWords;
    mutable QHash<NodeId, QStringList> m_verbsPut;
};

} // namespace Domain
