#pragma once

#include "system/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace Exchange {

// The most that is read of a source; more is refused.
inline constexpr qint64 kLargestSource = 50 * 1024 * 1024;

// What stands in for a file's name: standard input.
inline const QString kStandardInput = QStringLiteral("-");

// The endings of the documents that can be read ("*.docx"), for choosing files.
QStringList sourceEndings();

// Whether a file's name ends so, or like a document of which we can only say what to do with it.
bool endsLikeDocument(const QString &path);

// The text in a document, or in standard input: a text file, a web page, a Word document or an
// OpenDocument text, by what is in it. `path` is named in the sentence that says why not.
System::Result<QString> readSourceText(const QString &path);
System::Result<QString> readSourceText(QIODevice &source, const QString &name);

// A document's bytes as text. What is none of those above, or holds more than a plan can, is
// refused in one sentence that names `name` and says what to do.
System::Result<QString> sourceText(const QByteArray &bytes, const QString &name);

// What was copied or dragged out of another program: `page` is its HTML, `plain` the same as text;
// either may be empty.
System::Result<QString> copiedText(const QString &page, const QString &plain);

} // namespace Exchange
