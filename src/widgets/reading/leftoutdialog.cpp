#include "widgets/reading/leftoutdialog.h"

#include "ui_leftoutdialog.h"

namespace Widgets {

LeftOutDialog::LeftOutDialog(const QList<Domain::LeftOut> &leftOut, QWidget *parent)
    : Dialog(parent)
{
    setUp(m_ui);
    m_ui->leftOutView->showLeftOut(leftOut);
    resizeTo(760, 420);
}

} // namespace Widgets
