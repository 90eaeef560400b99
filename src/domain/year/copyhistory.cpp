#include "domain/year/copyhistory.h"

#include "domain/plan/edit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Domain {

CopyHistory::CopyHistory(const QList<HistoryEntry> &since)
{
    for (const HistoryEntry &entry : since) {
        if (entry.field == u"tree")
            addTree(entry);
        else if (entry.field == u"note")
            addNote(entry);
        else if (fieldOfKey(entry.field))
            addField(entry);
        else if (entry.field == u"details" && !m_details.contains(entry.plan))
            m_details.insert(entry.plan, entry.oldValue.value_or(QString()));
        else if (entry.field == u"plan" && !entry.oldValue)
            m_addedPlans.insert(entry.plan);
        else if (entry.field == u"evidence")
            m_evidence.append({entry.node, entry.oldValue, entry.newValue, entry.author});
        else if (entry.field != u"details")
            m_others.insert(entry.field);
    }
}

void CopyHistory::addTree(const HistoryEntry &entry)
{
    if (entry.oldValue)
        noticeTree(*entry.oldValue, false);
    if (entry.newValue)
        noticeTree(*entry.newValue, true);
}

// A tree that is inserted is new where it was not removed before; its notes likewise.
void CopyHistory::noticeTree(const QString &tree, bool isInserted)
{
    const QJsonObject values = QJsonDocument::fromJson(tree.toUtf8()).object();
    const QJsonArray nodes = values[u"nodes"_s].toArray();
    for (const auto &one : nodes) {
        const NodeId node{one[u"id"_s].toInteger()};
        if (!isInserted && !m_addedNodes.contains(node))
            m_knownNodes.insert(node);
        else if (isInserted && !m_knownNodes.contains(node))
            m_addedNodes.insert(node);
    }
    const QJsonArray notes = values[u"notes"_s].toArray();
    for (const auto &one : notes) {
        const NoteId note{one[u"id"_s].toInteger()};
        if (m_touchedNotes.contains(note))
            continue;
        if (isInserted)
            m_addedNotes.insert(note);
        else
            m_notes.append({.note = note,
                            .node = NodeId{one[u"node"_s].toInteger()},
                            .text = one[u"note"_s].toString(),
                            .author = {}});
        m_touchedNotes.insert(note);
    }
}

void CopyHistory::addNote(const HistoryEntry &entry)
{
    if (!m_touchedNotes.contains(entry.note)) {
        m_touchedNotes.insert(entry.note);
        if (!entry.oldValue)
            m_addedNotes.insert(entry.note);
        else
            m_notes.append({.note = entry.note,
                            .node = entry.node,
                            .text = *entry.oldValue,
                            .author = entry.author});
    }
}

void CopyHistory::addField(const HistoryEntry &entry)
{
    const FieldPlace place{entry.node, entry.field};
    if (const auto known = m_fieldPlaces.constFind(place); known != m_fieldPlaces.cend()) {
        m_fields[*known].author = entry.author;
        return;
    }
    m_fieldPlaces.insert(place, m_fields.size());
    m_fields.append({place, entry.oldValue, entry.author});
}

NodeId highestNodeIn(const HistoryEntry &entry)
{
    NodeId highest = entry.node;
    if (entry.field != u"tree")
        return highest;
    for (const auto &tree : {entry.oldValue, entry.newValue}) {
        const QByteArray text = tree.value_or(QString()).toUtf8();
        const QJsonArray nodes = QJsonDocument::fromJson(text).object()[u"nodes"_s].toArray();
        for (const auto &node : nodes)
            highest = qMax(highest, NodeId{node[u"id"_s].toInteger()});
    }
    return highest;
}

} // namespace Domain
