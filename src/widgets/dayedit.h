#pragma once

#include <QDateEdit>

namespace Widgets {

// A day, with a calendar that Alt+Down and F4 open as they open a list.
class DayEdit : public QDateEdit
{
    Q_OBJECT

public:
    explicit DayEdit(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openCalendar();
};

} // namespace Widgets
