#pragma once

#include "system/result.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QStringList>

#include <optional>

class QIODevice;

namespace Exchange {

// The most that is read of a source; more is refused.
inline constexpr qint64 kLargestSource = 50 * 1024 * 1024;

// The path that stands for standard input.
inline const QString kStandardInput = QStringLiteral("-");

// The endings of the documents that can be read ("*.docx"), for choosing files and for what is
// dropped.
QStringList sourceEndings();

// Whether a file that was named or dropped is a document to be read in: its name ends like one (or
// like one of which we can only say what to do with it), or it is there and what it begins with is
// no plan file.
bool isDocument(const QString &path);

// Whether the file at `path` is a document that readSource() reads, as far as its name tells, or
// else what it holds; false for a picture.
bool canBeReadIn(const QString &path);

// Choices for reading a document that can be read in several ways.
struct SourceChoice
{
    // A workbook's sheet, from 0. Without one, the first with a table is read, and with it those
    // that hold the other sections of the same plan.
    std::optional<int> sheet;
    QByteArray encoding = {}; // a text's encoding; detected when empty
};

// The text of a document, and the other ways in which it could be read.
struct SourceText
{
    QString text = {};
    QStringList sheets = {}; // the names of a workbook's sheets
    QList<int> hiddenSheets; // the indexes of the hidden ones
    // The index of the sheet that was read, or of the first of several.
    int sheet = 0;
    QList<int> alike;       // indexes of sheets that can be read as the sections of one plan
    bool areJoined = false; // whether these were read together
    QByteArray encoding = {};
    // Other encodings that the bytes could have, the likeliest first.
    QByteArrayList otherEncodings = {};
};

// The text in a document, or in standard input: a text, Markdown, a web page, Word, OpenDocument, a
// workbook, separated values, a PDF, a message; by what is in it. Old documents of Word, WPS and
// Excel and rich text are read by way of LibreOffice. `path` is named in the sentence that says
// why not.
System::Result<SourceText> readSource(const QString &path, const SourceChoice &choice = {});
System::Result<SourceText> readSource(QIODevice &source, const QString &name,
                                      const SourceChoice &choice = {});

// A document's bytes as text. What is none of those above, or holds more than a plan can, is
// refused in one sentence that names `name` and says what to do.
System::Result<SourceText> sourceOf(const QByteArray &bytes, const QString &name,
                                    const SourceChoice &choice = {});

// Only the text of readSource().
System::Result<QString> readSourceText(const QString &path);

// What was copied or dragged out of another program: `page` is its HTML, `plain` the same as text;
// either may be empty.
System::Result<QString> copiedText(const QString &page, const QString &plain);

} // namespace Exchange
