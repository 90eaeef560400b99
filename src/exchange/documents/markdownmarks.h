#pragma once

#include <QString>

namespace Exchange {

// A text without the marks of Markdown, where it has them: # before headings, **bold**, rules of
// tables, bullets and quotes at a line's beginning. A text that only happens to hold such
// characters stays as it is. Lines stay lines.
QString withoutMarkdown(const QString &text);

} // namespace Exchange
