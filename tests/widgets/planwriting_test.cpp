// A plan typed into an empty file, with mouse and keys.
#include "models/documentundo.h"
#include "support/catch.h"
#include "support/headings.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/pagefixture.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/tree/plantreeview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::Way;
using Widgets::MainWindow;

namespace {

// The window on a file that contains no plan yet.
struct Empty
{
    Empty()
    {
        auto made = PlanDocument::create(folder.filePath(u"new.yaodian"_s));
        REQUIRE(made);
        window.setDocument(*std::move(made));
        window.setWindowState(Qt::WindowNoState);
        window.resize(1366, 700);
        window.show();
        QApplication::processEvents();
    }

    template<typename Part = QWidget>
    Part *part(const QString &name) const
    {
        for (Part *one : window.findChildren<Part *>(name)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    PlanDocument *document() const { return window.document(); }

    void begin()
    {
        QTest::mouseClick(part<QPushButton>(u"beginWritingButton"_s), Qt::LeftButton);
        activate(line());
    }
    QLineEdit *line() const { return part<QLineEdit>(u"nextRowEdit"_s); }
    void write(const QString &words)
    {
        commitWords(line(), words);
        QTest::keyClick(line(), Qt::Key_Return);
    }

    QStringList headings() const { return headingsOf(document()->outline()); }

    QTemporaryDir folder;
    System::Settings settings;
    Widgets::Appearance appearance{&settings};
    MainWindow window{&settings, &appearance};
};

} // namespace

TEST_CASE_METHOD(Empty, "an empty file offers the ways to a plan", "[planwriting]")
{
    auto *readIn = part<QPushButton>(u"importButton"_s);
    REQUIRE(readIn);
    REQUIRE(readIn->menu());
    CHECK(readIn->menu()->actions().size() == 2);
    CHECK(readIn->property("primary").toBool());
    QSignalSpy example(&window, &MainWindow::exampleRequested);
    QTest::mouseClick(part<QPushButton>(u"exampleButton"_s), Qt::LeftButton);
    CHECK(example.size() == 1);
    CHECK_FALSE(part<QWidget>(u"planTree"_s));
}

TEST_CASE_METHOD(Empty, "a plan is typed into an empty file by keyboard alone", "[planwriting]")
{
    begin();
    CHECK(document()->plans().size() == 1);
    CHECK_FALSE(part<QWidget>(u"startPage"_s));
    QTest::keyClick(line(), Qt::Key_Backtab, Qt::ShiftModifier);
    write(u"建好队伍"_s);
    write(u"培训骨干"_s);
    CHECK(QApplication::focusWidget() == line());
    write(u"补充力量"_s);
    QTest::keyClick(line(), Qt::Key_Tab);
    write(u"请退休教师加入"_s);
    QTest::keyClick(line(), Qt::Key_Backtab, Qt::ShiftModifier);
    QTest::keyClick(line(), Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(part<QLabel>(u"nextNumberLabel"_s)->text() == u"二、"_s);
    write(u"搞好宣传"_s);
    write(u"办好专栏"_s);
    CHECK(headings()
          == QStringList{u"一、建好队伍"_s, u"  1. 培训骨干"_s, u"  2. 补充力量"_s,
                         u"    （1）请退休教师加入"_s, u"二、搞好宣传"_s, u"  3. 办好专栏"_s});
    CHECK(line()->text().isEmpty());
    QTest::keyClick(line(), Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == part<QWidget>(u"planTree"_s));
}

TEST_CASE_METHOD(Empty, "the keys of writing are explained until five rows are written",
                 "[planwriting]")
{
    CHECK_FALSE(part<QLabel>(u"writingKeysLabel"_s));
    begin();
    REQUIRE(part<QLabel>(u"writingKeysLabel"_s));
    CHECK(part<QLabel>(u"writingKeysLabel"_s)->text().startsWith(u"Enter: next item"_s));
    for (const QString &words : {u"一"_s, u"二"_s, u"三"_s, u"四"_s})
        write(words);
    CHECK(part<QLabel>(u"writingKeysLabel"_s));
    write(u"五"_s);
    CHECK_FALSE(part<QLabel>(u"writingKeysLabel"_s));
}

TEST_CASE_METHOD(Empty, "Tab goes from the rows to the fields above them and to the next row",
                 "[planwriting]")
{
    begin();
    write(u"培训骨干"_s);
    activate(part<QWidget>(u"planTree"_s));
    const auto next = [] {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        return QApplication::focusWidget()->objectName();
    };
    CHECK(next() == u"planOrganisationEdit");
    CHECK(next() == u"planYearBox");
    CHECK(next() == u"planTitleEdit");
    CHECK(next() == u"planIssuedOnEdit");
    CHECK(next() == u"nextRowEdit");
}

TEST_CASE_METHOD(Empty, "pasted lines become items, and are undone as one step", "[planwriting]")
{
    begin();
    QApplication::clipboard()->setText(u"1. 培训骨干\n2. 补充力量\n\n3. 办好专栏\n"_s);
    QTest::keyClick(line(), Qt::Key_V, Qt::ControlModifier);
    CHECK(headings() == QStringList{u"1. 培训骨干"_s, u"2. 补充力量"_s, u"3. 办好专栏"_s});
    CHECK(line()->text().isEmpty());
    REQUIRE(document()->undoing().take(Way::Undo));
    CHECK(headings().isEmpty());
    QApplication::clipboard()->clear();
}

TEST_CASE_METHOD(Empty, "title, organisation and year are fields above the plan", "[planwriting]")
{
    begin();
    auto *organisation = part<QLineEdit>(u"planOrganisationEdit"_s);
    auto *title = part<QLineEdit>(u"planTitleEdit"_s);
    auto *year = part<QComboBox>(u"planYearBox"_s);
    REQUIRE((organisation && title && year));
    const int present = document()->plan().year;
    activate(organisation);
    for (QWidget *next : std::initializer_list<QWidget *>{year, title}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        CHECK(QApplication::focusWidget() == next); // in the order of reading
    }
    activate(organisation);
    commitWords(organisation, u"某院关工委"_s);
    QTest::keyClick(organisation, Qt::Key_Return);
    CHECK(document()->plan().organisation == u"某院关工委"_s);
    CHECK(document()->plan().title == u"某院关工委%1年工作要点"_s.arg(present));
    CHECK(title->text() == document()->plan().title);

    write(u"培训骨干"_s);
    year->setCurrentIndex(year->findData(present - 1));
    emit year->activated(year->currentIndex());
    CHECK(document()->plan().year == present - 1);
    CHECK(title->text() == u"某院关工委%1年工作要点"_s.arg(present - 1));
    CHECK(line()); // the line for the next item is still there
    CHECK(headings() == QStringList{u"1. 培训骨干"_s});

    activate(title);
    title->selectAll();
    commitWords(title, u"关工委工作安排"_s);
    QTest::keyClick(title, Qt::Key_Return);
    activate(organisation);
    organisation->selectAll();
    commitWords(organisation, u"某校关工委"_s);
    QTest::keyClick(organisation, Qt::Key_Return);
    CHECK(document()->plan().title == u"关工委工作安排"_s);

    auto *issued = part<QLineEdit>(u"planIssuedOnEdit"_s);
    activate(issued);
    commitWords(issued, u"某天"_s);
    QTest::keyClick(issued, Qt::Key_Return);
    CHECK_FALSE(document()->plan().issuedOn.isValid());
    CHECK(issued->text() == u"某天"_s);
    CHECK(issued->property("unstored").toBool());
    issued->selectAll();
    commitWords(issued, u"3月5日"_s);
    QTest::keyClick(issued, Qt::Key_Return);
    CHECK(document()->plan().issuedOn == QDate(present - 1, 3, 5));
}

TEST_CASE_METHOD(Empty,
                 "a line that was typed without Enter is stored before another file is shown",
                 "[planwriting]")
{
    begin();
    write(u"培训骨干"_s);
    commitWords(line(), u"补充力量"_s);
    CHECK(window.mayLeave());
    CHECK(headings() == QStringList{u"1. 培训骨干"_s, u"2. 补充力量"_s});
}

TEST_CASE_METHOD(Empty,
                 "a typed plan can be edited with the outline's commands, and continued at any row",
                 "[planwriting]")
{
    begin();
    write(u"培训骨干"_s);
    write(u"办好专栏"_s);
    CHECK(window.findChild<QAction *>(u"addSectionAction"_s)->isEnabled());
    QTest::keyClick(line(), Qt::Key_Up);
    CHECK(part<QLabel>(u"nextPlaceLabel"_s)->text().contains(u"培训骨干"_s));
    write(u"补充力量"_s);
    CHECK(headings() == QStringList{u"1. 培训骨干"_s, u"补充力量"_s, u"2. 办好专栏"_s});
    QTest::mouseClick(part<QPushButton>(u"writingDoneButton"_s), Qt::LeftButton);
    CHECK_FALSE(line());
    CHECK(part<QWidget>(u"planHeader"_s));
    window.findChild<QAction *>(u"writeAction"_s)->trigger();
    CHECK(line());
}
