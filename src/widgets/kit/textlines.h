#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <utility>

class QPainter;
class QRect;

namespace Widgets {

inline constexpr QChar kEllipsis(0x2026);

// Plain text broken into lines of `width` pixels: `most` at most, and the last one elided when not
// all of it fits. Line ends in the text count as blanks.
QStringList linesOf(const QString &text, const QFont &font, int width, int most);

// Which ranges of painted words are marked, as (position, length), and with which background.
struct Marking
{
    std::function<QList<std::pair<qsizetype, qsizetype>>(const QString &words)> stretches = {};
    QColor ground = {};
};

// As above, but if a marked range would be cut off, the lines begin a little before it; with it, or
// hold nothing else, where it would not be whole otherwise.
QStringList linesOf(const QString &text, const QFont &font, int width, int most,
                    const Marking &marking);

// Returns the place from which to show the text, so that the marked range that begins at `stretch`
// is seen with a few words before it. The place is never within a number.
qsizetype placeBefore(const QString &text, qsizetype stretch);

// The parts of a list (王建国、李淑芬 · 3 份), each with the 、 or · that ends it.
QStringList listedParts(const QString &list);
// The list with its parts made unbreakable, so that lines end only between them where they have the
// room. To be painted only: it holds word joiners and no-break blanks.
QString heldTogether(const QString &list);

// Paints lines one under the other, in the middle of the rectangle's height.
void drawLines(QPainter *painter, const QRect &rect, const QStringList &lines, const QFont &font,
               Qt::Alignment alignment = Qt::AlignLeft, const Marking &marking = {});

// The height of `count` lines.
int heightOfLines(const QFont &font, int count);

// Returns the font for a title: where its words are Chinese, the Chinese family alone, as figures
// of another family would have another weight.
QFont inOneHand(QFont font, const QString &words);

} // namespace Widgets
