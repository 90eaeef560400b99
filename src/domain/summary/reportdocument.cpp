#include "domain/summary/reportdocument.h"

#include "domain/summary/officialpaper.h"
#include "domain/text/daytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

QString endingOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf: return u"pdf"_s;
    case ReportFormat::Docx: return u"docx"_s;
    case ReportFormat::Odt: return u"odt"_s;
    case ReportFormat::Html: return u"html"_s;
    case ReportFormat::Xlsx: return u"xlsx"_s;
    }
    Q_UNREACHABLE();
}

QString printedRecipient(const ReportRecipient &recipient)
{
    const QString &text = recipient.text;
    return text.isEmpty() || text.endsWith(u'：') || text.endsWith(u':') ? text : text + u'：';
}

QList<PrintedAnnex> printedAnnexes(const ReportAnnexList &annexes)
{
    const QString mark = u"附件："_s;
    QList<PrintedAnnex> printed;
    for (const QString &name : annexes.names) {
        PrintedAnnex annex{.name = name, .indent = OfficialPaper::kIndent};
        if (printed.isEmpty())
            annex.label = mark;
        else
            annex.indent += int(mark.size());
        if (annexes.names.size() > 1)
            annex.label += u"%1. "_s.arg(printed.size() + 1);
        printed.append(annex);
    }
    return printed;
}

QString printedDay(const ReportSignature &signature)
{
    return signature.day.isValid() ? longDay(signature.day) : QString();
}

QString printedRemark(const ReportRemark &remark)
{
    return remark.text.isEmpty() ? QString() : u'（' + remark.text + u'）';
}

int rowsOfFirstCell(const ReportTable &table, qsizetype at)
{
    int rows = 1;
    while (at + rows < table.rows.size() && table.rows[at + rows].goesOn)
        ++rows;
    return rows;
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
