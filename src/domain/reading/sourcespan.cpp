#include "domain/reading/sourcespan.h"

#include "domain/text/foldedtext.h"

namespace Domain {

SourceSpan trimmedSpan(QStringView text, SourceSpan span)
{
    const QStringView words = trimmedBlanks(span.in(text));
    return {words.isEmpty() ? span.start : words.data() - text.data(), words.size()};
}

} // namespace Domain
