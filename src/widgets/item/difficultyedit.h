#pragma once

#include "domain/plan/outline.h"
#include "widgets/kit/fields/valueedit.h"

namespace Widgets {

// What makes an item hard to finish: there while it is unfinished, and asked for in so many words
// once it is missed.
class DifficultyEdit : public ValueEdit
{
    Q_OBJECT

public:
    explicit DifficultyEdit(QWidget *parent);

    // `node` is null for several items or none, which have no difficulty in common.
    void showFor(const Domain::OutlineNode *node, Domain::AsOf now);
};

} // namespace Widgets
