#pragma once

#include "domain/reading/leftout.h"
#include "domain/reading/levelfinder.h"
#include "domain/reading/sourcepiece.h"

namespace Domain {

// What stands before a plan's first section or item: title, document number, preamble, a notice
// that issues the plan, and what a web page puts around them.
class FrontMatter
{
public:
    // `runningOn`: the lines that go on in the next; `end`: where the plan's nodes begin.
    FrontMatter(QStringView source, QStringView folded, const QList<SourceLine> &lines,
                const QSet<int> &runningOn, qsizetype end);

    // Index of the first line that stands wholly below the title; 0 when there is no title.
    int firstLineBelowTitle() const;

    QList<SourcePiece> pieces() const;

private:
    // A line above the plan's first node; the last one may be cut short there.
    struct Unit
    {
        SourceSpan span;
        int index = 0; // index of the line that it stands on
        int line = 0;  // from 1
    };

    QStringView words(SourceSpan span) const { return span.in(m_folded); }
    QStringView words(const Unit &unit) const { return words(unit.span); }
    void findTitle();
    bool findTitleLine();
    bool findTitleInProse();
    bool findTitleInNotice();
    bool findTitleInMetadata();
    bool findTitleInFileName();
    void findTitleByPlace();
    int likenessOf(int unit, bool withNext) const;
    SourceSpan lastTitleIn(QStringView line) const;
    void joinTitleLines();
    void joinTitleEnd();
    int endOfLetter(int first) const;
    void setTitle(int unit, SourceSpan within);
    bool repeatsTitle(QStringView line) const;

    void addAbove(QList<SourcePiece> &pieces) const;
    void addBelow(QList<SourcePiece> &pieces) const;
    void addTitle(QList<SourcePiece> &pieces) const;
    void addSentences(QList<SourcePiece> &pieces, const Unit &unit) const;
    bool addSignature(QList<SourcePiece> &pieces, int unit, int end) const;
    bool addNamedIssuer(QList<SourcePiece> &pieces, const Unit &unit) const;
    bool addNamedDate(QList<SourcePiece> &pieces, const Unit &unit) const;
    bool addNameBelowTitle(QList<SourcePiece> &pieces, int unit) const;
    bool isLoneWord(int unit) const;
    bool addDocumentNumber(QList<SourcePiece> &pieces, const Unit &unit) const;
    void add(QList<SourcePiece> &pieces, SourceSpan span, const Unit &unit, PieceRole role) const;
    void leaveOut(QList<SourcePiece> &pieces, SourceSpan span, const Unit &unit,
                  PageMatter matter) const;
    PageMatter matterAbove(const Unit &unit, bool letter) const;

    QStringView m_source;
    QStringView m_folded;
    QSet<int> m_runningOn;
    QList<Unit> m_units;
    bool m_endsLine = false;   // the last unit is a line, or the end of one
    QList<SourceSpan> m_title; // the title, one span a line
    int m_firstTitleUnit = -1;
    int m_lastTitleUnit = -1;
    int m_letterEnd = 0; // the first unit after the letter that names the title
};

} // namespace Domain
