#pragma once

#include "app/commands/arguments.h"
#include "system/result.h"

#include <QByteArray>

namespace App {

// A command of the program, as docs/contract.md has it.
//
// `misuse` says, in one sentence, what is wrong with options that are right one by one; empty
// where nothing is. `run` does the command and returns what it prints, whole; what it refuses has
// changed nothing. Texts are for translation in "CommandLine".
struct Command
{
    const char *name;
    const char *synopsis; // what follows the name, line by line
    const char *summary;
    int fewestOperands;
    int mostOperands;
    std::span<const Option> options;
    QString (*misuse)(const Arguments &arguments);
    System::Result<QByteArray> (*run)(const Arguments &arguments);
    bool paints = false; // needs fonts, though no display
};

extern const Command kShowCommand;
extern const Command kImportCommand;
extern const Command kSetCommand;
extern const Command kNoteCommand;
extern const Command kReportCommand;
extern const Command kNewYearCommand;
extern const Command kCheckCommand;
extern const Command kVersionsCommand;
extern const Command kRestoreCommand;
extern const Command kCopyCommand;

} // namespace App
