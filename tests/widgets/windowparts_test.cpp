// The parts of the main window by themselves: its dialogs, bars and status line.
#include "domain/plan/rules.h"
#include "models/plandocument.h"
#include "support/catch.h"
#include "support/drawnwords.h"
#include "support/picture.h"
#include "support/plandocuments.h"
#include "support/subtreesample.h"
#include "widgets/dialogparts.h"
#include "widgets/kit/label.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/looks.h"
#include "widgets/pagefixture.h"
#include "widgets/window/addnodedialog.h"
#include "widgets/window/conflictdialog.h"
#include "widgets/window/plandetailsbar.h"
#include "widgets/window/plandetailsdialog.h"
#include "widgets/window/rememberedplace.h"
#include "widgets/window/shownfile.h"
#include "widgets/window/statusline.h"
#include "widgets/window/tree/tallybar.h"
#include "widgets/window/waysout.h"

#include <QAction>
#include <QActionGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Widgets;

namespace {

// A dialog over the details of a plan, and the fields in it.
struct DetailsDialog
{
    explicit DetailsDialog(bool readOnly = false)
        : dialog(document->outline(), readOnly, nullptr)
    {}
    QLineEdit *field(const char *name) const
    {
        return dialog.findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    void type(const char *name, const QString &words) const
    {
        field(name)->selectAll();
        field(name)->insert(words);
    }
    QString why() const { return dialog.findChild<QLabel *>(u"whyLabel"_s)->text(); }
    bool canStore() const { return buttonOf(dialog, QDialogButtonBox::Ok)->isEnabled(); }

    std::unique_ptr<Models::PlanDocument> document = TreeSample::document();
    PlanDetailsDialog dialog;
};

struct Bar : PageFixture
{
    Bar()
    {
        bar.resize(700, 90);
        bar.show();
        bar.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&bar));
    }
    QLineEdit *field(const char *name) const
    {
        return bar.findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    void enter(const char *name, const QString &words) const
    {
        field(name)->setFocus();
        field(name)->selectAll();
        commitWords(field(name), words);
        QTest::keyClick(field(name), Qt::Key_Return);
    }

    PlanDetailsBar bar{document.get(), nullptr};
    QComboBox *years = bar.findChild<QComboBox *>(u"planYearBox"_s);
};

} // namespace

TEST_CASE("the details of a plan are shown, and only edited fields change", "[plandetails]")
{
    const DetailsDialog shown;
    CHECK(shown.field("titleEdit")->text() == u"关工委2021年工作要点"_s);
    CHECK(shown.field("organisationEdit")->text() == u"关工委"_s);
    CHECK(shown.field("issuerEdit")->text() == u"学院委员会"_s);
    CHECK(shown.field("issuedOnEdit")->text() == u"2021-03-30"_s);
    CHECK(shown.field("documentNumberEdit")->text().isEmpty());
    CHECK(shown.dialog.findChild<QLabel *>(u"yearView"_s)->text() == u"2021"_s);
    CHECK(shown.dialog.findChild<QLabel *>(u"closingView"_s)->isHidden());
    CHECK(shown.dialog.findChild<QLabel *>(u"closingLabel"_s)->isHidden());
    CHECK_FALSE(shown.dialog.findChild<QCheckBox *>(u"closedBox"_s)->isChecked());
    for (const auto *edit : shown.dialog.findChildren<QLineEdit *>())
        CHECK(edit->cursorPosition() == 0);
    CHECK(shown.dialog.details() == shown.document->plan());
    CHECK(buttonOf(shown.dialog, QDialogButtonBox::Ok)->text() == u"&Store"_s);
    CHECK(shown.canStore());
    shown.type("titleEdit", u" new  title "_s);
    shown.type("documentNumberEdit", u"3号"_s);
    shown.type("issuedOnEdit", u"2021年4月1日"_s);
    shown.dialog.findChild<QCheckBox *>(u"closedBox"_s)->setChecked(true);
    const PlanDetails now = shown.dialog.details();
    CHECK(now.title == cleanLine(u" new  title "_s));
    CHECK(now.documentNumber == u"3号"_s);
    CHECK(now.issuedOn == QDate(2021, 4, 1));
    CHECK(now.closed);
    CHECK(now.organisation == u"关工委"_s);
    CHECK(now.issuer == u"学院委员会"_s);
}

