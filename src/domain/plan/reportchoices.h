#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace Domain {

// What goes into the reports of one plan, and who signs them, as the user left it.
struct ReportChoices
{
    bool dates = true;      // the month and day of what happened
    bool attendance = true; // and how many took part
    bool itemsWithoutNotes = true;
    bool statusTable = true;     // annex 落实情况一览表
    bool breakdownTable = false; // annex 任务分解表

    QString recipient = {}; // 主送机关; empty: none
    QString signature = {}; // empty: the organisation
    QDate signedOn = {};    // null: the day the report is told as of
    bool sealed = false;

    QStringList omitted = {}; // parts (SummaryBlock::part) left out with all below them

    friend bool operator==(const ReportChoices &, const ReportChoices &) = default;
};

// As the history keeps it: a line of JSON.
QString choicesText(const ReportChoices &choices);

} // namespace Domain
