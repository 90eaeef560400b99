#include "models/documentundo.h"
#include "models/editing/evidenceediting.h"
#include "models/editing/noteediting.h"
#include "models/editing/outlineediting.h"
#include "models/editing/yearediting.h"
#include "models/file/fileevidence.h"
#include "models/file/filenotes.h"
#include "models/history/historymodel.h"

#include "models/sampleplan.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "system/account.h"
#include "system/settings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::HistoryModel;
using Models::PlanDocument;
using Models::Way;
using Sample::idAt;
using Sample::nodeAt;
using Sample::owners;

namespace {

struct ItemHistory
{
    std::unique_ptr<PlanDocument> document = Sample::documentInMemory();
    NodeId item = idAt(*document, u"1."_s);
    HistoryModel model{document.get()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};

    ItemHistory()
    {
        model.show(HistoryFilter{.node = item});
        resets.clear();
    }

    QString at(int row, int role) const { return model.index(row).data(role).toString(); }
    // The newest row that is about `what`.
    int rowOf(const QString &what) const
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (at(row, HistoryModel::WhatRole) == what)
                return row;
        }
        FAIL("no row of " << what.toStdString());
        return -1;
    }
    ProgressNote note() const
    {
        const auto notes = document->notes().of(item);
        REQUIRE(notes);
        REQUIRE_FALSE(notes->isEmpty());
        return notes->first();
    }
};

} // namespace

TEST_CASE_METHOD(ItemHistory, "the login name of an account is nobody's name, unless it was given",
                 "[historymodel]")
{
    const QString login = System::loginName();
    if (login.isEmpty())
        return;
    System::Settings settings;
    const QString before = settings.isAuthorNamed() ? settings.author() : QString();
    settings.setAuthor(u"李淑芬"_s);
    document->setAuthor(login);
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    REQUIRE(document->addNote(item, {2021, 5, 4}, u"走访"_s, {}));
    model.show(HistoryFilter{.node = item});
    CHECK(at(0, HistoryModel::SmallLineRole).contains(u"name not given"_s));
    CHECK_FALSE(at(0, HistoryModel::SmallLineRole).contains(login));
    settings.setAuthor(login);
    model.show(HistoryFilter{.node = item});
    CHECK(at(0, HistoryModel::SmallLineRole).contains(login));
    document->setAuthor(u"王五"_s);
    REQUIRE(document->setField({item}, Field::Owners, u"赵六"_s));
    CHECK(at(0, HistoryModel::SmallLineRole).contains(u"王五"_s));
    settings.setAuthor(before);
}

TEST_CASE_METHOD(ItemHistory, "every change adds a row on top, in words", "[historymodel]")
{
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    REQUIRE(document->setStatus({item}, ItemStatus::inProgress(60)));
    REQUIRE(document->setStatus({item}, ItemStatus::done({2021, 6, 1})));
    REQUIRE(document->setStatus({item}, ItemStatus::cancelled(u"并入第2项"_s)));

    REQUIRE(model.rowCount() == 4);
    CHECK(at(2, Qt::DisplayRole) == u"Status: Not started → In progress, 60%"_s);
    CHECK(at(0, HistoryModel::WhatRole) == u"Status"_s);
    CHECK(at(0, HistoryModel::ToRole) == u"Cancelled: 并入第2项"_s);
    CHECK(at(0, HistoryModel::FromRole) == u"Done on 2021-06-01"_s);
    CHECK(at(1, HistoryModel::FromRole) == u"In progress, 60%"_s);
    CHECK(at(3, HistoryModel::WhatRole) == u"Owner"_s);
    CHECK(at(3, HistoryModel::FromRole) == u"nothing"_s);
    CHECK(at(3, HistoryModel::ToRole) == u"张三"_s);
    CHECK(at(3, HistoryModel::SmallLineRole) == u"14:03 · 王建国"_s);
    CHECK(at(2, Qt::AccessibleTextRole)
          == u"2021-06-15 14:03 · 王建国, Status: Not started → In progress, 60%"_s);
    CHECK(at(3, HistoryModel::DayRole) == u"15 Jun"_s);
    CHECK(model.index(3).data(HistoryModel::NodeRole).toLongLong() == qint64(item));
    CHECK_FALSE(model.index(3).data(Qt::DecorationRole).isValid());

    REQUIRE(document->setStatus({item}, ItemStatus::inProgress()));
    REQUIRE(document->setStatus({item}, ItemStatus::inProgress(80)));
    CHECK(at(0, Qt::DisplayRole) == u"Percent: not filled in → 80%"_s);
    CHECK(resets.isEmpty());
}

