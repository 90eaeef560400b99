#include "exchange/reports/flowdocument.h"

#include "domain/summary/officialpaper.h"
#include "domain/text/linebreaking.h"
#include "domain/text/nominalunits.h"
#include "domain/text/titlelines.h"
#include "exchange/pictures/picture.h"

#include <QBuffer>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Domain::OfficialPaper;

namespace Exchange {

namespace {

PaperStyle headingStyle(int level)
{
    if (level <= 1)
        return PaperStyle::Heading1;
    return level == 2 ? PaperStyle::Heading2 : PaperStyle::Heading3;
}

QString brokenTitle(const QString &title, double width)
{
    return titleLines(title, width / kTitleSize).join(u'\n');
}

QList<FlowParagraph> paragraphs(const QString &text, PaperStyle style, Qt::Alignment alignment = {})
{
    QList<FlowParagraph> all;
    for (const QString &paragraph : paragraphsOf(text))
        all.append({.style = style, .text = paragraph, .alignment = alignment});
    return all;
}

// The number of lines that `text` takes in a table cell, estimated upwards.
int cellLines(const QString &text, double width)
{
    const double cells = std::max(1.0, std::floor((width - 2 * kTablePadding) / kTableSize) - 1);
    int lines = 0;
    for (const QString &paragraph : paragraphsOf(text))
        lines += int(std::ceil(nominalWidth(paragraph) / cells));
    return lines;
}

// The styles of a table's words.
struct TableStyles
{
    PaperStyle head = PaperStyle::TableHead;
    PaperStyle text = PaperStyle::TableText;
};

TableStyles stylesOf(const ReportTable &table)
{
    return table.wall ? TableStyles{PaperStyle::WallHead, PaperStyle::WallText} : TableStyles();
}

FlowRow rowOf(const ReportTable::Row &row, const QList<ReportColumn> &columns,
              const QList<double> &widths, const TableStyles &styles)
{
    FlowRow flow{.spans = row.spans};
    if (row.spans) {
        flow.cells.append(paragraphs(row.cells.value(0), styles.head, Qt::AlignLeft));
        for (FlowParagraph &paragraph : flow.cells.first())
            paragraph.keepWithNext = true;
        return flow;
    }
    constexpr int kPageLines = int(kTextWidth / kTablePitch)
                               - 2; // lines of a landscape page, without the table's head
    for (int i = 0; i < columns.size(); ++i) {
        const QString text = row.cells.value(i);
        flow.cells.append(paragraphs(text, styles.text, columns[i].alignment));
        flow.tall = flow.tall || cellLines(text, widths[i]) > kPageLines;
    }
    return flow;
}

double tableWidth(const ReportTable &table)
{
    return table.wall ? wallFrame(*table.wall).text.width() : kTextHeight;
}

// Rows that share a cell stay on one page where they are few.
void shareFirstCells(FlowTable &flow, const ReportTable &table)
{
    constexpr int kFew = 8;
    for (int at = 0; at < flow.rows.size();) {
        const int rows = rowsOfFirstCell(table, at);
        flow.rows[at].firstCellRows = rows;
        for (int row = at; row < at + rows; ++row) {
            if (row > at) {
                flow.rows[row].firstCellRows = 0;
                flow.rows[row].cells.first().clear();
            }
            for (auto &cell : flow.rows[row].cells) {
                for (FlowParagraph &paragraph : cell)
                    paragraph.keepWithNext |= rows <= kFew && row < at + rows - 1;
            }
        }
        at += rows;
    }
}

FlowTable flowTable(const ReportTable &table)
{
    const auto columns = columnsOf(table);
    const TableStyles styles = stylesOf(table);
    FlowTable flow{.widths = tableWidths(table, tableWidth(table)),
                   .onWall = table.wall.has_value()};
    if (!table.columns.isEmpty()) {
        for (const ReportColumn &column : columns)
            flow.head.cells.append(paragraphs(column.title, styles.head));
    }
    for (const ReportTable::Row &row : table.rows)
        flow.rows.append(rowOf(row, columns, flow.widths, styles));
    shareFirstCells(flow, table);
    return flow;
}

// True when a paragraph, its heading and the lines after it fit on one page. LibreOffice never
// divides a paragraph that is kept with the next, and gives up keeping a heading that does not fit.
bool staysWith(const FlowParagraph &paragraph, int linesAfter)
{
    constexpr int kSpared = 3; // lines for a heading, and in case other fonts need more
    const double lines = std::ceil((nominalWidth(paragraph.text) + kIndent) / kCharactersPerLine);
    return lines + linesAfter + kSpared <= kLinesPerPage;
}

constexpr double kPhotographHeight = 176; // two rows of it with captions and a title fill a page

// A photograph and its caption, both in the middle.
QList<FlowParagraph> cellOf(const ReportPhotographs::Photograph &photograph)
{
    QList<FlowParagraph> cell;
    QBuffer buffer;
    buffer.setData(photograph.jpeg ? photograph.jpeg() : QByteArray());
    buffer.open(QIODevice::ReadOnly);
    if (const auto header = pictureHeader(buffer)) {
        const QSizeF room(kTextWidth / 2 - 2 * kTablePadding - kCell / 2, kPhotographHeight);
        cell.append({.style = PaperStyle::TableText,
                     .alignment = Qt::AlignHCenter,
                     .keepWithNext = true,
                     .picture = FlowPicture{
                         buffer.data(), QSizeF(header->size).scaled(room, Qt::KeepAspectRatio)}});
    }
    return cell + paragraphs(photograph.caption, PaperStyle::TableText, Qt::AlignHCenter);
}

class FlowBuilder
{
public:
    void add(const ReportTitle &title)
    {
        if (const QString broken = brokenTitle(title.text, kTextWidth); !broken.isEmpty())
            append({.style = PaperStyle::Title, .text = broken});
    }

