#pragma once

#include "models/versions/versioncomparison.h"
#include "widgets/kit/dialog.h"

#include <memory>

namespace Ui {
class FetchDialog;
}

namespace Widgets {

// What is gone or changed since a version was kept, to tick what is to become as it was.
class FetchDialog : public Dialog
{
    Q_OBJECT

public:
    FetchDialog(const QList<Models::VersionDifference> &differences, QWidget *parent);
    ~FetchDialog() override;

    // Brings back all that is ticked, in one step.
    Domain::Edit edit() const;

private:
    void updateButton();

    std::unique_ptr<Ui::FetchDialog> m_ui;
    QList<Models::VersionDifference> m_differences;
};

} // namespace Widgets
