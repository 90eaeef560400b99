#include "models/documentundo.h"
#include "models/editing/evidenceediting.h"
#include "models/editing/noteediting.h"
#include "models/notes/progressnotemodel.h"

#include "models/sampleplan.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <random>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::ProgressNoteModel;
using Models::Way;
using Sample::idAt;

namespace {

QStringList texts(const ProgressNoteModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(model.index(row).data().toString());
    return found;
}

// What a new model would show: the texts of the notes as they are in the file.
QStringList textsInFile(PlanDocument *document, NodeId node)
{
    ProgressNoteModel fresh(document);
    fresh.setNode(node);
    return texts(fresh);
}

struct ItemNotes
{
    std::unique_ptr<PlanDocument> document = Sample::documentInMemory();
    NodeId item = idAt(*document, u"1."_s);
    ProgressNoteModel model{document.get()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};

    ItemNotes()
    {
        REQUIRE(document->addNote(item, {2021, 5, 4}, u"五月"_s, 40));
        REQUIRE(document->addNote(item, {2021, 6, 1}, u"六月"_s, {}));
        REQUIRE(document->addNote(item, {2021, 3, 9}, u"三月"_s, 1200));
        model.setNode(item);
        resets.clear();
    }
    QString at(int row, int role) const { return model.index(row).data(role).toString(); }
};

} // namespace

TEST_CASE_METHOD(ItemNotes, "notes are listed newest first, by the day they happened",
                 "[progressnotemodel]")
{
    CHECK(texts(model) == QStringList{u"六月"_s, u"五月"_s, u"三月"_s});
}

TEST_CASE_METHOD(ItemNotes, "among notes of one day the one written last comes first",
                 "[progressnotemodel]")
{
    REQUIRE(document->addNote(item, {2021, 6, 1}, u"六月，下午"_s, {}));
    CHECK(texts(model).mid(0, 2) == QStringList{u"六月，下午"_s, u"六月"_s});
}

TEST_CASE_METHOD(ItemNotes, "a note added, corrected or removed changes its row only",
                 "[progressnotemodel]")
{
    const QPersistentModelIndex june = model.index(0);
    const QPersistentModelIndex march = model.index(2);

    SECTION("an added note")
    {
        REQUIRE(document->addNote(item, {2021, 5, 20}, u"五月下旬"_s, {}));
        CHECK(texts(model) == QStringList{u"六月"_s, u"五月下旬"_s, u"五月"_s, u"三月"_s});
        CHECK(march.row() == 3);
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK(march.row() == 2);
    }
    SECTION("a corrected note")
    {
        ProgressNote corrected = model.note(2);
        corrected.text = u"三月八日"_s;
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        REQUIRE(Models::changeNote(*document, model.note(2), corrected));
        CHECK(march.data().toString() == u"三月八日"_s);
        REQUIRE(changed.size() == 1);
        CHECK(changed[0][0].toModelIndex().row() == 2);
    }
    SECTION("a note given another day, which moves")
    {
        ProgressNote later = model.note(2);
        later.happenedOn = QDate(2021, 6, 10);
        REQUIRE(Models::changeNote(*document, model.note(2), later));
        CHECK(march.row() == 0);
        CHECK(june.row() == 1);
    }
    SECTION("a removed note, and its undo")
    {
        REQUIRE(Models::removeNote(*document, model.note(0)));
        CHECK_FALSE(june.isValid());
        CHECK(march.row() == 1);
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK(texts(model) == QStringList{u"六月"_s, u"五月"_s, u"三月"_s});
    }
    CHECK(resets.isEmpty());
}

TEST_CASE_METHOD(ItemNotes, "notes of other nodes are not listed", "[progressnotemodel]")
{
    REQUIRE(document->addNote(idAt(*document, u"2."_s), {2021, 6, 2}, u"别处"_s, {}));
    CHECK(model.rowCount() == 3);
    model.setNode(idAt(*document, u"2."_s));
    CHECK(texts(model) == QStringList{u"别处"_s});
    CHECK(resets.size() == 1);
    model.setNode(idAt(*document, u"2."_s));
    CHECK(resets.size() == 1); // it is shown already
    model.setNode({});
    CHECK(model.rowCount() == 0);
}

