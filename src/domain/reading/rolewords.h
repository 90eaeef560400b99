#pragma once

#include <QString>

// The words for what a department or a person does for an item, for regular expressions on folded
// text. Labels, brackets, the heads of columns and lists of details are read by them; each adds
// the words that mean this in its own place only (参与单位：, a column of 会办). Not by them, but
// by words of its own, a summary leaves labels and brackets out (openingwords.cpp).
namespace Domain {

// Answers for the item: 主办单位：, （团委负责）.
inline const QString kAnswering = QStringLiteral("负责|承办|主办|主责");
// Helps those who do: 协作单位：, （团委协作）, 团委（协办）; 协作组 is a name.
inline const QString kHelping = QStringLiteral("配合|协办|协助|协同|协作(?![组区会体])");

} // namespace Domain
