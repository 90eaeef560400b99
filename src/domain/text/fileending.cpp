#include "domain/text/fileending.h"

#include "domain/text/characters.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

bool isForbidden(QChar character)
{
    return QStringView(u"/\\:*?\"<>|").contains(character)
           || character.category() == QChar::Other_Control
           || character.category() == QChar::Other_Format;
}

// Windows takes these for devices, whatever ending follows.
bool isDevice(const QString &name)
{
    static const QStringList names{u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s};
    const QString upper = name.section(u'.', 0, 0).trimmed().toUpper();
    const bool isPort = upper.size() == 4 && upper[3].isDigit()
                        && (upper.startsWith(u"COM") || upper.startsWith(u"LPT"));
    return isPort || names.contains(upper);
}

QString withoutDotsBehind(QString name)
{
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return name;
}

QString cutTo(const QString &name, qsizetype bytes)
{
    QString cut = name.left(bytes);
    while (cut.toUtf8().size() > bytes) {
        cut.chop(1);
        if (!cut.isEmpty() && cut.back().isHighSurrogate())
            cut.chop(1);
    }
    return cut;
}

} // namespace

QString fileNameOf(const QString &words, const FileNameForm &form)
{
    QString name = withoutDotsBehind(withoutInvisible(words).simplified());
    std::ranges::replace_if(name, isForbidden, u'_');
    while (!name.isEmpty() && QStringView(u".~- ").contains(name.front()))
        name.remove(0, 1);
    if (name.isEmpty())
        return form.otherwise;
    const QString ending = form.hasEnding ? endingOfFile(name) : QString();
    const qsizetype most = form.mostBytes - ending.toUtf8().size();
    name = withoutDotsBehind(cutTo(name.chopped(ending.size()), most)) + ending;
    return isDevice(name) ? u'_' + name : name;
}

QString endingOfFile(const QString &fileName)
{
    constexpr int kLongestEnding = 20;
    const qsizetype dot = fileName.lastIndexOf(u'.');
    return dot > 0 && fileName.size() - dot <= kLongestEnding ? fileName.mid(dot) : QString();
}

QString fileNameWith(const QString &fileName, const QString &words)
{
    const QString ending = endingOfFile(fileName);
    return fileName.chopped(ending.size()) + words + ending;
}

QString numberedFileName(const QString &fileName, int number)
{
    return number == 1 ? fileName : fileNameWith(fileName, u" (%1)"_s.arg(number));
}

QString freeFileName(const QString &fileName, const std::function<bool(const QString &)> &isTaken)
{
    QString name = fileName;
    for (int number = 2; isTaken(name); ++number)
        name = numberedFileName(fileName, number);
    return name;
}

} // namespace Domain
