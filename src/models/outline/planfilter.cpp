#include "models/outline/planfilter.h"

#include "domain/text/dates.h"
#include "domain/text/departmentnames.h"
#include "domain/text/names.h"
#include "domain/year/figures/monthlists.h"
#include "domain/year/figures/yearfigures.h"
#include "models/file/filenotes.h"
#include "models/plandocument.h"
#include "models/search/searchwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Models {

namespace {

QSet<QString> keysOf(const QSet<QString> &names, NamesInOrder::Key key)
{
    QSet<QString> keys;
    for (const QString &name : names)
        keys.insert(key(name));
    return keys;
}

// Whether the key of one of `names` is wanted; names have the keys by which figures and what is due
// tell them apart.
bool meets(const QSet<QString> &wanted, const QStringList &names, NamesInOrder::Key key)
{
    if (wanted.isEmpty())
        return true;
    if (names.isEmpty())
        return wanted.contains(QString());
    return std::ranges::any_of(names,
                               [&](const QString &name) { return wanted.contains(key(name)); });
}

// True for a node with a last day that is neither ongoing nor cancelled.
bool fallsDue(const OutlineNode *node)
{
    const Node &values = node->node();
    return values.deadline.lastDay().isValid() && !hasNoDeadline(values.status.kind());
}

bool isInList(const PlanCriteria &wanted, const OutlineNode *node, const PlanDetails &plan,
              AsOf now)
{
    const auto isIn = [&](bool isWanted, MonthList list) {
        return isWanted && isInMonthList(node, list, plan, now);
    };
    return isIn(wanted.openThisMonth, MonthList::Due) || isIn(wanted.silent, MonthList::Silent)
           || isIn(wanted.moved, MonthList::Moved);
}

bool meetsLateness(const PlanCriteria &wanted, const OutlineNode *node, const PlanDetails &plan,
                   AsOf now)
{
    if ((wanted.missed && node->isMissedOn(now)) || (wanted.dueSoon && node->isDueSoonOn(now))
        || (wanted.hasEvents && node->figures().events > 0) || isInList(wanted, node, plan, now))
        return true;
    if (!fallsDue(node))
        return false;
    const QDate last = node->node().deadline.lastDay();
    return (wanted.dueThisMonth && isSameMonth(last, now.day))
           || (wanted.dueNextMonth && isSameMonth(last, now.day.addMonths(1)))
           || (wanted.dueThisQuarter && firstDayOfQuarter(last) == firstDayOfQuarter(now.day));
}

bool isUnder(const OutlineNode *node, const QSet<NodeId> &wanted)
{
    for (const OutlineNode *at = node; !wanted.isEmpty() && at; at = at->parent()) {
        if (wanted.contains(at->id()))
            return true;
    }
    return wanted.isEmpty();
}

bool hasAll(const QStringList &terms, const QString &text)
{
    const QString key = searchKey(text);
    return std::ranges::all_of(terms, [&key](const QString &term) { return key.contains(term); });
}

int placesIn(const QString &text, const QStringList &terms)
{
    return hasAll(terms, text) ? int(matchesIn(text, terms).size()) : 0;
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
           && departments.isEmpty() && answering.isEmpty() && !eventsIn && under.isEmpty()
           && !hasLateness();
}

bool PlanCriteria::hasLateness() const
{
    return missed || dueSoon || dueThisMonth || dueNextMonth || dueThisQuarter || openThisMonth
           || silent || moved || hasEvents;
}

PlanFilter::PlanFilter(PlanDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_notes(document)
    , m_years(document)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PlanFilter::changed);
    connect(&m_notes, &NoteSearch::progressed, this, [this] {
        m_visible.reset();
        m_otherYears.reset();
        emit changed();
    });
    connect(&m_years, &YearSearch::progressed, this, [this] {
        m_otherYears.reset();
        if (!terms().isEmpty())
            emit changed();
    });
    connect(document, &PlanDocument::nodeChanged, this, [this](OutlineNode *node) {
        m_words.forget(node);
        refreshSoon();
    });
    connect(document, &PlanDocument::notesChanged, this, [this] {
        if (m_criteria.eventsIn)
            refreshSoon();
    });
    connect(document, &PlanDocument::nodeInserted, this, &PlanFilter::refreshSoon);
    connect(document, &PlanDocument::nodeAboutToBeInserted, this,
            [this](OutlineNode *under) { m_words.forget(under); });
    connect(document, &PlanDocument::nodeAboutToBeRemoved, this, &PlanFilter::forget);
    connect(document, &PlanDocument::nodeRemoved, this, &PlanFilter::refreshSoon);
    connect(document, &PlanDocument::planAboutToBeReplaced, this, [this] {
        m_words.clear();
        m_otherYears.reset();
        m_visible.reset();
    });
    connect(document, &PlanDocument::planReplaced, this, [this] {
        forgetSections();
        refreshSoon();
    });
}

void PlanFilter::setCriteria(const PlanCriteria &criteria)
{
    if (m_criteria == criteria)
        return;
    const bool otherWords = m_criteria.words != criteria.words;
    m_criteria = criteria;
    m_owners = keysOf(criteria.owners, nameKey);
    m_departments = keysOf(criteria.departments, departmentKey);
    m_visible.reset();
    if (otherWords) {
        m_words.setTerms(searchTerms(criteria.words).mid(0, NoteSearch::kMostTerms));
        m_notes.search(terms());
        if (!terms().isEmpty())
            m_years.prepare();
        m_otherYears.reset();
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
        m_visible = Visible{};
        m_visible->nodes.reserve(size_t(itemCount()));
        const OutlineNode *root = m_document->outline().root();
        const AsOf now = m_document->now();
        m_words.setNow(now);
        findEvents();
        for (int row = 0; row < root->childCount(); ++row)
            collect(root->child(row), false, now);
    }
    return *m_visible;
}

