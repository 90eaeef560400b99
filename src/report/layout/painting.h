#pragma once

#include "report/layout/pagination.h"
#include "system/result.h"

#include <functional>

class QPageLayout;
class QPagedPaintDevice;
class QPainter;

namespace Report {

// Called before each page with the pages done and all of them; false stops the work.
using Progress = std::function<bool(int done, int pages)>;

// Paints a page, from 0, with its top left corner at the painter's origin; the painter's unit is
// a point.
void paintPage(QPainter *painter, const Pages &pages, int page);

// From the first up to and with the last, from 1; a last of 0 is the end.
struct PageRange
{
    int first = 1;
    int last = 0;
};

// Paints pages on a printer or other paged device, each at its own orientation, true to size.
// Where the device cannot print on the whole text area it refuses, see holdsText().
[[nodiscard]] System::Result<void> printTo(QPagedPaintDevice *device, const Pages &pages,
                                           PageRange range = {}, const Progress &progress = {});

// Refuses, with what is cut off in words, where a device's unprintable margins reach into the
// text area or the page number of A4 pages. `layout` is the device's.
[[nodiscard]] System::Result<void> holdsText(const Pages &pages, const QPageLayout &layout);

} // namespace Report
