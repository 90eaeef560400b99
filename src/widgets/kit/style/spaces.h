#pragma once

#include <QMarginsF>

class QLayout;
class QWidget;

namespace Widgets {

// Keeps the margins and the gaps of `layout`, which is one of `widget`, in step with the text. All
// are in pixels at 100 % text; `down` is the gap between lines where it is another one.
void keepSpaces(QWidget *widget, QLayout *layout, const QMarginsF &margins, qreal gap);
void keepSpaces(QWidget *widget, QLayout *layout, const QMarginsF &margins, qreal across,
                qreal down);

} // namespace Widgets
