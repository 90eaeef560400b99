#pragma once

#include "domain/history/editauthors.h"
#include "domain/plan/edit.h"
#include "domain/plan/historyentry.h"
#include "system/result.h"

#include <QDateTime>
#include <QStringList>

#include <array>
#include <optional>

namespace Storage {
class PlanFile;
}

namespace Models {

// The two directions in which steps are taken.
enum class Way { Undo, Redo };

// The edits of a plan file that one author can undo and redo, however old they are. Read from the
// file when first asked for, and again after forget().
class UndoSteps
{
public:
    struct Step
    {
        qint64 edit = 0;                 // the edit to be reversed
        qint64 about = 0;                // the user's own edit; differs from `edit` when redoing
        QDateTime madeAt = {};           // when `about` was made
        QString author = {};             // who made `about`
        Domain::Edit sketch;             // enough of `about` to describe it
        Domain::HistoryEntry first = {}; // the first history row of `about`
        // Why the step can never be taken, whatever was changed since.
        std::optional<System::Error> hindrance;
    };

    explicit UndoSteps(const Storage::PlanFile *file)
        : m_file(file)
    {}

    void forget();
    // Adds a name under which the user works, or worked before.
    void addAuthor(const QString &name);
    void removeAuthor(const QString &name); // another name is to be added at once
    // Edits by this name (the account's) count as the user's where they were made up to
    // FormerName::until; later ones are those of another person.
    void setFormerName(const Domain::FormerName &former);

    void takeAnybodys(); // from now on the edits of any author are steps

    // The next step in this direction; none when there is none or when it cannot be read.
    const std::optional<Step> &step(Way way) const;

    // The edit that reverses a step. When storing it fails because others have changed the values
    // since, reasonFor() makes an error that says who.
    System::Result<Domain::Edit> reversalOf(const Step &step) const;
    System::Error reasonFor(System::Error conflict, const Step &step, QDate today) const;
    // The reason why the putting back of a version cannot be undone: others have made edits since.
    // None when it can.
    std::optional<System::Error> whyVersionStays(const Step &step, QDate today) const;

private:
    struct Read
    {
        std::optional<Step> step;
        bool isDone = false;
    };

    bool isOf(const QString &author, const QDateTime &writtenAt) const;

    const Storage::PlanFile *m_file;
    QStringList m_authors; // names of the user; empty when the edits of all authors count
    Domain::FormerName m_former;
    bool m_isOfAnybody = false;
    mutable std::array<Read, 2> m_read;
};

} // namespace Models
