#pragma once

#include <QDate>
#include <QStringList>

namespace App {

// What the words after the program's name ask for.
enum class Wish { Window, Command, PaintingCommand };

// A painting command needs fonts, though no display.
Wish wishOf(const QStringList &words);

// Does the command that the words name, prints what it has to say, and returns the program's exit
// status: 0 done, 1 refused or failed, 2 wrong usage. An application object must be there.
int runCommand(const QStringList &words, QDate today);

} // namespace App
