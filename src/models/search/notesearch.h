#pragma once

#include "domain/plan/ids.h"
#include "system/result.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <vector>

namespace Models {

class PlanDocument;

// Searches the progress notes of all years, those of the plan shown first. A search runs for a few
// milliseconds at once, which is enough for all but huge files, and goes on in the background while
// the event loop is idle, in slices of the same length, so that typing never waits. The notes are
// read at the first search and kept in memory until another plan is shown.
class NoteSearch : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostTerms = 32;

    // Which terms were found in a node's notes: bit n for the nth term.
    using Found = QHash<Domain::NodeId, quint32>;

    explicit NoteSearch(PlanDocument *document, QObject *parent = nullptr);

    // Begins to read the notes if that was not done yet, so that the first search is quick.
    void prepare();

    // Searches for terms as searchTerms() gives them, at most kMostTerms; a running search is
    // abandoned. What is found before it returns is in found() and not announced. Without terms
    // nothing is found.
    void search(const QStringList &terms);
    bool isSearching() const { return !m_terms.isEmpty() && !isThrough(); }
    const Found &found() const { return m_found; }
    bool isUnread() const { return m_isUnread; } // some notes could not be read and searched

signals:
    // More was found (emitted a few times a second at most), or the search has ended.
    void progressed();

private:
    struct Words
    {
        Domain::NodeId node;
        QString text; // the note's text, folded
    };

    bool isThrough() const;
    void begin(const QStringList &terms);
    void work();
    bool workForSlice();
    bool lookAtSome(std::vector<Words> &notes, size_t &next);
    void readSome();
    void noticeUnread(const System::Error &error);
    void keep(Domain::NodeId node, const QString &text);
    bool look(const Words &words);
    void readAgain(Domain::NodeId node);
    void forget();

    PlanDocument *m_document;
    std::vector<Words> m_notes;  // notes of the plan shown
    std::vector<Words> m_others; // notes of other years
    Domain::NoteId m_lastRead{};
    bool m_allRead = false;
    bool m_isUnread = false;
    QStringList m_terms;
    size_t m_next = 0; // index of the next note to search
    size_t m_nextOther = 0;
    Found m_found;
    bool m_foundMore = false; // whether something was found since progressed() was last emitted
    QElapsedTimer m_sinceNews;
    QTimer m_timer;
};

} // namespace Models
