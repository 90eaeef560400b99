#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace Domain {

// What kind of paper an annual summary is.
enum class SummaryStyle {
    Prose,      // 年度总结
    Items,      // 逐项落实情况: item by item, with days
    Superior,   // 向上级的报告
    Department, // by lead department
    Brief,      // 简报, on one page
};

QList<SummaryStyle> allSummaryStyles();
// Its word in files and on the command line: "prose", "items" …
QString styleKey(SummaryStyle style);
std::optional<SummaryStyle> styleOfKey(const QString &key);

// What goes into the reports of one plan, and who signs them, as the user left it.
struct ReportChoices
{
    SummaryStyle style = SummaryStyle::Prose;
    bool dates = true;      // when it happened: the month, the day where the style tells days
    bool days = false;      // the day too, whatever the style
    bool attendance = true; // and how many took part
    bool itemsWithoutNotes = true; // item by item
    bool quietItems =
        false; // items without notes named in a sentence of their section; not item by item
    bool paperMarks = true;      // marks put right on paper, web addresses left out (onPaper())
    bool statusTable = true;     // annex 落实情况一览表
    bool breakdownTable = false; // annex 任务分解表
    bool allNotes = false;       // in the status table, instead of the figures and the latest

    QString recipient = {}; // 主送机关; empty: none
    QString signature = {}; // empty: the organisation
    QDate signedOn = {};    // null: the day the report is told as of
    bool sealed = false;
    QString contact = {};   // 附注 of a report to a superior; empty: none
    QString telephone = {}; // likewise

    QStringList omitted = {}; // parts (SummaryBlock::part) left out with all below them

    friend bool operator==(const ReportChoices &, const ReportChoices &) = default;
};

// As the history keeps it: a line of JSON.
QString choicesText(const ReportChoices &choices);

} // namespace Domain
