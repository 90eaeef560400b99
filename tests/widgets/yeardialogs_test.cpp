#include "domain/text/daytext.h"
#include "domain/year/answers/departmentsheet.h"
#include "exchange/reports/calendarfile.h"
#include "pagefixture.h"
#include "support/catch.h"
#include "system/settings.h"
#include "widgets/dialogparts.h"
#include "widgets/year/reminddialog.h"
#include "widgets/year/sheetsdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Domain;
using Widgets::RemindDialog;
using Widgets::SheetsDialog;

namespace {

// A plan in which 理论学习 is missed and 主题教育 due soon, both of 宣传部, and 骨干培训 of 组织部
// is due in December.
struct Running : PageFixture
{
    Running()
    {
        const auto set = [this](const QString &title, const QString &lead, const QString &words) {
            REQUIRE(document->setField({item(title)}, Field::LeadDepartment, lead));
            REQUIRE(document->setField({item(title)}, Field::Deadline, words));
        };
        set(u"理论学习"_s, u"宣传部"_s, u"9月底前"_s);
        set(u"主题教育"_s, u"宣传部"_s, u"10月底前"_s);
        set(u"骨干培训"_s, u"组织部"_s, u"12月"_s);
    }
    System::Settings settings;
};

} // namespace

TEST_CASE_METHOD(Running, "each department has a message, and one click copies one or all",
                 "[remind]")
{
    RemindDialog dialog(document.get(), &settings, nullptr);
    REQUIRE(dialog.load());
    auto *groups = part<QListWidget>(dialog, "groupsView");
    auto *message = part<QPlainTextEdit>(dialog, "messageEdit");
    REQUIRE(groups->count() == 1); // only 宣传部 has an item due in the next 30 days
    auto *within = part<QComboBox>(dialog, "withinBox");
    within->setCurrentIndex(within->findData(90));
    REQUIRE(groups->count() == 2);
    const auto listed = [groups] {
        QStringList names;
        for (int row = 0; row < groups->count(); ++row)
            names.append(groups->item(row)->text());
        return names;
    };
    CHECK(listed() == QStringList{u"宣传部  (2)"_s, u"组织部  (1)"_s});
    auto *by = part<QComboBox>(dialog, "byBox");
    by->setCurrentIndex(by->findData(int(DueBy::Owner)));
    CHECK(listed() == QStringList{u"(no owner)  (3)"_s});
    by->setCurrentIndex(by->findData(int(DueBy::Month)));
    CHECK(
        listed()
        == QStringList{u"September 2021  (1)"_s, u"October 2021  (1)"_s, u"December 2021  (1)"_s});
    by->setCurrentIndex(by->findData(int(DueBy::Department)));
    within->setCurrentIndex(within->findData(-1)); // only what was missed
    CHECK(listed() == QStringList{u"宣传部  (1)"_s});
    within->setCurrentIndex(within->findData(90));
    CHECK(message->toPlainText().startsWith(u"宣传部："_s));
    CHECK(message->toPlainText().contains(u"已逾期12天"_s));
    message->setPlainText(u"宣传部：请抓紧。"_s); // replaced by the user's own text
    groups->setCurrentRow(1);
    CHECK(message->toPlainText().startsWith(u"组织部："_s));
    part<QPushButton>(dialog, "copyButton")->click();
    CHECK(QApplication::clipboard()->text() == message->toPlainText());
    const auto *done = part<QLabel>(dialog, "doneLabel");
    CHECK(done->text() == u"This message was copied."_s);
    const QString second = message->toPlainText();
    part<QPushButton>(dialog, "copyAllButton")->click();
    CHECK(QApplication::clipboard()->text() == u"宣传部：请抓紧。\n\n"_s + second);
    CHECK(done->text() == u"2 messages were copied."_s);
    groups->setCurrentRow(0);
    CHECK(message->toPlainText() == u"宣传部：请抓紧。"_s);
    dialog.choose(u"组织部"_s);
    CHECK(message->toPlainText().startsWith(u"组织部："_s));
}

TEST_CASE_METHOD(Running, "words added to messages are kept when the day or the choice changes",
                 "[remind]")
{
    RemindDialog dialog(document.get(), &settings, nullptr);
    REQUIRE(dialog.load());
    auto *groups = part<QListWidget>(dialog, "groupsView");
    auto *message = part<QPlainTextEdit>(dialog, "messageEdit");
    auto *within = part<QComboBox>(dialog, "withinBox");
    auto *reply = part<QDateEdit>(dialog, "replyEdit");
    within->setCurrentIndex(within->findData(90));
    const QString usual = u"请于"_s + dayInYear(reply->date(), document->today().year())
                          + u"前回复"_s;
    REQUIRE(message->toPlainText().contains(usual));
    const auto write = [message](const QString &words) {
        message->moveCursor(QTextCursor::End);
        message->insertPlainText(words);
    };
    write(u"书记要看。"_s); // added by the user to the program's text, which still names the day
    groups->setCurrentRow(1);
    reply->setDate(QDate(2021, 11, 30));
    CHECK(groups->currentRow() == 1);
    // The day in the program's text is changed.
    CHECK(message->toPlainText().contains(u"请于11月30日前回复"_s));
    groups->setCurrentRow(0);
    CHECK(message->toPlainText().contains(u"请于11月30日前回复"_s));
    CHECK_FALSE(message->toPlainText().contains(usual));
    CHECK(message->toPlainText().endsWith(u"书记要看。"_s));

    message->setPlainText(u"自己写的。"_s); // a text of the user's own without a day
    reply->setDate(QDate(2021, 12, 1));
    CHECK(message->toPlainText() == u"自己写的。"_s);
    auto *by = part<QComboBox>(dialog, "byBox");
    by->setCurrentIndex(by->findData(int(DueBy::Month)));
    CHECK(message->toPlainText().startsWith(u"各位同志"_s));
    within->setCurrentIndex(within->findData(30)); // other items are due, so there is another text
    by->setCurrentIndex(by->findData(int(DueBy::Department)));
    CHECK(message->toPlainText().contains(u"请于12月1日前回复"_s));
    within->setCurrentIndex(within->findData(90));
    CHECK(message->toPlainText() == u"自己写的。"_s);
    part<QPushButton>(dialog, "copyAllButton")->click();
    CHECK(QApplication::clipboard()->text().startsWith(u"自己写的。\n\n组织部："_s));
}

