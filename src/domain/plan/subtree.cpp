#include "domain/plan/subtree.h"

#include "domain/text/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

template<typename Id>
QJsonValue jsonOf(Id id)
{
    return QJsonValue(qint64(id));
}

template<typename Id>
Id idIn(const QJsonValue &value)
{
    return Id{value.toInteger()};
}

QJsonObject jsonOfNode(const Node &node)
{
    return {{u"id"_s, jsonOf(node.id)},
            {u"parent"_s, jsonOf(node.parent)},
            {u"kind"_s, kindKey(node.kind)},
            {u"number"_s, node.number},
            {u"title"_s, node.title},
            {u"text"_s, node.text},
            {u"owners"_s, joinNames(node.owners)},
            {u"lead_department"_s, node.leadDepartment},
            {u"supporting_departments"_s, joinNames(node.supportingDepartments)},
            {u"deadline"_s, node.deadline.words()},
            {u"standing"_s, node.status.toString()},
            {u"carried_from"_s, jsonOf(node.carriedFrom)}};
}

Node nodeIn(const QJsonObject &values, const PlanTime &plan)
{
    return {
        .id = idIn<NodeId>(values[u"id"_s]),
        .parent = idIn<NodeId>(values[u"parent"_s]),
        .kind = kindOfKey(values[u"kind"_s].toString()).value_or(NodeKind::Item),
        .number = values[u"number"_s].toString(),
        .title = values[u"title"_s].toString(),
        .text = values[u"text"_s].toString(),
        .owners = splitNames(values[u"owners"_s].toString()),
        .leadDepartment = values[u"lead_department"_s].toString(),
        .supportingDepartments = splitNames(values[u"supporting_departments"_s].toString()),
        .deadline = Deadline::fromWords(values[u"deadline"_s].toString(), plan),
        .status = ItemStatus::fromString(values[u"standing"_s].toString()).value_or(ItemStatus()),
        .carriedFrom = idIn<NodeId>(values[u"carried_from"_s])};
}

QJsonArray idsAsJson(const QList<NodeId> &ids)
{
    QJsonArray array;
    for (const NodeId id : ids)
        array.append(jsonOf(id));
    return array;
}

QList<NodeId> idsIn(const QJsonValue &value)
{
    QList<NodeId> ids;
    for (const QJsonValue id : value.toArray())
        ids.append(idIn<NodeId>(id));
    return ids;
}

} // namespace

QString treeText(const Subtree &tree)
{
    QJsonArray nodes;
    for (const Node &node : tree.nodes)
        nodes.append(jsonOfNode(node));
    QJsonArray notes;
    for (const ProgressNote &note : tree.notes)
        notes.append(QJsonObject{{u"id"_s, jsonOf(note.id)},
                                 {u"node"_s, jsonOf(note.node)},
                                 {u"note"_s, noteText(note)}});
    QJsonArray wordings;
    for (const PlacedWording &placed : tree.wordings)
        wordings.append(wordingText(placed.place, placed.wording));
    const QJsonObject values{{u"plan"_s, jsonOf(tree.place.plan)},
                             {u"parent"_s, jsonOf(tree.place.parent)},
                             {u"row"_s, tree.place.row},
                             {u"nodes"_s, nodes},
                             {u"notes"_s, notes},
                             {u"wordings"_s, wordings},
                             {u"omissions"_s, QJsonArray::fromStringList(tree.omissions)},
                             {u"carried_into"_s, idsAsJson(tree.carriedInto)},
                             {u"carried_from"_s, idsAsJson(tree.carriedFrom)}};
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

std::optional<Subtree> treeOfText(const QString &text, const PlanTime &plan)
{
    const QJsonObject values = QJsonDocument::fromJson(text.toUtf8()).object();
    Subtree tree{.place = {.plan = idIn<PlanId>(values[u"plan"_s]),
                           .parent = idIn<NodeId>(values[u"parent"_s]),
                           .row = values[u"row"_s].toInt()},
                 .omissions = values[u"omissions"_s].toVariant().toStringList(),
                 .carriedInto = idsIn(values[u"carried_into"_s]),
                 .carriedFrom = idsIn(values[u"carried_from"_s])};
    for (const QJsonValue node : values[u"nodes"_s].toArray())
        tree.nodes.append(nodeIn(node.toObject(), plan));
    for (const QJsonValue entry : values[u"notes"_s].toArray()) {
        auto note = noteOfText(entry[u"note"_s].toString());
        if (!note)
            continue;
        note->id = idIn<NoteId>(entry[u"id"_s]);
        note->node = idIn<NodeId>(entry[u"node"_s]);
        tree.notes.append(*note);
    }
    for (const QJsonValue wording : values[u"wordings"_s].toArray()) {
        if (auto placed = wordingOfText(wording.toString(), tree.place.plan))
            tree.wordings.append(*placed);
    }
    if (tree.nodes.isEmpty() || tree.place.plan == PlanId{})
        return std::nullopt;
    return tree;
}

} // namespace Domain
