#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QPointF>
#include <QRect>
#include <QStringList>

class QWidget;

namespace Tests {

// Words as a widget draws them: where their baseline begins, in what font and colour.
struct DrawnWords
{
    QPointF at;
    QFont font;
    QString text;
    QColor colour = {};
    qreal width = 0;
};

// The words of a widget and all that is in it, in the order in which they are drawn. Qt draws
// stretches of different scripts one by one.
QList<DrawnWords> drawnWords(QWidget *widget);

// The same, with the stretches of each line joined.
QList<DrawnWords> drawnLines(QWidget *widget);

// Those of the lines that stand at the height of `row`, and their texts alone, without the signs
// that hold words together.
QList<DrawnWords> linesIn(const QList<DrawnWords> &lines, const QRect &row);
QStringList textsIn(const QList<DrawnWords> &lines, const QRect &row);

} // namespace Tests
