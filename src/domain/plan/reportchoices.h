#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace Domain {

// The kinds of annual summary.
enum class SummaryStyle {
    Prose,      // 年度总结
    Items,      // 逐项落实情况: item by item, with dates
    Superior,   // 向上级的报告
    Department, // by lead department
    Brief,      // 简报, on one page
};

QList<SummaryStyle> allSummaryStyles();
// The style's word in files and on the command line: "prose", "items" …
QString styleKey(SummaryStyle style);
std::optional<SummaryStyle> styleOfKey(const QString &key);

// The user's choices for the reports of one plan: what goes in, and who signs.
struct ReportChoices
{
    SummaryStyle style = SummaryStyle::Prose;
    bool dates = true;             // say when: the month, or the day in styles that give days
    bool days = false;             // say the day in every style
    bool attendance = true;        // say how many took part
    bool itemsWithoutNotes = true; // in the style Items: items without notes too
    // Items without notes are named in a sentence of their section; not item by item.
    bool quietItems = false;
    bool paperMarks = true;      // typographic corrections for paper, see onPaper()
    bool statusTable = true;     // annex 落实情况一览表
    bool breakdownTable = false; // annex 任务分解表
    bool evidenceList = false;   // annex 佐证材料目录, where there is evidence
    bool photographs = false;    // annex of photographs, four to a page
    bool allNotes = false;       // in the status table: all notes, not just figures and the latest

    QString recipient = {}; // 主送机关; empty: none
    QString signature = {}; // empty: the organisation
    QDate signedOn = {};    // null: the report's day (AsOf)
    bool sealed = false;
    QString contact = {};   // 附注 of a report to a superior; empty: none
    QString telephone = {}; // the contact's telephone; empty: none

    QStringList omitted = {}; // SummaryBlock::name of what is left out with all below it

    friend bool operator==(const ReportChoices &, const ReportChoices &) = default;
};

// The choices as the history stores them: a line of JSON.
QString choicesText(const ReportChoices &choices);
// Reads what choicesText() wrote; none for any other text.
std::optional<ReportChoices> choicesOfText(const QString &text);

} // namespace Domain
