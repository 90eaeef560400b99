#include "domain/plan/itempath.h"

#include "domain/text/characters.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;
using System::Error;
using System::Result;

namespace Domain {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

constexpr int kMostNamed = 8; // candidates listed in an error message

// A printed number without its punctuation, half width: "一" of "（一）", "1.2" of "１．２．".
// Empty where there is none or it contains "/".
QString numberInPath(const QString &printed)
{
    const QString text = withoutInvisible(printed).normalized(QString::NormalizationForm_KC);
    const auto counts = [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); };
    const auto first = std::ranges::find_if(text, counts);
    const auto last = std::find_if(text.crbegin(), text.crend(), counts).base();
    if (first == text.cend())
        return {};
    const QString number(&*first, last - first);
    return number.contains(u'/') ? QString() : number;
}

QString placeAmongSiblings(const OutlineNode *node)
{
    return u'#' + QString::number(node->row() + 1);
}

QList<OutlineNode *> childrenOf(const OutlineNode *node)
{
    QList<OutlineNode *> children;
    children.reserve(node->childCount());
    for (int row = 0; row < node->childCount(); ++row)
        children.append(node->child(row));
    return children;
}

// The last part of the path of each child of `node`, in order.
QStringList partsBelow(const OutlineNode *node)
{
    QStringList parts;
    QHash<QString, int> uses;
    for (const OutlineNode *child : childrenOf(node)) {
        parts.append(numberInPath(child->node().number));
        ++uses[parts.last()];
    }
    for (int row = 0; row < node->childCount(); ++row) {
        if (parts[row].isEmpty() || uses.value(parts[row]) > 1)
            parts[row] = placeAmongSiblings(node->child(row));
    }
    return parts;
}

void addPathsBelow(const OutlineNode *node, const QString &path,
                   QHash<const OutlineNode *, QString> &paths)
{
    const QStringList parts = partsBelow(node);
    for (int row = 0; row < node->childCount(); ++row) {
        const OutlineNode *child = node->child(row);
        const QString below = path.isEmpty() ? parts[row] : path + u'/' + parts[row];
        paths.insert(child, below);
        addPathsBelow(child, below, paths);
    }
}

// Whether one part of a path, as typed, names this node among its siblings.
bool isNamedBy(const OutlineNode *node, const QString &part)
{
    if (part.startsWith(u'#'))
        return part == placeAmongSiblings(node);
    const QString number = numberInPath(part);
    return !number.isEmpty() && number == numberInPath(node->node().number);
}

QList<OutlineNode *> namedBy(const QList<OutlineNode *> &nodes, const QString &part)
{
    QList<OutlineNode *> named;
    std::ranges::copy_if(nodes, std::back_inserter(named),
                         [&part](const OutlineNode *node) { return isNamedBy(node, part); });
    return named;
}

// All nodes that match the path `parts`, walked down from the root.
QList<OutlineNode *> reachedBy(const QStringList &parts, const Outline &outline)
{
    QList<OutlineNode *> reached{outline.root()};
    for (const QString &part : parts) {
        QList<OutlineNode *> below;
        for (const OutlineNode *node : reached)
            below.append(namedBy(childrenOf(node), part));
        reached = below;
    }
    return reached;
}

Error namesNothing(const QString &path)
{
    return {
        .message =
            Text::tr(
                "The plan has no section or item “%1”, so nothing was changed; its outline shows the numbers to use.")
                .arg(path.trimmed()),
        .reason = Error::Reason::Refused};
}

Error namesSeveral(const QString &path, const QList<OutlineNode *> &nodes)
{
    QStringList paths;
    for (const OutlineNode *node : nodes.first(std::min<qsizetype>(nodes.size(), kMostNamed)))
        paths.append(pathOf(node));
    if (nodes.size() > kMostNamed)
        paths.append(u"…"_s);
    return {
        .message =
            Text::tr(
                "“%1” can mean several sections or items, so nothing was changed; name one of these: %2.")
                .arg(path.trimmed(), paths.join(u", "_s)),
        .reason = Error::Reason::Refused};
}

} // namespace

QString pathOf(const OutlineNode *node)
{
    QStringList parts;
    for (; !node->isRoot(); node = node->parent())
        parts.prepend(partsBelow(node->parent()).at(node->row()));
    return parts.join(u'/');
}

QHash<const OutlineNode *, QString> pathsOf(const Outline &outline)
{
    QHash<const OutlineNode *, QString> paths;
    addPathsBelow(outline.root(), {}, paths);
    return paths;
}

Result<OutlineNode *> nodeAtPath(const Outline &outline, const QString &path)
{
    QStringList parts = path.normalized(QString::NormalizationForm_KC).split(u'/');
    for (QString &part : parts)
        part = part.trimmed();
    QList<OutlineNode *> found = reachedBy(parts, outline);
    if (found.isEmpty() && parts.size() == 1 && !parts.first().startsWith(u'#'))
        found = namedBy(outline.nodes(), parts.first());
    if (found.isEmpty())
        return namesNothing(path);
    if (found.size() > 1)
        return namesSeveral(path, found);
    return found.first();
}

} // namespace Domain