TEST_CASE("a plan cannot lose its title, nor be issued on a day without a year", "[plandetails]")
{
    const DetailsDialog shown;
    CHECK(shown.dialog.findChild<QLabel *>(u"whyLabel"_s)->isHidden());
    shown.type("titleEdit", u"  "_s);
    CHECK_FALSE(shown.canStore());
    CHECK(shown.why() == u"A plan needs a title."_s);
    CHECK_FALSE(shown.dialog.findChild<QLabel *>(u"whyLabel"_s)->isHidden());
    shown.type("titleEdit", u"a"_s);
    CHECK(shown.canStore());
    CHECK(shown.dialog.findChild<QLabel *>(u"whyLabel"_s)->isHidden());
    shown.type("issuedOnEdit", u"4月1日"_s);
    CHECK_FALSE(shown.canStore());
    CHECK(shown.why()
          == u"“4月1日” is not a day with its year; write it as 2021-3-5 or 2021年3月5日."_s);
    shown.type("issuedOnEdit", u" "_s);
    CHECK(shown.canStore());
    CHECK_FALSE(shown.dialog.details().issuedOn.isValid());
}

TEST_CASE("the details of a plan for reading only can be looked at", "[plandetails]")
{
    const DetailsDialog shown(true);
    for (const auto *edit : shown.dialog.findChildren<QLineEdit *>())
        CHECK(edit->isReadOnly());
    CHECK_FALSE(shown.dialog.findChild<QCheckBox *>(u"closedBox"_s)->isEnabled());
    CHECK_FALSE(buttonOf(shown.dialog, QDialogButtonBox::Ok));
    CHECK(buttonOf(shown.dialog, QDialogButtonBox::Close));
    CHECK(shown.why().isEmpty());
}

TEST_CASE("lines that were left out are listed with their numbers and reasons", "[plandetails]")
{
    const Looks looks;
    QTreeWidget view;
    view.setColumnCount(3);
    fillLeftOut(&view, {{.line = 7, .text = u" page  3 "_s, .reason = u"a page number"_s}});
    REQUIRE(view.topLevelItemCount() == 1);
    const QTreeWidgetItem *row = view.topLevelItem(0);
    CHECK(row->text(0) == u"7"_s);
    CHECK(row->text(1) == u"page 3"_s);
    CHECK(row->text(2) == u"a page number"_s);
    CHECK(row->textAlignment(0) == int(Qt::AlignRight | Qt::AlignVCenter));
    CHECK(view.columnWidth(0) == 56);
    CHECK(view.columnWidth(1) == 330);
}

TEST_CASE("a new item or section says where it comes, and needs words", "[addnode]")
{
    const Looks looks;
    AddNodeDialog item(NodeKind::Item, u"After 2."_s, u"3."_s, nullptr);
    CHECK(item.windowTitle() == u"Add an Item"_s);
    CHECK(item.findChild<QLabel *>(u"placeLabel"_s)->text() == u"After 2. Its number is 3."_s);
    CHECK(item.findChild<QLabel *>(u"wordsLabel"_s)->text() == u"&Text:"_s);
    auto *words = item.findChild<QPlainTextEdit *>(u"wordsEdit"_s);
    CHECK(words->height() == 130);
    CHECK(buttonOf(item, QDialogButtonBox::Ok)->text() == u"A&dd"_s);
    CHECK_FALSE(buttonOf(item, QDialogButtonBox::Ok)->isEnabled());
    words->setPlainText(u" \n"_s);
    CHECK_FALSE(buttonOf(item, QDialogButtonBox::Ok)->isEnabled());
    words->setPlainText(u"a"_s);
    CHECK(buttonOf(item, QDialogButtonBox::Ok)->isEnabled());
    CHECK(item.words() == u"a"_s);
    AddNodeDialog section(NodeKind::Section, u"At the end."_s, {}, nullptr);
    CHECK(section.windowTitle() == u"Add a Section"_s);
    CHECK(section.findChild<QLabel *>(u"placeLabel"_s)->text()
          == u"At the end. Renumber gives it a number."_s);
    CHECK(section.findChild<QLabel *>(u"wordsLabel"_s)->text() == u"&Heading:"_s);
    CHECK(section.findChild<QPlainTextEdit *>(u"wordsEdit"_s)->height() == 60);
}

