#pragma once

#include "domain/plan/fielddraft.h"
#include "domain/plan/ids.h"
#include "domain/plan/notedraft.h"
#include "system/result.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace Models {

class PlanDocument;

// Unsaved typing for a plan. It is kept outside the plan file, survives a crash, and never enters
// the file by itself.
class Drafts : public QObject
{
    Q_OBJECT

public:
    explicit Drafts(PlanDocument *document);

    // The draft of a note on a node; an empty one when there is none. Keeping an empty draft
    // removes it.
    Domain::NoteDraft note(Domain::NodeId node) const;
    bool hasNote(Domain::NodeId node) const;
    System::Result<void> keepNote(Domain::NodeId node, const Domain::NoteDraft &draft);

    // The drafts of all fields. keepFields() replaces them all; an empty list removes them.
    QList<Domain::FieldDraft> fields() const;
    System::Result<void> keepFields(const QList<Domain::FieldDraft> &drafts) const;

    // The draft of a paragraph in a report of the plan shown; none when there is none. Keeping none
    // removes it. `period` and `block` are as in Domain::WordingPlace.
    std::optional<QString> wording(const QString &period, const QString &block) const;
    System::Result<void> keepWording(const QString &period, const QString &block,
                                     const std::optional<QString> &text) const;

signals:
    void changed(Domain::NodeId node); // its note draft was made or removed

private:
    PlanDocument *m_document;
    mutable std::optional<QSet<Domain::NodeId>> m_nodes; // with note drafts; read on first use
};

} // namespace Models
