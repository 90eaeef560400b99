#pragma once

#include "domain/plan/outline.h"
#include "domain/year/proposal.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace App {

class Arguments;

// The proposals as lines of text, grouped by kind; unchanged ones are only counted. Their items are
// looked up in `outlines`. `values` is the phrase for the three values of a conflict: at the
// beginning (%1), now (%2), from outside (%3).
QString proposalList(const QList<const Domain::Proposal *> &proposals,
                     const QList<const Domain::Outline *> &outlines, const QString &values);

// The array "proposals" of docs/contract.md; `taken` says for each whether it would be, or was,
// taken.
QJsonArray proposalsJson(const QList<const Domain::Proposal *> &proposals, const QList<bool> &taken,
                         const QList<const Domain::Outline *> &outlines);

// What a command that was given proposals prints: with --json the object that docs/contract.md
// describes, else proposalList() and how many were taken in, or would be with --apply.
struct ProposalReport
{
    QList<const Domain::Proposal *> proposals;
    QList<bool> taken; // for each of the proposals
    QList<const Domain::Outline *> outlines;
    QString values = {};   // as for proposalList()
    QJsonObject more = {}; // the command's own members of the JSON object
};
QByteArray reportOn(const ProposalReport &report, const Arguments &arguments);

// Whether a proposal is taken when conflicts are decided by --take: "mine", "theirs", or "" for
// none.
bool isTaken(const Domain::Proposal &proposal, const QString &take);

// Sets `taken` to false for proposals that give the same value of an item different contents.
// Returns the number of such values.
int leaveOutDisagreeing(const QList<const Domain::Proposal *> &proposals, QList<bool> &taken);

} // namespace App
