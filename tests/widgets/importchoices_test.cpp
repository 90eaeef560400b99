#include "models/documentundo.h"
#include "models/file/filenotes.h"
#include "models/plandocument.h"
#include "widgets/importfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStyleOptionComboBox>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace Domain;
using Exchange::SourceChoice;
using Exchange::SourceText;
using Models::ReadSource;
using Models::Way;
using System::Error;
using System::Result;

namespace {

const auto kFirstSheet = u"某某学校关工委2023年要点\n一、学习\n1.读书。\n2.看报。\n"_s;
const auto kSecondSheet = u"某某学校关工委2024年要点\n一、宣讲\n1.进班级。\n"_s;

const auto kLedger = uR"(某某学校关工委2020年工作台账
序号	任务	认领	完成情况	状态	时限
1	办读书角	李梅	3月8日办了一场。	进行中	5月
2	评书香人家	王芳	评出十家。	已完成	9月
3	办展览	赵强		未启动	10月
)"_s;

// A text with two readings: with the lines marked ● as items, and without.
const auto kSigns = uR"(某某学校关工委2023年要点
一、学习
1.办好读书会。
● 选好书目。
● 请好辅导员。
● 写好体会。
2.看报。
3.听课。
)"_s;

// A workbook of three sheets, the last of which cannot be read.
Result<SourceText> workbook(const SourceChoice &choice)
{
    const int sheet = choice.sheet.value_or(0);
    if (sheet == 2)
        return Error{.message = u"damaged"_s};
    return SourceText{.text = sheet == 0 ? kFirstSheet : kSecondSheet,
                      .sheets = {u"一"_s, u"二"_s, u"三"_s},
                      .hiddenSheets = {1},
                      .sheet = sheet};
}

struct Workbook : ImportFixture
{
    Workbook()
        : ImportFixture(
            ReadSource(kFirstSheet, {.sheets = {u"一"_s, u"二"_s, u"三"_s}, .hiddenSheets = {1}}),
            {.name = u"表.xlsx"_s, .read = workbook})
    {}
    QComboBox *sheets() const { return find<QComboBox>("sheetCombo"); }
};

// A workbook whose first two sheets belong to one plan and are read together.
Result<SourceText> joined(const SourceChoice &choice)
{
    return SourceText{.text = choice.sheet ? kFirstSheet : kSecondSheet,
                      .sheets = {u"一"_s, u"二"_s, u"三"_s},
                      .sheet = choice.sheet.value_or(0),
                      .alike = {0, 1},
                      .areJoined = !choice.sheet};
}

// A text whose encoding is not certain: two encodings give different plans.
Result<SourceText> encoded(const SourceChoice &choice)
{
    return SourceText{.text = choice.encoding == "BIG5-HKSCS" ? kSecondSheet : kFirstSheet,
                      .encoding = choice.encoding.isEmpty() ? "GB18030" : choice.encoding};
}

// Chooses the next entry by keyboard. A choice may fill the list with other entries.
void chooseNext(QComboBox *combo)
{
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
}

void pressIn(QDialog *dialog, QDialogButtonBox::StandardButton button)
{
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(button), Qt::LeftButton);
}

} // namespace

TEST_CASE("sheets of one plan are read together, alone by choosing one, and together again",
          "[importchoices]")
{
    ImportFixture o(
        ReadSource(kSecondSheet,
                   {.sheets = {u"一"_s, u"二"_s, u"三"_s}, .alike = {0, 1}, .areJoined = true}),
        {.name = u"表.xlsx"_s, .read = joined});
    auto *sheets = o.find<QComboBox>("sheetCombo");
    const QStringList together = o.titles();
    REQUIRE(sheets->count() == 4);
    CHECK(sheets->currentIndex() == 3);
    sheets->setCurrentIndex(0);
    emit sheets->activated(0);
    CHECK(o.titles() != together);
    CHECK(sheets->currentIndex() == 0);
    sheets->setCurrentIndex(3);
    emit sheets->activated(3);
    CHECK(o.titles() == together);
    CHECK(sheets->currentIndex() == 3);
}