void PlanFilter::prepare()
{
    m_notes.prepare();
    m_years.prepare();
}

QList<YearMatches> PlanFilter::otherYears() const
{
    if (!m_otherYears)
        m_otherYears = m_years.matches(terms(), m_notes.found());
    return *m_otherYears;
}

PlanTextMatches PlanFilter::inPlanTexts() const
{
    if (terms().isEmpty())
        return {};
    const Outline &outline = m_document->outline();
    const auto has = [this](const LeftOutLine &line) { return hasAll(terms(), line.text); };
    return {.preamble = placesIn(outline.plan().preamble, terms()),
            .closing = placesIn(outline.plan().closing, terms()),
            .leftOut = int(std::ranges::count_if(outline.leftOut(), has))};
}

// Whether the criteria ask for more than words and a place, which a preamble has too.
bool PlanFilter::asksForValues() const
{
    PlanCriteria rest = m_criteria;
    rest.words.clear();
    rest.under.clear();
    return !rest.isEmpty();
}

bool PlanFilter::meetsRest(const OutlineNode *node, AsOf now) const
{
    const PlanCriteria &wanted = m_criteria;
    if (!node->isTracked() && asksForValues())
        return false;
    if (!wanted.statuses.isEmpty() && !wanted.statuses.contains(node->statusOn(now)))
        return false;
    if (wanted.hasLateness() && !meetsLateness(wanted, node, m_document->plan(), now))
        return false;
    const auto answers = [node](const QString &name) { return answersFor(name, node->node()); };
    if (!wanted.answering.isEmpty() && std::ranges::none_of(wanted.answering, answers))
        return false;
    if (!isUnder(node, wanted.under) || !hasEventsInMonth(node))
        return false;
    return meets(m_owners, node->node().owners, nameKey)
           && meets(m_departments, departmentsOf(node->node()), departmentKey);
}

// Computes which nodes have events in the month looked for; none when their notes cannot be
// read.
void PlanFilter::findEvents() const
{
    m_eventsInMonth.clear();
    m_lacksEvents = false;
    if (!m_criteria.eventsIn)
        return;
    const auto notes = m_document->notes().ofPlan();
    if (!notes) {
        m_lacksEvents = true;
        m_document->noticeUnread(notes.error(), PlanDocument::Unread::Notes);
        return;
    }
    const int year = m_document->plan().year;
    for (auto of = notes->cbegin(); of != notes->cend(); ++of) {
        const bool has = std::ranges::any_of(*of, [&](const ProgressNote &note) {
            return monthIn(year, note.happenedOn) == *m_criteria.eventsIn
                   && figuresOf({note}).events > 0;
        });
        if (has)
            m_eventsInMonth.insert(of.key());
    }
}

bool PlanFilter::hasEventsInMonth(const OutlineNode *node) const
{
    return !m_criteria.eventsIn || m_eventsInMonth.contains(node->id());
}

// Whether the criteria ask for events only and the section itself has notes of some.
bool PlanFilter::isNotedSection(const OutlineNode *node) const
{
    const bool isAsked = m_criteria.hasEvents || m_criteria.eventsIn;
    if (!isAsked || node->figures().events == 0 || !hasEventsInMonth(node)
        || !isUnder(node, m_criteria.under))
        return false;
    PlanCriteria other = m_criteria;
    other.hasEvents = false;
    other.eventsIn.reset();
    other.under.clear();
    return other.isEmpty();
}

// Adds `node` and the nodes below it to the visible set as far as they meet the criteria; true when
// `node` is added. `wordsAbove`: a section above contains the words.
bool PlanFilter::collect(const OutlineNode *node, bool wordsAbove, AsOf now) const
{
    bool belongs = !node->isTracked() && isNotedSection(node);
    if (node->isLeaf()) {
        const bool hasWords = wordsAbove || m_words.hasAll(node, m_notes.found());
        belongs = belongs || (hasWords && meetsRest(node, now));
        m_visible->matches += belongs ? 1 : 0;
    } else {
        const bool stands = wordsAbove || m_words.standsForBelow(node, m_notes.found());
        for (int row = 0; row < node->childCount(); ++row)
            belongs = collect(node->child(row), stands, now) || belongs;
    }
    if (belongs)
        m_visible->nodes.insert(node);
    return belongs;
}

bool PlanFilter::lacksNotes() const
{
    visible(); // finds the events
    return m_lacksEvents || (m_notes.isUnread() && !terms().isEmpty());
}

// Drops sections of another year's plan from the criteria.
void PlanFilter::forgetSections()
{
    PlanCriteria rest = m_criteria;
    const bool isOther =
        erase_if(rest.under, [this](NodeId node) { return !m_document->outline().find(node); }) > 0;
    if (isOther)
        setCriteria(rest);
}

void PlanFilter::refreshSoon()
{
    m_visible.reset();
    m_timer.start(0);
}

void PlanFilter::forget(const OutlineNode *node)
{
    m_words.forget(node);
    for (int row = 0; row < node->childCount(); ++row)
        forget(node->child(row));
}

} // namespace Models