TEST_CASE("of two values the stored one stays unless the other is chosen", "[conflict]")
{
    ConflictDialog dialog(u"owner of item 3"_s, u"theirs"_s, u"mine"_s, ConflictDialog::Mine::Typed,
                          nullptr);
    const auto *what = dialog.findChild<QLabel *>(u"whatLabel"_s);
    CHECK(what->text()
          == u"Another program has changed the same value (owner of item 3). Nothing has been "
             "written yet: which one is to be kept?"_s);
    CHECK(dialog.findChild<QPlainTextEdit *>(u"theirsView"_s)->toPlainText() == u"theirs"_s);
    CHECK(dialog.findChild<QPlainTextEdit *>(u"mineView"_s)->toPlainText() == u"mine"_s);
    auto *keep = dialog.findChild<QPushButton *>(u"keepTheirsButton"_s);
    auto *put = dialog.findChild<QPushButton *>(u"putMineButton"_s);
    CHECK(keep->text() == u"&Keep Theirs"_s);
    CHECK(put->text() == u"Keep &Mine"_s);
    CHECK(keep->isDefault());
    CHECK_FALSE(put->isDefault());
    CHECK_FALSE(put->autoDefault());
    dialog.sayWhy(u"Wang changed it."_s);
    CHECK(what->text() == u"Wang changed it.\nWhich one is to be kept?"_s);
    put->click();
    CHECK(dialog.result() == QDialog::Accepted);
    keep->click();
    CHECK(dialog.result() == QDialog::Rejected);
    const auto words = [](ConflictDialog::Mine how) {
        const ConflictDialog other(u"a"_s, u"b"_s, u"c"_s, how, nullptr);
        return other.findChild<QLabel *>(u"mineLabel"_s)->text() + u' '
               + other.findChild<QPushButton *>(u"putMineButton"_s)->text();
    };
    CHECK(words(ConflictDialog::Mine::Undone) == u"&After undoing &Undo All the Same"_s);
    CHECK(words(ConflictDialog::Mine::Redone) == u"&After redoing &Redo All the Same"_s);
}

TEST_CASE("each file's year and row are remembered by themselves", "[rememberedplace]")
{
    System::Settings settings;
    RememberedPlace first(&settings, u"/a.yaodian"_s);
    RememberedPlace second(&settings, u"/b.yaodian"_s);
    CHECK(first.plan() == PlanId{});
    CHECK(first.node() == NodeId{});
    first.keep(PlanId{3}, NodeId{7});
    second.keep(PlanId{4}, NodeId{8});
    CHECK(RememberedPlace(&settings, u"/a.yaodian"_s).plan() == PlanId{3});
    CHECK(RememberedPlace(&settings, u"/a.yaodian"_s).node() == NodeId{7});
    CHECK(second.plan() == PlanId{4});
    CHECK(second.node() == NodeId{8});
}

TEST_CASE("there are two ways out of a file that was overwritten", "[waysout]")
{
    WaysOut ways;
    QSignalSpy copies(&ways, &WaysOut::copyWanted);
    QSignalSpy opens(&ways, &WaysOut::openingWanted);
    auto *copy = ways.findChild<LinkButton *>(u"copyShownButton"_s);
    auto *open = ways.findChild<LinkButton *>(u"openPresentButton"_s);
    CHECK(copy->accessibleName() == u"Save a Copy of What Is Shown…"_s);
    CHECK(open->accessibleName() == u"Open What Is There Now"_s);
    copy->click();
    CHECK(copies.size() == 1);
    CHECK(opens.isEmpty());
    open->click();
    CHECK(copies.size() == 1);
    CHECK(opens.size() == 1);
}

