#pragma once

#include <QDateTime>
#include <QString>

namespace App {

// `text` with control characters, which could control the terminal, written as "\x1b" or "\u202e".
// Line breaks stay.
QString harmless(const QString &text);
// The same, with line breaks escaped too.
QString harmlessLine(const QString &text);

// A moment in local time as commands print it: 2021-10-22 09:30.
QString localMoment(const QDateTime &moment);

// Prints "program name: sentence" on standard error.
void complain(const QString &sentence);

// Prints the warnings of a file or document, each on a line of standard error. `source` has
// takeWarning().
template<typename Source>
void complainOf(Source &source)
{
    while (const auto warning = source.takeWarning())
        complain(warning->message);
}

// How many columns of a terminal `text` takes: a Chinese character takes two.
int displayWidth(QStringView text);

// `text` padded with blanks to `width` columns; longer text is returned unchanged.
QString padded(const QString &text, int width);

// `text`, cut with "…" at its end where it is wider than `width` columns.
QString shortened(const QString &text, int width);

// The columns of the terminal on standard output; 0 when that is a file or a pipe.
int terminalWidth();

} // namespace App
