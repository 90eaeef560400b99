#include "support/catch.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;
using System::Error;

namespace {

Change fieldChange(const PlanFile &file, NodeId id, Field field, const QString &to)
{
    return FieldChange{
        .node = id, .field = field, .from = fieldText(*file.plans().node(id), field), .to = to};
}

} // namespace

TEST_CASE("each field is stored and restored by the opposite edit", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NodeId item = itemsOf(*file)[1];
    const QString before = dump(*file);
    const QList<std::pair<Field, QString>> values{
        {Field::Title, u"标题：“新”"_s},
        {Field::Text, u"正文\n第二行\t<b>&amp;"_s},
        {Field::Owners, u"张三、李四"_s},
        {Field::LeadDepartment, u"学工部"_s},
        {Field::SupportingDepartments, {}},
        {Field::Deadline, u"长期坚持"_s},
        {Field::Difficulty, u"经费未到"_s},
        {Field::Number, u"9."_s},
        {Field::Kind, u"section"_s},
        {Field::Status, ItemStatus::cancelled(u"疫情 原因"_s).toString()},
        {Field::Status, ItemStatus::done(QDate(2021, 2, 28)).toString()},
        {Field::Status, ItemStatus::inProgress(99).toString()},
        {Field::Status, ItemStatus::ongoing().toString()}};
    for (const Field field : allFields())
        CHECK(std::ranges::count(values, field, &std::pair<Field, QString>::first) > 0);
    for (const auto &[field, value] : values) {
        CAPTURE(value);
        const auto stored = store(*file, {fieldChange(*file, item, field, value)});
        REQUIRE(stored);
        CHECK(fieldText(*file->plans().node(item), field) == value);
        CHECK(fieldText(*folder.open()->plans().node(item), field) == value);
        const auto last = file->history().entriesOf(item)->first();
        CHECK(last.field == fieldKey(field));
        CHECK(last.newValue == value);
        CHECK(last.author == u"王丽");
        CHECK(last.writtenAt == now());
        REQUIRE(store(*file, opposite(*stored)));
        CHECK(dump(*file) == before);
    }
}

TEST_CASE("a note can be added, corrected and removed, and is restored with its id", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make(1, 1, 0);
    const NodeId item = itemsOf(*file).first();
    const auto added = store(*file, noteAdded(item, u"走访"_s));
    REQUIRE(added);
    const ProgressNote note = *std::get<NoteChange>(added->first()).to;
    CHECK(note.id != NoteId{});
    CHECK(file->progress().note(note.id)->value() == note);

    ProgressNote corrected = note;
    corrected.text = u"走访两家"_s;
    corrected.attendance = std::nullopt;
    REQUIRE(store(*file, {NoteChange{.from = note, .to = corrected}}));
    CHECK(file->progress().notesOf(item)->first() == corrected);
    CHECK(store(*file, {NoteChange{.from = note, .to = corrected}}).error().reason
          == Error::Reason::Conflict);

    REQUIRE(store(*file, {NoteChange{.from = corrected}}));
    CHECK(file->progress().notesOf(item)->isEmpty());
    REQUIRE(store(*file, {NoteChange{.to = corrected}}));
    CHECK(file->progress().notesOf(item)->first() == corrected);
    CHECK(file->history().entriesOf(item)->size() == 4);
}

