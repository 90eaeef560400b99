#pragma once

#include <QObject>

class QWidget;

namespace Widgets {

// While it lives, F1 in any dialog, Qt's own included, opens the guide beside it. The dialog, or
// the nearest window it stands on, says at which page by its property "helpPage", which a form
// sets; a question over the main window, whose words say what can be taken back, leads to "safety".
class GuideKey : public QObject
{
    Q_OBJECT

public:
    GuideKey();

    bool eventFilter(QObject *watched, QEvent *event) override;
};

// The page for the window that `widget` is in.
QString guidePageFor(const QWidget *widget);

} // namespace Widgets
