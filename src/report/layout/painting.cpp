#include "report/layout/painting.h"

#include "domain/summary/officialpaper.h"

#include <QCoreApplication>
#include <QGlyphRun>
#include <QImage>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>

namespace Report {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

// Draws a line, each run of glyphs of one typeface at once.
void paintLine(QPainter *painter, const FaceList &faces, const PlacedLine &line)
{
    const auto &glyphs = line.glyphs;
    painter->save();
    painter->translate(line.left, line.baseline);
    if (line.turned)
        painter->rotate(90);
    for (int from = 0; from < glyphs.size();) {
        QList<quint32> indexes;
        QList<QPointF> positions;
        int at = from;
        for (; at < glyphs.size() && glyphs[at].face == glyphs[from].face; ++at) {
            indexes.append(glyphs[at].glyph);
            positions.append({glyphs[at].x, -glyphs[at].rise});
        }
        QGlyphRun run;
        run.setRawFont(faces.at(glyphs[from].face, line.size));
        run.setGlyphIndexes(indexes);
        run.setPositions(positions);
        painter->drawGlyphRun({}, run);
        from = at;
    }
    painter->restore();
}

void paintPicture(QPainter *painter, const PlacedPicture &picture)
{
    const QImage image = QImage::fromData(picture.jpeg ? picture.jpeg() : QByteArray(), "JPEG");
    if (image.isNull())
        return;
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(placeOf(picture, image.size()), image);
}

QPageLayout paperOf(const Page &page)
{
    const bool isLarge = std::max(page.size.width(), page.size.height())
                         > Domain::OfficialPaper::kPageHeight + 1;
    return QPageLayout(QPageSize(isLarge ? QPageSize::A3 : QPageSize::A4),
                       page.isLandscape() ? QPageLayout::Landscape : QPageLayout::Portrait,
                       QMarginsF(), QPageLayout::Millimeter);
}

// Sets the device to the page's size and orientation, without margins; false when it refuses.
bool prepare(QPagedPaintDevice *device, const Page &page)
{
    auto layout = paperOf(page);
    layout.setMode(QPageLayout::FullPageMode);
    return device->setPageLayout(layout);
}

} // namespace

QRectF placeOf(const PlacedPicture &picture, const QSize &size)
{
    QRectF place(QPointF(), QSizeF(size).scaled(picture.frame.size(), Qt::KeepAspectRatio));
    place.moveCenter(picture.frame.center());
    place.moveBottom(picture.frame.bottom());
    return place;
}

void paintPage(QPainter *painter, const Pages &pages, int page)
{
    const auto &content = pages[page];
    painter->save();
    painter->setPen(
        QPen(Qt::black, Domain::OfficialPaper::kRuleWidth, Qt::SolidLine, Qt::SquareCap));
    painter->drawLines(content.rules);
    for (const auto &picture : content.pictures)
        paintPicture(painter, picture);
    for (const auto &line : content.lines)
        paintLine(painter, pages.faces(), line);
    painter->restore();
}

System::Result<void> checkMargins(const Pages &pages, const QPageLayout &layout)
{
    const auto minimum = layout.minimumMargins();
    const auto unit = QPageLayout(QPageSize(QPageSize::A4), layout.orientation(), minimum,
                                  layout.units())
                          .margins(QPageLayout::Point);
    for (int at = 0; at < pages.count(); ++at) {
        const auto &page = pages[at];
        auto used = page.text;
        for (const auto &line : page.lines)
            if (line.turned)
                used.setLeft(std::min(used.left(), line.left));
            else
                used.setBottom(std::max(used.bottom(), line.baseline));
        const auto paper = QRectF(QPointF(), page.size).marginsRemoved(unit);
        if (!paper.contains(used)) {
            return System::Error{
                .message = Text::tr(
                               "This printer leaves wider margins than the official format: text "
                               "at the edge of page %1 would be cut off. Choose another printer, "
                               "or save as PDF.")
                               .arg(at + 1)};
        }
    }
    return {};
}

System::Result<void> printTo(QPagedPaintDevice *device, const Pages &pages, PageRange range,
                             const Progress &progress)
{
    const int first = std::max(range.first, 1) - 1;
    const int last = range.last > 0 ? std::min(range.last, pages.count()) : pages.count();
    if (first >= last)
        return System::Error{.message = Text::tr("There is no page %1 to print.").arg(first + 1)};
    if (!prepare(device, pages[first]))
        return System::Error{.message = Text::tr("This printer does not take A4 paper.")};
    if (auto fits = checkMargins(pages, device->pageLayout()); !fits)
        return fits;

    QPainter painter;
    if (!painter.begin(device))
        return System::Error{.message = Text::tr("The printer could not be reached.")};
    for (int page = first; page < last; ++page) {
        if (progress && !progress(page - first, last - first)) {
            return System::Error{.message = Text::tr("Printing was cancelled."),
                                 .reason = System::Error::Reason::Cancelled};
        }
        if (page > first && (!prepare(device, pages[page]) || !device->newPage()))
            return System::Error{
                .message = Text::tr("The printer stopped at page %1.").arg(page + 1)};
        painter.resetTransform();
        painter.scale(device->logicalDpiX() / 72.0, device->logicalDpiY() / 72.0);
        paintPage(&painter, pages, page);
    }
    if (!painter.end())
        return System::Error{.message = Text::tr("The printer did not take the pages.")};
    return {};
}

} // namespace Report
