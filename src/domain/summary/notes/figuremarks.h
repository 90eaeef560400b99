#pragma once

#include <QString>

namespace Domain {

// How figures that stand side by side are parted on paper. Each changes nothing in what it has
// changed once.

// 1,326小时 as 1326小时: an official paper has no commas within figures (GB/T 15835).
QString withoutThousandsCommas(const QString &text);

// 制度3条队伍3条 as 制度3条、队伍3条; 送棉衣15件580元 as 送棉衣15件，580元; a clause that holds
// names and bare figures only, 学业19心理9, as 学业19、心理9.
QString withFigureRunsParted(const QString &text);

// Replaces the mark between a total and its parts by ，, and those between the parts by 、:
// 共35名；其中帮扶19名，就业7名 as 共35名，其中帮扶19名、就业7名.
QString withPartsHeldToFigure(const QString &text);

} // namespace Domain
