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
    const auto refuse = [&](const NoteChange &change, const QString &theirs) {
        const auto stored = store(*file, {change});
        REQUIRE_FALSE(stored);
        CHECK(stored.error().reason == Error::Reason::Conflict);
        CHECK(stored.error().theirs == theirs);
    };
    refuse({.from = note, .to = corrected}, noteText(corrected));
    refuse({.to = note}, noteText(corrected)); // a note of that id is there

    REQUIRE(store(*file, {NoteChange{.from = corrected}}));
    CHECK(file->progress().notesOf(item)->isEmpty());
    refuse({.from = corrected}, {});
    refuse({.from = corrected, .to = note}, {});
    REQUIRE(store(*file, {NoteChange{.to = corrected}}));
    CHECK(file->progress().notesOf(item).value() == QList{corrected});
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

TEST_CASE("an edit of what has changed or is gone is refused with what is there now", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NodeId item = itemsOf(*file).first();
    const PlanContent content = *file->plans().content(PlanId{1});
    const QString title = content.details.title;
    const auto planRemoval = [&content](PlanId id, const QString &shown) {
        PlanContent outdated = content;
        outdated.details.id = id;
        outdated.details.title = shown;
        return Edit{PlanChange{.from = std::make_shared<const PlanContent>(outdated)}};
    };
    const auto details = [&content](PlanId id, const QString &shown) {
        PlanDetails outdated = content.details;
        outdated.id = id;
        outdated.title = shown;
        return Edit{DetailsChange{outdated, content.details}};
    };
    const Subtree gone{.place = {PlanId{1}, NodeId{1}, 0}, .nodes = {{.id = NodeId{99}}}};
    const WordingPlace place{PlanId{1}, u"year"_s, blockOfNode(item)};
    const Evidence evidence{.id = EvidenceId{7}, .node = item, .name = u"照片"_s};
    Evidence elsewhere = evidence;
    elsewhere.node = NodeId{99};
    const QList<std::pair<Edit, QString>> cases{
        {{FieldChange{item, Field::Title, u"别的"_s, u"新的"_s}}, u"组织开展活动1"_s},
        {{FieldChange{NodeId{99}, Field::Title, {}, u"新的"_s}}, {}},
        {planRemoval(PlanId{1}, u"别的"_s), title},
        {planRemoval(PlanId{9}, title), {}},
        {details(PlanId{1}, u"别的"_s), title},
        {details(PlanId{9}, title), {}},
        {{SubtreeChange{.from = std::make_shared<const Subtree>(gone)}}, {}},
        {{MoveChange{NodeId{99}, gone.place, gone.place}}, {}},
        {{MoveChange{item, {PlanId{1}, NodeId{1}, 1}, {PlanId{1}, NodeId{1}, 2}}}, {}},
        {{WordingChange{.place = place, .from = Wording{u"写"_s, u"稿"_s}}}, {}},
        {{ReportChoicesChange{.plan = PlanId{1}, .from = ReportChoices()}}, {}},
        {{EvidenceChange{.from = evidence}}, {}},
        {{EvidenceChange{.from = elsewhere}}, {}}};
    const QString before = dump(*file);
    for (qsizetype i = 0; i < cases.size(); ++i) {
        CAPTURE(i);
        const auto stored = store(*file, cases[i].first);
        REQUIRE_FALSE(stored);
        CHECK(stored.error().reason == Error::Reason::Conflict);
        CHECK(stored.error().theirs == cases[i].second);
        CHECK(stored.error().message
              == u"Another program has changed this since it was shown, so nothing was written; "
                 "look at what it is now."_s);
        CHECK(dump(*file) == before);
    }
}

TEST_CASE("no two plans of a file have the same year", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const auto added = [](int year) {
        return Edit{
            PlanChange{.to = std::make_shared<const PlanContent>(sampleContent(year, 1, 1))}};
    };
    const auto renamed = [&file](int from, int to) {
        const auto plans = *file->plans().plans();
        PlanDetails details = *std::ranges::find(plans, from, &PlanDetails::year);
        const PlanDetails was = details;
        details.year = to;
        details.closing = u"特此通知。"_s;
        return Edit{DetailsChange{was, details}};
    };
    REQUIRE(store(*file, added(2020)));
    const QString before = dump(*file);
    for (const Edit &edit : {added(2021), renamed(2020, 2021)}) {
        const auto stored = store(*file, edit);
        REQUIRE_FALSE(stored);
        CHECK(stored.error().reason == Error::Reason::Refused);
        CHECK(stored.error().message
              == u"The file holds another plan of 2021, so nothing was changed; give that one "
                 "another year, or remove it, and try again."_s);
        CHECK(dump(*file) == before);
    }
    CHECK(store(*file, renamed(2021, 2021)));
    CHECK(store(*file, renamed(2020, 2022)));
    CHECK(store(*file, added(2020)));
    QList<int> years; // the latest first
    const auto plans = *file->plans().plans();
    for (const PlanDetails &plan : plans) {
        years.append(plan.year);
        CHECK(plan.closing == (plan.year == 2020 ? QString() : u"特此通知。"_s));
    }
    CHECK(years == QList{2022, 2021, 2020});
}

