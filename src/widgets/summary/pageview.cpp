#include "widgets/summary/pageview.h"

#include "domain/summary/countedfigure.h"
#include "report/layout/painting.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kPointsPerInch = 72;
constexpr int kGap = 16; // around and between pages, at 100 % text
constexpr int kKeptKilobytes = 96 * 1024;
constexpr qint64 kLargestImage = 32 * 1024 * 1024; // bytes; larger pages are painted anew each time

QString textOf(const Report::Page &page)
{
    QStringList lines;
    for (const Report::PlacedLine &line : page.lines)
        lines.append(line.text);
    return lines.join(u'\n');
}

} // namespace

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_images(kKeptKilobytes)
{
    setObjectName(u"pageView"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    describe();
    followChanges(this, {.look = [this] {
                      layOut(place());
                      viewport()->update();
                  }});
}

void PageView::setPages(const Report::Pages &pages)
{
    const Place before = place();
    m_pages = pages;
    m_images.clear();
    layOut(before);
    describe();
    viewport()->update();
}

void PageView::setFit(Fit fit)
{
    if (fit == m_fit)
        return;
    const Place before = place();
    if (fit == Fit::None)
        m_zoom = zoom();
    m_fit = fit;
    m_images.clear();
    // When a page is fitted whole, the view starts at its top.
    layOut(fit == Fit::Page ? Place{.page = std::max(0, m_currentPage)} : before);
    viewport()->update();
}

double PageView::zoom() const
{
    const double trueToSize = logicalDpiY() / kPointsPerInch;
    return m_currentPage < 0 ? m_zoom : scaleOf(m_currentPage) / trueToSize;
}

void PageView::setZoom(double zoom)
{
    setZoom(zoom, {});
}

void PageView::setZoom(double zoom, QPoint at)
{
    const Place before = place(at);
    m_zoom = std::clamp(zoom, kSmallestZoom, kLargestZoom);
    m_fit = Fit::None;
    m_images.clear();
    layOut(before);
    viewport()->update();
}

void PageView::zoomIn()
{
    setZoom(zoom() * kZoomStep);
}

void PageView::zoomOut()
{
    setZoom(zoom() / kZoomStep);
}

void PageView::goToPage(int page)
{
    if (m_pages.count() > 0)
        scrollTo({.page = std::clamp(page, 0, m_pages.count() - 1)});
}

void PageView::showBlock(const QString &block)
{
    m_currentBlock = block;
    viewport()->update();
    const int page = block.isEmpty() ? -1 : m_pages.pageOf(block);
    if (page < 0)
        return;
    const double top = m_pages.areasOf(block, page).first().top() * scaleOf(page);
    const int y = pageRect(page).top() + int(top);
    const int margin = scaled(this, kGap);
    if (y < margin || y > viewport()->height() * 2 / 3)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + y - viewport()->height() / 3);
}

QSize PageView::sizeHint() const
{
    return {scaled(this, 520), scaled(this, 560)};
}

double PageView::scaleOf(int page) const
{
    const QSizeF paper = m_pages[page].size;
    const int gaps = 2 * scaled(this, kGap);
    const double least = kSmallestZoom * logicalDpiY() / kPointsPerInch;
    const double width = std::max(least, (viewport()->width() - gaps) / paper.width());
    const double height = std::max(least, (viewport()->height() - gaps) / paper.height());
    switch (m_fit) {
    case Fit::Width: return width;
    case Fit::Page: return std::min(width, height);
    case Fit::None: break;
    }
    return m_zoom * logicalDpiY() / kPointsPerInch;
}

