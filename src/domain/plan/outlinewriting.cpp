#include "domain/plan/outlinewriting.h"

#include "domain/plan/outlineedits.h"
#include "domain/plan/rules.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using System::Result;

namespace Domain {

namespace {

// A line as it was typed or pasted.
struct Line
{
    QString words;                         // without its number
    std::optional<MarkFamily> family = {}; // the family of its number; none without one
};

Line typedLine(const QString &typed)
{
    const QString words = cleanText(typed);
    if (words.isEmpty())
        return {};
    const auto mark = numberMarkAt(folded(words), 0, true);
    if (!mark || mark->isPartOfTitle() || mark->pairs || mark->weak)
        return {words};
    const QString rest = cleanText(words.mid(mark->length));
    return rest.isEmpty() ? Line{words} : Line{rest, mark->family};
}

QList<Line> typedLines(const QString &words)
{
    static const QRegularExpression end(u"[\\r\\n\\x{2028}\\x{2029}]+"_s);
    QList<Line> lines;
    for (const QString &typed : words.split(end)) {
        if (Line line = typedLine(typed); !line.words.isEmpty())
            lines.append(std::move(line));
    }
    return lines;
}

bool numbersSections(MarkFamily family)
{
    return family == MarkFamily::Part || family == MarkFamily::Chapter
           || family == MarkFamily::Clause || family == MarkFamily::Chinese;
}

bool numbersItemsSo(const Outline &outline, MarkFamily family)
{
    return std::ranges::any_of(outline.nodes(), [family](const OutlineNode *node) {
        const QString &number = node->node().number;
        const auto mark = number.isEmpty() ? std::nullopt : numberMarkAt(folded(number), 0, true);
        return !node->isSection() && mark && mark->family == family;
    });
}

OutlineNode *holder(const Outline &outline, NodeId under)
{
    return under == NodeId{} ? outline.root() : outline.find(under);
}

// The section's place that comes before `level`, which is the one for what is larger; `level`
// itself where there is none.
int sectionLevel(const QList<WritingPlace> &places, int level)
{
    for (int larger = level; larger >= 0; --larger) {
        if (places[larger].kind == NodeKind::Section)
            return larger;
    }
    return level;
}

// Puts lines into a copy of the outline, one after another, each in its place and with its number.
class Writing
{
public:
    Writing(const Outline &outline, const WritingPlace &first)
        : m_outline(outline.content())
        , m_first(first)
    {}

    void write(const QString &words, int depth);
    Edit edit() const;

private:
    OutlineNode *lastAbove(int depth) const;

    Outline m_outline;
    WritingPlace m_first;
    qint64 m_lastId = 0;              // last id given, below zero: the file gives the real ones
    QList<OutlineNode *> m_lastAt;    // the row last written at each depth
    QList<const OutlineNode *> m_top; // written nodes whose parent was there before
};

OutlineNode *Writing::lastAbove(int depth) const
{
    for (int above = std::min(depth, int(m_lastAt.size())) - 1; above >= 0; --above) {
        if (m_lastAt[above])
            return m_lastAt[above];
    }
    return nullptr;
}

void Writing::write(const QString &words, int depth)
{
    OutlineNode *above = lastAbove(depth);
    OutlineNode *under = above ? above : holder(m_outline, m_first.under);
    const NodeKind kind = above ? NodeKind::Item : m_first.kind;
    const int row = above             ? under->childCount()
                    : m_top.isEmpty() ? m_first.row
                                      : m_top.last()->row() + 1;
    Node node{.id = NodeId{--m_lastId}, .parent = under->id(), .kind = kind};
    node.number = numberForAdded(m_outline, under, row, kind);
    node.title = titleOfAdded(words, kind);
    if (kind == NodeKind::Item)
        node.text = words;
    OutlineNode *written = m_outline.insert(under, row, std::move(node));
    if (!above)
        m_top.append(written);
    m_lastAt.resize(above ? depth : 0);
    m_lastAt.resize(depth + 1);
    m_lastAt[depth] = written;
}

Edit Writing::edit() const
{
    Edit edit;
    for (const OutlineNode *top : m_top) {
        Subtree tree{.place = placeOf(top, m_outline.plan().id)};
        QList<const OutlineNode *> below{top};
        while (!below.isEmpty()) {
            const OutlineNode *node = below.takeFirst();
            tree.nodes.append(node->node());
            for (int row = node->childCount() - 1; row >= 0; --row)
                below.prepend(node->child(row));
        }
        edit.append(SubtreeChange{.to = std::make_shared<const Subtree>(std::move(tree))});
    }
    return edit;
}

} // namespace

QList<WritingPlace> placesAfter(const Outline &outline, const OutlineNode *after)
{
    QList<WritingPlace> places;
    const auto offer = [&places](NodeKind kind, const OutlineNode *under, int row) {
        if (mayHold(*under, kind))
            places.append({kind, under->id(), row});
    };
    QList<const OutlineNode *> path;
    for (const OutlineNode *node = after; node && !node->isRoot(); node = node->parent())
        path.prepend(node);
    const OutlineNode *root = outline.root();
    offer(NodeKind::Section, root, path.isEmpty() ? root->childCount() : path.first()->row() + 1);
    if (path.isEmpty()) {
        offer(NodeKind::Item, root, root->childCount());
        return places;
    }
    for (const OutlineNode *node : path) {
        const bool isOffered = node == path.first() && node->isSection();
        if (!isOffered)
            offer(node->node().kind, node->parent(), node->row() + 1);
    }
    if (path.size() < kDeepestOutline)
        offer(NodeKind::Item, path.last(), path.last()->childCount());
    return places;
}

int usualPlaceAfter(const Outline &outline, const OutlineNode *after)
{
    const QList<WritingPlace> places = placesAfter(outline, after);
    const bool isItem = after && !after->isRoot() && !after->isSection();
    for (int level = 0; isItem && level < places.size(); ++level) {
        if (places[level].kind == NodeKind::Item && places[level].under == after->parent()->id())
            return level;
    }
    return int(places.size()) - 1;
}

Result<Edit> linesWritten(const Outline &outline, const OutlineNode *after, int level,
                          const QString &words)
{
    const QList<Line> lines = typedLines(words);
    if (lines.isEmpty())
        return noWordsToAdd();
    const QList<WritingPlace> places = placesAfter(outline, after);
    std::set<MarkFamily> families; // in the order of their levels, the outermost first
    for (const Line &line : lines) {
        if (line.family)
            families.insert(*line.family);
    }
    const bool isHeading = lines.size() == 1 && lines.first().family
                           && numbersSections(*lines.first().family)
                           && !numbersItemsSo(outline, *lines.first().family);
    level = std::clamp(level, 0, int(places.size()) - 1);
    if (isHeading || families.size() > 1)
        level = sectionLevel(places, level);
    const NodeKind kind = places[level].kind;
    if (std::ranges::any_of(lines,
                            [kind](const Line &line) { return isTooLongToAdd(line.words, kind); }))
        return tooLongToAdd();
    Writing writing(outline, places[level]);
    for (const Line &line : lines) {
        const auto rank = line.family ? families.find(*line.family) : families.end();
        const auto depth = std::distance(families.begin(), rank);
        writing.write(line.words, std::max(0, int(line.family ? depth : depth - 1)));
    }
    return writing.edit();
}

} // namespace Domain