TEST_CASE("an edit is renewed over what the file holds now", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make(1, 2, 2);
    const NodeId item = itemsOf(*file).first();
    const WordingPlace place{PlanId{1}, u"year"_s, blockOfNode(item)};
    const auto notes = *file->progress().notesOf(item);
    const auto noted = [](ProgressNote note, const QString &text) {
        note.text = text;
        return note;
    };
    const auto editTo = [&](const QString &text, bool isSealed) {
        return Edit{
            FieldChange{item, Field::Title, u"组织开展活动1"_s, text},
            NoteChange{.from = notes[0], .to = noted(notes[0], text)},
            WordingChange{.place = place, .to = Wording{text, u"稿"_s}},
            ReportChoicesChange{.plan = PlanId{1}, .to = ReportChoices{.sealed = isSealed}}};
    };
    REQUIRE(store(*file, editTo(u"他们的"_s, true)));
    const Edit ours = editTo(u"我们的"_s, false);
    const auto over = file->overPresent(ours);
    REQUIRE(over);
    REQUIRE(over->size() == 4);
    CHECK(std::get<FieldChange>(over->at(0)).from == u"他们的"_s);
    CHECK(std::get<NoteChange>(over->at(1)).from == noted(notes[0], u"他们的"_s));
    CHECK(std::get<WordingChange>(over->at(2)).from == Wording{u"他们的"_s, u"稿"_s});
    CHECK(std::get<ReportChoicesChange>(over->at(3)).from == ReportChoices{.sealed = true});
    REQUIRE(store(*file, *over));
    CHECK(file->plans().node(item)->title == u"我们的"_s);
    CHECK(file->overPresent(ours)->isEmpty()); // nothing is left to change

    // A note that is gone need not be removed; any other change of it writes it anew.
    REQUIRE(store(*file, {NoteChange{.from = notes[1]}}));
    CHECK(file->overPresent({NoteChange{.from = notes[1]}})->isEmpty());
    const auto again = file->overPresent({NoteChange{.from = notes[1], .to = notes[1]}});
    REQUIRE((again && again->size() == 1));
    CHECK_FALSE(std::get<NoteChange>(again->first()).from);
    // What no other kind of change would do is left as it is.
    CHECK(file->overPresent({MoveChange{item, {}, {}}})->size() == 1);
}

TEST_CASE("the history names who made each change that an edit takes in", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make(1, 3, 0);
    const auto items = itemsOf(*file);
    const auto titles = [&](const QString &title) {
        return retitled(*file, items[0], title) + retitled(*file, items[1], title)
               + retitled(*file, items[2], title);
    };
    const auto told = [&](const Edit &edit, const EditAuthors &authors) {
        const qint64 number = *file->history().nextEdit();
        REQUIRE(file->apply(edit, authors, now()));
        QStringList rows;
        const auto entries = *file->history().entriesOfEdit(number);
        for (const HistoryEntry &row : entries)
            rows.append(row.author + u' ' + row.field + u' ' + row.newValue.value_or(u"-"_s));
        return rows;
    };
    CHECK(told(titles(u"一"_s), EditAuthors(u"甲"_s))
          == QStringList{u"甲 title 一"_s, u"甲 title 一"_s, u"甲 title 一"_s});
    CHECK(told(titles(u"二"_s), EditAuthors(u"甲"_s, {u"乙"_s, {}, u"丙"_s}))
          == QStringList{u"甲 taken_in 乙、丙"_s, u"乙 title 二"_s, u"甲 title 二"_s,
                         u"丙 title 二"_s});
    CHECK(told(titles(u"三"_s), EditAuthors(u"甲"_s, {u"甲"_s, u"甲"_s, u"甲"_s})).size() == 3);
    EditAuthors merged(u"甲"_s, {u"甲"_s, u"甲"_s, u"甲"_s});
    merged.takenFrom = TakenFrom::Copy;
    CHECK(told(titles(u"五"_s), merged).first() == u"甲 taken_in "_s);
    EditAuthors fetched(u"甲"_s);
    fetched.fetchedFrom = QDateTime(QDate(2021, 5, 4), QTime(8, 0), Qt::UTC);
    CHECK(told(retitled(*file, items[0], u"四"_s), fetched)
          == QStringList{u"甲 taken_in 2021-05-04T08:00:00Z"_s, u"甲 title 四"_s});
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
    ReportChoices held;
    REQUIRE(store(*file, {ReportChoicesChange{.plan = plan, .to = held}}));
    for (bool ReportChoices::*const one :
         {&ReportChoices::dates, &ReportChoices::days, &ReportChoices::attendance,
          &ReportChoices::itemsWithoutNotes, &ReportChoices::quietItems, &ReportChoices::paperMarks,
          &ReportChoices::statusTable, &ReportChoices::breakdownTable, &ReportChoices::evidenceList,
          &ReportChoices::photographs, &ReportChoices::allNotes, &ReportChoices::sealed}) {
        ReportChoices other = held;
        other.*one = !(held.*one);
        other.contact += u"一"_s;
        other.telephone += u"2"_s;
        REQUIRE(store(*file, {ReportChoicesChange{.plan = plan, .from = held, .to = other}}));
        CHECK(file->reports().choices(plan).value() == other);
        held = other;
    }
    REQUIRE(store(*file, {ReportChoicesChange{.plan = plan, .from = held}}));
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
    refuse({fieldChange(*file, item, Field::Kind, u"task"_s)});
    refuse({fieldChange(*file, item, Field::Status, u"finished"_s)});
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
    CHECK(figures.attendance == 21 + 23);
    CHECK(figures.first == QDate(2021, 1, 1));
    CHECK(figures.last == QDate(2021, 4, 4));
    CHECK(figures.evidence == 0);
    const auto daysOf = [&](QDate from, QDate to) {
        QList<QDate> days;
        const auto notes = file->progress().notesOfPlan(plan, from, to);
        REQUIRE(notes);
        for (const ProgressNote &note : notes->value(item))
            days.append(note.happenedOn);
        return days;
    };
    const QList<QDate> all{{2021, 1, 1}, {2021, 2, 2}, {2021, 3, 3}, {2021, 4, 4}};
    CHECK(daysOf({}, {}) == all);
    CHECK(daysOf({2021, 2, 2}, {2021, 3, 3}) == all.mid(1, 2));
    CHECK(daysOf({2021, 2, 3}, {2021, 3, 2}).isEmpty());
    CHECK(daysOf({2021, 2, 2}, {}) == all.mid(1));
    CHECK(daysOf({}, {2021, 3, 3}) == all.first(3));
}