TEST_CASE("another sheet of a workbook is read by choosing it, and undo goes back",
          "[importchoices]")
{
    Workbook o;
    REQUIRE(o.sheets()->isVisible());
    CHECK(o.sheets()->itemText(1) == u"二 (hidden)"_s);
    const QStringList before = o.titles();
    chooseNext(o.sheets());
    CHECK(o.titles() == QStringList{u"一、宣讲"_s, u"1.进班级"_s});
    CHECK(o.find<QLineEdit>("yearEdit")->text() == u"2024"_s);
    CHECK(o.find<QAbstractButton>("encodingButton")->isHidden());
    o.press("undoButton");
    CHECK(o.titles() == before);
    CHECK(o.sheets()->currentIndex() == 0);

    SECTION("one that cannot be read says why and changes nothing")
    {
        o.sheets()->setCurrentIndex(2);
        emit o.sheets()->activated(2);
        CHECK(o.state() == u"damaged"_s);
        CHECK(o.sheets()->currentIndex() == 0);
        CHECK(o.titles() == before);
    }
    SECTION("corrections that would be lost are asked about")
    {
        o.clickLine(u"2.看报"_s);
        o.press("leaveOutButton");
        answering(
            [](QDialog *box) {
                CHECK(box->objectName() == u"lostBox"_s);
                box->reject();
            },
            [&] { chooseNext(o.sheets()); });
    }
}

TEST_CASE("the choice of encoding is prominent only when several fit", "[importchoices]")
{
    SECTION("with a chooser in sight")
    {
        ImportFixture o(
            ReadSource(kFirstSheet, {.encoding = "GB18030", .otherEncodings = {"BIG5-HKSCS"}}),
            {.name = u"a.txt"_s, .read = encoded});
        auto *combo = o.find<QComboBox>("encodingCombo");
        REQUIRE(combo->isVisible());
        CHECK(combo->itemText(1).contains(u"also possible"_s));
        chooseNext(combo);
        CHECK(o.titles().contains(u"1.进班级"_s));
    }
    SECTION("or else in a menu")
    {
        ImportFixture o(ReadSource(kFirstSheet, {.encoding = "UTF-8"}),
                        {.name = u"a.txt"_s, .read = encoded});
        auto *combo = o.find<QComboBox>("encodingCombo");
        CHECK_FALSE(combo->isVisible());
        o.press("encodingButton");
        CHECK(combo->isVisible());
        CHECK(combo->count() == 5);
    }
    SECTION("and is absent for copied text")
    {
        ImportFixture o(ReadSource(kFirstSheet, {.encoding = "UTF-8"}));
        CHECK_FALSE(o.find<QAbstractButton>("encodingButton")->isVisible());
    }
}

TEST_CASE("the meaning of a column is shown and can be changed by keyboard", "[importchoices]")
{
    ImportFixture o{ReadSource(kLedger)};
    const auto combo = [&](int column) {
        return o.find<QComboBox>(qPrintable(u"columnCombo%1"_s.arg(column)));
    };
    REQUIRE(combo(0)->isVisible());
    CHECK(combo(1)->currentText() == u"Item"_s);
    CHECK(combo(2)->currentText() == u"Leave out"_s);
    CHECK(combo(2)->accessibleName().contains(u"认领"_s));
    const auto owners = [&] { return o.dialog->plan().content.nodes.first().owners; };
    CHECK(owners().isEmpty());
    const QStringList before = o.titles();
    const int owner = combo(2)->findText(u"Owner"_s);
    combo(2)->setCurrentIndex(owner - 1);
    chooseNext(combo(2));
    CHECK(owners() == QStringList{u"李梅"_s});
    CHECK(o.titles() == before);
    CHECK(combo(2)->currentText() == u"Owner"_s);
    o.press("undoButton");
    CHECK(combo(2)->currentText() == u"Leave out"_s);
    CHECK(owners().isEmpty());

    SECTION("the only column of items cannot be given another meaning")
    {
        combo(1)->setCurrentIndex(combo(1)->findText(u"Leave out"_s));
        emit combo(1)->activated(0);
        CHECK(o.state().contains(u"must be the item"_s));
        CHECK(combo(1)->currentText() == u"Item"_s);
        CHECK(o.titles() == before);
    }
    SECTION("and the row of choosers can be hidden")
    {
        o.press("columnsButton");
        CHECK_FALSE(combo(0)->isVisible());
    }
}

TEST_CASE("the choosers of columns are folded where all headings are known, and a line says so",
          "[importchoices]")
{
    const auto table = QString(kLedger).replace(u"认领"_s, u"责任人"_s);
    ImportFixture o{ReadSource(table)};
    const auto *combo = o.find<QComboBox>("columnCombo0");
    const auto *label = o.find<QLabel>("columnsLabel");
    CHECK_FALSE(combo->isVisible());
    CHECK(label->isVisible());
    CHECK(label->text() == u"6 columns, all of them recognised"_s);
    o.press("columnsButton");
    CHECK(o.find<QComboBox>("columnCombo0")->isVisible());
    CHECK_FALSE(label->isVisible());

    ImportFixture doubtful{ReadSource(kLedger)};
    CHECK(doubtful.find<QComboBox>("columnCombo0")->isVisible());
    doubtful.press("columnsButton");
    CHECK(doubtful.find<QLabel>("columnsLabel")->text() == u"6 columns, some of them doubtful"_s);
}

