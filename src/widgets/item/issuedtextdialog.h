#pragma once

#include "domain/plan/plan.h"

#include "widgets/kit/dialog.h"

namespace Ui {
class IssuedTextDialog;
}

namespace Widgets {

// Edits the issued words of a node: its number, heading and text.
class IssuedTextDialog : public Dialog
{
    Q_OBJECT

public:
    IssuedTextDialog(const Domain::Node &node, QWidget *parent);

    QString number() const; // as typed
    QString title() const;
    QString text() const;

private:
    void updateOkButton();

    Form<Ui::IssuedTextDialog> m_ui;
};

} // namespace Widgets
