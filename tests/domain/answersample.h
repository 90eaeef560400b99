#pragma once

#include "domain/year/answers/answers.h"
#include "domain/year/answers/answersedit.h"

#include "support/catch.h"

// A plan whose departments' sheets come back, and what taking them in does to it.
namespace AnswerSample {

using namespace Qt::StringLiterals;
using namespace Domain;

inline const QDate kSent(2021, 10, 8);
inline const QDate kRead(2021, 10, 22);
inline const QDateTime kWritten(QDate(2021, 10, 22), QTime(8, 0), Qt::UTC);
inline const QString kUuid = QStringLiteral("{u}");

inline Node item(qint64 id, const QString &text, const ItemStatus &status = {})
{
    return {.id = NodeId{id},
            .number = u"%1."_s.arg(id),
            .title = text,
            .text = text + u"，做好。"_s,
            .leadDepartment = u"团委"_s,
            .status = status};
}

// A plan with its notes. Edits are applied to it as PlanDocument applies them.
struct Plan
{
    Outline outline;
    NotesByNode notes = {};
    qint64 lastNote = 0;

    Plan()
        : outline({.details = {.id = PlanId{1},
                               .year = 2021,
                               .title = u"关工委2021年工作要点"_s,
                               .organisation = u"关工委"_s},
                   .nodes = {item(1, u"学习贯彻重要论述"_s),
                             item(2, u"深化寻访活动"_s, ItemStatus::inProgress(60)),
                             item(3, u"加强组织建设"_s, ItemStatus::done(QDate(2021, 6, 1))),
                             item(4, u"办好高雅艺术专场"_s)}})
    {}

    const Node &node(qint64 id) const { return outline.find(NodeId{id})->node(); }

    void set(qint64 id, Field field, const QString &text)
    {
        Node changed = node(id);
        REQUIRE(setFieldText(changed, field, text, outline.plan().time()));
        outline.setNode(outline.find(NodeId{id}), changed);
    }

    void apply(const Edit &edit)
    {
        for (const Change &one : edit) {
            if (const auto *field = std::get_if<FieldChange>(&one)) {
                CHECK(fieldText(outline.find(field->node)->node(), field->field) == field->from);
                set(qint64(field->node), field->field, field->to);
                continue;
            }
            ProgressNote note = *std::get<NoteChange>(one).to;
            note.id = NoteId{++lastNote};
            notes[note.node].append(note);
            outline.setFigures(outline.find(note.node), figuresOf(notes[note.node]));
        }
    }

    DepartmentSheet sheet() const { return departmentSheet(outline, kUuid, u"团委"_s, kSent); }
};

// The sheet as it comes back from a department that has filled in nothing.
inline AnsweredSheet blank(const DepartmentSheet &sent)
{
    AnsweredSheet sheet{.file = u"报表.xlsx"_s, .sent = sent};
    int line = 3;
    for (const SheetItem &one : sent.items)
        sheet.rows.append({.line = ++line,
                           .node = one.node,
                           .number = one.number,
                           .text = one.text,
                           .status = one.sent.status,
                           .percent = one.sent.percent,
                           .difficulty = one.sent.difficulty});
    return sheet;
}

inline QList<AnswerProposal> compared(const Plan &plan, const AnsweredSheet &sheet,
                                      QDate on = kRead)
{
    QList<AnswerProposal> telling;
    for (const AnswerProposal &one : compareAnswers(plan.outline, plan.notes, {sheet}, on)) {
        if (one.kind != AnswerKind::Unchanged)
            telling.append(one);
    }
    return telling;
}

inline Edit editOf(const Plan &plan, const QList<AnswerProposal> &proposals)
{
    QList<AnswerProposal> taken;
    for (const AnswerProposal &one : proposals) {
        if (isTakenByDefault(one))
            taken.append(one);
    }
    const auto edit = answersEdit(plan.outline, taken, kWritten, FirstNote::Starts);
    REQUIRE(edit);
    return edit->edit;
}

inline void take(Plan &plan, const AnsweredSheet &sheet, QDate on = kRead)
{
    plan.apply(editOf(plan, compared(plan, sheet, on)));
}

} // namespace AnswerSample
