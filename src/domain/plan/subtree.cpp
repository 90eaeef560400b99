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
            {u"owners"_s, QJsonArray::fromStringList(node.owners)},
            {u"lead_department"_s, node.leadDepartment},
            {u"supporting_departments"_s, QJsonArray::fromStringList(node.supportingDepartments)},
            {u"deadline"_s, node.deadline.words()},
            {u"standing"_s, node.status.toString()},
            {u"difficulty"_s, node.difficulty},
            {u"carried_from"_s, jsonOf(node.carriedFrom)}};
}

template<typename Id>
Id idOf(const QJsonValue &value)
{
    return Id{value.toInteger()};
}

// Reads names from a list, or, as before format 5, from one text.
QStringList namesOf(const QJsonValue &value)
{
    return value.isArray() ? value.toVariant().toStringList() : splitNames(value.toString());
}

// Returns none where the values are not those of a node.
std::optional<Node> nodeOfJson(const QJsonObject &values, const PlanTime &time)
{
    const auto kind = kindOfKey(values[u"kind"_s].toString());
    const auto status = ItemStatus::fromString(values[u"standing"_s].toString());
    if (!kind || !status)
        return std::nullopt;
    return Node{.id = idOf<NodeId>(values[u"id"_s]),
                .parent = idOf<NodeId>(values[u"parent"_s]),
                .kind = *kind,
                .number = values[u"number"_s].toString(),
                .title = values[u"title"_s].toString(),
                .text = values[u"text"_s].toString(),
                .owners = namesOf(values[u"owners"_s]),
                .leadDepartment = values[u"lead_department"_s].toString(),
                .supportingDepartments = namesOf(values[u"supporting_departments"_s]),
                .deadline = Deadline::fromWords(values[u"deadline"_s].toString(), time),
                .status = *status,
                .difficulty = values[u"difficulty"_s].toString(),
                .carriedFrom = idOf<NodeId>(values[u"carried_from"_s])};
}

QJsonArray nodesAsJson(const QList<Node> &nodes)
{
    QJsonArray array;
    for (const Node &node : nodes)
        array.append(jsonOfNode(node));
    return array;
}

std::optional<QList<Node>> nodesOfJson(const QJsonValue &array, const PlanTime &time)
{
    QList<Node> nodes;
    for (const QJsonValue value : array.toArray()) {
        auto node = nodeOfJson(value.toObject(), time);
        if (!node)
            return std::nullopt;
        nodes.append(*std::move(node));
    }
    return nodes;
}

QList<NodeId> idsOfJson(const QJsonValue &array)
{
    QList<NodeId> ids;
    for (const QJsonValue value : array.toArray())
        ids.append(idOf<NodeId>(value));
    return ids;
}

std::optional<ProgressNote> placedNoteOf(const QJsonObject &values)
{
    auto note = noteOfText(values[u"note"_s].toString());
    if (note) {
        note->id = idOf<NoteId>(values[u"id"_s]);
        note->node = idOf<NodeId>(values[u"node"_s]);
    }
    return note;
}

std::optional<Evidence> placedEvidenceOf(const QJsonObject &values)
{
    auto evidence = evidenceOfText(values[u"evidence"_s].toString());
    if (evidence) {
        evidence->node = idOf<NodeId>(values[u"node"_s]);
        evidence->note = idOf<NoteId>(values[u"note"_s]);
    }
    return evidence;
}

QString jsonLine(const QJsonObject &values)
{
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

QJsonObject valuesIn(const QString &line)
{
    return QJsonDocument::fromJson(line.toUtf8()).object();
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
                             {u"nodes"_s, nodesAsJson(tree.nodes)},
                             {u"notes"_s, notes},
                             {u"wordings"_s, wordings},
                             {u"evidence"_s, evidence},
                             {u"omissions"_s, QJsonArray::fromStringList(tree.omissions)},
                             {u"carried_into"_s, idsAsJson(tree.carriedInto)},
                             {u"carried_from"_s, idsAsJson(tree.carriedFrom)}};
    return jsonLine(values);
}

std::optional<Subtree> subtreeOfText(const QString &text, const PlanTime &time)
{
    const QJsonObject values = valuesIn(text);
    auto nodes = nodesOfJson(values[u"nodes"_s], time);
    if (!nodes || nodes->isEmpty())
        return std::nullopt;
    Subtree tree{.place = {.plan = idOf<PlanId>(values[u"plan"_s]),
                           .parent = idOf<NodeId>(values[u"parent"_s]),
                           .row = values[u"row"_s].toInt()},
                 .nodes = *std::move(nodes),
                 .omissions = values[u"omissions"_s].toVariant().toStringList(),
                 .carriedInto = idsOfJson(values[u"carried_into"_s]),
                 .carriedFrom = idsOfJson(values[u"carried_from"_s])};
    for (const QJsonValue value : values[u"notes"_s].toArray()) {
        auto note = placedNoteOf(value.toObject());
        if (!note)
            return std::nullopt;
        tree.notes.append(*std::move(note));
    }
    for (const QJsonValue value : values[u"wordings"_s].toArray()) {
        auto wording = wordingOfText(value.toString(), tree.place.plan);
        if (!wording)
            return std::nullopt;
        tree.wordings.append(*std::move(wording));
    }
    for (const QJsonValue value : values[u"evidence"_s].toArray()) {
        auto evidence = placedEvidenceOf(value.toObject());
        if (!evidence)
            return std::nullopt;
        tree.evidence.append(*std::move(evidence));
    }
    return tree.carriedInto.size() == tree.carriedFrom.size() ? std::optional(tree) : std::nullopt;
}

QString contentText(const PlanContent &content)
{
    const PlanDetails &details = content.details;
    QJsonArray leftOut;
    for (const LeftOutLine &line : content.leftOut)
        leftOut.append(QJsonObject{
            {u"line"_s, line.line}, {u"text"_s, line.text}, {u"reason"_s, line.reason}});
    return jsonLine({{u"id"_s, jsonOf(details.id)},
                     {u"details"_s, detailsText(details, {})},
                     {u"nodes"_s, nodesAsJson(content.nodes)},
                     {u"left_out"_s, leftOut}});
}

std::optional<PlanContent> contentOfText(const QString &text)
{
    const QJsonObject values = valuesIn(text);
    auto details = detailsOfText(values[u"details"_s].toString(),
                                 {.id = idOf<PlanId>(values[u"id"_s])});
    if (!details)
        return std::nullopt;
    auto nodes = nodesOfJson(values[u"nodes"_s], details->time());
    if (!nodes)
        return std::nullopt;
    PlanContent content{.details = *std::move(details), .nodes = *std::move(nodes)};
    for (const QJsonValue value : values[u"left_out"_s].toArray())
        content.leftOut.append({.line = value[u"line"_s].toInt(),
                                .text = value[u"text"_s].toString(),
                                .reason = value[u"reason"_s].toString()});
    return content;
}

} // namespace Domain
