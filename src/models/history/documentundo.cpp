// Undo and redo of the open plan file.
#include "models/editwords.h"
#include "models/history/historywords.h"
#include "models/plandocument.h"
#include "storage/file/planfile.h"

using namespace Domain;
using System::Error;
using System::Result;

namespace Models {

// What was made under a name before stays hers.
void PlanDocument::setAuthor(const QString &name)
{
    if (name == m_author)
        return;
    m_author = name;
    m_steps.addAuthor(name);
    emit undoChanged();
}

namespace {

// What the rows of an edit say that put a version back; empty of any other.
QString textOfRestoring(const Result<QList<HistoryEntry>> &rows)
{
    const bool isRestoring = rows && !rows->isEmpty() && rows->first().field == u"restored";
    return isRestoring ? changeSentence(rows->first(), false) : QString();
}

} // namespace

// A file that is only read gives none.
const std::optional<UndoSteps::Step> &PlanDocument::step(UndoSteps::Way way) const
{
    static const std::optional<UndoSteps::Step> none;
    return isReadOnly() ? none : m_steps.step(way);
}

QString PlanDocument::textOf(UndoSteps::Way way) const
{
    const auto &made = step(way);
    if (!made)
        return {};
    if (made->sketch.isEmpty())
        return textOfRestoring(m_file->history().entriesOfEdit(made->about));
    const auto plan = planOfStep(way);
    const Change &first = made->sketch.first();
    const bool isOfNode = std::holds_alternative<FieldChange>(first)
                          || std::holds_alternative<NoteChange>(first);
    if (isOfNode && plan && *plan != PlanId{} && *plan != this->plan().id) {
        if (const auto other = outlineOf(*plan))
            return tr("%1 in %2", "an edit, and the year of its plan")
                .arg(describe(made->sketch, *other), QString::number(other->plan().year));
    }
    return describe(made->sketch, m_outline);
}

QDateTime PlanDocument::momentOf(UndoSteps::Way way) const
{
    const auto &made = step(way);
    return made ? made->madeAt : QDateTime();
}

QString PlanDocument::authorOfStep(UndoSteps::Way way) const
{
    const auto &made = step(way);
    return made ? made->author : QString();
}

Result<PlanId> PlanDocument::planOfStep(UndoSteps::Way way) const
{
    const auto &made = step(way);
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
    const auto back = m_steps.reversalOf(*made);
    if (!back)
        return back.error();
    auto stored = store(*back, {}, made->edit);
    if (!stored && stored.error().reason == Error::Reason::Conflict) {
        // The same person has since done something with another program: that is taken back now.
        const auto &last = step(way);
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

Result<void> PlanDocument::reverseOver(UndoSteps::Way way)
{
    const auto made = step(way);
    if (!made)
        return {};
    const auto back = m_steps.reversalOf(*made);
    const auto over = back ? m_file->overPresent(*back) : back;
    if (!over)
        return over.error();
    auto stored = store(*over, {}, made->edit);
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
