#include "domain/plan/progressnote.h"

#include "domain/text/dates.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

NoteFigures &NoteFigures::operator+=(const NoteFigures &other)
{
    notes += other.notes;
    events += other.events;
    attendance += other.attendance;
    evidence += other.evidence;
    if (other.first.isValid() && (!first.isValid() || other.first < first))
        first = other.first;
    if (other.last.isValid() && (!last.isValid() || other.last > last))
        last = other.last;
    months.clear();
    return *this;
}

void NoteFigures::add(QDate day, std::optional<qint64> noteAttendance)
{
    ++notes;
    events += noteAttendance ? 1 : 0;
    attendance += noteAttendance.value_or(0);
    if (!day.isValid())
        return;
    first = first.isValid() ? std::min(first, day) : day;
    last = last.isValid() ? std::max(last, day) : day;
    const auto month = std::ranges::find_if(months.rbegin(), months.rend(), [day](QDate known) {
        return known < day || isSameMonth(known, day);
    });
    if (month == months.rend() || !isSameMonth(*month, day))
        months.insert(months.rend() - month, day);
    else
        *month = std::min(*month, day);
}

NoteFigures figuresOf(const QList<ProgressNote> &notes)
{
    NoteFigures figures;
    for (const ProgressNote &note : notes)
        figures.add(note.happenedOn, note.attendance);
    return figures;
}

QString noteText(const ProgressNote &note)
{
    QJsonObject values{{u"happened_on"_s, note.happenedOn.toString(Qt::ISODate)},
                       {u"text"_s, note.text},
                       {u"author"_s, note.author},
                       {u"written_at"_s, note.writtenAt.toUTC().toString(Qt::ISODate)}};
    if (note.attendance)
        values.insert(u"attendance"_s, *note.attendance);
    if (note.highlight)
        values.insert(u"highlight"_s, true);
    if (!note.figures.isEmpty())
        values.insert(u"figures"_s, figuresJson(note.figures));
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

std::optional<ProgressNote> noteOfText(const QString &text)
{
    const QJsonObject values = QJsonDocument::fromJson(text.toUtf8()).object();
    ProgressNote note{
        .happenedOn = QDate::fromString(values.value(u"happened_on"_s).toString(), Qt::ISODate),
        .text = values.value(u"text"_s).toString(),
        .highlight = values.value(u"highlight"_s).toBool(),
        .figures = figuresOfJson(values.value(u"figures"_s).toArray()),
        .author = values.value(u"author"_s).toString(),
        .writtenAt = QDateTime::fromString(values.value(u"written_at"_s).toString(), Qt::ISODate),
    };
    if (const QJsonValue attendance = values.value(u"attendance"_s); attendance.isDouble())
        note.attendance = attendance.toInt();
    if (!note.happenedOn.isValid() || note.text.isEmpty())
        return std::nullopt;
    return note;
}

} // namespace Domain