TEST_CASE("notes are read by day, by id and below a node", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make(2, 2, 0);
    const auto items = itemsOf(*file);
    QList<NoteId> ids;
    const auto add = [&](NodeId node, const QString &text, QDate day) {
        Edit edit = noteAdded(node, text);
        std::get<NoteChange>(edit.first()).to->happenedOn = day;
        const auto stored = store(*file, edit);
        REQUIRE(stored);
        ids.append(std::get<NoteChange>(stored->first()).to->id);
    };
    const auto notes = file->progress();
    CHECK(notes.beginningOfLatest(items[0], 3)->isEmpty());
    add(items[1], u"别的要点"_s, QDate(2021, 12, 31));
    add(items[0], u"走访甲家"_s, QDate(2021, 6, 1));
    add(items[0], u"走访乙家"_s, QDate(2021, 6, 1));
    add(items[0], u"早先的"_s, QDate(2021, 5, 31));
    add(items[2], u"第二部分的"_s, QDate(2021, 6, 1));
    CHECK(notes.beginningOfLatest(items[0], 3).value() == u"走访乙"_s);
    CHECK(notes.beginningOfLatest(items[0], 100).value() == u"走访乙家"_s);

    const auto idsOf = [](const auto &listed) {
        QList<NoteId> found;
        for (const ProgressNote &note : *listed)
            found.append(note.id);
        return found;
    };
    CHECK(idsOf(notes.notesOf(items[0])) == QList{ids[3], ids[1], ids[2]});
    CHECK(idsOf(notes.notesUnder(NodeId{1})) == QList{ids[3], ids[1], ids[2], ids[0]});
    CHECK(notes.wordsAfter({}, 2)->size() == 2);
    const auto words = *notes.wordsAfter(ids[2], 9);
    REQUIRE(words.size() == 2);
    CHECK(words[0].note == ids[3]);
    CHECK(words[1].node == items[2]);
    CHECK(words[1].text == u"第二部分的"_s);
    CHECK(notes.wordsAfter(ids[4], 9)->isEmpty());
    CHECK_FALSE(*notes.note(NoteId{99}));
}

TEST_CASE("a node, its plan and what is below it are found by its id", "[edits]")
{
    const PlanFolder folder;
    auto file = folder.make();
    auto next = sampleContent(2022, 1, 1);
    next.nodes.last().carriedFrom = itemsOf(*file).first();
    REQUIRE(store(*file, {PlanChange{.to = std::make_shared<const PlanContent>(next)}}));
    const PlanContent content = *file->plans().content(PlanId{1});
    const NodeId later = itemsOf(*file).first();
    const auto plans = file->plans();
    CHECK(plans.nodesUnder(content.nodes[4].id).value() == content.nodes.mid(4));
    CHECK(plans.nodesUnder(content.nodes[2].id).value() == content.nodes.mid(2, 1));
    for (const Node &node : content.nodes)
        CHECK(plans.node(node.id).value() == node);
    CHECK(plans.node(NodeId{99}).value() == Node{});
    CHECK(plans.planOf(content.nodes.last().id).value() == PlanId{1});
    CHECK(plans.planOf(later).value() == PlanId{2});
    CHECK(plans.planOf(NodeId{99}).value() == PlanId{});
    CHECK(plans.origins().value() == QHash<NodeId, NodeId>{{later, content.nodes[1].id}});
    CHECK(file->subtrees().isCarriedOver(PlanId{1}).value());
    CHECK_FALSE(file->subtrees().isCarriedOver(PlanId{2}).value());
    CHECK(plans.content(PlanId{9}).error().reason == Error::Reason::Damaged);
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
