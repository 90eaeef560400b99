#pragma once

#include "widgets/kit/dialog.h"

namespace Ui {
class CancelDialog;
}

namespace Widgets {

// Asks why items are cancelled; a reason is needed.
class CancelDialog : public Dialog
{
    Q_OBJECT

public:
    // `what` names the item; for several, it gives their number and some names.
    CancelDialog(const QString &what, int count, const QString &reason, QWidget *parent);

    QString reason() const;

protected:
    // None: who opens the dialog keeps the reason until one is needed.
    std::optional<Question> questionBeforeLeaving() override { return {}; }

private:
    void updateOkButton();

    Form<Ui::CancelDialog> m_ui;
};

} // namespace Widgets
