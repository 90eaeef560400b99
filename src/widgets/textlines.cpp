#include "widgets/textlines.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace Widgets {

namespace {

// No two lines on a screen hold more; laying out a whole long text would take its time.
constexpr qsizetype kLongestShown = 600;

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
        return {metrics.elidedText(words, Qt::ElideRight, width)};

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
        lines.append(isCut ? metrics.elidedText(words.mid(line.textStart()), Qt::ElideRight, width)
                           : words.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

void drawLines(QPainter *painter, const QRect &rect, const QStringList &lines, const QFont &font,
               Qt::Alignment alignment)
{
    painter->setFont(font);
    const int step = heightOfLines(font, 1);
    int top = rect.top() + (rect.height() - step * int(lines.size())) / 2;
    for (const QString &line : lines) {
        const QRect place(rect.left(), top, rect.width(), step);
        painter->drawText(
            place, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip, line);
        top += step;
    }
}

int heightOfLines(const QFont &font, int count)
{
    return QFontMetrics(font).height() * count;
}

} // namespace Widgets
