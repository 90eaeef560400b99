#include "widgets/kit/timelinedelegate.h"

#include "widgets/kit/theme.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

// At 100 % text.
constexpr qreal kPadding = 6;
constexpr qreal kGap = 12;
constexpr qreal kLineWidth = 2;
// A note can be as long as a book; the page shows its beginning, the dialog the whole.
constexpr qsizetype kLongestShown = 3000;

QString shownWords(const QModelIndex &index)
{
    QString words = index.data().toString();
    if (words.size() > kLongestShown)
        words = words.left(kLongestShown) + u'…';
    return words.replace(u'\n', QChar::LineSeparator);
}

// Lays the words out from the top; gives their height.
int layOut(QTextLayout &layout, int width)
{
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrapping);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return int(std::ceil(height));
}

int rowWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

} // namespace

TimelineDelegate::TimelineDelegate(int dayRole, int smallRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_dayRole(dayRole)
    , m_smallRole(smallRole)
    , m_heights(20'000)
{}

// Wide enough for every day without a year, and for the first, which may have one; another that has
// one breaks there.
int TimelineDelegate::dayWidth(const QFont &font, const QModelIndex &index) const
{
    const QFontMetrics metrics(smallFont(font));
    return std::max({metrics.horizontalAdvance(u"12月30日"_s),
                     metrics.horizontalAdvance(u"30 Mmm"_s),
                     metrics.horizontalAdvance(index.siblingAtRow(0).data(m_dayRole).toString())})
           + 2;
}

int TimelineDelegate::wordsHeight(const QFont &font, const QString &words, int width) const
{
    const Key key{words, width, font.pointSizeF() + font.pixelSize()};
    if (const int *known = m_heights.object(key))
        return *known;
    QTextLayout layout(words, font);
    const int height = layOut(layout, width);
    m_heights.insert(key, new int(height));
    return height;
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFont &font = option.font;
    const int daysWidth = dayWidth(font, index);
    const int left = daysWidth + 2 * scaled(font, kGap) + scaled(font, kLineWidth);
    const int width = std::max(rowWidth(option) - left - scaled(font, kPadding), scaled(font, 60));
    int height = wordsHeight(font, shownWords(index), width);
    const QString small = index.data(m_smallRole).toString();
    if (!small.isEmpty())
        height += wordsHeight(smallFont(font), small, width) + scaled(font, 2);
    const QFontMetrics days(smallFont(font));
    const bool isLong = days.horizontalAdvance(index.data(m_dayRole).toString()) > daysWidth;
    const int dayHeight = days.height() * (isLong ? 2 : 1);
    return QSize(std::min(rowWidth(option), left + width),
                 std::max(height, dayHeight) + 2 * scaled(font, kPadding));
}

QList<QTextLayout::FormatRange> TimelineDelegate::marksIn(const QString &words) const
{
    QList<QTextLayout::FormatRange> marks;
    if (!m_marking.stretches)
        return marks;
    QTextCharFormat format;
    format.setBackground(m_marking.ground);
    for (const auto &[begin, length] : m_marking.stretches(words))
        marks.append({int(begin), int(length), format});
    return marks;
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const QFont &font = option.font;
    const QFont small = smallFont(font);
    const QPalette &palette = option.palette;
    const int gap = scaled(font, kGap);
    const int padding = scaled(font, kPadding);
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, colour(palette, ColourRole::SelectedRow));
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setPen(colour(palette, ColourRole::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }

    QRect day = option.rect.adjusted(0, padding, 0, -padding);
    day.setWidth(dayWidth(font, index));
    painter->setFont(small);
    painter->setPen(colour(palette, ColourRole::Secondary));
    painter->drawText(day, Qt::AlignRight | Qt::AlignTop | Qt::TextWordWrap,
                      index.data(m_dayRole).toString());

    const QRect line(day.right() + 1 + gap, day.top(), scaled(font, kLineWidth), day.height());
    painter->fillRect(line, colour(palette, ColourRole::FieldBorder));

    const int left = line.right() + 1 + gap;
    const int width = std::max(option.rect.right() - padding - left, scaled(font, 60));
    painter->setPen(colour(palette, ColourRole::Text));
    QTextLayout words(shownWords(index), font);
    const int height = layOut(words, width);
    words.draw(painter, QPointF(left, day.top()), marksIn(words.text()));
    if (const QString under = index.data(m_smallRole).toString(); !under.isEmpty()) {
        painter->setPen(colour(palette, ColourRole::Secondary));
        QTextLayout smallWords(under, small);
        layOut(smallWords, width);
        smallWords.draw(painter, QPointF(left, day.top() + height + scaled(font, 2)));
    }
    painter->restore();
}

} // namespace Widgets