TEST_CASE("the choosers of columns show their choices whole, and scroll where they have no room",
          "[importchoices][anyfont]")
{
    auto table = QString(kLedger);
    table.replace(u"办读书角"_s, u"在二级学院和学生社区办好读书角"_s.repeated(3));
    int columns = 6;
    SECTION("of six columns") {}
    SECTION("of ten columns")
    {
        table.replace(u"时限\n"_s, u"时限\t牵头处室\t配合处室\t地点\t备注\n"_s);
        table.replace(u"月\n"_s, u"月\t德育处\t工会\t礼堂\t无\n"_s);
        columns = 10;
    }
    ImportFixture o{ReadSource(table)};
    o.dialog->resize(1100, 700);
    QApplication::processEvents();
    auto *area = o.find<QScrollArea>("columnsArea");
    for (int column = 0; column < columns; ++column) {
        INFO(column);
        auto *combo = o.find<QComboBox>(qPrintable(u"columnCombo%1"_s.arg(column)));
        QStyleOptionComboBox option;
        option.initFrom(combo);
        const QRect words = combo->style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                           QStyle::SC_ComboBoxEditField, combo);
        CHECK(words.width() - 2 >= combo->fontMetrics().horizontalAdvance(combo->currentText()));
        CHECK(combo->toolTip() == combo->currentText());
        area->ensureWidgetVisible(combo, 0, 0);
        const QRect place(combo->mapTo(area, QPoint()), combo->size());
        CHECK(area->rect().contains(place));
    }
}

TEST_CASE("another reading of a text can be chosen, and corrections that fit are kept",
          "[importchoices]")
{
    ImportFixture o{ReadSource(kSigns)};
    REQUIRE(o.find<QAbstractButton>("otherReadingButton")->isVisible());
    const QStringList before = o.titles();
    o.clickLine(u"3.听课"_s);
    o.press("leaveOutButton");
    const auto readOtherwise = [&](QDialogButtonBox::StandardButton button) {
        answering(
            [&](QDialog *dialog) {
                auto *list = dialog->findChild<QListWidget *>(u"readingsList"_s);
                REQUIRE(list->count() > 1);
                CHECK(list->item(0)->text().startsWith(u"As it is read now"_s));
                CHECK(list->item(1)->text().contains(u"items"_s));
                CHECK(list->currentRow() == 1);
                CHECK(dialog->findChild<QTreeWidget *>(u"outlineView"_s)->topLevelItemCount() > 0);
                pressIn(dialog, button);
            },
            [&] { o.press("otherReadingButton"); });
    };
    readOtherwise(QDialogButtonBox::Cancel);
    CHECK(o.titles().size() == before.size() - 1);
    readOtherwise(QDialogButtonBox::Ok);
    CHECK(o.titles().size() != before.size() - 1);
    CHECK(o.takenFor(u"3.听课"_s) == u"Left out"_s);
    o.press("undoButton");
    o.press("undoButton");
    CHECK(o.titles() == before);
}

TEST_CASE("the next step is the title and the year, where they are missing, before all others",
          "[importchoices]")
{
    ImportFixture o{ReadSource(QString(kLedger).section(u'\n', 1))};
    const auto button = [&] { return o.find<QAbstractButton>("addButton")->text(); };
    o.enter("titleEdit", QString());
    o.enter("yearEdit", QString());
    CHECK(button() == u"Ne&xt: Type the Title"_s);
    o.press("addButton");
    CHECK(QApplication::focusWidget() == o.find<QLineEdit>("titleEdit"));
    o.enter("titleEdit", u"工作台账"_s);
    CHECK(button() == u"Ne&xt: Type the Year"_s);
    o.press("addButton");
    CHECK(QApplication::focusWidget() == o.find<QLineEdit>("yearEdit"));
    o.enter("yearEdit", u"2020"_s);
    CHECK(button() == u"Ne&xt: Owners and Deadlines (3)"_s);
}

