#include "models/documentundo.h"
#include "models/editing/noteediting.h"
#include "models/editing/outlineediting.h"
#include "models/notes/yearnotesmodel.h"

#include "models/sampleplan.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>

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
}

TEST_CASE_METHOD(YearOfNotes, "the notes can be filtered by days and words", "[yearnotes]")
{
    model.setDays({2021, 5, 1}, {2021, 5, 31});
    CHECK(texts() == QStringList{u"读书会"_s, u"五四座谈会"_s});
    model.setWords(u"理论 座谈"_s); // one word is in the note, the other in its item's title
    CHECK(texts() == QStringList{u"五四座谈会"_s});
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
}
