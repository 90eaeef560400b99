#pragma once

#include "domain/plan/drafts/fielddraft.h"
#include "domain/plan/drafts/notedraft.h"
#include "domain/plan/ids.h"
#include "system/result.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace Storage {
class DraftStore;
}

namespace Models {

class OpenPlan;

// Milliseconds from a key to keeping what was typed; with the writing it is kept within half a
// second.
constexpr int kKeepingDelay = 250;

// Unsaved typing for a plan. It is kept outside the plan file, survives a crash, and never enters
// the file by itself.
class Drafts : public QObject
{
    Q_OBJECT

public:
    explicit Drafts(const OpenPlan *document);
    ~Drafts() override;

    // The draft of a note on a node; an empty one when there is none. Keeping an empty draft
    // removes it.
    Domain::NoteDraft note(Domain::NodeId node) const;
    bool hasNote(Domain::NodeId node) const;
    bool hasNotes() const; // whether any node of any year has a note draft
    System::Result<void> keepNote(Domain::NodeId node, const Domain::NoteDraft &draft);

    // The drafts of all fields. keepFields() replaces them all; an empty list removes them.
    QList<Domain::FieldDraft> fields() const;
    System::Result<void> keepFields(const QList<Domain::FieldDraft> &drafts) const;

    // The draft of a paragraph in a report of the plan shown; none when there is none. Keeping none
    // removes it. `period` and `block` are as in Domain::WordingPlace.
    std::optional<QString> wording(const QString &period, const QString &block) const;
    System::Result<void> keepWording(const QString &period, const QString &block,
                                     const std::optional<QString> &text) const;

    // Moves all drafts to `copy`, the copy of the file in which the user goes on.
    void goWith(const QString &copy);

signals:
    void changed(Domain::NodeId node); // the note draft of `node` was made or removed

private:
    const Storage::DraftStore &store() const;
    const QSet<Domain::NodeId> &nodes() const;

    const OpenPlan *m_document;
    mutable std::unique_ptr<Storage::DraftStore> m_store; // made when first asked for
    // The nodes with a note draft; read when first asked for.
    mutable std::optional<QSet<Domain::NodeId>> m_nodes;
};

} // namespace Models
