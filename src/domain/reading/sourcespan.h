#pragma once

#include <QStringView>

namespace Domain {

// A part of a source text, in UTF-16 units.
struct SourceSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    bool isEmpty() const { return length == 0; }
    QStringView in(QStringView source) const { return source.mid(start, length); }
    SourceSpan shifted(qsizetype by) const { return {start + by, length}; }

    friend bool operator==(const SourceSpan &, const SourceSpan &) = default;
};

// Returns the part of `span` in `text` without the blanks at its ends.
SourceSpan trimmedSpan(QStringView text, SourceSpan span);

} // namespace Domain
