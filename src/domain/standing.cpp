#include "domain/standing.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

struct StatusWords
{
    ItemStatus status;
    const char *key;
    const char *name;
};

const StatusWords kStatuses[] = {
    {ItemStatus::Done, "done", QT_TRANSLATE_NOOP("Domain", "Done")},
    {ItemStatus::Ongoing, "ongoing", QT_TRANSLATE_NOOP("Domain", "Ongoing")},
    {ItemStatus::InProgress, "in_progress", QT_TRANSLATE_NOOP("Domain", "In progress")},
    {ItemStatus::NotStarted, "not_started", QT_TRANSLATE_NOOP("Domain", "Not started")},
    {ItemStatus::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Domain", "Cancelled")},
};

const StatusWords &wordsOf(ItemStatus status)
{
    for (const StatusWords &words : kStatuses) {
        if (words.status == status)
            return words;
    }
    Q_UNREACHABLE();
}

// `rest` is what follows the status's word.
std::optional<Standing> standingOf(ItemStatus status, const QString &rest)
{
    switch (status) {
    case ItemStatus::NotStarted: return Standing();
    case ItemStatus::Ongoing: return Standing::ongoing();
    case ItemStatus::InProgress: {
        if (rest.isEmpty())
            return Standing::inProgress();
        const int percent = rest.toInt();
        const bool fits = percent >= 1 && percent <= 99;
        return fits ? std::optional(Standing::inProgress(percent)) : std::nullopt;
    }
    case ItemStatus::Done: {
        const QDate day = QDate::fromString(rest, Qt::ISODate);
        return day.isValid() ? std::optional(Standing::done(day)) : std::nullopt;
    }
    case ItemStatus::Cancelled:
        return rest.trimmed().isEmpty() ? std::nullopt : std::optional(Standing::cancelled(rest));
    }
    Q_UNREACHABLE();
}

} // namespace

QList<ItemStatus> allStatuses()
{
    QList<ItemStatus> statuses;
    for (const StatusWords &words : kStatuses)
        statuses.append(words.status);
    return statuses;
}

QString statusName(ItemStatus status)
{
    return QCoreApplication::translate("Domain", wordsOf(status).name);
}

QString statusKey(ItemStatus status)
{
    return QString::fromLatin1(wordsOf(status).key);
}

std::optional<ItemStatus> statusOfKey(const QString &key)
{
    for (const StatusWords &words : kStatuses) {
        if (key == QLatin1StringView(words.key))
            return words.status;
    }
    return std::nullopt;
}

Standing Standing::inProgress(std::optional<int> percent)
{
    Q_ASSERT(!percent || (*percent >= 1 && *percent <= 99));
    Standing standing;
    standing.m_status = ItemStatus::InProgress;
    standing.m_percent = percent;
    return standing;
}

Standing Standing::done(QDate completedOn)
{
    Q_ASSERT(completedOn.isValid());
    Standing standing;
    standing.m_status = ItemStatus::Done;
    standing.m_completedOn = completedOn;
    return standing;
}

Standing Standing::ongoing()
{
    Standing standing;
    standing.m_status = ItemStatus::Ongoing;
    return standing;
}

Standing Standing::cancelled(const QString &reason)
{
    Q_ASSERT(!reason.trimmed().isEmpty());
    Standing standing;
    standing.m_status = ItemStatus::Cancelled;
    standing.m_cancelReason = reason;
    return standing;
}

bool Standing::isSettled() const
{
    return m_status != ItemStatus::NotStarted && m_status != ItemStatus::InProgress;
}

QString Standing::toString() const
{
    QString text = statusKey(m_status);
    if (m_percent)
        text += u' ' + QString::number(*m_percent);
    else if (m_status == ItemStatus::Done)
        text += u' ' + m_completedOn.toString(Qt::ISODate);
    else if (m_status == ItemStatus::Cancelled)
        text += u' ' + m_cancelReason;
    return text;
}

std::optional<Standing> Standing::fromString(const QString &text)
{
    const qsizetype blank = text.indexOf(u' ');
    const auto status = statusOfKey(text.left(blank));
    if (!status)
        return std::nullopt;
    const auto standing = standingOf(*status, blank < 0 ? QString() : text.mid(blank + 1));
    // Other ways to write the same ("in_progress 060") are not ours.
    if (!standing || standing->toString() != text)
        return std::nullopt;
    return standing;
}

} // namespace Domain