TEST_CASE_METHOD(ItemHistory, "a note's addition, correction and removal are told apart",
                 "[historymodel]")
{
    document->setFirstNote(FirstNote::KeepsStatus);
    REQUIRE(document->addNote(item, {2021, 5, 4}, u"座谈会"_s, 40));
    ProgressNote corrected = note();
    corrected.attendance = 45;
    REQUIRE(Models::changeNote(*document, note(), corrected));
    REQUIRE(Models::removeNote(*document, note()));

    REQUIRE(model.rowCount() == 3);
    CHECK(at(0, HistoryModel::WhatRole) == u"Note removed"_s);
    CHECK(at(1, HistoryModel::WhatRole) == u"Note corrected"_s);
    CHECK(at(2, HistoryModel::WhatRole) == u"Note added"_s);
    CHECK(at(1, HistoryModel::FromRole) == u"2021-05-04 座谈会 (attendance 40)"_s);
    CHECK(at(1, HistoryModel::ToRole) == u"2021-05-04 座谈会 (attendance 45)"_s);
    // Nowhere is the JSON shown in which the file keeps a note.
    for (int row = 0; row < 3; ++row)
        CHECK_FALSE(at(row, Qt::AccessibleTextRole).contains(u'{'));
}

TEST_CASE_METHOD(ItemHistory,
                 "undoing a note's removal is recorded as putting it back, not as adding it",
                 "[historymodel]")
{
    document->setFirstNote(FirstNote::KeepsStatus);
    REQUIRE(document->addNote(item, {2021, 5, 4}, u"座谈会"_s, 40));
    REQUIRE(Models::removeNote(*document, note()));
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(at(0, HistoryModel::WhatRole) == u"Note put back"_s);
    CHECK(at(2, HistoryModel::WhatRole) == u"Note added"_s);

    REQUIRE(document->addNote(item, {2021, 5, 5}, u"另一次座谈会"_s, 40));
    CHECK(at(0, HistoryModel::WhatRole) == u"Note added"_s);
}

TEST_CASE_METHOD(ItemHistory, "an owner whose name is a status's key is shown as a name",
                 "[historymodel]")
{
    REQUIRE(document->setField({item}, Field::Owners, u"done 2021-06-01"_s));
    CHECK(at(0, HistoryModel::ToRole) == u"done 2021-06-01"_s);
}

TEST_CASE_METHOD(ItemHistory, "a value is put back as an edit that can be undone", "[historymodel]")
{
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    REQUIRE(document->setField({item}, Field::Owners, u"李四"_s));
    REQUIRE(document->setField({item}, Field::LeadDepartment, u"党办"_s));

    REQUIRE(model.canPutBack(1));
    CHECK(model.putBackText(1) == u"张三"_s);
    REQUIRE(model.putBack(1));

    CHECK(owners(*document, u"1."_s) == u"张三"_s);
    CHECK(nodeAt(*document, u"1."_s)->node().leadDepartment == u"党办"_s);
    CHECK(model.rowCount() == 4);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(owners(*document, u"1."_s) == u"李四"_s);
}

TEST_CASE_METHOD(ItemHistory, "a value that is the present one cannot be put back",
                 "[historymodel]")
{
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    REQUIRE(document->undoing().take(Way::Undo));
    // The older entry's old value is empty, and so is the field now.
    CHECK_FALSE(model.canPutBack(1));
    CHECK(model.canPutBack(0));
}

TEST_CASE_METHOD(ItemHistory, "a status is put back with its day or reason", "[historymodel]")
{
    REQUIRE(document->setStatus({item}, ItemStatus::done({2021, 6, 1})));
    REQUIRE(document->setStatus({item}, ItemStatus()));
    REQUIRE(model.putBack(0));
    CHECK(nodeAt(*document, u"1."_s)->node().status == ItemStatus::done({2021, 6, 1}));
}

