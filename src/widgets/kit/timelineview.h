#pragma once

#include <QListView>

namespace Widgets {

// A list of what happened when, the last first, on the page's ground; rows wrap to its width.
class TimelineView : public QListView
{
    Q_OBJECT

public:
    TimelineView(int dayRole, int smallRole, QWidget *parent);

    // Said in the middle while there are no rows.
    void setEmptyWords(const QString &words);

    // As high as all its rows: what it stands in scrolls, and not the list.
    void setWhole(bool whole);

    void setModel(QAbstractItemModel *model) override;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString m_emptyWords;
    bool m_whole = false;
};

} // namespace Widgets
