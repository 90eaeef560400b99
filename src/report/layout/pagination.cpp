#include "report/layout/pagination.h"

#include "domain/summary/officialpaper.h"
#include "domain/text/characters.h"
#include "domain/text/titlelines.h"
#include "report/layout/tablelayout.h"

#include <QPainterPath>

#include <algorithm>
#include <utility>
#include <variant>

using namespace Qt::StringLiterals;

namespace Report {

using namespace Domain::OfficialPaper;

namespace {

constexpr TypeStyle bodyStyle(FontRole role)
{
    return {.role = role, .size = kBodySize, .cell = kCell};
}

constexpr TypeStyle kTitleStyle{.role = FontRole::Title, .size = kTitleSize, .cell = kTitleSize};
constexpr TypeStyle kPageNumberStyle{
    .role = FontRole::PageNumber, .size = kPageNumberSize, .cell = kPageNumberSize};

// Number and title are repeated when a row continues on the next page.
constexpr int kRepeatedColumns = 2;
// The fewest lines with which a row taller than a page may begin at a page's foot.
constexpr int kFewestLines = 3;

FontRole headingRole(int level)
{
    if (level <= 1)
        return FontRole::Heading;
    return level == 2 ? FontRole::Subheading : FontRole::Body;
}

// The height of a glyph's ink above its baseline, at this size.
double inkTop(const FaceList &faces, const PlacedGlyph &glyph, double size)
{
    const auto ink = faces[glyph.face].pathForGlyph(glyph.glyph).boundingRect();
    return -ink.top() * size / FaceList::kDesignPixels;
}

} // namespace

class Paginator
{
public:
    Paginator(const Domain::ReportDocument &document, const PaperFonts &fonts,
              PaperOptions options);

    Pages pages() &&;

private:
    // A row of the running text, of which a page has 22.
    struct Row
    {
        PlacedLine line = {};
        bool blank = false;
        bool keep = false; // the row must be on the same page as the next one
        int bookmark = -1; // index in m_pages.m_bookmarks
    };

    void add(const Domain::ReportTitle &title);
    void add(const Domain::ReportRecipient &recipient);
    void add(const Domain::ReportHeading &heading);
    void add(const Domain::ReportParagraph &paragraph);
    void add(const Domain::ReportAnnexList &annexes);
    void add(const Domain::ReportSignature &signature);
    void add(const Domain::ReportRemark &remark);
    void add(const Domain::ReportTable &table);
    void add(const Domain::ReportPhotographs &photographs);

    void addRows(const QList<PlacedLine> &lines, const QString &block, bool keep);
    void addBlank(bool keep) { m_rows.append({.blank = true, .keep = keep}); }
    QList<PlacedLine> titleLines(const QString &text, double width);
    PlacedLine oneLine(const QString &text);
    int blockNumber(const QString &block);
    void noteUnprintable(const QString &block);

    Page &newPage(bool landscape);
    void addPageNumber(Page *page, int number);
    void flushRows();
    int pageEnd(int from) const;
    void closeUpForSignature();
    QList<int> pageStarts() const;
    double linePitch() const;
    void placeRow(Page *page, const Row &row, int slot);

    void placeTableTitle(const QString &title);
    void placePhotograph(const Domain::ReportPhotographs::Photograph &photograph,
                         const QRectF &place);
    void placeTable(const TypesetTable &table);
    double heightToBegin(const TypesetTable &table, int row) const;
    void placeSharing(const TypesetTable &table, int from, int end);
    void placeSharingOnPage(const TypesetTable &table, int from, int end);
    void placeTall(const TypesetTable &table, const TypesetRow &row);
    void beginTablePage(const TypesetTable &table);
    double roomOnPage() const { return m_pages.m_pages.last().text.bottom() - m_y; }
    void placeCells(const TypesetTable &table, const TypesetRow &row, int firstLine, int lines);
    void placeCells(const TypesetTable &table, const TypesetRow &row, double height);
    void placeLines(QList<PlacedLine> lines, double top);
    void rule(const TypesetTable &table, const TypesetRow &row, double height);

