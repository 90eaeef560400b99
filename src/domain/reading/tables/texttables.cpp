#include "domain/reading/tables/tablecells.h"
#include "domain/reading/tables/tabletext.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"
#include "domain/text/numerals.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kFewestBars = 6;

// The separator of the cells of a table that begins with this row of headings; null if it begins
// none.
QChar cellSeparator(QStringView folded, QStringView source, const SourceLine &headings)
{
    for (const QChar separator : {u'|', u'\t'}) {
        if (headings.span.in(source).contains(separator)
            && isHeadRow(wordsIn(folded, cellsOf(source, folded, headings, separator))))
            return separator;
    }
    return {};
}

// Finds the tables of a text one after another.
class TableFinder
{
public:
    TableFinder(QStringView source, QStringView folded, const QList<SourceLine> &lines,
                const TableColumns &taken, const QSet<int> &others)
        : m_source(source)
        , m_folded(folded)
        , m_lines(lines)
        , m_taken(taken)
        , m_others(others)
    {}

    QList<TextTable> tables()
    {
        for (int i = 0; i < m_lines.size(); ++i) {
            const int end = tableEnd(i);
            if (end > i)
                i = end - 1;
            m_numbered = m_numbered || (end <= i && isNumbered(i) && !m_others.contains(i));
        }
        return m_tables;
    }

private:
    QStringView words(int line) const { return m_lines[line].span.in(m_folded); }
    bool isRow(int line, QChar separator) const
    {
        return line < m_lines.size() && m_lines[line].span.in(m_source).contains(separator);
    }
    bool isNumbered(int line) const
    {
        const auto mark = numberMarkAt(words(line), 0, true);
        return mark && !mark->weak && !mark->pairs;
    }
    int tableEnd(int first);
    bool namesGroup(int line, QChar separator) const;
    bool goesOnWithoutHead(int line) const;

    QStringView m_source;
    QStringView m_folded;
    const QList<SourceLine> &m_lines;
    const TableColumns &m_taken;
    const QSet<int> &m_others;
    QList<TextTable> m_tables;
    QChar m_separator; // separator of the last table
    qsizetype m_width = 0;
    QList<Column> m_columns;
    bool m_numbered = false; // numbered lines of the text stand above
};

// A line of words between two rows of one table.
bool TableFinder::namesGroup(int line, QChar separator) const
{
    return line + 1 < m_lines.size() && words(line).size() <= kLongestGroup
           && !endsWithStop(words(line)) && isRow(line + 1, separator)
           && cellSeparator(m_folded, m_source, m_lines[line + 1]).isNull() && !isNumbered(line);
}

// Whether a row has the columns of the table before it, whose head is not printed again.
bool TableFinder::goesOnWithoutHead(int line) const
{
    if (m_separator.isNull() || !isRow(line, m_separator))
        return false;
    const Row row = cellsOf(m_source, m_folded, m_lines[line], m_separator);
    return row.size() > 1 && row.size() <= m_width && row.size() + 1 >= m_width
           && std::ranges::count_if(row, isFilled) > 1;
}

// Where the table ends that begins at `first`, which is then kept; `first` if none begins.
int TableFinder::tableEnd(int first)
{
    const QChar separator = cellSeparator(m_folded, m_source, m_lines[first]);
    const bool headed = !separator.isNull();
    if (!headed && !goesOnWithoutHead(first))
        return first;
    TextTable table{.firstLine = first, .separator = headed ? separator : m_separator};
    int end = first + 1;
    while (end < m_lines.size()
           && (isRow(end, table.separator) || namesGroup(end, table.separator)))
        ++end;
    if (headed && end - first < kFewestRows)
        return first;
    static const QRegularExpression caption(
        u"^(?:附表? *\\d{0,2} *:)?[^。;:|\\t]{2,40}(?:表|清单)(?:\\([^()]{1,12}\\))?:?$"_s);
    static const QRegularExpression annex(
        u"^附[件表] *%1? *[: ] *[^ 。;:|\\t][^。;:|\\t]{1,39}$"_s.arg(kNumberPattern));
    table.hasCaption = headed && first > 0 && m_numbered
                       && ((!isNumbered(first - 1) && caption.match(words(first - 1)).hasMatch())
                           || annex.match(words(first - 1)).hasMatch());
    table.firstLine -= table.hasCaption;
    table.lines = m_lines.mid(table.firstLine, end - table.firstLine);
    if (headed) {
        m_separator = separator;
        const Row head = cellsOf(m_source, m_folded, m_lines[first], separator);
        m_width = head.size();
        QStringList headings;
        for (const Cell &cell : head)
            headings.append(wordsOf(m_source, cell));
        m_columns = m_taken.chosen(headings).value_or(columnsOf(wordsIn(m_folded, head), {}));
    }
    table.columns = m_columns;
    m_tables.append(table);
    return end;
}

} // namespace

QList<TextTable> textTables(QStringView source, QStringView folded, const QList<SourceLine> &lines,
                            const TableColumns &taken, const QSet<int> &others)
{
    return TableFinder(source, folded, lines, taken, others).tables();
}

QString withBars(QString source)
{
    if (source.count(u'│') + source.count(u'┃') < kFewestBars)
        return source;
    for (QChar &character : source) {
        if (character == u'│' || character == u'┃')
            character = u'|';
        else if (character >= u'\u2500' && character <= u'\u257f')
            character = u'-';
    }
    return source;
}

} // namespace Domain
