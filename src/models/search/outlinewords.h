#pragma once

#include "domain/plan/outline.h"
#include "models/search/notesearch.h"

#include <QString>
#include <QStringList>

#include <array>
#include <unordered_map>

namespace Models {

// Tells which nodes contain all search terms, in their own texts and values or in their notes: all
// the words that a row can show, and those that only the item's page shows. Folded texts are cached
// on first use.
class OutlineWords
{
public:
    // Terms as searchTerms() gives them, at most NoteSearch::kMostTerms.
    void setTerms(const QStringList &terms);
    const QStringList &terms() const { return m_terms; }

    bool hasAll(const Domain::OutlineNode *node, const NoteSearch::Found &inNotes) const;
    bool hasAllBelow(const Domain::OutlineNode *node, const NoteSearch::Found &inNotes) const;

    // True when the node has all terms and none below it has: then all nodes below count as
    // matches.
    bool standsForBelow(const Domain::OutlineNode *node, const NoteSearch::Found &inNotes) const;

    // To be called after its text changed.
    void forget(const Domain::OutlineNode *node) { m_texts.erase(node); }
    void clear() { m_texts.clear(); }

private:
    quint32 termsIn(const Domain::OutlineNode *node, const NoteSearch::Found &inNotes) const;

    QStringList m_terms;
    // Which terms the word of each status contains; not in the cached texts, as the word follows
    // the user's language.
    std::array<quint32, Domain::kStatusCount> m_inStatus = {};
    mutable std::unordered_map<const Domain::OutlineNode *, QString> m_texts;
};

} // namespace Models
