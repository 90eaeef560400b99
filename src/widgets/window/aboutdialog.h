#pragma once

#include "widgets/kit/dialog.h"

namespace Ui {
class AboutDialog;
}

namespace Widgets {

// Shows the versions of the program and of its libraries, and where it keeps its data.
class AboutDialog : public Dialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);

private:
    Form<Ui::AboutDialog> m_ui;
};

} // namespace Widgets
