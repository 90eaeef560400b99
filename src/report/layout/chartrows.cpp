#include "report/layout/chartrows.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Report {

namespace {

constexpr int kItemsOfOnePage = 40;
constexpr qsizetype kManyRows = 400; // beyond these, one size of type is tried only
constexpr double kTypeStep = 0.5;
constexpr double kRowPadding = 0.5; // over and under a row's words, as a share of the type
constexpr qsizetype kMostLines = 8;
constexpr qsizetype kLinesOfOnePage = 4; // the most lines of a cell, when not all fit on one page
constexpr qsizetype kMostHeadingLines = 2;
constexpr double kEndless = 100000;
constexpr double kTolerance = 0.01;

// The bounds of a column's width, in sizes of the type. The column of items has the rest.
struct Bounds
{
    double least;
    double most;
};
constexpr Bounds kWidths[kChartColumns] = {{2.1, 4}, {18, 0}, {5, 13.2}, {4.1, 8}, {3.1, 6.2}};
constexpr double kShrunkWho = 6;

QString wordsOf(const WallChartRow &row, int column)
{
    switch (column) {
    case NumberColumn: return row.number;
    case ItemColumn: return row.title;
    case WhoColumn: return row.responsible;
    case DeadlineColumn: return row.deadline;
    default: return QString(row.status).replace(u'\n', u'，');
    }
}

// The number of characters of `words` that are in these lines.
qsizetype lengthOf(const QString &words, const QList<PlacedLine> &lines)
{
    qsizetype at = 0;
    for (const PlacedLine &line : lines) {
        const qsizetype found = words.indexOf(line.text, at);
        at = std::max(at, found) + line.text.size();
    }
    return std::min(at, words.size());
}

class RowSetter
{
public:
    RowSetter(const WallChart &chart, Typesetter &typesetter, const ChartMeasure &measure)
        : m_chart(chart)
        , m_typesetter(typesetter)
        , m_measure(measure)
    {
        measureColumns();
        for (const WallChartRow &row : chart.rows)
            m_items += row.isHeading ? 0 : 1;
    }

    ChartLayout layout()
    {
        const bool isFew = m_items <= kItemsOfOnePage;
        set(isFew ? m_measure.smallest : m_measure.good, kMostLines);
        for (qsizetype lines = kLinesOfOnePage; lines > 0 && isFew && m_layout.pages.size() > 1;
             --lines)
            set(m_measure.smallest, lines);
        if (isFew && m_layout.pages.size() > 1) // with several pages, words need not be cut
            set(m_measure.good, kMostLines);
        fill();
        enlarge();
        spread();
        return std::move(m_layout);
    }

private:
    // Finds the largest type that needs no more pages, by bisection.
    void enlarge()
    {
        if (m_chart.rows.size() > kManyRows || m_lines < kMostLines)
            return;
        const qsizetype pages = m_layout.pages.size();
        int fits = 0;
        int tooLarge = int((m_measure.largest - m_layout.type) / kTypeStep) + 1;
        const double smallest = m_layout.type;
        ChartLayout best = m_layout;
        while (tooLarge - fits > 1) {
            const int middle = (fits + tooLarge) / 2;
            set(smallest + middle * kTypeStep, kMostLines);
            if (m_layout.pages.size() > pages) {
                tooLarge = middle;
                continue;
            }
            fits = middle;
            best = m_layout;
        }
        m_layout = std::move(best);
    }

    // Gives lines back to words that were cut for the sake of one page, titles first, as far as it
    // has room for them.
    void fill()
    {
        QList<ChartRow> &rows = m_layout.pages.first();
        double room = m_measure.rows - heightOf(rows);
        for (const int columns : {ItemColumn + 1, kChartColumns}) {
            for (qsizetype lines = m_lines + 1; lines <= kMostLines; ++lines) {
                for (ChartRow &row : rows) {
                    if (row.row->isHeading || !isCut(row, columns))
                        continue;
                    ChartRow fuller = item(row.row, lines);
                    if (fuller.height - row.height > room)
                        continue;
                    room -= fuller.height - row.height;
                    row = std::move(fuller);
                }
            }
        }
    }

    // Whether words in the first `columns` were cut.
    static bool isCut(const ChartRow &row, int columns)
    {
        return std::any_of(row.words.cbegin(), row.words.cbegin() + columns,
                           [](const QList<PlacedLine> &lines) {
                               return !lines.isEmpty() && lines.last().text.endsWith(u'…');
                           });
    }

