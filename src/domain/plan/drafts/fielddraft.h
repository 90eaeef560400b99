#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/ids.h"

#include <QList>
#include <QStringList>

namespace Domain {

// A value typed into one field of one or several nodes and not yet stored.
struct FieldDraft
{
    QList<NodeId> nodes;
    Field field = Field::Title;
    QString text = {};         // as typed
    QStringList replaced = {}; // the nodes' values when typing began, by fieldText()

    friend bool operator==(const FieldDraft &, const FieldDraft &) = default;
};

} // namespace Domain
