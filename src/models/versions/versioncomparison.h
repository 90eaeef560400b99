#pragma once

#include "domain/file/earlierversion.h"
#include "domain/plan/edit.h"
#include "system/result.h"

#include <QList>
#include <QString>

namespace Models {

// One thing in an earlier version that the file does not hold any more, or holds with another
// value.
struct VersionDifference
{
    enum class Kind { Gone, Changed };

    Kind kind = Kind::Gone;
    Domain::NodeId node{};
    Domain::NoteId note{}; // zero for the node itself
    QString what = {};     // "item 3 “学习”", "note on item 3 “学习”"
    QString words = {};    // its text or values in the version
    Domain::Edit edit;     // restores it; what was added since stays
};

struct VersionComparison
{
    QList<VersionDifference> differences;
    int nodesAdded = 0; // nodes that the file has and the version has not
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

// The edit that restores all of these, which are of one comparison, in one step.
Domain::Edit restoring(const QList<VersionDifference> &differences);

// A sentence with the counts of what has changed since the version: "Since then: …".
QString comparisonWords(const VersionComparison &comparison);

} // namespace Models
