#pragma once

#include <QString>
#include <QStringView>

namespace Domain {

// Titles that are broken over lines. All words are folded (foldedtext.h).

inline constexpr qsizetype kLongestTitleLine = 60; // characters

// The most characters of a line that ends the title above it: 工作要点, 及任务分工.
inline constexpr qsizetype kLongestTitleEnd = 14;

// The words, without blanks where one stands between all letters: 工 作 要 点.
QString closedUp(QStringView words);

// Whether a line is the first half of a title whose second half is `title`, the next line: a
// committee's name above the year, a company's above a body in it, half of a name, an open phrase.
// `atTop`: nothing stands above the line.
bool beginsTitle(QStringView line, QStringView title, bool atTop);

// Whether a line is the end of the title above it: 分工方案, 及责任分工.
bool endsTitle(QStringView line, QStringView title);

} // namespace Domain
