#include "models/copycomparison.h"

#include "domain/year/merge/copyhistory.h"
#include "domain/year/merge/mergeedit.h"
#include "models/plandocument.h"
#include "storage/file/planfile.h"
#include "system/filestatus.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Storage::PlanFile;
using System::Error;
using System::Result;

namespace Models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Models::PlanDocument)
};

using Entries = QList<HistoryEntry>;

bool isSame(const HistoryEntry &one, const HistoryEntry &other)
{
    return one.edit == other.edit && one.writtenAt == other.writtenAt && one.author == other.author
           && one.plan == other.plan && one.node == other.node && one.note == other.note
           && one.field == other.field && one.oldValue == other.oldValue
           && one.newValue == other.newValue;
}

// Whether the edit of that number is the same in both files' histories.
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

// Reads the history after the edit `shared` into `content`, and the highest node id that the whole
// history names.
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

Result<void> readPlan(CopyContent &content, const PlanFile &file, PlanId plan)
{
    auto held = file.plans().content(plan);
    if (!held)
        return held.error();
    const auto notes = file.progress().notesOfPlan(plan);
    if (!notes)
        return notes.error();
    const auto evidence = file.evidence().ofPlan(plan);
    if (!evidence)
        return evidence.error();
    auto wordings = file.reports().wordingsOfNoNode(plan);
    if (!wordings)
        return wordings.error();
    for (const Node &node : held->nodes) {
        content.highestNode = std::max(content.highestNode, node.id);
        if (node.parent != NodeId{})
            continue;
        const auto under = file.reports().wordingsUnder(node.id, plan);
        if (!under)
            return under.error();
        *wordings += *under;
    }
    content.wordings += *wordings;
    content.plans.append(*std::move(held));
    content.notes.insert(*notes);
    content.evidence.ofNodes.insert(evidence->ofNodes);
    content.evidence.ofNotes.insert(evidence->ofNotes);
    return {};
}

Result<CopyContent> contentOf(const PlanFile &file, qint64 shared)
{
    CopyContent content;
    const auto plans = file.plans().plans();
    if (!plans)
        return plans.error();
    for (const PlanDetails &plan : *plans) {
        if (auto read = readPlan(content, file, plan.id); !read)
            return read.error();
    }
    if (auto read = readHistory(content, file, shared); !read)
        return read.error();
    return content;
}

// Returns the checksums of evidence added to the other copy since the parting whose bytes that copy
// has not got. Content that this file holds is not checked.
Result<QSet<QString>> lostContents(const PlanFile &mine, const PlanFile &theirs,
                                   const CopyContent &there)
{
    QSet<QString> lost;
    const CopyHistory history(there.since);
    for (const auto &beginning : history.evidence().keys()) {
        const auto held = theirs.evidence().evidence(beginning);
        if (!held)
            return held.error();
        if (!*held || !history.isAdded(beginning))
            continue;
        const QString sum = (*held)->sha256;
        const auto size = mine.contents().size(sum);
        if (!size)
            return size.error();
        if (*size || lost.contains(sum))
            continue;
        const auto first = [](const QByteArray &) { return false; };
        if (!theirs.contents().size(sum) || !theirs.contents().read(sum, first))
            lost.insert(sum);
    }
    return lost;
}

// Reads the content of evidence that the edit adds and this file lacks out of the other file, into
// unnamed temporary files.
Result<QList<EvidenceContent>> contentsFor(const Edit &edit, const PlanFile &mine,
                                           const PlanFile &theirs)
{
    QList<EvidenceContent> contents;
    QSet<QString> known;
    for (const Change &change : edit) {
        const auto *evidence = std::get_if<EvidenceChange>(&change);
        if (!evidence || evidence->from || known.contains(evidence->to->sha256))
            continue;
        const QString sum = evidence->to->sha256;
        known.insert(sum);
        const auto size = mine.contents().size(sum);
        if (!size)
            return size.error();
        if (*size)
            continue;
        auto bytes = std::make_shared<QTemporaryFile>();
        bool isWritten = bytes->open();
        const auto read = theirs.contents().read(sum, [&](const QByteArray &part) {
            isWritten = isWritten && bytes->write(part) == part.size();
            return isWritten;
        });
        if (!isWritten || !bytes->seek(0))
            return Error{.message = Text::tr(
                             "There is no room for temporary files, so nothing was merged; make "
                             "room on the disk and try again."),
                         .detail = bytes->errorString()};
        if (!read)
            return read.error();
        const auto thumbnail = theirs.contents().thumbnail(sum);
        contents.append({.sha256 = sum,
                         .size = evidence->to->size,
                         .thumbnail = thumbnail ? *thumbnail : QByteArray(),
                         .bytes = bytes});
    }
    return contents;
}

} // namespace

CopyComparison::CopyComparison(std::unique_ptr<PlanFile> mine, std::unique_ptr<PlanFile> theirs)
    : m_mine(std::move(mine))
    , m_theirs(std::move(theirs))
{}

CopyComparison::CopyComparison(CopyComparison &&) noexcept = default;
CopyComparison::~CopyComparison() = default;

Result<CopyComparison> CopyComparison::of(const QString &path, const QString &other)
{
    const QString name = QFileInfo(other).fileName();
    if (System::isSameFile(path, other))
        return System::refused(Text::tr("“%1” is this file itself; choose the "
                                        "other copy.")
                                   .arg(name));
    auto mine = PlanFile::open(path, PlanFile::Access::Look);
    if (!mine)
        return mine.error();
    auto theirs = PlanFile::open(other, PlanFile::Access::Look);
    if (!theirs)
        return theirs.error();
    if ((*mine)->uuid() != (*theirs)->uuid())
        return System::refused(
            Text::tr(
                "“%1” is not a copy of this file and was not merged; only copies of one file can be.")
                .arg(name));
    CopyComparison comparison(*std::move(mine), *std::move(theirs));
    if (auto compared = comparison.compare(); !compared)
        return compared.error();
    return comparison;
}

Result<void> CopyComparison::compare()
{
    const auto shared = lastSharedEdit(*m_mine, *m_theirs);
    if (!shared)
        return shared.error();
    const auto here = contentOf(*m_mine, *shared);
    if (!here)
        return here.error();
    auto there = contentOf(*m_theirs, *shared);
    if (!there)
        return there.error();
    auto lost = lostContents(*m_mine, *m_theirs, *there);
    if (!lost)
        return lost.error();
    there->lostContents = *std::move(lost);
    m_found = compareCopies(*here, *there);
    m_plans = here->plans;
    return {};
}

Result<void> CopyComparison::take(PlanDocument &document, const QList<MergeProposal> &taken) const
{
    QHash<NodeId, Subtree> trees;
    for (const MergeProposal &one : taken) {
        if (one.removes == NodeId{})
            continue;
        auto tree = m_mine->subtrees().subtree(one.removes);
        if (!tree)
            return tree.error();
        if (*tree)
            trees.insert(one.removes, **std::move(tree));
    }
    const SignedEdit edit = mergeEdit(m_plans, taken, trees);
    const auto contents = contentsFor(edit.edit, *m_mine, *m_theirs);
    return contents ? document.applySigned(edit, *contents) : contents.error();
}

} // namespace Models
