#include "domain/memorycopy.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

const PlanId kPlan{1};

Node node(qint64 id, qint64 parent, NodeKind kind, const QString &number, const QString &title)
{
    return {.id = NodeId{id},
            .parent = NodeId{parent},
            .kind = kind,
            .number = number,
            .title = title,
            .text = kind == NodeKind::Item ? title : QString()};
}

ProgressNote signedNote(qint64 id, qint64 node, QDate day, const QString &text,
                        const QString &author)
{
    return {.id = NoteId{id},
            .node = NodeId{node},
            .happenedOn = day,
            .text = text,
            .author = author,
            .writtenAt = QDateTime(day, QTime(8, 0), Qt::UTC)};
}

Evidence pieceOf(const QString &name, QChar digit, const QString &author)
{
    return {.name = name,
            .type = u"image/jpeg"_s,
            .sha256 = QString(64, digit),
            .size = 9,
            .author = author,
            .addedAt = QDateTime(QDate(2021, 6, 1), QTime(8, 0), Qt::UTC)};
}

} // namespace

MemoryCopy::MemoryCopy(QString who)
    : author(std::move(who))
{
    content.plans.append({.details = {.id = kPlan, .year = 2021, .title = u"2021年工作要点"_s},
                          .nodes = {node(1, 0, NodeKind::Section, u"一、"_s, u"学习"_s),
                                    node(2, 1, NodeKind::Item, u"1."_s, u"读书"_s),
                                    node(3, 1, NodeKind::Item, u"2."_s, u"座谈"_s),
                                    node(4, 0, NodeKind::Section, u"二、"_s, u"活动"_s),
                                    node(5, 4, NodeKind::Item, u"3."_s, u"寻访"_s),
                                    node(6, 4, NodeKind::Item, u"4."_s, u"征文"_s)}});
    content.highestNode = NodeId{6};
    ProgressNote one = signedNote(1, 2, QDate(2021, 5, 1), u"起初甲"_s, u"旧"_s);
    one.attendance = 5;
    ProgressNote two = signedNote(2, 3, QDate(2021, 5, 2), u"起初乙"_s, u"旧"_s);
    two.figures = {{.name = u"征文"_s, .number = 46, .unit = u"篇"_s}};
    content.notes = {{NodeId{2}, {one}}, {NodeId{3}, {two}}};
    Evidence table = pieceOf(u"表.xlsx"_s, u'1', u"旧"_s);
    table.id = EvidenceId{1};
    table.node = NodeId{3};
    Evidence picture = pieceOf(u"照片.jpg"_s, u'2', u"旧"_s);
    picture.id = EvidenceId{2};
    picture.note = NoteId{2};
    content.evidence.append(table);
    content.evidence.append(picture);
}

void MemoryCopy::apply(Change change, const QString &by)
{
    std::visit([this](auto &one) { store(one); }, change);
    HistoryEntry stamp{.author = by, .plan = kPlan};
    if (const auto *piece = std::get_if<EvidenceChange>(&change)) {
        const Evidence &one = *(piece->to ? piece->to : piece->from);
        stamp.node = one.note == NoteId{} ? one.node : note(one.note).node;
    }
    const auto rows = historyOf(change, stamp);
    for (const HistoryEntry &row : rows)
        content.highestNode = std::max(content.highestNode, highestNodeIn(row));
    content.since += rows;
}

void MemoryCopy::set(qint64 id, Field field, const QString &value)
{
    const NodeId place{id};
    const QString now = fieldText(outlineOf(place).find(place)->node(), field);
    apply(FieldChange{.node = place, .field = field, .from = now, .to = value}, author);
}

NoteId MemoryCopy::addNote(qint64 node, const QString &text, std::optional<int> attendance)
{
    ProgressNote added = signedNote(0, node, QDate(2021, 6, 1), text, author);
    added.attendance = attendance;
    apply(NoteChange{.to = added}, author);
    return NoteId{m_lastNote};
}

ProgressNote MemoryCopy::note(NoteId id) const
{
    for (const auto &held : content.notes) {
        const auto found = std::ranges::find(held, id, &ProgressNote::id);
        if (found != held.cend())
            return *found;
    }
    FAIL("no such note");
    return {};
}

void MemoryCopy::correct(NoteId id, const QString &text)
{
    ProgressNote changed = note(id);
    changed.text = text;
    replace(changed);
}

void MemoryCopy::replace(const ProgressNote &changed)
{
    apply(NoteChange{.from = note(changed.id), .to = changed}, author);
}

void MemoryCopy::removeNote(NoteId id)
{
    for (const Change &one : removingNote(note(id), content.evidence.ofNotes.value(id)))
        apply(one, author);
}

