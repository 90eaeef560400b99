#pragma once

#include "domain/plan/drafts/fielddraft.h"
#include "domain/plan/drafts/notedraft.h"
#include "domain/plan/ids.h"
#include "domain/plan/wording.h"
#include "system/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace Storage {

// Unsaved typing, in small files in the state folder: it survives a crash and never becomes part of
// a plan by itself. Notes have a file for each node, fields one for all.
//
// Drafts belong to the plan file at a path: a copy of the file, though it has the same uuid, has
// drafts of its own. Drafts that another program keeps for the same file are never overwritten:
// they stay in their file, and this object writes another beside it.
class DraftStore
{
public:
    // The drafts of the plan file with this uuid at `filePath` (canonical; empty for one in
    // memory). `folder` holds the drafts of all files: by default XDG_STATE_HOME/yaodian/drafts.
    DraftStore(const QString &fileUuid, const QString &filePath,
               const QString &folder = defaultFolder());

    static QString defaultFolder();

    // To be called when the file is opened. Takes over drafts that were kept before drafts belonged
    // to a path, and, when there is nothing yet for this path, those of paths at which there is no
    // file with this uuid any more, because the file was moved.
    void adopt() const;

    // Moves all drafts to the copy of this file at `filePath`, with which the user goes on.
    void goWith(const QString &filePath) const;

    // A note's draft; empty when there is none or it cannot be read.
    Domain::NoteDraft draftOf(Domain::NodeId node) const;

    // Keeps a draft durably; an empty one is removed.
    System::Result<void> keep(Domain::NodeId node, const Domain::NoteDraft &draft) const;

    QList<Domain::NodeId> nodesWithDrafts() const;

    // The draft of a paragraph of a report; none when there is none. Keeping none removes it.
    std::optional<QString> draftOf(const Domain::WordingPlace &place) const;
    System::Result<void> keep(const Domain::WordingPlace &place,
                              const std::optional<QString> &text) const;

    QList<Domain::FieldDraft> fieldDrafts() const;
    // The drafts of fields, all at once; an empty list removes them. Those that another program has
    // added meanwhile stay.
    System::Result<void> keep(const QList<Domain::FieldDraft> &drafts) const;

private:
    // What this object last read or wrote of a draft: its file, and the content.
    struct Known
    {
        QString file = {};
        QByteArray content = {};
    };

    QByteArray read(const QString &name) const;
    QString fileOf(const QString &name) const;
    System::Result<void> keepFile(const QString &name, const QByteArray &content) const;
    System::Result<void> write(const QString &file, const QByteArray &content) const;
    System::Result<void> markAsKnown() const;

    QString m_allOfUuid; // the folder of all files with this uuid
    QString m_path;
    QString m_folder;
    mutable QHash<QString, Known> m_known; // by the draft's name
};

} // namespace Storage
