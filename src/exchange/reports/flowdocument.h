#pragma once

#include "domain/summary/reportdocument.h"

#include <QList>
#include <QString>

#include <variant>

// A report as a word processor lays it out: sections of paragraphs and tables, each paragraph in
// one of the official paper's styles. Word and ODF documents are written from it alike.
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
    PageNumber,
};

// Lengths are points.
struct FlowParagraph
{
    PaperStyle style = PaperStyle::Body;
    QString text = {};            // its line feeds are line breaks within the paragraph
    Qt::Alignment alignment = {}; // none: the style's own
    double left = 0;
    double right = 0;
    double hanging = 0; // how far left of `left` the first line begins
    int linesBefore = 0;
    bool keepWithNext = false;
};

struct FlowRow
{
    // A cell's paragraphs; one cell where it spans.
    QList<QList<FlowParagraph>> cells = {};
    bool spans = false;
    bool tall = false; // perhaps taller than a page, so that it may have to be split
};

struct FlowTable
{
    QList<double> widths = {}; // of the columns
    FlowRow head = {};         // repeated on each page; without cells: none
    QList<FlowRow> rows = {};
};

using FlowBlock = std::variant<FlowParagraph, FlowTable>;

// Pages of one kind; begins on a new page. A landscape section ends with its table.
struct FlowSection
{
    bool landscape = false;
    QList<FlowBlock> blocks = {};
};

// At least one section.
QList<FlowSection> flowOf(const Domain::ReportDocument &document);

} // namespace Exchange
