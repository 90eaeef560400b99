#include "widgets/item/searchmarks.h"

#include "models/search/searchwords.h"
#include "widgets/kit/style/theme.h"

using namespace Qt::StringLiterals;

namespace Widgets {

Marking markingOf(const QStringList &terms, const QPalette &palette)
{
    if (terms.isEmpty())
        return {};
    const auto stretches = [terms](const QString &words) {
        QList<std::pair<qsizetype, qsizetype>> found;
        for (const Models::TextSpan &span : Models::matchesIn(words, terms))
            found.append({span.begin, span.length});
        return found;
    };
    return {.stretches = stretches, .ground = colour(palette, ColourRole::FoundGround)};
}

QString markedText(const QString &words, const QStringList &terms, const QPalette &palette)
{
    const QString ground = colour(palette, ColourRole::FoundGround).name();
    QString marked;
    qsizetype at = 0;
    for (const Models::TextSpan &span : Models::matchesIn(words, terms)) {
        marked += words.mid(at, span.begin - at).toHtmlEscaped();
        marked += u"<span style=\"background-color:%1\">%2</span>"_s.arg(
            ground, words.mid(span.begin, span.length).toHtmlEscaped());
        at = span.begin + span.length;
    }
    marked += words.mid(at).toHtmlEscaped();
    return marked.replace(u'\n', u"<br>"_s);
}

} // namespace Widgets
