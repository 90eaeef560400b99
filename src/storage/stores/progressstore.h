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

    // In order of date, then of writing.
    System::Result<QList<Domain::ProgressNote>> notesOf(Domain::NodeId node) const;
    // Of a node and all below it, by node.
    System::Result<QList<Domain::ProgressNote>> notesUnder(Domain::NodeId top) const;
    // How the text of the last of them begins; empty without notes.
    System::Result<QString> beginningOfLatest(Domain::NodeId node, int characters) const;
    System::Result<QHash<Domain::NodeId, QList<Domain::ProgressNote>>>
    notesOfPlan(Domain::PlanId plan, QDate from = {}, QDate to = {}) const;

    // What each node's notes come to.
    System::Result<Domain::FiguresByNode> figures(Domain::PlanId plan) const;
    System::Result<Domain::NoteFigures> figuresOf(Domain::NodeId node) const;

    // The words of the `most` notes of all plans that follow the note `after`, in order of id.
    struct Words
    {
        Domain::NoteId note{};
        Domain::NodeId node{};
        QString text = {};
    };
    System::Result<QList<Words>> wordsAfter(Domain::NoteId after, int most) const;

    System::Result<std::optional<Domain::ProgressNote>> note(Domain::NoteId id) const;

    // An id of zero is given; another is kept (redo). Returns the id stored.
    System::Result<Domain::NoteId> insert(const Domain::ProgressNote &note);
    System::Result<void> update(const Domain::ProgressNote &note);
    System::Result<void> remove(Domain::NoteId id);

private:
    template<typename Take>
    System::Result<void> eachNote(System::Result<QSqlQuery> rows, Take take) const;

    QSqlDatabase m_db;
};

} // namespace Storage
