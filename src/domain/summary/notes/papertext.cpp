#include "domain/summary/notes/papertext.h"

#include "domain/summary/notes/figuremarks.h"
#include "domain/text/characters.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"
#include "domain/text/replacing.h"
#include "domain/text/sentences.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// An address ends before a Chinese character, a blank or the mark that ends its sentence.
const auto kWebAddress = uR"(
    (?<![A-Za-z0-9@])
    (?: (?:https?|ftp):// [A-Za-z0-9._~:/?\#\[\]@!$&'*+,;=%()-]+
      | (?:[A-Za-z0-9-]+\.)+ (?:com|cn|net|org|edu|gov|info|top|cc) (?![A-Za-z0-9])
        (?: [/:?] [A-Za-z0-9._~:/?\#\[\]@!$&'*+,;=%()-]* )? )
    (?<! [.,;:!?)] )
)"_s;

// Words that only lead to an address, with the mark before them.
const auto kPointer = uR"(
    (?: ^ | [，,。；;、\s] | (?<=…) )
    (?: (?: 详情 | 具体 | 内容 )? (?: 请 | 详 | 可 )? (?: 参 | 查 )? (?: 见 | 看 )
      | (?: 新闻 | 视频 | 报道 | 活动 | 原文 | 全文 | 相关 | 详情 | 直播 | 网站 | 网页 )?
        (?: 链接 | 网址 | 地址 ) (?: 为 | 是 | 如下 )? )
    [：:\s]* $
)"_s;

const auto kWideMarks = u"“”‘’《》〈〉「」『』（）〔〕【】、，。；：？！…—·"_s;

// Whether it is a Chinese character or mark. Half of a surrogate pair is taken for one.
bool isChinese(QChar character)
{
    return isHan(character.unicode()) || character.isSurrogate() || kWideMarks.contains(character);
}

bool isBlankOnLine(QChar character)
{
    return character != u'\n' && character.isSpace();
}

QChar wideFormOf(QChar mark)
{
    static const QString narrow = u",;:?!"_s;
    static const QString wide = u"，；：？！"_s;
    const auto at = narrow.indexOf(mark);
    return at < 0 ? QChar() : wide[at];
}

// The character before the end of `text` that is no blank; null where there is none.
QChar lastOf(const QString &text)
{
    const auto found = std::find_if_not(text.crbegin(), text.crend(), isBlankOnLine);
    return found == text.crend() ? QChar() : *found;
}

QChar nextIn(const QString &text, qsizetype from)
{
    const auto found = std::find_if_not(text.cbegin() + from, text.cend(), isBlankOnLine);
    return found == text.cend() ? QChar() : *found;
}

// 一. at the head of a line or clause numbers what follows.
bool numbersWhatFollows(const QString &before)
{
    auto at = before.size();
    while (at > 0 && isChineseDigit(before[at - 1]))
        --at;
    return at < before.size() && (at == 0 || !isIdeograph(before[at - 1]));
}

bool endsChineseSentence(const QString &before, const QString &text, qsizetype dot)
{
    const QChar last = lastOf(before);
    const QChar next = dot + 1 < text.size() ? text[dot + 1] : QChar(u'\n');
    static const QString opening = u"“‘《〈「『（〔【"_s;
    return isChinese(last) && !opening.contains(last) && !numbersWhatFollows(before)
           && (next.isSpace() || isChinese(next));
}

// A dot behind a figure that numbers nothing (96.5., 60%., 23:30.) or behind a word of letters,
// with Chinese behind it.
bool endsFigure(const QString &before, const QString &text, qsizetype dot)
{
    static const QRegularExpression figure(
        u"(?:%1|[、》〉」』】〕])(?:\\d+[.:：]\\d+|\\d{3,}|[2-9]\\d)$|\\d%$|[A-Za-z]{2,}$"_s.arg(
            kHan));
    constexpr qsizetype kLongest = 16; // characters
    return dot + 1 < text.size() && isIdeograph(text[dot + 1])
           && before.right(kLongest).contains(figure);
}

// How many dots stand at `from`; 1 for a full stop.
qsizetype dotsAt(const QString &text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && text[end] == u'.')
        ++end;
    return end - from;
}

QString withWideMarks(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar mark = text[at];
        const QChar wide = wideFormOf(mark);
        const QChar last = lastOf(out);
        const bool isPause = !wide.isNull() && (isChinese(last) || isChinese(nextIn(text, at + 1)));
        const auto dots = mark == u'.' ? dotsAt(text, at) : 0;
        const bool isHalfEllipsis = mark == u'…' && isChinese(last) && last != u'…'
                                    && !text.mid(at + 1).startsWith(u'…');
        if (isPause) {
            out += wide;
        } else if (isHalfEllipsis) {
            out += u"……"_s;
        } else if (dots > 2 && isChinese(last)) {
            out += u"……"_s;
            at += dots - 1;
        } else if ((dots == 1 || mark == u'．')
                   && (endsChineseSentence(out, text, at) || endsFigure(out, text, at))) {
            out += u'。';
        } else {
            out += mark;
        }
    }
    return out;
}

