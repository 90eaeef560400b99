#pragma once

#include "domain/plan/ids.h"
#include "domain/plan/reportchoices.h"

#include <QHash>
#include <QString>

#include <optional>

namespace Domain {

// A paragraph of a report in the user's own words, which take the place of its draft.
struct Wording
{
    QString text = {};
    // What was recorded when it was written (SummaryBlock::record): where that is another by now,
    // she is told.
    QString record = {};

    friend bool operator==(const Wording &, const Wording &) = default;
};

// Where a wording belongs: a plan's report for a period (ReportPeriod::key), and in it a part
// (SummaryBlock::part).
struct WordingPlace
{
    PlanId plan{};
    QString period = {};
    QString part = {};

    friend bool operator==(const WordingPlace &, const WordingPlace &) = default;
};

using WordingsByBlock = QHash<QString, Wording>;

// The parts that are no node's.
inline constexpr QStringView kTitleBlock = u"title";
inline constexpr QStringView kOpeningBlock = u"opening";
inline constexpr QStringView kProblemsBlock = u"problems";
inline constexpr QStringView kNextStepsBlock = u"next-steps";
inline constexpr QStringView kHighlightsBlock = u"highlights";
inline constexpr QStringView kClosingBlock = u"closing"; // 特此报告。
// Which have fields of their own instead of a wording.
inline constexpr QStringView kRecipientBlock = u"recipient";
inline constexpr QStringView kSignatureBlock = u"signature";
inline constexpr QStringView kContactBlock = u"contact"; // 附注

// A place that one style words in its own manner: superior/opening. Prose and item by item share
// theirs, which are called by the place alone.
QString blockOfStyle(SummaryStyle style, QStringView place);
// The place without the style before it.
QString placeOfBlock(const QString &block);

QString blockOfNode(NodeId node);
NodeId nodeOfBlock(const QString &part); // zero where it is no node's

// As the history keeps it: a line of JSON that names the place too, but for the plan.
QString wordingText(const WordingPlace &place, const Wording &wording);
struct PlacedWording
{
    WordingPlace place = {};
    Wording wording = {};

    friend bool operator==(const PlacedWording &, const PlacedWording &) = default;
};
std::optional<PlacedWording> wordingOfText(const QString &text, PlanId plan);

} // namespace Domain
