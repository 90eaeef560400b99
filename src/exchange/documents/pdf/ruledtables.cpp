#include "exchange/documents/pdf/ruledtables.h"

#include "exchange/documents/shared/tablerows.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace Exchange {

namespace {

constexpr double kNear = 3.5;   // points: within these, lines meet and edges are the same
constexpr double kPadding = 14; // points: at most, between a cell's words and both its edges
constexpr qsizetype kMostTableRows = 400;

// The size of a word's letters: Chinese ones are as wide as they are large.
double sizeOf(const PdfWord &word)
{
    if (!word.text.isEmpty() && std::ranges::all_of(word.text, isWide))
        return word.place.width() / double(word.text.size());
    return word.place.height() / 1.3;
}

// A blank between Latin letters is a quarter of their size; typesetting sets Chinese letters and
// figures a fifth apart, and spreads Chinese letters to fill a line.
bool isParted(const PdfWord &left, const PdfWord &right)
{
    const double gap = (right.place.left() - left.place.right())
                       / qMax(1.0, qMin(sizeOf(left), sizeOf(right)));
    const bool wideLeft = !left.text.isEmpty() && isWide(left.text.back());
    const bool wideRight = !right.text.isEmpty() && isWide(right.text.front());
    return gap > (wideLeft && wideRight ? 0.45 : wideLeft || wideRight ? 0.35 : 0.12);
}

PdfLine lineOf(QList<PdfWord> words)
{
    std::ranges::stable_sort(words, {}, [](const PdfWord &word) { return word.place.left(); });
    PdfLine line;
    QList<double> sizes;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0 && isParted(words[i - 1], words[i]))
            line.text += u' ';
        line.text += words[i].text;
        line.place |= words[i].place;
        sizes.append(sizeOf(words[i]));
    }
    std::ranges::sort(sizes);
    line.size = sizes.isEmpty() ? 0 : sizes[sizes.size() / 2];
    return line;
}

// Numbers that are nearly the same, as one.
QList<double> merged(QList<double> values)
{
    std::ranges::sort(values);
    QList<double> single;
    for (const double value : std::as_const(values)) {
        if (single.isEmpty() || value - single.last() > kNear)
            single.append(value);
    }
    return single;
}

bool meet(const PdfRule &across, const PdfRule &down)
{
    return down.at >= across.begin - kNear && down.at <= across.end + kNear
           && across.at >= down.begin - kNear && across.at <= down.end + kNear;
}

// Whether the end of a vertical line meets a horizontal one; one that does not is a part of a
// letter.
bool endsOn(const QList<PdfRule> &across, const PdfRule &down, double end)
{
    return std::ranges::any_of(across, [&](const PdfRule &rule) {
        return qAbs(rule.at - end) <= kNear && down.at >= rule.begin - kNear
               && down.at <= rule.end + kNear;
    });
}

bool covers(const QList<PdfRule> &rules, double at, double place)
{
    return std::ranges::any_of(rules, [&](const PdfRule &rule) {
        return qAbs(rule.at - at) <= kNear && rule.begin <= place && place <= rule.end;
    });
}

struct Rules
{
    QList<PdfRule> across;
    QList<PdfRule> down;
};

// Groups of lines that are connected, directly or by others.
QList<Rules> groupsOf(const QList<PdfRule> &across, const QList<PdfRule> &down)
{
    QList<int> group(across.size() + down.size());
    std::iota(group.begin(), group.end(), 0);
    const auto rootOf = [&group](int at) {
        while (group[at] != at)
            at = group[at] = group[group[at]];
        return at;
    };
    for (int i = 0; i < across.size(); ++i) {
        for (int j = 0; j < down.size(); ++j) {
            if (meet(across[i], down[j]))
                group[rootOf(i)] = rootOf(int(across.size()) + j);
        }
    }
    QMap<int, Rules> groups;
    for (int i = 0; i < group.size(); ++i) {
        Rules &rules = groups[rootOf(i)];
        if (i < across.size())
            rules.across.append(across[i]);
        else
            rules.down.append(down[i - across.size()]);
    }
    return groups.values();
}

// The grid of a group of lines. Fields that no line separates are one cell.
class Grid
{
public:
    explicit Grid(const Rules &rules);

    bool isTable() const { return columns() >= 2 && rows() >= 2; }
    QRectF place() const
    {
        return {QPointF(m_xs.first(), m_ys.first()), QPointF(m_xs.last(), m_ys.last())};
    }
    QList<double> lines() const { return m_xs; }
    TableRows read(const QList<PdfWord> &words) const;

private:
    int columns() const { return int(m_xs.size()) - 1; }
    int rows() const { return int(m_ys.size()) - 1; }
    int rootOf(int field) const;
    void join(int one, int other) { m_fields[rootOf(one)] = rootOf(other); }
    QStringList linesIn(const QList<PdfWord> &words, double width) const;

    QList<double> m_xs;
    QList<double> m_ys;
    mutable QList<int> m_fields;
};

