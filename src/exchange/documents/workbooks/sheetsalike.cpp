#include "exchange/documents/workbooks/sheetsalike.h"

#include "domain/text/characters.h"
#include "domain/text/dates.h"
#include "domain/text/foldedtext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

// Cells with fewer characters than this are not compared: any two tables share short words.
constexpr qsizetype kTelling = 6;
constexpr int kMostRowsCompared = 2000;

QStringList wordsWithoutBlanks(const SheetTable &sheet, int row)
{
    QStringList words;
    for (const QString &cell : sheet.row(row))
        words.append(Domain::withoutBlanks(cell));
    return words;
}

// The text in the first row, when that is above the headings; empty when there is none.
QString titleOf(const SheetTable &sheet)
{
    const int first = sheet.rows().value(0);
    return first < sheet.headRow() ? wordsWithoutBlanks(sheet, first).join(QString()) : QString();
}

QSet<QString> tellingCells(const SheetTable &sheet)
{
    QSet<QString> cells;
    int rows = 0;
    for (const int row : sheet.rows()) {
        if (row <= sheet.headRow() || ++rows > kMostRowsCompared)
            continue;
        for (const QString &cell : wordsWithoutBlanks(sheet, row)) {
            if (cell.size() >= kTelling)
                cells.insert(cell);
        }
    }
    return cells;
}

} // namespace

bool namesSection(const QString &sheet)
{
    static const QRegularExpression given(
        u"^(?:sheet|工作表|表格?|table) *[\\d一二三四五六七八九十]*$|%1|副本|备份|模板|样表|样例|示例|范例|存档|作废|旧|原稿|初稿|说明|汇总|总表|\\(\\d+\\)"_s
            .arg(Domain::kYearPattern),
        QRegularExpression::CaseInsensitiveOption);
    const bool hasWord = std::ranges::any_of(sheet,
                                             [](QChar c) { return Domain::isHan(c.unicode()); });
    return hasWord && !given.match(sheet).hasMatch();
}

bool areOfOnePlan(const SheetTable &first, const SheetTable &second)
{
    if (first.headRow() < 0
        || wordsWithoutBlanks(first, first.headRow())
               != wordsWithoutBlanks(second, second.headRow()))
        return false;
    const QString title = titleOf(second);
    if (!title.isEmpty() && title != titleOf(first))
        return false;
    const QSet<QString> there = tellingCells(first);
    const QSet<QString> here = tellingCells(second);
    const auto same = std::ranges::count_if(
        here, [&there](const QString &cell) { return there.contains(cell); });
    return same * 2 <= here.size();
}

} // namespace Exchange
