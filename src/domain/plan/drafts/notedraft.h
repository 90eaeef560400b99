#pragma once

#include "domain/plan/figures/namedfigure.h"

#include <QDate>
#include <QString>

namespace Domain {

// An unfinished progress note: what was typed into the note composer of one node, unchecked.
struct NoteDraft
{
    QString text = {};
    QString attendance = {};
    QDate happenedOn = {};      // null: not touched, today is meant
    QList<NamedFigure> figures; // the offered figures that the user has taken

    bool isEmpty() const { return text.isEmpty() && attendance.isEmpty(); }
    friend bool operator==(const NoteDraft &, const NoteDraft &) = default;
};

} // namespace Domain
