#pragma once

#include "domain/history/historyedits.h"
#include "domain/plan/edit.h"
#include "system/result.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QStringList>

#include <optional>

namespace Storage {

// What can be taken back and made again, worked out from the history.
//
// An edit that takes another one back is an edit with a history of its own, and a row of `reversal`
// says which it took back. One that takes such an edit back has made the first again. An edit
// counts while none that counts has taken it back.
class UndoStore
{
public:
    explicit UndoStore(const QSqlDatabase &db)
        : m_db(db)
    {}

    // An edit to be taken back, and the one that this is about: itself, or the one it took back.
    struct Step
    {
        qint64 edit = 0;
        qint64 about = 0;
        QString author = {};      // of `about`
        QDateTime writtenAt = {}; // of `about`

        friend bool operator==(const Step &, const Step &) = default;
    };

    // The last edit of one of `authors` (of anybody where the list is empty) that counts and did
    // not itself take one back; none where there is no such edit.
    System::Result<std::optional<Step>> toUndo(const QStringList &authors) const;

    // The last edit that counts and took one back, unless they have made another edit since.
    System::Result<std::optional<Step>> toRedo(const QStringList &authors) const;

    // An edit as it was made. An error of reason Refused when the history does not hold all of it.
    System::Result<Domain::Edit> editMade(qint64 edit) const;
    // The edit that takes a step back: the opposite of an edit, or, where that took one back, the
    // first as it was made.
    System::Result<Domain::Edit> reversalOf(const Step &step) const;

    // An edit as far as it takes to name it, and why it can never be taken back.
    struct Sketch
    {
        Domain::HistoryEntry first = {}; // of its rows
        Domain::HistorySketch told = {};
    };
    System::Result<Sketch> sketchOf(qint64 edit) const;

    // Who changed last, after an edit, what that edit had changed, and when; none where the history
    // tells of nobody.
    System::Result<std::optional<Step>> changedAfter(qint64 edit) const;

    // The last edit after `edit` that counts, or that another program made, but for those that took
    // back only what came after it; none where nothing is other than it was then.
    System::Result<std::optional<Step>> lastSince(qint64 edit) const;

    System::Result<qint64> reversedBy(qint64 edit) const; // zero where it took none back

    // Only inside a transaction of EditStore.
    System::Result<void> reverse(qint64 edit, qint64 reversed);

private:
    QSqlDatabase m_db;
};

} // namespace Storage
