#include "widgets/window/tree/searchreason.h"

#include "domain/text/names.h"
#include "models/editwords.h"
#include "models/file/filenotes.h"
#include "models/outline/plantreemodel.h"
#include "models/plandocument.h"
#include "models/search/searchwords.h"

#include <algorithm>

using namespace Domain;
using Models::PlanTreeModel;

namespace Widgets {

void SearchReasons::setTerms(const QStringList &terms)
{
    m_terms = terms;
    forget();
}

void SearchReasons::setShown(bool progress, bool owners)
{
    const bool isOther = progress != m_showsProgress || owners != m_showsOwners;
    m_showsProgress = progress;
    m_showsOwners = owners;
    if (isOther)
        forget();
}

std::optional<SearchReason> SearchReasons::of(const OutlineNode *node) const
{
    if (m_terms.isEmpty() || !node->isTracked())
        return std::nullopt;
    const auto known = m_known.constFind(node->id());
    return known != m_known.cend() ? *known : *m_known.insert(node->id(), find(node));
}

// The first search term that no cell of the row shows; empty if they show all.
QString SearchReasons::unseenTerm(const OutlineNode *node) const
{
    const Node &values = node->node();
    const QString latest = m_showsProgress
                               ? m_model->indexOf(node, PlanTreeModel::LatestProgressColumn)
                                     .data(Models::SecondLineRole)
                                     .toString()
                               : QString();
    QStringList seen{values.title, latest};
    if (m_showsOwners)
        seen += {joinNames(values.owners), values.leadDepartment};
    const auto isUnseen = [&seen](const QString &term) {
        return std::ranges::none_of(seen, [&term](const QString &words) {
            return Models::searchKey(words).contains(term);
        });
    };
    const auto unseen = std::ranges::find_if(m_terms, isUnseen);
    return unseen == m_terms.cend() ? QString() : *unseen;
}

// Where a term was found that the row does not show: in the newest note that contains it, or in a
// field without a column.
std::optional<SearchReason> SearchReasons::find(const OutlineNode *node) const
{
    const QString term = unseenTerm(node);
    if (term.isEmpty())
        return std::nullopt;
    const auto has = [&term](const QString &words) {
        return Models::searchKey(words).contains(term);
    };
    if (auto notes = m_model->document()->notes().of(node->id())) {
        std::ranges::stable_sort(*notes, std::greater(), &ProgressNote::happenedOn);
        for (const ProgressNote &note : *notes) {
            if (has(note.text))
                return SearchReason{m_model->dayText(note.happenedOn), note.text};
        }
    }
    const Node &values = node->node();
    if (const QString owners = joinNames(values.owners); has(owners))
        return SearchReason{Models::fieldName(Field::Owners), owners};
    if (has(values.leadDepartment))
        return SearchReason{Models::fieldName(Field::LeadDepartment), values.leadDepartment};
    const QString supporting = joinNames(values.supportingDepartments);
    if (has(supporting))
        return SearchReason{Models::fieldName(Field::SupportingDepartments), supporting};
    if (has(values.text))
        return SearchReason{Models::fieldName(Field::Text), values.text};
    return std::nullopt;
}

} // namespace Widgets
