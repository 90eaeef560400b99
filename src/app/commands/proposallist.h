#pragma once

#include "domain/plan/outline.h"
#include "domain/year/proposal.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace App {

class Arguments;

// What would be taken from outside, kind by kind, as lines to read; what is unchanged is only
// counted. The items are of one of the outlines. `values` tells the three values of a conflict: in
// the beginning (%1), now (%2), from outside (%3).
QString proposalList(const QList<const Domain::Proposal *> &proposals,
                     const QList<const Domain::Outline *> &outlines, const QString &values);

// "proposals" as docs/contract.md has it; `taken` says which would be, or were, taken.
QJsonArray proposalsJson(const QList<const Domain::Proposal *> &proposals, const QList<bool> &taken,
                         const QList<const Domain::Outline *> &outlines);

// What a command that was given proposals prints: with --json the object that docs/contract.md
// describes, else proposalList() and how many were taken in, or would be with --apply.
struct ProposalReport
{
    QList<const Domain::Proposal *> proposals = {};
    QList<bool> taken = {}; // for each of the proposals
    QList<const Domain::Outline *> outlines = {};
    QString values = {};   // as for proposalList()
    QJsonObject more = {}; // the command's own members of the JSON object
};
QByteArray reportOn(const ProposalReport &report, const Arguments &arguments);

// Whether a proposal is taken where conflicts are decided for one side, or for none ("").
bool isTaken(const Domain::Proposal &proposal, const QString &take);

// Takes those back that exclude each other, and says how many that are.
int leaveOutDisagreeing(const QList<const Domain::Proposal *> &proposals, QList<bool> &taken);

} // namespace App
