#include "widgets/kit/textlines.h"

#include "domain/text/characters.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Widgets {

namespace {

// The most characters laid out: no two lines on a screen hold more, and laying out a long text
// takes time.
constexpr qsizetype kLongestShown = 600;

constexpr qsizetype kBeforeStretch = 4;

constexpr qreal kLineHeight = 1.2; // most height of a line, in font sizes

// Whether the place is between two digits or within a surrogate pair.
bool isWithinOne(const QString &text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return false;
    return text[at].isLowSurrogate() || (text[at].isDigit() && text[at - 1].isDigit());
}

// Ends the words with an ellipsis, but never within a number, as the digits left would be another
// number.
QString elided(const QString &words, const QFontMetrics &metrics, int width)
{
    QString shown = metrics.elidedText(words, Qt::ElideRight, width);
    qsizetype end = shown.size() - 1;
    if (!shown.endsWith(kEllipsis) || end >= words.size() || !words[end].isDigit())
        return shown;
    while (end > 0 && words[end - 1].isDigit())
        --end;
    return words.left(end).trimmed() + kEllipsis;
}

} // namespace

QStringList linesOf(const QString &text, const QFont &font, int width, int most)
{
    const QString words = text.left(kLongestShown).simplified();
    const QFontMetrics metrics(font);
    if (words.isEmpty() || width <= 0)
        return {};
    if (metrics.horizontalAdvance(words) <= width)
        return {words};
    if (most == 1)
        return {elided(words, metrics, width)};

    QStringList lines;
    QTextLayout layout(words, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    while (lines.size() < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool isCut = lines.size() == most - 1
                           && line.textStart() + line.textLength() < words.size();
        lines.append(isCut ? elided(words.mid(line.textStart()), metrics, width)
                           : words.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

QStringList listedParts(const QString &list)
{
    QStringList parts;
    qsizetype from = 0;
    for (qsizetype at = 0; at < list.size(); ++at) {
        const bool isBlankAfterDot = list[at] == u' ' && at > 0 && list[at - 1] == u'·';
        if (list[at] != u'、' && !isBlankAfterDot)
            continue;
        parts.append(list.mid(from, at + 1 - from));
        from = at + 1;
    }
    if (from < list.size())
        parts.append(list.mid(from));
    return parts;
}

QString heldTogether(const QString &list)
{
    constexpr QChar kWordJoiner(0x2060); // no line break here
    QString held;
    for (const QString &part : listedParts(list)) {
        for (qsizetype i = 0; i < part.size(); ++i) {
            const bool isLast = i + 1 == part.size();
            // After a plain blank Qt breaks a line even where a word joiner follows.
            held += part[i] == u' ' && !isLast ? QChar(QChar::Nbsp) : part[i];
            if (!isLast && !part[i].isHighSurrogate())
                held += kWordJoiner;
        }
    }
    return held;
}

qsizetype placeBefore(const QString &text, qsizetype stretch)
{
    qsizetype from = std::max<qsizetype>(stretch - kBeforeStretch, 0);
    while (isWithinOne(text, from))
        --from;
    return from;
}

QStringList linesOf(const QString &text, const QFont &font, int width, int most,
                    const Marking &marking)
{
    QStringList lines = linesOf(text, font, width, most);
    if (!marking.stretches || width <= 0)
        return lines;
    const QString words = text.simplified();
    const auto stretches = marking.stretches(words);
    const auto standsOut = [&marking](const QString &line) {
        return !marking.stretches(line).isEmpty();
    };
    if (stretches.isEmpty() || std::ranges::any_of(lines, standsOut))
        return lines;
    const qsizetype first = stretches.first().first;
    qsizetype from = placeBefore(words, first);
    QStringList shifted = linesOf(kEllipsis + words.mid(from), font, width, most);
    while (from < first && std::ranges::none_of(shifted, standsOut)) {
        if (!isWithinOne(words, ++from))
            shifted = linesOf(kEllipsis + words.mid(from), font, width, most);
    }
    if (std::ranges::none_of(shifted, standsOut)) {
        shifted = linesOf(words.mid(first), font, width, most);
        return std::ranges::any_of(shifted, standsOut)
                   ? shifted
                   : linesOf(words.mid(first, stretches.first().second), font, width, most);
    }
    // If the shown end of the text does not fill the lines, text before it is shown too.
    const QFontMetrics metrics(font);
    const int enough = width * most * 9 / 10;
    if (metrics.horizontalAdvance(kEllipsis + words.mid(from, kLongestShown)) > enough)
        return shifted;
    while (from > 0 && metrics.horizontalAdvance(kEllipsis + words.mid(from - 1)) <= enough)
        --from;
    while (isWithinOne(words, from))
        ++from;
    const QStringList filled = linesOf(kEllipsis + words.mid(from), font, width, most);
    return std::ranges::any_of(filled, standsOut) ? filled : shifted;
}

namespace {

void drawMarks(QPainter *painter, const QRect &place, const QString &line, const Marking &marking)
{
    const QFontMetrics metrics(painter->font());
    for (const auto &[begin, length] : marking.stretches(line)) {
        const int left = metrics.horizontalAdvance(line, int(begin));
        const int right = metrics.horizontalAdvance(line, int(begin + length));
        const QRect mark(place.left() + left, place.top(), right - left, place.height());
        painter->fillRect(mark & place, marking.ground);
    }
}

} // namespace

void drawLines(QPainter *painter, const QRect &rect, const QStringList &lines, const QFont &font,
               Qt::Alignment alignment, const Marking &marking)
{
    painter->setFont(font);
    const int step = heightOfLines(font, 1);
    int top = rect.top() + (rect.height() - step * int(lines.size())) / 2;
    for (const QString &line : lines) {
        const QRect place(rect.left(), top, rect.width(), step);
        if (marking.stretches && alignment == Qt::AlignLeft)
            drawMarks(painter, place, line, marking);
        painter->drawText(
            place, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip, line);
        top += step;
    }
}

QFont inOneHand(QFont font, const QString &words)
{
    const QStringList families = font.families();
    const bool hasChinese = std::ranges::any_of(
        words, [](QChar sign) { return Domain::isHan(sign.unicode()); });
    if (hasChinese && families.size() > 1 && QLocale().language() != QLocale::Chinese)
        font.setFamilies({families.last(), families.first()}); // see Appearance
    return font;
}

// The height of `count` lines, in pixels. Limited to 1.2 font sizes a line, which holds all
// letters; some fonts ask for more (Noto CJK for 1.45).
int heightOfLines(const QFont &font, int count)
{
    const int enough = int(std::ceil(kLineHeight * QFontInfo(font).pixelSize()));
    return std::min(QFontMetrics(font).height(), enough) * count;
}

} // namespace Widgets
