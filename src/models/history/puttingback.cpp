#include "models/history/puttingback.h"

#include "models/file/fileevidence.h"
#include "models/file/filehistory.h"
#include "models/file/filenotes.h"
#include "models/openplan.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::refused;
using System::Result;

namespace Models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

// Makes the edit for one row of the history. The outlines of other years are read when needed.
class PuttingBack
{
public:
    PuttingBack(const HistoryEntry &entry, const OpenPlan &file)
        : m_entry(entry)
        , m_file(file)
    {}

    Result<Edit> edit()
    {
        if (!m_entry.oldValue)
            return Edit();
        if (const auto field = fieldOfKey(m_entry.field))
            return fieldEdit(*field);
        if (m_entry.field == u"note")
            return noteEdit();
        if (m_entry.field == u"evidence")
            return evidenceEdit();
        if (m_entry.field == u"wording")
            return wordingEdit();
        if (m_entry.field == u"details")
            return detailsEdit();
        if (m_entry.newValue)
            return Edit();
        if (m_entry.field == u"tree")
            return treeEdit();
        return m_entry.field == u"plan" ? planEdit() : Result<Edit>(Edit());
    }

private:
    // The outline that a node is in; null when it is in none.
    Result<const Outline *> outlineWith(NodeId node)
    {
        if (m_file.outline().find(node))
            return &m_file.outline();
        const auto plan = m_file.planOf(node);
        if (!plan)
            return plan.error();
        return *plan == PlanId{} ? Result<const Outline *>(nullptr) : outlineOf(*plan);
    }

    Result<const Outline *> outlineOf(PlanId plan)
    {
        if (plan == m_file.plan().id)
            return &m_file.outline();
        if (!m_other || m_other->plan().id != plan) {
            auto read = m_file.outlineOf(plan);
            if (!read)
                return read.error();
            m_other = *std::move(read);
        }
        return &*m_other;
    }

    const PlanDetails *details(PlanId plan) const
    {
        const auto found = std::ranges::find(m_file.plans(), plan, &PlanDetails::id);
        return found == m_file.plans().cend() ? nullptr : &*found;
    }

    Result<Edit> fieldEdit(Field field)
    {
        const auto outline = outlineWith(m_entry.node);
        if (!outline)
            return outline.error();
        const OutlineNode *node = *outline ? (*outline)->find(m_entry.node) : nullptr;
        if (!node)
            return Edit();
        const QString present = fieldText(node->node(), field);
        const bool has = node->isLeaf() || field == Field::Title || field == Field::Text
                         || field == Field::Number;
        if (!has || present == *m_entry.oldValue)
            return Edit();
        return Edit{FieldChange{
            .node = m_entry.node, .field = field, .from = present, .to = *m_entry.oldValue}};
    }

    Result<Edit> noteEdit()
    {
        auto note = noteOfText(*m_entry.oldValue);
        if (!note)
            return Edit();
        note->id = m_entry.note;
        note->node = m_entry.node;
        const auto on = m_file.planOf(m_entry.node);
        if (!on)
            return on.error();
        const auto present = m_file.notes().find(
            m_entry.note); // the note may be on another node now
        if (!present)
            return present.error();
        if (*on == PlanId{} || *present == note)
            return Edit();
        Edit edit{NoteChange{.from = *present, .to = *note}};
        if (*present || m_entry.newValue)
            return edit;
        return withEvidence(edit);
    }

    // Adds the evidence that was removed together with the note.
    Result<Edit> withEvidence(Edit edit) const
    {
        const auto made = m_file.history().editMade(m_entry.edit);
        if (!made)
            return made.error();
        for (const Change &one : *made) {
            const auto *evidence = std::get_if<EvidenceChange>(&one);
            if (evidence && evidence->from && !evidence->to && evidence->from->note == m_entry.note)
                edit.append(EvidenceChange{.to = evidence->from});
        }
        return edit;
    }

