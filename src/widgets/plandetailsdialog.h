#pragma once

#include <QDialog>

#include <memory>

class QTreeWidget;

namespace Domain {
class Outline;
struct LeftOutLine;
}

namespace Ui {
class PlanDetailsDialog;
}

namespace Widgets {

// What the plan's page said besides its outline: who issued it and when, its preamble and closing,
// and the lines that were left out, each with its reason.
class PlanDetailsDialog : public QDialog
{
    Q_OBJECT

public:
    PlanDetailsDialog(const Domain::Outline &outline, QWidget *parent);
    ~PlanDetailsDialog() override;

private:
    void addRow(const QString &label, const QString &value);

    std::unique_ptr<Ui::PlanDetailsDialog> m_ui;
};

// Lists what was left out of a page: line, text, reason.
void fillLeftOut(QTreeWidget *view, const QList<Domain::LeftOutLine> &lines);

} // namespace Widgets
