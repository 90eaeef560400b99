#pragma once

#include "models/search/outlinewords.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace Models {

class PlanDocument;

// How many items match in a year that is not shown; for "2 more in 2021".
struct YearMatches
{
    Domain::PlanDetails plan = {};
    int items = 0;

    friend bool operator==(const YearMatches &, const YearMatches &) = default;
};

// Searches the years that are not shown. They are read in the background, one at a time, and kept
// in memory until another year is shown.
class YearSearch : public QObject
{
    Q_OBJECT

public:
    explicit YearSearch(PlanDocument *document, QObject *parent = nullptr);

    // Begins to read the years, so that the first search is quick.
    void prepare();

    // The matches in the years read so far, newest first; years without one are left out. Without
    // terms there are none.
    QList<YearMatches> matches(const QStringList &terms, const NoteSearch::Found &inNotes);

signals:
    void progressed(); // one more year has been read

private:
    struct Year
    {
        Domain::Outline outline;
        OutlineWords words = {};
    };

    void readNext();
    void forget();

    PlanDocument *m_document;
    std::vector<Year> m_years;
    QList<Domain::PlanId> m_unread;
    bool m_hasBegun = false;
    QTimer m_timer;
};

} // namespace Models
