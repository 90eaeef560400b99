#pragma once

#include "app/commands/arguments.h"
#include "system/result.h"

#include <QByteArray>

namespace App {

// A command of the program; docs/contract.md describes them.
//
// `misuse` checks options that are right one by one against each other: a sentence that says what
// is wrong, empty when nothing is. `run` executes the command and returns its whole output; on an
// error nothing was changed. Texts are translated in the context "CommandLine".
struct Command
{
    const char *name;
    const char *synopsis; // what follows the name, one usage per line
    const char *summary;
    int fewestOperands;
    int mostOperands;
    std::span<const Option> options;
    QString (*misuse)(const Arguments &arguments);
    System::Result<QByteArray> (*run)(const Arguments &arguments);
    bool paints = false; // needs fonts to paint pages, but no display
};

extern const Command kShowCommand;
extern const Command kImportCommand;
extern const Command kSetCommand;
extern const Command kNoteCommand;
extern const Command kAttachCommand;
extern const Command kEvidenceCommand;
extern const Command kReportCommand;
extern const Command kNewYearCommand;
extern const Command kCheckCommand;
extern const Command kVersionsCommand;
extern const Command kRestoreCommand;
extern const Command kCopyCommand;
extern const Command kSalvageCommand;
extern const Command kUndoCommand;
extern const Command kRedoCommand;
extern const Command kHistoryCommand;
extern const Command kDueCommand;
extern const Command kSheetsCommand;
extern const Command kAnswersCommand;
extern const Command kMergeCommand;

} // namespace App
