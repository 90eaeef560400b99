#pragma once

#include "domain/result.h"

#include <QString>

namespace Storage {

// A text of the context "Storage" in the user's language.
QString translated(const char *text);

// How a file is called in a sentence: its name without its folders, on one line.
QString shownName(const QString &path);

// A sentence about the file at `path`: "%1" in it stands for the file's name.
Domain::Error fileError(const char *sentence, const QString &path, const QString &detail = {},
                        Domain::Error::Reason reason = Domain::Error::Reason::Failed);

// What errno says, for the log.
QString systemDetail();

} // namespace Storage
