#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QPointF>
#include <QString>

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

} // namespace Tests
