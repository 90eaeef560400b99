#pragma once

#include "domain/plan/outline.h"
#include "models/search/notesearch.h"
#include "models/search/outlinewords.h"
#include "models/search/yearsearch.h"

#include <QObject>
#include <QSet>

#include <optional>
#include <unordered_set>

namespace Models {

class PlanDocument;

// The criteria of a filter. An item must meet each one that is set.
struct PlanCriteria
{
    QString words = {}; // blank-separated words that must all occur in the item or its notes
    QSet<Domain::StatusKind> statuses;
    QSet<QString> owners;      // the item has one of these; an empty name stands for no owner
    QSet<QString> departments; // one of these leads or supports; an empty name stands for none
    // One of these departments answers for the item (Domain::answersFor); an empty name stands for
    // none.
    QSet<QString> answering;
    // An item passes by any one of these flags that is set; where none is set, all pass.
    bool missed = false;
    bool dueSoon = false;
    bool dueThisMonth = false; // the deadline's last day is in this month, even if the item is done
    bool dueNextMonth = false;
    bool dueThisQuarter = false;
    bool openThisMonth = false; // Domain::MonthList::Due: due in this month and still open
    bool silent = false;        // Domain::MonthList::Silent: runs on, without a note for long
    bool moved = false;         // Domain::MonthList::Moved: done in this month, or has a note of it
    bool hasEvents = false;     // one of the item's notes has attendance
    // A note with attendance happened in this month of the plan's year, 1 to 12; 0 stands for a day
    // outside that year.
    std::optional<int> eventsIn;
    QSet<Domain::NodeId> under; // the item is one of these nodes or is below one

    bool hasLateness() const;

    bool isEmpty() const;
    friend bool operator==(const PlanCriteria &, const PlanCriteria &) = default;
};

// Where the plan's own texts, which stand beside its outline, contain all the words looked for.
struct PlanTextMatches
{
    int preamble = 0; // places in it
    int closing = 0;
    int leftOut = 0; // lines of the published page that the import left out

    friend bool operator==(const PlanTextMatches &, const PlanTextMatches &) = default;
};

// The set of nodes of the plan shown that meet the criteria, computed as a whole.
//
// A node is also visible when one below it meets them. When a section contains the words and
// nothing below it does, everything below counts as containing them.
class PlanFilter : public QObject
{
    Q_OBJECT

public:
    explicit PlanFilter(PlanDocument *document, QObject *parent = nullptr);

    const PlanCriteria &criteria() const { return m_criteria; }
    void setCriteria(const PlanCriteria &criteria);
    void clear() { setCriteria({}); }
    bool isActive() const { return !m_criteria.isEmpty(); }

    bool isVisible(const Domain::OutlineNode *node) const;
    int matchCount() const; // nodes that meet the criteria by themselves
    int itemCount() const;  // all tracked nodes
    bool isSearchingNotes() const { return m_notes.isSearching(); }
    // Whether more might meet the criteria: some notes could not be read.
    bool lacksNotes() const;
    // The words looked for, as matchesIn() takes them.
    const QStringList &terms() const { return m_words.terms(); }
    // Items of other years that have the words, newest year first.
    QList<YearMatches> otherYears() const;
    // Without words to look for there are none.
    PlanTextMatches inPlanTexts() const;

    // Reads in the background what the first search will need.
    void prepare();

signals:
    void criteriaChanged();
    // The visible set may have changed.
    void changed();

private:
    // A section is visible for its own notes too, where events are looked for.
    struct Visible
    {
        std::unordered_set<const Domain::OutlineNode *> nodes;
        int matches = 0;
    };

    const Visible &visible() const;
    bool asksForValues() const;
    bool meetsRest(const Domain::OutlineNode *node, Domain::AsOf now) const;
    bool collect(const Domain::OutlineNode *node, bool wordsAbove, Domain::AsOf now) const;
    bool isNotedSection(const Domain::OutlineNode *node) const;
    bool hasEventsInMonth(const Domain::OutlineNode *node) const;
    void findEvents() const;
    void forgetSections();
    void refreshSoon();
    void forget(const Domain::OutlineNode *node);

    PlanDocument *m_document;
    PlanCriteria m_criteria;
    QSet<QString> m_owners; // the keys of those wanted
    QSet<QString> m_departments;
    mutable OutlineWords m_words;
    NoteSearch m_notes;
    mutable YearSearch m_years;
    QTimer m_timer;
    mutable std::optional<QList<YearMatches>> m_otherYears;
    mutable std::optional<Visible> m_visible;
    // Nodes with events in the month looked for; computed as m_visible is.
    mutable QSet<Domain::NodeId> m_eventsInMonth;
    mutable bool m_lacksEvents = false; // they could not be read
};

} // namespace Models
