#pragma once

#include "domain/summary/summaryproposals.h"

namespace Domain {

// All that is recorded, as plain sentences: a wording in a file keeps what it was written from
// (Wording::record). Never printed. Its words must stay as they are, or every stored wording would
// be reported as outdated; so must what it asks of a note (statesDay(), statesAttendance() …) for
// notes of the forms that tests name. What is chosen for the paper (dates, attendance, marks)
// changes nothing.
class SummaryRecord final : public SummaryProposals
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
    QString noteSentence(const ProgressNote &note) const;
    QString leadingDay(const ProgressNote &note) const;
    QString statusSentence(const OutlineNode *node) const;
    QString statusCounts() const;
    QString eventCounts() const;
    QString difficulties() const;
    QString named(const QString &opening, const QList<const OutlineNode *> &nodes) const;
    QString counted(const QString &opening, const QList<const OutlineNode *> &nodes) const;
};

} // namespace Domain
