#include "domain/text/sentences.h"

#include "domain/text/foldedtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Domain {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

} // namespace

QString joinSentences(const QStringList &sentences)
{
    QString all;
    for (const QString &sentence : sentences) {
        if (all.isEmpty())
            all = sentence;
        else if (!sentence.isEmpty())
            all = Text::tr("%1 %2", "two sentences").arg(all, sentence);
    }
    return all;
}

QString inBrief(const QString &text, qsizetype most)
{
    QString line = text.simplified();
    if (line.size() <= most)
        return line;
    line.truncate(most - 1);
    if (line.back().isHighSurrogate())
        line.chop(1);
    return line + u'…';
}

QString someOf(const QStringList &names, qsizetype most, const QString &between)
{
    return names.size() <= most ? names.join(between) : names.first(most).join(between) + u'…';
}

bool BracketDepth::isOutsideAfter(QChar character)
{
    // Text as typed has the full-width forms of what folded text has too.
    constexpr QStringView opening = u"（［｛";
    constexpr QStringView closing = u"）］｝";
    if (opening.contains(character) || kOpeningMarks.contains(character))
        ++m_depth;
    else if (closing.contains(character) || kClosingMarks.contains(character))
        m_depth = std::max(0, m_depth - 1);
    return m_depth == 0;
}

QString withoutEndMarks(QString words, QStringView marks)
{
    while (!words.isEmpty() && (words.back().isSpace() || marks.contains(words.back())))
        words.chop(1);
    return words;
}

} // namespace Domain
