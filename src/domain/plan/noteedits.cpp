#include "domain/plan/noteedits.h"

#include <algorithm>

namespace Domain {

namespace {

void appendStart(Edit &edit, const OutlineNode &node, FirstNote first)
{
    const ItemStatus &status = node.node().status;
    if (first == FirstNote::KeepsStatus || !node.isTracked() || node.figures().notes > 0
        || status.kind() != StatusKind::NotStarted)
        return;
    edit.append(FieldChange{.node = node.id(),
                            .field = Field::Status,
                            .from = status.toString(),
                            .to = ItemStatus::inProgress().toString()});
}

} // namespace

Edit addingNote(const OutlineNode &node, ProgressNote note, FirstNote first)
{
    note.node = node.id();
    Edit edit{NoteChange{.to = std::move(note)}};
    appendStart(edit, node, first);
    return edit;
}

Edit movingNote(const ProgressNote &note, const OutlineNode &to, FirstNote first)
{
    if (note.node == to.id())
        return {};
    ProgressNote moved = note;
    moved.node = to.id();
    Edit edit{NoteChange{.from = note, .to = std::move(moved)}};
    appendStart(edit, to, first);
    return edit;
}

Edit copyingNote(const ProgressNote &note, const QList<const OutlineNode *> &to,
                 QDateTime writtenAt, FirstNote first)
{
    ProgressNote copy = note;
    copy.id = {};
    copy.attendance.reset();
    copy.highlight = false;
    copy.figures.clear();
    copy.writtenAt = writtenAt;
    Edit edit;
    for (const OutlineNode *node : to) {
        if (node->id() != note.node)
            edit.append(addingNote(*node, copy, FirstNote::KeepsStatus));
    }
    for (const OutlineNode *node : to) {
        if (node->id() != note.node)
            appendStart(edit, *node, first);
    }
    return edit;
}

bool startsByNote(const Edit &edit)
{
    const bool hasNote = std::ranges::any_of(
        edit, [](const Change &one) { return std::holds_alternative<NoteChange>(one); });
    return hasNote && std::ranges::any_of(edit, [](const Change &one) {
               const auto *field = std::get_if<FieldChange>(&one);
               return field && field->field == Field::Status
                      && field->to == ItemStatus::inProgress().toString();
           });
}

} // namespace Domain
