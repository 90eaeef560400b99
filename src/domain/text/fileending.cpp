#include "domain/text/fileending.h"

namespace Domain {

QString endingOfFile(const QString &fileName)
{
    constexpr int kLongestEnding = 20;
    const qsizetype dot = fileName.lastIndexOf(u'.');
    return dot > 0 && fileName.size() - dot <= kLongestEnding ? fileName.mid(dot) : QString();
}

} // namespace Domain
