#pragma once

#include <QString>
#include <QStringList>

namespace Domain {

// The sentences one after another, in the user's language: English leaves a blank after a full
// stop, Chinese none. Empty ones are left out.
QString joinSentences(const QStringList &sentences);

// The text in one line, of at most so many characters; longer ones end in ….
QString inBrief(const QString &text, qsizetype most);

// The first `most` of the names with `between` them, and … behind them where there are more.
QString someOf(const QStringList &names, qsizetype most, const QString &between);

// Without these marks, and blanks, at its end.
QString withoutEndMarks(QString words, QStringView marks);

} // namespace Domain
