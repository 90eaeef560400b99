#include "widgets/kit/guide/guideview.h"

#include "widgets/kit/style/theme.h"

#include <QImage>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextFrame>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

constexpr int kMargin = 20;     // pixels at 100 % text
constexpr int kNarrowest = 120; // width of a picture

// Draws a frame, as most pictures are as white at their edges as the page.
void addFrame(QImage *picture, const QColor &colour)
{
    QPainter painter(picture);
    painter.setPen(colour);
    painter.drawRect(picture->rect().adjusted(0, 0, -1, -1));
}

} // namespace

GuideView::GuideView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    // Always shown: otherwise the bar would change the width of pictures, and thus whether it is
    // needed.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

void GuideView::showPage(const QString &html, const QString &folder)
{
    m_html = html;
    m_folder = folder;
    layOut();
    verticalScrollBar()->setValue(0);
}

// Sets the page's text. Each picture's name contains its width, so that the document caches
// pictures of the present width only.
void GuideView::layOut()
{
    m_shownWidth = pictureWidth();
    QString html = m_html;
    html.replace(u".png\""_s, u".png?%1\""_s.arg(m_shownWidth));
    setHtml(html);
    QTextFrame *root = document()->rootFrame();
    QTextFrameFormat margins = root->frameFormat();
    margins.setMargin(scaled(this, kMargin));
    root->setFrameFormat(margins);
}

int GuideView::pictureWidth() const
{
    return std::max(viewport()->width() - 2 * scaled(this, kMargin), kNarrowest);
}

QVariant GuideView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    QImage picture(m_folder + name.path());
    if (picture.isNull())
        return {};
    const int most = int(std::lround(m_shownWidth * devicePixelRatioF()));
    if (picture.width() > most)
        picture = picture.scaledToWidth(most, Qt::SmoothTransformation);
    picture.convertTo(QImage::Format_RGB32); // QPainter cannot paint on an image with a palette
    addFrame(&picture, palette().color(QPalette::Mid));
    picture.setDevicePixelRatio(devicePixelRatioF());
    return picture;
}

void GuideView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (m_html.isEmpty() || pictureWidth() == m_shownWidth)
        return;
    const QScrollBar *bar = verticalScrollBar();
    const double place = double(bar->value()) / std::max(bar->maximum(), 1);
    layOut();
    verticalScrollBar()->setValue(int(std::lround(place * verticalScrollBar()->maximum())));
}

} // namespace Widgets
