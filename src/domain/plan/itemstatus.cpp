#include "domain/plan/itemstatus.h"

#include <QCoreApplication>

#include <iterator>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

struct StatusWords
{
    StatusKind status;
    const char *key;
    const char *name;
};

const StatusWords kStatuses[] = {
    {StatusKind::Done, "done", QT_TRANSLATE_NOOP("Domain", "Done")},
    {StatusKind::Ongoing, "ongoing", QT_TRANSLATE_NOOP("Domain", "Ongoing")},
    {StatusKind::InProgress, "in_progress", QT_TRANSLATE_NOOP("Domain", "In progress")},
    {StatusKind::NotStarted, "not_started", QT_TRANSLATE_NOOP("Domain", "Not started")},
    {StatusKind::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Domain", "Cancelled")},
};
static_assert(std::size(kStatuses) == kStatusCount);

const StatusWords &wordsOfStatus(StatusKind status)
{
    for (const StatusWords &words : kStatuses) {
        if (words.status == status)
            return words;
    }
    Q_UNREACHABLE();
}

// The status of a kind's word and the `rest` that followed it; empty when they do not fit.
std::optional<ItemStatus> statusOf(StatusKind status, const QString &rest)
{
    switch (status) {
    case StatusKind::NotStarted: return ItemStatus();
    case StatusKind::Ongoing: return ItemStatus::ongoing();
    case StatusKind::InProgress: {
        if (rest.isEmpty())
            return ItemStatus::inProgress();
        const int percent = rest.toInt();
        return isPercentOfProgress(percent) ? std::optional(ItemStatus::inProgress(percent))
                                            : std::nullopt;
    }
    case StatusKind::Done: {
        const QDate day = QDate::fromString(rest, Qt::ISODate);
        return day.isValid() ? std::optional(ItemStatus::done(day)) : std::nullopt;
    }
    case StatusKind::Cancelled:
        return rest.trimmed().isEmpty() ? std::nullopt : std::optional(ItemStatus::cancelled(rest));
    }
    Q_UNREACHABLE();
}

} // namespace

QList<StatusKind> allStatuses()
{
    QList<StatusKind> statuses;
    for (const StatusWords &words : kStatuses)
        statuses.append(words.status);
    return statuses;
}

QString statusName(StatusKind status)
{
    return QCoreApplication::translate("Domain", wordsOfStatus(status).name);
}

QString statusKey(StatusKind status)
{
    return QString::fromLatin1(wordsOfStatus(status).key);
}

std::optional<StatusKind> statusOfKey(const QString &key)
{
    for (const StatusWords &words : kStatuses) {
        if (key == QLatin1StringView(words.key))
            return words.status;
    }
    return std::nullopt;
}

ItemStatus ItemStatus::inProgress(std::optional<int> percent)
{
    Q_ASSERT(!percent || isPercentOfProgress(*percent));
    ItemStatus itemStatus;
    itemStatus.m_kind = StatusKind::InProgress;
    itemStatus.m_percent = percent;
    return itemStatus;
}

ItemStatus ItemStatus::done(QDate completedOn)
{
    ItemStatus itemStatus;
    itemStatus.m_kind = StatusKind::Done;
    itemStatus.m_completedOn = completedOn;
    return itemStatus;
}

ItemStatus ItemStatus::ongoing()
{
    ItemStatus itemStatus;
    itemStatus.m_kind = StatusKind::Ongoing;
    return itemStatus;
}

ItemStatus ItemStatus::cancelled(const QString &reason)
{
    Q_ASSERT(!reason.trimmed().isEmpty());
    ItemStatus itemStatus;
    itemStatus.m_kind = StatusKind::Cancelled;
    itemStatus.m_cancelReason = reason;
    return itemStatus;
}

QString ItemStatus::toString() const
{
    QString text = statusKey(m_kind);
    if (m_percent)
        text += u' ' + QString::number(*m_percent);
    else if (m_kind == StatusKind::Done)
        text += u' ' + m_completedOn.toString(Qt::ISODate);
    else if (m_kind == StatusKind::Cancelled)
        text += u' ' + m_cancelReason;
    return text;
}

std::optional<ItemStatus> ItemStatus::fromString(const QString &text)
{
    const qsizetype blank = text.indexOf(u' ');
    const auto status = statusOfKey(text.left(blank));
    if (!status)
        return std::nullopt;
    auto itemStatus = statusOf(*status, blank < 0 ? QString() : text.mid(blank + 1));
    // Rejects other spellings of the same status ("in_progress 060").
    if (!itemStatus || itemStatus->toString() != text)
        return std::nullopt;
    return itemStatus;
}

} // namespace Domain
