#pragma once

#include "report/layout/pagination.h"
#include "report/layout/paperfonts.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

// Whether the program is installed: tests that read finished files use poppler-utils and qpdf.
bool hasTool(const QString &program);

// What it prints, or nothing where it fails.
std::optional<QByteArray> runTool(const QString &program, const QStringList &arguments);

// One page's text as pdftotext reads it, from 1; `raw` in the order it was written.
QString pdfText(const QString &path, int page, bool raw = false);

// What is printed on a page, line by line.
QString pageText(const Report::Page &page);

// Without white space, control characters and the marks of direction that pdftotext adds.
QString inked(const QString &text);

// All roles served by one family.
Report::PaperFonts fontsOf(const QString &family);

// The installed families that serve Chinese.
QStringList chineseFamilies();

Report::Pages pagesOf(const QList<Domain::ReportElement> &elements,
                      Report::PaperOptions options = {});

// A line of the running text, page number and tables left out.
struct BodyLine
{
    int page = 0;
    int slot = 0; // of the page's 22
    const Report::PlacedLine *line = nullptr;
};

QList<BodyLine> bodyLines(const Report::Pages &pages);