TEST_CASE_METHOD(ItemNotes, "under a note stand its star, attendance, figures, author and evidence",
                 "[progressnotemodel]")
{
    CHECK(at(1, ProgressNoteModel::SmallLineRole) == u"attendance 40 · 王建国"_s);
    CHECK(at(1, ProgressNoteModel::AttendanceRole) == u"40 people"_s);
    CHECK(at(1, ProgressNoteModel::FootRole) == u"王建国"_s);
    CHECK(at(1, ProgressNoteModel::FiguresRole).isEmpty());
    CHECK(at(0, ProgressNoteModel::SmallLineRole) == u"王建国"_s);
    CHECK(at(0, ProgressNoteModel::AttendanceRole).isEmpty());
    CHECK_FALSE(model.index(0).data(Qt::DecorationRole).isValid());

    REQUIRE(document->addNote(item, {2021, 6, 10}, u"表彰"_s, 12, true,
                              {Sample::picture("one", u"一.jpg"_s)}, {{u"征文"_s, 46, u"篇"_s}}));
    CHECK(at(0, ProgressNoteModel::SmallLineRole)
          == u"★ highlight · attendance 12 · 征文 46 篇 · 王建国 · 1 pieces of evidence"_s);
    CHECK(at(0, ProgressNoteModel::AttendanceRole) == u"★ 12 people"_s);
    CHECK(at(0, ProgressNoteModel::FootRole) == u"征文 46 篇 · 王建国"_s);
    CHECK(at(0, ProgressNoteModel::FiguresRole) == u"征文 46 篇"_s);

    document->setAuthor({});
    REQUIRE(document->addNote(item, {2021, 6, 11}, u"学习"_s, {}, true));
    CHECK(at(0, ProgressNoteModel::AttendanceRole) == u"★ highlight"_s);
    CHECK(at(0, ProgressNoteModel::FootRole).isEmpty());
    REQUIRE(document->addNote(item, {2021, 6, 12}, u"再学习"_s, {}));
    CHECK(at(0, Qt::AccessibleTextRole) == u"2021-06-12 再学习"_s);
}

TEST_CASE_METHOD(ItemNotes, "the evidence of a note is found by its row and its id",
                 "[progressnotemodel]")
{
    CHECK(model.evidence(1).isEmpty());
    CHECK(model.index(1).data(ProgressNoteModel::EvidenceRole).toStringList().isEmpty());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    REQUIRE(Models::addEvidence(
        *document, {}, model.note(1).id,
        {Sample::picture("one", u"一.jpg"_s), Sample::picture("two", u"二.jpg"_s)}));
    CHECK(changed.size() == 1);
    CHECK(changed[0][0].toModelIndex().row() == 1);
    const QList<Evidence> pieces = model.evidence(1);
    REQUIRE(pieces.size() == 2);
    CHECK(model.evidence(0).isEmpty());
    CHECK(model.index(1).data(ProgressNoteModel::EvidenceRole).toStringList()
          == QStringList{QString::number(qint64(pieces[0].id)),
                         QString::number(qint64(pieces[1].id))});
    CHECK(model.evidence(pieces[1].id)->name == u"二.jpg"_s);
    CHECK_FALSE(model.evidence(EvidenceId{99}));
}

TEST_CASE_METHOD(ItemNotes, "in another language all notes are announced", "[progressnotemodel]")
{
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    REQUIRE(changed.size() == 1);
    CHECK(changed[0][0].toModelIndex().row() == 0);
    CHECK(changed[0][1].toModelIndex().row() == 2);
    model.setNode({});
    model.retranslate();
    CHECK(changed.size() == 1);
}

TEST_CASE_METHOD(ItemNotes, "a section keeps notes of its own", "[progressnotemodel]")
{
    const NodeId section = idAt(*document, u"一、"_s);
    model.setNode(section);
    REQUIRE(document->addNote(section, {2021, 6, 2}, u"部署会"_s, 12));
    CHECK(texts(model) == QStringList{u"部署会"_s});
}

