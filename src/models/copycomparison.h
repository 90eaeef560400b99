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

// What another copy of a plan file has that this one has not (Domain::compareCopies), read from
// both files; the other one stays open, for what its evidence holds.
class CopyComparison
{
public:
    // An error, in one sentence, when the other file cannot be read or is no copy of this one.
    static System::Result<CopyComparison> of(const QString &path, const QString &other);

    CopyComparison(CopyComparison &&) noexcept;
    ~CopyComparison();

    const QList<Domain::MergeProposal> &proposals() const { return m_found.proposals; }
    QString leftOut() const { return m_found.leftOut; } // see Domain::CopyDifferences

    // Takes these over into the document of the first file, in one step to undo.
    System::Result<void> take(PlanDocument &document,
                              const QList<Domain::MergeProposal> &taken) const;

private:
    CopyComparison(std::unique_ptr<Storage::PlanFile> mine,
                   std::unique_ptr<Storage::PlanFile> theirs);
    System::Result<void> compare();

    std::unique_ptr<Storage::PlanFile> m_mine;
    std::unique_ptr<Storage::PlanFile> m_theirs;
    QList<Domain::PlanContent> m_plans; // of this file, as they were compared
    Domain::CopyDifferences m_found;
};

} // namespace Models
