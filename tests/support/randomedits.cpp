#include "support/randomedits.h"

#include "domain/plan/evidence/evidenceedits.h"
#include "support/evidencesample.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Storage::PlanFile;

namespace Tests {

namespace {

template<typename Value>
std::shared_ptr<const Value> shared(Value value)
{
    return std::make_shared<const Value>(std::move(value));
}

} // namespace

QString RandomEdits::words()
{
    static const QStringList all{
        u""_s,         u"张三"_s,      u"李四、王五"_s, u"9月底前"_s, u"“引号”\\与\n行"_s,
        u"长期坚持"_s, u"{\"a\":1}"_s, u"𠀀𠀁"_s};
    return all[pick(int(all.size()))];
}

PlanDetails RandomEdits::somePlan(const PlanFile &file)
{
    const auto plans = file.plans().plans();
    return plans->isEmpty() ? PlanDetails() : plans->at(pick(int(plans->size())));
}

// A random node; one with id zero if the plan is empty.
Node RandomEdits::someNode(const PlanFile &file)
{
    const auto content = file.plans().content(somePlan(file).id);
    return !content || content->nodes.isEmpty() ? Node()
                                                : content->nodes[pick(int(content->nodes.size()))];
}

Edit RandomEdits::fields(const PlanFile &file)
{
    QList<Field> all;
    for (const Field field : allFields()) {
        if (field != Field::Kind) // the kind of a node is changed only by edits of the outline
            all.append(field);
    }
    const Field field = all[pick(int(all.size()))];
    Edit edit;
    QSet<NodeId> changed;
    for (int i = pick(3); i >= 0; --i) {
        const Node node = someNode(file);
        if (node.id == NodeId{} || changed.contains(node.id))
            continue;
        Node other = node;
        const ItemStatus statuses[] = {ItemStatus(), ItemStatus::inProgress(1 + pick(99)),
                                       ItemStatus::done(QDate(2021, 1, 1).addDays(pick(300))),
                                       ItemStatus::ongoing(), ItemStatus::cancelled(u"并入 二"_s)};
        const QString typed = field == Field::Status ? statuses[pick(5)].toString()
                              : field == Field::Title || field == Field::Number
                                  ? QString::number(pick(9))
                                  : words();
        setFieldText(other, field, typed, 2021);
        changed.insert(node.id);
        edit.append(FieldChange{.node = node.id,
                                .field = field,
                                .from = fieldText(node, field),
                                .to = fieldText(other, field)});
    }
    return edit;
}

QList<NamedFigure> RandomEdits::figures()
{
    const NamedFigure all[] = {{u"征文"_s, pick(90), u"篇"_s},
                               {u"宣讲"_s, pick(9), pick(2) ? u"场"_s : u"次"_s},
                               {u"捐款"_s, pick(100000), u"元"_s},
                               {u"五老"_s, pick(30), {}}};
    QList<NamedFigure> taken;
    for (const NamedFigure &figure : all) {
        if (pick(4) == 0)
            taken.append(figure);
    }
    return taken;
}

RandomEdits::Made RandomEdits::note(const PlanFile &file)
{
    const Node on = someNode(file);
    const auto notes = file.progress().notesOf(on.id);
    if (on.id == NodeId{})
        return {};
    const int kind = notes->isEmpty() ? 0 : pick(4);
    if (kind == 0) {
        ProgressNote added{.node = on.id,
                           .happenedOn = QDate(2021, 1, 1).addDays(pick(300)),
                           .text = u"记"_s + words(),
                           .highlight = pick(2) == 1,
                           .author = words().simplified(),
                           .writtenAt = now()};
        if (pick(2))
            added.attendance = pick(50);
        added.figures = figures();
        return {{NoteChange{.to = added}}};
    }
    const ProgressNote held = notes->at(pick(int(notes->size())));
    if (kind == 1)
        return {removingNote(held, *file.evidence().ofNote(held.id))};
    ProgressNote other = held;
    if (kind == 2)
        other.node = someNode(file).id;
    else if (pick(2))
        other.text = u"改"_s + words();
    else
        other.figures = figures();
    return {{NoteChange{.from = held, .to = other}}};
}

RandomEdits::Made RandomEdits::evidence(const PlanFile &file)
{
    const Node on = someNode(file);
    if (on.id == NodeId{})
        return {};
    const auto held = file.evidence().ofNode(on.id);
    QList<Evidence> all;
    for (const auto &some : {held->ofNodes.values(), held->ofNotes.values()})
        for (const QList<Evidence> &list : some)
            all += list;
    const int kind = all.isEmpty() ? 0 : pick(3);
    if (kind == 1)
        return {removingEvidence({all[pick(int(all.size()))]})};
    if (kind == 2)
        return {renamingEvidence(all[pick(int(all.size()))], u"改%1.jpg"_s.arg(pick(9)))};
    const NewEvidence given = newEvidence(u"照片.bin"_s, randomBytes(100 + pick(3), pick(9)));
    const auto notes = file.progress().notesOf(on.id);
    const bool isOfNote = !notes->isEmpty() && pick(2);
    return {adding(isOfNote ? NodeId{} : on.id, isOfNote ? notes->first().id : NoteId{}, given),
            {given.content}};
}

Edit RandomEdits::tree(const PlanFile &file)
{
    const PlanDetails plan = somePlan(file);
    const auto content = file.plans().content(plan.id);
    if (!content)
        return {};
    if (content->nodes.size() > 8 && pick(2)) {
        auto removed = file.subtrees().subtree(content->nodes[pick(int(content->nodes.size()))].id);
        return {SubtreeChange{.from = shared(**removed)}};
    }
    const Node under = content->nodes.isEmpty() ? Node()
                                                : content->nodes[pick(int(content->nodes.size()))];
    Subtree added{.place = {.plan = plan.id, .parent = under.id, .row = 0},
                  .nodes = {{.id = NodeId{-1}, .title = u"新"_s, .text = words()},
                            {.id = NodeId{-2},
                             .parent = NodeId{-1},
                             .number = u"（一）"_s,
                             .title = u"小"_s,
                             .owners = {u"张三"_s}}}};
    return {SubtreeChange{.to = shared(added)}};
}

Edit RandomEdits::move(const PlanFile &file)
{
    const Node node = someNode(file);
    const Node under = someNode(file);
    const auto from = file.subtrees().place(node.id);
    if (!*from)
        return {};
    NodePlace to = **from;
    to.parent = pick(3) ? under.id : NodeId{};
    to.row = pick(2);
    return {MoveChange{.node = node.id, .from = **from, .to = to}};
}

Edit RandomEdits::details(const PlanFile &file)
{
    const PlanDetails from = somePlan(file);
    if (from.id == PlanId{})
        return {};
    PlanDetails to = from;
    switch (pick(4)) {
    case 0: to.title = u"要点"_s + words(); break;
    case 1: to.issuedOn = to.issuedOn.isValid() ? QDate() : QDate(2021, 3, 1 + pick(28)); break;
    case 2: to.preamble = words(); break;
    default: to.closed = !to.closed;
    }
    return to == from ? Edit() : Edit{DetailsChange{.from = from, .to = to}};
}

Edit RandomEdits::wording(const PlanFile &file)
{
    const PlanDetails plan = somePlan(file);
    const auto content = file.plans().content(plan.id);
    if (!content || content->nodes.isEmpty())
        return {};
    const QString part = pick(2) ? u"opening"_s : blockOfNode(content->nodes.last().id);
    WordingChange change{.place = {plan.id, u"year"_s, part}};
    change.from = *file.reports().wording(change.place);
    if (!change.from || pick(2))
        change.to = Wording{.text = words() + u'。', .record = u"稿"_s};
    return change.from == change.to ? Edit() : Edit{change};
}

Edit RandomEdits::choices(const PlanFile &file)
{
    const PlanDetails plan = somePlan(file);
    const auto content = file.plans().content(plan.id);
    if (!content)
        return {};
    ReportChoicesChange change{.plan = plan.id, .from = *file.reports().choices(plan.id)};
    ReportChoices to = change.from.value_or(ReportChoices{});
    to.dates = !to.dates;
    to.evidenceList = pick(2) == 1;
    to.photographs = pick(2) == 1;
    to.signature = words();
    to.signedOn = pick(2) ? QDate(2021, 12, 1 + pick(28)) : QDate();
    to.omitted = {u"problems"_s};
    if (!content->nodes.isEmpty())
        to.omitted.append(blockOfNode(content->nodes.last().id));
    to.omitted.sort();
    change.to = to;
    return {change};
}

// Adds a year with some items carried over, or removes a year with all that belongs to it.
Edit RandomEdits::plan(const PlanFile &file)
{
    const auto plans = file.plans().plans();
    if (plans->size() < 3) {
        PlanContent added = sampleContent(2040 + pick(100), 2, 2);
        for (const PlanDetails &there : *plans) {
            if (there.year == added.details.year)
                return {};
        }
        added.nodes.last().carriedFrom = someNode(file).id;
        const NodeId on = added.nodes.last().id;
        return {PlanChange{.to = shared(added)},
                NoteChange{.to = ProgressNote{.node = on,
                                              .happenedOn = QDate(2021, 2, 2),
                                              .text = u"带来"_s,
                                              .writtenAt = now()}}};
    }
    const PlanDetails plan = somePlan(file);
    auto content = *file.plans().content(plan.id);
    QList<NodeId> tops;
    for (const Node &node : content.nodes) {
        if (node.parent == NodeId{})
            tops.prepend(node.id);
    }
    Edit edit;
    QStringList omissions;
    for (const NodeId top : std::as_const(tops)) {
        const Subtree tree = **file.subtrees().subtree(top);
        omissions += tree.omissions;
        edit.append(SubtreeChange{.from = shared(tree)});
    }
    const auto wordings = file.reports().wordingsOfNoNode(plan.id);
    for (const PlacedWording &placed : *wordings)
        edit.append(WordingChange{.place = placed.place, .from = placed.wording});
    if (auto choices = *file.reports().choices(plan.id)) {
        choices->omitted.removeIf([&](const QString &part) { return omissions.contains(part); });
        edit.append(ReportChoicesChange{.plan = plan.id, .from = choices});
    }
    content.nodes.clear();
    edit.append(PlanChange{.from = shared(content)});
    return edit;
}

RandomEdits::Made RandomEdits::next(const PlanFile &file)
{
    while (true) {
        Made made;
        switch (pick(12)) {
        case 0: made.edit = tree(file); break;
        case 1: made.edit = move(file); break;
        case 2: made.edit = details(file); break;
        case 3: made.edit = wording(file); break;
        case 4: made.edit = choices(file); break;
        case 5: made.edit = plan(file); break;
        case 6:
        case 7: made = evidence(file); break;
        case 8:
        case 9: made.edit = fields(file); break;
        default: made = note(file);
        }
        if (!made.edit.isEmpty())
            return made;
    }
}

QString dumpWithEvidence(const PlanFile &file)
{
    QStringList lines;
    const auto plans = file.plans().plans();
    for (const PlanDetails &plan : *plans) {
        const auto places = file.evidence().ofPlan(plan.id);
        for (const auto &some : {places->ofNodes.values(), places->ofNotes.values()})
            for (const QList<Evidence> &list : some)
                for (const Evidence &one : list)
                    lines.append(u"evidence %1/%2 "_s.arg(qint64(one.node)).arg(qint64(one.note))
                                 + evidenceText(one));
    }
    lines.sort();
    return dump(file) + lines.join(u'\n');
}

} // namespace Tests
