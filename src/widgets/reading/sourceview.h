#pragma once

#include "models/reading/readingeditor.h"
#include "widgets/kit/style/theme.h"

#include <QTreeView>

namespace Widgets {

// How a kind of piece is shown: the name of its icon, and the colours of its word and background.
struct PieceLook
{
    QString sign;
    ColourRole text;
    ColourRole ground;
};
PieceLook pieceLook(Models::TakenFor takenFor);

// Shows a published text line by line, each with icon, word and colour for what it was taken for.
class SourceView : public QTreeView
{
    Q_OBJECT

public:
    explicit SourceView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    // Returns the selected rows, ascending.
    QList<int> selectedRows() const;
    void selectRows(const QList<int> &rows);

    // Widens the column of line numbers if there are more digits than before.
    void fitColumns() { updateLook(); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    void updateLook();
};

} // namespace Widgets
