#pragma once

#include "domain/plan/historyentry.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace Domain {

// What the history of a copy tells of the time since it was parted from another.
class CopyHistory
{
public:
    explicit CopyHistory(const QList<HistoryEntry> &since);

    // Came into being since. An item that was removed and brought back did not.
    bool isAdded(PlanId plan) const { return m_addedPlans.contains(plan); }
    bool isAdded(NodeId node) const { return m_addedNodes.contains(node); }
    bool isAdded(NoteId note) const { return m_addedNotes.contains(note); }

    // The value that a field of a node had at the beginning; none where it was not changed.
    struct FieldPlace
    {
        NodeId node{};
        QString field = {};

        friend bool operator==(const FieldPlace &, const FieldPlace &) = default;
        friend size_t qHash(const FieldPlace &place, size_t seed = 0)
        {
            return qHashMulti(seed, qint64(place.node), place.field);
        }
    };
    struct Beginning
    {
        FieldPlace place = {};
        std::optional<QString> value = {};
        QString author = {}; // who changed it last
    };
    const QList<Beginning> &fields() const { return m_fields; } // in the order of change

    // The same for notes that were there at the beginning, in the words of noteText(); and the
    // node that each was on.
    struct NoteBeginning
    {
        NoteId note{};
        NodeId node{};
        QString text = {};
        QString author = {};
    };
    const QList<NoteBeginning> &notes() const { return m_notes; }
    bool touches(NoteId note) const { return m_touchedNotes.contains(note); }

    // Evidence that was put to a node or its notes since, or taken away.
    struct EvidenceRow
    {
        NodeId node{};
        std::optional<QString> before = {}; // evidenceText()
        std::optional<QString> after = {};
        QString author = {};
    };
    const QList<EvidenceRow> &evidence() const { return m_evidence; }

    // Plans' details that were changed, by plan; and fields of the history that are none of these.
    const QHash<PlanId, QString> &details() const { return m_details; }
    const QSet<QString> &others() const { return m_others; }

private:
    void addTree(const HistoryEntry &entry);
    void addNote(const HistoryEntry &entry);
    void addField(const HistoryEntry &entry);
    void noticeTree(const QString &tree, bool isInserted);

    QSet<PlanId> m_addedPlans;
    QSet<NodeId> m_addedNodes;
    QSet<NoteId> m_addedNotes;
    QSet<NodeId> m_knownNodes; // that were removed since, so they were there
    QSet<NoteId> m_touchedNotes;
    QList<Beginning> m_fields;
    QHash<FieldPlace, qsizetype> m_fieldPlaces;
    QList<NoteBeginning> m_notes;
    QList<EvidenceRow> m_evidence;
    QHash<PlanId, QString> m_details;
    QSet<QString> m_others;
};

// The highest of the nodes that a row of the history names.
NodeId highestNodeIn(const HistoryEntry &entry);

} // namespace Domain
