#pragma once

#include "domain/plan/edit.h"

#include <QDateTime>
#include <QStringList>

namespace Domain {

// The source of an edit that takes in what others changed. Unknown: the edit takes nothing in, or
// an earlier version of this program stored it.
enum class TakenFrom { Unknown, Sheets, Copy };

// Who the history names for an edit: its maker and, where it takes in what others changed (a
// department in its sheet, somebody in another copy of the file), the author of each change. For an
// edit fetched out of an earlier version, the moment at which that version was kept instead.
struct EditAuthors
{
    EditAuthors(QString maker, QStringList ofChanges = {})
        : author(std::move(maker))
        , each(std::move(ofChanges))
    {}

    QString of(qsizetype change) const
    {
        const QString name = each.value(change);
        return name.isEmpty() ? author : name;
    }

    // The authors of the changes except the maker, each once.
    QStringList others() const;

    QString author;
    QStringList each; // may be empty, or have empty names: those changes are the maker's
    TakenFrom takenFrom = TakenFrom::Unknown;
    QDateTime fetchedFrom = {};
};

// The name under which the user of this machine worked until a moment, and which may be somebody
// else's since or elsewhere. `until` is null when there was none.
struct FormerName
{
    QString name = {};
    QDateTime until = {};

    bool isOf(const QString &author, const QDateTime &writtenAt) const
    {
        return until.isValid() && author == name && writtenAt <= until;
    }
    friend bool operator==(const FormerName &, const FormerName &) = default;
};

// An edit with the author of each of its changes, or with where it was fetched from.
struct SignedEdit
{
    Edit edit;
    QStringList authors = {};
    TakenFrom takenFrom = TakenFrom::Unknown;
    QDateTime fetchedFrom = {};

    void append(const Change &change, const QString &by);
};

} // namespace Domain
