#pragma once

#include "domain/summary/reportdocument.h"

#include <QByteArray>
#include <QList>
#include <QSizeF>
#include <QString>

#include <optional>
#include <variant>

// A report as sections of styled paragraphs and tables, for word processors to lay out. Both the
// Word and the OpenDocument writer use it.
namespace Exchange {

enum class PaperStyle {
    Title,
    Recipient,
    Heading1,
    Heading2,
    Heading3,
    Body,
    AnnexNote,
    Signature,
    SignatureDay,
    AnnexMark,
    AnnexTitle,
    TableHead,
    TableText,
    WallHead, // the head of a wall chart's table
    WallText,
    PageNumber,
};

// A picture that stands in the line like a character; its size is in points.
struct FlowPicture
{
    QByteArray jpeg = {};
    QSizeF size = {};
};

// A paragraph; lengths are in points.
struct FlowParagraph
{
    PaperStyle style = PaperStyle::Body;
    QString text = {};            // line feeds are line breaks within the paragraph
    Qt::Alignment alignment = {}; // none: that of the style
    double left = 0;
    double right = 0;
    double hanging = 0; // the first line begins this far left of `left`
    int linesBefore = 0;
    bool keepWithNext = false;
    std::optional<FlowPicture> picture; // instead of the text
};

struct FlowRow
{
    // The paragraphs of each cell; a single cell when it spans.
    QList<QList<FlowParagraph>> cells;
    bool spans = false;
    bool tall = false; // may be taller than a page, so that it must be splittable
    // The rows that its first cell covers; 0 when a cell above covers this one.
    int firstCellRows = 1;
};

struct FlowTable
{
    QList<double> widths; // the columns' widths, in points
    FlowRow head = {};    // repeated on each page; no cells: none
    QList<FlowRow> rows;
    bool onWall = false; // a wall chart's table, in small type
    bool bordered = true;
    double rowHeight = 0; // at least, in points
};

using FlowBlock = std::variant<FlowParagraph, FlowTable>;

// A run of pages of one orientation; begins on a new page. A section may end with its table.
struct FlowSection
{
    bool landscape = false;
    std::optional<Domain::WallPaper> wall; // a wall chart's page: its size, landscape
    QList<FlowBlock> blocks;
};

// At least one section.
QList<FlowSection> flowOf(const Domain::ReportDocument &document);

} // namespace Exchange
