#pragma once

#include "domain/ids.h"
#include "domain/notedraft.h"
#include "domain/result.h"
#include "domain/wording.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Storage {

// Notes half typed, one small file for each node, in the state folder: they survive a crash and
// never enter a plan by themselves.
class DraftStore
{
public:
    // The drafts of the plan file with this uuid. `folder` is where drafts of all files lie:
    // by default XDG_STATE_HOME/yaodian/drafts.
    explicit DraftStore(const QString &fileUuid, const QString &folder = defaultFolder());

    static QString defaultFolder();

    // Empty when there is none, or when what is there cannot be read.
    Domain::NoteDraft draftOf(Domain::NodeId node) const;

    // Keeps a draft durably; an empty one is removed.
    Domain::Result<void> keep(Domain::NodeId node, const Domain::NoteDraft &draft) const;

    QList<Domain::NodeId> nodesWithDrafts() const;

    // Likewise a paragraph of a report half worded; none where there is none.
    std::optional<QString> draftOf(const Domain::WordingPlace &place) const;
    Domain::Result<void> keep(const Domain::WordingPlace &place,
                              const std::optional<QString> &text) const;

private:
    Domain::Result<void> keepFile(const QString &path, const QByteArray &content) const;

    QString m_folder;
};

} // namespace Storage
