#include "exchange/documents/pdf/pdftext.h"

#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"
#include "domain/text/sourcemarks.h"
#include "exchange/documents/pdf/ruledtables.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

// Lines at a page's top and foot that may be running heads and feet.
constexpr qsizetype kMarginLines = 2;
// The top of a page where its head stands, as a share of the page's height.
constexpr double kHeadPart = 0.12;
constexpr double kFootPart = 0.87;
constexpr double kSameHeight = 8;      // points
constexpr double kShortestFull = 0.55; // the shortest full line, as a share of the page's width

// A line of the text or a table, in the order of the document.
struct Block
{
    PdfLine line = {};
    std::optional<RuledTable> table = {};
    int page = 0; // from 0

    double top() const { return table ? table->place.top() : line.place.top(); }
};

bool isPageNumber(const QString &text)
{
    static const QRegularExpression number(
        u"^[-—－–_·. ]*(?:第? ?\\d{1,4} ?页?|\\d{1,4} ?/ ?\\d{1,4}|第 ?\\d{1,4} ?页?[,，/ ]*共 ?\\d{1,4} ?页)[-—－–_·. ]*$"_s);
    return number.match(text.trimmed()).hasMatch();
}

// The line with each digit replaced by the same one, to find it again on other pages.
QString shapeOf(const QString &text)
{
    static const QRegularExpression digits(u"\\d+"_s);
    return QString(text).remove(u' ').replace(digits, u"#"_s);
}

// The lines and tables of a PDF, page by page.
class PdfDocument
{
public:
    explicit PdfDocument(QList<PdfPage> pages);

    QStringList lines();

private:
    void takePage(PdfPage page, int number);
    void takeOutRunningLines();
    bool isAtEdge(const Block &block) const;
    void joinTables();
    void findMargins();
    bool goesOn(const PdfLine &line, const PdfLine &next, bool samePage) const;
    QStringList told() const;

    QList<Block> m_blocks;
    QList<QSizeF> m_sizes; // the sizes of the pages
    QStringList m_running; // running heads and feet that were removed
    QList<int> m_pictures; // numbers of pages without words
    QList<int> m_loose;    // numbers of pages that seem to have a table without lines
    double m_left = 0;
    double m_right = 0;
    double m_pitch = 0; // the usual distance from one line to the next
    bool m_hasFullLines = false;
};

PdfDocument::PdfDocument(QList<PdfPage> pages)
{
    for (int i = 0; i < pages.size(); ++i)
        takePage(std::move(pages[i]), i);
    takeOutRunningLines();
    joinTables();
    findMargins();
}

// Whether at least three lines in a row have three parts far from one another.
bool hasLooseTable(const QList<PdfWord> &words)
{
    QMap<int, QList<QRectF>> rows;
    for (const PdfWord &word : words)
        rows[int(word.place.center().y() / 4)].append(word.place);
    int inRow = 0;
    for (QList<QRectF> &row : rows) {
        std::ranges::sort(row, {}, &QRectF::left);
        int gaps = 0;
        for (qsizetype i = 1; i < row.size(); ++i)
            gaps += row[i].left() - row[i - 1].right() > 2 * row[i].height() ? 1 : 0;
        inRow = gaps >= 2 ? inRow + 1 : 0;
        if (inRow >= 3)
            return true;
    }
    return false;
}

void PdfDocument::takePage(PdfPage page, int number)
{
    m_sizes.append(page.size);
    if (page.words.isEmpty())
        m_pictures.append(number + 1);
    QList<Block> blocks;
    for (RuledTable &table : takeRuledTables(page))
        blocks.append({.table = std::move(table), .page = number});
    if (hasLooseTable(page.words))
        m_loose.append(number + 1);
    for (PdfLine &line : Exchange::linesOf(page.words))
        blocks.append({.line = std::move(line), .page = number});
    std::ranges::stable_sort(blocks, {}, &Block::top);
    m_blocks += blocks;
}

bool PdfDocument::isAtEdge(const Block &block) const
{
    const double height = m_sizes[block.page].height();
    return block.line.place.bottom() < height * kHeadPart
           || block.line.place.top() > height * kFootPart;
}

