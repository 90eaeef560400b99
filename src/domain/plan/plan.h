#pragma once

#include "domain/plan/deadline.h"
#include "domain/plan/ids.h"
#include "domain/plan/itemstatus.h"
#include "domain/plan/nodekind.h"
#include "domain/plan/numbering.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Domain {

// One year of one committee (工作要点), without its outline.
struct PlanDetails
{
    PlanId id{};
    int year = 0;
    QString title = {};
    QString organisation = {};
    QString documentNumber = {};
    QString issuer = {};
    QDate issuedOn = {};
    QString preamble = {};
    QString closing = {};
    Numbering numbering = Numbering::Mixed;
    bool closed = false;

    PlanTime time() const { return {year, issuedOn}; }
    friend bool operator==(const PlanDetails &, const PlanDetails &) = default;
};

// A section (部分) or an item (要点) with all its values. The fields after `text` count only while
// the node is tracked (OutlineNode::isTracked).
struct Node
{
    NodeId id{};
    NodeId parent{}; // zero at the top level
    NodeKind kind = NodeKind::Item;
    QString number = {}; // as printed, with its punctuation: "一、", "1."
    QString title = {};
    QString text = {}; // as issued, without the number
    QStringList owners = {};
    QString leadDepartment = {};
    QStringList supportingDepartments = {};
    Deadline deadline = {};
    ItemStatus status = {};
    QString difficulty = {}; // 困难: why an item is not finished, for the summary's problems
    NodeId carriedFrom{};

    friend bool operator==(const Node &, const Node &) = default;
};

// A line of the published page that the import left out, kept so that it can be looked up.
struct LeftOutLine
{
    int line = 0; // from 1
    QString text = {};
    QString reason = {};

    friend bool operator==(const LeftOutLine &, const LeftOutLine &) = default;
};

// A whole plan as values: what an import makes and the file gives back.
struct PlanContent
{
    PlanDetails details = {};
    QList<Node> nodes; // in reading order, parents before children
    QList<LeftOutLine> leftOut;

    friend bool operator==(const PlanContent &, const PlanContent &) = default;
};

// The numbering's word in files: "continuous", "per-section", "mixed".
QString numberingKey(Numbering numbering);
std::optional<Numbering> numberingOfKey(const QString &key);

// A plan's details as the history stores them: a line of JSON, without preamble, closing and
// numbering where `other`, the other side of the change, has the same.
QString detailsText(const PlanDetails &details, const PlanDetails &other);
// Reads what detailsText() wrote; values that the text leaves out are those of `present`. None for
// any other text.
std::optional<PlanDetails> detailsOfText(const QString &text, PlanDetails present);

} // namespace Domain
