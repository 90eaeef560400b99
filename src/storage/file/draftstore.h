#pragma once

#include "domain/plan/fielddraft.h"
#include "domain/plan/ids.h"
#include "domain/plan/notedraft.h"
#include "domain/plan/wording.h"
#include "system/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Storage {

// Unsaved typing, in small files in the state folder: it survives a crash and never enters a plan
// by itself. There is one file per note and wording, and one for all fields.
class DraftStore
{
public:
    // The drafts of the plan file with this uuid. `folder` holds the drafts of all files, by
    // default XDG_STATE_HOME/yaodian/drafts.
    explicit DraftStore(const QString &fileUuid, const QString &folder = defaultFolder());

    static QString defaultFolder();

    // Empty when there is none, or when what is there cannot be read.
    Domain::NoteDraft draftOf(Domain::NodeId node) const;

    // Keeps a draft durably; an empty one is removed.
    System::Result<void> keep(Domain::NodeId node, const Domain::NoteDraft &draft) const;

    QList<Domain::NodeId> nodesWithDrafts() const;

    // The draft of a paragraph of a report; none when there is none. Keeping none removes it.
    std::optional<QString> draftOf(const Domain::WordingPlace &place) const;
    System::Result<void> keep(const Domain::WordingPlace &place,
                              const std::optional<QString> &text) const;

    QList<Domain::FieldDraft> fieldDrafts() const;
    // Replaces all field drafts; an empty list removes them.
    System::Result<void> keep(const QList<Domain::FieldDraft> &drafts) const;

private:
    System::Result<void> keepFile(const QString &path, const QByteArray &content) const;

    QString m_folder;
};

} // namespace Storage
