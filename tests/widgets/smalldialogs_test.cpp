// Small dialogs and pages: what they show at first, and what can be pressed in them.
#include "support/catch.h"
#include "support/subtreesample.h"
#include "system/settings.h"
#include "widgets/dialogparts.h"
#include "widgets/item/issuedtextdialog.h"
#include "widgets/item/noteplacedialog.h"
#include "widgets/item/splitdialog.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/looks.h"
#include "widgets/pagefixture.h"
#include "widgets/summary/optionspane.h"
#include "widgets/versions/copyforothersdialog.h"
#include "widgets/window/start/startpage.h"
#include "widgets/year/figurenamedialog.h"
#include "widgets/year/reminddialog.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Widgets;

namespace {

void moveTo(const QDialog &dialog, int place)
{
    auto *view = dialog.findChild<QPlainTextEdit *>(u"textView"_s);
    QTextCursor cursor = view->textCursor();
    cursor.setPosition(place);
    view->setTextCursor(cursor);
}

struct Options : OptionsPane
{
    QCheckBox *box(const char *name) const
    {
        return findChild<QCheckBox *>(QString::fromLatin1(name));
    }
    bool isOn(const char *name) const { return box(name)->isChecked(); }
};

const char *const kAnnexes[] = {"statusTableBox", "breakdownTableBox", "evidenceListBox",
                                "photographsBox"};

struct Start : StartPage
{
    Start()
        : StartPage(nullptr)
    {
        resize(700, 500);
        prepare(u"a.yaodian"_s, true, u"root"_s, true);
        show();
    }
    QPushButton *button(const char *name) const
    {
        return findChild<QPushButton *>(QString::fromLatin1(name));
    }
    QLineEdit *name() const { return findChild<QLineEdit *>(u"startNameEdit"_s); }
};

} // namespace

TEST_CASE("a text is cut after its first sentence, else at the clause nearest to its middle",
          "[splitdialog]")
{
    const auto firstOf = [](const QString &text) {
        return text.left(SplitDialog(text, nullptr).cut());
    };
    CHECK(firstOf(u"one。two。three"_s) == u"one。"_s);
    CHECK(firstOf(u"one; two"_s) == u"one; "_s);
    CHECK(firstOf(u"one。"_s) == u"on"_s); // no sentence follows: in the middle
    CHECK(firstOf(u"a，bcdefgh，ijklm"_s) == u"a，bcdefgh，"_s);
    CHECK(firstOf(u"abcdefgh，ijk，l"_s) == u"abcdefgh，"_s);
    CHECK(firstOf(u"abcdef"_s) == u"abc"_s);
}

TEST_CASE("a text is split only where both parts have words", "[splitdialog]")
{
    const SplitDialog dialog(u"one。two"_s, nullptr);
    const auto *words = dialog.findChild<QLabel *>(u"cutLabel"_s);
    CHECK(buttonOf(dialog, QDialogButtonBox::Ok)->text() == u"&Split Here"_s);
    CHECK(buttonOf(dialog, QDialogButtonBox::Ok)->isEnabled());
    CHECK(words->text() == u"The first ends “…one。”, the second begins “two…”."_s);
    for (const int edge : {0, 7}) {
        moveTo(dialog, edge);
        CHECK_FALSE(buttonOf(dialog, QDialogButtonBox::Ok)->isEnabled());
        CHECK(words->text() == u"The cursor is at the edge of the text; nothing is split."_s);
    }
    moveTo(dialog, 1);
    CHECK(buttonOf(dialog, QDialogButtonBox::Ok)->isEnabled());
    CHECK(dialog.cut() == 1);
    const SplitDialog blank(u"one "_s, nullptr);
    moveTo(blank, 3);
    CHECK_FALSE(buttonOf(blank, QDialogButtonBox::Ok)->isEnabled());
}

TEST_CASE("the issued words of an item can be changed, but not to no heading", "[issuedtextdialog]")
{
    const Node node{.kind = NodeKind::Item, .number = u"1."_s, .title = u"a"_s, .text = u"a, b"_s};
    const IssuedTextDialog dialog(node, nullptr);
    auto *heading = dialog.findChild<QLineEdit *>(u"headingEdit"_s);
    CHECK(dialog.number() == u"1."_s);
    CHECK(dialog.title() == u"a"_s);
    CHECK(dialog.text() == u"a, b"_s);
    CHECK(buttonOf(dialog, QDialogButtonBox::Ok)->text() == u"&Change the Wording"_s);
    CHECK(buttonOf(dialog, QDialogButtonBox::Ok)->isEnabled());
    heading->setText(u" "_s);
    CHECK_FALSE(buttonOf(dialog, QDialogButtonBox::Ok)->isEnabled());
    heading->setText(u"b"_s);
    CHECK(buttonOf(dialog, QDialogButtonBox::Ok)->isEnabled());
    Node longer = node;
    longer.number = QString(500, u'1');
    CHECK(IssuedTextDialog(longer, nullptr).number() == longer.number);
}

