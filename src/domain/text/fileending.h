#pragma once

#include <QString>

#include <functional>

namespace Domain {

// How a file's name is made of words.
struct FileNameForm
{
    qsizetype mostBytes = 180; // of UTF-8: sixty Chinese characters
    bool hasEnding = false; // the words end as a file's name does, and keep that when they are cut
    QString otherwise = {}; // the name where nothing is left
};

// Words as a file's name that every file system takes and no program mistakes. What some of them
// refuse (slashes, control characters, : * ? " < > |) becomes _, what shows nothing goes; dots, ~,
// - and blanks at the beginning and dots and blanks at the end are dropped, and no surrogate pair
// is cut in two. A name that is a device's on Windows (CON, LPT1) gets a _ in front.
QString fileNameOf(const QString &words, const FileNameForm &form = {});

// The endings that papers have, as a pattern for lower case: what a site offers to be downloaded.
inline const QString kPaperEndings = QStringLiteral(
    "doc[xm]?|wps|odt|rtf|pdf|ofd|xls[xm]?|et|ods|pptx?|odp|dps|txt");

// The endings that documents have: those, and others with which a plan's own words may end in an
// address (.html) or a form (.csv). Pictures are not among them: a page names them below
// themselves, between the paragraphs of an item.
inline const QString kDocumentEndings =
    kPaperEndings + QStringLiteral("|csv|tsv|md|html?|mht(?:ml)?|eml|zip|rar|7z");

// The ending of a file's name with its dot; empty where what stands behind the last dot is longer
// than an ending.
QString endingOfFile(const QString &fileName);

// Returns the name with `words` before its ending: a.jpg and " 2021" give "a 2021.jpg".
QString fileNameWith(const QString &fileName, const QString &words);

// Returns the name for the nth file that is to be called `fileName`: a.jpg, a (2).jpg, a (3).jpg ….
QString numberedFileName(const QString &fileName, int number);

// Returns the first of those names that `isTaken` says is free.
QString freeFileName(const QString &fileName, const std::function<bool(const QString &)> &isTaken);

} // namespace Domain
