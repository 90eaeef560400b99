#pragma once

#include "models/versions/versioncomparison.h"
#include "widgets/kit/dialog.h"

namespace Ui {
class FetchDialog;
}

namespace Widgets {

// Lists what was removed or changed since a version was kept, to tick what is to be restored.
class FetchDialog : public Dialog
{
    Q_OBJECT

public:
    FetchDialog(const QList<Models::VersionDifference> &differences, QWidget *parent);

    // The edit that restores all ticked values in one step.
    Domain::Edit edit() const;

private:
    void updateButton();

    Form<Ui::FetchDialog> m_ui;
    QList<Models::VersionDifference> m_differences;
};

} // namespace Widgets
