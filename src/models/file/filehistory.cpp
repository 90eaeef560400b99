#include "models/file/filehistory.h"

#include "domain/plan/outline.h"
#include "domain/plan/subtree.h"
#include "storage/file/planfile.h"

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Models {

Result<QList<HistoryEntry>> FileHistory::page(const HistoryFilter &filter, HistoryId before,
                                              int most, HistoryId after) const
{
    return m_file->history().page(filter, before, most, after);
}

Result<std::optional<HistoryEntry>> FileHistory::entry(HistoryId id) const
{
    return m_file->history().entry(id);
}

Result<QStringList> FileHistory::authors() const
{
    return m_file->history().authors();
}

Result<Reversals> FileHistory::reversals(qint64 first, qint64 last) const
{
    return m_file->history().reversals(first, last);
}

Result<Edit> FileHistory::editMade(qint64 number) const
{
    return m_file->undoing().editMade(number);
}

Result<bool> FileHistory::holdsFirstEditOnly() const
{
    constexpr qint64 kFirst = 1;
    const auto later = m_file->undoing().lastSince(kFirst);
    return later ? Result<bool>(!later->has_value()) : later.error();
}

QString FileHistory::headingOf(NodeId node) const
{
    if (const OutlineNode *shown = m_shown->find(node))
        return shown->heading();
    if (const auto held = m_file->plans().node(node); held && held->id != NodeId{})
        return OutlineNode(*held, nullptr).heading();
    const auto last = m_file->history().page({.node = node, .fields = {u"tree"_s}}, {}, 1);
    if (!last || last->isEmpty())
        return {};
    const HistoryEntry &entry = last->first();
    const auto tree = subtreeOfText(
        entry.oldValue ? *entry.oldValue : entry.newValue.value_or(QString()), PlanTime(0));
    return tree ? OutlineNode(tree->nodes.first(), nullptr).heading() : QString();
}

} // namespace Models
