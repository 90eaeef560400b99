#pragma once

#include "models/history/historymodel.h"

#include <QWidget>

class QPushButton;

namespace Models {
class PlanDocument;
}

namespace Widgets {

class TimelineView;

// Lists the changes made to a node, or to the whole file, newest first, and can put back what was
// replaced or removed. Reads the history only while it is visible.
class HistoryView : public QWidget
{
    Q_OBJECT

public:
    HistoryView(Models::PlanDocument *document, QWidget *parent);

    void setNode(Domain::NodeId node); // zero for none
    void setFilter(const std::optional<Domain::HistoryFilter> &filter);

signals:
    void nodeChosen(Domain::NodeId node); // by Enter or a double click on a change to it

protected:
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void sayWhyEmpty();
    void updateActions();
    void showMenu(const QPoint &at);
    void putBack();
    void copy();

    std::optional<Domain::HistoryFilter> m_filter;
    Models::HistoryModel m_model;
    TimelineView *m_view;
    QPushButton *m_putBackButton;
    QAction *m_putBack;
    QAction *m_copy;
};

} // namespace Widgets
