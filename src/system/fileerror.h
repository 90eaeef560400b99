#pragma once

#include "system/result.h"

#include <QString>

namespace System {

// Translates a text of the context "File".
QString translated(const char *text);

// A file's name as used in sentences: without its folders, on one line.
QString shownName(const QString &path);

// The whole path as used in sentences, on one line.
QString shownPath(const QString &path);

// An error about the file at `path`. `sentence` is translated; its "%1" stands for the file's name.
Error fileError(const char *sentence, const QString &path, const QString &detail = {},
                Error::Reason reason = Error::Reason::Failed);

// The text of errno, for Error::detail.
QString systemDetail();

} // namespace System
