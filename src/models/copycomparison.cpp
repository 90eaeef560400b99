#include "models/copycomparison.h"

#include "domain/year/copyhistory.h"
#include "storage/file/planfile.h"
#include "system/filestatus.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Storage::PlanFile;
using System::Result;

namespace Models {

namespace {

using Entries = QList<HistoryEntry>;

bool isSame(const HistoryEntry &one, const HistoryEntry &other)
{
    return one.edit == other.edit && one.writtenAt == other.writtenAt && one.author == other.author
           && one.plan == other.plan && one.node == other.node && one.note == other.note
           && one.field == other.field && one.oldValue == other.oldValue
           && one.newValue == other.newValue;
}

// Whether an edit is the same in both files.
Result<bool> isSharedEdit(const PlanFile &mine, const PlanFile &theirs, qint64 edit)
{
    const auto here = mine.history().entriesOfEdit(edit);
    if (!here)
        return here.error();
    const auto there = theirs.history().entriesOfEdit(edit);
    if (!there)
        return there.error();
    return std::ranges::equal(*here, *there, isSame);
}

// The number of the last edit that both files have. Histories only grow, so all before it are
// shared too.
Result<qint64> lastSharedEdit(const PlanFile &mine, const PlanFile &theirs)
{
    const auto nextHere = mine.history().nextEdit();
    if (!nextHere)
        return nextHere.error();
    const auto nextThere = theirs.history().nextEdit();
    if (!nextThere)
        return nextThere.error();
    qint64 shared = 0;
    qint64 parted = std::min(*nextHere, *nextThere);
    while (parted - shared > 1) {
        const qint64 middle = shared + (parted - shared) / 2;
        const auto same = isSharedEdit(mine, theirs, middle);
        if (!same)
            return same.error();
        (*same ? shared : parted) = middle;
    }
    return shared;
}

// The history after an edit; and the highest node that all of it names.
Result<void> readHistory(CopyContent &content, const PlanFile &file, qint64 shared)
{
    const auto next = file.history().nextEdit();
    if (!next)
        return next.error();
    for (qint64 edit = 1; edit < *next; ++edit) {
        const auto entries = file.history().entriesOfEdit(edit);
        if (!entries)
            return entries.error();
        for (const HistoryEntry &entry : *entries) {
            content.highestNode = std::max(content.highestNode, highestNodeIn(entry));
            if (edit > shared)
                content.since.append(entry);
        }
    }
    return {};
}

Result<CopyContent> contentOf(const PlanFile &file, qint64 shared)
{
    CopyContent content;
    const auto plans = file.plans().plans();
    if (!plans)
        return plans.error();
    for (const PlanDetails &plan : *plans) {
        auto held = file.plans().content(plan.id);
        if (!held)
            return held.error();
        auto notes = file.progress().notesOfPlan(plan.id);
        if (!notes)
            return notes.error();
        for (const Node &node : held->nodes)
            content.highestNode = std::max(content.highestNode, node.id);
        content.plans.append(*std::move(held));
        content.notes.insert(*notes);
    }
    if (auto read = readHistory(content, file, shared); !read)
        return read.error();
    return content;
}

} // namespace

Result<QList<MergeProposal>> compareWithCopy(const QString &path, const QString &other)
{
    const QString name = QFileInfo(other).fileName();
    if (System::isSameFile(path, other))
        return System::refused(QCoreApplication::translate("Models::PlanDocument",
                                                           "“%1” is this file itself; choose the "
                                                           "other copy.")
                                   .arg(name));
    const auto mine = PlanFile::open(path, PlanFile::Access::Look);
    if (!mine)
        return mine.error();
    const auto theirs = PlanFile::open(other, PlanFile::Access::Look);
    if (!theirs)
        return theirs.error();
    if ((*mine)->uuid() != (*theirs)->uuid())
        return System::refused(QCoreApplication::translate(
                                   "Models::PlanDocument",
                                   "“%1” is no copy of this file and was not merged; only copies "
                                   "that were made of one file can be.")
                                   .arg(name));
    const auto shared = lastSharedEdit(**mine, **theirs);
    if (!shared)
        return shared.error();
    const auto here = contentOf(**mine, *shared);
    if (!here)
        return here.error();
    const auto there = contentOf(**theirs, *shared);
    if (!there)
        return there.error();
    return compareCopies(*here, *there);
}

} // namespace Models
