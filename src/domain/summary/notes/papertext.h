#pragma once

#include <QString>
#include <QStringList>

namespace Domain {

// How typed words stand on paper. What is stored stays as it was typed; each of these changes
// nothing in what it has changed once. Invisible characters are left out.

// Whether the text names a web address, with http:// or without.
bool containsWebAddress(const QString &text);

// The text without web addresses and without what only leads to them: 详见：, （链接：）.
QString withoutWebAddresses(const QString &text);

// Full-width marks between Chinese characters (GB/T 15834), no blanks between Chinese characters
// and figures. Decimals, times and what stands between Latin letters stay.
QString withFullWidthMarks(const QString &text);

// The number of a heading or item in the marks of an official paper (GB/T 9704-2012, 7.3.3): （一）
// for (一), 一、 for 一., 1. for 1、 and for the bare 1 of a table. What numbers in another manner
// stays.
QString numberOnPaper(const QString &number);

// The words without the mark of a clause or sentence at their end.
QString withoutClauseMark(const QString &words);

// What stands between the items of a list: 、, or ； where one of them has a mark within.
QChar listSeparator(const QStringList &items);

// The lines of a text as one: those of a list without their marks, with 、 or ； between them;
// others with a comma, where they end in no mark of their own.
QString withLinesJoined(const QString &text);

// Without the faces and signs of a copied message: [微信], [图片], [强].
QString withoutChatSigns(const QString &text);

// All of these changes: a typed note as a paper prints it. May be empty where the note was only an
// address.
QString onPaper(const QString &text);

} // namespace Domain
