#include "models/documentundo.h"

#include "domain/history/historyedits.h"
#include "domain/text/sentences.h"
#include "models/editwords.h"
#include "models/plandocument.h"
#include "storage/file/planfile.h"

#include <QCoreApplication>

using namespace Domain;
using System::Error;
using System::Result;

namespace Models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Models::PlanDocument)
};

// The moment at which the version that an edit put back had been kept.
QDateTime keptAt(const HistoryEntry &restored)
{
    return QDateTime::fromString(restored.newValue.value_or(QString()), Qt::ISODate);
}

} // namespace

DocumentUndo::DocumentUndo(PlanDocument *document)
    : m_document(document)
    , m_steps(document->m_file.get())
{}

// Returns the next step that can be reversed; none in a file that is only read.
std::optional<UndoSteps::Step> DocumentUndo::step(Way way) const
{
    if (m_document->isReadOnly())
        return std::nullopt;
    const auto &next = m_steps.step(way);
    return next && !next->hindrance ? next : std::nullopt;
}

std::optional<Error> DocumentUndo::whyNot(Way way) const
{
    if (m_document->isReadOnly())
        return std::nullopt;
    const auto &next = m_steps.step(way);
    if (!next || !next->hindrance)
        return std::nullopt;
    const QString when = momentWords(next->madeAt, m_document->today());
    Error why = *next->hindrance;
    why.message = joinSentences(
        {next->author.isEmpty() ? Text::tr("The change of %1 stays.").arg(when)
                                : Text::tr("The change of %1 by %2 stays.").arg(when, next->author),
         why.message});
    return why;
}

QString DocumentUndo::words(Way way) const
{
    const auto made = step(way);
    if (made && made->first.field == kRestoredField)
        return Text::tr("putting back of the version of %1", "a moment")
            .arg(momentWords(keptAt(made->first), m_document->today()));
    if (!made || made->sketch.isEmpty())
        return {};
    const auto words = [&made](const Outline &outline) {
        const bool isTakenIn = made->first.field == kTakenInField && made->sketch.size() > 1;
        if (isTakenIn && !fetchedFrom(made->first).isValid())
            return describeTakenIn(made->first);
        return fetchedFrom(made->first).isValid() ? describeFetched(made->sketch, outline)
                                                  : describe(made->sketch, outline);
    };
    const auto plan = planOf(way);
    const Change &first = made->sketch.first();
    const bool isOfNode = std::holds_alternative<FieldChange>(first)
                          || std::holds_alternative<NoteChange>(first);
    if (isOfNode && plan && *plan != PlanId{} && *plan != m_document->plan().id) {
        if (const auto other = m_document->outlineOf(*plan))
            return Text::tr("%1 in %2", "an edit, and the year of its plan")
                .arg(words(*other), QString::number(other->plan().year));
    }
    return words(m_document->outline());
}

QDateTime DocumentUndo::madeAt(Way way) const
{
    const auto made = step(way);
    return made ? made->madeAt : QDateTime();
}

QString DocumentUndo::doneWords(Way way) const
{
    const QString what = words(way);
    if (what.isEmpty())
        return {};
    return (way == Way::Undo ? Text::tr("Undone: %1 (%2)") : Text::tr("Done again: %1 (%2)"))
        .arg(what, momentWords(madeAt(way), m_document->today()));
}

QString DocumentUndo::author(Way way) const
{
    const auto made = step(way);
    return made ? made->author : QString();
}

Result<PlanId> DocumentUndo::planOf(Way way) const
{
    const auto made = step(way);
    if (!made)
        return PlanId{};
    for (const Change &change : made->sketch) {
        auto plan = m_document->planTouchedBy(change);
        if (!plan || *plan != PlanId{})
            return plan;
    }
    return PlanId{};
}

Result<void> DocumentUndo::take(Way way)
{
    const auto made = step(way);
    if (!made)
        return {};
    if (made->first.field == kRestoredField)
        return takeVersionBack(*made);
    const auto back = m_steps.reversalOf(*made);
    if (!back)
        return back.error();
    auto stored = m_document->store({.edit = *back}, {}, made->edit);
    if (!stored && stored.error().reason == Error::Reason::Conflict) {
        // The same author has since made an edit with another program: that one is taken back now.
        const auto last = step(way);
        if (last && last->edit != made->edit)
            return take(way);
        return m_steps.reasonFor(stored.error(), *made, m_document->today());
    }
    if (!stored)
        return stored.error();
    forget();
    m_document->takeIn(*stored);
    return {};
}

// Undoes the putting back of an earlier version: restores the whole file as it was before that.
Result<void> DocumentUndo::takeVersionBack(const UndoSteps::Step &made)
{
    if (auto valid = m_document->check(); !valid)
        return valid;
    if (const auto why = m_steps.whyVersionStays(made, m_document->today()))
        return *why;
    const QString before = m_document->whyReadOnly();
    const auto taken = m_document->m_file->takeBackPuttingBack(made.edit, m_document->author(),
                                                               m_document->m_clock().toUTC());
    if (m_document->whyReadOnly() != before)
        m_document->announceReadOnly();
    forget();
    if (!taken)
        return taken;
    m_document->m_lastStored = {};
    if (auto followed = m_document->followFile(); !followed)
        return followed;
    emit m_document->reportsChanged();
    emit m_document->saved(m_document->m_clock());
    return {};
}

Result<void> DocumentUndo::takeOver(Way way)
{
    const auto made = step(way);
    if (!made)
        return {};
    const auto back = m_steps.reversalOf(*made);
    const auto over = back ? m_document->m_file->overPresent(*back) : back;
    if (!over)
        return over.error();
    auto stored = m_document->store({.edit = *over}, {}, made->edit);
    if (!stored)
        return stored.error();
    forget();
    m_document->takeIn(*stored);
    return {};
}

void DocumentUndo::forget()
{
    m_steps.forget();
    emit m_document->undoChanged();
}

} // namespace Models