TEST_CASE_METHOD(ItemNotes, "a day outside the plan's year shows its year", "[progressnotemodel]")
{
    REQUIRE(document->addNote(item, {2020, 12, 30}, u"去年"_s, {}));
    CHECK(at(0, ProgressNoteModel::DayRole) == u"1 Jun"_s);
    CHECK(at(1, ProgressNoteModel::DayRole) == u"4 May"_s);
    CHECK(at(3, ProgressNoteModel::DayRole) == u"30 Dec 2020"_s);

    REQUIRE(document->addNote(item, {2022, 1, 3}, u"次年"_s, {}));
    REQUIRE(document->addNote(item, {2022, 1, 5}, u"次年又一"_s, {}));
    CHECK(at(0, ProgressNoteModel::DayRole) == u"5 Jan 2022"_s);
    CHECK(at(1, ProgressNoteModel::DayRole) == u"3 Jan"_s);
    CHECK(at(2, ProgressNoteModel::DayRole) == u"1 Jun 2021"_s);
}

TEST_CASE_METHOD(ItemNotes, "a note is one element with its whole text for screen readers",
                 "[progressnotemodel]")
{
    CHECK(at(0, Qt::AccessibleTextRole) == u"2021-06-01 六月 (王建国)"_s);
    CHECK(at(1, Qt::AccessibleTextRole) == u"2021-05-04 五月 (attendance 40 · 王建国)"_s);
    CHECK(model.wholeText(1) == at(1, Qt::AccessibleTextRole));
}

TEST_CASE("notes written by another program are inserted without a reset", "[progressnotemodel]")
{
    const Sample::File file;
    const auto mine = file.open();
    const auto theirs = file.open();
    const NodeId item = idAt(*mine, u"1."_s);
    REQUIRE(mine->addNote(item, {2021, 5, 4}, u"五月"_s, 40));
    ProgressNoteModel model(mine.get());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setNode(item);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);

    SECTION("an added note")
    {
        REQUIRE(theirs->addNote(item, {2021, 6, 4}, u"六月"_s, {}));
        REQUIRE(mine->takeInOutsideChanges());
        CHECK(texts(model) == QStringList{u"六月"_s, u"五月"_s});
    }
    SECTION("a note of which only the words changed")
    {
        ProgressNote corrected = model.note(0);
        corrected.text = u"五月四日"_s;
        REQUIRE(Models::changeNote(*theirs, model.note(0), corrected));
        REQUIRE(mine->takeInOutsideChanges());
        CHECK(texts(model) == QStringList{u"五月四日"_s});
    }
    SECTION("a note found to be changed when it is removed here")
    {
        ProgressNote corrected = model.note(0);
        corrected.text = u"五月四日"_s;
        REQUIRE(Models::changeNote(*theirs, model.note(0), corrected));
        REQUIRE_FALSE(Models::removeNote(*mine, model.note(0)));
        CHECK(texts(model) == QStringList{u"五月四日"_s});
    }
    CHECK(resets.isEmpty());
}

TEST_CASE_METHOD(ItemNotes, "after random edits and undo the rows equal the notes in the file",
                 "[progressnotemodel]")
{
    std::mt19937 random(7);
    const auto pick = [&random](int below) {
        return std::uniform_int_distribution(0, below - 1)(random);
    };
    for (int step = 0; step < 300; ++step) {
        const int row = model.rowCount() > 0 ? pick(model.rowCount()) : -1;
        const QDate day = QDate(2021, 1, 1).addDays(pick(20));
        switch (pick(5)) {
        case 0: REQUIRE(document->undoing().take(Way::Undo)); break;
        case 1: REQUIRE(document->undoing().take(Way::Redo)); break;
        case 2:
            if (row >= 0)
                REQUIRE(Models::removeNote(*document, model.note(row)));
            break;
        case 3:
            if (row >= 0) {
                ProgressNote other = model.note(row);
                other.happenedOn = day;
                other.text = QString::number(step);
                REQUIRE(Models::changeNote(*document, model.note(row), other));
            }
            break;
        default: REQUIRE(document->addNote(item, day, QString::number(step), {}));
        }
        REQUIRE(texts(model) == textsInFile(document.get(), item));
    }
    CHECK(resets.isEmpty());
}
