#pragma once

#include "domain/plan/ids.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <vector>

namespace Models {

class PlanDocument;

// Looks for terms in the progress notes of all years, in the background: a slice of a few
// milliseconds each time the event loop has nothing better to do, so that keys never wait. The year
// shown comes first. The notes are read at the first search and kept until another plan is shown.
class NoteSearch : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostTerms = 32;

    // Which of the terms stand in a node's notes: bit n for the nth.
    using Found = QHash<Domain::NodeId, quint32>;

    explicit NoteSearch(PlanDocument *document, QObject *parent = nullptr);

    // Reads the notes, if they are not read yet, so that a search to come is quick.
    void prepare();

    // Begins a search for folded terms; an earlier one is given up. No terms find nothing.
    void search(const QStringList &terms);
    bool isSearching() const { return !m_terms.isEmpty() && !isThrough(); }
    const Found &found() const { return m_found; }

signals:
    // More has been found (told a few times a second), or all has been looked at.
    void progressed();

private:
    struct Words
    {
        Domain::NodeId node;
        QString text; // folded
    };

    bool isThrough() const;
    void work();
    bool lookAtSome(std::vector<Words> &notes, size_t &next);
    void readSome();
    void keep(Domain::NodeId node, const QString &text);
    bool look(const Words &words);
    void readAgain(Domain::NodeId node);
    void forget();

    PlanDocument *m_document;
    std::vector<Words> m_notes;  // of the plan shown
    std::vector<Words> m_others; // of other years
    Domain::NoteId m_lastRead{};
    bool m_allRead = false;
    QStringList m_terms;
    size_t m_next = 0; // the first note not looked at, of both
    size_t m_nextOther = 0;
    Found m_found;
    bool m_foundMore = false; // and nobody was told yet
    QElapsedTimer m_sinceNews;
    QTimer m_timer;
};

} // namespace Models
