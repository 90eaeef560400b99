#include "domain/text/fileending.h"

using namespace Qt::StringLiterals;

namespace Domain {

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

} // namespace Domain
