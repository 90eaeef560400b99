#pragma once

#include "domain/plan/ids.h"
#include "widgets/year/yearmodel.h"

#include <QDate>
#include <QFont>
#include <QPalette>
#include <QRectF>
#include <QString>

class QPainter;

namespace Widgets {

// The x of the columns of a row, in pixels from the left: number, status and title; deadline;
// months.
struct YearColumns
{
    int number = 0;   // right edge of the numbers
    int title = 0;    // left edge of the titles, after the status sign
    int deadline = 0; // left edge of the deadlines
    int months = 0;   // left edge of the months
    int right = 0;    // right edge of the months

    // Columns that fill `width`. The months, all equally wide, get what the texts leave; in a wide
    // chart the titles get the room of the longest of them, `longestTitle`, before months are wider
    // than they need, but no more than two fifths of the chart.
    static YearColumns of(const QFont &font, int width, int longestTitle = 0);

    QRectF chart(const QRect &row) const;
};

// The x of the middle of a day, in the months' rectangle `chart`.
qreal xOfDay(const QRectF &chart, QDate day, int year);

// A mark in the months of a row that can be pointed at. Unread stands for notes that cannot be
// read.
struct YearMark
{
    enum class Kind { Period, EarlierDeadline, Deadline, Done, Note, Unread };

    Kind kind = Kind::Note;
    QRectF area = {};
    QDate day = {};
    qsizetype at = 0; // index of the period or note in the row's content
    Domain::NoteId note{};
};

// The marks of a row in painting order: the last is on top. The mark of completion stands for a
// deadline that it would cover, and its words tell the day.
QList<YearMark> yearMarks(const YearContent &content, const QRectF &chart, int year,
                          const QFont &font);

// The words of a mark for its tool tip and for screen readers: of a note the day, attendance and
// first words, of others their meaning.
QString yearMarkWords(const YearMark &mark, const YearContent &content,
                      const Models::PlanTreeModel &plan);

// Paints the background of a row's months: lines between months, the future in a darker colour, and
// the line of today; neither of the last two for a year that is not the present one.
void paintMonths(QPainter *painter, const QRectF &chart, const QPalette &palette, int year,
                 QDate today);

// What the painting of a row's months depends on.
struct YearLook
{
    QFont font = {};
    QPalette palette = {};
    Domain::StatusKind status = Domain::StatusKind::NotStarted;
    int chosen = -1; // index in yearMarks() of the mark selected by keyboard; -1 for none
};

void paintYear(QPainter *painter, const YearContent &content, const QRectF &chart, int year,
               const YearLook &look);

// Paints the mark of a note alone, for the legend; `step` as from attendanceStep().
void paintNoteMark(QPainter *painter, QPointF middle, int step, const QFont &font,
                   const QPalette &palette);
void paintDeadlineMark(QPainter *painter, QPointF middle, const QFont &font, const QColor &edge,
                       const QColor &ground);
void paintDoneMark(QPainter *painter, QPointF middle, const QFont &font, const QPalette &palette);
// A period has a note, is over without one, is not over yet, or its notes cannot be read.
enum class PeriodState { HasNote, Missing, Open, Unread };
void paintPeriodMark(QPainter *painter, const QRectF &box, PeriodState state, const QFont &font,
                     const QPalette &palette);
void paintKeptUpMark(QPainter *painter, QPointF from, QPointF to, const QPalette &palette);

} // namespace Widgets
