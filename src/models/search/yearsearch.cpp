#include "models/search/yearsearch.h"

#include "models/plandocument.h"

using namespace Domain;

namespace Models {

namespace {

// The number of leaves at or below `node` that contain the words or are below a section that
// contains them. `wordsAbove`: a section above `node` does.
int matchesBelow(const OutlineNode *node, bool wordsAbove, const OutlineWords &words,
                 const NoteSearch::Found &inNotes)
{
    if (node->isLeaf())
        return wordsAbove || words.hasAll(node, inNotes) ? 1 : 0;
    const bool stands = wordsAbove || (!node->isRoot() && words.standsForBelow(node, inNotes));
    int matches = 0;
    for (int row = 0; row < node->childCount(); ++row)
        matches += matchesBelow(node->child(row), stands, words, inNotes);
    return matches;
}

} // namespace

YearSearch::YearSearch(PlanDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &YearSearch::readNext);
    connect(document, &PlanDocument::planReplaced, this, &YearSearch::forget);
    connect(document, &PlanDocument::changedOutside, this, &YearSearch::forget);
    connect(document, &PlanDocument::detailsChanged, this, &YearSearch::forget);
}

void YearSearch::prepare()
{
    if (m_hasBegun)
        return;
    m_hasBegun = true;
    for (const PlanDetails &plan : m_document->plans()) {
        if (plan.id != m_document->plan().id)
            m_unread.append(plan.id);
    }
    if (!m_unread.isEmpty())
        m_timer.start(0);
}

void YearSearch::readNext()
{
    auto outline = m_document->outlineOf(m_unread.takeFirst());
    if (outline)
        m_years.push_back({.outline = *std::move(outline)});
    else
        qWarning("a year cannot be searched: %ls", qUtf16Printable(outline.error().detail));
    if (!m_unread.isEmpty())
        m_timer.start(0);
    emit progressed();
}

QList<YearMatches> YearSearch::matches(const QStringList &terms, const NoteSearch::Found &inNotes)
{
    QList<YearMatches> found;
    if (terms.isEmpty())
        return found;
    prepare();
    for (Year &year : m_years) {
        year.words.setTerms(terms);
        year.words.setNow(m_document->now());
        const int items = matchesBelow(year.outline.root(), false, year.words, inNotes);
        if (items > 0)
            found.append({year.outline.plan(), items});
    }
    return found;
}

void YearSearch::forget()
{
    m_timer.stop();
    m_years.clear();
    m_unread.clear();
    m_hasBegun = false;
}

} // namespace Models
