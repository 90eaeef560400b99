#pragma once

#include "places.h"
#include "support/catch.h"

#include <QFile>
#include <QStringList>

// Returns the lines of a report as it stands in tests/domain/reports.
inline QStringList reportLines(const QString &name)
{
    QFile file(QStringLiteral(YAODIAN_SOURCE_DIR) + QStringLiteral("/tests/domain/reports/") + name
               + QStringLiteral(".txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll()).chopped(1).split(u'\n');
}
