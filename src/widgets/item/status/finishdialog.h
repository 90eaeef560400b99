#pragma once

#include "widgets/kit/dialog.h"
#include <QDate>

namespace Ui {
class FinishDialog;
}

namespace Widgets {

// Asks on which day items were finished.
class FinishDialog : public Dialog
{
    Q_OBJECT

public:
    // `what` names the item; for several, it gives their number and some names.
    FinishDialog(const QString &what, QDate day, QWidget *parent);

    QDate day() const;

private:
    Form<Ui::FinishDialog> m_ui;
};

} // namespace Widgets