TEST_CASE_METHOD(ItemHistory, "a note removed or corrected is put back as it was", "[historymodel]")
{
    REQUIRE(document->addNote(item, {2021, 5, 4}, u"座谈会"_s, 40));
    const ProgressNote original = note();

    SECTION("a removed note")
    {
        REQUIRE(Models::removeNote(*document, original));
        REQUIRE(model.putBack(0));
    }
    SECTION("a corrected note")
    {
        ProgressNote corrected = original;
        corrected.text = u"座谈"_s;
        REQUIRE(Models::changeNote(*document, original, corrected));
        REQUIRE(model.putBack(0));
    }
    SECTION("a note corrected and then removed")
    {
        ProgressNote corrected = original;
        corrected.text = u"座谈"_s;
        REQUIRE(Models::changeNote(*document, original, corrected));
        REQUIRE(Models::removeNote(*document, corrected));
        REQUIRE(model.putBack(1));
    }
    CHECK(note() == original);
    // The entry of the note's addition has no old value.
    CHECK_FALSE(model.canPutBack(model.rowCount() - 1));
}

TEST_CASE_METHOD(ItemHistory, "a change of a wording is described, and can be put back",
                 "[historymodel]")
{
    const WordingPlace place{.period = u"year"_s, .block = blockOfNode(item)};
    const Wording first{.text = u"认真学习。"_s, .record = u"稿"_s};
    REQUIRE(document->setWording({.place = place, .to = first}));
    REQUIRE(document->setWording({.place = place, .from = first}));
    REQUIRE(model.rowCount() == 2);
    CHECK(at(1, HistoryModel::WhatRole) == u"Wording in the summary"_s);
    CHECK(at(1, HistoryModel::ToRole) == first.text);
    CHECK(at(0, HistoryModel::WhatRole) == u"Summary proposed again"_s);
    REQUIRE(model.canPutBack(0));
    REQUIRE(model.putBack(0));
    CHECK(document->wordings(u"year"_s)->value(place.block) == first);
    CHECK_FALSE(model.canPutBack(0));
}

TEST_CASE_METHOD(ItemHistory, "changes of other nodes are not listed", "[historymodel]")
{
    REQUIRE(document->setField({idAt(*document, u"2."_s)}, Field::Owners, u"张三"_s));
    CHECK(model.rowCount() == 0);
}

TEST_CASE("what another program changed is listed", "[historymodel]")
{
    const Sample::File file;
    const auto mine = file.open();
    const auto theirs = file.open();
    const NodeId item = idAt(*mine, u"1."_s);
    HistoryModel model(mine.get());
    model.show(HistoryFilter{.node = item});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    theirs->setAuthor(u"张桂英"_s);
    REQUIRE(theirs->setField({item}, Field::Owners, u"张三"_s));
    // This makes their two edits cancel out: the outline stays the same, but the history grows.
    REQUIRE(theirs->setField({item}, Field::Owners, u""_s));

    REQUIRE(mine->takeInOutsideChanges());

    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(0).data(HistoryModel::SmallLineRole).toString().contains(u"张桂英"_s));
    CHECK(resets.isEmpty());
}

TEST_CASE_METHOD(ItemHistory, "numbers that were changed and changed back are not listed",
                 "[historymodel]")
{
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    const QString number = document->outline().find(item)->node().number;
    REQUIRE(Models::setIssuedText(*document, document->outline().find(item)->node(), u"9."_s,
                                  document->outline().find(item)->node().title,
                                  document->outline().find(item)->node().text));
    CHECK(model.rowCount() == 2);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(document->outline().find(item)->node().number == number);
    CHECK(model.rowCount() == 1);
    CHECK(at(0, HistoryModel::WhatRole) == u"Owner"_s);
    REQUIRE(document->setField({item}, Field::Owners, u"李四"_s));
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(model.rowCount() == 3); // an undo that a message can tell of is kept in the record
}

namespace {

// The first row read so far that shows `words`.
int rowWith(const HistoryModel &model, const QString &words)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row).data().toString().contains(words))
            return row;
    }
    FAIL("no row with " << words.toStdString());
    return -1;
}

} // namespace

