#include "domain/reportdocument.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

QString printedRecipient(const ReportRecipient &recipient)
{
    const QString &text = recipient.text;
    return text.isEmpty() || text.endsWith(u'：') || text.endsWith(u':') ? text : text + u'：';
}

QString printedDay(const ReportSignature &signature)
{
    const QDate day = signature.day;
    if (!day.isValid())
        return {};
    return u"%1年%2月%3日"_s.arg(day.year()).arg(day.month()).arg(day.day());
}

QList<ReportColumn> columnsOf(const ReportTable &table)
{
    if (!table.columns.isEmpty())
        return table.columns;
    qsizetype cells = 1;
    for (const auto &row : table.rows)
        cells = std::max(cells, row.cells.size());
    return QList<ReportColumn>(cells);
}

} // namespace Domain
