#include "bench/wordsfile.h"

#include <QDataStream>
#include <QFile>

namespace Bench {

void write(const QList<Tests::DrawnWords> &words, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("a file cannot be written");
    QDataStream stream(&file);
    for (const Tests::DrawnWords &one : words)
        stream << one.at << one.font << one.text;
}

QList<Tests::DrawnWords> readDrawnWords(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no words");
    QDataStream stream(&file);
    QList<Tests::DrawnWords> words;
    while (!stream.atEnd()) {
        Tests::DrawnWords one;
        stream >> one.at >> one.font >> one.text;
        words.append(one);
    }
    return words;
}

} // namespace Bench
