#pragma once

#include "domain/history/editauthors.h"
#include "domain/history/historyedits.h"
#include "domain/plan/edit.h"
#include "system/result.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QStringList>

#include <optional>

namespace Storage {

// Finds what can be undone and redone from the history.
//
// An undo is an edit with history rows of its own and a row of `reversal` that names the edit it
// undid; a redo is an undo of an undo. An edit is effective while no effective edit has undone it.
class UndoStore
{
public:
    explicit UndoStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    // `edit`: the edit to reverse. `about`: the edit that the user sees undone or redone, which is
    // `edit` itself, or the one that `edit` had undone.
    struct Step
    {
        qint64 edit = 0;
        qint64 about = 0;
        QString author = {};      // who made `about`
        QDateTime writtenAt = {}; // when `about` was made

        friend bool operator==(const Step &, const Step &) = default;
    };

    // The edit to undo: the last effective one by one of `authors` (by anybody when the list is
    // empty), or under the `former` name in its time, that is not itself an undo; none when there
    // is none.
    System::Result<std::optional<Step>> toUndo(const QStringList &authors,
                                               const Domain::FormerName &former = {}) const;

    // The edit to redo: the last effective undo of `authors`, or under the `former` name, unless
    // they have made another edit since.
    System::Result<std::optional<Step>> toRedo(const QStringList &authors,
                                               const Domain::FormerName &former = {}) const;

    // An edit as it was made. An error of reason Refused when the history does not hold all of it.
    System::Result<Domain::Edit> editMade(qint64 edit) const;
    // The edit that reverses `step`: its opposite, or, when `step.edit` is an undo, the original
    // edit again.
    System::Result<Domain::Edit> reversalOf(const Step &step) const;

    // What is needed to describe an edit to the user, and why it can never be undone, if so.
    struct Sketch
    {
        Domain::HistoryEntry first = {}; // the first row of its history
        Domain::HistorySketch told;
    };
    System::Result<Sketch> sketchOf(qint64 edit) const;

    // The latest later edit that changed the same values, with its author and time; none when the
    // history has no such edit.
    System::Result<std::optional<Step>> changedAfter(qint64 edit) const;

    // The last effective edit after `edit`, those of other programs included; an undo of an edit
    // that came after `edit` is skipped with it. None when the file is as it was after `edit`.
    System::Result<std::optional<Step>> lastSince(qint64 edit) const;

    // The edit that `edit` undid; zero when `edit` is not an undo.
    System::Result<qint64> reversedBy(qint64 edit) const;

    // Records that `edit` undoes `reversed`. Only inside a transaction of EditStore.
    System::Result<void> reverse(qint64 edit, qint64 reversed);

private:
    QSqlDatabase m_db;
};

} // namespace Storage
