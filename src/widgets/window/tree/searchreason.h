#pragma once

#include "domain/plan/ids.h"

#include <QHash>
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

// Where a word that is looked for stands in a row's item, and the words around it.
struct SearchReason
{
    QString where = {}; // a note's day, or a field's name
    QString words = {};
};

// Why rows that do not show all words looked for are among the matches. Worked out when a row is
// painted, and kept until the search or what is searched changes.
class SearchReasons
{
public:
    explicit SearchReasons(const Models::PlanTreeModel *model)
        : m_model(model)
    {}

    void setTerms(const QStringList &terms); // folded
    void forget() { m_known.clear(); }
    // Whether the latest note, and who answers for the item, stand in the row.
    void setShown(bool progress, bool owners);

    // Returns why the node was found; none where its row shows all terms.
    std::optional<SearchReason> of(const Domain::OutlineNode *node) const;

private:
    std::optional<SearchReason> find(const Domain::OutlineNode *node) const;
    QString unseenTerm(const Domain::OutlineNode *node) const;

    const Models::PlanTreeModel *m_model;
    QStringList m_terms;
    bool m_showsProgress = true;
    bool m_showsOwners = true;
    mutable QHash<Domain::NodeId, std::optional<SearchReason>> m_known;
};

} // namespace Widgets
