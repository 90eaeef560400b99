#pragma once

#include <QByteArray>
#include <QList>

// Splits an input at "~~" into at most three parts.
inline QList<QByteArray> partsOf(const QByteArray &bytes)
{
    QList<QByteArray> parts;
    for (qsizetype at = 0; at >= 0 && parts.size() < 3;) {
        const qsizetype end = bytes.indexOf("~~", at);
        parts.append(bytes.mid(at, end < 0 ? -1 : end - at));
        at = end < 0 ? end : end + 2;
    }
    return parts;
}
