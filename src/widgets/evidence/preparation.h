#pragma once

#include "exchange/pictures/evidencefile.h"
#include "exchange/pictures/evidencefolder.h"

#include <QList>
#include <QStringList>

class QWidget;

namespace Widgets {

// Files prepared as evidence, in the order given, and sentences on those that could not be.
struct Preparation
{
    QList<Exchange::PreparedEvidence> made;
    QList<System::Error> failures;
    bool isCancelled = false; // by the user: then nothing is to be added
};

// Prepares the files in another thread. After half a second, shows the progress and a button to
// cancel.
Preparation prepared(const QStringList &paths, const Exchange::EvidenceChoices &choices,
                     QWidget *window);

// Writes the content to `path`; after an error the file there is unchanged.
System::Result<void> savedTo(const QString &path, const Exchange::ReadContent &read);

} // namespace Widgets
