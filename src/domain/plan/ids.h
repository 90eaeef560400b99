#pragma once

#include <QtGlobal>

namespace Domain {

// One type per table, so that a note's id cannot be passed for a node's. Zero is no row.
enum class PlanId : qint64 {};
enum class NodeId : qint64 {};
enum class NoteId : qint64 {};
enum class HistoryId : qint64 {};

} // namespace Domain
