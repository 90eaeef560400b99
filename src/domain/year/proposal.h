#pragma once

#include "domain/plan/figures/namedfigure.h"
#include "domain/plan/ids.h"

#include <QDate>
#include <QString>

#include <optional>

namespace Domain {

enum class AnswerKind {
    New,          // a note to be added
    Changed,      // a value that only the other side changed
    Conflict,     // a value that was changed here too, or that cannot be taken as it is
    Unrecognised, // a row of no known item; by hand it can be linked to one
    Removed,      // something that the other side removed and that stays unless that is chosen
    Unchanged,    // nothing new, or taken already
};

// What one value from outside (an answered cell, a difference of another copy) would do, as it is
// shown before it is taken: the three values are those of the beginning, of now, and from outside.
struct Proposal
{
    AnswerKind kind = AnswerKind::Unchanged;
    NodeId node{};      // zero where it belongs to no known item
    NodeId suggested{}; // then: the item that it may belong to; zero for none
    QString who = {};   // a department, or the author of the other copy
    QString file = {};
    int line = 0;      // of the sheet, from 1; 0 for none
    QString key = {};  // which value of the item, as JSON says it: "note", "status" …
    QString what = {}; // the same in the user's language
    QString sent = {};
    QString now = {};
    QString answered = {};
    QDate day = {}; // of a note
    std::optional<int> attendance{};
    QList<NamedFigure> figures = {}; // of a note
    QString value =
        {}; // of proposals for the same value of a node one alone can be taken; may be empty
    QString remark = {}; // on how the words were understood; why they cannot be taken
    bool canTake = true; // false where it has to be put right elsewhere

    int evidence = 0; // pieces of evidence that come with it

    bool isNote() const { return key == QLatin1StringView("note"); }
};

// What becomes of a value that was `began` where both sides may have changed it since.
template<typename Value>
AnswerKind threeWay(const Value &began, const Value &now, const Value &there)
{
    if (there == began || there == now)
        return AnswerKind::Unchanged;
    return now == began ? AnswerKind::Changed : AnswerKind::Conflict;
}

// Whether only one of the two can be taken.
inline bool exclude(const Proposal &one, const Proposal &other)
{
    return !one.value.isEmpty() && one.value == other.value && one.node == other.node;
}

// What is chosen unless the user says otherwise: what is new and changed.
inline bool isTakenByDefault(const Proposal &proposal)
{
    return proposal.canTake
           && (proposal.kind == AnswerKind::New || proposal.kind == AnswerKind::Changed);
}

} // namespace Domain
