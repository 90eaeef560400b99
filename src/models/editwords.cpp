#include "models/editwords.h"

#include "domain/itempath.h"

#include <QCoreApplication>

using namespace Domain;

namespace Models {

namespace {

QString translated(const char *text, int n = -1)
{
    return QCoreApplication::translate("EditWords", text, nullptr, n);
}

QString nameOf(NodeId id, const Outline &outline)
{
    const OutlineNode *node = outline.find(id);
    return node ? nodeName(node) : translated("an item of another plan");
}

QString words(const FieldChange &change, const Outline &outline)
{
    return translated("%1 of %2").arg(fieldName(change.field), nameOf(change.node, outline));
}

QString words(const NoteChange &change, const Outline &outline)
{
    const QString on = nameOf(change.to ? change.to->node : change.from->node, outline);
    if (!change.from)
        return translated("new note on %1").arg(on);
    return (change.to ? translated("correction of a note on %1") : translated("removal of a note on %1")).arg(on);
}

QString words(const PlanChange &change, const Outline &)
{
    return translated("adding of “%1”").arg((change.to ? change.to : change.from)->details.title);
}

} // namespace

QString fieldName(Field field)
{
    switch (field) {
    case Field::Title: return translated("title");
    case Field::Text: return translated("issued text");
    case Field::Owners: return translated("owner");
    case Field::LeadDepartment: return translated("lead department");
    case Field::SupportingDepartments: return translated("supporting departments");
    case Field::Deadline: return translated("deadline");
    case Field::Standing: return translated("status");
    }
    Q_UNREACHABLE();
}

QString nodeName(const OutlineNode *node)
{
    const QString place = pathOf(node).section(u'/', -1);
    return (node->isSection() ? translated("section %1") : translated("item %1")).arg(place);
}

QString describe(const Edit &edit, const Outline &outline)
{
    if (edit.isEmpty())
        return {};
    if (edit.size() > 1) {
        if (const auto *field = std::get_if<FieldChange>(&edit.first()))
            return translated("%1 of %n items", int(edit.size())).arg(fieldName(field->field));
    }
    return std::visit([&outline](const auto &change) { return words(change, outline); }, edit.first());
}

} // namespace Models
