#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Exchange {

// Whether bytes, however encoded, are a web page; `name` is the file's, whose ending decides where
// the beginning does not.
bool isWebPage(const QByteArray &bytes, const QString &name);

// The encoding that a page declares ("gb2312"); empty when none.
QByteArray namedEncoding(const QByteArray &page);

// The text of a web page as a reader sees it, and no more than that: one paragraph a line, the
// numbers of ordered lists typed out, tables row by row (tablerows.h). Nothing if it holds more
// than a source may.
std::optional<QString> webPageText(QStringView page);

// The text of what was pasted: `page` is its HTML, `plain` the same as text. The one that tells
// more is taken: HTML keeps tables and numbers.
QString pastedText(const QString &page, const QString &plain);

} // namespace Exchange
