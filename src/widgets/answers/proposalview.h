#pragma once

#include "widgets/answers/proposaldelegate.h"

#include <QListView>

namespace Widgets {

// The list of proposals, worked by mouse and keyboard: the space bar ticks, left and right choose
// between the two values of a conflict, Enter asks for the item of a row without one. On other rows
// Enter is left to the dialog.
class ProposalView : public QListView
{
    Q_OBJECT

public:
    explicit ProposalView(QWidget *parent = nullptr);

    void show(ProposalListModel *model, const ValueNames &names);

signals:
    void itemWanted(int row);      // the user wants to choose the row's item
    void suggestionTaken(int row); // the user accepts the suggested item

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    ProposalDelegate::Part partAt(const QPoint &at) const;
    bool press(int row, ProposalDelegate::Part part);
    bool pressKey(int row, int key);
    void placeAgain();

    ProposalListModel *m_model = nullptr;
    ProposalDelegate *m_delegate = nullptr;
    QPersistentModelIndex m_pressed;
    ProposalDelegate::Part m_pressedPart = ProposalDelegate::Part::None;
};

} // namespace Widgets