    // Measures the longest words of each column, in sizes of the type.
    void measureColumns()
    {
        constexpr double kProbe = 10;
        QList<double> titles;
        for (const WallChartRow &row : m_chart.rows) {
            for (int column = 0; !row.isHeading && column < kChartColumns; ++column) {
                double width = 0;
                for (const auto &line : linesOf(wordsOf(row, column), kProbe, kEndless))
                    width = std::max(width, line.width / kProbe);
                m_longest[column] = std::max(m_longest[column], width);
                if (column == ItemColumn)
                    titles.append(width);
            }
        }
        std::ranges::sort(titles);
        m_usualTitle = titles.value(titles.size() * 9 / 10);
    }

    QList<PlacedLine> linesOf(const QString &words, double size, double width,
                              FontRole role = FontRole::Heading)
    {
        return typesetLines(m_typesetter, words, {.role = role, .size = size, .cell = size}, 0,
                            width);
    }

    // The words in at most `most` lines; the last one is cut with … when there are more.
    QList<PlacedLine> cutLines(const QString &words, double size, double width, qsizetype most,
                               FontRole role = FontRole::Heading)
    {
        QList<PlacedLine> lines = linesOf(words, size, width, role);
        if (lines.size() <= most)
            return lines;
        QString shortened = words.left(lengthOf(words, lines.mid(0, most)));
        do {
            shortened.chop(1);
            lines = linesOf(shortened + u'…', size, width, role);
        } while (lines.size() > most && shortened.size() > 1);
        return lines.mid(0, most);
    }

    // Returns column widths: as wide as their words, within bounds; narrower where the item column
    // would have too little, wider where it has more than its words need.
    std::array<double, kChartColumns> columnsFor(double type) const
    {
        std::array<double, kChartColumns> columns = {};
        for (const int column : {NumberColumn, WhoColumn, DeadlineColumn, StatusColumn}) {
            const Bounds &bounds = kWidths[column];
            columns[column] = std::clamp(m_longest[column] + 0.1, bounds.least, bounds.most) * type
                              + 2 * kChartPadding;
        }
        const auto left = [&] {
            return m_measure.columnsWidth - std::accumulate(columns.cbegin(), columns.cend(), 0.0);
        };
        for (const int column : {WhoColumn, DeadlineColumn, StatusColumn}) {
            const double least = (column == WhoColumn ? kShrunkWho : kWidths[column].least) * type
                                 + 2 * kChartPadding;
            const double missing = kWidths[ItemColumn].least * type - left();
            columns[column] -= std::clamp(missing, 0.0, std::max(0.0, columns[column] - least));
        }
        for (const int column : {WhoColumn, DeadlineColumn}) {
            const double enough = (m_longest[column] + 0.1) * type + 2 * kChartPadding;
            const double surplus = left() - (m_longest[ItemColumn] + 0.1) * type
                                   - 2 * kChartPadding;
            columns[column] += std::clamp(surplus, 0.0, std::max(0.0, enough - columns[column]));
        }
        const double enough = std::max(m_usualTitle + 0.1, kWidths[ItemColumn].least) * type
                              + 2 * kChartPadding;
        columns[ItemColumn] = std::min(left(), enough);
        return columns;
    }

    // Sets all rows in this size of type, in at most `lines` lines, on as many pages as they need.
    void set(double type, qsizetype lines)
    {
        m_lines = lines;
        m_layout = {.type = type, .columns = columnsFor(type)};
        const auto &columns = m_layout.columns;
        m_layout.spare = m_measure.columnsWidth
                         - std::accumulate(columns.cbegin(), columns.cend(), 0.0);
        m_layout.band = heightOf(1);
        QList<ChartRow> rows;
        for (const WallChartRow &row : m_chart.rows)
            rows.append(row.isHeading ? heading(&row, row.title) : item(&row, lines));
        breakPages(rows, m_measure.rows);
        balance(rows);
    }

    double heightOf(qsizetype lines) const
    {
        return m_layout.type * (double(lines) * kChartLineStep + kRowPadding);
    }

