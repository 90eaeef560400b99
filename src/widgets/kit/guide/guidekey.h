#pragma once

#include <QObject>

class QWidget;

namespace Widgets {

// During its lifetime, F1 in any dialog, including Qt's, opens the guide beside it. The page is
// named by the property "helpPage" of the dialog or of the nearest window above it; for a question
// over the main window it is "safety".
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