TEST_CASE("the history has the old and the new value of every kind of change", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NodeId item = itemsOf(*file)[1];
    const auto last = [&] { return file->history().entriesOf(item)->first(); };
    const auto check = [&](const QString &field, const std::optional<QString> &from,
                           const std::optional<QString> &to) {
        CAPTURE(field);
        CHECK(last().field == field);
        CHECK(last().oldValue == from);
        CHECK(last().newValue == to);
        CHECK(last().author == u"王丽"_s);
        CHECK(last().writtenAt == now());
    };
    const std::pair<Field, QString> fields[] = {
        {Field::Number, u"9."_s},      {Field::Title, u"标题"_s},
        {Field::Text, u"正文"_s},      {Field::Owners, u"张三、李四"_s},
        {Field::LeadDepartment, {}},   {Field::SupportingDepartments, u"学工部"_s},
        {Field::Deadline, u"全年"_s},  {Field::Kind, u"section"_s},
        {Field::Status, u"ongoing"_s}, {Field::Difficulty, u"经费未到"_s}};
    for (const Field field : allFields())
        CHECK(std::ranges::count(fields, field, &std::pair<Field, QString>::first) > 0);
    for (const auto &[field, value] : fields) {
        const QString before = fieldText(*file->plans().node(item), field);
        REQUIRE(store(*file, {fieldChange(*file, item, field, value)}));
        check(fieldKey(field), before, value);
    }
    const ProgressNote was = file->progress().notesOf(item)->first();
    ProgressNote corrected = was;
    corrected.text = u"改了"_s;
    REQUIRE(store(*file, {NoteChange{.from = was, .to = corrected}}));
    check(u"note"_s, noteText(was), noteText(corrected));
    REQUIRE(store(*file, {NoteChange{.from = corrected}}));
    check(u"note"_s, noteText(corrected), std::nullopt);
    REQUIRE(store(*file, noteAdded(item, u"走访"_s)));
    check(u"note"_s, std::nullopt, noteText(file->progress().notesOf(item)->first()));

    const WordingPlace place{PlanId{1}, u"year"_s, blockOfNode(item)};
    const Wording first{u"一"_s, u"稿"_s};
    const Wording second{u"二"_s, u"稿"_s};
    REQUIRE(store(*file, {WordingChange{.place = place, .to = first}}));
    REQUIRE(store(*file, {WordingChange{.place = place, .from = first, .to = second}}));
    check(u"wording"_s, wordingText(place, first), wordingText(place, second));

    const NodePlace here = **file->subtrees().place(item);
    NodePlace there = here;
    there.row = 0;
    REQUIRE(store(*file, {MoveChange{.node = item, .from = here, .to = there}}));
    check(u"place"_s, u"%1/%2"_s.arg(qint64(here.parent)).arg(here.row),
          u"%1/0"_s.arg(qint64(here.parent)));
    const Subtree tree = **file->subtrees().subtree(item);
    REQUIRE(store(*file, {SubtreeChange{.from = std::make_shared<const Subtree>(tree)}}));
    check(u"tree"_s, subtreeText(tree), std::nullopt);
}

TEST_CASE("an edit in which one change is in conflict writes none", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const auto items = itemsOf(*file);
    const QString before = dump(*file);
    const auto entries = file->history().entriesOf(items[0])->size();
    Edit edit = noteAdded(items[0], u"走访"_s) + retitled(*file, items[0], u"新的标题"_s);
    edit.append(
        FieldChange{.node = items[1], .field = Field::Title, .from = u"别的"_s, .to = u"新的"_s});
    const auto stored = store(*file, edit);
    REQUIRE_FALSE(stored);
    CHECK(stored.error().reason == Error::Reason::Conflict);
    CHECK(stored.error().theirs == u"组织开展活动2");
    CHECK(dump(*file) == before);
    CHECK(file->history().entriesOf(items[0])->size() == entries);
}

TEST_CASE("a plan is added and removed whole", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const QString before = dump(*file);
    const PlanContent content = sampleContent(2022, 3, 4);
    const auto added = store(*file,
                             {PlanChange{.to = std::make_shared<const PlanContent>(content)}});
    REQUIRE(added);
    const PlanContent stored = *std::get<PlanChange>(added->first()).to;
    CHECK(file->plans().content(stored.details.id).value() == stored);
    CHECK(stored.nodes.size() == content.nodes.size());
    CHECK(stored.leftOut == content.leftOut);
    REQUIRE(store(*file, opposite(*added)));
    CHECK(dump(*file) == before);
    REQUIRE(store(*file, *added)); // redo stores the same ids again
    CHECK(file->plans().content(stored.details.id).value() == stored);

    REQUIRE(store(*file, noteAdded(stored.nodes[1].id, u"走访"_s)));
    CHECK(store(*file, opposite(*added)).error().reason == Error::Reason::Conflict);
}