bool containsChinese(QStringView text)
{
    return std::any_of(text.begin(), text.end(), isChinese);
}

// Puts `open` and `close` round the first capture of each match of `pair` where Chinese characters
// stand in the capture or beside it.
QString withWidePairs(const QString &text, const QRegularExpression &pair, QChar open, QChar close)
{
    return replacedBy(text, pair, [&](const QRegularExpressionMatch &match) {
        const auto from = match.capturedStart();
        const auto end = match.capturedEnd();
        const bool isInChinese = containsChinese(match.capturedView(1))
                                 || (from > 0 && isChinese(text[from - 1]))
                                 || (end < text.size() && isChinese(text[end]));
        return isInChinese ? open + match.captured(1) + close : match.captured();
    });
}

QString withWideBrackets(QString text)
{
    static const QRegularExpression bracket(u"\\(([^()\\n]*)\\)"_s);
    static const QRegularExpression quoted(u"(?<!\\d)\"([^\"\\n]*)\""_s);
    static const QRegularExpression yearOfNumber(u"\\[(\\d{4})\\](?=\\d+号)"_s);
    static const QRegularExpression minutes(u"(?<=\\d)'(\\d{1,2})\""_s); // 7'58"
    for (int depth = 0; depth < 3 && text.contains(u'('); ++depth)
        text = withWidePairs(text, bracket, u'（', u'）');
    text = withWidePairs(text, quoted, u'“', u'”');
    text.replace(minutes, u"\u2032\\1\u2033"_s);
    return text.replace(yearOfNumber, u"〔\\1〕"_s);
}

QString withoutNeedlessBlanks(QString text)
{
    const auto blank = u"[^\\S\\n]+"_s;
    static const QRegularExpression beforeFigure(u"(?<=%1)%2(?=[0-9A-Za-z])"_s.arg(kHan, blank));
    static const QRegularExpression afterFigure(u"(?<=[0-9A-Za-z%])%2(?=%1)"_s.arg(kHan, blank));
    static const QRegularExpression beforeMark(blank
                                               + u"(?=[、，。；：？！…“‘《（〔【”’》）〕】])"_s);
    static const QRegularExpression afterMark(u"(?<=[、，。；：？！…“‘《（〔【”’》）〕】])"_s
                                              + blank);
    for (const QRegularExpression *each : {&beforeFigure, &afterFigure, &beforeMark, &afterMark})
        text.remove(*each);
    return text;
}

// A line of a note: what it says, and whether a list's mark stood before it.
struct NoteLine
{
    QString words;
    bool isListed = false;
};

NoteLine noteLine(const QString &line)
{
    static const QRegularExpression mark(
        uR"(^(?:[（(]?[0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}(?:[．、]|\.(?!\d))|[①-⑳]|[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|[-*•·●◆■▪]+\s*)\s*)"_s);
    const auto match = mark.match(line);
    if (!match.hasMatch() || match.capturedLength() == line.size())
        return {line};
    return {line.mid(match.capturedLength()), true};
}

bool endsInMark(const QString &words)
{
    return QStringView(u"，,、；;：:。.！!？?…").contains(words.back());
}

// The words of a list's line without the mark at their end; a line of marks keeps one.
QString listedWords(const NoteLine &line)
{
    const QString bare = withoutClauseMark(line.words);
    return bare.isEmpty() ? line.words.left(1) : bare;
}

// A line of a table that was pasted: 机电 老少牵手技能传承, 第一组 15人.
QRegularExpressionMatch namedLine(const QString &words)
{
    static const QRegularExpression form(
        u"^([^\\s，。；：、,;:\\d][^\\s，。；：、,;:]{0,5})[^\\S\\n]+(\\d[^\\s，。；：,;:]{0,11}|[^，。；：,;:]{4,24})$"_s);
    return form.match(words);
}

// Lines of such a table, two at least, as one: 老少牵手技能传承（机电）、e路同行（电信）;
// 第一组15人、 第二组12人.
QList<NoteLine> withNamedLinesJoined(const QList<NoteLine> &lines)
{
    QList<NoteLine> out;
    QStringList named;
    const auto close = [&out, &named](const QList<NoteLine> &typed) {
        if (named.size() < 2)
            out += typed;
        else
            out.append({named.join(u'、')});
        named.clear();
    };
    QList<NoteLine> typed;
    for (const NoteLine &line : lines) {
        const auto match = line.isListed ? QRegularExpressionMatch() : namedLine(line.words);
        if (match.hasMatch()) {
            const QString value = match.captured(2);
            named.append(value.front().isDigit() ? match.captured(1) + value
                                                 : value + u'（' + match.captured(1) + u'）');
            typed.append(line);
            continue;
        }
        close(std::exchange(typed, {}));
        out.append(line);
    }
    close(typed);
    return out;
}

} // namespace

QString withoutClauseMark(const QString &words)
{
    return withoutEndMarks(words.trimmed(), u"，,、；;。.");
}

