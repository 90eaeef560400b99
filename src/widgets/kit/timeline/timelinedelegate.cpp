#include "widgets/kit/timeline/timelinedelegate.h"

#include "widgets/kit/focusframe.h"
#include "widgets/kit/style/theme.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

// Lengths at 100 % text.
constexpr qreal kPadding = 5;
constexpr qreal kGap = 12;
constexpr qreal kLineWidth = 2;
constexpr qreal kPictureSide = 40;
constexpr qreal kPictureGap = 6;
constexpr int kMostPictures = 5;
constexpr int kDayFlags = Qt::AlignRight | Qt::AlignTop | Qt::TextWordWrap;
// The most characters of a note that are shown here; the dialog shows it whole.
constexpr qsizetype kLongestShown = 3000;

QString shownWords(const QModelIndex &index)
{
    QString words = index.data().toString();
    if (words.size() > kLongestShown)
        words = words.left(kLongestShown) + u'…';
    return words.replace(u'\n', QChar::LineSeparator);
}

// Lays out the words from y = 0; returns their height.
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

void TimelineDelegate::setBrief(int mostLines, int underDayRole, int underWordsRole)
{
    m_mostLines = mostLines;
    m_underDayRole = underDayRole;
    m_underWordsRole = underWordsRole;
}

void TimelineDelegate::setRoomForButtons(int besideWords, const QSize &atFoot)
{
    m_besideWords = besideWords;
    m_atFoot = atFoot;
}

void TimelineDelegate::setPictures(int role, PictureOf picture)
{
    m_picturesRole = role;
    m_picture = std::move(picture);
}

// The width of the column of days, in pixels: for any day without a year and for the first row's,
// which may have one. In other rows a day with a year is broken after it.
int TimelineDelegate::dayWidth(const QFont &font, const QModelIndex &index) const
{
    const QFontMetrics metrics(smallFont(font));
    const QString first = index.siblingAtRow(0).data(m_dayRole).toString();
    return std::max({metrics.horizontalAdvance(u"12月30日"_s),
                     metrics.horizontalAdvance(u"30 Mmm"_s), metrics.horizontalAdvance(first),
                     m_underDayRole < 0 ? 0 : metrics.horizontalAdvance(u"★ 1,234 人次"_s)})
           + 2;
}

// The day, broken after its year if it has one, and the text below it.
QString TimelineDelegate::dayWords(const QModelIndex &index) const
{
    const QString day = index.data(m_dayRole).toString();
    const QString under = m_underDayRole < 0 ? QString() : index.data(m_underDayRole).toString();
    return under.isEmpty() ? day : day + u'\n' + under;
}

bool TimelineDelegate::isOpen(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->selectionModel() && view->selectionModel()->isSelected(index);
}

// The number of lines shown of a note; 0 stands for all.
int TimelineDelegate::shownLines(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_mostLines == 0 || isOpen(option, index) || !marksIn(shownWords(index)).isEmpty())
        return 0;
    return m_mostLines;
}

int TimelineDelegate::wordsHeight(const QFont &font, const QString &words, int width,
                                  int lines) const
{
    const Key key{words, width, font.pointSizeF() + font.pixelSize(), lines};
    if (const int *known = m_heights.object(key))
        return *known;
    QTextLayout layout(words, font);
    const int height = lines > 0
                           ? heightOfLines(font, int(linesOf(words, font, width, lines).size()))
                           : layOut(layout, width);
    m_heights.insert(key, new int(height));
    return height;
}

// The small line; its lines end only between its parts, never within a name or a figure.
QString TimelineDelegate::footWords(const QModelIndex &index) const
{
    return heldTogether(index.data(m_smallRole).toString());
}

// Whether the small line of an open row stands beside the buttons; it stands above them where one
// of its parts does not fit beside them.
bool TimelineDelegate::isFootBeside(const QStyleOptionViewItem &option, const QModelIndex &index,
                                    int width) const
{
    const QFontMetrics metrics(smallFont(option.font));
    const int room = width - m_atFoot.width();
    return std::ranges::all_of(
        listedParts(index.data(m_smallRole).toString()),
        [&](const QString &part) { return metrics.horizontalAdvance(part.trimmed()) <= room; });
}

