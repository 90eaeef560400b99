#pragma once

#include <QRegularExpression>
#include <QString>

namespace Domain {

// Returns `text` with each match of `pattern` replaced by what `words` returns for it: a function
// that takes the QRegularExpressionMatch.
template<typename Words>
QString replacedBy(const QString &text, const QRegularExpression &pattern, Words words)
{
    QString replaced;
    qsizetype at = 0;
    for (auto found = pattern.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        replaced += QStringView(text).mid(at, match.capturedStart() - at);
        replaced += words(match);
        at = match.capturedEnd();
    }
    return replaced += QStringView(text).mid(at);
}

} // namespace Domain