    void add(const ReportRecipient &recipient)
    {
        append(paragraphs(printedRecipient(recipient), PaperStyle::Recipient));
    }

    void add(const ReportHeading &heading)
    {
        append(paragraphs(heading.text, headingStyle(heading.level)));
    }

    void add(const ReportParagraph &paragraph)
    {
        append(paragraphs(paragraph.text, PaperStyle::Body));
    }

    void add(const ReportAnnexList &annexes);
    void add(const ReportSignature &signature);
    void add(const ReportRemark &remark)
    {
        append(paragraphs(printedRemark(remark), PaperStyle::Body));
    }
    void add(const ReportTable &table);
    void add(const ReportPhotographs &photographs);

    QList<FlowSection> sections() &&
    {
        if (m_sections.isEmpty())
            m_sections.append(FlowSection{});
        return std::move(m_sections);
    }

private:
    void append(const FlowParagraph &paragraph)
    {
        if (m_sections.isEmpty() || m_sections.last().landscape || m_endsInPhotographs)
            m_sections.append(FlowSection{});
        m_endsInPhotographs = false;
        m_sections.last().blocks.append(paragraph);
    }

    void append(const QList<FlowParagraph> &all)
    {
        for (const FlowParagraph &paragraph : all)
            append(paragraph);
    }

    // The last paragraph, which the next one will follow on the same page; null when there is none.
    FlowParagraph *lastParagraph()
    {
        const bool none = m_sections.isEmpty() || m_sections.last().blocks.isEmpty();
        return none ? nullptr : std::get_if<FlowParagraph>(&m_sections.last().blocks.last());
    }

    void appendTitle(FlowSection &section, const QString &title, double width) const;

