#pragma once

#include "domain/plan/outline.h"
#include "widgets/kit/fields/valueedit.h"

namespace Widgets {

// The field of an item's difficulty, shown while it holds words or the item is unfinished. Its
// placeholder asks for the difficulty once the deadline is missed.
class DifficultyEdit : public ValueEdit
{
    Q_OBJECT

public:
    explicit DifficultyEdit(QWidget *parent);

    // Shows the difficulty of `node`; the field is hidden for null (several items, or none).
    void showFor(const Domain::OutlineNode *node, Domain::AsOf now);
};

} // namespace Widgets