NodeId MemoryCopy::addNode(Node added, qint64 parent, int row)
{
    added.id = nextNode();
    added.parent = NodeId{parent};
    const Subtree tree{.place = {.plan = kPlan, .parent = NodeId{parent}, .row = row},
                       .nodes = {added}};
    apply(SubtreeChange{.to = std::make_shared<const Subtree>(tree)}, author);
    return added.id;
}

NodeId MemoryCopy::addItem(qint64 parent, int row, const QString &title)
{
    return addNode(node(0, 0, NodeKind::Item, {}, title), parent, row);
}

void MemoryCopy::removeNode(qint64 node)
{
    apply(SubtreeChange{.from = std::make_shared<const Subtree>(treeOf(NodeId{node}))}, author);
}

void MemoryCopy::moveNode(qint64 node, qint64 parent, int row)
{
    const Outline outline = outlineOf(NodeId{node});
    apply(MoveChange{.node = NodeId{node},
                     .from = placeOf(outline.find(NodeId{node}), kPlan),
                     .to = {.plan = kPlan, .parent = NodeId{parent}, .row = row}},
          author);
}

void MemoryCopy::addEvidence(qint64 node, NoteId note, const QString &name, QChar digit)
{
    Evidence added = pieceOf(name, digit, author);
    added.node = NodeId{node};
    added.note = note;
    apply(EvidenceChange{.to = added}, author);
}

Evidence MemoryCopy::evidence(qint64 id) const
{
    QList<Evidence> all;
    for (const auto &held : content.evidence.ofNodes)
        all += held;
    for (const auto &held : content.evidence.ofNotes)
        all += held;
    const auto found = std::ranges::find(all, EvidenceId{id}, &Evidence::id);
    REQUIRE(found != all.end());
    return *found;
}

void MemoryCopy::word(const QString &block, const QString &text)
{
    const WordingPlace place{kPlan, u"year"_s, block};
    WordingChange change{.place = place};
    const auto held = std::ranges::find(content.wordings, place, &PlacedWording::place);
    if (held != content.wordings.end())
        change.from = held->wording;
    if (!text.isEmpty())
        change.to = Wording{.text = text, .record = u"记录"_s};
    apply(change, author);
}

void MemoryCopy::setTitle(const QString &title)
{
    PlanDetails changed = content.plans.first().details;
    changed.title = title;
    apply(DetailsChange{.from = content.plans.first().details, .to = changed}, author);
}

void MemoryCopy::addPlan(int year, const QString &title, const QString &item)
{
    const PlanContent plan{.details = {.year = year, .title = title},
                           .nodes = {node(-1, 0, NodeKind::Item, u"1."_s, item)}};
    apply(PlanChange{.to = std::make_shared<const PlanContent>(plan)}, author);
}

Subtree MemoryCopy::treeOf(NodeId node) const
{
    const Outline outline = outlineOf(node);
    Subtree tree{.place = placeOf(outline.find(node), outline.plan().id),
                 .nodes = nodesFrom(*outline.find(node))};
    for (const Node &one : std::as_const(tree.nodes)) {
        tree.evidence += content.evidence.ofNodes.value(one.id);
        for (const ProgressNote &held : content.notes.value(one.id)) {
            tree.notes.append(held);
            tree.evidence += content.evidence.ofNotes.value(held.id);
        }
    }
    return tree;
}

QStringList MemoryCopy::lines() const
{
    QStringList lines;
    for (const PlanContent &plan : content.plans) {
        const Outline outline(plan);
        for (const OutlineNode *one : outline.nodes()) {
            QString line = QString(one->depth() - 1, u' ') + one->heading();
            if (one->node().status != ItemStatus())
                line += u' ' + one->node().status.toString();
            for (const ProgressNote &held : content.notes.value(one->id()))
                line += u" {"_s + held.text + namesOf(content.evidence.ofNotes.value(held.id))
                        + u'}';
            lines.append(line + namesOf(content.evidence.ofNodes.value(one->id())));
        }
    }
    return lines;
}

Outline MemoryCopy::outlineOf(NodeId node) const
{
    for (const PlanContent &plan : content.plans) {
        if (std::ranges::find(plan.nodes, node, &Node::id) != plan.nodes.cend())
            return Outline(plan);
    }
    FAIL("no such node");
    return {};
}

template<typename Work>
void MemoryCopy::onOutline(PlanId plan, Work work)
{
    for (PlanContent &one : content.plans) {
        if (one.details.id != plan)
            continue;
        Outline outline(one);
        work(outline);
        one = outline.content();
    }
}

QList<Node> MemoryCopy::nodesFrom(const OutlineNode &top)
{
    QList<Node> nodes{top.node()};
    for (int row = 0; row < top.childCount(); ++row)
        nodes += nodesFrom(*top.child(row));
    return nodes;
}

