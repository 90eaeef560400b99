#pragma once

#include "report/layout/pagination.h"
#include "system/result.h"

#include <functional>

class QPageLayout;
class QPagedPaintDevice;
class QPainter;

namespace Report {

// Called before each page with the number of pages done and of all pages; returning false cancels.
using Progress = std::function<bool(int done, int pages)>;

// Where a picture of `size` pixels is painted on its page, in points: as large as fits its frame
// with its proportions, centred, at the frame's foot.
QRectF placeOf(const PlacedPicture &picture, const QSize &size);

// Paints page `page`, from 0, with its top left corner at the painter's origin, in units of points.
void paintPage(QPainter *painter, const Pages &pages, int page);

// Pages `first` to `last` inclusive, from 1; 0 as `last` means the last page.
struct PageRange
{
    int first = 1;
    int last = 0;
};

// Paints pages on a printer or other paged device in actual size, each in its own orientation. An
// error when checkMargins() fails or `progress` cancels.
[[nodiscard]] System::Result<void> printTo(QPagedPaintDevice *device, const Pages &pages,
                                           PageRange range = {}, const Progress &progress = {});

// An error when a device's unprintable margins reach into the text area of A4 pages, or to what
// stands below it (the page number) or, turned, left of it; it names the first such page. What
// stands above or right of the text area is not looked at. `layout` is the device's.
[[nodiscard]] System::Result<void> checkMargins(const Pages &pages, const QPageLayout &layout);

} // namespace Report
