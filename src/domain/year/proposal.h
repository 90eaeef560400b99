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
    Unrecognised, // a row without a known item; the user can link it to one
    Removed,      // something that the other side removed and that stays unless that is chosen
    Unchanged,    // nothing new, or taken already
};

// The effect of taking over one value from outside (an answered cell, a difference of another
// copy), as it is shown before. It has three values: at the beginning, at present, and from
// outside.
struct Proposal
{
    AnswerKind kind = AnswerKind::Unchanged;
    NodeId node{};      // zero where it belongs to no known item
    NodeId suggested{}; // then: the item that it may belong to; zero for none
    QString who = {};   // a department, or the author of the other copy
    QString file = {};
    int line = 0;      // the row in the sheet, from 1; 0 for none
    QString key = {};  // which value of the item, as JSON says it: "note", "status" …
    QString what = {}; // the same in the user's language
    // The three values in words: at the beginning (of a sheet: as it was sent), here at present,
    // and from outside.
    QString sent = {};
    QString now = {};
    QString answered = {};
    QDate day = {}; // the day of a note
    std::optional<int> attendance{};
    QList<NamedFigure> figures; // the named figures of a note
    // A key that proposals for the same value of a node share: only one of them can be taken.
    // Empty where others may be taken beside it.
    QString value = {};
    QString remark = {}; // how the words were understood, or why they cannot be taken over
    bool canTake = true; // false where it has to be put right elsewhere
    // It would be stored with something that the other side did not say, as another day than the
    // one that was written and cannot be read: left for the user to decide.
    bool isDoubtful = false;

    int evidence = 0; // pieces of evidence that come with it

    bool isNote() const { return key == QLatin1StringView("note"); }
};

// Compares three values: at the start, now here, and in the other source.
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

// Whether a proposal is ticked by default: new and changed ones that can be taken without doubt.
inline bool isTakenByDefault(const Proposal &proposal)
{
    return proposal.canTake && !proposal.isDoubtful
           && (proposal.kind == AnswerKind::New || proposal.kind == AnswerKind::Changed);
}

} // namespace Domain