// Removes page numbers at a page's edges, and lines that stand at the same height on several pages.
void PdfDocument::takeOutRunningLines()
{
    QList<qsizetype> margins; // the blocks that may be running lines
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        const auto isOther = [&](qsizetype at) {
            return at < 0 || at >= m_blocks.size() || m_blocks[at].page != m_blocks[i].page;
        };
        if (!m_blocks[i].table && isAtEdge(m_blocks[i])
            && (isOther(i - kMarginLines) || isOther(i + kMarginLines)))
            margins.append(i);
    }
    QMultiHash<QString, qsizetype> alike;
    for (const qsizetype at : margins)
        alike.insert(shapeOf(m_blocks[at].line.text), at);
    QSet<qsizetype> running;
    for (const qsizetype at : margins) {
        const PdfLine &line = m_blocks[at].line;
        const auto others = alike.values(shapeOf(line.text));
        const bool returns = std::ranges::any_of(others, [&](qsizetype other) {
            return m_blocks[other].page != m_blocks[at].page
                   && qAbs(m_blocks[other].line.place.top() - line.place.top()) < kSameHeight;
        });
        if (returns || isPageNumber(line.text))
            running.insert(at);
        if (returns && !isPageNumber(line.text) && !m_running.contains(line.text))
            m_running.append(line.text);
    }
    QList<Block> kept;
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        if (!running.contains(i))
            kept.append(m_blocks[i]);
    }
    m_blocks = kept;
}

bool haveSameColumns(const RuledTable &one, const RuledTable &other)
{
    return one.columns.size() == other.columns.size()
           && std::ranges::equal(one.columns, other.columns,
                                 [](double a, double b) { return qAbs(a - b) < 6; });
}

QString unbrokenWords(const QList<TableCell> &row)
{
    QString words;
    for (const TableCell &cell : row)
        words += cell.lines.join(QString()) + u'|';
    return words;
}

bool isEmpty(const TableCell &cell)
{
    return cell.lines.isEmpty();
}

// Whether a row is the rest of the row above, divided by the page's end: its first cell, the
// number, is empty, and others are not.
bool continuesRow(const QList<TableCell> &row, const QList<TableCell> &above)
{
    return row.size() == above.size() && row.size() > 1 && isEmpty(row.first())
           && !isEmpty(above.first()) && !std::ranges::all_of(row, isEmpty)
           && std::ranges::none_of(row, [](const TableCell &cell) { return cell.columns > 1; });
}

void append(TableRows &table, QList<QList<TableCell>> rows)
{
    const auto headings = table.rows.first(qMin<qsizetype>(3, table.rows.size()));
    while (!rows.isEmpty() && std::ranges::any_of(headings, [&rows](const auto &heading) {
        return unbrokenWords(heading) == unbrokenWords(rows.first());
    }))
        rows.removeFirst(); // the headings are repeated at the page's top
    if (!rows.isEmpty() && continuesRow(rows.first(), table.rows.last())) {
        for (qsizetype i = 0; i < rows.first().size(); ++i) {
            QStringList &lines = table.rows.last()[i].lines;
            QStringList more = rows.first()[i].lines;
            if (!lines.isEmpty() && !more.isEmpty())
                lines.last() = joinedLines({lines.last(), more.takeFirst()});
            lines += more;
        }
        rows.removeFirst();
    }
    table.rows += rows;
}

// Joins a table at a page's end with one of the same columns at the beginning of the next page.
void PdfDocument::joinTables()
{
    QList<Block> joined;
    for (const Block &block : std::as_const(m_blocks)) {
        const bool follows = block.table && !joined.isEmpty() && joined.last().table
                             && joined.last().page == block.page - 1
                             && haveSameColumns(*joined.last().table, *block.table);
        if (follows) {
            append(joined.last().table->rows, block.table->rows.rows);
            joined.last().page = block.page;
        } else {
            joined.append(block);
        }
    }
    m_blocks = joined;
}

double percentile(QList<double> values, int percent)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    return values[(values.size() - 1) * percent / 100];
}

void PdfDocument::findMargins()
{
    QList<double> lefts;
    QList<double> rights;
    QList<double> pitches;
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        if (m_blocks[i].table)
            continue;
        lefts.append(m_blocks[i].line.place.left());
        rights.append(m_blocks[i].line.place.right());
        if (i > 0 && !m_blocks[i - 1].table && m_blocks[i - 1].page == m_blocks[i].page)
            pitches.append(m_blocks[i].line.place.top() - m_blocks[i - 1].line.place.top());
    }
    m_left = percentile(lefts, 3);
    m_right = percentile(rights, 98);
    m_pitch = percentile(pitches, 40);
    // When no line is nearly as long as the page is wide, no line was broken for its length.
    const double width = m_sizes.isEmpty() ? 0 : m_sizes.first().width();
    m_hasFullLines = m_right - m_left > width * kShortestFull;
}

