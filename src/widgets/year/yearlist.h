#pragma once

#include "widgets/year/yearchart.h"

#include <QListView>

namespace Widgets {

class YearDelegate;

// The rows of the year, or of the tray below them. The up and down keys select rows, left and right
// select marks (on a section they fold it), Enter opens the item page, Esc returns from the marks
// to the row.
class YearList : public QListView
{
    Q_OBJECT

public:
    YearList(YearModel *model, QWidget *parent);

    YearModel *model() const { return m_model; }
    Domain::NodeId currentNode() const;    // zero if no row is current
    void showCurrent(Domain::NodeId node); // no row becomes current if the node has none here
    void bringCurrentInSight();
    void setColumns(const YearColumns &columns);
    void setTerms(const QStringList &terms);
    void shareHeight(int height); // gives all rows the same height, within their limits
    int rowHeight() const { return m_rowHeight; }
    // If `opens`, the current row has a button that opens its page.
    void setOpensPage(bool opens);
    QRect openPlace() const; // place of that button; empty for none

signals:
    void currentNodeChanged(Domain::NodeId node);
    void nodeActivated(Domain::NodeId node);
    void deadlineWanted(Domain::NodeId node);
    void leftAbove(); // the focus moves to the list above the first row or below the last
    void leftBelow();
    void rowMenuRequested(const QPoint &at);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Domain::OutlineNode *currentRow() const;
    void bringInSight(const QModelIndex &index);
    QList<YearMark> marksOf(const QModelIndex &index) const;
    // Index in yearMarks(); -1 for none.
    int markAt(const QModelIndex &index, const QPoint &at) const;
    QString wordsAt(const QModelIndex &index, const QPoint &at) const;
    void chooseMark(int mark);
    void stepMark(int steps);
    bool fold(bool folded);
    bool goOver(QKeyEvent *event);

    YearModel *m_model;
    YearDelegate *m_delegate;
    int m_rowHeight = 24;
    int m_mark = -1; // selected mark of the current row, in yearMarks(); -1 for none
    bool m_adjusting = false;
    bool m_isOpenPressed = false;
};

} // namespace Widgets
