#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

class QPainter;
class QRect;

namespace Widgets {

// Plain text broken into lines of `width` pixels: `most` at most, and the last one elided when not
// all of it fits. Line ends in the text count as blanks.
QStringList linesOf(const QString &text, const QFont &font, int width, int most);

// Paints lines one under the other, in the middle of the rectangle's height.
void drawLines(QPainter *painter, const QRect &rect, const QStringList &lines, const QFont &font,
               Qt::Alignment alignment = Qt::AlignLeft);

// The height of `count` lines.
int heightOfLines(const QFont &font, int count);

// The font for words with Chinese in them: its own family alone, or the figures among it would be
// of another weight.
QFont inOneHand(QFont font, const QString &words);

} // namespace Widgets
