#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>

namespace Domain {

// The kind of a happening, by the end of its name.
enum class Happening { Meeting, Event, Ceremony, Activity };

struct HappeningKind
{
    Happening happening;
    QString verb;             // put before the name
    QRegularExpression end;   // matches the end of a name
    QRegularExpression asked; // matches a plan's words for one: 组织开展…活动
};

// The kinds in the order in which a name is to be tried; the last is any other meeting (…会).
const QList<HappeningKind> &happeningKinds();

// Whether a clause ends in what an event with people is called (座谈会, 沙龙, 进校园), so that it
// can have an attendance; false for a body (委员会, 学会) and for 体会, 领会.
bool endsAsEvent(const QString &clause);

// Whether a clause names an event: it ends as one, or begins with what one does there (召开, 慰问).
bool namesEvent(const QString &clause);

} // namespace Domain
