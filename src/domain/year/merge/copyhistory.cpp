#include "domain/year/merge/copyhistory.h"

#include "domain/history/historyedits.h"
#include "domain/plan/edit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

CopyHistory::CopyHistory(const QList<HistoryEntry> &since)
{
    for (const HistoryEntry &entry : since) {
        if (entry.field == kContentField) {
            m_contentBefore += entry.oldValue.value_or(QString());
            m_contentAfter += entry.newValue.value_or(QString());
            continue;
        }
        take(entry);
        m_contentBefore.clear();
        m_contentAfter.clear();
    }
}

void CopyHistory::take(const HistoryEntry &entry)
{
    if (entry.field == kReversalField || entry.field == kTakenInField)
        return;
    if (entry.field == u"tree")
        addTree(entry);
    else if (entry.field == u"note")
        addNote(entry);
    else if (fieldOfKey(entry.field))
        addField(entry);
    else if (entry.field == u"evidence")
        addEvidence(entry);
    else if (entry.field == u"place")
        addMove(entry);
    else if (entry.field == u"wording")
        addWording(entry);
    else if (entry.field == u"plan" && !entry.oldValue)
        m_addedPlans.insert(entry.plan);
    else if (entry.field != u"details")
        m_others.insert(entry.field);
    else if (!m_details.contains(entry.plan))
        m_details.insert(entry.plan, entry.oldValue.value_or(QString()));
}

// The row of a large tree names its first node only; all of it stands in the contents before it.
void CopyHistory::addTree(const HistoryEntry &entry)
{
    if (entry.oldValue)
        noticeTree(m_contentBefore.isEmpty() ? *entry.oldValue : m_contentBefore, false);
    if (entry.newValue)
        noticeTree(m_contentAfter.isEmpty() ? *entry.newValue : m_contentAfter, true);
}

void CopyHistory::addEvidence(const HistoryEntry &entry)
{
    const auto before = evidenceOfText(entry.oldValue.value_or(QString()));
    const auto after = evidenceOfText(entry.newValue.value_or(QString()));
    if (!before && !after)
        return;
    const EvidenceId id = (before ? before : after)->id;
    if (!m_evidence.contains(id))
        m_evidence.insert(id, {.node = entry.node, .evidence = before});
    m_evidence[id].author = entry.author;
}

void CopyHistory::addMove(const HistoryEntry &entry)
{
    if (!m_moves.contains(entry.node))
        m_moves.insert(entry.node, {.from = entry.oldValue.value_or(QString())});
    Move &move = m_moves[entry.node];
    move.to = entry.newValue.value_or(QString());
    move.author = entry.author;
}

void CopyHistory::addWording(const HistoryEntry &entry)
{
    const auto before = wordingOfText(entry.oldValue.value_or(QString()), entry.plan);
    const auto after = wordingOfText(entry.newValue.value_or(QString()), entry.plan);
    if (!before && !after)
        return;
    const WordingPlace &place = (before ? before : after)->place;
    const auto known = std::ranges::find(m_wordings, place, &WordingBeginning::place);
    if (known != m_wordings.end())
        known->author = entry.author;
    else
        m_wordings.append({place, before ? before->wording.text : QString(), entry.author});
}

// A tree that is inserted, and its notes, are new where they were not removed before.
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
    if (entry.oldValue)
        m_forms[entry.note].append(*entry.oldValue);
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
    if (entry.field != u"tree" && entry.field != kContentField)
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
