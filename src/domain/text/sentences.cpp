#include "domain/text/sentences.h"

#include <QCoreApplication>

namespace Domain {

QString joinSentences(const QStringList &sentences)
{
    QString all;
    for (const QString &sentence : sentences) {
        if (all.isEmpty())
            all = sentence;
        else if (!sentence.isEmpty())
            all =
                QCoreApplication::translate("Domain", "%1 %2", "two sentences").arg(all, sentence);
    }
    return all;
}

} // namespace Domain