TEST_CASE_METHOD(PageFixture, "a note can go to any other place, which is named with its depth",
                 "[noteplace]")
{
    const ProgressNote note{.node = item(u"主题教育"_s),
                            .happenedOn = {2021, 5, 4},
                            .text = u"visited"_s,
                            .attendance = 40};
    const NotePlaceDialog one(document.get(), note, NotePlaceDialog::Choice::One, nullptr);
    CHECK(one.windowTitle() == u"Move the Note"_s);
    CHECK(one.findChild<QLabel *>(u"noteLabel"_s)->text() == u"2021-05-04 visited"_s);
    CHECK(one.findChild<QLabel *>(u"attendanceLabel"_s)->isHidden());
    auto *list = one.findChild<QListWidget *>(u"itemsList"_s);
    REQUIRE(list->count() == 4);
    CHECK(list->item(0)->text() == node(u"思想建设"_s).number + u"思想建设"_s);
    CHECK(list->item(1)->text().startsWith(u"  1."_s));
    CHECK(buttonOf(one, QDialogButtonBox::Ok)->text() == u"&Move Here"_s);
    CHECK_FALSE(buttonOf(one, QDialogButtonBox::Ok)->isEnabled());
    CHECK(one.nodes().isEmpty());
    list->setCurrentRow(3);
    CHECK(buttonOf(one, QDialogButtonBox::Ok)->isEnabled());
    CHECK(one.nodes() == QList<NodeId>{item(u"骨干培训"_s)});
    one.findChild<QLineEdit *>(u"findEdit"_s)->setText(u"理论"_s);
    CHECK(list->item(3)->isHidden());
    CHECK_FALSE(list->item(1)->isHidden());
    CHECK(one.nodes().isEmpty()); // what is hidden is not chosen
    CHECK_FALSE(buttonOf(one, QDialogButtonBox::Ok)->isEnabled());
    const NotePlaceDialog several(document.get(), note, NotePlaceDialog::Choice::Several, nullptr);
    CHECK(several.windowTitle() == u"Copy the Note to Items"_s);
    CHECK_FALSE(several.findChild<QLabel *>(u"attendanceLabel"_s)->isHidden());
    auto *boxes = several.findChild<QListWidget *>(u"itemsList"_s);
    boxes->setCurrentRow(0);
    CHECK(several.nodes().isEmpty()); // only what is ticked counts
    boxes->item(1)->setCheckState(Qt::Checked);
    boxes->item(3)->setCheckState(Qt::Checked);
    CHECK(several.nodes() == QList<NodeId>{item(u"理论学习"_s), item(u"骨干培训"_s)});
    CHECK(buttonOf(several, QDialogButtonBox::Ok)->isEnabled());
}

TEST_CASE("a figure is renamed with the names that are known to choose from", "[figurenamedialog]")
{
    FigureNameDialog dialog({u"books"_s, u"copies"_s}, {{u"books"_s, {}}, {u"talks"_s, {}}},
                            nullptr);
    auto *name = dialog.findChild<QLineEdit *>(u"nameEdit"_s);
    CHECK(dialog.windowTitle() == u"Rename a Figure"_s);
    CHECK(name->selectedText() == u"books"_s);
    CHECK(name->completer()->model()->rowCount() == 2);
    CHECK(dialog.figure() == FigureKey{u"books"_s, u"copies"_s});
    CHECK(buttonOf(dialog, QDialogButtonBox::Save)->property("primary").toBool());
    name->setText(u"talks"_s);
    dialog.findChild<QLineEdit *>(u"unitEdit"_s)->setText(u"times"_s);
    CHECK(dialog.figure() == FigureKey{u"talks"_s, u"times"_s});
    buttonOf(dialog, QDialogButtonBox::Save)->click();
    CHECK(dialog.result() == QDialog::Accepted);
}

