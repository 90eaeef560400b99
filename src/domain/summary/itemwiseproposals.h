#pragma once

#include "domain/summary/summaryproposals.h"

namespace Domain {

// Item by item (逐项落实情况): each note with its day, then the item's status. What is added to
// typed words is added around them; the punctuation added is full-width.
class ItemwiseProposals final : public SummaryProposals
{
public:
    using SummaryProposals::SummaryProposals;

    QString opening() const override;
    QString paragraphOf(const OutlineNode *node) const override;
    QString problems() const override;
    QString nextSteps() const override;

    // The notes as sentences, one after another.
    QString noteSentences(const OutlineNode *node) const;

private:
    QString words(const QString &typed) const;
    QString noteSentence(const ProgressNote &note) const;
    QString lead(const ProgressNote &note) const;
    QString statusSentence(const OutlineNode *node) const;
    QString statusCounts() const;
    QString activityCounts() const;
    QString difficulties() const;
    QString named(const QString &opening, const QList<const OutlineNode *> &nodes) const;
    QString counted(const QString &opening, const QList<const OutlineNode *> &nodes) const;
};

} // namespace Domain
