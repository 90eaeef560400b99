#pragma once

#include "domain/plan/file/earlierversion.h"
#include "domain/plan/edit.h"
#include "system/result.h"

#include <QList>
#include <QString>

namespace Models {

// Something of an earlier version that is gone from the file, or otherwise there now.
struct VersionDifference
{
    enum class Kind { Gone, Changed };

    Kind kind = Kind::Gone;
    Domain::NodeId node{};
    Domain::NoteId note{};  // zero for the node itself
    QString what = {};      // "item 3", "note on item 3"
    QString words = {};     // what it says in the version
    Domain::Edit edit = {}; // brings it back; what was added since stays
};

struct VersionComparison
{
    QList<VersionDifference> differences = {};
    int nodesAdded = 0; // since
    int notesAdded = 0;
    int evidenceAdded = 0;
    int evidenceRemoved = 0;
    int yearsAdded = 0;
    int yearsRemoved = 0;
};

// Compares a version with what the file at `path` holds now: the years that both have, or only a
// node of one with what is below it.
System::Result<VersionComparison> comparison(const Domain::EarlierVersion &version,
                                             const QString &path, Domain::NodeId only = {});

// In a sentence what differs from now: "Since then: …".
QString comparisonWords(const VersionComparison &comparison);

} // namespace Models
