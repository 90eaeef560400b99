#pragma once

#include "domain/plan/ids.h"
#include "domain/plan/reportchoices.h"

#include <QHash>
#include <QString>

#include <optional>

namespace Domain {

// A paragraph of a report in the user's own words, used instead of the program's proposal.
struct Wording
{
    QString text = {};
    // The notes and statuses it was written from (SummaryBlock::record). The user is told when they
    // have changed since.
    QString record = {};

    friend bool operator==(const Wording &, const Wording &) = default;
};

// Where a wording belongs: a plan's report for a period (ReportPeriod::key), and the block in it
// (SummaryBlock::name).
struct WordingPlace
{
    PlanId plan{};
    QString period = {};
    QString block = {};

    friend bool operator==(const WordingPlace &, const WordingPlace &) = default;
};

using WordingsByBlock = QHash<QString, Wording>;

// Blocks that belong to no node.
inline constexpr QStringView kTitleBlock = u"title";
inline constexpr QStringView kOpeningBlock = u"opening";
inline constexpr QStringView kProblemsBlock = u"problems";
inline constexpr QStringView kNextStepsBlock = u"next-steps";
inline constexpr QStringView kHighlightsBlock = u"highlights";
inline constexpr QStringView kClosingBlock = u"closing"; // 特此报告。 or 2022年，我们将继续…。
// Blocks that have fields of their own instead of a wording.
inline constexpr QStringView kRecipientBlock = u"recipient";
inline constexpr QStringView kSignatureBlock = u"signature";
inline constexpr QStringView kContactBlock = u"contact"; // 附注

// The block's name where a style has its own wording: "superior/opening". Prose and Items share
// theirs, named by the place alone.
QString blockOfStyle(SummaryStyle style, QStringView place);
// The place without the prefix of a style.
QString placeOfBlock(const QString &block);

QString blockOfNode(NodeId node);
NodeId nodeOfBlock(const QString &block); // zero when it belongs to no node

// A wording as the history stores it: a line of JSON, with its place but without the plan.
QString wordingText(const WordingPlace &place, const Wording &wording);
struct PlacedWording
{
    WordingPlace place = {};
    Wording wording = {};

    friend bool operator==(const PlacedWording &, const PlacedWording &) = default;
};
// Reads what wordingText() wrote, for a report of `plan`; none for any other text.
std::optional<PlacedWording> wordingOfText(const QString &text, PlanId plan);

} // namespace Domain
