#pragma once

#include "widgets/kit/textlines.h"

#include <QListView>
#include <QPixmap>

#include <functional>

namespace Widgets {

class TimelineDelegate;

// A list of events, newest first, on the page's background; rows wrap to its width.
class TimelineView : public QListView
{
    Q_OBJECT

public:
    TimelineView(int dayRole, int smallRole, QWidget *parent);

    // Sets the text shown in the middle of an empty list.
    void setEmptyWords(const QString &words);
    const QString &emptyWords() const { return m_emptyWords; }

    // Shows only the first lines of rows that are not selected, with these roles' words under the
    // day and, in one small line, under the text.
    void setBrief(int mostLines, int underDayRole, int underWordsRole);

    // Reserves space for buttons: to the right of every row's text, and beside the small line of
    // the selected row (see TimelineDelegate).
    void setRoomForButtons(int besideWords, const QSize &atFoot);

    // Sets the role and source of the small pictures below each row (see TimelineDelegate);
    // pictureAt() returns the key of the picture at a point of the viewport.
    void setPictures(int role, std::function<QPixmap(const QString &key, int side)> picture);
    QString pictureAt(const QPoint &at) const;

    // Sets which words are marked in the rows.
    void setMarking(const Marking &marking);

    void setModel(QAbstractItemModel *model) override;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

signals:
    void rowsPlaced(); // the rows were laid out again or scrolled

protected:
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;

private:
    TimelineDelegate *m_delegate;
    QString m_emptyWords;
    bool m_isBrief = false;
};

} // namespace Widgets
