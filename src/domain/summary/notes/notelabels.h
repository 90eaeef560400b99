#pragma once

#include <QString>

namespace Domain {

// A note without the frame of the news that it was pasted from: 【机关党建】 at its head, 供稿：…,
// 编辑：… at its end, in brackets or not.
QString withoutNewsFrame(const QString &typed);

// A colon behind a label whose mark was not typed: 主讲 李老师; and whose award it was: 一等奖
// 机电学院 as 机电学院获一等奖.
QString withLabelMarks(const QString &typed);

// 同上 behind which something follows, and 、 for a plus between Chinese words.
QString withoutShorthand(const QString &typed);

// Labels within a sentence in its words: 主题：工匠精神 as 主题为工匠精神, 主讲：李老师 as
// 由李老师主讲. `words` are in the marks of a paper; in brackets, and before a list of sentences, a
// label stays.
QString withLabelsInWords(const QString &words);

} // namespace Domain
