#pragma once

#include "widgets/kit/dialog.h"

#include <memory>

namespace Ui {
class AboutDialog;
}

namespace Widgets {

// What this program is: its version and those of what it stands on, and where it keeps its data.
class AboutDialog : public Dialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
    ~AboutDialog() override;

private:
    std::unique_ptr<Ui::AboutDialog> m_ui;
};

} // namespace Widgets
