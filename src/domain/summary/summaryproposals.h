#pragma once

#include "domain/summary/annualsummary.h"

namespace Domain {

// The sentences that a summary is drafted in, from what is recorded. Whatever is added to typed
// words is added around them; the punctuation added is full-width.
class SummaryProposals
{
public:
    // All three must outlive it.
    SummaryProposals(const Outline &outline, const NotesByNode &notes,
                     const SummaryOptions &options);

    // The node's notes within the period, in order of date.
    QList<ProgressNote> reportedNotes(const OutlineNode *node) const;
    bool hasToldNotes(const OutlineNode *node) const;

    // 3月18日; with its year where that is not the plan's.
    QString printedDay(QDate day) const;

    QString opening() const;
    // An item's title and what its notes and status say; of a section only the latter.
    QString paragraphOf(const OutlineNode *node) const;
    QString problems() const;
    QString nextSteps() const;

    // The notes as sentences, one after another.
    QString noteSentences(const OutlineNode *node) const;

private:
    QString noteSentence(const ProgressNote &note) const;
    QString lead(const ProgressNote &note) const;
    QString statusSentence(const OutlineNode *node) const;
    QString statusCounts() const;
    QString activityCounts() const;
    QList<const OutlineNode *> tracked() const;
    QString named(const QString &opening, const QList<const OutlineNode *> &nodes) const;
    QString counted(const QString &opening, const QList<const OutlineNode *> &nodes) const;

    const Outline &m_outline;
    const NotesByNode &m_notes;
    const SummaryOptions &m_options;
};

// A status's word on paper, whatever the user's language.
QString printedStatus(StatusKind status);

// Number and title as they are printed, without a blank between them where none is needed.
QString printedHeading(const OutlineNode *node);
// The number as it stands before these words.
QString printedNumber(const QString &number, const QString &words);

// The words with a full stop, where they do not end in punctuation of their own.
QString closedSentence(const QString &words);

} // namespace Domain
