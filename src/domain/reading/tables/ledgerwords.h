#pragma once

#include "domain/plan/itemstatus.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace Domain {

// Progress that an old ledger records (进展), to be offered as a progress note.
struct ReadNote
{
    QDate happenedOn = {}; // null where the words state no day
    QString text = {}; // as written, without the number it had in a list and that day at its head
    std::optional<int> attendance; // as a column of its own says, else the words

    friend bool operator==(const ReadNote &, const ReadNote &) = default;
};

// An item's status by an old ledger, to be offered to the user.
struct ReadStatus
{
    StatusKind kind = StatusKind::NotStarted;
    std::optional<int> percent; // only in progress, 1 to 99
    QDate completedOn = {};     // only done; null where the words state no day
    QString words = {};         // as written; may give the reason why an item was cancelled

    friend bool operator==(const ReadStatus &, const ReadStatus &) = default;
};

// Returns the happenings that the words of a cell tell, in their order: a new one begins on a new
// line, with a number of a list, and at a day after the end of a clause. Days without a year are
// those of `year`; days that lie ahead in the words (拟于6月10日) are no days of happenings. Empty
// where the cell only says that there is nothing (无, /) or how far the item is (已完成).
QList<ReadNote> notesInCell(const QString &words, std::optional<int> year);

// Returns the status that the words of a cell name; nothing where they name none.
std::optional<ReadStatus> statusInCell(const QString &words, std::optional<int> year);

// Returns the attendance that the words of a cell are (attendanceOfWords) or contain: 120,
// 约85人次, 二百余人, 3场200人; none where they do not say.
std::optional<int> attendanceInCell(const QString &words);

} // namespace Domain
