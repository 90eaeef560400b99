#pragma once

#include "domain/plan/outline.h"
#include "models/search/notesearch.h"

#include <QHash>
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
    // The day for which rows show what is missed and what falls due; to be called before searching.
    void setNow(Domain::AsOf now);
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

    quint32 termsInWords(const QString &words) const;
    quint32 termsInState(const Domain::OutlineNode *node) const;
    quint32 termsInDeadline(const Domain::OutlineNode *node) const;

    QStringList m_terms;
    Domain::AsOf m_now = QDate();
    // Which terms the program's own words in a row contain; not in the cached texts, as these words
    // follow the user's language, and the day.
    std::array<quint32, Domain::kStatusCount> m_inStatus = {};
    quint32 m_inNotSet = 0;
    quint32 m_inNoProgress = 0;
    mutable QHash<qint64, quint32> m_inDeadline; // by last day, and whether the item is unfinished
    mutable std::unordered_map<const Domain::OutlineNode *, QString> m_texts;
};

} // namespace Models