void PageView::layOut(Place keep)
{
    const int gap = scaled(this, kGap);
    m_rects.clear();
    int widest = 0;
    for (int page = 0; page < m_pages.count(); ++page) {
        const QSize size = (m_pages[page].size * scaleOf(page)).toSize();
        widest = std::max(widest, size.width());
        m_rects.append(QRect(QPoint(0, 0), size));
    }
    const int width = std::max(viewport()->width(), widest + 2 * gap);
    int y = gap;
    for (QRect &rect : m_rects) {
        rect.moveTo((width - rect.width()) / 2, y);
        y += rect.height() + gap;
    }
    horizontalScrollBar()->setRange(0, width - viewport()->width());
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(gap);
    verticalScrollBar()->setRange(0, std::max(0, y - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(scaled(this, 30));
    scrollTo(keep);
    noticeView();
}

QPoint PageView::pointOf(QPoint at) const
{
    return at.isNull() ? QPoint(viewport()->width() / 2, scaled(this, kGap)) : at;
}

PageView::Place PageView::place(QPoint at) const
{
    const QPoint point = pointOf(at);
    const int x = horizontalScrollBar()->value() + point.x();
    const int y = verticalScrollBar()->value() + point.y();
    const int width = horizontalScrollBar()->maximum() + viewport()->width();
    for (int page = 0; page < m_rects.size(); ++page) {
        if (y <= m_rects[page].bottom())
            return {.page = page,
                    .share = double(y - m_rects[page].top()) / std::max(1, m_rects[page].height()),
                    .across = double(x) / std::max(1, width),
                    .at = at};
    }
    return {};
}

void PageView::scrollTo(Place place)
{
    if (m_rects.isEmpty())
        return;
    const QRect &rect = m_rects[std::min(place.page, int(m_rects.size()) - 1)];
    const double y = rect.top() + place.share * rect.height();
    const QPoint point = pointOf(place.at);
    const int width = horizontalScrollBar()->maximum() + viewport()->width();
    verticalScrollBar()->setValue(int(std::lround(y)) - point.y());
    horizontalScrollBar()->setValue(int(std::lround(place.across * width)) - point.x());
}

void PageView::noticeView()
{
    const int middle = verticalScrollBar()->value() + viewport()->height() / 3;
    int page = int(m_rects.size()) - 1;
    while (page > 0 && m_rects[page].top() > middle)
        --page;
    const bool turned = page != m_currentPage;
    m_currentPage = page;
    const double now = zoom();
    const bool zoomed = !qFuzzyCompare(now, m_lastZoom);
    m_lastZoom = now;
    if (turned)
        describe();
    if (turned || zoomed)
        emit viewChanged();
}

// Sets the accessible description: which page is shown, and its text.
void PageView::describe()
{
    setAccessibleName(
        m_pages.count() == 0
            ? tr("Preview")
            : tr("Preview, page %1 of %2").arg(m_currentPage + 1).arg(m_pages.count()));
    setAccessibleDescription(m_currentPage >= 0 && m_currentPage < m_pages.count()
                                 ? textOf(m_pages[m_currentPage])
                                 : QString());
}

QRect PageView::pageRect(int page) const
{
    return m_rects[page].translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

void PageView::paintOn(QPainter *painter, int page) const
{
    painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter->scale(scaleOf(page), scaleOf(page));
    Report::paintPage(painter, m_pages, page);
}

Report::PlaceInWords PageView::wordsAt(QPoint place) const
{
    for (int page = 0; page < m_rects.size(); ++page) {
        const QRect rect = pageRect(page);
        if (rect.contains(place))
            return m_pages.wordsAt(page, QPointF(place - rect.topLeft()) / scaleOf(page));
    }
    return {};
}

QPixmap PageView::image(int page)
{
    if (const QPixmap *kept = m_images.object(page))
        return *kept;
    const double ratio = devicePixelRatioF();
    QPixmap pixmap(m_rects[page].size() * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    paintOn(&painter, page);
    painter.end();
    const qint64 bytes = qint64(pixmap.width()) * pixmap.height() * 4;
    m_images.insert(page, new QPixmap(pixmap), int(bytes / 1024));
    return pixmap;
}

void PageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const bool dark = isDark(palette());
    painter.fillRect(event->rect(),
                     colour(palette(), dark ? ColourRole::Window : ColourRole::Hairline));
    const double ratio = devicePixelRatioF();
    for (int page = 0; page < m_rects.size(); ++page) {
        const QRect rect = pageRect(page);
        if (!rect.intersects(event->rect()))
            continue;
        if (rect.width() * ratio * rect.height() * ratio * 4 <= kLargestImage) {
            painter.drawPixmap(rect.topLeft(), image(page));
        } else {
            painter.save();
            painter.setClipRect(rect & event->rect());
            painter.fillRect(rect, Qt::white);
            painter.translate(rect.topLeft());
            paintOn(&painter, page);
            painter.restore();
        }
        painter.setPen(colour(palette(), ColourRole::FieldBorder));
        painter.drawRect(QRectF(rect).adjusted(-0.5, -0.5, 0.5, 0.5));
        paintMarks(&painter, page);
    }
}

// Paints the marks in fixed colours, as paper is white in every theme.
void PageView::paintMarks(QPainter *painter, int page) const
{
    if (m_currentBlock.isEmpty())
        return;
    const QColor accent = colour(lightPalette(), ColourRole::Accent);
    QColor ground = accent;
    ground.setAlphaF(0.07F);
    const double scale = scaleOf(page);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(accent, 1.5));
    painter->setBrush(ground);
    for (const QRectF &area : m_pages.areasOf(m_currentBlock, page)) {
        const QRectF place(area.topLeft() * scale, area.size() * scale);
        painter->drawRect(place.translated(pageRect(page).topLeft()).adjusted(-3, 0, 3, 0));
    }
    painter->restore();
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_fit != Fit::None)
        m_images.clear();
    layOut(place());
}

void PageView::scrollContentsBy(int, int)
{
    noticeView();
    viewport()->update();
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto place = wordsAt(event->pos());
    if (place.block.isEmpty())
        return;
    if (Domain::countedFigureAt(place.words, place.at, m_figures))
        emit figureClicked(place);
    else
        emit blockClicked(place.block);
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    const auto place = wordsAt(event->pos());
    const bool isFigure = Domain::countedFigureAt(place.words, place.at, m_figures).has_value();
    viewport()->setCursor(isFigure                 ? Qt::PointingHandCursor
                          : !place.block.isEmpty() ? Qt::IBeamCursor
                                                   : Qt::ArrowCursor);
    viewport()->setToolTip(isFigure ? tr("Shows what this figure counts") : QString());
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const double steps = event->angleDelta().y() / double(QWheelEvent::DefaultDeltasPerStep);
    setZoom(zoom() * std::pow(kZoomStep, steps), event->position().toPoint());
    event->accept();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space: return goToPage(m_currentPage + 1);
    case Qt::Key_PageUp:
    case Qt::Key_Backspace: return goToPage(m_currentPage - 1);
    case Qt::Key_Home: return goToPage(0);
    case Qt::Key_End: return goToPage(m_pages.count() - 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomIn();
    case Qt::Key_Minus: return zoomOut();
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace Widgets
