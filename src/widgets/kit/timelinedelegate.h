#pragma once

#include "widgets/kit/textlines.h"

#include <QCache>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace Widgets {

// Paints a row of a timeline: the day at the left, a line, the words wrapped, and small under them
// what else belongs to them. The model's roles: display, and the day's and the small line's.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TimelineDelegate(int dayRole, int smallRole, QObject *parent);

    void setMarking(Marking marking) { m_marking = std::move(marking); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Key
    {
        QString words;
        int width;
        qreal size;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.words, key.width, key.size);
        }
    };

    int dayWidth(const QFont &font, const QModelIndex &index) const;
    int wordsHeight(const QFont &font, const QString &words, int width) const;

    QList<QTextLayout::FormatRange> marksIn(const QString &words) const;

    Marking m_marking;
    int m_dayRole;
    int m_smallRole;
    mutable QCache<Key, int>
        m_heights; // of words wrapped: laying out a thousand notes takes a while
};

} // namespace Widgets