TEST_CASE_METHOD(ItemHistory, "a renumbering and its undo are not listed until it is redone",
                 "[historymodel]")
{
    HistoryModel record(document.get());
    QAbstractItemModelTester recordTester(&record);
    REQUIRE(
        Models::addNode(*document, idAt(*document, u"一、"_s), 0, NodeKind::Item, u"红色教育"_s));
    record.show(HistoryFilter{});
    const int before = record.rowCount();
    REQUIRE(Models::renumber(*document));
    const int renumbered = record.rowCount();
    REQUIRE(renumbered > before + 1); // one edit that makes several rows

    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(record.rowCount() == before);
    HistoryModel shownLater(document.get());
    shownLater.show(HistoryFilter{});
    CHECK(shownLater.rowCount() == before);

    REQUIRE(document->undoing().can(Way::Redo));
    REQUIRE(document->undoing().take(Way::Redo));
    CHECK(record.rowCount() == renumbered);
    CHECK_FALSE(record.index(0).data(HistoryModel::SmallLineRole).toString().contains(u"undo"_s));
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(record.rowCount() == before);
    REQUIRE(document->undoing().take(Way::Redo));
    shownLater.show(HistoryFilter{.fields = {u"number"_s}});
    CHECK(shownLater.rowCount() == renumbered - before);
}

TEST_CASE_METHOD(ItemHistory, "the record of the whole file names the items, of whatever year",
                 "[historymodel]")
{
    HistoryModel record(document.get());
    QAbstractItemModelTester recordTester(&record);
    record.show(HistoryFilter{});
    QSignalSpy anew(&record, &QAbstractItemModel::modelReset);
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    REQUIRE(Models::addPlan(*document, Sample::plan(2022)));
    const QString words = record.index(rowWith(record, u"张三"_s)).data().toString();
    CHECK(words.startsWith(nodeAt(*document, u"1."_s)->heading()));
    CHECK(anew.isEmpty());
    CHECK(record.index(0).data().toString().contains(u"2022年工作要点"_s));

    record.show(HistoryFilter{.author = u"前任"_s});
    CHECK(record.rowCount() == 1);
    record.show(HistoryFilter{.words = u"张"_s});
    CHECK(record.rowCount() == 1);
    record.show(HistoryFilter{.removals = true});
    CHECK(record.rowCount() == 0);
}

TEST_CASE_METHOD(ItemHistory, "rows are read as they are scrolled to", "[historymodel]")
{
    for (int i = 0; i < 250; ++i)
        REQUIRE(document->setField({item}, Field::Owners, u"人%1"_s.arg(i)));
    HistoryModel long_(document.get()); // no model tester here: it would read all rows
    long_.show(HistoryFilter{.node = item});
    CHECK(long_.rowCount() == 100);
    REQUIRE(document->setField({item}, Field::Owners, u"新人"_s));
    CHECK(long_.rowCount() == 101);
    while (long_.canFetchMore({}))
        long_.fetchMore({});
    CHECK(long_.rowCount() == 251);
    CHECK(long_.index(0).data(HistoryModel::ToRole) == u"新人"_s);
    CHECK(long_.index(250).data(HistoryModel::ToRole) == u"人0"_s);
}

TEST_CASE_METHOD(ItemHistory,
                 "an edit that was undone and the edit that undid it are marked as such",
                 "[historymodel]")
{
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    CHECK(at(0, HistoryModel::SmallLineRole) == u"14:03 · 王建国"_s);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(at(0, HistoryModel::SmallLineRole) == u"14:03 · 王建国 · by undo"_s);
    CHECK(at(1, HistoryModel::SmallLineRole) == u"14:03 · 王建国 · was undone"_s);
    REQUIRE(document->undoing().take(Way::Redo));
    CHECK(at(0, HistoryModel::SmallLineRole) == u"14:03 · 王建国 · made again"_s);
    CHECK(at(2, HistoryModel::SmallLineRole) == u"14:03 · 王建国"_s);
    document->setAuthor({});
    REQUIRE(document->setField({item}, Field::Owners, u"李四"_s));
    CHECK(at(0, HistoryModel::SmallLineRole) == u"14:03"_s);
}

