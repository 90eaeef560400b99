#include "widgets/unstoredfields.h"

#include "models/editwords.h"
#include "models/plandocument.h"

#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

constexpr int kLongestLine = 60; // of a typed text in a question

} // namespace

UnstoredFields::UnstoredFields(Models::PlanDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{}

std::optional<QString> UnstoredFields::typed(const Nodes &nodes, Field field) const
{
    const auto waiting = m_waiting.constFind({nodes, field});
    return waiting == m_waiting.cend() ? std::nullopt : std::optional(waiting->text);
}

QStringList UnstoredFields::lines() const
{
    QStringList lines;
    for (auto one = m_waiting.cbegin(); one != m_waiting.cend(); ++one) {
        Edit edit;
        for (const NodeId node : one.key().first)
            edit.append(FieldChange{.node = node, .field = one.key().second});
        lines.append(
            tr("%1: %2", "what a value is of, and the value")
                .arg(Models::describe(edit, m_document->outline()), one->text.left(kLongestLine)));
    }
    return lines;
}

void UnstoredFields::keep(const Nodes &nodes, Field field, const QString &typed, Error::Reason why)
{
    const Place place{nodes, field};
    if (const auto known = m_waiting.constFind(place);
        known != m_waiting.cend() && known->text == typed)
        return;
    m_waiting.insert(place, {typed, valuesOf(place), why});
    emit changed();
}

void UnstoredFields::drop(const Nodes &nodes, Field field)
{
    if (m_waiting.remove({nodes, field}) > 0)
        emit changed();
}

// Fewer than the nodes where one is gone, or of another year.
QStringList UnstoredFields::valuesOf(const Place &place) const
{
    QStringList values;
    for (const NodeId id : place.first) {
        if (const OutlineNode *node = m_document->outline().find(id))
            values.append(fieldText(node->node(), place.second));
    }
    return values;
}

Result<void> UnstoredFields::retry()
{
    const auto waiting = m_waiting;
    for (auto one = waiting.cbegin(); one != waiting.cend(); ++one) {
        const auto &[nodes, field] = one.key();
        const bool outside = one->why != Error::Reason::Refused
                             && one->why != Error::Reason::Cancelled;
        const QStringList present = valuesOf(one.key());
        if (!outside || present.size() != nodes.size() || present != one->replaced)
            continue;
        if (auto done = m_document->setField(nodes, field, one->text); !done)
            return done;
        drop(nodes, field);
        emit stored(nodes, field);
    }
    return {};
}

} // namespace Widgets
