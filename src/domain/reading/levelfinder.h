#pragma once

#include "domain/reading/markfinder.h"

#include <QSet>

#include <array>
#include <utility>

namespace Domain {

// A number that counts, and the depth of what it numbers, from 1.
struct PlacedMark
{
    MarkCandidate candidate;
    int depth = 1;
};

// A family's rank in the usual order of levels, from 1 at the top; 0 for a family used at any
// level.
int usualRank(MarkFamily family);

// The deepest level of a reading; what is numbered deeper is placed at this level.
inline constexpr int kDeepestLevel = 32;

// Finds which numbers count, and their levels, from the text's own use of them.
//
// A family of numbers that appears for the first time stands below the one before it; one that is
// already in use closes what is open below it. So no table says that （一） stands below 一、; the
// usual order is consulted only where a text begins in its middle, or lists something before its
// first section. In running text a number counts only where it continues a sequence.
class LevelFinder
{
public:
    struct Rules
    {
        // 一是…, 第一，… and ● at the start of a line begin a section or an item too.
        bool enumerations = false;
        // The text has no other numbers than 一是…, 第一，… and ●: these count in mid-line too,
        // unless lines begin with them.
        bool onlyEnumerations = false;
        bool loneFirst = false;      // a first 一、 in mid-line counts although no 二、 follows
        bool onlyLineStarts = false; // a number in mid-line belongs to its sentence
    };

    // `openLines`: the lines whose words go on in the next line that is not left out;
    // `annexLine`: from this line on there are only annexes.
    LevelFinder(QList<MarkCandidate> candidates, QSet<int> openLines, int annexLine, Rules rules);

    QList<PlacedMark> place();

private:
    struct Level
    {
        MarkCandidate candidate;
        QChar separator() const { return candidate.mark.separator; }
        int value() const { return candidate.mark.value; }
        MarkFamily family() const { return candidate.mark.family; }
    };

    void sortByFamily();
    bool isRunTogether() const;
    bool counts(int index) const;
    bool countsAtLineStart(int index) const;
    bool countsInTitle(int index) const;
    bool countsUnderSection(int index) const;
    bool countsAsDecimal(int index) const;
    bool countsOutOfTurn(int index) const;
    bool countsInline(int index) const;
    bool isOfItsSentence(int index) const;
    bool followsHeadingInLine(int index) const;

    int openLevel(const MarkCandidate &candidate) const;     // -1 when none is open
    int expectedValue(const MarkCandidate &candidate) const; // 0 when nothing came before
    bool goesOn(int index) const;                            // the next number follows somewhere
    bool hasSurerPlace(int index) const;
    bool returnsAfter(int index, const Level &level) const;
    bool restartsBelow(int index, const Level &level) const;
    bool standsAboveList(int index) const;
    bool mayStandBelow(const Level &level, int index) const;
    int put(int index); // returns its depth

    template<typename Visit>
    void visitFollowing(int index, MarkFamily family, Visit visit) const;

    QList<MarkCandidate> m_candidates;
    QSet<int> m_openLines;
    int m_annexLine;
    Rules m_rules;
    std::array<QList<int>, kMarkFamilies> m_ofFamily; // indices of candidates
    std::array<int, kMarkFamilies> m_atLineStart = {};
    std::array<int, kMarkFamilies> m_beginnings = {}; // lines that begin with its number 1
    std::array<int, kMarkFamilies> m_lastValue = {};
    std::array<int, kMarkFamilies> m_lastPrefix = {};
    // m_held[upper][lower]: the lower family has stood below the upper one.
    std::array<std::array<bool, kMarkFamilies>, kMarkFamilies> m_held = {};
    // Whether a family stands right below a heading without a number, and below how many.
    std::array<bool, kMarkFamilies> m_underHeading = {};
    std::array<int, kMarkFamilies> m_headings = {};
    // Pairs of separators by which a family stood below itself (01 above 1): the upper, the lower.
    QSet<std::pair<QChar, QChar>> m_inner;
    QList<Level> m_open;
    bool m_runTogether = false;
};

} // namespace Domain
