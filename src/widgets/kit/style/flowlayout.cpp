#include "widgets/kit/style/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace Widgets {

namespace {

int heightOf(const QLayoutItem *item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

bool wantsWidth(const QLayoutItem *item)
{
    return item->expandingDirections() & Qt::Horizontal;
}

} // namespace

FlowLayout::~FlowLayout()
{
    for (const Place &place : m_places)
        delete place.item;
}

void FlowLayout::addAtEnd(QWidget *widget)
{
    m_nextAtEnd = true;
    addWidget(widget);
    m_nextAtEnd = false;
}

void FlowLayout::setGaps(int across, int down)
{
    if (m_across == across && m_down == down)
        return;
    m_across = across;
    m_down = down;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_places.push_back({item, m_nextAtEnd});
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_places[size_t(index)].item : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_places.erase(m_places.begin() + index);
    return item;
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0); // QSize() is -1 by -1
    for (const Place &place : m_places) {
        if (place.item->isEmpty())
            continue;
        const QSize hint = place.item->sizeHint();
        size = {size.width() + hint.width() + (size.width() > 0 ? m_across : 0),
                std::max(size.height(), hint.height())};
    }
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const Place &place : m_places)
        size = size.expandedTo(place.item->isEmpty() ? QSize() : place.item->minimumSize());
    return size.grownBy(contentsMargins());
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    const auto all = lines(width - margins.left() - margins.right());
    for (const Line &line : all)
        height += line.height;
    return height + m_down * std::max(0, int(all.size()) - 1);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    QRect rest = rect.marginsRemoved(contentsMargins());
    for (const Line &line : lines(rest.width())) {
        placeLine(line, QRect(rest.topLeft(), QSize(rest.width(), line.height)));
        rest.setTop(rest.top() + line.height + m_down);
    }
}

std::vector<FlowLayout::Line> FlowLayout::lines(int width) const
{
    std::vector<Line> all;
    for (const Place &place : m_places) {
        if (place.item->isEmpty())
            continue;
        const int wanted = std::min(place.item->sizeHint().width(), width);
        if (all.empty() || all.back().width + m_across + wanted > width)
            all.emplace_back();
        Line &line = all.back();
        line.width += wanted + (line.places.empty() ? 0 : m_across);
        line.height = std::max(line.height, heightOf(place.item, wanted));
        line.places.push_back(place);
        line.widths.push_back(wanted);
    }
    return all;
}

void FlowLayout::placeLine(const Line &line, const QRect &rect) const
{
    int spare = rect.width() - line.width;
    int x = rect.left();
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (size_t i = 0; i < line.places.size(); ++i) {
        const auto &[item, atEnd] = line.places[i];
        int width = line.widths[i];
        if (wantsWidth(item))
            width += std::exchange(spare, 0);
        else if (atEnd)
            x += std::exchange(spare, 0);
        const int height = heightOf(item, width);
        const bool stands = item->alignment() & Qt::AlignBottom;
        const int y = rect.top() + (stands ? rect.height() - height : (rect.height() - height) / 2);
        item->setGeometry(QStyle::visualRect(direction, rect, QRect(x, y, width, height)));
        x += width + m_across;
    }
}

} // namespace Widgets
