#pragma once

#include "domain/plan/figures/namedfigure.h"
#include "domain/plan/ids.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace Domain {

// Something that happened for an item (进展).
struct ProgressNote
{
    NoteId id{};
    NodeId node{};
    QDate happenedOn = {};
    QString text = {};
    std::optional<int> attendance; // number of participants (人次), 0 or more
    bool highlight = false;        // ★ 亮点: summaries put these first
    QList<NamedFigure> figures;    // each name once, in the order in which they are shown
    QString author = {};
    QDateTime writtenAt = {}; // UTC

    friend bool operator==(const ProgressNote &, const ProgressNote &) = default;
};

// Counts over a node's own notes and evidence, without those of nodes below it.
struct NoteFigures
{
    int notes = 0;         // 进展记录
    int events = 0;        // notes with attendance (活动)
    qint64 attendance = 0; // sum of the attendance (人次)
    QDate first = {};      // null without notes
    QDate last = {};
    int evidence = 0; // 佐证材料 of the node itself and of its notes
    // For each month with notes the day of its first one, in order. Empty in a sum of several.
    QList<QDate> months;

    // Counts a note on this day; a null day (in a damaged file) counts in no month.
    void add(QDate day, std::optional<qint64> noteAttendance);

    // Adds up everything but the months, which a sum has not.
    NoteFigures &operator+=(const NoteFigures &other);
    friend bool operator==(const NoteFigures &, const NoteFigures &) = default;
};

using FiguresByNode = QHash<NodeId, NoteFigures>; // nodes without notes and evidence are not in it

using NotesByNode = QHash<NodeId, QList<ProgressNote>>; // each list by date

NoteFigures figuresOf(const QList<ProgressNote> &notes); // without evidence

// A note as the history stores it: a line of JSON with all its values but the ids, so that it can
// be restored.
QString noteText(const ProgressNote &note);
// Reads what noteText() wrote; none for any other text.
std::optional<ProgressNote> noteOfText(const QString &text);

} // namespace Domain
