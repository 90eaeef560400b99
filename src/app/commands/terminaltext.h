#pragma once

#include <QString>

namespace App {

// `text` with control characters, which could work the terminal, written out: "\x1b", "\u202e".
// Line breaks stay.
QString harmless(const QString &text);
// The same, with line breaks written out too.
QString harmlessLine(const QString &text);

// Prints a sentence on standard error, after the program's name.
void complain(const QString &sentence);

// Prints what a file or document has to tell beside what was asked of it, each on a line of
// standard error. `source` has takeWarning().
template<typename Source>
void complainOf(Source &source)
{
    while (const auto warning = source.takeWarning())
        complain(warning->message);
}

// How many columns of a terminal `text` takes: a Chinese character takes two.
int displayWidth(QStringView text);

// `text` with blanks after it up to `width` columns; longer text as it is.
QString padded(const QString &text, int width);

// `text`, or as much of it as fits `width` columns with "…" after it.
QString shortened(const QString &text, int width);

// The columns of the terminal that standard output is; none where it is a file or a pipe.
int terminalWidth();

} // namespace App
