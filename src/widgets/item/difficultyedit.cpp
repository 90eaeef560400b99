#include "widgets/item/difficultyedit.h"

using namespace Domain;

namespace Widgets {

namespace {

// Whether an unfinished item is asked what makes it difficult: it has begun, or is due by the end
// of this month, or its deadline names no day. The field of any other is hidden, to leave the room
// to the notes.
bool isAsked(const OutlineNode &node, AsOf now)
{
    if (!isUnfinished(node.statusOn(now)))
        return false;
    const QDate last = node.node().deadline.lastDay();
    const QDate endOfMonth(now.day.year(), now.day.month(), now.day.daysInMonth());
    return node.statusOn(now) == StatusKind::InProgress || last.isNull() || last <= endOfMonth
           || node.isMissedOn(now);
}

} // namespace

DifficultyEdit::DifficultyEdit(QWidget *parent)
    : ValueEdit(parent)
{
    setObjectName(QStringLiteral("difficultyEdit"));
}

void DifficultyEdit::showFor(const OutlineNode *node, AsOf now)
{
    if (!node || node->id() != m_wanted)
        m_wanted = {};
    setVisible(node
               && (isAsked(*node, now) || m_wanted == node->id()
                   || !node->node().difficulty.isEmpty() || hasTyped()));
    setPlaceholderText(node && node->isMissedOn(now) ? tr("Why is it late? The summary will say")
                                                     : tr("What keeps it from being finished, if "
                                                          "anything"));
}

} // namespace Widgets
