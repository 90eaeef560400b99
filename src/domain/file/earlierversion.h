#pragma once

#include <QDateTime>
#include <QString>

namespace Domain {

// A copy of a plan file that the program kept, as the file was at some time.
struct EarlierVersion
{
    QString path = {};
    QDateTime keptAt = {}; // UTC
    qint64 size = 0;       // bytes
    QString origin = {};   // the path of the file that it is a copy of; empty when not known
    QString id = {};       // identifies it among the versions of that file
    // What it was kept before: "day" (the day's first edit), "work" (an edit half an hour or more
    // after the version before), "removal", "import", "migration" or "restore"; empty when not
    // known.
    QString why = {};
};

} // namespace Domain
