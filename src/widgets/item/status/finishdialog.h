#pragma once

#include "widgets/kit/dialog.h"
#include <QDate>

namespace Ui {
class FinishDialog;
}

namespace Widgets {

class Label;

// Asks on which day items were finished.
class FinishDialog : public Dialog
{
    Q_OBJECT

public:
    // `what` names the item; for several, it gives their number and some names.
    FinishDialog(const QString &what, QDate day, QWidget *parent);

    QDate day() const;

private:
    void showUnderstanding();

    Form<Ui::FinishDialog> m_ui;
    Label *m_why;
};

} // namespace Widgets