void MemoryCopy::insert(Outline &outline, NodeId under, int row, const QList<Node> &nodes)
{
    OutlineNode *parent = under == NodeId{} ? outline.root() : outline.find(under);
    REQUIRE(parent);
    outline.insert(parent, row, nodes.first());
    for (const Node &one : nodes.mid(1)) {
        OutlineNode *above = outline.find(one.parent);
        REQUIRE(above);
        outline.insert(above, above->childCount(), one);
    }
}

NodeId MemoryCopy::nextNode()
{
    content.highestNode = NodeId{qint64(content.highestNode) + 1};
    return content.highestNode;
}

QString MemoryCopy::namesOf(const QList<Evidence> &held) const
{
    QString names;
    for (const Evidence &one : held)
        names += u" ["_s + one.name + u']';
    return names;
}

void MemoryCopy::store(FieldChange &change)
{
    for (PlanContent &plan : content.plans) {
        for (Node &one : plan.nodes) {
            if (one.id != change.node)
                continue;
            CHECK(fieldText(one, change.field) == change.from);
            REQUIRE(setFieldText(one, change.field, change.to, plan.details.time()));
        }
    }
}

void MemoryCopy::store(NoteChange &change)
{
    if (change.to && qint64(change.to->id) <= 0) {
        const NoteId given{++m_lastNote};
        if (change.to->id != NoteId{})
            m_notes.insert(change.to->id, given);
        change.to->id = given;
    }
    if (change.to)
        change.to->node = m_nodes.value(change.to->node, change.to->node);
    const bool stays = change.from && change.to && change.from->node == change.to->node;
    if (change.from) {
        auto &held = content.notes[change.from->node];
        const auto found = std::ranges::find(held, *change.from);
        REQUIRE(found != held.end());
        if (stays)
            *found = *change.to;
        else
            held.erase(found);
    }
    if (change.to && !stays)
        content.notes[change.to->node].append(*change.to);
}

void MemoryCopy::store(EvidenceChange &change)
{
    if (change.from) {
        auto &held = change.from->note != NoteId{} ? content.evidence.ofNotes[change.from->note]
                                                   : content.evidence.ofNodes[change.from->node];
        REQUIRE(held.removeOne(*change.from));
    }
    if (!change.to)
        return;
    change.to->node = m_nodes.value(change.to->node, change.to->node);
    change.to->note = m_notes.value(change.to->note, change.to->note);
    if (change.to->id == EvidenceId{})
        change.to->id = EvidenceId{++m_lastEvidence};
    content.evidence.append(*change.to);
}

void MemoryCopy::store(PlanChange &change)
{
    PlanContent plan = *change.to;
    plan.details.id = PlanId{++m_lastPlan};
    for (Node &one : plan.nodes) {
        const NodeId given = nextNode();
        m_nodes.insert(one.id, given);
        one.id = given;
        one.parent = m_nodes.value(one.parent);
    }
    content.plans.append(plan);
    change.to = std::make_shared<const PlanContent>(plan);
}

void MemoryCopy::store(SubtreeChange &change)
{
    const Subtree &tree = change.to ? *change.to : *change.from;
    onOutline(tree.place.plan, [&](Outline &outline) {
        if (change.to) {
            insert(outline, tree.place.parent, tree.place.row, tree.nodes);
            return;
        }
        CHECK(tree == treeOf(tree.nodes.first().id));
        outline.remove(outline.find(tree.nodes.first().id));
    });
    if (change.to)
        return;
    for (const Node &one : tree.nodes) {
        for (const ProgressNote &held : content.notes.take(one.id))
            content.evidence.ofNotes.remove(held.id);
        content.evidence.ofNodes.remove(one.id);
    }
}

void MemoryCopy::store(MoveChange &change)
{
    onOutline(change.to.plan, [&change](Outline &outline) {
        OutlineNode *moved = outline.find(change.node);
        REQUIRE(moved);
        CHECK(placeOf(moved, change.to.plan) == change.from);
        const auto nodes = nodesFrom(*moved);
        outline.remove(moved);
        insert(outline, change.to.parent, change.to.row, nodes);
    });
}

void MemoryCopy::store(DetailsChange &change)
{
    for (PlanContent &plan : content.plans) {
        if (plan.details.id == change.to.id) {
            CHECK(plan.details == change.from);
            plan.details = change.to;
        }
    }
}

void MemoryCopy::store(WordingChange &change)
{
    const auto held = std::ranges::find(content.wordings, change.place, &PlacedWording::place);
    CHECK((held != content.wordings.end()) == change.from.has_value());
    if (held != content.wordings.end())
        content.wordings.erase(held);
    if (change.to)
        content.wordings.append({change.place, *change.to});
}
