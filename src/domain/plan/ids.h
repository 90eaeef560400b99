#pragma once

#include <QtGlobal>

namespace Domain {

// Row ids. One type per table, so that a note's id cannot be passed for a node's. Zero means none.
enum class PlanId : qint64 {};
enum class NodeId : qint64 {};
enum class NoteId : qint64 {};
enum class EvidenceId : qint64 {};
enum class HistoryId : qint64 {};

} // namespace Domain
