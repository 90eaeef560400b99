#include "models/rowwords.h"

#include "domain/text/dates.h"

#include <QCoreApplication>

using namespace Domain;

namespace Models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Models::PlanTreeModel)
};

} // namespace

QString latenessWords(const OutlineNode *node, AsOf now)
{
    const int days = node->daysLeftOn(now.day);
    if (node->isMissedOn(now))
        return missedBy(-days);
    if (!node->isDueSoonOn(now))
        return {};
    if (days == 0)
        return Text::tr("due today");
    return days == 1 ? Text::tr("1 day left") : Text::tr("%1 days left").arg(days);
}

QString missedBy(int days)
{
    return days == 1 ? Text::tr("1 day late") : Text::tr("%1 days late").arg(days);
}

QString notSetWords()
{
    return Text::tr("not set");
}

QString noProgressWords()
{
    return Text::tr("none yet", "progress");
}

QStringList deadlineWords(const OutlineNode *node, AsOf now)
{
    QStringList words;
    if (const QString lateness = latenessWords(node, now); !lateness.isEmpty()) {
        words.append(lateness);
        words.append(node->isMissedOn(now) ? Text::tr("missed, overdue", "found by these words")
                                           : Text::tr("due soon", "found by these words"));
    }
    const QDate last = node->node().deadline.lastDay();
    if (last.isValid() && isSameMonth(last, now.day) && !hasNoDeadline(node->statusOn(now)))
        words.append(Text::tr("due this month", "found by these words"));
    return words;
}

} // namespace Models