// Whether `next` continues the paragraph of `line`, which was only broken for its length.
bool PdfDocument::goesOn(const PdfLine &line, const PdfLine &next, bool samePage) const
{
    const double size = qMax(1.0, line.size);
    if (!m_hasFullLines || m_right - line.place.right() > 2.6 * size
        || qAbs(next.size - line.size) > 0.2 * size)
        return false;
    if (samePage && next.place.top() - line.place.top() > qMax(m_pitch, size) * 1.5)
        return false;
    // An indented first line, unless the whole block is indented.
    if (next.place.left() - m_left > 1.2 * size)
        return qAbs(next.place.left() - line.place.left()) < 0.6 * size
               && !QStringView(u"。；：！？.;:").contains(line.text.back());
    const bool isNumbered =
        Domain::numberMarkAt(Domain::folded(next.text.left(64)), 0, true).has_value();
    return !isNumbered || !QStringView(u"。；：！？.;:）)").contains(line.text.back());
}

QString listed(const QList<int> &pages)
{
    QStringList numbers;
    for (const int page : pages)
        numbers.append(QString::number(page));
    return numbers.mid(0, 20).join(u'、');
}

// Lines that name what the document contains besides the text.
QStringList PdfDocument::told() const
{
    QStringList lines;
    for (const QString &running : m_running)
        lines.append(Domain::kRunningMark + running);
    if (!m_pictures.isEmpty())
        lines.append(Domain::kUnreadMark
                     + u"第 %1 页没有文字，可能是图片"_s.arg(listed(m_pictures)));
    if (!m_loose.isEmpty())
        lines.append(Domain::kUnreadMark
                     + u"第 %1 页可能有一张没有框线的表，各栏未能分开"_s.arg(listed(m_loose)));
    return lines;
}

QStringList PdfDocument::lines()
{
    QStringList lines;
    const Block *last = nullptr;
    for (const Block &block : std::as_const(m_blocks)) {
        if (block.table) {
            lines += Exchange::linesOf(block.table->rows);
            last = nullptr;
            continue;
        }
        if (last && goesOn(last->line, block.line, last->page == block.page))
            lines.last() = joinedLines({lines.last(), block.line.text});
        else
            lines.append(block.line.text);
        last = &block;
    }
    return lines + told();
}

// Whether `c` is the character that pdftotext writes for a glyph whose character is unknown.
bool isUntold(QChar c)
{
    return c.unicode() == 0xfffd || (c.unicode() >= 0xe000 && c.unicode() < 0xf900)
           || (c.unicode() < 0x20 && !c.isSpace());
}

std::optional<SourceFault> faultIn(const QList<PdfPage> &pages)
{
    qsizetype letters = 0;
    qsizetype untold = 0;
    for (const PdfPage &page : pages) {
        for (const PdfWord &word : page.words) {
            letters += std::ranges::count_if(word.text, [](QChar c) { return c.isLetter(); });
            untold += std::ranges::count_if(word.text, isUntold);
        }
    }
    if (untold > letters)
        return SourceFault::UnreadablePdfFont;
    return letters < 2 ? std::optional(SourceFault::Scan) : std::nullopt;
}

} // namespace

bool isPdf(const QByteArray &bytes)
{
    return bytes.left(1024).contains("%PDF-") && !bytes.startsWith('<');
}

std::variant<QString, SourceFault> pdfText(const QByteArray &bytes)
{
    auto pages = pdfPages(bytes);
    if (const auto *fault = std::get_if<SourceFault>(&pages))
        return *fault;
    auto &read = std::get<QList<PdfPage>>(pages);
    if (const auto fault = faultIn(read))
        return *fault;
    const QStringList lines = PdfDocument(std::move(read)).lines();
    const QString text = lines.join(u'\n');
    if (text.size() > kLongestSourceText || lines.size() > kMostSourceLines)
        return SourceFault::TooLarge;
    return text;
}

} // namespace Exchange
