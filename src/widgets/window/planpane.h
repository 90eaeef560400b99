#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/ids.h"
#include "domain/plan/itemstatus.h"
#include "domain/year/figures/monthlists.h"
#include "models/outline/planfilter.h"
#include "widgets/kit/focusring.h"

#include <QWidget>

class QSpacerItem;

namespace Models {
class PlanDocument;
class PlanTreeModel;
} // namespace Models

namespace System {
class Settings;
} // namespace System

namespace Widgets {

class CellEditor;
class FilterBar;
class Label;
class PlanDetailsBar;
class PlanTreeView;
class WritingLine;
class YearPane;

// The plan: the filter above the tree. While a plan is being written line by line, its details
// stand above the tree and a line for the next row below.
class PlanPane : public QWidget
{
    Q_OBJECT

public:
    PlanPane(Models::PlanDocument *document, System::Settings *settings, QWidget *parent = nullptr);

    void announceSelection(); // emits currentChanged() and selectionChanged() for the present state
    const Models::PlanCriteria &criteria() const;
    const QStringList &terms() const; // the words looked for, as PlanFilter::terms() gives them
    bool isInPublishedOrder() const;  // unsorted and unfiltered
    QList<FocusStop> focusStops() const;
    PlanTreeView *tree() const { return m_tree; }
    int heightOfRows(int count) const; // pixels for that many rows with everything above them

    // Shows the plan as the year at a glance, or as its outline, with the same filter and the same
    // row chosen. While the outline is being written, that is shown.
    void setYearWanted(bool wanted);
    bool isYearShown() const { return m_isYearWanted && !m_isWriting; }
    // Whether the current row of the year has a button that opens the item page: where that is not
    // beside the year.
    void setYearOpensPage(bool opens);

    // Whether the outline is being written line by line; begins by itself for a plan without one.
    bool isWriting() const { return m_isWriting; }
    void setWriting(bool writing);
    void focusWriting(); // gives the focus to the first empty field of a plan being written
    void commit();       // stores values being typed in them

public slots:
    void focusFilter();
    void clearFilter();
    void selectNode(Domain::NodeId node);
    void selectPrevious(); // among the rows shown
    void selectNext();
    void expandAll();
    void collapseAll();
    void resetSort();

    // Adds this filter to the present ones; called again with the same value it removes it.
    void showOnly(Domain::StatusKind status);
    void showOnly(Domain::MonthList list);
    void showOnly(const Models::PlanCriteria &criteria); // replaces the present filter

signals:
    void currentChanged(Domain::NodeId node);
    void selectionChanged(const QList<Domain::NodeId> &nodes);
    void activated(Domain::NodeId node);
    // A field of the current node that cannot be edited in a cell.
    void fieldActivated(Domain::Field field);
    void statusChosen(Domain::StatusKind status);
    void termsChanged(const QStringList &terms); // folded search terms
    void planWanted(Domain::PlanId plan);        // another year that contains the search terms
    void planTextsWanted();                      // the plan's own texts contain them
    void criteriaChanged(const Models::PlanCriteria &criteria);
    void writingChanged();
    void yearShownChanged(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void makeWritingParts();
    void takeUpPlan();
    void updateWriting();
    void retranslate();
    void makeYear();
    void updateView();
    QWidget *view() const; // the view that shows the plan at present
    void goToResult();
    void escape();

    Models::PlanDocument *m_document;
    Models::PlanTreeModel *m_model;
    Models::PlanFilter *m_filter;
    FilterBar *m_bar;
    PlanTreeView *m_tree;
    // The parts for writing a plan; null until one is written.
    PlanDetailsBar *m_details = nullptr;
    Label *m_keys = nullptr; // explains the keys
    WritingLine *m_line = nullptr;
    CellEditor *m_cell;
    YearPane *m_year = nullptr; // made when it is first wanted
    QSpacerItem *m_below = nullptr;
    bool m_isYearWanted = false;
    bool m_yearOpensPage = false;
    bool m_isWriting = false;
    Domain::PlanId m_written{}; // the plan that is being written
};

} // namespace Widgets
