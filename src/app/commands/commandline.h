#pragma once

#include <QDate>
#include <QStringList>

namespace App {

// What the words after the program's name ask for.
enum class Wish { Window, Command, PaintingCommand };

// A painting command needs fonts, though no display. Words that all name files are for the window.
Wish wishOf(const QStringList &words);

// The paths of the files that the words for a window name, file: addresses among them.
QStringList filesIn(const QStringList &words);

// Does the command that the words name, prints what it has to say, and returns the program's exit
// status: 0 done, 1 refused or failed, 2 wrong usage. An application object must be there.
int runCommand(const QStringList &words, QDate today);

// Says that there is no display for the window and which commands need none; returns the exit
// status for that.
int refuseWindow();

// A word of the command line that is not UTF-8: says so. The exit status.
int refuseWord(const QByteArray &word);

} // namespace App