TEST_CASE_METHOD(Running, "nothing can be copied when nothing is due, and the dialog says so",
                 "[remind]")
{
    for (const auto &title : {u"理论学习"_s, u"主题教育"_s, u"骨干培训"_s})
        REQUIRE(document->setStatus({item(title)}, ItemStatus::ongoing()));
    RemindDialog dialog(document.get(), &settings, nullptr);
    REQUIRE(dialog.load());
    for (const char *button : {"copyButton", "copyAllButton"})
        CHECK_FALSE(part<QPushButton>(dialog, button)->isEnabled());
    CHECK(part<QLabel>(dialog, "noneLabel")->text()
          == u"Nobody is late, and nothing is due in these days."_s);
    CHECK(part<QPlainTextEdit>(dialog, "messageEdit")->toPlainText().isEmpty());
    REQUIRE(document->setStatus({item(u"理论学习"_s)}, ItemStatus()));
    RemindDialog again(document.get(), &settings, nullptr);
    REQUIRE(again.load());
    for (const char *button : {"copyButton", "copyAllButton"})
        CHECK(part<QPushButton>(again, button)->isEnabled());
    CHECK(part<QLabel>(again, "noneLabel")->isHidden());
}

TEST_CASE_METHOD(Running, "future deadlines are saved as a calendar", "[remind]")
{
    RemindDialog dialog(document.get(), &settings, nullptr);
    REQUIRE(dialog.load());
    const QString path = folder.filePath(u"时限.ics"_s);
    REQUIRE(dialog.saveCalendar(path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count("BEGIN:VEVENT") == 2);

    REQUIRE(document->setStatus({item(u"主题教育"_s)}, ItemStatus::done({2021, 10, 20})));
    const QString other = folder.filePath(
        u"下月的时限.ics"_s); // in the folder of the first calendar
    REQUIRE(dialog.saveCalendar(other));
    QFile later(other);
    REQUIRE(later.open(QIODevice::ReadOnly));
    CHECK(later.readAll().contains("STATUS:CANCELLED"));
    CHECK(Exchange::earlierCalendars(other).size() == 2); // itself and the first one
}

TEST_CASE_METHOD(Running, "sheets are written for the departments that are ticked", "[sheets]")
{
    SheetsDialog dialog(document->outline(), nullptr);
    CHECK(dialog.chosen() == QStringList{u"宣传部"_s, u"组织部"_s});
    auto *view = part<QListWidget>(dialog, "departmentsView");
    auto *write = part<QPushButton>(dialog, "writeButton");
    CHECK(view->item(0)->text() == u"宣传部  (2)"_s);
    CHECK(view->item(1)->text() == u"组织部  (1)"_s);
    CHECK(write->text() == u"&Write 2 Sheets…"_s);
    view->item(0)->setCheckState(Qt::Unchecked);
    CHECK(dialog.chosen() == QStringList{u"组织部"_s});
    CHECK(write->text() == u"&Write 1 Sheets…"_s);
    CHECK(write->isEnabled());
    part<QPushButton>(dialog, "noneButton")->click();
    CHECK_FALSE(write->isEnabled());
    CHECK(dialog.chosen().isEmpty());
    part<QPushButton>(dialog, "allButton")->click();
    CHECK(write->isEnabled());
    CHECK(dialog.chosen() == QStringList{u"宣传部"_s, u"组织部"_s});
    CHECK_FALSE(view->isHidden());

    for (const auto &title : {u"理论学习"_s, u"主题教育"_s, u"骨干培训"_s})
        REQUIRE(document->setField({item(title)}, Field::LeadDepartment, QString()));
    const SheetsDialog nobody(document->outline(), nullptr);
    CHECK(part<QListWidget>(nobody, "departmentsView")->isHidden());
    CHECK_FALSE(part<QPushButton>(nobody, "writeButton")->isEnabled());
    CHECK(part<QLabel>(nobody, "introLabel")->text()
          == u"No item of this year names a department yet. Fill in who leads, and each of them "
             "can get a sheet."_s);
}

TEST_CASE_METHOD(Running, "items without a department are named before sheets are written",
                 "[sheets]")
{
    const SheetsDialog all(document->outline(), nullptr);
    const auto *label = part<QLabel>(all, "nobodysLabel");
    const int nobodys = int(itemsOfNobody(document->outline()).size());
    CHECK(label->isHidden() == (nobodys == 0));
    REQUIRE(document->setField({item(u"骨干培训"_s)}, Field::LeadDepartment, QString()));
    const SheetsDialog dialog(document->outline(), nullptr);
    CHECK_FALSE(part<QLabel>(dialog, "nobodysLabel")->isHidden());
    CHECK(part<QLabel>(dialog, "nobodysLabel")->text().contains(u"骨干培训"_s));
    CHECK(part<QLabel>(dialog, "nobodysLabel")->text().contains(QString::number(nobodys + 1)));
}
