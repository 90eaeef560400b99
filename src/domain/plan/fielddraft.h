#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/ids.h"

#include <QList>
#include <QStringList>

namespace Domain {

// A value typed into a field of a node, or of several at once, that is not stored.
struct FieldDraft
{
    QList<NodeId> nodes = {};
    Field field = Field::Title;
    QString text = {};         // as typed
    QStringList replaced = {}; // what the nodes had when typing began, in the form of fieldText()

    friend bool operator==(const FieldDraft &, const FieldDraft &) = default;
};

} // namespace Domain
