#include "models/editing/noteediting.h"
#include "models/file/filenotes.h"
#include "widgets/years/yearnotesdialog.h"

#include "pagefixture.h"
#include "support/catch.h"
#include "system/settings.h"
#include "widgets/item/noteplacedialog.h"
#include "widgets/item/searchmarks.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFontInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Domain;
using Widgets::NotePlaceDialog;
using Widgets::YearNotesDialog;

namespace {

struct YearWithNotes : PageFixture
{
    YearWithNotes()
    {
        first = document->outline().root()->child(0)->child(0)->id();
        second = document->outline().root()->child(0)->child(1)->id();
        REQUIRE(document->addNote(first, {2021, 5, 4}, u"五四座谈会"_s, 40));
        REQUIRE(document->addNote(second, {2021, 9, 10}, u"教师节慰问"_s, {}));
    }
    ProgressNote note() const { return document->notes().of(first)->first(); }

    NodeId first;
    NodeId second;
    System::Settings settings;
};

} // namespace

TEST_CASE_METHOD(YearWithNotes, "the notes of a month are listed, searched and saved",
                 "[yearnotes]")
{
    YearNotesDialog dialog(document.get(), &settings, nullptr);
    REQUIRE(dialog.load());
    auto *view = dialog.findChild<QTreeView *>(u"notesView"_s);
    auto *months = dialog.findChild<QComboBox *>(u"monthBox"_s);
    auto *find = dialog.findChild<QLineEdit *>(u"findEdit"_s);
    CHECK(view->model()->rowCount() == 2);
    months->setCurrentIndex(5);
    REQUIRE(view->model()->rowCount() == 1);
    CHECK(dialog.findChild<QLabel *>(u"countLabel"_s)->text() == u"1 of 2 notes, attendance 40"_s);
    months->setCurrentIndex(0);
    find->setText(u"慰问"_s);
    CHECK(view->model()->rowCount() == 1);
    const auto report = dialog.report();
    CHECK(std::get<ReportTable>(report.elements.first()).rows.size() == 1);
    const QString path = folder.filePath(u"进展.xlsx"_s);
    CHECK(dialog.save(Domain::ReportFormat::Xlsx, path));
    CHECK(QFileInfo(path).size() > 0);
    find->setText(u"此处没有"_s);
    CHECK_FALSE(dialog.findChild<QPushButton *>(u"printButton"_s)->isEnabled());
}

TEST_CASE_METHOD(YearWithNotes,
                 "lists of notes and of items fit the screen with text of double size",
                 "[yearnotes]")
{
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPixelSize(QFontInfo(usual).pixelSize() * 2);
    QApplication::setFont(large);
    {
        const YearNotesDialog notes(document.get(), &settings, nullptr);
        const NotePlaceDialog items(document.get(), note(), NotePlaceDialog::Choice::One, nullptr);
        const QSize room = notes.screen()->availableSize();
        CHECK(notes.size().boundedTo(room) == notes.size());
        CHECK(items.size().boundedTo(room) == items.size());
    }
    QApplication::setFont(usual);
}

TEST_CASE_METHOD(YearWithNotes, "Enter on a note leads to its item", "[yearnotes]")
{
    YearNotesDialog dialog(document.get(), &settings, nullptr);
    REQUIRE(dialog.load());
    auto *view = dialog.findChild<QTreeView *>(u"notesView"_s);
    emit view->activated(view->model()->index(0, 0));
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(dialog.chosen() == second);
}

TEST_CASE_METHOD(YearWithNotes, "the list of notes is closed by its button, not by Enter",
                 "[yearnotes]")
{
    YearNotesDialog dialog(document.get(), &settings, nullptr);
    REQUIRE(dialog.load());
    dialog.show();
    QTest::keyClick(dialog.findChild<QLineEdit *>(u"findEdit"_s), Qt::Key_Return);
    CHECK(dialog.isVisible());
    dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close)->click();
    CHECK_FALSE(dialog.isVisible());
    CHECK(dialog.result() == QDialog::Rejected);
}

TEST_CASE_METHOD(YearWithNotes, "a note can be moved to one item, which can be searched for",
                 "[noteplace]")
{
    NotePlaceDialog dialog(document.get(), note(), NotePlaceDialog::Choice::One, nullptr);
    auto *list = dialog.findChild<QListWidget *>(u"itemsList"_s);
    // All nodes but the one that has the note.
    CHECK(list->count() == document->outline().nodes().size() - 1);
    CHECK(dialog.nodes().isEmpty());
    list->setCurrentRow(list->count() - 1);
    REQUIRE(dialog.nodes().size() == 1);
    dialog.findChild<QLineEdit *>(u"findEdit"_s)->setText(u"此处没有"_s);
    CHECK(dialog.nodes().isEmpty());
}

TEST_CASE_METHOD(YearWithNotes, "Down and Space tick an item that was found", "[noteplace]")
{
    NotePlaceDialog dialog(document.get(), note(), NotePlaceDialog::Choice::Several, nullptr);
    dialog.show();
    dialog.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    auto *list = dialog.findChild<QListWidget *>(u"itemsList"_s);
    auto *find = dialog.findChild<QLineEdit *>(u"findEdit"_s);
    find->setFocus();
    find->setText(document->outline().find(second)->node().title);
    QTest::keyClick(find, Qt::Key_Down);
    REQUIRE(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(dialog.nodes() == QList<NodeId>{second});
    find->setFocus();
    find->setText(u"此处没有"_s);
    QTest::keyClick(find, Qt::Key_Down);
    CHECK(find->hasFocus());
}

TEST_CASE_METHOD(YearWithNotes, "a note is copied to the items that are ticked", "[noteplace]")
{
    NotePlaceDialog dialog(document.get(), note(), NotePlaceDialog::Choice::Several, nullptr);
    auto *list = dialog.findChild<QListWidget *>(u"itemsList"_s);
    for (int row : {1, 2})
        list->item(row)->setCheckState(Qt::Checked);
    CHECK(dialog.nodes().size() == 2);
    CHECK_FALSE(dialog.findChild<QLabel *>(u"attendanceLabel"_s)->isHidden());
    CHECK(Models::copyNote(*document, note(), dialog.nodes()));
}

TEST_CASE("words looked for are highlighted, whatever characters the note has", "[searchmarks]")
{
    const QPalette palette = QApplication::palette();
    const QString marked = Widgets::markedText(u"a<b> 走访\n&"_s, {u"走访"_s}, palette);
    CHECK(marked.contains(u">走访</span>"_s));
    CHECK(marked.startsWith(u"a&lt;b&gt; "_s));
    CHECK(marked.endsWith(u"<br>&amp;"_s));
    CHECK_FALSE(bool(Widgets::markingOf({}, palette).stretches));
    CHECK(Widgets::markingOf({u"访"_s}, palette).stretches(u"走访"_s).size() == 1);
}

TEST_CASE_METHOD(YearWithNotes, "the column of notes is the widest at any size of text",
                 "[yearnotes]")
{
    QFont large = QApplication::font();
    large.setPointSizeF(large.pointSizeF() * 2);
    QWidget window;
    window.setFont(large);
    YearNotesDialog dialog(document.get(), &settings, &window);
    dialog.setFont(large);
    REQUIRE(dialog.load());
    const auto *view = dialog.findChild<QTreeView *>(u"notesView"_s);
    dialog.show();
    QApplication::processEvents();
    using Models::YearNotesModel;
    CHECK(view->columnWidth(YearNotesModel::TextColumn)
          > view->columnWidth(YearNotesModel::ItemColumn));
}