    ChartRow item(const WallChartRow *row, qsizetype lines)
    {
        ChartRow set{.row = row};
        qsizetype most = 1;
        for (int column = 0; column < kChartColumns; ++column) {
            const double width = m_layout.columns[column] - 2 * kChartPadding;
            set.words[column] = cutLines(wordsOf(*row, column), m_layout.type, width, lines);
            if (column == WhoColumn)
                keepNamesWhole(&set.words[column], row->responsible, width);
            most = std::max(most, set.words[column].size());
        }
        set.height = heightOf(most);
        return set;
    }

    // Puts a department and its people on separate lines when that takes no more lines.
    void keepNamesWhole(QList<PlacedLine> *lines, QString who, double width)
    {
        const auto blank = who.lastIndexOf(u' ');
        if (lines->size() < 2 || blank < 0)
            return;
        who[blank] = u'\n';
        auto parted = linesOf(who, m_layout.type, width);
        if (parted.size() <= lines->size())
            *lines = std::move(parted);
    }

    ChartRow heading(const WallChartRow *row, const QString &words)
    {
        const double type = headingType(m_layout.type);
        ChartRow set{.row = row};
        set.words[ItemColumn] = cutLines(words, type, m_measure.columnsWidth - 2 * kChartPadding,
                                         std::min(m_lines, kMostHeadingLines), FontRole::Title);
        const auto lines = double(std::max<qsizetype>(1, set.words[ItemColumn].size()));
        set.height = type * (lines * kChartLineStep + kRowPadding);
        return set;
    }

    // Fills pages one after another. A heading at a page's end is moved to the next page.
    void breakPages(const QList<ChartRow> &rows, double room)
    {
        m_layout.pages = {{}};
        double used = 0;
        const ChartRow *above = nullptr; // the heading above the present row
        for (const ChartRow &row : rows) {
            if (used + row.height > room + kTolerance && !m_layout.pages.last().isEmpty()) {
                QList<ChartRow> next;
                QList<ChartRow> &full = m_layout.pages.last();
                while (full.size() > 1 && full.last().row->isHeading && heightOf(next) < room / 2)
                    next.prepend(full.takeLast());
                if (next.isEmpty() && !row.row->isHeading && above)
                    next.append(heading(above->row, above->row->title + u"（续）"_s));
                m_layout.pages.append(next);
                used = heightOf(next);
            }
            if (row.row->isHeading)
                above = &row;
            m_layout.pages.last().append(row);
            used += row.height;
        }
    }

    static double heightOf(const QList<ChartRow> &rows)
    {
        return std::accumulate(rows.cbegin(), rows.cend(), 0.0,
                               [](double sum, const ChartRow &row) { return sum + row.height; });
    }

    // Breaks the pages anew so that they are equally full, without adding one.
    void balance(const QList<ChartRow> &rows)
    {
        constexpr int kSteps = 6;
        const qsizetype pages = m_layout.pages.size();
        if (pages < 2 || rows.size() > kManyRows)
            return;
        double enough = m_measure.rows;
        double tooLittle = heightOf(rows) / double(pages) - 1;
        for (int step = 0; step < kSteps; ++step) {
            const double room = (enough + tooLittle) / 2;
            breakPages(rows, room);
            (m_layout.pages.size() > pages ? tooLittle : enough) = room;
        }
        breakPages(rows, enough);
    }

    // Makes rows higher, by the same factor on all pages, so that the chart fills its paper.
    void spread()
    {
        double fullest = 1;
        for (const auto &rows : std::as_const(m_layout.pages))
            fullest = std::max(fullest, heightOf(rows));
        const double share = std::min(m_measure.rows / fullest, 1 + m_measure.stretch);
        if (share <= 1)
            return;
        for (auto &rows : m_layout.pages) {
            for (ChartRow &row : rows)
                row.height *= share;
        }
        m_layout.band *= share;
    }

    const WallChart &m_chart;
    Typesetter &m_typesetter;
    const ChartMeasure &m_measure;
    std::array<double, kChartColumns> m_longest = {};
    // The width that nine in ten titles do not exceed, in sizes of the type.
    double m_usualTitle = 0;
    int m_items = 0;
    qsizetype m_lines = kMostLines;
    ChartLayout m_layout;
};

} // namespace

double headingType(double type)
{
    return type + 1;
}

ChartLayout layOutRows(const WallChart &chart, Typesetter &typesetter, const ChartMeasure &measure)
{
    return RowSetter(chart, typesetter, measure).layout();
}

} // namespace Report
