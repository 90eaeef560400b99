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
    const StatusKind status = node ? node->statusOn(now) : StatusKind::Done;
    const bool isUnfinished = status == StatusKind::NotStarted || status == StatusKind::InProgress;
    setVisible(node && (isUnfinished || hasTyped()));
    setPlaceholderText(node && node->isMissedOn(now) ? tr("Why is it late? The summary says so")
                                                     : tr("Why it is not finished, if it is hard"));
}

} // namespace Widgets
