#pragma once

#include "domain/plan/edit.h"
#include "widgets/window/tree/rowdragging.h"
#include "widgets/window/tree/searchreason.h"

#include <QSet>
#include <QTimer>
#include <QTreeView>

class QAction;
class QMenu;

namespace Models {
class PlanFilter;
class PlanTreeModel;
} // namespace Models

namespace System {
class Settings;
} // namespace System

namespace Widgets {

class PlanTreeColumns;
class PlanTreeDelegate;

// The plan as a tree with columns. It follows the filter, keeps the user's folded rows during a
// search, and remembers its columns.
class PlanTreeView : public QTreeView
{
    Q_OBJECT

public:
    PlanTreeView(Models::PlanTreeModel *model, Models::PlanFilter *filter,
                 System::Settings *settings, QWidget *parent = nullptr);

    Domain::NodeId currentNode() const;
    QList<Domain::NodeId> selectedNodes() const; // as shown, from the top
    void selectNode(Domain::NodeId node);
    void selectRow(const QModelIndex &index); // does nothing for an invalid index
    void selectFirst();                       // selects the first item shown

    int titleLeft(Domain::NodeId node) const; // x at which the row's title begins
    int widthForOwners() const;               // see PlanTreeColumns; includes the scroll bar
    int heightOfRows(int count) const;        // in pixels, with the header

    // The rows selected: columns as shown, the lead department beside the owner, divided by tabs;
    // no cell can act as a formula.
    QString rowsForSpreadsheet() const;
    // A line of words for each.
    QString rowsForChat() const;

    // Adds commands to a menu that show and hide columns and sort the items.
    void fillColumnMenu(QMenu *menu);
    void fillSortMenu(QMenu *menu, QAction *publishedOrder);

public slots:
    void copyRows();
    void copyRowsForChat();
    void openAll() { setAllExpanded(true); }
    void foldAll() { setAllExpanded(false); }
    void resetSort();

signals:
    void currentNodeChanged(Domain::NodeId node);
    void selectedNodesChanged(const QList<Domain::NodeId> &nodes);
    void nodeActivated(Domain::NodeId node);
    void fieldActivated(Domain::Field field); // by a double click on a cell of the current node
    // A row was dropped elsewhere: `row` counts without it.
    void moveRequested(Domain::NodeId node, Domain::NodeId under, int row);
    void orderChanged();                     // sorted, or back in the published order
    void rowMenuRequested(const QPoint &at); // on the screen, for the rows selected

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;
    void paintEvent(QPaintEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void keepInSight();
    void bringIntoSight(const QModelIndex &index);
    void showColumnMenu(const QPoint &at);
    void sortBy(int column); // sorts by the column; if it is sorted by it already, in reverse order
    void connectRows();
    void takeUpPlan();
    void applyFilter();
    void applyFilter(const QModelIndex &under);
    void unselectHidden();
    void chooseAmongMatches();
    void setAllExpanded(bool expanded);
    void measureNumbers();
    void updateSizes();
    void updateWords();
    void dragRow(Qt::DropActions actions);
    DropPlace placeOf(const QDropEvent &event) const;
    bool mayDrop(const QDropEvent &event, const DropPlace &place) const;
    void showDrop(const DropPlace &place);
    void paintDropMark();
    int contentLeft(const QModelIndex &index, int depth) const;

    Models::PlanTreeModel *m_model;
    Models::PlanFilter *m_filter;
    PlanTreeDelegate *m_delegate;
    SearchReasons m_reasons;
    PlanTreeColumns *m_columns;
    QSet<Domain::NodeId> m_folded; // by the user
    Domain::NodeId m_current{};
    QPersistentModelIndex m_dropBeside; // row beside which a dragged row would go
    QPersistentModelIndex m_dropUnder;
    DropMark m_dropMark = DropMark::None;
    QTimer m_reasonTimer; // runs until typing in the search field pauses
    QTimer m_chooseTimer;
    Domain::NodeId m_left{}; // row that was current before a search hid it
    bool m_isSearchNew = false;
    bool m_isChoosing = false;
    bool m_isReplacing = false; // the plan, and all rows, are being replaced
    bool m_adjusting = false;
    bool m_byKeyboard = false; // the focus came by keyboard, so that the current row is framed
};

} // namespace Widgets