TEST_CASE("each box of a summary's options stands for one choice", "[optionspane]")
{
    const std::pair<const char *, bool ReportChoices::*> boxes[] = {
        {"datesBox", &ReportChoices::dates},
        {"daysBox", &ReportChoices::days},
        {"attendanceBox", &ReportChoices::attendance},
        {"paperMarksBox", &ReportChoices::paperMarks},
        {"statusTableBox", &ReportChoices::statusTable},
        {"allNotesBox", &ReportChoices::allNotes},
        {"breakdownTableBox", &ReportChoices::breakdownTable},
        {"evidenceListBox", &ReportChoices::evidenceList},
        {"photographsBox", &ReportChoices::photographs}};
    Options pane;
    QSignalSpy edited(&pane, &OptionsPane::edited);
    for (const auto &[name, choice] : boxes) {
        INFO(name);
        ReportChoices wanted;
        for (const auto &[other, part] : boxes)
            wanted.*part = part == choice;
        pane.setChoices(wanted);
        for (const auto &[other, part] : boxes)
            CHECK(pane.isOn(other) == (part == choice));
        CHECK(pane.choices({}).*choice);
    }
    CHECK(edited.isEmpty()); // nobody pressed anything
    pane.box("paperMarksBox")->click();
    CHECK(edited.size() == 1);
}

TEST_CASE("items without notes are left out by style", "[optionspane]")
{
    Options pane;
    ReportChoices choices{.style = SummaryStyle::Items};
    choices.itemsWithoutNotes = true;
    choices.quietItems = false;
    pane.setChoices(choices);
    CHECK(pane.isOn("itemsWithoutNotesBox"));
    pane.box("itemsWithoutNotesBox")->setChecked(false);
    CHECK_FALSE(pane.choices(choices).itemsWithoutNotes);
    choices.style = SummaryStyle::Prose;
    pane.setChoices(choices);
    CHECK_FALSE(pane.isOn("itemsWithoutNotesBox"));
    pane.box("itemsWithoutNotesBox")->setChecked(true);
    CHECK(pane.choices(choices).quietItems);
    CHECK(pane.choices(choices).itemsWithoutNotes);
}

TEST_CASE("options that mean nothing beside others cannot be chosen", "[optionspane]")
{
    Options pane;
    ReportChoices choices{.style = SummaryStyle::Prose};
    choices.dates = true;
    choices.statusTable = true;
    pane.setChoices(choices);
    CHECK(pane.box("daysBox")->isEnabled());
    CHECK(pane.box("allNotesBox")->isEnabled());
    for (const char *annex : kAnnexes)
        CHECK(pane.box(annex)->isEnabled());
    choices.dates = false;
    choices.statusTable = false;
    pane.setChoices(choices);
    CHECK_FALSE(pane.box("daysBox")->isEnabled());
    CHECK_FALSE(pane.box("allNotesBox")->isEnabled());
    choices.dates = true;
    choices.style = SummaryStyle::Items;
    pane.setChoices(choices);
    CHECK_FALSE(pane.box("daysBox")->isEnabled());
    choices.style = SummaryStyle::Brief;
    choices.statusTable = true;
    pane.setChoices(choices);
    CHECK(pane.box("daysBox")->isEnabled());
    CHECK_FALSE(pane.box("allNotesBox")->isEnabled());
    for (const char *annex : kAnnexes)
        CHECK_FALSE(pane.box(annex)->isEnabled());
    pane.setHasEvidence(false);
    CHECK(pane.box("evidenceListBox")->isHidden());
    CHECK(pane.box("photographsBox")->isHidden());
    pane.setHasEvidence(true);
    CHECK_FALSE(pane.box("evidenceListBox")->isHidden());
}

TEST_CASE_METHOD(Start, "each way to begin has a button of its own", "[startpage]")
{
    QSignalSpy example(this, &StartPage::exampleWanted);
    QSignalSpy read(this, &StartPage::readInRequested);
    QSignalSpy copied(this, &StartPage::readInCopiedRequested);
    QSignalSpy writing(this, &StartPage::writingRequested);
    QSignalSpy open(this, &StartPage::openRequested);
    button("exampleButton")->click();
    CHECK(example.size() == 1);
    button("beginWritingButton")->click();
    CHECK(writing.size() == 1);
    findChild<LinkButton *>(u"openOtherButton"_s)->click();
    CHECK(open.size() == 1);
    const QMenu *menu = button("importButton")->menu();
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 2);
    menu->actions()[0]->trigger();
    CHECK(read.size() == 1);
    CHECK(copied.isEmpty());
    menu->actions()[1]->trigger();
    CHECK(copied.size() == 1);
    CHECK(read.size() == 1);
    CHECK(button("importButton")->property("primary").toBool());
    CHECK(button("exampleButton")->text() == u"Look at This Plan"_s);
    CHECK(button("importButton")->text() == u"Choose or Paste…"_s);
    CHECK(button("importButton")->accessibleDescription().contains(u"(a.yaodian)"_s));
}

