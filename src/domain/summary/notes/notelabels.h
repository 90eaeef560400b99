#pragma once

#include <QString>

namespace Domain {

// A note without the frame of the news that it was pasted from: 【机关党建】 at its head, 供稿：…,
// 编辑：… at its end, in brackets or not.
QString withoutNewsFrame(const QString &typed);

// Adds what was not typed: the colon behind a label (主讲 李老师 as 主讲：李老师), the verb of an
// award (一等奖 机电学院 as 机电学院获一等奖).
QString withLabelMarks(const QString &typed);

// Adds a pause behind 同上 where more follows, and replaces a plus between Chinese words by 、.
QString withoutShorthand(const QString &typed);

// Replaces labels inside a sentence by words: 主题：工匠精神 as 主题为工匠精神, 主讲：李老师 as
// 由李老师主讲. `words` must be in the marks of a paper. A label in brackets, or before a list of
// sentences, stays.
QString withLabelsInWords(const QString &words);

} // namespace Domain
