#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Exchange {

// Bytes as text: UTF-8 and UTF-16 by their marks, else UTF-16 where bytes 0 speak for it, else
// UTF-8 where all of it is, else GB18030 (and GBK and GB 2312 with it) or Big5. Nothing if they are
// none of these.
std::optional<QString> decoded(const QByteArray &bytes);

// The same for a web page, which may name its encoding (namedEncoding). A few bytes in it that are
// wrong are replaced.
QString decodedPage(const QByteArray &bytes);

} // namespace Exchange
