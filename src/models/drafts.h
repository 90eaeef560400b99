#pragma once

#include "domain/plan/fielddraft.h"
#include "domain/plan/ids.h"
#include "domain/plan/notedraft.h"
#include "system/result.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace Storage {
class DraftStore;
}

namespace Models {

class PlanDocument;

// What is half typed for a plan. It is kept apart from the file, survives a crash, and never enters
// the file by itself.
class Drafts : public QObject
{
    Q_OBJECT

public:
    explicit Drafts(PlanDocument *document);
    ~Drafts() override;

    // A note to a node; empty when there is none. Keeping an empty one removes it.
    Domain::NoteDraft note(Domain::NodeId node) const;
    bool hasNote(Domain::NodeId node) const;
    bool hasNotes() const; // to any node of any year
    System::Result<void> keepNote(Domain::NodeId node, const Domain::NoteDraft &draft);

    // All fields of nodes. Keeping none removes what was kept.
    QList<Domain::FieldDraft> fields() const;
    System::Result<void> keepFields(const QList<Domain::FieldDraft> &drafts) const;

    // A paragraph of a report of the plan shown. Keeping nothing removes it.
    std::optional<QString> wording(const QString &period, const QString &block) const;
    System::Result<void> keepWording(const QString &period, const QString &block,
                                     const std::optional<QString> &text) const;

    // Gives all of it to the copy of the file in which the user goes on.
    void goWith(const QString &copy);

signals:
    void changed(Domain::NodeId node); // a note's draft is there now, or none any more

private:
    const Storage::DraftStore &store() const;
    const QSet<Domain::NodeId> &nodes() const;

    PlanDocument *m_document;
    mutable std::unique_ptr<Storage::DraftStore> m_store; // made when first asked for
    mutable std::optional<QSet<Domain::NodeId>> m_nodes;  // with notes; read when first asked for
};

} // namespace Models
