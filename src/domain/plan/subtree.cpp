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
            {u"difficulty"_s, node.difficulty},
            {u"carried_from"_s, jsonOf(node.carriedFrom)}};
}

QJsonArray idsAsJson(const QList<NodeId> &ids)
{
    QJsonArray array;
    for (const NodeId id : ids)
        array.append(jsonOf(id));
    return array;
}

} // namespace

QString subtreeText(const Subtree &tree)
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
    QJsonArray evidence;
    for (const Evidence &one : tree.evidence)
        evidence.append(QJsonObject{{u"node"_s, jsonOf(one.node)},
                                    {u"note"_s, jsonOf(one.note)},
                                    {u"evidence"_s, evidenceText(one)}});
    const QJsonObject values{{u"plan"_s, jsonOf(tree.place.plan)},
                             {u"parent"_s, jsonOf(tree.place.parent)},
                             {u"row"_s, tree.place.row},
                             {u"nodes"_s, nodes},
                             {u"notes"_s, notes},
                             {u"wordings"_s, wordings},
                             {u"evidence"_s, evidence},
                             {u"omissions"_s, QJsonArray::fromStringList(tree.omissions)},
                             {u"carried_into"_s, idsAsJson(tree.carriedInto)},
                             {u"carried_from"_s, idsAsJson(tree.carriedFrom)}};
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

} // namespace Domain
