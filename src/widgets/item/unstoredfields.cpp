#include "widgets/item/unstoredfields.h"

#include "domain/text/sentences.h"
#include "models/drafts.h"
#include "models/editwords.h"
#include "models/plandocument.h"

#include <algorithm>
#include <utility>

using namespace Domain;
using System::Error;
using System::Result;

namespace Widgets {

namespace {

constexpr int kLongestLine = 60; // most characters of a typed text in a question

} // namespace

bool isSettled(const System::Result<void> &stored)
{
    return stored || stored.error().reason == Error::Reason::Conflict
           || stored.error().reason == Error::Reason::Cancelled;
}

UnstoredFields::UnstoredFields(Models::PlanDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(Models::kKeepingDelay);
    connect(&m_keeping, &QTimer::timeout, this, &UnstoredFields::keepNow);
    if (!document->isReadOnly())
        recall();
}

UnstoredFields::~UnstoredFields()
{
    keepNow();
}

// Takes up the values that an earlier run could not store. They are shown for the user to decide
// and never stored unasked.
void UnstoredFields::recall()
{
    m_kept = m_document->drafts()->fields();
    for (const FieldDraft &draft : std::as_const(m_kept)) {
        const QStringList present = m_document->fieldTexts(draft.nodes, draft.field);
        const bool isStored = !present.isEmpty() && present.count(draft.text) == present.size();
        if (!isStored && !draft.nodes.isEmpty())
            m_waiting.insert(placeOf(draft), {draft, Error::Reason::Cancelled});
    }
    if (qsizetype(m_waiting.size()) != m_kept.size())
        keepSoon();
}

std::optional<FieldDraft> UnstoredFields::waiting(const Nodes &nodes, Field field) const
{
    const auto waiting = m_waiting.constFind({nodes, field});
    return waiting == m_waiting.cend() ? std::nullopt : std::optional(waiting->draft);
}

QStringList UnstoredFields::lines() const
{
    QStringList lines;
    for (const Waiting &one : m_waiting) {
        Edit edit;
        for (const NodeId node : one.draft.nodes)
            edit.append(FieldChange{.node = node, .field = one.draft.field});
        lines.append(tr("%1: %2", "what a value is of, and the value")
                         .arg(Models::describe(edit, m_document->outline()),
                              inBrief(one.draft.text, kLongestLine)));
    }
    return lines;
}

void UnstoredFields::setTyping(const FieldDraft &draft)
{
    m_typing = draft;
    keepSoon();
}

void UnstoredFields::add(const FieldDraft &draft, Error::Reason why)
{
    const Place place = placeOf(draft);
    if (m_typing && placeOf(*m_typing) == place)
        m_typing.reset();
    if (const auto known = m_waiting.constFind(place);
        known != m_waiting.cend() && known->draft.text == draft.text)
        return;
    m_waiting.insert(place, {draft, why});
    keepSoon();
    emit changed();
}

void UnstoredFields::drop(const Nodes &nodes, Field field)
{
    const Place place{nodes, field};
    if (m_typing && placeOf(*m_typing) == place) {
        m_typing.reset();
        keepSoon();
    }
    if (m_waiting.remove(place) > 0) {
        keepSoon();
        emit changed();
    }
}

bool UnstoredFields::hasNote() const
{
    return std::ranges::any_of(
        m_notes, [this](NodeId node) { return m_document->outline().find(node) != nullptr; });
}

void UnstoredFields::setNote(NodeId node, bool unstored)
{
    if (m_notes.contains(node) == unstored)
        return;
    if (unstored)
        m_notes.insert(node);
    else
        m_notes.remove(node);
    emit changed();
}

void UnstoredFields::keepSoon()
{
    if (!m_keeping.isActive())
        m_keeping.start();
}

void UnstoredFields::keepNow()
{
    m_keeping.stop();
    QList<FieldDraft> drafts;
    for (const Waiting &one : std::as_const(m_waiting)) {
        if (!m_typing || placeOf(*m_typing) != placeOf(one.draft))
            drafts.append(one.draft);
    }
    if (m_typing)
        drafts.append(*m_typing);
    if (drafts == m_kept)
        return;
    if (const auto kept = m_document->drafts()->keepFields(drafts); kept)
        m_kept = drafts;
    else
        qWarning("%s", qUtf8Printable(kept.error().message + u' ' + kept.error().detail));
}

Result<void> UnstoredFields::retry(Which which)
{
    const auto waiting = m_waiting;
    for (const auto &[draft, why] : waiting) {
        const bool isMeant = which == Which::All
                             || (why != Error::Reason::Refused && why != Error::Reason::Cancelled);
        if (!isMeant || m_document->fieldTexts(draft.nodes, draft.field) != draft.replaced)
            continue;
        auto done = m_document->setField(draft.nodes, draft.field, draft.text, draft.replaced);
        if (!done)
            return done;
        drop(draft.nodes, draft.field);
        emit stored(draft.nodes, draft.field);
    }
    return {};
}

} // namespace Widgets
