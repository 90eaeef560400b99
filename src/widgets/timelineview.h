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

    void setModel(QAbstractItemModel *model) override;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString m_emptyWords;
};

} // namespace Widgets
