#pragma once

#include "domain/year/due/due.h"

namespace Domain {

// What a message of reminding says beside its items.
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

// The message with another day to reply by, where it still asks for the one of `time`; for messages
// that the user has written in.
QString withReplyDay(const QString &message, const ReminderTime &time, QDate replyBy);

// "第三季度（9月30日），已逾期22天": an item's deadline and how the day stands to it, in Chinese.
QString dueWords(const DueItem &item, QDate on);

} // namespace Domain
