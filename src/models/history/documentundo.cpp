// Undo and redo of the open plan file.
#include "domain/history/historyedits.h"
#include "domain/text/sentences.h"
#include "models/editwords.h"
#include "models/plandocument.h"
#include "storage/file/planfile.h"

using namespace Domain;
using System::Error;
using System::Result;

namespace Models {

namespace {

// When the version was kept that an edit put back.
QDateTime keptAt(const HistoryEntry &restored)
{
    return QDateTime::fromString(restored.newValue.value_or(QString()), Qt::ISODate);
}

} // namespace

// Edits made under the names used before stay this person's to undo.
void PlanDocument::setAuthor(const QString &name)
{
    if (name == m_author)
        return;
    m_author = name;
    m_steps.addAuthor(name);
    emit undoChanged();
}

// Returns the next step that can be reversed; none in a file that is only read.
std::optional<UndoSteps::Step> PlanDocument::step(UndoSteps::Way way) const
{
    if (isReadOnly())
        return std::nullopt;
    const auto &next = m_steps.step(way);
    return next && !next->hindrance ? next : std::nullopt;
}

std::optional<Error> PlanDocument::whyNot(UndoSteps::Way way) const
{
    if (isReadOnly())
        return std::nullopt;
    const auto &next = m_steps.step(way);
    if (!next || !next->hindrance)
        return std::nullopt;
    const QString when = momentWords(next->madeAt, today());
    Error why = *next->hindrance;
    why.message = joinSentences({next->author.isEmpty()
                                     ? tr("The change of %1 stays.").arg(when)
                                     : tr("The change of %1 by %2 stays.").arg(when, next->author),
                                 why.message});
    return why;
}

QString PlanDocument::textOf(UndoSteps::Way way) const
{
    const auto made = step(way);
    if (made && made->first.field == kRestoredField)
        return tr("putting back of the version of %1", "a moment")
            .arg(momentWords(keptAt(made->first), today()));
    if (!made || made->sketch.isEmpty())
        return {};
    const auto words = [&made](const Outline &outline) {
        return fetchedFrom(made->first).isValid() ? describeFetched(made->sketch, outline)
                                                  : describe(made->sketch, outline);
    };
    const auto plan = planOfStep(way);
    const Change &first = made->sketch.first();
    const bool isOfNode = std::holds_alternative<FieldChange>(first)
                          || std::holds_alternative<NoteChange>(first);
    if (isOfNode && plan && *plan != PlanId{} && *plan != this->plan().id) {
        if (const auto other = outlineOf(*plan))
            return tr("%1 in %2", "an edit, and the year of its plan")
                .arg(words(*other), QString::number(other->plan().year));
    }
    return words(m_outline);
}

QDateTime PlanDocument::momentOf(UndoSteps::Way way) const
{
    const auto made = step(way);
    return made ? made->madeAt : QDateTime();
}

QString PlanDocument::authorOfStep(UndoSteps::Way way) const
{
    const auto made = step(way);
    return made ? made->author : QString();
}

Result<PlanId> PlanDocument::planOfStep(UndoSteps::Way way) const
{
    const auto made = step(way);
    if (!made)
        return PlanId{};
    for (const Change &change : made->sketch) {
        auto plan = planTouchedBy(change);
        if (!plan || *plan != PlanId{})
            return plan;
    }
    return PlanId{};
}

Result<void> PlanDocument::reverse(UndoSteps::Way way)
{
    const auto made = step(way);
    if (!made)
        return {};
    if (made->first.field == kRestoredField)
        return reverseVersion(*made);
    const auto back = m_steps.reversalOf(*made);
    if (!back)
        return back.error();
    auto stored = store({.edit = *back}, {}, made->edit);
    if (!stored && stored.error().reason == Error::Reason::Conflict) {
        // The same person has since done something with another program: that is taken back now.
        const auto last = step(way);
        if (last && last->edit != made->edit)
            return reverse(way);
        return m_steps.reasonFor(stored.error(), *made, today());
    }
    if (!stored)
        return stored.error();
    forgetSteps();
    takeIn(*stored);
    return {};
}

// Puts the whole of what the file held in the place of the version that was put there.
Result<void> PlanDocument::reverseVersion(const UndoSteps::Step &made)
{
    if (auto valid = check(); !valid)
        return valid;
    if (const auto why = m_steps.whyVersionStays(made, today()))
        return *why;
    const QString before = whyReadOnly();
    const auto taken = m_file->takeBackPuttingBack(made.edit, m_author, m_clock().toUTC());
    if (whyReadOnly() != before)
        announceReadOnly();
    forgetSteps();
    if (!taken)
        return taken;
    m_lastStored = {};
    if (auto followed = followFile(); !followed)
        return followed;
    emit reportsChanged();
    emit saved(m_clock());
    return {};
}

Result<void> PlanDocument::reverseOver(UndoSteps::Way way)
{
    const auto made = step(way);
    if (!made)
        return {};
    const auto back = m_steps.reversalOf(*made);
    const auto over = back ? m_file->overPresent(*back) : back;
    if (!over)
        return over.error();
    auto stored = store({.edit = *over}, {}, made->edit);
    if (!stored)
        return stored.error();
    forgetSteps();
    takeIn(*stored);
    return {};
}

void PlanDocument::forgetSteps()
{
    m_steps.forget();
    emit undoChanged();
}

} // namespace Models