int TimelineDelegate::footWidth(const QStyleOptionViewItem &option, const QModelIndex &index,
                                int width) const
{
    return isOpen(option, index) && isFootBeside(option, index, width) ? width - m_atFoot.width()
                                                                       : width;
}

// The height of the small line and the buttons beside it, in a row that is shown whole.
int TimelineDelegate::footHeight(const QStyleOptionViewItem &option, const QModelIndex &index,
                                 int width) const
{
    int height = isOpen(option, index) ? m_atFoot.height() : 0;
    if (const QString small = footWords(index); !small.isEmpty()) {
        const int words = wordsHeight(smallFont(option.font), small,
                                      footWidth(option, index, width));
        height = isFootBeside(option, index, width) ? std::max(height, words) : height + words;
    }
    return height == 0 ? 0 : height + scaled(option.font, 2);
}

int TimelineDelegate::briefFootHeight(const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    if (m_underWordsRole < 0 || index.data(m_underWordsRole).toString().isEmpty())
        return 0;
    return heightOfLines(smallFont(option.font), 1) + scaled(option.font, 2);
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFont &font = option.font;
    const int daysWidth = dayWidth(font, index);
    const int left = daysWidth + 2 * scaled(font, kGap) + scaled(font, kLineWidth);
    const int right = scaled(font, kPadding) + m_besideWords;
    const int width = std::max(rowWidth(option) - left - right, scaled(font, 60));
    const int lines = shownLines(option, index);
    int height = wordsHeight(font, shownWords(index), width, lines) + picturesHeight(option, index);
    height += lines == 0 ? footHeight(option, index, width) : briefFootHeight(option, index);
    const int dayHeight = QFontMetrics(smallFont(font))
                              .boundingRect(QRect(0, 0, daysWidth, QWIDGETSIZE_MAX), kDayFlags,
                                            dayWords(index))
                              .height();
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
    const QPalette &palette = option.palette;
    const int gap = scaled(font, kGap);
    const int padding = scaled(font, kPadding);
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, colour(palette, ColourRole::SelectedRow));
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        drawFocusFrame(painter, option.rect, palette);

    QRect day = option.rect.adjusted(0, padding, 0, -padding);
    day.setWidth(dayWidth(font, index));
    paintDay(painter, option, day, index);
    const QRect line(day.right() + 1 + gap, day.top(), scaled(font, kLineWidth), day.height());
    painter->fillRect(line, colour(palette, ColourRole::FieldBorder));
    paintWords(painter, option, wordsPlace(option, index), index);
    painter->restore();
}

QRect TimelineDelegate::wordsPlace(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QFont &font = option.font;
    const int padding = scaled(font, kPadding);
    const int left = option.rect.left() + dayWidth(font, index) + 2 * scaled(font, kGap)
                     + scaled(font, kLineWidth);
    const int width = std::max(option.rect.right() - padding - m_besideWords - left + 1,
                               scaled(font, 60));
    return {left, option.rect.top() + padding, width, option.rect.height() - 2 * padding};
}

int TimelineDelegate::picturesHeight(const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    if (m_picturesRole < 0 || index.data(m_picturesRole).toStringList().isEmpty())
        return 0;
    return scaled(option.font, kPictureSide) + scaled(option.font, kPictureGap);
}

// The place of a picture, counted from 0, in a row whose words are at `words`.
QRect TimelineDelegate::picturePlace(const QStyleOptionViewItem &option, const QModelIndex &index,
                                     const QRect &words, int number) const
{
    const QFont &font = option.font;
    const int above = wordsHeight(font, shownWords(index), words.width(),
                                  shownLines(option, index));
    const int side = scaled(font, kPictureSide);
    const int gap = scaled(font, kPictureGap);
    return {words.left() + number * (side + gap), words.top() + above + gap, side, side};
}

