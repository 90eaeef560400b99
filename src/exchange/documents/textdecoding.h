#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <optional>

namespace Exchange {

// A text decoded from bytes.
struct DecodedText
{
    QString text = {};          // with U+FFFD for each unreadable place
    QByteArray encoding = {};   // "UTF-8", "GB18030" …
    QByteArrayList others = {}; // other encodings that the bytes could have, the likeliest first
    qsizetype unreadable = 0;   // the number of places that are invalid in this encoding
};

// Bytes as text: UTF-8 and UTF-16 by their marks, UTF-8 where all of it is; else the likeliest of
// UTF-8, GB18030 (and GBK and GB 2312 with it), Big5 and UTF-16, by how many common Chinese
// characters and how many wrong places come out of each. Nothing if they are none of these.
std::optional<DecodedText> decoded(const QByteArray &bytes);

// The bytes as text in an encoding that a person chose.
DecodedText decodedAs(const QByteArray &bytes, const QByteArray &encoding);

// A text whose encoding is named by its own words ("gb2312", "utf-8"); empty where the name is
// unknown or the bytes are not in it.
QString decodedNamed(const QByteArray &bytes, const QByteArray &name);

// The text of a web page, which may name its encoding (namedEncoding). A few bytes in it that are
// wrong are replaced.
QString decodedPage(const QByteArray &bytes);

} // namespace Exchange
