#pragma once

#include "domain/reading/sourcelines.h"

#include <QRegularExpression>
#include <QSet>

namespace Domain {

// The line (by index) at which the plan begins that the notice above it issues: its title, or the
// word 附件 over its title. 0 where no notice stands above a plan.
int firstLineOfIssuedPlan(QStringView folded, const QList<SourceLine> &lines);

// A list of annexes, line by line: 附件：1.… and the numbers after it.
class AnnexList
{
public:
    // `opening` matches the words up to the colon with which such a list begins.
    explicit AnnexList(const QRegularExpression &opening);

    // Whether the next line is part of the list: it opens it, has the next number, or runs on from
    // a line that is. Lines are folded; one that is too long or a sentence ends the list.
    bool takes(QStringView line, bool runsOn = false);

private:
    const QRegularExpression m_opening;
    int m_last = -1; // the number of the annex that the line before names; -1 outside the list
};

// The lines that only name annexes: 附件：1.… and the numbers after it.
QSet<int> linesThatListAnnexes(QStringView folded, const QList<SourceLine> &lines);

// The first line after `first` that is only a heading such as 附件2, below which another paper
// stands; the number of lines where there is none.
int firstLineOfAnnex(QStringView folded, const QList<SourceLine> &lines, int first);

// The lines of the signature that signs a plan below the table in its annex, which begins at the
// line `annex`: who issued it, and the day. Empty where the plan is signed above.
QList<SourceLine> signatureBelowAnnex(QStringView source, QStringView folded,
                                      const QList<SourceLine> &lines, int annex);

} // namespace Domain
