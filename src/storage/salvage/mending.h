#pragma once

#include "storage/salvage/gathering.h"
#include "storage/stores/contentfolder.h"
#include "storage/stores/historyknowledge.h"

#include <QStringList>

namespace Storage {

class DamagedFile;

// A note or evidence as its table has it.
QList<StoredValue> rowOf(const Domain::ProgressNote &note);
QList<StoredValue> rowOf(const Domain::Evidence &evidence);

// Adds an item or a section from what the history says of it, at the end of its siblings. Nothing
// where there is one.
void addNode(Gathering &gathering, qint64 id, const HistoryKnowledge::KnownNode &known,
             Origin origin);

// Gives an item the values that it got after the history's row `since`.
void bringUpToDate(Gathering &gathering, qint64 id, const HistoryKnowledge::KnownNode &known,
                   qint64 since);

// Adds the names of an item that has none of that role, as the history says them.
void addAssignments(Gathering &gathering, qint64 id, const HistoryKnowledge::KnownNode &known);

// Adds those figures of a note that is there which are missing, as the history says them.
void addFigures(Gathering &gathering, const Domain::ProgressNote &note);

// Removes what is kept as evidence where its bytes are not those of its sum, and takes it out of
// `versions`, as far as that has it. Returns the names of the evidence whose content is lost.
QStringList makeContentWhole(Gathering &gathering, const ContentFolder &versions);

// Returns where each evidence whose content is lost belongs: "2021-03-12 3. heading".
QStringList placesOfLostContent(const Gathering &gathering);

// Makes what was gathered a plan file that keeps all rules: what notes and items refer to is made
// up where it is lost, and what is left without its place goes.
void mend(Gathering &gathering, const HistoryKnowledge &known, const DamagedFile &damaged);

} // namespace Storage