Grid::Grid(const Rules &rules)
{
    QList<double> xs;
    QList<double> ys;
    for (const PdfRule &rule : rules.down)
        xs.append(rule.at);
    for (const PdfRule &rule : rules.across)
        ys.append(rule.at);
    m_xs = merged(xs);
    m_ys = merged(ys);
    if (!isTable() || columns() > kMostTableColumns || rows() > kMostTableRows) {
        m_xs.clear();
        return;
    }
    m_fields.resize(columns() * rows());
    std::iota(m_fields.begin(), m_fields.end(), 0);
    for (int row = 0; row < rows(); ++row) {
        const double middle = (m_ys[row] + m_ys[row + 1]) / 2;
        for (int column = 0; column < columns(); ++column) {
            const int field = row * columns() + column;
            const double centre = (m_xs[column] + m_xs[column + 1]) / 2;
            if (column + 1 < columns() && !covers(rules.down, m_xs[column + 1], middle))
                join(field, field + 1);
            if (row + 1 < rows() && !covers(rules.across, m_ys[row + 1], centre))
                join(field, field + columns());
        }
    }
}

int Grid::rootOf(int field) const
{
    while (m_fields[field] != field)
        field = m_fields[field] = m_fields[m_fields[field]];
    return field;
}

// The lines in a cell; a line that fills the cell's width is joined with the next one.
QStringList Grid::linesIn(const QList<PdfWord> &words, double width) const
{
    QStringList lines;
    bool goesOn = false;
    for (const PdfLine &line : linesOf(words)) {
        const QStringList both{lines.value(lines.size() - 1), line.text};
        if (goesOn)
            lines.last() = joinedLines(both);
        else
            lines.append(line.text);
        goesOn = width - line.place.width() < kPadding + line.size;
    }
    return lines;
}

TableRows Grid::read(const QList<PdfWord> &words) const
{
    QHash<int, QList<PdfWord>> wordsOf;
    for (const PdfWord &word : words) {
        const QPointF at = word.place.center();
        const auto column = int(std::ranges::upper_bound(m_xs, at.x()) - m_xs.begin()) - 1;
        const auto row = int(std::ranges::upper_bound(m_ys, at.y()) - m_ys.begin()) - 1;
        const int field = qBound(0, row, rows() - 1) * columns() + qBound(0, column, columns() - 1);
        wordsOf[rootOf(field)].append(word);
    }
    TableRows table;
    QSet<int> given;
    for (int row = 0; row < rows(); ++row) {
        QList<TableCell> cells;
        for (int column = 0; column < columns();) {
            const int root = rootOf(row * columns() + column);
            const int first = column;
            while (column < columns() && rootOf(row * columns() + column) == root)
                ++column;
            const double width = m_xs[column] - m_xs[first];
            const bool isGiven = given.contains(root);
            cells.append({.lines = isGiven ? QStringList() : linesIn(wordsOf.value(root), width),
                          .columns = column - first,
                          .continues = isGiven});
            given.insert(root);
        }
        table.rows.append(cells);
    }
    return table;
}

} // namespace

QList<PdfLine> linesOf(QList<PdfWord> words)
{
    std::ranges::stable_sort(words, {},
                             [](const PdfWord &word) { return word.place.center().y(); });
    QList<PdfLine> lines;
    QList<PdfWord> line;
    QRectF place;
    for (const PdfWord &word : std::as_const(words)) {
        const double shared = qMin(place.bottom(), word.place.bottom())
                              - qMax(place.top(), word.place.top());
        if (!line.isEmpty() && shared < qMin(place.height(), word.place.height()) / 2) {
            lines.append(lineOf(std::exchange(line, {})));
            place = {};
        }
        line.append(word);
        // A tall word must not draw the lines above and below it together.
        place = place.isNull() || word.place.height() < place.height() ? word.place : place;
    }
    if (!line.isEmpty())
        lines.append(lineOf(line));
    return lines;
}

QList<RuledTable> takeRuledTables(PdfPage &page)
{
    QList<PdfRule> down;
    for (const PdfRule &rule : std::as_const(page.down)) {
        if (endsOn(page.across, rule, rule.begin) && endsOn(page.across, rule, rule.end))
            down.append(rule);
    }
    QList<RuledTable> tables;
    for (const Rules &rules : groupsOf(page.across, down)) {
        const Grid grid(rules);
        if (!grid.isTable())
            continue;
        const QRectF place = grid.place();
        const auto isIn = [&place](const PdfWord &word) {
            return place.contains(word.place.center());
        };
        QList<PdfWord> words;
        std::ranges::copy_if(page.words, std::back_inserter(words), isIn);
        page.words.removeIf(isIn);
        tables.append({.place = place, .columns = grid.lines(), .rows = grid.read(words)});
    }
    std::ranges::sort(tables, {}, [](const RuledTable &table) { return table.place.top(); });
    return tables;
}

} // namespace Exchange
