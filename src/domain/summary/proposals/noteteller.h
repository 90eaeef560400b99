#pragma once

#include "domain/summary/proposals/proseproposals.h"

#include <utility>

namespace Domain {

// Words notes one after another: the month is named once, the day where it is asked for or where
// two notes of a month would read alike.
class ProseProposals::Teller
{
public:
    enum class Manner {
        Prose, // joined by semicolons
        ByDay, // each a sentence of its own, with its day
    };

    Teller(const ProseProposals &proposals, const QList<ProgressNote> &notes,
           Manner manner = Manner::Prose);

    const QString &text() const { return m_text; }

private:
    // Notes of one day that say the same and are printed once.
    struct Telling
    {
        ProgressNote note;
        int events = 0;     // notes with attendance
        int attendance = 0; // sum of all notes
    };

    QString keyOf(const ProgressNote &note) const;
    static QList<Telling> gathered(const QList<ProgressNote> &notes);
    QString wordsOf(const Telling &telling, const QString &words) const;
    void add(const Telling &telling);
    void part(const QString &words);
    QString headOf(const ProgressNote &note, const QString &words);
    QString yearOf(QDate day, const QString &words);

    const ProseProposals &m_proposals;
    const ReportChoices &m_choices;
    Manner m_manner;
    int m_year;                       // the year named last, or the plan's
    std::pair<int, int> m_month = {}; // year and month named last; zeros for none
    QHash<QString, int> m_alike;      // how many notes read alike, by keyOf()
    QString m_text;
    bool m_wasWhole = false; // the last note was a sentence of its own
    bool m_hadLines = false; // the last note had several lines
};

} // namespace Domain