TEST_CASE_METHOD(ItemHistory, "evidence that was removed or renamed is put back", "[historymodel]")
{
    REQUIRE(Models::addEvidence(*document, item, {}, {Sample::picture("one", u"一.jpg"_s)}));
    const auto held = [this] { return document->evidence().of(item)->ofNodes.value(item); };
    CHECK_FALSE(model.canPutBack(rowOf(u"Evidence added"_s)));
    SECTION("removed")
    {
        REQUIRE(Models::removeEvidence(*document, held()));
        const int row = rowOf(u"Evidence removed"_s);
        CHECK(model.wasRemoved(row));
        CHECK(model.putBackText(row) == u"一.jpg"_s);
        REQUIRE(model.canPutBack(row));
        REQUIRE(model.putBack(row));
        CHECK_FALSE(model.canPutBack(rowOf(u"Evidence removed"_s)));
    }
    SECTION("renamed")
    {
        REQUIRE(Models::renameEvidence(*document, held().first(), u"二.jpg"_s));
        const int row = rowOf(u"Evidence renamed"_s);
        CHECK_FALSE(model.wasRemoved(row));
        REQUIRE(model.canPutBack(row));
        REQUIRE(model.putBack(row));
    }
    REQUIRE(held().size() == 1);
    CHECK(held().first().name == u"一.jpg"_s);
}

TEST_CASE_METHOD(ItemHistory, "a removed note is put back with its evidence", "[historymodel]")
{
    REQUIRE(document->addNote(item, {2021, 5, 4}, u"座谈会"_s, 40, false,
                              {Sample::picture("one", u"一.jpg"_s)}));
    REQUIRE(Models::removeNote(*document, note()));
    CHECK(document->evidence().of(item)->isEmpty());
    REQUIRE(model.putBack(rowOf(u"Note removed"_s)));
    const auto held = document->evidence().of(item);
    REQUIRE(held->ofNotes.value(note().id).size() == 1);
    CHECK(held->ofNotes.value(note().id).first().name == u"一.jpg"_s);
}

TEST_CASE_METHOD(ItemHistory, "what an item no longer has cannot be put back", "[historymodel]")
{
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    REQUIRE(document->setField({item}, Field::Owners, u"李四"_s));
    REQUIRE(document->setField({item}, Field::Title, u"学习"_s));
    CHECK(model.canPutBack(rowOf(u"Owner"_s)));
    // With items below it, it has a title but no owner.
    REQUIRE(Models::addNode(*document, item, 0, NodeKind::Item, u"专题学习"_s));
    CHECK_FALSE(model.canPutBack(rowOf(u"Owner"_s)));
    CHECK(model.canPutBack(rowOf(u"Title"_s)));
}

TEST_CASE("nothing is put back in a file that is open for reading", "[historymodel]")
{
    const Sample::File file;
    NodeId item{};
    {
        const auto document = file.open();
        item = idAt(*document, u"1."_s);
        REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    }
    const auto reading = Tests::openForReading(file.path());
    HistoryModel model(reading.get());
    model.show(HistoryFilter{.node = item});
    REQUIRE(model.rowCount() == 1);
    CHECK_FALSE(model.canPutBack(0));
}

TEST_CASE_METHOD(ItemHistory, "in another language the whole history is announced",
                 "[historymodel]")
{
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    CHECK(changed.isEmpty()); // there is none yet
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    REQUIRE(document->setField({item}, Field::Owners, u"李四"_s));
    changed.clear();
    model.retranslate();
    REQUIRE(changed.size() == 1);
    CHECK(changed[0][0].toModelIndex().row() == 0);
    CHECK(changed[0][1].toModelIndex().row() == 1);
    model.show(HistoryFilter{.node = item}); // which is shown already
    CHECK(resets.isEmpty());
    model.show(std::nullopt);
    CHECK(model.rowCount() == 0);
    CHECK_FALSE(model.canFetchMore({}));
}

