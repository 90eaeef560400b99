#pragma once

#include "domain/plan/ids.h"
#include "models/history/historymodel.h"

#include <QWidget>

class QPushButton;

namespace Models {
class PlanDocument;
}

namespace Widgets {

class TimelineView;

// Every change made to a node, the last one first, and a way to put a replaced value back. Reads
// the history only while it is looked at.
class HistoryView : public QWidget
{
    Q_OBJECT

public:
    HistoryView(Models::PlanDocument *document, QWidget *parent);

    void setNode(Domain::NodeId node); // zero for none

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void updateActions();
    void showMenu(const QPoint &at);
    void putBack();
    void copy();

    Domain::NodeId m_node{};
    Models::HistoryModel m_model;
    TimelineView *m_view;
    QPushButton *m_putBackButton;
    QAction *m_putBack;
    QAction *m_copy;
};

} // namespace Widgets
