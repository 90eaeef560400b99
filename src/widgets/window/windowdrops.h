#pragma once

#include <QStringList>

#include <memory>

class QMimeData;

namespace Widgets {

// What may be dropped on the window: one file; where a plan can be read in, a text too, or several
// sheets that came back.
bool mayBeDropped(const QMimeData &data, bool mayReadIn);

// The plan file that is dropped; empty where a document or a text is to be read in. Anything that
// is no document should be a plan file, and opening says so when it is none.
QString droppedPlanFile(const QMimeData &data);

// The departments' sheets that are dropped: several documents, or one that was sent out.
QStringList droppedSheets(const QMimeData &data);

// What is read of it afterwards, when the program that it is dragged from waits no longer.
std::shared_ptr<QMimeData> keptForLater(const QMimeData &data);

} // namespace Widgets
