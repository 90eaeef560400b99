#include "models/editwords.h"

#include "domain/itempath.h"

#include <QCoreApplication>

using namespace Domain;

namespace Models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EditWords)
};

QString nameOf(NodeId id, const Outline &outline)
{
    const OutlineNode *node = outline.find(id);
    return node ? nodeName(node) : Text::tr("an item of another plan");
}

QString words(const FieldChange &change, const Outline &outline)
{
    return Text::tr("%1 of %2").arg(fieldName(change.field), nameOf(change.node, outline));
}

QString words(const NoteChange &change, const Outline &outline)
{
    const QString on = nameOf(change.to ? change.to->node : change.from->node, outline);
    if (!change.from)
        return Text::tr("new note on %1").arg(on);
    return (change.to ? Text::tr("correction of a note on %1") : Text::tr("removal of a note on %1")).arg(on);
}

QString words(const PlanChange &change, const Outline &)
{
    return Text::tr("adding of “%1”").arg((change.to ? change.to : change.from)->details.title);
}

} // namespace

QString fieldName(Field field)
{
    switch (field) {
    case Field::Title: return Text::tr("title");
    case Field::Text: return Text::tr("issued text");
    case Field::Owners: return Text::tr("owner");
    case Field::LeadDepartment: return Text::tr("lead department");
    case Field::SupportingDepartments: return Text::tr("supporting departments");
    case Field::Deadline: return Text::tr("deadline");
    case Field::Standing: return Text::tr("status");
    }
    Q_UNREACHABLE();
}

QString nodeName(const OutlineNode *node)
{
    const QString place = pathOf(node).section(u'/', -1);
    return (node->isSection() ? Text::tr("section %1") : Text::tr("item %1")).arg(place);
}

QString describe(const Edit &edit, const Outline &outline)
{
    if (edit.isEmpty())
        return {};
    if (edit.size() > 1) {
        if (const auto *field = std::get_if<FieldChange>(&edit.first()))
            return Text::tr("%1 of %n items", nullptr, int(edit.size())).arg(fieldName(field->field));
    }
    return std::visit([&outline](const auto &change) { return words(change, outline); }, edit.first());
}

} // namespace Models
