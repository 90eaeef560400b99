#include "models/file/filenotes.h"

#include "storage/file/planfile.h"

using namespace Domain;
using System::Result;

namespace Models {

Result<QList<ProgressNote>> FileNotes::of(NodeId node) const
{
    return m_file->progress().notesOf(node);
}

Result<std::optional<ProgressNote>> FileNotes::find(NoteId id) const
{
    return m_file->progress().note(id);
}

Result<NotesByNode> FileNotes::ofPlan() const
{
    return ofPlan(m_shown);
}

Result<NotesByNode> FileNotes::ofPlan(PlanId plan) const
{
    return m_file->progress().notesOfPlan(plan);
}

Result<QString> FileNotes::beginningOfLatest(NodeId node) const
{
    constexpr int kCharacters = 300;
    return m_file->progress().beginningOfLatest(node, kCharacters);
}

Result<QList<FileNotes::Words>> FileNotes::wordsAfter(NoteId note, int most) const
{
    const auto read = m_file->progress().wordsAfter(note, most);
    if (!read)
        return read.error();
    QList<Words> words;
    words.reserve(read->size());
    for (const auto &one : *read)
        words.append({one.note, one.node, one.text});
    return words;
}

} // namespace Models
