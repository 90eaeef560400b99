#include "widgets/window/start/monthwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace Widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MonthWords)
};

} // namespace

QString monthWords(const Domain::MonthCounts &counts, QDate today)
{
    QStringList parts;
    if (counts.missed > 0)
        parts.append(Text::tr("%n missed", nullptr, counts.missed));
    if (counts.due > 0)
        parts.append(Text::tr("%n due this month", nullptr, counts.due));
    if (counts.silent > 0)
        parts.append(Text::tr("%n without progress for %1 days", nullptr, counts.silent)
                         .arg(Domain::kSilentDays));
    if (parts.isEmpty())
        return {};
    const QString month = QLocale().standaloneMonthName(today.month(), QLocale::ShortFormat);
    return Text::tr("To do in %1: %2. Click a number above to list them.", "a month, items")
        .arg(month, parts.join(Text::tr(", ", "between numbers of items")));
}

} // namespace Widgets
