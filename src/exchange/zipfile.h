#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Exchange {

struct ZipPart
{
    QString name = {};
    QByteArray content = {};
    bool stored = false; // as it is, not compressed
};

// The parts as an archive, in their order. The same parts give the same bytes.
Domain::Result<QByteArray> zipped(const QList<ZipPart> &parts);

} // namespace Exchange
