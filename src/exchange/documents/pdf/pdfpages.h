#pragma once

#include "exchange/documents/shared/sourceerror.h"

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QString>

#include <variant>

namespace Exchange {

// A word on a page, and where it stands: in points from the page's upper left corner.
struct PdfWord
{
    QString text = {};
    QRectF place = {};
};

// A straight line drawn on a page: across at `at` (from the top) or down at `at` (from the left),
// from `begin` to `end`, in points.
struct PdfRule
{
    double at = 0;
    double begin = 0;
    double end = 0;
};

struct PdfPage
{
    QSizeF size = {};
    QList<PdfWord> words;
    QList<PdfRule> across;
    QList<PdfRule> down;
};

// The words and ruled lines of a PDF's pages, as pdftotext and pdftoppm (poppler-utils) see them:
// each a process of its own within limits of time and memory. Lines are looked for only where a
// page could hold a table; without pdftoppm there are none.
std::variant<QList<PdfPage>, SourceFault> pdfPages(const QByteArray &bytes);

// The straight lines in a grey picture of `width` times `height` bytes, one to a point. Letters
// give none: a line across is at least two letters long, one down as high as a row.
void findRules(QByteArrayView picture, int width, int height, PdfPage &page);

} // namespace Exchange
