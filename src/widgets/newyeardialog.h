#pragma once

#include "domain/plan.h"

#include <QDialog>
#include <QHash>
#include <QSet>

#include <memory>

class QTreeWidgetItem;

namespace Domain {
class Outline;
class OutlineNode;
} // namespace Domain

namespace Ui {
class NewYearDialog;
}

namespace Widgets {

// Begins a year out of the last one (结转): which year, what its plan is called, and which items go
// over. At first those are the unfinished and the ongoing ones.
class NewYearDialog : public QDialog
{
    Q_OBJECT

public:
    // `last` outlives the dialog; `taken` are the years that have a plan already.
    NewYearDialog(const Domain::Outline &last, const QSet<int> &taken, QWidget *parent);
    ~NewYearDialog() override;

    Domain::PlanContent plan() const; // as it would begin

private:
    void fillItems();
    void proposeTitle();
    void choose(const QSet<Domain::NodeId> &carried);
    QSet<Domain::NodeId> chosen() const;
    void updateWords();

    std::unique_ptr<Ui::NewYearDialog> m_ui;
    const Domain::Outline &m_last;
    QSet<int> m_taken;
    QHash<Domain::NodeId, QTreeWidgetItem *> m_tracked; // the rows with a tick of their own
    bool m_isChoosing = false;
};

} // namespace Widgets