TEST_CASE("a wording is stored for one report, and can be removed", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NodeId item = itemsOf(*file).first();
    const PlanId plan = file->plans().plans()->first().id;
    const WordingPlace place{.plan = plan, .period = u"year"_s, .block = blockOfNode(item)};
    const Wording wording{.text = u"第一行\n“第二行”"_s, .record = u"草稿。"_s};
    const QString before = dump(*file);

    const auto written = store(*file, {WordingChange{.place = place, .to = wording}});
    REQUIRE(written);
    CHECK(folder.open()->reports().wordings(plan, u"year"_s)->value(place.block) == wording);
    CHECK(file->reports().wordings(plan, u"2021-01-01/2021-06-30"_s)->isEmpty());
    const auto last = file->history().entriesOf(item)->first();
    CHECK(last.field == u"wording");
    CHECK(wordingOfText(*last.newValue, plan)->wording == wording);

    // Another program has stored a wording in the meantime.
    const auto late = store(*file,
                            {WordingChange{.place = place, .to = Wording{.text = u"我的"_s}}});
    CHECK(late.error().reason == Error::Reason::Conflict);
    CHECK(late.error().theirs == wording.text);

    REQUIRE(store(*file, opposite(*written)));
    CHECK(dump(*file) == before);
    for (const auto &part : {u"title"_s, u"opening"_s, u"problems"_s, u"next-steps"_s})
        CHECK(store(*file, {WordingChange{.place = {plan, u"year"_s, part}, .to = wording}}));
    CHECK_FALSE(
        store(*file, {WordingChange{.place = {plan, u"year"_s, u"preface"_s}, .to = wording}}));
    CHECK_FALSE(
        store(*file, {WordingChange{.place = {plan, u"year"_s, u"node/99"_s}, .to = wording}}));
}

TEST_CASE("the choices for reports are stored per plan", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const PlanId plan = file->plans().plans()->first().id;
    const NodeId section = file->plans().content(plan)->nodes.first().id;
    const ReportChoices choices{.attendance = false,
                                .breakdownTable = true,
                                .recipient = u"学院党委"_s,
                                .signature = u"关工委"_s,
                                .signedOn = QDate(2021, 12, 20),
                                .sealed = true,
                                .omitted = {blockOfNode(section), u"problems"_s}};
    CHECK(file->reports().choices(plan).value() == std::nullopt);
    const auto chosen = store(*file, {ReportChoicesChange{.plan = plan, .to = choices}});
    REQUIRE(chosen);
    CHECK(folder.open()->reports().choices(plan).value() == choices);
    CHECK(store(*file, *chosen).error().reason == Error::Reason::Conflict);
    REQUIRE(store(*file, opposite(*chosen)));
    CHECK(file->reports().choices(plan).value() == std::nullopt);
}

TEST_CASE("undoing an import does not remove a plan whose summary has wordings", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const auto added = store(
        *file, {PlanChange{.to = std::make_shared<const PlanContent>(sampleContent(2022, 1, 1))}});
    REQUIRE(added);
    const PlanId plan = std::get<PlanChange>(added->first()).to->details.id;
    REQUIRE(store(*file, {WordingChange{.place = {plan, u"year"_s, u"opening"_s},
                                        .to = Wording{.text = u"现总结如下。"_s}}}));
    CHECK(store(*file, opposite(*added)).error().reason == Error::Reason::Conflict);
}

