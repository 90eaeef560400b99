#include "models/search/searchwords.h"

#include "domain/text/characters.h"

#include <algorithm>

using namespace Domain;

namespace Models {

namespace {

// The key of a character whose key does not depend on its neighbours, as for nearly all of a
// Chinese text. Null for any other.
char16_t keyAlone(char16_t c)
{
    if ((c >= 0x4e00 && c <= 0x9fff) || c == u'、' || c == u'。')
        return c;
    c = halfWidthForm(c);
    if (c >= u'A' && c <= u'Z')
        return char16_t(c + (u'a' - u'A'));
    return c < 0x80 || (c >= 0x2018 && c <= 0x201d) ? c : u'\0';
}

QString wholeKey(const QString &words)
{
    return withoutInvisible(words).normalized(QString::NormalizationForm_KC).toCaseFolded();
}

bool isMark(const QString &text, qsizetype at)
{
    return text[at].isMark() || text[at].isLowSurrogate() || isInvisible(text[at]);
}

// A text's key, and for each index in it, the end included, the index in the original.
struct Traced
{
    QString words;
    QList<qsizetype> from;
};

// The key of `text`, made one character at a time, each with its combining marks.
Traced traced(const QString &text)
{
    Traced result;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        while (end < text.size() && isMark(text, end))
            ++end;
        const QString one = searchKey(text.mid(at, end - at));
        result.words += one;
        result.from.resize(result.words.size(), at);
        at = end;
    }
    result.from.append(text.size());
    return result;
}

} // namespace

QString searchKey(const QString &words)
{
    QString alike(words.size(), Qt::Uninitialized);
    QChar *to = alike.data();
    for (const QChar c : words) {
        const char16_t one = keyAlone(c.unicode());
        if (one == u'\0')
            return wholeKey(words);
        *to++ = one;
    }
    return alike;
}

QStringList searchTerms(const QString &words)
{
    return searchKey(words).simplified().split(u' ', Qt::SkipEmptyParts);
}

QList<TextSpan> matchesIn(const QString &text, const QStringList &terms)
{
    if (terms.isEmpty())
        return {};
    const Traced traced = Models::traced(text);
    QList<TextSpan> found;
    for (const QString &term : terms) {
        for (qsizetype at = traced.words.indexOf(term); at >= 0 && !term.isEmpty();
             at = traced.words.indexOf(term, at + term.size())) {
            const qsizetype begin = traced.from[at];
            found.append({begin, traced.from[at + term.size()] - begin});
        }
    }
    std::ranges::sort(found, {}, &TextSpan::begin);
    QList<TextSpan> joined;
    for (const TextSpan &span : std::as_const(found)) {
        const qsizetype end = joined.isEmpty() ? -1 : joined.last().begin + joined.last().length;
        if (span.begin > end)
            joined.append(span);
        else
            joined.last().length = std::max(end, span.begin + span.length) - joined.last().begin;
    }
    return joined;
}

} // namespace Models
