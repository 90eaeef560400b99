#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

// What stands on a page of a PDF, in points from its upper left corner.
struct PdfMark
{
    double left = 0;
    double top = 0;
    QString text = {}; // set in letters of `size`
    double size = 12;
    double right = 0; // of a line, where there is no text
    double bottom = 0;
};

// A PDF of these pages (A4), whose Chinese text can be taken from it. Pages may be empty.
QByteArray pdfOf(const QList<QList<PdfMark>> &pages);

// The marks of a table: its words by row, and the lines around each cell. Columns are as wide as
// `widths` says, rows 20 points high, but for cells of several lines.
QList<PdfMark> pdfTable(double left, double top, const QList<double> &widths,
                        const QList<QStringList> &rows);
