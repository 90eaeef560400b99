#pragma once

#include "widgets/answers/proposaldelegate.h"

#include <QListView>

namespace Widgets {

// The list of what comes from outside, for mouse and keyboard: blank ticks, left and right choose
// between the two values of a conflict, Enter says which item a row is about.
class ProposalView : public QListView
{
    Q_OBJECT

public:
    explicit ProposalView(QWidget *parent = nullptr);

    void show(ProposalListModel *model, const ValueNames &names);

signals:
    void itemWanted(int row);      // which item the row is about is to be asked for
    void suggestionTaken(int row); // it is about the one that it looks like

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
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