TEST_CASE("a removed item is put back with all that was removed with it, also after other edits",
          "[historymodel]")
{
    const Sample::File file;
    auto document = file.open();
    const NodeId item = idAt(*document, u"1."_s);
    const NodeId section = idAt(*document, u"一、"_s);
    REQUIRE(document->addNote(item, {2021, 5, 4}, u"座谈会"_s, 40));
    REQUIRE(document->setWording({.place = {.period = u"year"_s, .block = blockOfNode(item)},
                                  .to = Wording{.text = u"开了座谈会。"_s}}));
    REQUIRE(document->setReportChoices({}, {.omitted = {blockOfNode(item)}}));
    const QString before = Sample::dump(*document);
    HistoryModel record(document.get());

    SECTION("an item")
    {
        REQUIRE(Models::removeNodes(*document, {item}));
    }
    SECTION("an item, and later its section")
    {
        REQUIRE(Models::removeNodes(*document, {item}));
        REQUIRE(Models::removeNodes(*document, {section}));
        record.show(HistoryFilter{.removals = true});
        const auto tooEarly = record.putBack(rowWith(record, u"理论学习"_s));
        REQUIRE_FALSE(tooEarly);
        CHECK(tooEarly.error().message.contains(u"思想建设"_s));
        REQUIRE(record.putBack(rowWith(record, u"思想建设"_s)));
    }
    SECTION("its note is put back")
    {
        REQUIRE(Models::removeNote(*document, document->notes().of(item)->first()));
        record.show(HistoryFilter{.removals = true});
        REQUIRE(record.canPutBack(0));
        REQUIRE(record.putBack(0));
        CHECK(Sample::dump(*document) == before);
        return;
    }
    document = file.open();
    HistoryModel later(document.get());
    later.show(HistoryFilter{.removals = true});
    const int row = rowWith(later, u"理论学习"_s);
    REQUIRE(later.canPutBack(row));
    CHECK(later.wasRemoved(row));
    REQUIRE(later.putBack(row));
    CHECK(Sample::dump(*document) == before);
    CHECK_FALSE(later.canPutBack(rowWith(later, u"理论学习"_s)));
}

TEST_CASE("a removed year is put back whole, and details as they were", "[historymodel]")
{
    const Sample::File file;
    auto document = file.open();
    PlanDetails details = document->plan();
    details.issuer = u"党委"_s;
    REQUIRE(Models::setDetails(*document, document->plan(), details));
    REQUIRE(document->addNote(idAt(*document, u"1."_s), {2021, 5, 4}, u"座谈会"_s, 40));
    const QString before = Sample::dump(*document);
    REQUIRE(Models::removePlan(*document, document->plan().id));
    document = file.open();
    REQUIRE(document->isEmpty());
    HistoryModel record(document.get());
    record.show(HistoryFilter{.fields = {u"plan"_s, u"details"_s}});
    REQUIRE(record.canPutBack(0));
    REQUIRE(record.putBack(0));
    CHECK(Sample::dump(*document) == before);

    const int changed = rowWith(record, u"党委"_s);
    REQUIRE(record.canPutBack(changed));
    REQUIRE(record.putBack(changed));
    CHECK(document->plan().issuer.isEmpty());
}

TEST_CASE(
    "a removed year whose number is taken by another plan can be put back only once it is free",
    "[historymodel]")
{
    const auto document = Sample::documentInMemory();
    REQUIRE(Models::removePlan(*document, document->plan().id));
    REQUIRE(Models::addPlan(*document, Sample::plan(2021)));
    HistoryModel record(document.get());
    record.show(HistoryFilter{.fields = {u"plan"_s}, .removals = true});
    REQUIRE(record.canPutBack(0));
    const auto put = record.putBack(0);
    REQUIRE_FALSE(put);
    CHECK(put.error().message.contains(u"another plan of 2021"_s));
    CHECK(document->plans().size() == 1);

    PlanDetails details = document->plan();
    details.year = 2020;
    REQUIRE(Models::setDetails(*document, document->plan(), details));
    REQUIRE(record.putBack(0));
    CHECK(document->plans().size() == 2);
    // The plan that was there before cannot have the year 2021 again.
    details = document->plans().last();
    REQUIRE(details.year == 2020);
    const PlanDetails was = details;
    details.year = 2021;
    const auto renamed = document->apply({DetailsChange{.from = was, .to = details}});
    REQUIRE_FALSE(renamed);
    CHECK(renamed.error().message.contains(u"another plan of 2021"_s));
}

TEST_CASE("a value of another year's item is put back from the record", "[historymodel]")
{
    const auto document = Sample::documentInMemory();
    const NodeId item = idAt(*document, u"1."_s);
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    REQUIRE(document->setField({item}, Field::Owners, u"李四"_s));
    REQUIRE(Models::addPlan(*document, Sample::plan(2022)));
    HistoryModel record(document.get());
    record.show(HistoryFilter{.fields = {u"owners"_s}});
    REQUIRE(record.canPutBack(0));
    REQUIRE(record.putBack(0));
    const auto year = document->outlineOf(document->plans().last().id);
    REQUIRE(year);
    CHECK(fieldText(year->find(item)->node(), Field::Owners) == u"张三"_s);
}
