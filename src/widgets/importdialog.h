#pragma once

#include "domain/plan.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ImportDialog;
}

namespace Widgets {

// Shows what was found in a published text, and what was left out, before it is added to the file.
// Title and year can be put right; nothing is written here.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Domain::PlanContent found, QWidget *parent);
    ~ImportDialog() override;

    Domain::PlanContent plan() const;

private:
    void fillOutline();
    void updateOkButton();

    std::unique_ptr<Ui::ImportDialog> m_ui;
    Domain::PlanContent m_found;
};

} // namespace Widgets
