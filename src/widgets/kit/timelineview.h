#pragma once

#include "widgets/kit/textlines.h"

#include <QListView>

namespace Widgets {

class TimelineDelegate;

// A list of what happened when, the last first, on the page's ground; rows wrap to its width. Where
// the window is not roomy it is as high as all its rows, and what it stands in scrolls.
class TimelineView : public QListView
{
    Q_OBJECT

public:
    TimelineView(int dayRole, int smallRole, QWidget *parent);

    // Said in the middle while there are no rows.
    void setEmptyWords(const QString &words);

    // What is to stand out in the rows' words.
    void setMarking(const Marking &marking);

    void setModel(QAbstractItemModel *model) override;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isWhole() const;
    void fitBar();

    TimelineDelegate *m_delegate;
    QString m_emptyWords;
};

} // namespace Widgets
