#include "widgets/kit/fields/refill.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace Widgets {

void refill(QComboBox *box, const QStringList &choices)
{
    const QSignalBlocker quiet(box);
    const int current = std::max(0, box->currentIndex());
    box->clear();
    box->addItems(choices);
    box->setCurrentIndex(current);
}

} // namespace Widgets
