#include "models/planfilter.h"

#include "models/plandocument.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Models {

namespace {

// All that is searched in a node itself. Line ends keep words from being found across two fields.
QString searchedText(const OutlineNode *node)
{
    const Node &values = node->node();
    QStringList parts{node->heading(), values.text};
    if (node->isTracked()) {
        parts.append(values.owners);
        parts.append(values.leadDepartment);
        parts.append(values.supportingDepartments);
    }
    return folded(parts.join(u'\n'));
}

bool meets(const QSet<QString> &wanted, const QStringList &names)
{
    if (wanted.isEmpty())
        return true;
    if (names.isEmpty())
        return wanted.contains(QString());
    return std::ranges::any_of(names,
                               [&wanted](const QString &name) { return wanted.contains(name); });
}

QStringList departmentsOf(const Node &node)
{
    QStringList names = node.supportingDepartments;
    if (!node.leadDepartment.isEmpty())
        names.prepend(node.leadDepartment);
    return names;
}

} // namespace

bool PlanCriteria::isEmpty() const
{
    return words.trimmed().isEmpty() && statuses.isEmpty() && owners.isEmpty()
           && departments.isEmpty() && !missed && !dueSoon;
}

PlanFilter::PlanFilter(PlanDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_notes(document)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PlanFilter::changed);
    connect(&m_notes, &NoteSearch::progressed, this, [this] {
        m_visible.reset();
        emit changed();
    });
    connect(document, &PlanDocument::nodeChanged, this, [this](OutlineNode *node) {
        m_texts.erase(node);
        refreshSoon();
    });
    connect(document, &PlanDocument::nodeInserted, this, &PlanFilter::refreshSoon);
    connect(document, &PlanDocument::nodeAboutToBeInserted, this,
            [this](OutlineNode *under) { m_texts.erase(under); });
    connect(document, &PlanDocument::nodeAboutToBeRemoved, this, &PlanFilter::forget);
    connect(document, &PlanDocument::nodeRemoved, this, &PlanFilter::refreshSoon);
    connect(document, &PlanDocument::planAboutToBeReplaced, this, [this] {
        m_texts.clear();
        m_visible.reset();
    });
    connect(document, &PlanDocument::planReplaced, this, &PlanFilter::refreshSoon);
}

void PlanFilter::setCriteria(const PlanCriteria &criteria)
{
    if (m_criteria == criteria)
        return;
    const bool otherWords = m_criteria.words != criteria.words;
    m_criteria = criteria;
    m_visible.reset();
    if (otherWords) {
        m_terms = folded(criteria.words)
                      .simplified()
                      .split(u' ', Qt::SkipEmptyParts)
                      .mid(0, NoteSearch::kMostTerms);
        m_notes.search(m_terms);
    }
    emit criteriaChanged();
    emit changed();
}

bool PlanFilter::isVisible(const OutlineNode *node) const
{
    return !isActive() || visible().nodes.contains(node);
}

int PlanFilter::matchCount() const
{
    return isActive() ? visible().matches : itemCount();
}

int PlanFilter::itemCount() const
{
    return m_document->tally().items;
}

const PlanFilter::Visible &PlanFilter::visible() const
{
    if (!m_visible) {
        m_visible.emplace();
        m_visible->nodes.reserve(size_t(itemCount()));
        const OutlineNode *root = m_document->outline().root();
        const AsOf now = m_document->now();
        for (int row = 0; row < root->childCount(); ++row)
            collect(root->child(row), false, now);
    }
    return *m_visible;
}

quint32 PlanFilter::termsIn(const OutlineNode *node) const
{
    auto text = m_texts.find(node);
    if (text == m_texts.end())
        text = m_texts.emplace(node, searchedText(node)).first;
    quint32 terms = m_notes.found().value(node->id());
    for (qsizetype i = 0; i < m_terms.size(); ++i) {
        if (!(terms >> i & 1))
            terms |= text->second.contains(m_terms[i]) ? 1u << i : 0u;
    }
    return terms;
}

bool PlanFilter::hasWords(const OutlineNode *node) const
{
    const quint32 all = quint32((quint64(1) << m_terms.size()) - 1);
    return m_terms.isEmpty() || termsIn(node) == all;
}

bool PlanFilter::hasWordsBelow(const OutlineNode *node) const
{
    for (int row = 0; row < node->childCount(); ++row) {
        if (hasWords(node->child(row)) || hasWordsBelow(node->child(row)))
            return true;
    }
    return false;
}

bool PlanFilter::meetsRest(const OutlineNode *node, AsOf now) const
{
    const PlanCriteria &wanted = m_criteria;
    if (!wanted.statuses.isEmpty() && !wanted.statuses.contains(node->statusOn(now)))
        return false;
    if (wanted.missed || wanted.dueSoon) {
        const bool meetsOne = (wanted.missed && node->isMissedOn(now))
                              || (wanted.dueSoon && node->isDueSoonOn(now));
        if (!meetsOne)
            return false;
    }
    return meets(wanted.owners, node->node().owners)
           && meets(wanted.departments, departmentsOf(node->node()));
}

// Puts `node` and what is below it into the set where they belong there; true when `node` does.
bool PlanFilter::collect(const OutlineNode *node, bool wordsAbove, AsOf now) const
{
    bool belongs = false;
    if (node->isTracked()) {
        belongs = (wordsAbove || hasWords(node)) && meetsRest(node, now);
        m_visible->matches += belongs ? 1 : 0;
    } else {
        const bool stands = wordsAbove
                            || (!m_terms.isEmpty() && hasWords(node) && !hasWordsBelow(node));
        for (int row = 0; row < node->childCount(); ++row)
            belongs = collect(node->child(row), stands, now) || belongs;
    }
    if (belongs)
        m_visible->nodes.insert(node);
    return belongs;
}

void PlanFilter::refreshSoon()
{
    m_visible.reset();
    m_timer.start(0);
}

void PlanFilter::forget(const OutlineNode *node)
{
    m_texts.erase(node);
    for (int row = 0; row < node->childCount(); ++row)
        forget(node->child(row));
}

} // namespace Models
