#include "domain/text/fileending.h"

#include "domain/text/characters.h"

using namespace Qt::StringLiterals;

namespace Domain {

QString fileNameOf(const QString &words, qsizetype most)
{
    QString name = withoutInvisible(words).simplified();
    for (QChar &character : name) {
        if (QStringView(u"/\\:*?\"<>|").contains(character)
            || character.category() == QChar::Other_Control
            || character.category() == QChar::Other_Format)
            character = u'_';
    }
    while (!name.isEmpty() && QStringView(u".~- ").contains(name.front()))
        name.remove(0, 1);
    const bool cutsPair = name.size() > most && most > 0 && name[most - 1].isHighSurrogate();
    name.truncate(cutsPair ? most - 1 : most);
    while (!name.isEmpty() && QStringView(u". ").contains(name.back()))
        name.chop(1);
    return name;
}

QString endingOfFile(const QString &fileName)
{
    constexpr int kLongestEnding = 20;
    const qsizetype dot = fileName.lastIndexOf(u'.');
    return dot > 0 && fileName.size() - dot <= kLongestEnding ? fileName.mid(dot) : QString();
}

QString numberedFileName(const QString &fileName, int number)
{
    if (number == 1)
        return fileName;
    const qsizetype dot = fileName.lastIndexOf(u'.');
    const qsizetype at = dot > 0 ? dot : fileName.size();
    return fileName.left(at) + u" (%1)"_s.arg(number) + fileName.mid(at);
}

QString freeFileName(const QString &fileName, const std::function<bool(const QString &)> &isTaken)
{
    QString name = fileName;
    for (int number = 2; isTaken(name); ++number)
        name = numberedFileName(fileName, number);
    return name;
}

} // namespace Domain
