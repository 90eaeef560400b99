#include "domain/progressnote.h"

namespace Domain {

NoteFigures &NoteFigures::operator+=(const NoteFigures &other)
{
    notes += other.notes;
    events += other.events;
    attendance += other.attendance;
    if (other.first.isValid() && (!first.isValid() || other.first < first))
        first = other.first;
    if (other.last.isValid() && (!last.isValid() || other.last > last))
        last = other.last;
    return *this;
}

NoteFigures figuresOf(const QList<ProgressNote> &notes)
{
    NoteFigures figures;
    for (const ProgressNote &note : notes) {
        figures += {.notes = 1,
                    .events = note.attendance ? 1 : 0,
                    .attendance = note.attendance.value_or(0),
                    .first = note.happenedOn,
                    .last = note.happenedOn};
    }
    return figures;
}

} // namespace Domain
