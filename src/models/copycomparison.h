#pragma once

#include "domain/year/merge/copymerge.h"
#include "system/result.h"

#include <QString>

#include <memory>

namespace Storage {
class PlanFile;
}

namespace Models {

class PlanDocument;

// The differences between a plan file and another copy of it, as proposals to take over
// (Domain::compareCopies). The other file stays open, because take() reads the content of its
// evidence.
class CopyComparison
{
public:
    // Compares the two files. An error, in one sentence, when the other file cannot be read or is
    // no copy of this one.
    static System::Result<CopyComparison> of(const QString &path, const QString &other);

    CopyComparison(CopyComparison &&) noexcept;
    ~CopyComparison();

    const QList<Domain::MergeProposal> &proposals() const { return m_found.proposals; }
    // A sentence: the kinds of changes that are not taken over; may be empty.
    QString leftOut() const { return m_found.leftOut; }

    // Applies these proposals to the document of the first file, in one step of undo.
    System::Result<void> take(PlanDocument &document,
                              const QList<Domain::MergeProposal> &taken) const;

private:
    CopyComparison(std::unique_ptr<Storage::PlanFile> mine,
                   std::unique_ptr<Storage::PlanFile> theirs);
    System::Result<void> compare();

    std::unique_ptr<Storage::PlanFile> m_mine;
    std::unique_ptr<Storage::PlanFile> m_theirs;
    QList<Domain::PlanContent> m_plans; // the plans of this file as they were compared
    Domain::CopyDifferences m_found;
};

} // namespace Models
