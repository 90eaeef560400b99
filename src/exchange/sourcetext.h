#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace Exchange {

// The most that is read of a source; more is refused.
inline constexpr qint64 kLargestSource = 50 * 1024 * 1024;

// What stands in for a file's name: standard input.
inline const QString kStandardInput = QStringLiteral("-");

// The text in a file, or in standard input. `path` is named in the sentence that says why not.
Domain::Result<QString> readSourceText(const QString &path);
Domain::Result<QString> readSourceText(QIODevice &source, const QString &name);

// A text file's bytes as text: UTF-8 and UTF-16 by their marks, else UTF-8 where all of it is,
// else GB18030 (and GBK and GB 2312 with it) or Big5. Bytes that are none of these, or no text
// at all, are refused in one sentence that names `name`.
Domain::Result<QString> decodedText(const QByteArray &bytes, const QString &name);

} // namespace Exchange
