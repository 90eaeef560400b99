#pragma once

#include "domain/history/historyedits.h"
#include "domain/plan/evidence/evidenceedits.h"
#include "domain/plan/outlineedits.h"
#include "domain/year/merge/copyhistory.h"
#include "domain/year/merge/copymerge.h"

#include <algorithm>

// A copy of a plan file in memory. Each change goes into its history as the store writes it there.
//
// It begins with the plan of 2021: section 1 with items 2 and 3, section 4 with items 5 and 6; with
// note 1 on item 2, note 2 on item 3, evidence 1 of item 3 and evidence 2 of note 2.
class MemoryCopy
{
public:
    explicit MemoryCopy(QString author);

    Domain::CopyContent content = {};
    QString author;

    void apply(Domain::Change change, const QString &by);
    void apply(const Domain::SignedEdit &edit)
    {
        for (qsizetype i = 0; i < edit.edit.size(); ++i)
            apply(edit.edit[i], edit.authors[i]);
    }

    void set(qint64 node, Domain::Field field, const QString &value);
    Domain::NoteId addNote(qint64 node, const QString &text, std::optional<int> attendance = {});
    Domain::ProgressNote note(Domain::NoteId id) const;
    void correct(Domain::NoteId id, const QString &text);
    void replace(const Domain::ProgressNote &note);
    void removeNote(Domain::NoteId id);
    Domain::NodeId addNode(Domain::Node node, qint64 parent, int row);
    Domain::NodeId addItem(qint64 parent, int row, const QString &title);
    void removeNode(qint64 node);
    void moveNode(qint64 node, qint64 parent, int row);
    // The content of evidence is told by one digit.
    void addEvidence(qint64 node, Domain::NoteId note, const QString &name, QChar digit);
    Domain::Evidence evidence(qint64 id) const;
    void word(const QString &block, const QString &text); // empty: the program's words again
    void setTitle(const QString &title);
    void addPlan(int year, const QString &title, const QString &item);

    Domain::Subtree treeOf(Domain::NodeId node) const;
    // A line for each node: its heading, indented, a status that is begun, {notes}, [evidence].
    QStringList lines() const;

private:
    Domain::Outline outlineOf(Domain::NodeId node) const;
    template<typename Work>
    void onOutline(Domain::PlanId plan, Work work);
    static QList<Domain::Node> nodesFrom(const Domain::OutlineNode &top);
    static void insert(Domain::Outline &outline, Domain::NodeId under, int row,
                       const QList<Domain::Node> &nodes);
    Domain::NodeId nextNode();
    QString namesOf(const QList<Domain::Evidence> &held) const;

    void store(Domain::FieldChange &change);
    void store(Domain::NoteChange &change);
    void store(Domain::EvidenceChange &change);
    void store(Domain::PlanChange &change);
    void store(Domain::SubtreeChange &change);
    void store(Domain::MoveChange &change);
    void store(Domain::DetailsChange &change);
    void store(Domain::WordingChange &change);
    void store(Domain::ReportChoicesChange &) {}

    QHash<Domain::NodeId, Domain::NodeId> m_nodes; // provisional ids and those given for them
    QHash<Domain::NoteId, Domain::NoteId> m_notes;
    qint64 m_lastNote = 2;
    qint64 m_lastEvidence = 2;
    qint64 m_lastPlan = 1;
};
