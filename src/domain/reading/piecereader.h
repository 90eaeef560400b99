#pragma once

#include "domain/reading/assumption.h"
#include "domain/reading/leftout.h"
#include "domain/reading/levelfinder.h"
#include "domain/reading/sourcelines.h"
#include "domain/reading/sourcepiece.h"
#include "domain/reading/tables/readcolumns.h"
#include "domain/reading/tables/tabletext.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace Domain {

class NumbersAround;

// Reads one source under assumptions: takes away what the page prints around the plan
// (pagelines.cpp), finds the numbers that count, and cuts the source at them (outlinepieces.cpp).
class PieceReader
{
public:
    PieceReader(const QString &source, Assumptions assumptions, TableColumns &taken);

    QList<SourcePiece> pieces();

private:
    void readText();
    QStringView words(const SourceLine &line) const { return line.span.in(m_folded); }
    bool beginsWithNumber(const SourceLine &line) const;
    void leaveOut(SourceSpan span, int line, PageMatter matter);
    void leaveOutPageMatter();
    void leaveOutBesideText();
    bool leaveOutMarkdown();
    SourceSpan titleBehindNavigation(const SourceLine &line) const;
    void breakJoinedPages();
    void leaveOutMail();
    void leaveOutSitesNotice();
    bool cutsSentence(int line) const;
    QSet<int> runningHeads() const;
    QSet<int> linesBesidePageNumbers() const;
    void leaveOutChat();
    void leaveOutOthersAbove();
    void leaveOutOtherPapers();
    void leaveOutBehindSignature();
    void leaveOutRemarksAtEnd();
    bool isPlansSentence(int line, int firstNumber, int lastNumber) const;
    bool previewNumbersCutSentences() const;
    void leaveOutPreviewNumbers();
    void leaveOutRelatedTexts();
    void cutLineEnd(SourceLine &line, qsizetype at, PageMatter matter);
    bool goesOnAfter(qsizetype line, const NumbersAround &numbers) const;
    void leaveOutAnnexes();
    void takeTables();
    void leaveOutRemarks(qsizetype at);
    void findPoints();
    void findTasksUnderTimes();
    void findNumbers();
    QList<MarkCandidate> candidatesIn(int line) const;
    std::optional<MarkCandidate> cutOffNumber(int line) const;
    bool isPartOfWord(const MarkCandidate &candidate) const;
    bool isDetail(const MarkCandidate &candidate) const;
    bool isBoxedLabel(const MarkCandidate &candidate) const;
    void dropBoxedLabels();
    void settleRomans();
    void settleFormalNumerals();
    void settleMonthLists();
    void continueBeyondSigns();
    void findHeadings();
    void findLostNumbers();
    qsizetype firstNode() const;
    bool isEnumeratedAround(const QList<PlacedMark> &placed) const;
    QList<PlacedMark> place(const QList<MarkCandidate> &candidates, int annexLine) const;
    int annexLine() const;
    void cutIntoPieces();
    void addNode(const PlacedMark &mark, qsizetype end);
    void addBody(int line, SourceSpan span, bool runsOn);
    void addLines(qsizetype from, qsizetype end);
    bool isAnnexed(const TextTable &table) const;
    void addTables();
    void sortPieces();
    void addFrame();

    const QString &m_source;
    Assumptions m_assumptions;
    TableColumns &m_taken;
    QString m_folded;
    QList<SourceLine> m_lines; // the lines that are not left out
    int m_firstLine = 0;       // first line of the plan, below the notice that issues it
    int m_firstNumbered = 0;   // first numbered line of the plan
    QList<TextTable> m_tables; // tables within the text
    bool m_annexed = false;    // annexes stood below the plan
    QSet<int> m_runningOn;
    QHash<qsizetype, NumberMark> m_lone; // numbers alone on lines, by where these begin
    // Starts of lines that are surely the plan's (a number, or a sentence of it): these are not
    // left out for their words.
    QSet<qsizetype> m_plans;
    QSet<qsizetype> m_joined; // where lines begin that only a page's end cut off
    QList<MarkCandidate> m_candidates;
    QList<PlacedMark> m_marks;
    QList<SourcePiece> m_pieces;
    QList<SourcePiece> m_leftOut;
};

} // namespace Domain
