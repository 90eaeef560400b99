#include "widgets/kit/style/spaces.h"

#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/flowlayout.h"
#include "widgets/kit/style/theme.h"

#include <QGridLayout>

namespace Widgets {

namespace {

void setGaps(QLayout *layout, int across, int down)
{
    if (auto *flow = dynamic_cast<FlowLayout *>(layout)) {
        flow->setGaps(across, down);
    } else if (auto *grid = qobject_cast<QGridLayout *>(layout)) {
        if (grid->horizontalSpacing() != across)
            grid->setHorizontalSpacing(across);
        if (grid->verticalSpacing() != down)
            grid->setVerticalSpacing(down);
    } else if (layout->spacing() != across) {
        layout->setSpacing(across);
    }
}

} // namespace

void keepSpaces(QWidget *widget, QLayout *layout, const QMarginsF &margins, qreal gap)
{
    keepSpaces(widget, layout, margins, gap, gap);
}

void keepSpaces(QWidget *widget, QLayout *layout, const QMarginsF &margins, qreal across,
                qreal down)
{
    const auto update = [=] {
        layout->setContentsMargins(scaled(widget, margins.left()), scaled(widget, margins.top()),
                                   scaled(widget, margins.right()),
                                   scaled(widget, margins.bottom()));
        setGaps(layout, scaled(widget, across), scaled(widget, down));
    };
    update();
    followChanges(widget, layout, {.look = update});
}

} // namespace Widgets
