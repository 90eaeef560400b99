#pragma once

#include "domain/plan/outline.h"
#include "models/notesearch.h"
#include "models/outlinewords.h"
#include "models/yearsearch.h"

#include <QObject>
#include <QSet>

#include <optional>
#include <unordered_set>

namespace Models {

class PlanDocument;

// What is looked for. The parts combine: an item must meet each that is there.
struct PlanCriteria
{
    QString words = {}; // all of them, anywhere in the item or its notes
    QSet<Domain::StatusKind> statuses = {};
    QSet<QString> owners = {};      // one of them; an empty name stands for nobody
    QSet<QString> departments = {}; // likewise, leading or supporting
    // One of these that are set.
    bool missed = false;
    bool dueSoon = false;
    bool dueThisMonth = false; // its last day is in it, finished or not
    bool dueNextMonth = false;
    bool dueThisQuarter = false;

    bool hasLateness() const;

    bool isEmpty() const;
    friend bool operator==(const PlanCriteria &, const PlanCriteria &) = default;
};

// Which nodes of the plan shown meet the criteria: one set, worked out at once.
//
// A node that does not meet them itself is visible above one that does. Where the words stand in a
// section and in nothing below it, all that is below counts as having them.
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
    int matchCount() const; // tracked nodes that are visible
    int itemCount() const;  // all tracked nodes
    bool isSearchingNotes() const { return m_notes.isSearching(); }
    // The words looked for, as matchesIn() takes them.
    const QStringList &terms() const { return m_words.terms(); }
    // Items of other years that have the words, newest year first.
    QList<YearMatches> otherYears() const;

    // Reads what a first search would have to read, in the background.
    void prepare();

signals:
    void criteriaChanged();
    // The visible set may be another.
    void changed();

private:
    struct Visible
    {
        std::unordered_set<const Domain::OutlineNode *> nodes;
        int matches = 0;
    };

    const Visible &visible() const;
    bool meetsRest(const Domain::OutlineNode *node, Domain::AsOf now) const;
    bool collect(const Domain::OutlineNode *node, bool wordsAbove, Domain::AsOf now) const;
    void refreshSoon();
    void forget(const Domain::OutlineNode *node);

    PlanDocument *m_document;
    PlanCriteria m_criteria;
    OutlineWords m_words;
    NoteSearch m_notes;
    mutable YearSearch m_years;
    QTimer m_timer;
    mutable std::optional<QList<YearMatches>> m_otherYears;
    mutable std::optional<Visible> m_visible;
};

} // namespace Models