void TimelineDelegate::paintPictures(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index, const QRect &words) const
{
    const QStringList keys = m_picturesRole < 0 ? QStringList()
                                                : index.data(m_picturesRole).toStringList();
    const qsizetype shown = std::min<qsizetype>(keys.size(), kMostPictures);
    for (int number = 0; number < shown; ++number) {
        const QRect place = picturePlace(option, index, words, number);
        painter->drawPixmap(place, m_picture(keys[number], place.width()));
        painter->setPen(colour(option.palette, ColourRole::Hairline));
        painter->drawRect(place.adjusted(0, 0, -1, -1));
    }
    if (keys.size() == shown)
        return;
    painter->setFont(smallFont(option.font));
    painter->setPen(colour(option.palette, ColourRole::Secondary));
    painter->drawText(picturePlace(option, index, words, int(shown)), Qt::AlignCenter,
                      u"+%1"_s.arg(keys.size() - shown));
}

QString TimelineDelegate::pictureAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                    const QPoint &at) const
{
    const QStringList keys = m_picturesRole < 0 ? QStringList()
                                                : index.data(m_picturesRole).toStringList();
    const QRect words = wordsPlace(option, index);
    for (int number = 0; number < std::min<qsizetype>(keys.size(), kMostPictures + 1); ++number) {
        if (picturePlace(option, index, words, number).contains(at))
            return keys[number];
    }
    return {};
}

void TimelineDelegate::paintDay(QPainter *painter, const QStyleOptionViewItem &option,
                                const QRect &place, const QModelIndex &index) const
{
    painter->setFont(smallFont(option.font));
    painter->setPen(colour(option.palette, ColourRole::Secondary));
    painter->drawText(place, kDayFlags, dayWords(index));
}

// Paints the small line of a row that is not open, cut to one line, at the foot of `place`.
void TimelineDelegate::paintBriefFoot(QPainter *painter, const QStyleOptionViewItem &option,
                                      const QRect &place, const QModelIndex &index) const
{
    const int height = briefFootHeight(option, index);
    if (height == 0)
        return;
    const int above = wordsHeight(option.font, shownWords(index), place.width(),
                                  shownLines(option, index))
                      + picturesHeight(option, index);
    const QFont font = smallFont(option.font);
    painter->setFont(font);
    painter->setPen(colour(option.palette, ColourRole::Secondary));
    painter->drawText(QRect(place.left(), place.top() + above, place.width(), height),
                      Qt::AlignLeft | Qt::AlignBottom,
                      QFontMetrics(font).elidedText(index.data(m_underWordsRole).toString(),
                                                    Qt::ElideRight, place.width()));
}

void TimelineDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QRect &place, const QModelIndex &index) const
{
    const QFont &font = option.font;
    painter->setPen(colour(option.palette, ColourRole::Text));
    if (const int most = shownLines(option, index); most > 0) {
        const QStringList shown = linesOf(shownWords(index), font, place.width(), most);
        const QRect top(place.left(), place.top(), place.width(),
                        heightOfLines(font, int(shown.size())));
        drawLines(painter, top, shown, font);
        paintPictures(painter, option, index, place);
        paintBriefFoot(painter, option, place, index);
        return;
    }
    QTextLayout words(shownWords(index), font);
    const int height = layOut(words, place.width());
    words.draw(painter, place.topLeft(), marksIn(words.text()));
    paintPictures(painter, option, index, place);
    const QString under = footWords(index);
    if (under.isEmpty())
        return;
    painter->setPen(colour(option.palette, ColourRole::Secondary));
    QTextLayout small(under, smallFont(font));
    const int smallHeight = layOut(small, footWidth(option, index, place.width()));
    const int foot = footHeight(option, index, place.width());
    const int rest = foot - smallHeight;
    const bool isBeside = isFootBeside(option, index, place.width());
    const int above = !isOpen(option, index) ? rest
                      : isBeside             ? rest / 2
                                             : rest - m_atFoot.height();
    const int pictures = picturesHeight(option, index);
    small.draw(painter, QPointF(place.left(), place.top() + height + pictures + above));
}

} // namespace Widgets
