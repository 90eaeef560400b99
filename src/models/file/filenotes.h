#pragma once

#include "domain/plan/ids.h"
#include "domain/plan/progressnote.h"
#include "system/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace Storage {
class PlanFile;
}

namespace Models {

// The progress notes of an open plan file, for reading (OpenPlan::notes). A view: it lives as long
// as the document. Everything is read from the file when asked for.
class FileNotes
{
public:
    FileNotes(const Storage::PlanFile *file, Domain::PlanId shown)
        : m_file(file)
        , m_shown(shown)
    {}

    System::Result<QList<Domain::ProgressNote>> of(Domain::NodeId node) const; // oldest first
    System::Result<std::optional<Domain::ProgressNote>> find(Domain::NoteId id) const;
    System::Result<Domain::NotesByNode> ofPlan() const; // those of the plan shown
    // Those of any plan of the file.
    System::Result<Domain::NotesByNode> ofPlan(Domain::PlanId plan) const;

    // The beginning of the latest note's text, long enough for a tool tip; empty without notes.
    System::Result<QString> beginningOfLatest(Domain::NodeId node) const;

    // At most `most` notes of all years, in the order of their ids, beginning after `note`.
    struct Words
    {
        Domain::NoteId note;
        Domain::NodeId node;
        QString text;
    };
    System::Result<QList<Words>> wordsAfter(Domain::NoteId note, int most) const;

private:
    const Storage::PlanFile *m_file;
    Domain::PlanId m_shown;
};

} // namespace Models
