#pragma once

#include "widgets/kit/textlines.h"

#include <QCache>
#include <QPixmap>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <functional>

namespace Widgets {

// Paints a row of a timeline: the day on the left, a line, the wrapped text, and a small line below
// it. Uses the model's display role and the roles of day and small line.
//
// Rows may be brief: unless selected, they show the first lines, the text under the day and a
// shorter small line; rows with search terms are shown whole.
//
// Rows may leave space for buttons, which the view's owner places: to the right of the text in
// every row, and beside the small line of the selected row.
//
// Rows may have small pictures below their text, five at most; a number says how many more there
// are.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TimelineDelegate(int dayRole, int smallRole, QObject *parent);

    void setMarking(Marking marking) { m_marking = std::move(marking); }
    void setBrief(int mostLines, int underDayRole, int underWordsRole);
    void setRoomForButtons(int besideWords, const QSize &atFoot);

    // The role has a QStringList with a key for each picture; `picture` draws one that many pixels
    // wide and high.
    using PictureOf = std::function<QPixmap(const QString &key, int side)>;
    void setPictures(int role, PictureOf picture);
    // The key of the picture at a point of the row; empty where there is none. A number of more
    // pictures counts as the first of them.
    QString pictureAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QPoint &at) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Key
    {
        QString words;
        int width;
        qreal size;
        int lines; // most lines; 0 for all
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.words, key.width, key.size, key.lines);
        }
    };

    int dayWidth(const QFont &font, const QModelIndex &index) const;
    int wordsHeight(const QFont &font, const QString &words, int width, int lines = 0) const;
    bool isOpen(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QString footWords(const QModelIndex &index) const;
    bool isFootBeside(const QStyleOptionViewItem &option, const QModelIndex &index,
                      int width) const;
    int footWidth(const QStyleOptionViewItem &option, const QModelIndex &index, int width) const;
    int footHeight(const QStyleOptionViewItem &option, const QModelIndex &index, int width) const;
    int briefFootHeight(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    int shownLines(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QString dayWords(const QModelIndex &index) const;
    void paintDay(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place,
                  const QModelIndex &index) const;
    void paintBriefFoot(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place,
                        const QModelIndex &index) const;
    void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place,
                    const QModelIndex &index) const;

    QRect wordsPlace(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    int picturesHeight(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QRect picturePlace(const QStyleOptionViewItem &option, const QModelIndex &index,
                       const QRect &words, int number) const;
    void paintPictures(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index, const QRect &words) const;
    QList<QTextLayout::FormatRange> marksIn(const QString &words) const;

    Marking m_marking;
    int m_dayRole;
    int m_smallRole;
    int m_underDayRole = -1;
    int m_underWordsRole = -1;
    int m_mostLines = 0; // 0: as many as there are
    int m_besideWords = 0;
    QSize m_atFoot = {0, 0};
    int m_picturesRole = -1;
    PictureOf m_picture;
    mutable QCache<Key, int>
        m_heights; // heights of wrapped words: laying out a thousand notes takes a while
};

} // namespace Widgets