    QList<FlowSection> m_sections;
    bool m_endsInPhotographs = false;
};

// A tab separates the number from the names, so that they line up whatever the width of digits.
void FlowBuilder::add(const ReportAnnexList &annexes)
{
    constexpr int kSignatureRows = 4;
    int rows = 1; // rows kept with the text before
    QList<FlowParagraph> all;
    for (const PrintedAnnex &annex : printedAnnexes(annexes)) {
        const double label = nominalWidth(annex.label);
        const double cells = kCharactersPerLine - annex.indent - label;
        all.append({.style = PaperStyle::AnnexNote,
                    .text = QString(annex.label).replace(u' ', u'\t') + annex.name,
                    .left = (annex.indent + label) * kCell,
                    .hanging = label * kCell});
        rows += int(std::ceil(nominalWidth(annex.name) / cells));
    }
    if (all.isEmpty())
        return;
    if (FlowParagraph *before = lastParagraph()) {
        all.first().linesBefore = 1;
        before->keepWithNext = staysWith(*before, rows + kSignatureRows);
    }
    append(all);
}

void FlowBuilder::add(const ReportSignature &signature)
{
    const QString day = printedDay(signature);
    const double dayWidth = nominalWidth(day) * kCell;
    QList<FlowParagraph> all;
    double dayLeft = signaturePlace(0, dayWidth, signature.sealed).day;
    for (FlowParagraph &name : paragraphs(signature.name, PaperStyle::Signature)) {
        const auto place = signaturePlace(nominalWidth(name.text) * kCell, dayWidth,
                                          signature.sealed);
        name.left = place.name;
        name.keepWithNext = true;
        dayLeft = place.day;
        all.append(name);
    }
    if (!day.isEmpty()) {
        all.append({.style = PaperStyle::SignatureDay, .text = day, .left = dayLeft});
        // Aligned at the right, so that the position does not depend on the width of digits.
        if (signature.sealed) {
            all.last().alignment = Qt::AlignRight;
            all.last().left = 0;
            all.last().right = 4 * kCell;
        }
    }
    if (all.isEmpty())
        return;
    all.last().keepWithNext = false;
    if (FlowParagraph *before = lastParagraph()) {
        all.first().linesBefore = linesBeforeSignature(signature.sealed);
        const int rows = all.first().linesBefore + int(all.size());
        before->keepWithNext = staysWith(*before, rows); // the signature is never alone on a page
    }
    append(all);
}

// A title of two paragraphs begins with the annex's mark (附件1), set at the left of the first
// line, the title itself on the third (7.3.7).
void FlowBuilder::appendTitle(FlowSection &section, const QString &title, double width) const
{
    QStringList lines = paragraphsOf(title);
    if (lines.size() > 1)
        section.blocks.append(
            FlowParagraph{.style = PaperStyle::AnnexMark, .text = lines.takeFirst()});
    const QString broken = brokenTitle(lines.join(u'\n'), width);
    if (!broken.isEmpty())
        section.blocks.append(FlowParagraph{.style = PaperStyle::AnnexTitle, .text = broken});
}

void FlowBuilder::add(const ReportPhotographs &photographs)
{
    FlowSection section;
    appendTitle(section, photographs.title, kTextWidth);
    FlowTable table{.widths = {kTextWidth / 2, kTextWidth / 2},
                    .bordered = false,
                    .rowHeight = kPhotographHeight + 3 * kTablePitch};
    const auto &all = photographs.photographs;
    for (int at = 0; at < all.size(); at += 2) {
        FlowRow row{.cells = {cellOf(all[at])}};
        row.cells.append(at + 1 < all.size() ? cellOf(all[at + 1]) : QList<FlowParagraph>());
        table.rows.append(row);
    }
    if (!table.rows.isEmpty())
        section.blocks.append(table);
    m_sections.append(section);
    m_endsInPhotographs = true;
}

void FlowBuilder::add(const ReportTable &table)
{
    FlowSection section{.landscape = true, .wall = table.wall};
    m_endsInPhotographs = false;
    appendTitle(section, table.title, tableWidth(table));
    const FlowTable flow = flowTable(table);
    if (!flow.head.cells.isEmpty() || !flow.rows.isEmpty())
        section.blocks.append(flow);
    m_sections.append(section);
}

} // namespace

QList<FlowSection> flowOf(const ReportDocument &document)
{
    FlowBuilder builder;
    for (const ReportElement &element : document.elements)
        std::visit([&builder](const auto &kind) { builder.add(kind); }, element);
    return std::move(builder).sections();
}

} // namespace Exchange