TEST_CASE("suggestions are shown before the plan is added", "[importchoices]")
{
    ImportFixture o{ReadSource(kLedger)};
    const auto button = [&] { return o.find<QAbstractButton>("addButton")->text(); };
    CHECK(button() == u"Ne&xt: Owners and Deadlines (3)"_s);
    o.press("addButton");
    CHECK(o.find<QWidget>("offersView")->isVisible());
    CHECK(button() == u"Next: &Progress and Status (4)"_s);
    o.press("addButton");
    CHECK(o.find<QWidget>("ledgerView")->isVisible());
    CHECK(button() == u"Add to &File, 7 Ticked"_s);
    CHECK(o.state().contains(u"2 ticked notes or statuses have no day"_s));
    o.press("addButton");
    CHECK(QApplication::focusWidget() == o.find<QLineEdit>("dayEdit"));
    CHECK(o.document->plans().size() == 1);

    SECTION("and are stored with its notes in one step")
    {
        o.enter("dayEdit", u"12月30日"_s);
        CHECK(o.find<QLineEdit>("dayEdit")->text() == u"2020-12-30"_s);
        o.press("addButton");
        CHECK_FALSE(o.dialog->isVisible());
        REQUIRE(o.document->plans().size() == 2);
        const auto outline = o.document->outlineOf(o.document->plans().last().id);
        REQUIRE(outline);
        const auto nodes = outline->content().nodes;
        CHECK(nodes[0].status == ItemStatus::inProgress());
        CHECK(nodes[1].status == ItemStatus::done(QDate(2020, 12, 30)));
        CHECK(nodes[1].deadline.words() == u"9月"_s);
        const auto notes = o.document->notes().of(nodes[1].id);
        REQUIRE(notes);
        REQUIRE(notes->size() == 1);
        CHECK(notes->first().happenedOn == QDate(2020, 12, 30));
        CHECK(notes->first().text == u"评出十家。"_s);
        CHECK(o.document->notes().of(nodes[0].id)->first().happenedOn == QDate(2020, 3, 8));
        REQUIRE(o.document->undoing().take(Way::Undo));
        CHECK(o.document->plans().size() == 1);
        REQUIRE(o.document->undoing().take(Way::Redo));
        CHECK(o.document->notes().of(nodes[1].id)->size() == 1);
    }
    SECTION("or the plan is stored without them if they are unticked")
    {
        o.press("tickNoneLedgerButton");
        CHECK(button() == u"Add to &File, 3 Ticked"_s);
        o.press("addButton");
        REQUIRE(o.document->plans().size() == 2);
        CHECK(o.document->tally().notes.notes == 0);
    }
}

TEST_CASE("a day of issue is read in all forms, and any other text stays visible and is marked",
          "[importchoices]")
{
    ImportFixture o{ReadSource(kFirstSheet)};
    auto *day = o.find<QLineEdit>("issuedOnEdit");
    o.enter("issuedOnEdit", u"2023.3.9"_s);
    CHECK(day->text() == u"2023-03-09"_s);
    o.enter("issuedOnEdit", u"3月10日"_s);
    CHECK(day->text() == u"2023-03-10"_s);
    CHECK(o.dialog->plan().content.details.issuedOn == QDate(2023, 3, 10));
    o.enter("issuedOnEdit", u"三月吧"_s);
    CHECK(day->text() == u"三月吧"_s);
    CHECK(day->property("unstored").toBool());
    CHECK_FALSE(day->accessibleDescription().isEmpty());
    CHECK(o.state().contains(u"issue date"_s));
    day->setFocus();
    day->selectAll();
    QTest::keyClick(day, Qt::Key_Delete);
    QTest::keyClick(day, Qt::Key_Tab);
    CHECK_FALSE(day->property("unstored").toBool());
}

TEST_CASE("the year of a page's own date is offered, and taken by one click", "[importchoices]")
{
    ImportFixture o{ReadSource(
        u"发布时间：2022-03-01 浏览次数：12\n某某学校关工委工作要点\n一、学习\n1.读书。\n2.看报。\n"_s)};
    CHECK(o.find<QLineEdit>("yearEdit")->text().isEmpty());
    REQUIRE(o.find<QAbstractButton>("yearButton")->isVisible());
    o.press("yearButton");
    CHECK(o.find<QLineEdit>("yearEdit")->text() == u"2022"_s);
    CHECK_FALSE(o.find<QAbstractButton>("yearButton")->isVisible());
    o.enter("titleEdit", u"某某学校关工委2025年工作要点"_s);
    CHECK(o.find<QLineEdit>("yearEdit")->text() == u"2022"_s); // it was chosen by the user
}

TEST_CASE("lines left out are listed with the reason, and a click leads to the line",
          "[importchoices]")
{
    ImportFixture o{
        ReadSource(u"首页 | 站内搜索\n"_s + kFirstSheet + u"【打印本页】【关闭窗口】\n"_s)};
    auto *list = o.find<QTreeWidget>("leftOutView");
    REQUIRE(list->topLevelItemCount() == 2);
    CHECK(list->topLevelItem(0)->text(1) == u"首页 | 站内搜索"_s);
    CHECK_FALSE(list->topLevelItem(0)->text(2).isEmpty());
    o.showTab("leftOutTab");
    list->setFocus();
    list->setCurrentItem(list->topLevelItem(1));
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(o.source()->currentIndex().row() == o.line(u"打印本页"_s).row());
}
