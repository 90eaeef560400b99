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

// Where the parts of a row stand, from the left: number, status and title; deadline; the months.
struct YearColumns
{
    int number = 0;   // where the numbers end
    int title = 0;    // where the titles begin, behind the sign of the status
    int deadline = 0; // where the deadlines begin
    int months = 0;   // and the months
    int right = 0;    // where the months end

    // Months of the same width fill what the words leave of `width`: no scrolling sideways.
    static YearColumns of(const QFont &font, int width);

    QRectF chart(const QRect &row) const;
};

// The place of a day's middle in the months.
qreal xOfDay(const QRectF &chart, QDate day, int year);

// Something in a row's months that can be pointed at.
struct YearMark
{
    enum class Kind { Period, EarlierDeadline, Deadline, Done, Note };

    Kind kind = Kind::Note;
    QRectF area = {};
    QDate day = {};
    qsizetype at = 0; // of the period or note, in the row's content
    Domain::NoteId note{};
};

// In the order in which they are painted: the last lies in front.
QList<YearMark> yearMarks(const YearContent &content, const QRectF &chart, int year,
                          const QFont &font);

// What a mark says, as its tool tip and to screen readers: the day, how many took part and the
// first words; of others what they stand for.
QString yearMarkWords(const YearMark &mark, const YearContent &content,
                      const Models::PlanTreeModel &plan);

// Paints the ground of a row's months: their lines, what is to come on a darker ground, and today's
// line. Of another year than the present there is no such line.
void paintMonths(QPainter *painter, const QRectF &chart, const QPalette &palette, int year,
                 QDate today);

// How a row's months are painted.
struct YearLook
{
    QFont font = {};
    QPalette palette = {};
    Domain::StatusKind status = Domain::StatusKind::NotStarted;
    int chosen = -1; // the mark that the keyboard is on, in yearMarks(); -1 for none
};

void paintYear(QPainter *painter, const YearContent &content, const QRectF &chart, int year,
               const YearLook &look);

// A note's mark alone, as the legend shows it; steps are attendanceStep()'s.
void paintNoteMark(QPainter *painter, QPointF middle, int step, const QFont &font,
                   const QPalette &palette);
void paintDeadlineMark(QPainter *painter, QPointF middle, const QFont &font, const QColor &edge,
                       const QColor &ground);
void paintDoneMark(QPainter *painter, QPointF middle, const QFont &font, const QPalette &palette);
// A period with a note, over without one, or neither yet.
enum class PeriodState { HasNote, Missing, Open };
void paintPeriodMark(QPainter *painter, const QRectF &box, PeriodState state, const QFont &font,
                     const QPalette &palette);
void paintKeptUpMark(QPainter *painter, QPointF from, QPointF to, const QPalette &palette);

} // namespace Widgets
