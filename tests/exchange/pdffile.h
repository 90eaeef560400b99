#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

// A text or line on a page of a PDF, in points from the page's upper left corner.
struct PdfMark
{
    double left = 0;
    double top = 0;
    QString text = {}; // set in letters of `size` points
    double size = 12;
    double right = 0; // right end of a line, if `text` is empty
    double bottom = 0;
};

// A PDF with a page (A4) for each list, from which its Chinese text can be extracted. Pages may be
// empty.
QByteArray pdfOf(const QList<QList<PdfMark>> &pages);

// The marks of a table: the words of each row, and lines around each cell. Columns have the given
// widths; rows are 20 points high, or more for cells of several lines.
QList<PdfMark> pdfTable(double left, double top, const QList<double> &widths,
                        const QList<QStringList> &rows);