TEST_CASE("an edit with a value that the file cannot hold is refused and writes nothing", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NodeId item = itemsOf(*file).first();
    const QString before = dump(*file);
    const auto refuse = [&](const Edit &edit) {
        const auto stored = store(*file, edit);
        REQUIRE_FALSE(stored);
        CHECK(stored.error().reason == Error::Reason::Refused);
        CHECK_FALSE(stored.error().message.isEmpty());
        CHECK(dump(*file) == before);
    };
    refuse(noteAdded(item, u"字"_s.repeated(100001)));
    refuse(noteAdded(item, {}));
    refuse(noteAdded(item, QString(u"断\0开"_s)));
    refuse(noteAdded(item, u"半个"_s + QChar(0xd83d)));
    refuse({NoteChange{
        .to = ProgressNote{
            .node = item, .happenedOn = QDate(1850, 1, 1), .text = u"早"_s, .writtenAt = now()}}});
    refuse(retitled(*file, item, QChar(0xde42) + u"半个"_s));
    PlanContent deep = sampleContent(2022, 0, 0);
    for (qint64 level = 1; level <= 33; ++level)
        deep.nodes.append(
            {.id = NodeId{-level}, .parent = NodeId{level == 1 ? 0 : 1 - level}, .title = u"层"_s});
    refuse({PlanChange{.to = std::make_shared<const PlanContent>(deep)}});
    deep.nodes.removeLast();
    REQUIRE(store(*file, {PlanChange{.to = std::make_shared<const PlanContent>(deep)}}));
    file.reset();
    CHECK(folder.open());
}

TEST_CASE("figures count notes and events, and sum up attendance", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make(1, 2, 0);
    const NodeId item = itemsOf(*file).first();
    const PlanId plan = file->plans().plans()->first().id;
    REQUIRE(store(*file, sampleNotes(*file, 4)));
    const NoteFigures figures = file->progress().figures(plan)->value(item);
    CHECK(figures == Domain::figuresOf(*file->progress().notesOf(item)));
    CHECK(figures.notes == 4);
    CHECK(figures.events == 2);
    CHECK(figures == *file->progress().figuresOf(item));
    CHECK(file->progress()
              .notesOfPlan(plan, QDate(2021, 2, 1), QDate(2021, 3, 31))
              ->value(item)
              .size()
          == 2);
}

TEST_CASE("figures know the months with notes, in whatever order these were written", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make(1, 1, 0);
    const NodeId item = itemsOf(*file).first();
    CHECK(file->progress().figuresOf(item)->months.isEmpty());
    for (const QDate day : {QDate(2021, 5, 20), QDate(2021, 5, 4), QDate(2021, 3, 1),
                            QDate(2022, 5, 4), QDate(2021, 5, 31), QDate(2021, 3, 31)}) {
        REQUIRE(store(*file, {NoteChange{.to = ProgressNote{.node = item,
                                                            .happenedOn = day,
                                                            .text = u"走访"_s,
                                                            .writtenAt = now()}}}));
    }
    const QList<QDate> months{{2021, 3, 1}, {2021, 5, 4}, {2022, 5, 4}};
    CHECK(file->progress().figuresOf(item)->months == months);
    CHECK(file->progress().figures(file->plans().plans()->first().id)->value(item).months
          == months);
}

TEST_CASE("the roster knows each name once", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make(3, 9, 0);
    CHECK(file->roster().people()->count(u"王丽"_s) == 1);
    CHECK(file->roster().people()->size() == 8);
    CHECK(file->roster().departments().value() == QStringList{u"团委"_s, u"教务处"_s});
}

TEST_CASE("an id that no file may hold is refused before anything is stored", "[edits]")
{
    for (const char *table : {"progress_note", "history"}) {
        CAPTURE(table);
        const PlanFolder folder;
        folder.make(1, 1, 1);
        REQUIRE(executeRaw(
            folder.path(),
            QByteArray("UPDATE sqlite_sequence SET seq = 9007199254740991 WHERE name = '") + table
                + "'"));
        const auto file = folder.open();
        const QString before = dump(*file);
        const auto stored = store(*file, noteAdded(itemsOf(*file).first(), u"走访"_s));
        REQUIRE_FALSE(stored);
        CHECK(stored.error().reason == Error::Reason::Refused);
        CHECK(stored.error().message.contains(u"no numbers left"_s));
        CHECK(dump(*file) == before);
        CHECK(folder.open()->check(Storage::Depth::Indexes));
    }
}
