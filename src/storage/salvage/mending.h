#pragma once

#include "storage/salvage/gathering.h"
#include "storage/stores/contentfolder.h"
#include "storage/stores/historyknowledge.h"

#include <QStringList>

namespace Storage {

class DamagedFile;

// What stands for words that are lost, in the user's language.
QString lostTitle();

// The values of a note or of evidence in the order of its table's columns.
QList<StoredValue> rowOf(const Domain::ProgressNote &note);
QList<StoredValue> rowOf(const Domain::Evidence &evidence);

// Adds a node with the values that the history has of it, as the last of its siblings. Does nothing
// when there is a node with this id.
void addNode(Gathering &gathering, qint64 id, const HistoryKnowledge::KnownNode &known,
             Origin origin);

// Sets those values of a node that it got after the history's row `since`.
void applyLaterValues(Gathering &gathering, qint64 id, const HistoryKnowledge::KnownNode &known,
                      qint64 since);

// Adds the names that the history has for those roles of a node that have none.
void addAssignments(Gathering &gathering, qint64 id, const HistoryKnowledge::KnownNode &known);

// Adds the figures that the history has of an existing note and the file lacks.
void addFigures(Gathering &gathering, const Domain::ProgressNote &note);

// Removes contents that do not match their SHA-256, and replaces them from `versions`, as far as
// possible. Returns the names of the evidence whose content is lost.
QStringList makeContentWhole(Gathering &gathering, const ContentFolder &versions);

// The note or item of each piece of evidence whose content is lost: "2021-03-12 3. heading".
QStringList placesOfLostContent(Gathering &gathering);

// Makes the gathered rows a valid plan file: plans, sections and items that rows refer to are made
// up when they are lost, and rows whose place is lost are removed. A plan whose year nothing tells
// is one of `today`'s.
void mend(Gathering &gathering, const HistoryKnowledge &known, const DamagedFile &damaged,
          QDate today);

} // namespace Storage
