#include "models/history/historymodel.h"

#include "models/sampleplan.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::HistoryModel;
using Models::PlanDocument;
using Sample::idAt;
using Sample::nodeAt;
using Sample::owners;

namespace {

struct Fixture
{
    std::unique_ptr<PlanDocument> document = Sample::documentInMemory();
    NodeId item = idAt(*document, u"1."_s);
    HistoryModel model{document.get()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};

    Fixture()
    {
        model.setNode(item);
        resets.clear();
    }

    QString at(int row, int role) const { return model.index(row).data(role).toString(); }
    ProgressNote note() const
    {
        const auto notes = document->notesOf(item);
        REQUIRE(notes);
        REQUIRE_FALSE(notes->isEmpty());
        return notes->first();
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "every change adds a row on top, in words", "[historymodel]")
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
    CHECK(at(3, HistoryModel::SmallLineRole).contains(u"王建国"_s));

    REQUIRE(document->setStatus({item}, ItemStatus::inProgress()));
    REQUIRE(document->setStatus({item}, ItemStatus::inProgress(80)));
    CHECK(at(0, Qt::DisplayRole) == u"Percent: not filled in → 80%"_s);
    CHECK(resets.isEmpty());
}

TEST_CASE_METHOD(Fixture, "a note's addition, correction and removal are told apart",
                 "[historymodel]")
{
    document->setFirstNote(FirstNote::KeepsStatus);
    REQUIRE(document->addNote(item, {2021, 5, 4}, u"座谈会"_s, 40));
    ProgressNote corrected = note();
    corrected.attendance = 45;
    REQUIRE(document->changeNote(note(), corrected));
    REQUIRE(document->removeNote(note()));

    REQUIRE(model.rowCount() == 3);
    CHECK(at(0, HistoryModel::WhatRole) == u"Note removed"_s);
    CHECK(at(1, HistoryModel::WhatRole) == u"Note corrected"_s);
    CHECK(at(2, HistoryModel::WhatRole) == u"Note added"_s);
    CHECK(at(1, HistoryModel::FromRole) == u"2021-05-04 座谈会 (attendance 40)"_s);
    CHECK(at(1, HistoryModel::ToRole) == u"2021-05-04 座谈会 (attendance 45)"_s);
    // Nowhere does the form in which the file keeps it show.
    for (int row = 0; row < 3; ++row)
        CHECK_FALSE(at(row, Qt::AccessibleTextRole).contains(u'{'));
}

TEST_CASE_METHOD(Fixture, "a note whose removal is undone was put back, not added",
                 "[historymodel]")
{
    document->setFirstNote(FirstNote::KeepsStatus);
    REQUIRE(document->addNote(item, {2021, 5, 4}, u"座谈会"_s, 40));
    REQUIRE(document->removeNote(note()));
    REQUIRE(document->undo());
    CHECK(at(0, HistoryModel::WhatRole) == u"Note put back"_s);
    CHECK(at(2, HistoryModel::WhatRole) == u"Note added"_s);

    REQUIRE(document->addNote(item, {2021, 5, 5}, u"另一次座谈会"_s, 40));
    CHECK(at(0, HistoryModel::WhatRole) == u"Note added"_s);
}

TEST_CASE_METHOD(Fixture, "an owner named like a status is a name", "[historymodel]")
{
    REQUIRE(document->setField({item}, Field::Owners, u"done 2021-06-01"_s));
    CHECK(at(0, HistoryModel::ToRole) == u"done 2021-06-01"_s);
}

TEST_CASE_METHOD(Fixture, "a value is put back as an edit that can be undone", "[historymodel]")
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
    REQUIRE(document->undo());
    CHECK(owners(*document, u"1."_s) == u"李四"_s);
}

TEST_CASE_METHOD(Fixture, "a value that is the present one cannot be put back", "[historymodel]")
{
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    REQUIRE(document->undo());
    // The first change replaced nothing, and nothing stands there now.
    CHECK_FALSE(model.canPutBack(1));
    CHECK(model.canPutBack(0));
}