QChar listSeparator(const QStringList &items)
{
    static const QRegularExpression inner(u"[，,；;。、：:]"_s);
    const bool isLong = std::ranges::any_of(
        items, [](const QString &item) { return item.contains(inner); });
    return isLong ? u'；' : u'、';
}

bool containsWebAddress(const QString &text)
{
    static const QRegularExpression address(kWebAddress,
                                            QRegularExpression::ExtendedPatternSyntaxOption);
    return text.contains(address);
}

QString withoutWebAddresses(const QString &text)
{
    static const QRegularExpression address(kWebAddress,
                                            QRegularExpression::ExtendedPatternSyntaxOption);
    static const QRegularExpression pointer(kPointer,
                                            QRegularExpression::ExtendedPatternSyntaxOption);
    static const QRegularExpression emptied(uR"([（(\[【<《]\s*[)）\]】>》])"_s);
    QString out;
    qsizetype at = 0;
    for (auto found = address.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        out += QStringView(text).mid(at, match.capturedStart() - at);
        // Text in brackets of its own is not examined.
        const auto opened = std::max(out.lastIndexOf(u'（'), out.lastIndexOf(u'('));
        const QString head = out.left(opened + 1);
        out = head + out.mid(opened + 1).remove(pointer);
        while (!out.isEmpty()
               && (isBlankOnLine(out.back()) || out.back() == u'：' || out.back() == u':'))
            out.chop(1);
        at = match.capturedEnd();
    }
    if (at == 0)
        return text;
    out += QStringView(text).mid(at);
    return out.remove(emptied);
}

QString withFullWidthMarks(const QString &text)
{
    const QString seen = withoutInvisible(text);
    if (!containsChinese(seen))
        return seen;
    return withoutNeedlessBlanks(withWideMarks(withoutThousandsCommas(withWideBrackets(seen))));
}

QString numberOnPaper(const QString &number)
{
    static const QRegularExpression form(
        u"^(\\()?([0-9]{1,3}|[一二三四五六七八九十百零〇]+)(\\))?([、.。,:])?$"_s);
    const auto match = form.match(folded(withoutInvisible(number).trimmed()));
    if (!match.hasMatch())
        return number;
    const bool opens = match.capturedLength(1) > 0;
    const bool closes = match.capturedLength(3) > 0;
    const QString digits = match.captured(2);
    if (opens && closes)
        return u'（' + digits + u'）';
    if (opens || closes)
        return number;
    return digits + (digits.front().unicode() < 0x80 ? u'.' : u'、');
}

QString withLinesJoined(const QString &text)
{
    if (!text.contains(u'\n'))
        return text;
    QList<NoteLine> lines;
    for (const QString &line : text.split(u'\n')) {
        if (const QString words = line.trimmed(); !words.isEmpty())
            lines.append(noteLine(words));
    }
    lines = withNamedLinesJoined(lines);
    QStringList listed;
    for (const NoteLine &line : std::as_const(lines)) {
        if (line.isListed)
            listed.append(listedWords(line));
    }
    const QChar separator = listSeparator(listed);
    QString out;
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const bool goesOn = lines[at].isListed && at + 1 < lines.size() && lines[at + 1].isListed;
        out += goesOn ? listedWords(lines[at]) + separator : lines[at].words;
        if (!goesOn && at + 1 < lines.size() && !endsInMark(lines[at].words))
            out += lines[at].isListed ? u'；' : u'，';
    }
    return out;
}

QString withoutChatSigns(const QString &text)
{
    // Placeholders that WeChat and QQ write for pictures or emoji in a copied message, and emoji
    // characters.
    static const QRegularExpression sign(
        uR"(\[(?:微信|图片|视频|语音|文件|链接|位置|表情|动画表情|[^\[\]\s]{0,3}(?:笑|强|玫瑰|鼓掌|握手|拳|胜利|庆祝|爱心|太阳|OK))\]|[\x{1F000}-\x{1FAFF}\x{2600}-\x{2604}\x{2607}-\x{26FF}\x{2700}-\x{2757}\x{2763}-\x{2767}\x{2795}-\x{2797}\x{231A}\x{231B}\x{23E9}-\x{23F3}\x{2B50}\x{2B55}\x{FE0F}\x{200D}\x{20E3}]+)"_s);
    // Where words go on behind a sign, it ends a clause.
    static const QRegularExpression pause(
        u"(?<=%1|[0-9A-Za-z”》）])[^\\S\\n]*(?:\\x{FFFC}[^\\S\\n]*)+(?=%1|[0-9A-Za-z“《])"_s.arg(
            kHan));
    constexpr QChar kSign(0xFFFC);
    QString words = QString(text).replace(sign, kSign);
    return words.replace(pause, u"，"_s).replace(kSign, u' ').trimmed();
}

QString onPaper(const QString &text)
{
    const QString words = withoutChatSigns(withoutWebAddresses(withoutInvisible(text)));
    return withFullWidthMarks(withLinesJoined(words)).trimmed();
}

} // namespace Domain
