#include "domain/summary/proposals/sentencemaking.h"

#include "domain/text/continuednumber.h"
#include "domain/text/sentences.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

bool holdsFullStop(const QString &words)
{
    return words.contains(u'。') || words.contains(u'！') || words.contains(u'？')
           || words.contains(u'\n');
}

qsizetype firstSentenceEnd(const QString &words)
{
    BracketDepth depth;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (depth.isOutsideAfter(words[at]) && QStringView(u"。！？\n").contains(words[at]))
            return at;
    }
    return words.size();
}

bool repeats(const QString &words, const QString &others, qsizetype run)
{
    for (qsizetype at = 0; at + run <= others.size(); ++at) {
        if (words.contains(QStringView(others).mid(at, run)))
            return true;
    }
    return false;
}

bool saysMostOf(const QString &words, const QString &others)
{
    qsizetype said = 0;
    for (qsizetype at = 0; at + 2 <= others.size(); ++at)
        said += words.contains(QStringView(others).mid(at, 2)) ? 1 : 0;
    return 2 * said > others.size();
}

QString quotedMatter(QString name)
{
    static const QRegularExpression goingOn(u"^(?:继续|完成(?!度|率))"_s);
    static const QRegularExpression whole(u"^(?:“([^“”]*)”|‘([^‘’]*)’)$"_s);
    name.remove(goingOn);
    if (const auto match = whole.match(name); match.hasMatch())
        return u'“' + match.captured(1) + match.captured(2) + u'”';
    if (!name.contains(u'“'))
        return u'“' + name + u'”';
    for (QChar &mark : name) {
        const qsizetype at = QStringView(u"“”‘’").indexOf(mark);
        mark = at < 0 ? mark : QStringView(u"‘’“”")[at];
    }
    return u'“' + name + u'”';
}

QString bracketed(QString words)
{
    int inTitles = 0; // 《规划（2021—2025年）》 keeps its own brackets
    for (QChar &mark : words) {
        inTitles += mark == u'《' ? 1 : mark == u'》' && inTitles > 0 ? -1 : 0;
        if (inTitles == 0 && mark == u'（')
            mark = u'〔';
        else if (inTitles == 0 && mark == u'）')
            mark = u'〕';
    }
    return u'（' + words + u'）';
}

QString enumerated(const QStringList &sentences)
{
    QStringList paragraphs;
    for (qsizetype at = 0; at < sentences.size(); ++at) {
        const QString number = continuedNumber(u"一是"_s, int(at));
        paragraphs.append((sentences.size() > 1 ? number : QString()) + sentences[at]);
    }
    return paragraphs.join(u'\n');
}

} // namespace Domain
