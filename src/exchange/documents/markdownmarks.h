#pragma once

#include <QString>

namespace Exchange {

// A text without the marks of Markdown, where it has them: # before headings, **bold**, rules of
// tables, quotes at a line's beginning. The entries of a list without numbers keep a dash. A text
// that only happens to hold such characters stays as it is. Lines stay lines.
QString withoutMarkdown(const QString &text);

} // namespace Exchange
