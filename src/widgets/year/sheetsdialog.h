#pragma once

#include "domain/plan/outline.h"
#include "widgets/kit/dialog.h"

#include <QStringList>

#include <memory>

namespace Ui {
class SheetsDialog;
}

namespace Widgets {

// Asks which departments get a sheet to fill in.
class SheetsDialog : public Dialog
{
    Q_OBJECT

public:
    SheetsDialog(const Domain::Outline &outline, QWidget *parent);
    ~SheetsDialog() override;

    QStringList chosen() const;

private:
    void fill(const Domain::Outline &outline);
    void tellNobodys(const Domain::Outline &outline);
    void checkAll(bool checked);
    void updateButton();

    std::unique_ptr<Ui::SheetsDialog> m_ui;
};

} // namespace Widgets
