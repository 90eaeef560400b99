#include "domain/summary/notes/eventcounts.h"

#include "domain/summary/notes/happenings.h"
#include "domain/summary/notes/notewords.h"
#include "domain/summary/notes/papertext.h"
#include "domain/summary/notes/statedfacts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// Whether one of the clauses of a note, but for what is quoted or in brackets, names an event.
bool tellsOfEvent(const QString &typed)
{
    static const QRegularExpression quoted(u"“[^”]*”|《[^》]*》|（[^（）]*）"_s);
    static const QRegularExpression parting(u"[，；。、：！？\\n]"_s);
    const QStringList clauses = onPaper(typed).remove(quoted).split(parting);
    return std::ranges::any_of(clauses, namesEvent);
}

} // namespace

bool countsAllEvents(const QList<ProgressNote> &notes)
{
    return std::ranges::none_of(notes, [](const ProgressNote &note) {
        if (sumsUp(note.text))
            return true;
        if (!note.attendance)
            return tellsOfEvent(note.text) || tellsOfSeveral(note.text);
        return countsOthers(note.text, *note.attendance);
    });
}

bool isOneEventEach(const QList<ProgressNote> &notes)
{
    return std::ranges::none_of(notes,
                                [](const ProgressNote &note) { return tellsOfSeveral(note.text); });
}

} // namespace Domain
