#include "domain/plan/tally.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

const QDate kTallyDay(2021, 9, 15);

Deadline by(QDate day)
{
    return {u"…"_s, Deadline::Kind::Day, day};
}

// One section with one item.
struct ItemInSection
{
    ItemInSection(const ItemStatus &itemStatus, const Deadline &deadline = {})
    {
        OutlineNode *section = outline.insert(outline.root(), 0,
                                              {.id = NodeId{1}, .kind = NodeKind::Section});
        item = outline.insert(section, 0,
                              {.id = NodeId{2}, .deadline = deadline, .status = itemStatus});
    }

    Tally on(QDate day) const { return tally(outline.root(), day); }

    Outline outline;
    OutlineNode *item = nullptr;
};

ProgressNote noteOn(QDate day, std::optional<int> attendance = {})
{
    return {.happenedOn = day, .text = u"开展活动"_s, .attendance = attendance};
}

} // namespace

TEST_CASE("an empty plan counts nothing", "[tally]")
{
    const Tally figures = tally(Outline().root(), kTallyDay);
    CHECK(figures.sections == 0);
    CHECK(figures.items == 0);
    CHECK(figures.notes == NoteFigures());
}

TEST_CASE("only nodes without children count as items, and only sections as sections", "[tally]")
{
    Outline outline;
    OutlineNode *first = outline.insert(outline.root(), 0,
                                        {.id = NodeId{1}, .kind = NodeKind::Section});
    // A section without items.
    outline.insert(outline.root(), 1, {.id = NodeId{2}, .kind = NodeKind::Section});
    outline.insert(first, 0, {.id = NodeId{3}});
    OutlineNode *split = outline.insert(first, 1, {.id = NodeId{4}});
    outline.insert(split, 0, {.id = NodeId{5}});
    outline.insert(split, 1, {.id = NodeId{6}});

    const Tally all = tally(outline.root(), kTallyDay);
    CHECK(all.sections == 2);
    CHECK(all.items == 4); // nodes 2, 3, 5 and 6
    CHECK(tally(split, kTallyDay).items == 2);
    CHECK(tally(first, kTallyDay).sections == 1);
}

TEST_CASE("each item counts under one status", "[tally]")
{
    Outline outline;
    const QList<ItemStatus> statuses{ItemStatus(),
                                     ItemStatus(),
                                     ItemStatus::inProgress(50),
                                     ItemStatus::done({2021, 9, 1}),
                                     ItemStatus::ongoing(),
                                     ItemStatus::cancelled(u"并入"_s)};
    for (const ItemStatus &itemStatus : statuses) {
        const int row = outline.root()->childCount();
        outline.insert(outline.root(), row, {.id = NodeId{row + 1}, .status = itemStatus});
    }
    const Tally figures = tally(outline.root(), kTallyDay);
    CHECK(figures.count(StatusKind::NotStarted) == 2);
    CHECK(figures.count(StatusKind::InProgress) == 1);
    CHECK(figures.count(StatusKind::Done) == 1);
    CHECK(figures.count(StatusKind::Ongoing) == 1);
    CHECK(figures.count(StatusKind::Cancelled) == 1);
    CHECK(figures.items == 6);
}

TEST_CASE("a node with children has no status of its own", "[tally]")
{
    ItemInSection plan(ItemStatus::done({2021, 1, 1}), by({2021, 1, 1}));
    plan.outline.insert(plan.item, 0, {.id = NodeId{3}});
    CHECK(plan.on(kTallyDay).count(StatusKind::Done) == 0);
    CHECK(plan.on(kTallyDay).count(StatusKind::NotStarted) == 1);
    CHECK_FALSE(plan.item->isMissedOn(kTallyDay));
}

TEST_CASE("an item is done from the day it was completed on", "[tally]")
{
    const ItemInSection plan(ItemStatus::done({2021, 9, 15}));
    CHECK(plan.on({2021, 9, 15}).count(StatusKind::Done) == 1);
    CHECK(plan.on({2021, 9, 14}).count(StatusKind::Done) == 0);
}

TEST_CASE("an item counts as in progress on a day before it was done if it had a note by then",
          "[tally]")
{
    ItemInSection plan(ItemStatus::done({2021, 9, 15}));
    CHECK(plan.on({2021, 9, 14}).count(StatusKind::NotStarted) == 1);

    plan.outline.setFigures(plan.item, figuresOf({noteOn({2021, 9, 10}), noteOn({2021, 6, 1})}));
    CHECK(plan.on({2021, 5, 31}).count(StatusKind::NotStarted) == 1);
    CHECK(plan.on({2021, 6, 1}).count(StatusKind::InProgress) == 1);
    CHECK(plan.on({2021, 9, 15}).count(StatusKind::Done) == 1);
}

TEST_CASE("statuses other than done count as they are now, whatever the day", "[tally]")
{
    ItemInSection plan(ItemStatus::inProgress(30));
    plan.outline.setFigures(plan.item, figuresOf({noteOn({2021, 6, 1})}));
    CHECK(plan.on({2021, 1, 1}).count(StatusKind::InProgress) == 1);
    CHECK(ItemInSection(ItemStatus::ongoing()).on({2000, 1, 1}).count(StatusKind::Ongoing) == 1);
    CHECK(ItemInSection(ItemStatus::cancelled(u"x"_s)).on({2000, 1, 1}).count(StatusKind::Cancelled)
          == 1);
}

