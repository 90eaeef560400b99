#pragma once

#include <QString>

#include <functional>

namespace Domain {

// Words as a file's name without an ending, of at most `most` characters. What some file system
// refuses (slashes, control characters, : * ? " < > |) becomes _; dots, ~, - and blanks at the
// beginning and dots and blanks at the end are dropped, and no surrogate pair is cut in two. Empty
// where nothing is left.
QString fileNameOf(const QString &words, qsizetype most = 60);

// The ending of a file's name with its dot; empty where what stands behind the last dot is longer
// than an ending.
QString endingOfFile(const QString &fileName);

// Returns the name for the nth file that is to be called `fileName`: a.jpg, a (2).jpg, a (3).jpg ….
QString numberedFileName(const QString &fileName, int number);

// Returns the first of those names that `isTaken` says is free.
QString freeFileName(const QString &fileName, const std::function<bool(const QString &)> &isTaken);

} // namespace Domain
