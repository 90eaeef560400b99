#pragma once

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/historyentry.h"
#include "domain/plan/wording.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>

#include <optional>

namespace Domain {

// The changes in a copy since the other copy was made from it, read from its history.
class CopyHistory
{
public:
    explicit CopyHistory(const QList<HistoryEntry> &since);

    // Whether it was created since. An item that was removed and brought back was not.
    bool isAdded(PlanId plan) const { return m_addedPlans.contains(plan); }
    bool isAdded(NodeId node) const { return m_addedNodes.contains(node); }
    bool isAdded(NoteId note) const { return m_addedNotes.contains(note); }

    // A field of a node.
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
    // A field that was changed, and its value at the beginning.
    struct Beginning
    {
        FieldPlace place = {};
        std::optional<QString> value;
        QString author = {}; // who changed it last
    };
    const QList<Beginning> &fields() const { return m_fields; } // in the order of change

    // The text of each changed note at the beginning, in the form of noteText(), and its node.
    struct NoteBeginning
    {
        NoteId note{};
        NodeId node{};
        QString text = {};
        QString author = {};
    };
    const QList<NoteBeginning> &notes() const { return m_notes; }
    // The texts of a note before it was corrected, in the same form.
    QStringList formsOf(NoteId note) const { return m_forms.value(note); }

    // Changed evidence as it was at the beginning; none where it was added since.
    struct EvidenceBeginning
    {
        NodeId node{};
        std::optional<Evidence> evidence;
        QString author = {};
    };
    const QMap<EvidenceId, EvidenceBeginning> &evidence() const { return m_evidence; }
    bool isAdded(EvidenceId id) const
    {
        const auto known = m_evidence.constFind(id);
        return known != m_evidence.cend() && !known->evidence;
    }

    // Nodes that were moved: where each stood before, and whether it is back there, for example by
    // undo.
    struct Move
    {
        QString from = {}; // parent/row
        QString to = {};
        QString author = {};
        bool isAny() const { return from != to; }
    };
    const QHash<NodeId, Move> &moves() const { return m_moves; }
    bool isMoved(NodeId node) const { return m_moves.value(node).isAny(); }

    // Paragraphs of reports that were worded, and how they were at the beginning.
    struct WordingBeginning
    {
        WordingPlace place = {};
        QString text = {}; // empty: the program's own wording
        QString author = {};
    };
    const QList<WordingBeginning> &wordings() const { return m_wordings; }

    // Plans whose details were changed, with those at the beginning, as the history writes them.
    const QHash<PlanId, QString> &details() const { return m_details; }
    // HistoryEntry::field of the changes that are of none of the kinds above and are not merged.
    const QSet<QString> &others() const { return m_others; }

private:
    void take(const HistoryEntry &entry);
    void addTree(const HistoryEntry &entry);
    void addEvidence(const HistoryEntry &entry);
    void addMove(const HistoryEntry &entry);
    void addWording(const HistoryEntry &entry);
    void addNote(const HistoryEntry &entry);
    void addField(const HistoryEntry &entry);
    void noticeTree(const QString &tree, bool isInserted);

    QSet<PlanId> m_addedPlans;
    QSet<NodeId> m_addedNodes;
    QSet<NoteId> m_addedNotes;
    QSet<NodeId> m_knownNodes; // nodes that were removed since, so they existed before
    QSet<NoteId> m_touchedNotes;
    QList<Beginning> m_fields;
    QHash<FieldPlace, qsizetype> m_fieldPlaces;
    QList<NoteBeginning> m_notes;
    QHash<NoteId, QStringList> m_forms;
    QMap<EvidenceId, EvidenceBeginning> m_evidence;
    QHash<NodeId, Move> m_moves;
    QList<WordingBeginning> m_wordings;
    QString m_contentBefore; // content of the rows before the one that names a tree or a plan
    QString m_contentAfter;
    QHash<PlanId, QString> m_details;
    QSet<QString> m_others;
};

// The highest of the nodes that a row of the history names.
NodeId highestNodeIn(const HistoryEntry &entry);

} // namespace Domain
