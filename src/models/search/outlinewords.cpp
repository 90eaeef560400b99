#include "models/search/outlinewords.h"

#include "models/editwords.h"
#include "models/search/searchwords.h"

using namespace Domain;

namespace Models {

namespace {

constexpr qsizetype kShortestInStatus = 2; // one letter of a status's word finds nothing

// The folded text searched in a node. Line breaks between fields keep a term from matching across
// two of them.
QString searchedText(const OutlineNode *node)
{
    const Node &values = node->node();
    QStringList parts{node->heading(), values.text};
    if (node->isTracked()) {
        parts.append(values.owners);
        parts.append(values.leadDepartment);
        parts.append(values.supportingDepartments);
        parts.append(values.deadline.words());
        parts.append(values.difficulty);
        parts.append(values.status.cancelReason());
        const QDate latest = node->figures().last;
        parts.append(dayWords(latest, latest.year()));
    }
    return searchKey(parts.join(u'\n'));
}

} // namespace

void OutlineWords::setTerms(const QStringList &terms)
{
    m_terms = terms;
    m_inStatus = {};
    for (const StatusKind status : allStatuses()) {
        const QString key = searchKey(statusName(status));
        for (qsizetype i = 0; i < terms.size(); ++i) {
            if (terms[i].size() >= kShortestInStatus && key.contains(terms[i]))
                m_inStatus[size_t(status)] |= 1u << i;
        }
    }
}

quint32 OutlineWords::termsIn(const OutlineNode *node, const NoteSearch::Found &inNotes) const
{
    auto text = m_texts.find(node);
    if (text == m_texts.end())
        text = m_texts.emplace(node, searchedText(node)).first;
    quint32 terms = inNotes.value(node->id());
    if (node->isTracked())
        terms |= m_inStatus[size_t(node->node().status.kind())];
    for (qsizetype i = 0; i < m_terms.size(); ++i) {
        if (!(terms >> i & 1))
            terms |= text->second.contains(m_terms[i]) ? 1u << i : 0u;
    }
    return terms;
}

bool OutlineWords::hasAll(const OutlineNode *node, const NoteSearch::Found &inNotes) const
{
    const quint32 all = quint32((quint64(1) << m_terms.size()) - 1);
    return m_terms.isEmpty() || termsIn(node, inNotes) == all;
}

bool OutlineWords::hasAllBelow(const OutlineNode *node, const NoteSearch::Found &inNotes) const
{
    for (int row = 0; row < node->childCount(); ++row) {
        if (hasAll(node->child(row), inNotes) || hasAllBelow(node->child(row), inNotes))
            return true;
    }
    return false;
}

bool OutlineWords::standsForBelow(const OutlineNode *node, const NoteSearch::Found &inNotes) const
{
    return !m_terms.isEmpty() && hasAll(node, inNotes) && !hasAllBelow(node, inNotes);
}

} // namespace Models
