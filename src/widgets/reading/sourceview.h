#pragma once

#include "models/reading/readingeditor.h"
#include "widgets/kit/style/theme.h"

#include <QTreeView>

namespace Widgets {

// The sign of what a piece is taken for (an icon's name), and the colours of its word and ground.
struct PieceLook
{
    QString sign;
    ColourRole text;
    ColourRole ground;
};
PieceLook pieceLook(Models::TakenFor takenFor);

// A published text, line by line, each with sign, word and colour for what it was taken for.
class SourceView : public QTreeView
{
    Q_OBJECT

public:
    explicit SourceView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    // From the top of the list down, in order.
    QList<int> selectedRows() const;
    void selectRows(const QList<int> &rows);

    // Makes room for the numbers of the lines, where there are more than before.
    void fitColumns() { updateLook(); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    void updateLook();
};

} // namespace Widgets
