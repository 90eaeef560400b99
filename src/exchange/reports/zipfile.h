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
    bool stored = false; // without compression
};

// The entries as a ZIP archive, in their order. The same entries give the same bytes.
System::Result<QByteArray> zipped(const QList<ZipEntry> &parts);

} // namespace Exchange
