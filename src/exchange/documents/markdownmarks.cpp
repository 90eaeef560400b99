#include "exchange/documents/markdownmarks.h"

#include "domain/reading/markdown.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

// What stands before each entry of a list without numbers, in the form that the outline reader
// takes.
const auto kEntry = u"- "_s;

QString lineWithoutMarks(QString line)
{
    static const QRegularExpression front(u"^ {0,3}(?:#{1,6} +|(?:> ?)+)"_s);
    static const QRegularExpression entry(u"^ *[-*+] +(?:\\[[ xX]\\] +)?(?=\\S)"_s);
    static const QRegularExpression number(
        u"^(?:\\*\\*)?[(（]?[\\d一二三四五六七八九十]{1,3}[、.．)）]"_s);
    static const QRegularExpression headingEnd(u" +#+ *$"_s);
    static const QRegularExpression emphasis(
        u"(\\*\\*\\*|\\*\\*|__|~~)(\\S(?:.{0,500}?\\S)?)\\1"_s);
    static const QRegularExpression slanted(
        u"(?<![*\\w])\\*(\\S(?:[^*]{0,500}?\\S)?)\\*(?![*\\w])"_s);
    static const QRegularExpression link(u"!?\\[([^\\[\\]]{1,500})\\]\\([^()\\s]{0,1000}\\)"_s);
    static const QRegularExpression escape(u"\\\\([\\\\`*_{}\\[\\]()#+.!|>~-])"_s);
    if (const auto match = front.match(line); match.hasMatch()) {
        if (match.captured().contains(u'#'))
            line.remove(headingEnd);
        line.remove(0, match.capturedLength());
    }
    // The sign of an entry in a list without numbers.
    const qsizetype sign = entry.match(line).capturedLength();
    const bool isEntry = sign > 0 && !number.match(line.mid(sign)).hasMatch();
    line.remove(0, sign);
    line.replace(emphasis, u"\\2"_s).replace(emphasis, u"\\2"_s);
    line.replace(slanted, u"\\1"_s).replace(link, u"\\1"_s);
    line.replace(escape, u"\\1"_s).remove(u'`');
    return isEntry ? kEntry + line : line;
}

} // namespace

QString withoutMarkdown(const QString &text)
{
    if (!Domain::isMarkdown(text))
        return text;
    static const QRegularExpression rule(
        u"^[ |:-]*-{3,}[ |:-]*$|^ *(?:\\*{3,}|_{3,}) *$|^ *```.*$"_s);
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        const bool isBroken = line.endsWith(u'\r');
        line = rule.match(line.trimmed()).hasMatch() ? QString() : lineWithoutMarks(line);
        if (isBroken && !line.endsWith(u'\r'))
            line += u'\r';
    }
    return lines.join(u'\n');
}

} // namespace Exchange
