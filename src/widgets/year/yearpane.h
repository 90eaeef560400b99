#pragma once

#include "domain/plan/ids.h"
#include "widgets/year/yearchart.h"

#include <QWidget>

namespace Widgets {

class Label;
class LinkButton;
class YearHead;
class YearLegend;
class YearList;

// The year at a glance (全年): a row for each item below its section, with the twelve months
// across, and a tray of the items without a deadline. The two lists have one current row between
// them.
class YearPane : public QWidget
{
    Q_OBJECT

public:
    YearPane(Models::PlanTreeModel *plan, Models::PlanFilter *filter, QWidget *parent);

    void setCurrentNode(Domain::NodeId node);
    void selectPrevious() { step(-1); }
    void selectNext() { step(1); }
    void foldAll(bool folded);
    void setOpensPage(bool opens); // see YearList::setOpensPage()
    YearColumns columns() const;   // of the rows at the present width

signals:
    void currentNodeChanged(Domain::NodeId node); // emitted for changes by the user only
    void nodeActivated(Domain::NodeId node);
    void deadlineWanted(Domain::NodeId node);
    void rowMenuRequested(const QPoint &at);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void connectList(YearList *list, YearList *other);
    void fit();
    int longestTitle() const;
    void retranslate();
    QString nothingWords() const;
    void updateLook();
    void updateTray();
    bool isTrayOpen() const;
    void step(int steps);

    Models::PlanFilter *m_filter;
    YearModel *m_months;
    YearModel *m_tray;
    YearHead *m_head;
    YearList *m_list;
    QWidget *m_trayHead;
    LinkButton *m_trayButton;
    YearList *m_trayList;
    YearLegend *m_legend;
    Label *m_nothing;
    // As chosen by the user; none: it depends on the pane's height.
    std::optional<bool> m_isTrayOpen;
    Domain::NodeId m_current{};
};

} // namespace Widgets
