#pragma once

#include "domain/plan/outline.h"
#include "widgets/kit/fields/valueedit.h"

namespace Widgets {

// The field of an item's difficulty, shown while it holds words, where the item has begun or is due
// this month, and where the user wants to fill it in. Its placeholder asks for the difficulty once
// the deadline is missed.
class DifficultyEdit : public ValueEdit
{
    Q_OBJECT

public:
    explicit DifficultyEdit(QWidget *parent);

    // Shows the difficulty of `node`; the field is hidden for null (several items, or none).
    void showFor(const Domain::OutlineNode *node, Domain::AsOf now);

    // Lets showFor() show the field of this node, whatever it holds, until another is shown.
    void setWanted(Domain::NodeId node) { m_wanted = node; }

private:
    Domain::NodeId m_wanted{};
};

} // namespace Widgets
