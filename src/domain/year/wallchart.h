#pragma once

#include "domain/plan/outline.h"
#include "domain/summary/reportdocument.h"
#include "domain/year/yearrow.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Domain {

// A section or an item in the chart.
struct WallChartRow
{
    bool isHeading = false; // true for a section: only its title and depth are set
    int depth = 0;          // the number of headings over it
    QString number = {};
    QString title = {};
    QString responsible = {};
    QString deadline = {}; // its words
    QString status = {};   // 已完成; 进行中，逾期
    YearRow year = {};
    bool isCancelled = false;
    QList<ProgressNote> notes;
};

// The year on one sheet to hang on the wall (挂图). Its words are Chinese in every language.
struct WallChart
{
    QString title = {};
    int year = 0;
    QDate on = {}; // the day whose state it shows
    QString organisation = {};
    // What the marks of wallChartTable() mean, and the day. A painted chart has its own legend
    // (Report::legendOf()).
    QString legend = {};
    QList<WallChartRow> rows;
};

WallChart wallChart(const Outline &outline, const NotesByNode &notes, QDate on);

// The chart as a table, for files in which nothing is painted: a column a month, with marks in it.
ReportTable wallChartTable(const WallChart &chart, WallPaper paper = WallPaper::A3);

// The marks of wallChartTable() and of its legend.
inline constexpr char16_t kNoteMark = u'●';       // a note
inline constexpr char16_t kDeadlineMark = u'◇';   // the last day
inline constexpr char16_t kMissedMark = u'◆';     // the last day, missed
inline constexpr char16_t kDoneMark = u'√';       // the item was done
inline constexpr char16_t kMissingPeriod = u'缺'; // a period without the note that was due in it

} // namespace Domain
