#pragma once

#include "domain/plan/figures/namedfigure.h"

#include <optional>

namespace Domain {

// What a note's words count, to be offered to the user and never taken by itself:
// "征集征文46篇，发放 300册图书" offers 征文 46 篇 and 图书 300 册, in the order of the words.
//
// Not offered are days, years and ordinal numbers, what is only about so many (近300册), shares and
// prices, money that is not clearly given or raised, and who took part: 人次, and people whose
// number is `attendance` or who are said to attend. Digits of any width, 1,200, 2.5万 and 十二 are
// understood. `known` are the figures that the file has; people keep the unit they have there.
QList<NamedFigure> offeredFigures(const QString &text, std::optional<int> attendance = {},
                                  const QList<FigureKey> &known = {});

// The number of people that the words say took part: 32 in 举办第一期，32人参加. None where they
// name several such numbers. 约120人参加 tells of 120.
std::optional<int> attendanceToldIn(const QString &text);

} // namespace Domain
