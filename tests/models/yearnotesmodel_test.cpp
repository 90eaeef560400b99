#include "models/differingrows.h"
#include "models/documentundo.h"
#include "models/editing/noteediting.h"
#include "models/editing/outlineediting.h"
#include "models/notes/yearnotesmodel.h"

#include "models/sampleplan.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::Way;
using Models::YearNotesModel;

namespace {

struct YearOfNotes
{
    std::unique_ptr<Models::PlanDocument> document = Sample::documentInMemory();
    YearNotesModel model{document.get()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    YearOfNotes()
    {
        add(u"1."_s, {2021, 5, 4}, u"五四座谈会"_s, 40);
        add(u"2."_s, {2021, 5, 20}, u"读书会"_s, {});
        add(u"1."_s, {2021, 3, 1}, u"动员会，讲 PPT"_s, 12);
        REQUIRE(model.load());
    }
    void add(const QString &number, QDate day, const QString &text, std::optional<int> attendance)
    {
        REQUIRE(document->addNote(Sample::idAt(*document, number), day, text, attendance));
    }
    QStringList texts() const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.note(row).text);
        return texts;
    }
};

} // namespace

TEST_CASE_METHOD(YearOfNotes, "all notes of the year are listed by date, newest first",
                 "[yearnotes]")
{
    CHECK(texts() == QStringList{u"读书会"_s, u"五四座谈会"_s, u"动员会，讲 PPT"_s});
    CHECK(model.attendance() == 52);
    CHECK(model.index(1, YearNotesModel::ItemColumn).data() == u"1. 理论学习"_s);
    CHECK(model.index(1, YearNotesModel::AttendanceColumn).data() == u"40"_s);
    CHECK(model.index(0, YearNotesModel::AttendanceColumn).data() == QString());
    add(u"3."_s, {2021, 5, 20}, u"培训，\n下午"_s, {});
    CHECK(texts().first() == u"培训，\n下午"_s); // of one day, the note written last
}

TEST_CASE_METHOD(YearOfNotes, "each column shows its part of a note", "[yearnotes]")
{
    add(u"1."_s, {2021, 6, 1}, u"<b>总结</b>\n大会"_s, 1200);
    REQUIRE(model.columnCount() == 5);
    QStringList headings;
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) {
        headings.append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        cells.append(model.index(0, column).data().toString());
        CHECK(model.index(0, column).data(Qt::AccessibleTextRole).toString() == cells.last());
        const int side = model.index(0, column).data(Qt::TextAlignmentRole).toInt()
                         & Qt::AlignHorizontal_Mask;
        CHECK(side
              == (column == YearNotesModel::AttendanceColumn ? Qt::AlignRight : Qt::AlignLeft));
        CHECK(model.index(0, column).data(Qt::ToolTipRole).isValid()
              == (column == YearNotesModel::TextColumn));
    }
    CHECK(headings
          == QStringList{u"Day"_s, u"Item"_s, u"Progress"_s, u"Attendance"_s, u"Written by"_s});
    CHECK(cells
          == QStringList{u"2021-06-01"_s, u"1. 理论学习"_s, u"<b>总结</b> 大会"_s, u"1200"_s,
                         u"王建国"_s});
    CHECK_FALSE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
    CHECK_FALSE(model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).isValid());
    CHECK(model.index(0, 0).data(YearNotesModel::NodeIdRole).toLongLong()
          == qint64(Sample::idAt(*document, u"1."_s)));
    CHECK(model.index(0, 0).data(YearNotesModel::NoteIdRole).toLongLong()
          == qint64(model.note(0).id));
    CHECK(model.rowCount(model.index(0, 0)) == 0);
    CHECK(model.columnCount(model.index(0, 0)) == 0);
}

TEST_CASE_METHOD(YearOfNotes, "the notes can be filtered by days and words", "[yearnotes]")
{
    model.setDays({2021, 5, 1}, {2021, 5, 31});
    CHECK(texts() == QStringList{u"读书会"_s, u"五四座谈会"_s});
    model.setWords(u"理论 座谈"_s); // one word is in the note, the other in its item's title
    CHECK(texts() == QStringList{u"五四座谈会"_s});
    model.setWords(u"王建国 学习"_s); // and who wrote it
    CHECK(texts() == QStringList{u"五四座谈会"_s});
    model.setWords({});
    // Both days are included.
    const std::pair<std::pair<QDate, QDate>, QStringList> days[] = {
        {{{2021, 5, 4}, {2021, 5, 20}}, {u"读书会"_s, u"五四座谈会"_s}},
        {{{2021, 5, 5}, {2021, 5, 20}}, {u"读书会"_s}},
        {{{2021, 5, 4}, {2021, 5, 19}}, {u"五四座谈会"_s}},
        {{{}, {2021, 5, 3}}, {u"动员会，讲 PPT"_s}},
        {{{2021, 5, 20}, {}}, {u"读书会"_s}},
        {{{2021, 5, 21}, {}}, {}},
    };
    for (const auto &[span, expected] : days) {
        model.setDays(span.first, span.second);
        CHECK(texts() == expected);
    }
    CHECK(model.attendance() == 0);
    model.setDays({}, {});
    model.setWords(u"ｐｐｔ"_s);
    CHECK(texts() == QStringList{u"动员会，讲 PPT"_s});
    model.setWords({});
    CHECK(model.rowCount() == 3);
}

