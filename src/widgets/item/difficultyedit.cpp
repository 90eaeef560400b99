#include "widgets/item/difficultyedit.h"

using namespace Domain;

namespace Widgets {

DifficultyEdit::DifficultyEdit(QWidget *parent)
    : ValueEdit(parent)
{
    setObjectName(QStringLiteral("difficultyEdit"));
}

void DifficultyEdit::showFor(const OutlineNode *node, AsOf now)
{
    // The field is hidden before the deadline's last day, to leave the room to the notes.
    const bool isAsked = node && isUnfinished(node->statusOn(now))
                         && (node->isMissedOn(now) || node->node().deadline.lastDay().isNull());
    setVisible(node && (isAsked || !node->node().difficulty.isEmpty() || hasTyped()));
    setPlaceholderText(node && node->isMissedOn(now) ? tr("Why is it late? The summary says so")
                                                     : tr("Why it is not finished, if it is hard"));
}

} // namespace Widgets
