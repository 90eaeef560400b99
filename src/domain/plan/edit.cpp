#include "domain/plan/edit.h"

#include "domain/text/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

struct FieldWord
{
    Field field;
    QLatin1StringView key;
};

const FieldWord kFields[] = {
    {Field::Number, "number"_L1},
    {Field::Kind, "kind"_L1},
    {Field::Title, "title"_L1},
    {Field::Text, "text"_L1},
    {Field::Owners, "owners"_L1},
    {Field::LeadDepartment, "lead_department"_L1},
    {Field::SupportingDepartments, "supporting_departments"_L1},
    {Field::Deadline, "deadline"_L1},
    {Field::Status, "standing"_L1},
    {Field::Difficulty, "difficulty"_L1},
};

} // namespace

QString fieldKey(Field field)
{
    const auto *word = std::ranges::find(kFields, field, &FieldWord::field);
    return word->key;
}

std::optional<Field> fieldOfKey(const QString &key)
{
    for (const FieldWord &word : kFields) {
        if (key == word.key)
            return word.field;
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
