#pragma once

#include <QDate>
#include <QStringList>

namespace App {

// What the words after the program's name ask for. A painting command needs fonts, though no
// display.
enum class Wish { Window, Command, PaintingCommand };

// Classifies the words after the program's name. No words, or only files, ask for the window.
Wish wishOf(const QStringList &words);

// The paths of the files named by the words for a window; file: URLs are converted.
QStringList filesIn(const QStringList &words);

// Runs the command that the words name, prints its output or error, and returns the exit status: 0
// done, 1 refused or failed, 2 wrong usage. Needs an application object.
int runCommand(const QStringList &words, QDate today);

// Prints that there is no display and which commands need none; returns the exit status.
int refuseWindow();

// Prints that a word of the command line is not UTF-8; returns the exit status.
int refuseWord(const QByteArray &word);

} // namespace App
