#pragma once

#include "system/result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace Domain {

// The kinds of an item's status (状态). Missed (逾期) and due soon (临期) are not among them: they
// follow from the deadline and the day.
enum class StatusKind { NotStarted, InProgress, Done, Ongoing, Cancelled };

// For an array with an element for each kind, of which Cancelled is the last.
inline constexpr size_t kStatusCount = size_t(StatusKind::Cancelled) + 1;

// Whether there is still work to do: not started, or in progress.
constexpr bool isUnfinished(StatusKind status)
{
    return status == StatusKind::NotStarted || status == StatusKind::InProgress;
}

// Whether nothing is to be done any more: done, or cancelled.
constexpr bool hasEnded(StatusKind status)
{
    return status == StatusKind::Done || status == StatusKind::Cancelled;
}

// Whether its deadline does not count, neither as missed nor as met: ongoing, or cancelled.
constexpr bool hasNoDeadline(StatusKind status)
{
    return status == StatusKind::Ongoing || status == StatusKind::Cancelled;
}

// Whether an item in progress may have this percentage: none is 0, and all is done.
constexpr bool isPercentOfProgress(long long percent)
{
    return percent >= 1 && percent <= 99;
}

// All kinds, in the order in which the screen lists them.
QList<StatusKind> allStatuses();

// The status's word in the user's language: 未启动, 进行中, 已完成, 长期坚持, 已取消.
QString statusName(StatusKind status);

// The status's word in files, JSON and (with a hyphen) on the command line: "not_started" …
QString statusKey(StatusKind status);
std::optional<StatusKind> statusOfKey(const QString &key);

// A status and what belongs to it. They change together, so they are one value: a percentage only
// while in progress, a day only when done, a reason only when cancelled.
class ItemStatus
{
public:
    ItemStatus() = default;

    static ItemStatus inProgress(std::optional<int> percent = {});
    // `completedOn` is null only for a file of an older format that holds a day no calendar has.
    static ItemStatus done(QDate completedOn);
    static ItemStatus ongoing();
    static ItemStatus cancelled(const QString &reason);

    StatusKind kind() const { return m_kind; }
    std::optional<int> percent() const { return m_percent; } // isPercentOfProgress
    QDate completedOn() const { return m_completedOn; }      // null unless done
    QString cancelReason() const { return m_cancelReason; }  // empty unless cancelled

    // True where the deadline no longer matters: done, ongoing or cancelled.
    bool isSettled() const { return !isUnfinished(m_kind); }

    // One line of text for the history: "in_progress 60", "done 2021-09-24", "cancelled …".
    QString toString() const;
    // Reads what toString() writes; empty for anything else.
    static std::optional<ItemStatus> fromString(const QString &text);

    friend bool operator==(const ItemStatus &, const ItemStatus &) = default;

private:
    StatusKind m_kind = StatusKind::NotStarted;
    std::optional<int> m_percent;
    QDate m_completedOn;
    QString m_cancelReason;
};

} // namespace Domain
