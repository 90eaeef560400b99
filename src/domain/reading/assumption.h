#pragma once

#include <QFlags>

namespace Domain {

// Ways to take a text where its signs allow more than one reading; they can be combined.
enum class Assumption {
    PreviewPages = 0x01, // “1、”, “2、” … at line starts are the page numbers of an online preview
    Enumerations = 0x02,   // 一是, 第一， and signs such as ● begin items
    LoneFirst = 0x04,      // a first 一、 in mid-line counts although no 二、 follows
    NoBareHeadings = 0x08, // short lines without a number are text, not headings
    OnlyLineStarts = 0x10, // numbers in mid-line belong to their sentence
    NoAnnexes = 0x20,      // the words below 附件 are part of the plan
    OthersAbove = 0x40     // numbers above a title that names a year belong to another text
};
Q_DECLARE_FLAGS(Assumptions, Assumption)
Q_DECLARE_OPERATORS_FOR_FLAGS(Assumptions)

// All assumptions, in the order in which they are tried.
inline constexpr Assumption kAssumptions[] = {
    Assumption::OthersAbove,  Assumption::PreviewPages,   Assumption::LoneFirst,
    Assumption::Enumerations, Assumption::NoBareHeadings, Assumption::OnlyLineStarts,
    Assumption::NoAnnexes};

} // namespace Domain
