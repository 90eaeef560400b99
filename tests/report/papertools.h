#pragma once

#include "report/layout/pagination.h"
#include "report/layout/paperfonts.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

// Whether the program is installed. Tests that read finished files use poppler-utils and qpdf.
bool hasTool(const QString &program);

// The output of the program; none if it fails.
std::optional<QByteArray> runTool(const QString &program, const QStringList &arguments);

// The text of a page, counted from 1, as pdftotext reads it; with `raw` in the order in which it
// was written.
QString pdfText(const QString &path, int page, bool raw = false);

// The text printed on a page, line by line.
QString pageText(const Report::Page &page);

// The text without white space, control characters and the direction marks that pdftotext adds.
QString inked(const QString &text);

// Fonts for paper in which one family has all roles.
Report::PaperFonts fontsOf(const QString &family);

// The installed font families that contain Chinese.
QStringList chineseFamilies();

Report::Pages pagesOf(const QList<Domain::ReportElement> &elements,
                      Report::PaperOptions options = {});

// A photograph of this size, as a JPEG, in one shade of grey.
QByteArray jpegOf(int width, int height, int grey);

// A line of the running text, excluding page numbers and tables.
struct BodyLine
{
    int page = 0;
    int slot = 0; // which of the 22 lines of a page
    const Report::PlacedLine *line = nullptr;
};

QList<BodyLine> bodyLines(const Report::Pages &pages);
