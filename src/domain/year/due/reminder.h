#pragma once

#include "domain/year/due/due.h"

namespace Domain {

// The days that a reminder names.
struct ReminderTime
{
    QDate on = {};      // the day it is written
    QDate replyBy = {}; // when an answer is wanted
};

// The day by which an answer is asked for, unless the user says another: a week later, and no
// Saturday or Sunday.
QDate usualReplyDay(QDate on);

// A message to a department or owner (催办), ready to paste into a chat group: greeting, the items
// with their deadlines and how late they are, what to send back and by when. Chinese in every
// language. For months the greeting is to all.
QString reminderMessage(const DueGroup &group, DueBy by, const PlanDetails &plan,
                        const ReminderTime &time);

// The message with another day to reply by in place of the one of `time`, also after the user has
// edited it; unchanged where that day is not in it.
QString withReplyDay(const QString &message, const ReminderTime &time, QDate replyBy);

// An item's deadline and how late it is on the day, in Chinese: 第三季度（9月30日），已逾期22天.
QString dueWords(const DueItem &item, QDate on);

} // namespace Domain
