#pragma once

#include "domain/plan/outline.h"
#include "models/notesearch.h"

#include <QString>
#include <QStringList>

#include <unordered_map>

namespace Models {

// Which of an outline's nodes have all the terms that are looked for, in their own texts and names
// or in their notes. The texts are folded when first asked for and kept.
class OutlineWords
{
public:
    // Folded; at most NoteSearch::kMostTerms.
    void setTerms(const QStringList &terms) { m_terms = terms; }
    const QStringList &terms() const { return m_terms; }

    bool hasAll(const Domain::OutlineNode *node, const NoteSearch::Found &inNotes) const;
    bool hasAllBelow(const Domain::OutlineNode *node, const NoteSearch::Found &inNotes) const;

    // True where the node has the words, so that all below it counts as having them: what is below
    // has them not itself.
    bool standsForBelow(const Domain::OutlineNode *node, const NoteSearch::Found &inNotes) const;

    void forget(const Domain::OutlineNode *node) { m_texts.erase(node); } // its text is another
    void clear() { m_texts.clear(); }

private:
    quint32 termsIn(const Domain::OutlineNode *node, const NoteSearch::Found &inNotes) const;

    QStringList m_terms;
    mutable std::unordered_map<const Domain::OutlineNode *, QString> m_texts;
};

} // namespace Models