TEST_CASE_METHOD(Fixture, "a status is put back with its day or reason", "[historymodel]")
{
    REQUIRE(document->setStatus({item}, ItemStatus::done({2021, 6, 1})));
    REQUIRE(document->setStatus({item}, ItemStatus()));
    REQUIRE(model.putBack(0));
    CHECK(nodeAt(*document, u"1."_s)->node().status == ItemStatus::done({2021, 6, 1}));
}

TEST_CASE_METHOD(Fixture, "a note removed or corrected is put back as it was", "[historymodel]")
{
    REQUIRE(document->addNote(item, {2021, 5, 4}, u"座谈会"_s, 40));
    const ProgressNote original = note();

    SECTION("removed")
    {
        REQUIRE(document->removeNote(original));
        REQUIRE(model.putBack(0));
    }
    SECTION("corrected")
    {
        ProgressNote corrected = original;
        corrected.text = u"座谈"_s;
        REQUIRE(document->changeNote(original, corrected));
        REQUIRE(model.putBack(0));
    }
    SECTION("corrected, then removed")
    {
        ProgressNote corrected = original;
        corrected.text = u"座谈"_s;
        REQUIRE(document->changeNote(original, corrected));
        REQUIRE(document->removeNote(corrected));
        REQUIRE(model.putBack(1));
    }
    CHECK(note() == original);
    // Its addition replaced nothing.
    CHECK_FALSE(model.canPutBack(model.rowCount() - 1));
}

TEST_CASE_METHOD(Fixture, "a change of a wording is described, and can be put back",
                 "[historymodel]")
{
    const WordingPlace place{.period = u"year"_s, .part = blockOfNode(item)};
    const Wording first{.text = u"认真学习。"_s, .record = u"稿"_s};
    REQUIRE(document->setWording({.place = place, .to = first}));
    REQUIRE(document->setWording({.place = place, .from = first}));
    REQUIRE(model.rowCount() == 2);
    CHECK(at(1, HistoryModel::WhatRole) == u"Wording in the summary"_s);
    CHECK(at(1, HistoryModel::ToRole) == first.text);
    CHECK(at(0, HistoryModel::WhatRole) == u"Summary drafted again"_s);
    REQUIRE(model.canPutBack(0));
    REQUIRE(model.putBack(0));
    CHECK(document->wordings(u"year"_s)->value(place.part) == first);
    CHECK_FALSE(model.canPutBack(0));
}

TEST_CASE_METHOD(Fixture, "changes of other nodes are not listed", "[historymodel]")
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
    model.setNode(item);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    theirs->setAuthor(u"张桂英"_s);
    REQUIRE(theirs->setField({item}, Field::Owners, u"张三"_s));
    // Back as it was: the outline is no other, the history is.
    REQUIRE(theirs->setField({item}, Field::Owners, u""_s));

    REQUIRE(mine->takeInOutsideChanges());

    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(0).data(HistoryModel::SmallLineRole).toString().contains(u"张桂英"_s));
    CHECK(resets.isEmpty());
}

TEST_CASE_METHOD(Fixture, "numbers that were given and taken back leave no pair", "[historymodel]")
{
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    const QString number = document->outline().find(item)->node().number;
    REQUIRE(document->setIssuedText(document->outline().find(item)->node(), u"9."_s,
                                    document->outline().find(item)->node().title,
                                    document->outline().find(item)->node().text));
    CHECK(model.rowCount() == 2);
    REQUIRE(document->undo());
    CHECK(document->outline().find(item)->node().number == number);
    CHECK(model.rowCount() == 1);
    CHECK(at(0, HistoryModel::WhatRole) == u"Owner"_s);
    REQUIRE(document->setField({item}, Field::Owners, u"李四"_s));
    REQUIRE(document->undo());
    CHECK(model.rowCount() == 3); // what a person is told of stays on record
}
