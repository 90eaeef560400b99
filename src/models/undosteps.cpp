#include "models/undosteps.h"

#include "domain/history/historyedits.h"
#include "models/editwords.h"
#include "storage/file/planfile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;

namespace Models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

} // namespace

void UndoSteps::forget()
{
    m_read = {};
}

void UndoSteps::addAuthor(const QString &name)
{
    if (m_isOfAnybody || m_authors.contains(name))
        return;
    m_authors.append(name);
    forget();
}

void UndoSteps::removeAuthor(const QString &name)
{
    m_authors.removeOne(name);
    forget();
}

void UndoSteps::setFormerName(const FormerName &former)
{
    m_former = former;
    forget();
}

void UndoSteps::takeAnybodys()
{
    m_isOfAnybody = true;
    m_authors.clear();
    forget();
}

const std::optional<UndoSteps::Step> &UndoSteps::step(Way way) const
{
    Read &read = m_read[way == Way::Undo ? 0 : 1];
    if (std::exchange(read.isDone, true))
        return read.step;
    const auto undoing = m_file->undoing();
    const auto found = way == Way::Undo ? undoing.toUndo(m_authors, m_former)
                                        : undoing.toRedo(m_authors, m_former);
    if (!found || !*found)
        return read.step;
    const auto sketch = undoing.sketchOf((*found)->about);
    auto hindrance = sketch ? sketch->told.hindrance : std::nullopt;
    if (sketch && sketch->first.field == kRestoredField
        && isOf((*found)->author, (*found)->writtenAt) && m_file->setAsideBy((*found)->edit))
        hindrance = std::nullopt;
    read.step = Step{.edit = (*found)->edit,
                     .about = (*found)->about,
                     .madeAt = (*found)->writtenAt,
                     .author = (*found)->author,
                     .sketch = sketch ? sketch->told.edit : Edit(),
                     .first = sketch ? sketch->first : HistoryEntry(),
                     .hindrance = hindrance};
    return read.step;
}

bool UndoSteps::isOf(const QString &author, const QDateTime &writtenAt) const
{
    return m_isOfAnybody || m_authors.contains(author) || m_former.isOf(author, writtenAt);
}

std::optional<Error> UndoSteps::whyVersionStays(const Step &step, QDate today) const
{
    const auto later = m_file->undoing().lastSince(step.edit);
    if (!later)
        return later.error();
    if (!*later)
        return std::nullopt;
    const QString who = (*later)->author.isEmpty() ? Text::tr("Somebody", "who changed it")
                                                   : (*later)->author;
    return System::refused(
        Text::tr(
            "%1 has changed the file since (%2), and that would be lost, so the earlier version stays; what the file held before it is kept: choose it in File ▸ Earlier Versions.")
            .arg(who, momentWords((*later)->writtenAt, today)));
}

Result<Edit> UndoSteps::reversalOf(const Step &step) const
{
    return m_file->undoing().reversalOf({.edit = step.edit, .about = step.about});
}

Error UndoSteps::reasonFor(Error conflict, const Step &step, QDate today) const
{
    const auto later = m_file->undoing().changedAfter(step.edit);
    if (!later || !*later)
        return conflict;
    const QString who = (*later)->author.isEmpty() ? Text::tr("Somebody", "who changed it")
                                                   : (*later)->author;
    conflict.message =
        Text::tr(
            "%1 has changed this since (%2), so nothing was taken back; look at what it is now.")
            .arg(who, momentWords((*later)->writtenAt, today));
    return conflict;
}

} // namespace Models