    Result<Edit> evidenceEdit() const
    {
        auto old = evidenceOfText(*m_entry.oldValue);
        if (!old)
            return Edit();
        old->note = m_entry.note;
        old->node = m_entry.note == NoteId{} ? m_entry.node : NodeId{};
        const auto on = m_file.planOf(m_entry.node);
        if (!on)
            return on.error();
        const auto note = m_file.notes().find(m_entry.note);
        if (!note)
            return note.error();
        const auto present = m_file.evidence().find(old->id);
        if (!present)
            return present.error();
        const bool isPlaced = *on != PlanId{} && (m_entry.note == NoteId{} || *note);
        if (!isPlaced || *present == old)
            return Edit();
        return Edit{EvidenceChange{.from = *present, .to = *old}};
    }

    Result<Edit> wordingEdit()
    {
        const auto old = wordingOfText(*m_entry.oldValue, m_entry.plan);
        if (!old || !details(m_entry.plan))
            return Edit();
        const auto present = m_file.wordingAt(old->place);
        if (!present)
            return present.error();
        if (*present == old->wording)
            return Edit();
        if (m_entry.node != NodeId{}) {
            const auto on = m_file.planOf(m_entry.node);
            if (!on || *on == PlanId{})
                return on ? Result<Edit>(Edit()) : on.error();
        }
        return Edit{WordingChange{.place = old->place, .from = *present, .to = old->wording}};
    }

    Result<Edit> detailsEdit() const
    {
        const PlanDetails *present = details(m_entry.plan);
        if (!present)
            return Edit();
        const auto old = detailsOfText(*m_entry.oldValue, *present);
        if (!old || *old == *present)
            return Edit();
        return Edit{DetailsChange{.from = *present, .to = *old}};
    }

    Result<Edit> treeEdit()
    {
        const auto there = m_file.planOf(m_entry.node);
        if (!there || *there != PlanId{} || !details(m_entry.plan))
            return there ? Result<Edit>(Edit()) : there.error();
        const auto made = m_file.history().editMade(m_entry.edit);
        if (!made)
            return made.error();
        for (const Change &one : *made) {
            const auto *change = std::get_if<SubtreeChange>(&one);
            if (change && change->from && change->from->nodes.first().id == m_entry.node)
                return inPlace(*change->from);
        }
        return Edit();
    }

    // Returns the edit that puts the tree back as near to its old place as is possible now.
    Result<Edit> inPlace(Subtree tree)
    {
        const auto outline = outlineOf(tree.place.plan);
        if (!outline)
            return outline.error();
        const bool isAtTop = tree.place.parent == NodeId{};
        const OutlineNode *parent = isAtTop ? (*outline)->root()
                                            : (*outline)->find(tree.place.parent);
        if (!parent) {
            const QString above = m_file.history().headingOf(tree.place.parent);
            return refused(
                Text::tr("It stood under “%1”, which was removed too; put that back first.")
                    .arg(above));
        }
        tree.place.row = std::min(tree.place.row, parent->childCount());
        for (Node &node : tree.nodes) {
            const auto origin = m_file.planOf(node.carriedFrom);
            if (!origin)
                return origin.error();
            if (*origin == PlanId{})
                node.carriedFrom = {};
        }
        return Edit{SubtreeChange{.to = std::make_shared<const Subtree>(std::move(tree))}};
    }

    Result<Edit> planEdit() const
    {
        if (details(m_entry.plan))
            return Edit();
        const auto made = m_file.history().editMade(m_entry.edit);
        return made ? Result<Edit>(opposite(*made)) : made.error();
    }

    const HistoryEntry &m_entry;
    const OpenPlan &m_file;
    std::optional<Outline> m_other;
};

} // namespace

Result<Edit> puttingBack(const HistoryEntry &entry, const OpenPlan &file)
{
    return PuttingBack(entry, file).edit();
}

} // namespace Models
