#include "domain/plan/edit.h"

#include "domain/text/names.h"

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

QLatin1StringView storedKey(Field field)
{
    switch (field) {
    case Field::Number: return "number"_L1;
    case Field::Kind: return "kind"_L1;
    case Field::Title: return "title"_L1;
    case Field::Text: return "text"_L1;
    case Field::Owners: return "owners"_L1;
    case Field::LeadDepartment: return "lead_department"_L1;
    case Field::SupportingDepartments: return "supporting_departments"_L1;
    case Field::Deadline: return "deadline"_L1;
    case Field::Status: return "standing"_L1;
    case Field::Difficulty: return "difficulty"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace

QString fieldKey(Field field)
{
    return storedKey(field);
}

std::optional<Field> fieldOfKey(const QString &key)
{
    for (const Field field : allFields()) {
        if (key == storedKey(field))
            return field;
    }
    return std::nullopt;
}

QString fieldText(const Node &node, Field field)
{
    switch (field) {
    case Field::Number: return node.number;
    case Field::Kind: return kindKey(node.kind);
    case Field::Title: return node.title;
    case Field::Text: return node.text;
    case Field::Owners: return joinNames(node.owners);
    case Field::LeadDepartment: return node.leadDepartment;
    case Field::SupportingDepartments: return joinNames(node.supportingDepartments);
    case Field::Deadline: return node.deadline.words();
    case Field::Status: return node.status.toString();
    case Field::Difficulty: return node.difficulty;
    }
    Q_UNREACHABLE();
}

bool setFieldText(Node &node, Field field, const QString &text, const PlanTime &plan)
{
    switch (field) {
    case Field::Number: node.number = text; break;
    case Field::Kind: {
        const auto kind = kindOfKey(text);
        if (!kind)
            return false;
        node.kind = *kind;
        break;
    }
    case Field::Title: node.title = text; break;
    case Field::Text: node.text = text; break;
    case Field::Owners: node.owners = splitNames(text); break;
    case Field::LeadDepartment: node.leadDepartment = text; break;
    case Field::SupportingDepartments: node.supportingDepartments = splitNames(text); break;
    case Field::Deadline: node.deadline = Deadline::fromWords(text, plan); break;
    case Field::Difficulty: node.difficulty = text; break;
    case Field::Status: {
        const auto itemStatus = ItemStatus::fromString(text);
        if (!itemStatus)
            return false;
        node.status = *itemStatus;
        break;
    }
    }
    return true;
}

NodeId nodeTouchedBy(const Change &change)
{
    if (const auto *field = std::get_if<FieldChange>(&change))
        return field->node;
    if (const auto *note = std::get_if<NoteChange>(&change))
        return (note->to ? note->to : note->from)->node;
    if (const auto *evidence = std::get_if<EvidenceChange>(&change))
        return (evidence->to ? evidence->to : evidence->from)->node;
    if (const auto *tree = std::get_if<SubtreeChange>(&change))
        return (tree->to ? tree->to : tree->from)->nodes.first().id;
    if (const auto *move = std::get_if<MoveChange>(&change))
        return move->node;
    return {};
}

Edit opposite(const Edit &edit)
{
    Edit back;
    for (auto change = edit.crbegin(); change != edit.crend(); ++change) {
        std::visit(
            [&back](auto turned) {
                std::swap(turned.from, turned.to);
                back.append(turned);
            },
            *change);
    }
    return back;
}

} // namespace Domain