TEST_CASE_METHOD(Start, "a file for reading only is not begun, only another one looked at",
                 "[startpage]")
{
    CHECK(button("importButton")->isEnabled());
    prepare(u"a.yaodian"_s, false, u"root"_s, true);
    CHECK_FALSE(button("importButton")->isEnabled());
    CHECK_FALSE(button("beginWritingButton")->isEnabled());
    CHECK(button("exampleButton")->isEnabled());
}

TEST_CASE_METHOD(Start, "a name is taken once, and not when it is known", "[startpage]")
{
    QSignalSpy given(this, &StartPage::nameGiven);
    CHECK(name()->text().isEmpty()); // the login name is not proposed
    CHECK(name()->accessibleName() == u"Your name, shown beside your notes"_s);
    name()->setText(u"  "_s);
    emit name()->editingFinished();
    CHECK(given.isEmpty());
    name()->setText(u" Wang "_s);
    emit name()->editingFinished();
    REQUIRE(given.size() == 1);
    CHECK(given[0][0].toString() == u"Wang"_s);
    emit name()->editingFinished();
    CHECK(given.size() == 1);
    prepare(u"a.yaodian"_s, true, u"Li"_s, false);
    CHECK(name()->text() == u"Li"_s);
    emit name()->editingFinished();
    CHECK(given.size() == 1);
}

TEST_CASE_METHOD(Start, "a narrow start page has its buttons below their words", "[startpage]")
{
    const Looks looks;
    const auto isBelow = [this] {
        const auto *one = button("exampleButton");
        const auto labels = one->parentWidget()->findChildren<QLabel *>();
        return std::ranges::all_of(labels, [one](const QLabel *label) {
            return label->text().isEmpty() || label->geometry().bottom() < one->geometry().top();
        });
    };
    resize(700, 500);
    QApplication::processEvents();
    CHECK_FALSE(isBelow());
    resize(630, 500);
    QApplication::processEvents();
    CHECK(isBelow());
    CHECK(button("exampleButton")->width() >= 124);
    CHECK(name()->width() == 124);
}

TEST_CASE("reminders are for the next month unless another time is chosen", "[remind]")
{
    System::Settings settings;
    const auto document = TreeSample::document();
    RemindDialog dialog(document.get(), &settings, nullptr);
    REQUIRE(dialog.load());
    const auto *by = dialog.findChild<QComboBox *>(u"byBox"_s);
    const auto *within = dialog.findChild<QComboBox *>(u"withinBox"_s);
    CHECK(by->count() == 3);
    CHECK(by->currentText() == u"By department"_s);
    QList<int> days;
    for (int row = 0; row < within->count(); ++row)
        days.append(within->itemData(row).toInt());
    CHECK(days == QList<int>{-1, 7, 14, 30, 60, 90});
    CHECK(within->currentData().toInt() == 30);
    CHECK(within->itemText(0) == u"missed only"_s);
    CHECK(dialog.findChild<QLabel *>(u"noneLabel"_s)->text()
          == u"Nobody is late, and nothing is due in these days."_s);
    for (const char *name : {"copyButton", "copyAllButton"})
        CHECK_FALSE(dialog.findChild<QPushButton *>(QString::fromLatin1(name))->isEnabled());
    CHECK(dialog.findChild<QPushButton *>(u"copyButton"_s)->property("primary").toBool());
}

TEST_CASE("a copy for others leaves out what is ticked", "[versions]")
{
    const CopyForOthersDialog dialog(nullptr);
    CHECK(buttonOf(dialog, QDialogButtonBox::Ok)->text() == u"Choose a Place and Save…"_s);
    dialog.findChild<QCheckBox *>(u"withoutAuthorsBox"_s)->setChecked(true);
    CHECK_FALSE(dialog.wanted().hasAuthors);
    CHECK(dialog.wanted().hasEvidence);
    dialog.findChild<QCheckBox *>(u"withoutAuthorsBox"_s)->setChecked(false);
    dialog.findChild<QCheckBox *>(u"withoutEvidenceBox"_s)->setChecked(true);
    CHECK(dialog.wanted().hasAuthors);
    CHECK_FALSE(dialog.wanted().hasEvidence);
}