    Pages m_pages;
    Typesetter m_typesetter;
    PaperOptions m_options;
    QList<Row> m_rows;
    int m_closing = -1; // the row where annex list and signature begin; -1 for none
    int m_linesPerPage = kLinesPerPage;
    double m_y = 0; // where the next row of a table begins
};

Paginator::Paginator(const Domain::ReportDocument &document, const PaperFonts &fonts,
                     PaperOptions options)
    : m_typesetter(fonts)
    , m_options(options)
{
    m_pages.m_title = Domain::withoutInvisible(document.title);
    m_pages.m_author = Domain::withoutInvisible(document.author);
    m_pages.m_printable = fonts.areUsable();
    for (const auto &element : document.elements)
        std::visit([this](const auto &kind) { add(kind); }, element);
    flushRows();
    if (m_pages.m_pages.isEmpty())
        newPage(false);
}

Pages Paginator::pages() &&
{
    m_pages.m_faces = m_typesetter.faces();
    return std::move(m_pages);
}

int Paginator::blockNumber(const QString &block)
{
    if (block.isEmpty())
        return -1;
    // Elements of the same block come one after another.
    if (m_pages.m_blocks.isEmpty() || m_pages.m_blocks.last() != block)
        m_pages.m_blocks.append(block);
    return int(m_pages.m_blocks.size()) - 1;
}

// Records unprintable characters once for each block. Elements without a block repeat texts of the
// blocks.
void Paginator::noteUnprintable(const QString &block)
{
    auto &noted = m_pages.m_unprintable;
    for (const auto &character : m_typesetter.takeUnprintable()) {
        const bool isNoted = std::any_of(
            noted.cbegin(), noted.cend(), [&](const UnprintableCharacter &one) {
                return one.character == character && (block.isEmpty() || one.block == block);
            });
        if (!isNoted)
            noted.append({.character = character, .block = block});
    }
}

void Paginator::addRows(const QList<PlacedLine> &lines, const QString &block, bool keep)
{
    const int number = blockNumber(block);
    for (const auto &line : lines) {
        m_rows.append({.line = line, .keep = keep});
        m_rows.last().line.block = number;
    }
    noteUnprintable(block);
}

QList<PlacedLine> Paginator::titleLines(const QString &text, double width)
{
    QList<PlacedLine> lines;
    for (const auto &paragraph : Domain::paragraphsOf(text)) {
        const auto set = m_typesetter.typeset(paragraph, kTitleStyle, width);
        for (const auto &range : Domain::breakTitle(set.text, set.textUnits(), width)) {
            auto line = assembleLine(set, range, kTitleSize);
            line.left = (width - line.width) / 2;
            lines.append(line);
        }
    }
    return lines;
}

void Paginator::add(const Domain::ReportTitle &title)
{
    const auto lines = titleLines(title.text, kTextWidth);
    addRows(lines, title.block, true);
    if (!lines.isEmpty())
        addBlank(true); // 7.3.2
}

void Paginator::add(const Domain::ReportRecipient &recipient)
{
    addRows(typesetLines(m_typesetter, Domain::printedRecipient(recipient),
                         bodyStyle(FontRole::Body), 0, kTextWidth, LineFill::Full),
            recipient.block, false);
}

void Paginator::add(const Domain::ReportHeading &heading)
{
    const auto first = m_rows.size();
    addRows(typesetLines(m_typesetter, heading.text, bodyStyle(headingRole(heading.level)),
                         kIndent * kCell, kTextWidth, LineFill::Full),
            heading.block, true);
    if (m_rows.size() == first)
        return;
    m_pages.m_bookmarks.append(
        {.text = Domain::withoutInvisible(heading.text), .level = std::max(1, heading.level)});
    m_rows[first].bookmark = int(m_pages.m_bookmarks.size()) - 1;
}

void Paginator::add(const Domain::ReportParagraph &paragraph)
{
    addRows(typesetLines(m_typesetter, paragraph.text, bodyStyle(FontRole::Body), kIndent * kCell,
                         kTextWidth, LineFill::Full),
            paragraph.block, false);
}

// GB/T 9704-2012, 7.3.4. Kept with the text before it and the signature after it.
void Paginator::add(const Domain::ReportAnnexList &annexes)
{
    if (annexes.names.isEmpty())
        return;
    if (!m_rows.isEmpty()) {
        m_closing = int(m_rows.size());
        m_rows.last().keep = true;
        addBlank(true);
    }
    for (const auto &annex : Domain::printedAnnexes(annexes))
        addRows(typesetHanging(m_typesetter, annex.label, annex.name, bodyStyle(FontRole::Body),
                               annex.indent * kCell, kTextWidth),
                {}, true);
}

PlacedLine Paginator::oneLine(const QString &text)
{
    const auto set = m_typesetter.typeset(text, bodyStyle(FontRole::Body), kTextWidth);
    return assembleLine(set, {.from = 0, .to = int(set.units.size())}, kBodySize);
}

void Paginator::add(const Domain::ReportSignature &signature)
{
    auto name = typesetLines(m_typesetter, signature.name, bodyStyle(FontRole::Body), 0,
                             kTextWidth);
    const auto day = oneLine(Domain::printedDay(signature));
    if (name.isEmpty() && day.text.isEmpty())
        return;
    if (!m_rows.isEmpty()) {
        m_closing = m_closing < 0 ? int(m_rows.size()) : m_closing;
        m_rows.last().keep = true; // never alone on a page
        for (int i = 0; i < linesBeforeSignature(signature.sealed); ++i)
            addBlank(true);
    }
    double dayLeft = signaturePlace(0, day.width, signature.sealed).day;
    double widest = 0;
    for (auto &line : name) {
        const auto place = signaturePlace(line.width, day.width, signature.sealed);
        line.left = place.name;
        if (line.width >= widest)
            dayLeft = place.day;
        widest = std::max(widest, line.width);
    }
    addRows(name, signature.block, true);
    if (!day.text.isEmpty()) {
        m_rows.append({.line = day});
        m_rows.last().line.left = dayLeft;
        m_rows.last().line.block = blockNumber(signature.block);
    }
    m_rows.last().keep = false;
    noteUnprintable(signature.block);
}

// 7.3.6: on the line after the day of signing, and on the same page.
void Paginator::add(const Domain::ReportRemark &remark)
{
    const auto lines = typesetLines(m_typesetter, Domain::printedRemark(remark),
                                    bodyStyle(FontRole::Body), kIndent * kCell, kTextWidth);
    if (!m_rows.isEmpty() && !lines.isEmpty())
        m_rows.last().keep = true;
    addRows(lines, remark.block, false);
}

Page &Paginator::newPage(bool landscape)
{
    const int number = m_pages.count() + 1;
    const auto frame = pageFrame(number, landscape, m_options.mirrored);
    m_pages.m_pages.append({.size = frame.size, .text = frame.text});
    auto &page = m_pages.m_pages.last();
    addPageNumber(&page, number);
    return page;
}

// 7.5: one character from the right edge of the text on odd pages, from the left edge on even ones.
void Paginator::addPageNumber(Page *page, int number)
{
    const auto set = m_typesetter.typeset(u"—%1—"_s.arg(number), kPageNumberStyle, kTextWidth);
    auto line = assembleLine(set, {.from = 0, .to = int(set.units.size())}, kPageNumberSize);
    if (line.glyphs.isEmpty())
        return;
    // A landscape page is bound like a portrait one, and its number is where a portrait page has it
    // (chapter 8).
    const auto text = pageFrame(number, false, m_options.mirrored).text;
    line.left = number % 2 == 1 ? text.right() - kPageNumberSize - line.width
                                : text.left() + kPageNumberSize;
    line.baseline = text.bottom() + kPageNumberDrop
                    + inkTop(m_typesetter.faces(), line.glyphs.first(), kPageNumberSize);
    if (page->isLandscape()) {
        line.turned = true;
        line.left = kPageHeight - std::exchange(line.baseline, line.left);
    }
    page->lines.append(line);
}

// The first row of the page after the one that begins with row `from`. A page never ends after a
// row that is kept with the next.
int Paginator::pageEnd(int from) const
{
    const int full = std::min(from + m_linesPerPage, int(m_rows.size()));
    if (full == m_rows.size())
        return full;
    int end = full;
    while (end > from && m_rows[end - 1].keep)
        --end;
    return end > from ? end : full;
}

// The index of the first row of each page.
QList<int> Paginator::pageStarts() const
{
    QList<int> starts;
    for (int from = 0; from < m_rows.size();) {
        if (m_rows[from].blank) {
            ++from;
            continue;
        }
        starts.append(from);
        from = pageEnd(from);
    }
    return starts;
}

// 7.3.5.5: reduces the line pitch where the signature would otherwise stand on a page with only the
// line kept with it, or leave a third of the page before it empty.
void Paginator::closeUpForSignature()
{
    constexpr int kMostLines = kLinesPerPage + 2;
    if (m_closing < 0)
        return;
    const auto isBadlyPlaced = [this] {
        const QList<int> starts = pageStarts();
        if (starts.size() < 2 || starts.last() > m_closing)
            return false;
        const bool isAlone = m_closing - starts.last() < 2;
        const int before = starts.last() - starts[starts.size() - 2];
        return isAlone || (m_rows[starts.last()].keep && before < m_linesPerPage * 2 / 3);
    };
    while (m_linesPerPage < kMostLines && isBadlyPlaced())
        ++m_linesPerPage;
    if (isBadlyPlaced())
        m_linesPerPage = kLinesPerPage;
}

// The distance from line to line, in points, at which the page's lines fill the text area.
double Paginator::linePitch() const
{
    return kLinePitch * (kLinesPerPage - 1) / (m_linesPerPage - 1);
}

void Paginator::flushRows()
{
    closeUpForSignature();
    for (int from = 0; from < m_rows.size();) {
        if (m_rows[from].blank) {
            ++from; // no empty line at a page's head
            continue;
        }
        const int end = pageEnd(from);
        auto &page = newPage(false);
        for (int at = from; at < end; ++at)
            placeRow(&page, m_rows[at], at - from);
        from = end;
    }
    m_rows.clear();
    m_closing = -1;
    m_linesPerPage = kLinesPerPage;
}

void Paginator::placeRow(Page *page, const Row &row, int slot)
{
    if (row.blank)
        return;
    auto line = row.line;
    // Moves a title on the last line, which has larger type than the text, up into the page.
    constexpr double kFoot = (kLinesPerPage - 1) * kLinePitch + kBodySize;
    const double pitch = linePitch();
    const double top = page->text.top() + std::min(slot * pitch, kFoot - line.size);
    const double gap = pitch - line.size;
    line.left += page->text.left();
    line.baseline = top + kAscent * line.size;
    line.area = {page->text.left(), top - gap / 2, page->text.width(), pitch};
    if (row.bookmark >= 0) {
        auto &bookmark = m_pages.m_bookmarks[row.bookmark];
        bookmark.page = m_pages.count() - 1;
        bookmark.top = line.area.top();
    }
    // The page number stays last, so that it is read after the text.
    page->lines.insert(page->lines.size() - 1, line);
}

void Paginator::add(const Domain::ReportTable &table)
{
    flushRows();
    const auto &page = newPage(true);
    m_y = page.text.top();
    placeTableTitle(table.title);
    TypesetTable set = typesetTable(m_typesetter, table, page.text.width());
    set.shareWithin(page.text.height() - set.head.height());
    placeTable(set);
    noteUnprintable({});
}

// Places photographs in two rows of two on each page, on the first page below the title.
void Paginator::add(const Domain::ReportPhotographs &photographs)
{
    constexpr int kAcross = 2;
    constexpr int kOnPage = 4;
    flushRows();
    const auto &all = photographs.photographs;
    for (int at = 0; at < all.size(); at += kOnPage) {
        const QRectF text = newPage(false).text;
        m_y = text.top();
        if (at == 0)
            placeTableTitle(photographs.title);
        const double top = m_y;
        const double width = (text.width() - kCell) / kAcross;
        const double height = (text.bottom() - top) * kAcross / kOnPage;
        for (int i = 0; i < kOnPage && at + i < all.size(); ++i) {
            const int row = i / kAcross;
            const int column = i % kAcross;
            placePhotograph(all[at + i], QRectF(text.left() + column * (width + kCell),
                                                top + row * height, width, height));
        }
    }
    noteUnprintable({});
}

// Places a photograph with its caption centred below it, cut to two lines.
void Paginator::placePhotograph(const Domain::ReportPhotographs::Photograph &photograph,
                                const QRectF &place)
{
    constexpr int kCaptionLines = 2;
    constexpr TypeStyle kCaption{.role = FontRole::Body, .size = kTableSize, .cell = kTableSize};
    auto &page = m_pages.m_pages.last();
    const double below = (kCaptionLines + 1) * kTablePitch;
    page.pictures.append({.frame = place.adjusted(0, 0, 0, -below), .jpeg = photograph.jpeg});
    double y = place.bottom() - below + kTablePadding;
    const auto lines = typesetLines(m_typesetter, photograph.caption, kCaption, 0, place.width());
    for (auto line : lines.first(std::min<qsizetype>(kCaptionLines, lines.size()))) {
        line.left += place.left() + (place.width() - line.width) / 2;
        line.baseline = y + (kTablePitch - kTableSize) / 2 + kAscent * kTableSize;
        line.area = {line.left, y, line.width, kTablePitch};
        y += kTablePitch;
        page.lines.insert(page.lines.size() - 1, line);
    }
}

// A title of two paragraphs begins with the annex's mark (附件1), set at the left of the first
// line, the title itself on the third (7.3.7).
void Paginator::placeTableTitle(const QString &title)
{
    auto paragraphs = Domain::paragraphsOf(Domain::withoutInvisible(title));
    if (paragraphs.isEmpty())
        return;
    auto &page = m_pages.m_pages.last();
    const double width = page.text.width();
    QList<PlacedLine> lines;
    if (paragraphs.size() > 1) {
        lines = typesetLines(m_typesetter, paragraphs.takeFirst(), bodyStyle(FontRole::Heading), 0,
                             width);
        lines.append(PlacedLine{});
    }
    m_pages.m_bookmarks.append({.text = paragraphs.join(u' '),
                                .level = 1,
                                .page = m_pages.count() - 1,
                                .top = page.text.top()});
    lines += titleLines(paragraphs.join(u'\n'), width);
    for (auto line : lines) {
        line.left += page.text.left();
        line.baseline = m_y + kAscent * line.size;
        line.area = {page.text.left(), m_y, width, kLinePitch};
        m_y += kLinePitch;
        if (!line.text.isEmpty())
            page.lines.insert(page.lines.size() - 1, line);
    }
    m_y += kLinePitch / 4;
}

void Paginator::placeTable(const TypesetTable &table)
{
    if (table.head.cells.isEmpty() && table.rows.isEmpty())
        return;
    const double foot = m_pages.m_pages.last().text.bottom();
    const double whole = m_pages.m_pages.last().text.height()
                         - (table.head.cells.isEmpty() ? 0 : table.head.height());
    if (!table.head.cells.isEmpty())
        placeCells(table, table.head, table.head.height());
    for (int at = 0; at < table.rows.size(); ++at) {
        const auto &row = table.rows[at];
        if (const int rows = table.rowsOfFirstCell[at]; rows > 1) {
            placeSharing(table, at, at + rows);
            at += rows - 1;
            continue;
        }
        if (row.height() > whole) {
            placeTall(table, row);
            continue;
        }
        double needed = row.height();
        if (row.spans && at + 1 < table.rows.size()) { // keep a section's row with the next
            const double next = heightToBegin(table, at + 1);
            needed += next > whole ? TypesetRow::heightOf(kFewestLines)
                                   : std::min(next, whole - needed);
        }
        if (m_y + needed > foot)
            beginTablePage(table);
        placeCells(table, row, row.height());
    }
}

// The height that must be free on a page for the rows that share their first cell with this one:
// that of all when it is at most half a page, else of the first row.
double Paginator::heightToBegin(const TypesetTable &table, int row) const
{
    const double all = table.heightOf(row, row + table.rowsOfFirstCell[row]);
    return all <= m_pages.m_pages.last().text.height() / 2 ? all : table.heightOf(row, row + 1);
}

// Places rows that share their first cell, which is repeated on each page that they reach.
void Paginator::placeSharing(const TypesetTable &table, int from, int end)
{
    if (heightToBegin(table, from) > roomOnPage())
        beginTablePage(table);
    while (from < end) {
        if (table.heightOf(from, from + 1) > roomOnPage())
            beginTablePage(table);
        int last = from + 1;
        while (last < end && table.heightOf(from, last + 1) <= roomOnPage())
            ++last;
        placeSharingOnPage(table, from, last);
        from = last;
    }
}

// Places rows of one page that share their first cell; the last one is made higher when the shared
// cell needs more height.
void Paginator::placeSharingOnPage(const TypesetTable &table, int from, int end)
{
    const double foot = m_y + table.heightOf(from, end);
    const auto &shared = table.rows[from].cells.first();
    placeLines(shared, m_y + (foot - m_y - double(shared.size()) * kTablePitch) / 2);
    auto &rules = m_pages.m_pages.last().rules;
    const double left = m_pages.m_pages.last().text.left();
    for (const double y : {m_y, foot})
        rules.append(QLineF(left, y, left + table.edges[1], y));
    rules.append(QLineF(left, m_y, left, foot));
    for (int at = from; at < end; ++at)
        placeCells(table, table.rows[at], at + 1 < end ? table.rows[at].height() : foot - m_y);
}

// Places a row taller than a page over as many pages as it needs.
void Paginator::placeTall(const TypesetTable &table, const TypesetRow &row)
{
    const int all = row.lines();
    for (int done = 0; done < all;) {
        const auto room = [this] {
            const double height = m_pages.m_pages.last().text.bottom() - m_y - 2 * kTablePadding;
            return int(height / kTablePitch);
        };
        if (room() < std::min(kFewestLines, all - done))
            beginTablePage(table);
        int lines = std::clamp(room(), 1, all - done);
        if (all - done - lines == 1 && lines > 2)
            --lines; // so that no single line is left for the next page
        placeCells(table, row, done, lines);
        done += lines;
    }
}

void Paginator::beginTablePage(const TypesetTable &table)
{
    m_y = newPage(true).text.top();
    if (!table.head.cells.isEmpty())
        placeCells(table, table.head, table.head.height());
}

// A part of a row that does not fit on a page. Its number and title are repeated there.
void Paginator::placeCells(const TypesetTable &table, const TypesetRow &row, int firstLine,
                           int lines)
{
    if (lines == row.lines())
        return placeCells(table, row, row.height());
    for (qsizetype column = 0; column < row.cells.size(); ++column) {
        const auto &cell = row.cells[column];
        const bool isRepeated = column < kRepeatedColumns && cell.size() <= lines;
        const int begin = isRepeated ? 0 : firstLine;
        const int count = std::clamp(int(cell.size()) - begin, 0, lines);
        placeLines(cell.mid(begin, count), m_y + kTablePadding);
    }
    rule(table, row, TypesetRow::heightOf(lines));
}

// Places a row's cells, except a shared first one, centred in its height.
void Paginator::placeCells(const TypesetTable &table, const TypesetRow &row, double height)
{
    for (qsizetype column = row.shares ? 1 : 0; column < row.cells.size(); ++column) {
        const auto &cell = row.cells[column];
        placeLines(cell, m_y + (height - double(cell.size()) * kTablePitch) / 2);
    }
    rule(table, row, height);
}

void Paginator::placeLines(QList<PlacedLine> lines, double top)
{
    auto &page = m_pages.m_pages.last();
    for (auto &line : lines) {
        line.left += page.text.left();
        line.baseline = top + (kTablePitch - kTableSize) / 2 + kAscent * kTableSize;
        line.area = {line.left, top, line.width, kTablePitch};
        page.lines.insert(page.lines.size() - 1, line);
        top += kTablePitch;
    }
}

// Draws the lines around a row's cells, except around a shared one, and moves below the row.
void Paginator::rule(const TypesetTable &table, const TypesetRow &row, double height)
{
    auto &page = m_pages.m_pages.last();
    const int first = row.shares ? 1 : 0;
    const double left = page.text.left() + table.edges[first];
    const double right = page.text.left() + table.edges.last();
    page.rules.append(QLineF(left, m_y, right, m_y));
    page.rules.append(QLineF(left, m_y + height, right, m_y + height));
    for (int i = first; i < table.edges.size(); ++i) {
        const bool outer = i == 0 || i == table.edges.size() - 1;
        if (outer || !row.spans) {
            const double x = page.text.left() + table.edges[i];
            page.rules.append(QLineF(x, m_y, x, m_y + height));
        }
    }
    m_y += height;
}

Pages paginate(const Domain::ReportDocument &document, const PaperFonts &fonts,
               PaperOptions options)
{
    return Paginator(document, fonts, options).pages();
}

} // namespace Report
