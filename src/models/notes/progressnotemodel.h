#pragma once

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/progressnote.h"
#include "models/authornames.h"
#include "system/result.h"

#include <QAbstractListModel>

namespace Models {

class PlanDocument;

// The progress notes of one node, newest first. Changes in the document insert, remove or move
// single rows; only setNode() resets the model.
class ProgressNoteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DayRole = Qt::UserRole, // as a timeline names it; with the year when it is not the plan's
        SmallLineRole,          // one line: highlight, attendance, author
        AttendanceRole,         // in words, or empty; with a star for a highlight
        FiguresRole,            // the note's named figures, in words
        FootRole,               // the named figures and the author
        EvidenceRole,           // QStringList: the ids of its evidence
    };

    explicit ProgressNoteModel(PlanDocument *document, QObject *parent = nullptr);

    // Shows the notes of a node; zero for none.
    void setNode(Domain::NodeId node);
    Domain::NodeId node() const { return m_node; }

    // Whether the node's notes could not be read, and none had been read before. They are tried
    // again when an edit has been stored.
    bool isUnread() const { return m_isUnread; }

    const Domain::ProgressNote &note(int row) const { return m_notes[row]; }
    int rowOf(Domain::NoteId note) const; // -1 when not there

    QList<Domain::Evidence> evidence(int row) const;
    std::optional<Domain::Evidence> evidence(Domain::EvidenceId id) const;

    // The whole note as text, on one or more lines, for copying and for screen readers.
    QString wholeText(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void retranslate();

signals:
    void failed(const System::Error &error);
    void unreadChanged();

private:
    System::Result<QList<Domain::ProgressNote>> read() const;
    void refresh();
    void setUnread(bool unread);
    void tellFailed(const System::Error &error);
    void takeIn(const QList<Domain::ProgressNote> &now);
    void takeIn(const Domain::EvidenceByPlace &now);
    Domain::EvidenceByPlace readEvidence() const;
    QString attendance(const Domain::ProgressNote &note) const;
    QString underDay(const Domain::ProgressNote &note) const;
    QString foot(const Domain::ProgressNote &note) const;
    QString smallLine(const Domain::ProgressNote &note) const;

    PlanDocument *m_document;
    Domain::NodeId m_node{};
    QList<Domain::ProgressNote> m_notes;
    bool m_isUnread = false;
    Domain::EvidenceByPlace m_evidence;
    AuthorNames m_authors;
};

// A day as a heading in a timeline: "12 Oct"; with the year when that differs from the year of the
// day `above` it or, for the first (`above` null), from `planYear`.
QString timelineDay(QDate day, QDate above, int planYear);

} // namespace Models
