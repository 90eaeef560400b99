#include "models/search/outlinewords.h"

#include "models/editwords.h"
#include "models/rowwords.h"
#include "models/search/searchwords.h"

#include <algorithm>

using namespace Domain;

namespace Models {

namespace {

constexpr qsizetype kShortestOfProgram = 2; // letters that find a word of the program

bool isNumber(const QString &term)
{
    return std::ranges::all_of(term, [](QChar one) { return one.isDigit(); });
}

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
    for (const StatusKind status : allStatuses())
        m_inStatus[size_t(status)] = termsInWords(statusName(status));
    m_inNotSet = termsInWords(notSetWords());
    m_inNoProgress = termsInWords(noProgressWords());
    m_inDeadline.clear();
}

void OutlineWords::setNow(AsOf now)
{
    if (m_now.day != now.day || m_now.isNow != now.isNow)
        m_inDeadline.clear();
    m_now = now;
}

// The terms in words of the program, which may also be typed without their blanks. A letter or a
// number counts only beside a longer term: alone it would find nearly everything.
quint32 OutlineWords::termsInWords(const QString &words) const
{
    const QString key = searchKey(words);
    const QString closed = QString(key).remove(u' ');
    quint32 found = 0;
    bool hasLonger = false;
    for (qsizetype i = 0; i < m_terms.size(); ++i) {
        if (!key.contains(m_terms[i]) && !closed.contains(m_terms[i]))
            continue;
        found |= 1u << i;
        hasLonger = hasLonger || (m_terms[i].size() >= kShortestOfProgram && !isNumber(m_terms[i]));
    }
    return hasLonger ? found : 0;
}

// Those in the words of the program that the row of an item shows.
quint32 OutlineWords::termsInState(const OutlineNode *node) const
{
    const Node &values = node->node();
    quint32 terms = m_inStatus[size_t(values.status.kind())] | termsInDeadline(node);
    if (values.owners.isEmpty() || values.deadline.words().isEmpty())
        terms |= m_inNotSet;
    if (node->figures().notes == 0)
        terms |= m_inNoProgress;
    return terms;
}

quint32 OutlineWords::termsInDeadline(const OutlineNode *node) const
{
    const QDate last = node->node().deadline.lastDay();
    const StatusKind status = node->statusOn(m_now);
    if (!last.isValid() || hasNoDeadline(status))
        return 0;
    const qint64 key = last.toJulianDay() * 2 + (isUnfinished(status) ? 1 : 0);
    const auto known = m_inDeadline.constFind(key);
    if (known != m_inDeadline.cend())
        return *known;
    const QString words = deadlineWords(node, m_now).join(u'\n');
    return *m_inDeadline.insert(key, termsInWords(words));
}

quint32 OutlineWords::termsIn(const OutlineNode *node, const NoteSearch::Found &inNotes) const
{
    auto text = m_texts.find(node);
    if (text == m_texts.end())
        text = m_texts.emplace(node, searchedText(node)).first;
    quint32 terms = inNotes.value(node->id());
    if (node->isTracked())
        terms |= termsInState(node);
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