TEST_CASE("the bar of statuses has a stretch for each, by its share", "[tallybar]")
{
    const Looks looks(GENERATE(false, true));
    TallyBar bar;
    CHECK(bar.sizeHint() == QSize(120, 10));
    CHECK(bar.minimumSizeHint() == bar.sizeHint());
    bar.resize(206, 10);
    const auto at = [&bar](int x) { return bar.grab().toImage().pixelColor(x, 5); };
    CHECK(at(100) == looks.of(ColourRole::Hairline));
    Tally figures{.items = 2};
    figures.byStatus[size_t(StatusKind::Done)] = 1;
    figures.byStatus[size_t(StatusKind::NotStarted)] = 1;
    bar.setFigures(figures, u"1 done, 1 not started"_s);
    CHECK(bar.accessibleName() == u"1 done, 1 not started"_s);
    CHECK(bar.toolTip().contains(u"1 done, 1 not started"_s));
    const bool doneIsFirst = at(50) == looks.of(ColourRole::DoneBar);
    CHECK(at(doneIsFirst ? 50 : 150) == looks.of(ColourRole::DoneBar));
    CHECK(at(doneIsFirst ? 150 : 50) == looks.of(ColourRole::NotStartedBar));
    CHECK(at(101) == at(50)); // 102 pixels each, and a gap of two between them
    CHECK(at(102) == looks.of(ColourRole::Window));
    CHECK(at(103) == looks.of(ColourRole::Window));
    CHECK(at(104) == at(150));
    figures.items = 1000;
    figures.byStatus[size_t(StatusKind::Done)] = 999;
    bar.setFigures(figures, {});
    CHECK(at(doneIsFirst ? 202 : 3) == looks.of(ColourRole::NotStartedBar)); // never too thin
}

TEST_CASE("the status line says whether all is saved, and where", "[statusline]")
{
    System::Settings settings;
    Appearance appearance(&settings);
    appearance.setTextSize(110);
    PageFixture fixture;
    ShownFile shown;
    QMainWindow window;
    StatusLine line(&shown, &appearance, window.statusBar());
    window.show();
    auto *saved = window.findChild<Label *>(u"savedLabel"_s);
    auto *file = window.findChild<QToolButton *>(u"fileButton"_s);
    auto *size = window.findChild<QToolButton *>(u"textSizeButton"_s);
    line.update();
    CHECK_FALSE(saved->isVisible());
    CHECK_FALSE(file->isVisible());
    CHECK(size->text() == u"Text 110%"_s);
    CHECK(size->toolTip() == u"Choose the size of text"_s);
    CHECK_FALSE(window.statusBar()->isSizeGripEnabled());

    shown.document = fixture.document.get();
    line.update();
    CHECK(saved->isVisible());
    CHECK(file->isVisible());
    CHECK_FALSE(window.findChild<LinkButton *>(u"copyShownButton"_s)->isVisible());
    CHECK(saved->text() == u"✓ All changes saved"_s);
    CHECK(saved->accessibleName() == u"All changes saved"_s);
    line.setSavedAt(QDateTime({2021, 10, 12}, {9, 5}));
    line.update();
    CHECK(saved->text() == u"✓ All changes saved, 09:05"_s);
    shown.isGone = true;
    line.update();
    CHECK(saved->text() == u"⚠ The file is no longer in its place"_s);
    CHECK(saved->elides()); // where it has no room
    const auto drawnIn = [saved] {
        saved->resize(400, saved->height());
        return Tests::drawnWords(saved).value(0).colour;
    };
    CHECK(drawnIn() == colour(QApplication::palette(), ColourRole::MissedText));
    shown.isGone = false;
    line.update();
    CHECK(drawnIn() == colour(QApplication::palette(), ColourRole::Text));
    QSignalSpy folder(&line, &StatusLine::folderWanted);
    QSignalSpy wanted(&line, &StatusLine::textSizeWanted);
    file->click();
    CHECK(folder.size() == 1);
    CHECK(wanted.isEmpty());
    const auto sizes = [size] {
        emit size->menu()->aboutToShow();
        QStringList words;
        for (const QAction *one : size->menu()->actions())
            words.append((one->isChecked() ? u"✓"_s : QString()) + one->text());
        return words.join(u' ');
    };
    CHECK(size->popupMode() == QToolButton::InstantPopup);
    CHECK(sizes() == u"80% 90% 100% ✓110% 125% 150% 175% 200%"_s);
    for (const QAction *one : size->menu()->actions()) { // marked as one of many
        REQUIRE(one->actionGroup());
        CHECK(one->actionGroup() == size->menu()->actions().first()->actionGroup());
        CHECK(one->actionGroup()->isExclusive());
    }
    size->menu()->actions()[5]->trigger();
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0][0].toInt() == 150);
    appearance.setTextSize(120);
    CHECK(sizes() == u"80% 90% 100% 110% ✓120% 125% 150% 175% 200%"_s);
    appearance.setTextSize(100);
}

