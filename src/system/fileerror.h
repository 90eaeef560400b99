#pragma once

#include "system/result.h"

#include <QString>

namespace System {

// A text of the context "File" in the user's language.
QString translated(const char *text);

// How a file is called in a sentence: its name without its folders, on one line.
QString shownName(const QString &path);

// A sentence about the file at `path`: "%1" in it stands for the file's name.
Error fileError(const char *sentence, const QString &path, const QString &detail = {},
                Error::Reason reason = Error::Reason::Failed);

// What errno says, for the log.
QString systemDetail();

} // namespace System
