#pragma once

#include <QString>
#include <QStringList>

namespace Domain {

// The name of what a department will do next, for regular expressions: 下一步, 下步工作打算,
// 下阶段.
inline const QString kNextStepPattern = QStringLiteral(
    "(?:(?:下一?步|下一?阶段)的?(?:(?:重点)?(?:工作)?(?:打算|计划|措施|安排|思路|重点)|工作)?)");

// A difficulty (困难) also holds the next steps (下一步) that departments write in their sheets. A
// step is a part that begins with 下一步： (or another name of it, kNextStepPattern), at the
// beginning of a line or behind a full stop or semicolon, and ends with its line or where the next
// one begins.

// Why the work is not finished, without the next steps; empty where there is nothing else.
QString difficultyWithoutSteps(const QString &difficulty);

// The next steps in their order, each once, without 下一步：.
QStringList stepsIn(const QString &difficulty);

// The difficulty that holds both: the words, then a line 下一步：… for each step.
QString difficultyWith(const QString &words, const QStringList &steps);

} // namespace Domain
