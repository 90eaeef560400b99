#pragma once

#include "domain/plan/outline.h"
#include "widgets/kit/dialog.h"

#include <QStringList>

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

    QStringList chosen() const;

private:
    void fill(const Domain::Outline &outline);
    void tellNobodys(const Domain::Outline &outline);
    void checkAll(bool checked);
    void updateButton();

    Form<Ui::SheetsDialog> m_ui;
};

} // namespace Widgets
