#pragma once

#include "domain/plan/ids.h"
#include "widgets/kit/textlines.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace Domain {
class OutlineNode;
}

namespace Models {
class PlanTreeModel;
}

namespace Widgets {

// Where a search term was found in a row's item, and the words around it.
struct SearchReason
{
    QString where = {}; // a note's day, or a field's name
    QString words = {};
};

// A reason in one line.
struct ReasonLine
{
    QString where = {}; // empty if the words looked for would not be whole beside it
    int before = 0;     // pixels before the words
    QString words = {};
};

// The line of at most `width` pixels; `gap` of them part the words from where they are.
ReasonLine reasonLine(const SearchReason &reason, const QFont &font, int width, int gap,
                      const Marking &marking);

// For rows that match a search without showing all its terms: where these were found. Computed when
// a row is painted, and cached until the search or the searched texts change.
class SearchReasons
{
public:
    explicit SearchReasons(const Models::PlanTreeModel *model)
        : m_model(model)
    {}

    void setTerms(const QStringList &terms); // folded
    void forget() { m_known.clear(); }
    // Tells which columns of the tree the rows do not show.
    void setHidden(const QSet<int> &columns);

    // Returns why the node was found; none where its row shows all terms.
    std::optional<SearchReason> of(const Domain::OutlineNode *node) const;

private:
    std::optional<SearchReason> find(const Domain::OutlineNode *node) const;
    QStringList shownWords(const Domain::OutlineNode *node) const;
    QString unseenTerm(const Domain::OutlineNode *node) const;

    const Models::PlanTreeModel *m_model;
    QStringList m_terms;
    QSet<int> m_hidden;
    mutable QHash<Domain::NodeId, std::optional<SearchReason>> m_known;
};

} // namespace Widgets