TEST_CASE("an open item past its last day is missed", "[tally]")
{
    for (const ItemStatus &itemStatus : {ItemStatus(), ItemStatus::inProgress(99)}) {
        const ItemInSection plan(itemStatus, by(kTallyDay));
        CHECK(plan.on(kTallyDay).missed == 0);
        CHECK(plan.on(kTallyDay.addDays(1)).missed == 1);
        CHECK(plan.on(kTallyDay.addDays(1)).dueSoon == 0);
    }
}

TEST_CASE("an open item is due soon from thirty days before its last day", "[tally]")
{
    const ItemInSection plan(ItemStatus(), by(kTallyDay));
    CHECK(plan.on(kTallyDay.addDays(-31)).dueSoon == 0);
    CHECK(plan.on(kTallyDay.addDays(-30)).dueSoon == 1);
    CHECK(plan.on(kTallyDay).dueSoon == 1);
}

TEST_CASE("done, ongoing and cancelled items are neither missed nor due soon", "[tally]")
{
    for (const ItemStatus &itemStatus :
         {ItemStatus::done(kTallyDay), ItemStatus::ongoing(), ItemStatus::cancelled(u"x"_s)}) {
        const ItemInSection plan(itemStatus, by(kTallyDay));
        CHECK(plan.on(kTallyDay).dueSoon == 0);
        CHECK(plan.on(kTallyDay.addDays(1)).missed == 0);
    }
}

TEST_CASE("an item finished late was missed in between", "[tally]")
{
    const ItemInSection plan(ItemStatus::done({2021, 10, 20}), by({2021, 9, 30}));
    CHECK(plan.on({2021, 9, 30}).dueSoon == 1);
    CHECK(plan.on({2021, 10, 1}).missed == 1);
    CHECK(plan.on({2021, 10, 19}).missed == 1);
    CHECK(plan.on({2021, 10, 20}).missed == 0);
}

TEST_CASE("an item without a last day is never missed", "[tally]")
{
    for (const QString &words : {u""_s, u"长期坚持"_s, u"每月"_s, u"按省厅要求"_s}) {
        const ItemInSection plan(ItemStatus(), Deadline::fromWords(words, 2021));
        CHECK(plan.on({9999, 12, 31}).missed == 0);
        CHECK(plan.on(kTallyDay).dueSoon == 0);
    }
}

TEST_CASE("the notes of a node and of all nodes below it count", "[tally]")
{
    ItemInSection plan{ItemStatus()};
    OutlineNode *section = plan.item->parent();
    plan.outline.setFigures(section, figuresOf({noteOn({2021, 3, 1})}));
    plan.outline.setFigures(plan.item,
                            figuresOf({noteOn({2021, 4, 1}, 30), noteOn({2021, 5, 1}, 0)}));

    const NoteFigures all = plan.on(kTallyDay).notes;
    CHECK(all.notes == 3);
    CHECK(all.events == 2); // a note with an attendance of 0 counts as an event too
    CHECK(all.attendance == 30);
    CHECK(all.first == QDate(2021, 3, 1));
    CHECK(all.last == QDate(2021, 5, 1));
    CHECK(tally(section, kTallyDay).notes == all);
    CHECK(tally(plan.item, kTallyDay).notes.notes == 2);
}

TEST_CASE("an attendance beyond 32 bits is added up correctly", "[tally]")
{
    const QList<ProgressNote> notes(3, noteOn(kTallyDay, 2'000'000'000));
    CHECK(figuresOf(notes).attendance == 6'000'000'000);
}

TEST_CASE("as of now an item has its stored status, even with a later day of completion", "[tally]")
{
    const ItemInSection plan(ItemStatus::done(kTallyDay.addDays(3)), by(kTallyDay.addDays(-1)));
    CHECK(tally(plan.outline.root(), AsOf::now(kTallyDay)).count(StatusKind::Done) == 1);
    CHECK_FALSE(plan.item->isMissedOn(AsOf::now(kTallyDay)));
    CHECK(plan.on(kTallyDay).count(StatusKind::NotStarted) == 1);
    CHECK(plan.item->isMissedOn(kTallyDay));

    const ItemInSection late(ItemStatus(), by(kTallyDay.addDays(-1)));
    CHECK(late.item->isMissedOn(AsOf::now(kTallyDay)));
    CHECK(late.item->isDueSoonOn(AsOf::now(kTallyDay.addDays(-1))));
}

TEST_CASE("a section that sets out no work of its own counts as no item", "[tally]")
{
    const auto itemsBeside = [](const QString &heading) {
        Outline outline;
        outline.insert(outline.root(), 0,
                       {.id = NodeId{1},
                        .kind = NodeKind::Section,
                        .title = heading,
                        .text = u"坚持服务学生。"_s});
        OutlineNode *section = outline.insert(outline.root(), 1,
                                              {.id = NodeId{2}, .kind = NodeKind::Section});
        outline.insert(section, 0, {.id = NodeId{3}, .title = u"走访"_s});
        const Tally figures = tally(outline.root(), kTallyDay);
        CHECK(figures.count(StatusKind::NotStarted) == figures.items);
        return figures.items;
    };
    for (const QString &heading : {u"指导思想"_s, u"【总体要求】"_s, u"（2021年工作思路）"_s,
                                   u"基本原则："_s, u"指导思想和工作目标"_s}) {
        INFO(heading.toStdString());
        CHECK(itemsBeside(heading) == 1);
    }
    for (const QString &heading : {u"学习指导思想"_s, u"【活动要求】"_s, u"总体目标任务分解"_s}) {
        INFO(heading.toStdString());
        CHECK(itemsBeside(heading) == 2);
    }
}
