#pragma once

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

// The edits that one person can take back in a plan file and make again, however old they are. Read
// from the file when asked for first, and again after forget().
class UndoSteps
{
public:
    struct Step
    {
        qint64 edit = 0;  // the edit to be reversed
        qint64 about = 0; // the edit that the user made: `edit`, or the one that `edit` took back
        QDateTime madeAt = {};           // when `about` was made
        QString author = {};             // who made `about`
        Domain::Edit sketch = {};        // enough of `about` to describe it
        Domain::HistoryEntry first = {}; // the first history row of `about`
        // Why the step can never be taken, whatever was changed since.
        std::optional<System::Error> hindrance = {};
    };

    explicit UndoSteps(const Storage::PlanFile *file)
        : m_file(file)
    {}

    void forget() { m_read = {}; }
    // A name that this person works under, or worked under before.
    void addAuthor(const QString &name);

    void takeAnybodys(); // from now on the edits of any author are steps

    // The next step in this direction; none where there is nothing, or nothing can be read.
    const std::optional<Step> &step(Way way) const;

    // The edit that takes a step back; what a later change by others refuses is said in words by
    // reasonFor().
    System::Result<Domain::Edit> reversalOf(const Step &step) const;
    System::Error reasonFor(System::Error conflict, const Step &step, QDate today) const;
    // Why a step that is about a version put back cannot be taken now: others have gone on from it.
    std::optional<System::Error> whyVersionStays(const Step &step, QDate today) const;

private:
    struct Read
    {
        std::optional<Step> step = {};
        bool isDone = false;
    };

    bool isOf(const QString &author) const;

    const Storage::PlanFile *m_file;
    QStringList m_authors; // empty for anybody
    bool m_isOfAnybody = false;
    mutable std::array<Read, 2> m_read;
};

} // namespace Models