TEST_CASE_METHOD(YearOfNotes, "the list follows notes added, corrected, moved and removed",
                 "[yearnotes]")
{
    add(u"3."_s, {2021, 5, 10}, u"培训"_s, {});
    CHECK(texts() == QStringList{u"读书会"_s, u"培训"_s, u"五四座谈会"_s, u"动员会，讲 PPT"_s});
    ProgressNote later = model.note(1);
    later.happenedOn = QDate(2021, 6, 1);
    REQUIRE(Models::changeNote(*document, model.note(1), later));
    CHECK(texts().first() == u"培训"_s);
    REQUIRE(Models::moveNote(*document, model.note(0), Sample::idAt(*document, u"1."_s)));
    CHECK(model.index(0, YearNotesModel::ItemColumn).data() == u"1. 理论学习"_s);
    model.setDays({2021, 6, 1}, {});
    REQUIRE(Models::removeNote(*document, model.note(0)));
    CHECK(model.rowCount() == 0);
    CHECK(model.noteCount() == 3);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(texts() == QStringList{u"培训"_s});
    REQUIRE(Models::removeNodes(*document, {Sample::idAt(*document, u"1."_s)}));
    CHECK(model.noteCount() == 1);
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(model.noteCount() == 4);
    CHECK(texts() == QStringList{u"培训"_s});
}

TEST_CASE_METHOD(YearOfNotes, "the list is reset only when another plan is shown", "[yearnotes]")
{
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex oldest = model.index(2, YearNotesModel::TextColumn);

    model.setDays({}, {2021, 5, 10});
    CHECK(oldest.row() == 1); // the rows that stay are not removed
    model.setDays({}, {});
    CHECK(oldest.row() == 2);
    model.setWords(u"会"_s);
    add(u"3."_s, {2021, 6, 10}, u"培训会"_s, {});
    REQUIRE(Models::removeNodes(*document, {Sample::idAt(*document, u"2."_s)}));
    CHECK(texts() == QStringList{u"培训会"_s, u"五四座谈会"_s, u"动员会，讲 PPT"_s});
    CHECK(oldest.row() == 2);
    CHECK(resets.count() == 0);
    REQUIRE(document->show(document->plan().id));
    CHECK(resets.count() == 1);
}

TEST_CASE("notes of the year that another program wrote are listed", "[yearnotes]")
{
    const Sample::File file;
    const auto mine = file.open();
    const auto theirs = file.open();
    YearNotesModel model(mine.get());
    const NodeId item = Sample::idAt(*mine, u"1."_s);
    REQUIRE(theirs->addNote(item, {2021, 5, 4}, u"座谈会"_s, {}));
    REQUIRE(mine->takeInOutsideChanges());
    CHECK(model.rowCount() == 0); // it has not been loaded
    REQUIRE(model.load());
    CHECK(model.rowCount() == 1);
    REQUIRE(theirs->addNote(item, {2021, 5, 6}, u"走访"_s, {}));
    REQUIRE(mine->takeInOutsideChanges());
    REQUIRE(model.rowCount() == 2);
    CHECK(model.note(0).text == u"走访"_s);
}

TEST_CASE_METHOD(YearOfNotes, "a note that the filter leaves out is counted", "[yearnotes]")
{
    model.setWords(u"读书"_s);
    QSignalSpy counted(&model, &YearNotesModel::noteCountChanged);
    add(u"3."_s, {2021, 6, 10}, u"培训"_s, {});
    CHECK(counted.count() == 1);
    CHECK(model.noteCount() == 4);
    CHECK(model.rowCount() == 1);
}

TEST_CASE("rows differ between what lists begin and what they end with", "[differingrows]")
{
    struct Case
    {
        QString before, now;
        int first, removed, inserted;
    };
    for (const Case &one : {Case{u"abcd"_s, u"abcd"_s, 4, 0, 0}, Case{u"abcd"_s, u"axd"_s, 1, 2, 1},
                            Case{u""_s, u"ab"_s, 0, 0, 2}, Case{u"ab"_s, u""_s, 0, 2, 0},
                            Case{u"aa"_s, u"aaa"_s, 2, 0, 1}, Case{u"abab"_s, u"ab"_s, 2, 2, 0}}) {
        INFO(one.before.toStdString() << " " << one.now.toStdString());
        const Models::DifferingRows found = Models::differingRows(one.before, one.now);
        CHECK(found.first == one.first);
        CHECK(found.removed == one.removed);
        CHECK(found.inserted == one.inserted);
    }
}
