#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>

namespace Domain {

// What the end of a name says that it is.
enum class Happening { Meeting, Event, Ceremony, Activity };

struct HappeningKind
{
    Happening happening;
    QString verb;             // that goes before its name
    QRegularExpression end;   // of its name
    QRegularExpression asked; // how a plan asks for one: 组织开展…活动
};

// The kinds in the order in which a name is to be tried; the last is any other meeting (…会).
const QList<HappeningKind> &happeningKinds();

// Whether a clause ends in what an event with people is called (座谈会, 沙龙, 进校园), so that it
// can have an attendance; false for a body (委员会, 学会) and for 体会, 领会.
bool endsAsEvent(const QString &clause);

// Whether a clause names an event: it ends as one, or begins with what one does there (召开, 慰问).
bool namesEvent(const QString &clause);

} // namespace Domain
