#pragma once

#include "exchange/pictures/evidencefile.h"
#include "exchange/pictures/evidencefolder.h"

#include <QList>
#include <QStringList>

class QWidget;

namespace Widgets {

// Files made ready to be kept as evidence, in their order, and what was said of the others.
struct Preparation
{
    QList<Exchange::PreparedEvidence> made = {};
    QList<System::Error> failures = {};
    bool isCancelled = false; // by the user: nothing is to be added
};

// Makes them ready in another thread; from half a second on says how far that is, and can be
// stopped.
Preparation prepared(const QStringList &paths, const Exchange::EvidenceChoices &choices,
                     QWidget *window);

// Writes the file at `path`, which is there whole or as it was.
System::Result<void> savedTo(const QString &path, const Exchange::ReadContent &read);

} // namespace Widgets