TEST_CASE("the status line says that a file is for reading only, and its name", "[statusline]")
{
    System::Settings settings;
    const Appearance appearance(&settings);
    const PageFixture fixture;
    const QString path = fixture.folder.filePath(u"a&b.yaodian"_s);
    REQUIRE(fixture.document->saveCopy(path));
    const auto document = Tests::openForReading(path);
    ShownFile shown;
    shown.document = document.get();
    QMainWindow window;
    StatusLine line(&shown, &appearance, window.statusBar());
    line.update();
    CHECK(window.findChild<Label *>(u"savedLabel"_s)->text() == u"For reading only"_s);
    CHECK(window.findChild<QToolButton *>(u"fileButton"_s)->text() == u"a&&b.yaodian"_s);
    CHECK(window.findChild<QToolButton *>(u"fileButton"_s)
              ->toolTip()
              .contains(path.section(u'/', -2, -2)));
}

TEST_CASE_METHOD(Bar, "title, committee and year of a plan are stored as they are typed",
                 "[plandetailsbar]")
{
    CHECK(field("planTitleEdit")->text() == u"2021年工作要点"_s);
    CHECK(field("planTitleEdit")->accessibleName() == u"Title"_s);
    CHECK(field("planOrganisationEdit")->accessibleName() == u"Organisation"_s);
    CHECK(field("planOrganisationEdit")->placeholderText()
          == u"The committee whose plan this is"_s);
    CHECK(field("planIssuedOnEdit")->accessibleName() == u"Issued on"_s);
    CHECK(field("planIssuedOnEdit")->placeholderText() == u"not yet"_s);
    CHECK(years->accessibleName() == u"Year"_s);
    enter("planTitleEdit", u"新要点"_s);
    CHECK(document->plan().title == u"新要点"_s);
    enter("planTitleEdit", u" "_s); // an emptied title is proposed anew
    CHECK_FALSE(document->plan().title.isEmpty());
    CHECK(document->plan().title != u"新要点"_s);
    CHECK(field("planTitleEdit")->text() == document->plan().title);
    enter("planOrganisationEdit", u"某委员会"_s);
    CHECK(document->plan().organisation == u"某委员会"_s);
}

TEST_CASE_METHOD(Bar, "the years to choose from are ten back and two ahead", "[plandetailsbar]")
{
    CHECK(years->count() == 13);
    CHECK(years->itemText(0) == u"2011"_s);
    CHECK(years->itemText(12) == u"2023"_s);
    CHECK(years->currentText() == u"2021"_s);
    emit years->activated(years->findData(2022));
    CHECK(document->plan().year == 2022);
    CHECK(years->currentText() == u"2022"_s);
}

TEST_CASE_METHOD(Bar, "a day of issue is read in any form, and other words stay marked",
                 "[plandetailsbar]")
{
    enter("planIssuedOnEdit", u"3月5日"_s);
    CHECK(document->plan().issuedOn == QDate(2021, 3, 5));
    CHECK(field("planIssuedOnEdit")->text() == u"2021-03-05"_s);
    enter("planIssuedOnEdit", u"soon"_s);
    CHECK(document->plan().issuedOn == QDate(2021, 3, 5));
    CHECK(field("planIssuedOnEdit")->text() == u"soon"_s);
    CHECK(field("planIssuedOnEdit")->toolTip().startsWith(u"This is not a date"_s));
    CHECK(field("planIssuedOnEdit")->accessibleDescription() == u"Not stored"_s);
    enter("planIssuedOnEdit", u" "_s);
    CHECK_FALSE(document->plan().issuedOn.isValid());
    CHECK(field("planIssuedOnEdit")->toolTip().isEmpty());
}

TEST_CASE_METHOD(Bar, "Tab goes through the details of a plan in the order of reading",
                 "[plandetailsbar]")
{
    const auto order = [this] {
        bar.focusFirst();
        QStringList seen;
        for (int i = 0; i < 4; ++i) {
            seen.append(QApplication::focusWidget()->objectName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        return seen;
    };
    CHECK(order()
          == QStringList{u"planOrganisationEdit"_s, u"planYearBox"_s, u"planTitleEdit"_s,
                         u"planIssuedOnEdit"_s});
    bar.resize(400, 160);
    QApplication::processEvents();
    CHECK(order()
          == QStringList{u"planOrganisationEdit"_s, u"planTitleEdit"_s, u"planYearBox"_s,
                         u"planIssuedOnEdit"_s});
}
