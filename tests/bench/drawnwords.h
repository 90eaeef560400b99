#pragma once

#include <QFont>
#include <QList>
#include <QPointF>
#include <QString>

class QWidget;

namespace Bench {

// Words as a window draws them: where their baseline begins, in what font.
struct DrawnWords
{
    QPointF at;
    QFont font;
    QString text;
};

// The words of a window and all that is in it, in the order in which they are drawn.
QList<DrawnWords> drawnWords(QWidget *window);

// A file of drawn words, so that another program can draw the same.
void write(const QList<DrawnWords> &words, const QString &path);
QList<DrawnWords> readDrawnWords(const QString &path);

} // namespace Bench
