#pragma once

#include "system/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Exchange {

struct ZipEntry
{
    QString name = {};
    QByteArray content = {};
    bool stored = false; // as it is, not compressed
};

// The parts as an archive, in their order. The same parts give the same bytes.
System::Result<QByteArray> zipped(const QList<ZipEntry> &parts);

} // namespace Exchange
