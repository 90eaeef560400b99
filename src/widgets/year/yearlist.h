#pragma once

#include "widgets/year/yearchart.h"

#include <QListView>

namespace Widgets {

class YearDelegate;

// The rows of the year's months, or of the tray under them. Up and down go from row to row, left
// and right from mark to mark (on a section they fold it), Enter to the item page, Esc from the
// marks back to the row.
class YearList : public QListView
{
    Q_OBJECT

public:
    YearList(YearModel *model, QWidget *parent);

    YearModel *model() const { return m_model; }
    Domain::NodeId currentNode() const;    // zero where no row is chosen
    void showCurrent(Domain::NodeId node); // none where it has no row here
    void setColumns(const YearColumns &columns);
    void setTerms(const QStringList &terms);
    void shareHeight(int height); // among all rows, as far as they may grow
    int rowHeight() const { return m_rowHeight; }
    // Where the page does not stand beside it, the current row has a button that opens it.
    void setOpensPage(bool opens);
    QRect openPlace() const; // of that button; empty for none

signals:
    void currentNodeChanged(Domain::NodeId node);
    void nodeActivated(Domain::NodeId node);
    void deadlineWanted(Domain::NodeId node);
    void leftAbove(); // the keyboard goes on over the first row, or under the last
    void leftBelow();
    void rowMenuRequested(const QPoint &at);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
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
    int markAt(const QModelIndex &index, const QPoint &at) const; // -1 for none
    QString wordsAt(const QModelIndex &index, const QPoint &at) const;
    void chooseMark(int mark);
    void stepMark(int steps);
    bool fold(bool folded);
    bool goOver(QKeyEvent *event);

    YearModel *m_model;
    YearDelegate *m_delegate;
    int m_rowHeight = 24;
    int m_mark = -1; // of the current row, in yearMarks()
    bool m_adjusting = false;
    bool m_isOpenPressed = false;
};

} // namespace Widgets
