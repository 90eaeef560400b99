#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>

namespace Domain {

// The kind of what takes place, by the end of its name.
enum class Happening {
    Meeting,     // 座谈会
    Gathering,   // 比赛, 讲座, 展览
    Ceremony,    // 揭牌仪式
    Undertaking, // 演练, 培训, 调研
};

struct HappeningKind
{
    Happening happening;
    QString verb;             // put before the name
    QRegularExpression end;   // matches the end of a name
    QRegularExpression asked; // matches the words by which a plan asks for one: 组织开展…活动
};

// The kinds, to be tried in this order: the first whose `end` matches is the name's kind. The last
// takes every other name that ends in 会.
const QList<HappeningKind> &happeningKinds();

// Whether a clause ends in what an event with people is called (座谈会, 沙龙, 进校园), so that it
// can have an attendance; false for a body (委员会, 学会) and for 体会, 领会.
bool endsAsEvent(const QString &clause);

// Whether a clause names an event: it ends as one, or begins with what one does there (召开, 慰问).
bool namesEvent(const QString &clause);

} // namespace Domain
