#pragma once

#include "exchange/documents/pdf/pdfpages.h"
#include "exchange/documents/shared/tablerows.h"

namespace Exchange {

// A line of words on a page.
struct PdfLine
{
    QString text = {};
    QRectF place = {};
    double size = 0; // the size of its letters, in points
};

// Words as lines from top to bottom, each from left to right. Blanks stand where the words are
// parted by more than what typesetting puts between letters and figures.
QList<PdfLine> linesOf(QList<PdfWord> words);

// A table drawn with lines on a page.
struct RuledTable
{
    QRectF place = {};
    QList<double> columns; // the x of its vertical lines
    TableRows rows = {};
};

// Takes the tables of at least two columns, with their words, out of a page, from top to bottom.
QList<RuledTable> takeRuledTables(PdfPage &page);

} // namespace Exchange
