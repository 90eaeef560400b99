#pragma once

#include "domain/reading/outlinereader.h"
#include "widgets/kit/dialog.h"

namespace Ui {
class LeftOutDialog;
}

namespace Widgets {

// Lists what was left out of a text that was read in, with the reasons.
class LeftOutDialog : public Dialog
{
    Q_OBJECT

public:
    LeftOutDialog(const QList<Domain::LeftOut> &leftOut, QWidget *parent);

private:
    Form<Ui::LeftOutDialog> m_ui;
};

} // namespace Widgets
