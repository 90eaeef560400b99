#include "widgets/reading/leftoutdialog.h"

#include "ui_leftoutdialog.h"

namespace Widgets {

LeftOutDialog::LeftOutDialog(const QList<Domain::LeftOut> &leftOut, QWidget *parent)
    : Dialog(parent)
    , m_ui(std::make_unique<Ui::LeftOutDialog>())
{
    setUp(*m_ui);
    m_ui->leftOutView->showLeftOut(leftOut);
    resizeTo(760, 420);
}

LeftOutDialog::~LeftOutDialog() = default;

} // namespace Widgets
