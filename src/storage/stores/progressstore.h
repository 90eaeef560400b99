#pragma once

#include "domain/plan/progressnote.h"
#include "system/result.h"

#include <QHash>
#include <QSqlDatabase>

namespace Storage {

// Progress notes. Writing happens only inside a transaction that EditStore holds.
class ProgressStore
{
public:
    explicit ProgressStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    // A node's notes, by date, then by id.
    System::Result<QList<Domain::ProgressNote>> notesOf(Domain::NodeId node) const;
    // The notes of a node and of all nodes below it, by node id, then by date, then by id.
    System::Result<QList<Domain::ProgressNote>> notesUnder(Domain::NodeId top) const;
    // The first `characters` of the latest note's text; empty without notes.
    System::Result<QString> beginningOfLatest(Domain::NodeId node, int characters) const;
    // The notes of a plan by node, each list by date; with bounds only those of the days `from` to
    // `to`, both included.
    System::Result<QHash<Domain::NodeId, QList<Domain::ProgressNote>>>
    notesOfPlan(Domain::PlanId plan, QDate from = {}, QDate to = {}) const;

    // What the rows of the outline show of each node's own notes and evidence: counts, latest day.
    System::Result<Domain::FiguresByNode> figures(Domain::PlanId plan) const;
    System::Result<Domain::NoteFigures> figuresOf(Domain::NodeId node) const;

    // The texts of at most `most` notes of all plans with ids after `after`, by id.
    struct Words
    {
        Domain::NoteId note{};
        Domain::NodeId node{};
        QString text = {};
    };
    System::Result<QList<Words>> wordsAfter(Domain::NoteId after, int most) const;

    System::Result<std::optional<Domain::ProgressNote>> note(Domain::NoteId id) const;

    // Assigns an id where it is zero and keeps any other (redo). Returns the id.
    System::Result<Domain::NoteId> insert(const Domain::ProgressNote &note);
    System::Result<void> update(const Domain::ProgressNote &note);
    System::Result<void> remove(Domain::NoteId id);

private:
    template<typename Take>
    System::Result<void> eachNote(System::Result<QSqlQuery> rows, Take take) const;
    System::Result<Domain::FiguresByNode> sums(const char *sql, qint64 value) const;
    System::Result<void> insertFigures(Domain::NoteId note,
                                       const QList<Domain::NamedFigure> &figures);

    QSqlDatabase m_db;
};

} // namespace Storage
