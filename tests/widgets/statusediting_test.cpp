#include "models/documentundo.h"
#include "support/catch.h"
#include "support/drawnwords.h"
#include "system/settings.h"
#include "widgets/itempagefixture.h"
#include "widgets/kit/fields/percentedit.h"
#include "widgets/kit/fields/valueedit.h"
#include "widgets/kit/label.h"
#include "widgets/kit/style/appearance.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace Domain;
using Widgets::ValueEdit;

TEST_CASE_METHOD(ItemPageFixture, "cancelling asks for the reason", "[statusediting]")
{
    page->showNodes({study});
    SECTION("and is not done without one")
    {
        answering(
            [](QDialog *dialog) {
                QPushButton *ok = dialog->findChild<QDialogButtonBox *>()->button(
                    QDialogButtonBox::Ok);
                auto *reason = dialog->findChild<QPlainTextEdit *>(u"reasonEdit"_s);
                CHECK_FALSE(ok->isEnabled());
                reason->setPlainText(u"  "_s);
                CHECK_FALSE(ok->isEnabled());
                reason->setPlainText(u"并入第2项"_s);
                ok->click();
            },
            [this] { page->chooseStatus(StatusKind::Cancelled); });
        CHECK(node(u"理论学习"_s).status == ItemStatus::cancelled(u"并入第2项"_s));
        CHECK(part<QLabel>(u"statusHint"_s)->text() == u"并入第2项"_s);
    }
    SECTION("and keeps a reason that was typed until one is needed")
    {
        const auto reasonOf = [](QDialog *dialog) {
            return dialog->findChild<QPlainTextEdit *>(u"reasonEdit"_s);
        };
        answering(
            [&](QDialog *dialog) {
                reasonOf(dialog)->setPlainText(u"并入第2项"_s);
                QTest::keyClick(dialog, Qt::Key_Escape);
            },
            [this] { page->chooseStatus(StatusKind::Cancelled); });
        CHECK(node(u"理论学习"_s).status == ItemStatus());
        page->showNodes({topic});
        answering(
            [&](QDialog *dialog) {
                CHECK(reasonOf(dialog)->toPlainText().isEmpty());
                dialog->reject();
            },
            [this] { page->chooseStatus(StatusKind::Cancelled); });
        page->showNodes({study});
        answering(
            [&](QDialog *dialog) {
                CHECK(reasonOf(dialog)->toPlainText() == u"并入第2项"_s);
                press(dialog, QDialogButtonBox::Ok);
            },
            [this] { page->chooseStatus(StatusKind::Cancelled); });
        CHECK(node(u"理论学习"_s).status == ItemStatus::cancelled(u"并入第2项"_s));
    }
    SECTION("and changes nothing without an answer")
    {
        answering([](QDialog *dialog) { dialog->reject(); },
                  [this] { page->chooseStatus(StatusKind::Cancelled); });
        CHECK(node(u"理论学习"_s).status == ItemStatus());
        CHECK_FALSE(document->undoing().can(Models::Way::Undo));
    }
}

TEST_CASE_METHOD(ItemPageFixture,
                 "the page shows the day and the reason, and a click or a key changes them",
                 "[statusediting]")
{
    const auto [before, after, name] = GENERATE(
        std::tuple{ItemStatus::done({2021, 9, 24}), ItemStatus::done({2021, 9, 30}),
                   u"Finished on"_s},
        std::tuple{ItemStatus::cancelled(u"并入第2项"_s), ItemStatus::cancelled(u"并入第3项"_s),
                   u"Reason for cancelling"_s});
    REQUIRE(document->setStatus({study}, before));
    page->showNodes({study});
    auto *button = part<QToolButton>(u"correctStatusButton"_s);
    const auto labels = page->findChildren<QLabel *>();
    const auto label = std::ranges::find(labels, button, &QLabel::buddy);
    REQUIRE(label != labels.cend());
    CHECK((*label)->isVisible());
    CHECK((*label)->text() == name);
    const bool byKey = GENERATE(true, false);
    answering(
        [after = after](QDialog *dialog) {
            if (auto *day = dialog->findChild<QDateEdit *>(u"dayEdit"_s))
                day->setDate(after.completedOn());
            else
                dialog->findChild<QPlainTextEdit *>(u"reasonEdit"_s)
                    ->setPlainText(after.cancelReason());
            press(dialog, QDialogButtonBox::Ok);
        },
        [&] {
            if (byKey)
                QTest::keyClick(button, Qt::Key_Space);
            else
                QTest::mouseClick(part(u"statusHint"_s), Qt::LeftButton);
        });
    CHECK(node(u"理论学习"_s).status == after);
}

TEST_CASE_METHOD(ItemPageFixture,
                 "the list of statuses has all of them, and the wheel chooses none",
                 "[statusediting]")
{
    page->showNodes({study});
    auto *chooser = part<QComboBox>(u"statusChooser"_s);
    QWheelEvent wheel({5, 5}, chooser->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    chooser->setFocus();
    QApplication::sendEvent(chooser, &wheel);
    CHECK(node(u"理论学习"_s).status == ItemStatus());
    chooser->showPopup();
    QApplication::processEvents();
    const auto drawn = Tests::drawnLines(chooser->view()->viewport());
    chooser->hidePopup();
    QStringList names;
    for (const StatusKind status : allStatuses())
        names.append(statusName(status));
    CHECK(Tests::textsIn(drawn, QRect(0, 0, 1000, 1000)) == names);
    for (const Tests::DrawnWords &line : drawn)
        CHECK(line.font.strikeOut() == (line.text == statusName(StatusKind::Cancelled)));
}

TEST_CASE_METHOD(ItemPageFixture, "the corners of a big field are round", "[statusediting]")
{
    System::Settings settings;
    const Widgets::Appearance appearance(&settings);
    page->showNodes({study});
    answering(
        [](QDialog *dialog) {
            auto *reason = dialog->findChild<QPlainTextEdit *>(u"reasonEdit"_s);
            const QColor around = dialog->palette().color(QPalette::Window);
            const QImage picture = dialog->grab(reason->geometry()).toImage();
            const QColor ground = reason->palette().color(QPalette::Base);
            REQUIRE(around != ground);
            // Just inside the frame, where a square corner would be painted.
            CHECK(picture.pixelColor(1, 1) != ground);
            CHECK(picture.pixelColor(picture.width() / 2, picture.height() - 6) == ground);
            dialog->reject();
        },
        [this] { page->chooseStatus(StatusKind::Cancelled); });
}

TEST_CASE_METHOD(ItemPageFixture, "setting an item to done says which day is none",
                 "[statusediting]")
{
    page->showNodes({study});
    answering(
        [](QDialog *dialog) {
            auto *day = dialog->findChild<QDateEdit *>(u"dayEdit"_s);
            const auto *why = dialog->findChild<QLabel *>(u"whyLabel"_s);
            const auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
            REQUIRE(why);
            CHECK_FALSE(why->isVisible());
            day->findChild<QLineEdit *>()->selectAll();
            commitWords(day, u"9月31日"_s);
            CHECK_FALSE(ok->isEnabled());
            CHECK(why->isVisible());
            CHECK(why->text().startsWith(u"“9月31日” is not a date"_s));
            day->findChild<QLineEdit *>()->selectAll();
            commitWords(day, u"9月30日"_s);
            CHECK(ok->isEnabled());
            CHECK_FALSE(why->isVisible());
            dialog->reject();
        },
        [this] { page->chooseStatus(StatusKind::Done); });
}

TEST_CASE_METHOD(ItemPageFixture,
                 "setting an item to done asks for the day, which is today at first",
                 "[statusediting]")
{
    page->showNodes({study});
    auto *chooser = part<QComboBox>(u"statusChooser"_s);
    answering(
        [](QDialog *dialog) {
            auto *day = dialog->findChild<QDateEdit *>(u"dayEdit"_s);
            CHECK(day->date() == QDate(2021, 10, 12));
            day->setDate(QDate(2021, 9, 24));
            press(dialog, QDialogButtonBox::Ok);
        },
        [chooser] {
            // By keyboard, as a user does: open the list, go to the entry, accept it.
            chooser->setFocus();
            QTest::keyClick(chooser, Qt::Key_Down);
            QAbstractItemView *list = chooser->view();
            list->setCurrentIndex(
                list->model()->index(chooser->findData(int(StatusKind::Done)), 0));
            QTest::keyClick(list, Qt::Key_Return);
        });
    CHECK(node(u"理论学习"_s).status == ItemStatus::done({2021, 9, 24}));
    CHECK(chooser->currentData().toInt() == int(StatusKind::Done));
    CHECK(part<QLabel>(u"statusHint"_s)->text() == u"2021-09-24"_s);
}

TEST_CASE_METHOD(ItemPageFixture, "a long title wraps in the questions about an item",
                 "[statusediting]")
{
    REQUIRE(document->setField({study}, Field::Title,
                               QString(u"深入学习贯彻重要指示精神"_s).repeated(3)));
    page->showNodes({study});
    const StatusKind status = GENERATE(StatusKind::Done, StatusKind::Cancelled);
    answering(
        [](QDialog *dialog) {
            const auto *words = dialog->findChild<QLabel *>(u"whatLabel"_s);
            CHECK(words->height() >= words->heightForWidth(words->width()));
            CHECK(words->height() > 2 * words->fontMetrics().height() - 4);
            CHECK(dialog->rect().contains(words->geometry()));
            dialog->reject();
        },
        [&] { page->chooseStatus(status); });
}

TEST_CASE_METHOD(ItemPageFixture,
                 "the field for the percentage has the same height and text margin as other fields",
                 "[statusediting]")
{
    System::Settings settings;
    Widgets::Appearance appearance(&settings);
    appearance.setTextSize(GENERATE(100, 200));
    REQUIRE(document->setStatus({study}, ItemStatus::inProgress(60)));
    page->showNodes({study});
    page->focusField(Field::SupportingDepartments); // the form may be on a tab
    QCoreApplication::processEvents();
    auto *percent = part<Widgets::PercentEdit>(u"percentEdit"_s);
    const auto *field = edit(u"supportingEdit"_s);
    const auto textBegin = [](const QLineEdit *words, const QWidget *box) {
        QLineEdit *typed = const_cast<QLineEdit *>(words);
        typed->setCursorPosition(0);
        const QRect cursor = typed->inputMethodQuery(Qt::ImCursorRectangle).toRect();
        return words->mapTo(const_cast<QWidget *>(box), cursor.topLeft()).x();
    };
    CHECK(percent->height() == field->height());
    CHECK(std::abs(textBegin(percent->findChild<QLineEdit *>(), percent) - textBegin(field, field))
          <= 1);
    appearance.setTextSize(100);
}

TEST_CASE_METHOD(ItemPageFixture,
                 "the text of the percentage is selected only while it has the focus",
                 "[statusediting]")
{
    REQUIRE(document->setStatus({study}, ItemStatus::inProgress(60)));
    page->showNodes({topic});
    page->showNodes({study});
    CHECK_FALSE(part<QLineEdit>(u"qt_spinbox_lineedit"_s)->hasSelectedText());
}

TEST_CASE_METHOD(ItemPageFixture, "only an item in progress has a percentage", "[statusediting]")
{
    page->showNodes({study});
    CHECK_FALSE(isShown(u"percentEdit"_s));
    page->chooseStatus(StatusKind::InProgress);
    auto *percent = part<Widgets::PercentEdit>(u"percentEdit"_s);
    percent->setFocus();
    percent->selectAll();
    QTest::keyClicks(percent, u"45"_s);

    SECTION("Enter stores it")
    {
        QTest::keyClick(percent, Qt::Key_Return);
        CHECK(node(u"理论学习"_s).status == ItemStatus::inProgress(45));
    }
    SECTION("leaving stores it")
    {
        elsewhere->setFocus();
        CHECK(node(u"理论学习"_s).status == ItemStatus::inProgress(45));
    }
    SECTION("another item stores it")
    {
        page->showNodes({topic});
        CHECK(node(u"理论学习"_s).status == ItemStatus::inProgress(45));
    }
    SECTION("Esc does not store it")
    {
        QTest::keyClick(percent, Qt::Key_Escape);
        elsewhere->setFocus();
        CHECK(node(u"理论学习"_s).status == ItemStatus::inProgress());
    }
    SECTION("an emptied field removes it")
    {
        QTest::keyClick(percent, Qt::Key_Return);
        percent->selectAll();
        QTest::keyClick(percent, Qt::Key_Delete);
        QTest::keyClick(percent, Qt::Key_Return);
        CHECK(node(u"理论学习"_s).status == ItemStatus::inProgress());
    }
    SECTION("100 asks whether the item is done")
    {
        percent->setValue(100);
        answering([](QDialog *dialog) { press(dialog, QDialogButtonBox::Ok); },
                  [percent] { QTest::keyClick(percent, Qt::Key_Return); });
        CHECK(node(u"理论学习"_s).status == ItemStatus::done({2021, 10, 12}));
        CHECK_FALSE(percent->isVisible());
    }
    SECTION("100 without a day leaves it unchanged")
    {
        percent->setValue(100);
        answering([](QDialog *dialog) { dialog->reject(); },
                  [percent] { QTest::keyClick(percent, Qt::Key_Return); });
        CHECK(node(u"理论学习"_s).status == ItemStatus::inProgress());
        CHECK(percent->value() == 0);
    }
}

TEST_CASE_METHOD(ItemPageFixture, "several items are changed at once and undone as one",
                 "[statusediting]")
{
    REQUIRE(document->setField({study}, Field::Owners, u"张三"_s));
    REQUIRE(document->setField({study, topic, training}, Field::LeadDepartment, u"党办"_s));
    page->showNodes({item(u"思想建设"_s), study, topic, training});

    CHECK(part<QLabel>(u"bulkTitle"_s)->text().contains(u"3"_s));
    ValueEdit *owner = edit(u"ownerEdit"_s);
    CHECK(owner->text().isEmpty());
    CHECK(owner->placeholderText() == u"(different)"_s);
    CHECK(edit(u"leadEdit"_s)->text() == u"党办"_s);

    SECTION("an unchanged field changes nothing")
    {
        owner->setFocus();
        elsewhere->setFocus();
        CHECK(document->undoing().words(Models::Way::Undo) == u"lead department of 3 items"_s);
    }
    SECTION("an owner")
    {
        owner->setFocus();
        commitWords(owner, u"李淑芬"_s);
        QTest::keyClick(owner, Qt::Key_Return);
        for (const QString &title : {u"理论学习"_s, u"主题教育"_s, u"骨干培训"_s})
            CHECK(value(title, Field::Owners) == u"李淑芬"_s);
        CHECK(owner->placeholderText().isEmpty());
        REQUIRE(document->undoing().take(Models::Way::Undo));
        CHECK(own(Field::Owners) == u"张三"_s);
        CHECK(document->undoing().words(Models::Way::Undo) == u"lead department of 3 items"_s);
        QCoreApplication::processEvents();
        CHECK(owner->text().isEmpty());
    }
    SECTION("no owner for any of them")
    {
        CHECK(owner->actions().size() == 1);
        CHECK(edit(u"leadEdit"_s)->actions().isEmpty());
        const bool byKey = GENERATE(true, false);
        if (byKey) {
            owner->setFocus();
            QTest::keyClick(owner, Qt::Key_Delete, Qt::ControlModifier);
        } else {
            QTest::mouseClick(owner->findChild<QToolButton *>(), Qt::LeftButton);
        }
        CHECK(own(Field::Owners).isEmpty());
        CHECK(owner->placeholderText().isEmpty());
        CHECK_FALSE(owner->findChild<QToolButton *>()->isVisible());
        REQUIRE(document->undoing().take(Models::Way::Undo));
        CHECK(own(Field::Owners) == u"张三"_s);
        CHECK(document->undoing().words(Models::Way::Undo) == u"lead department of 3 items"_s);
    }
    SECTION("a status, asked about once")
    {
        int asked = 0;
        answering(
            [&asked](QDialog *dialog) {
                ++asked;
                press(dialog, QDialogButtonBox::Ok);
            },
            [this] { page->chooseStatus(StatusKind::Done); });
        CHECK(asked == 1);
        CHECK(document->tally().count(StatusKind::Done) == 3);
        REQUIRE(document->undoing().take(Models::Way::Undo));
        CHECK(document->tally().count(StatusKind::Done) == 0);
        CHECK(document->undoing().words(Models::Way::Undo) == u"lead department of 3 items"_s);
    }
    CHECK(failures.isEmpty());
}

TEST_CASE_METHOD(
    ItemPageFixture,
    "of several items those that have the chosen status already keep its day, reason or percentage",
    "[statusediting]")
{
    const auto [status, kept] = GENERATE(
        std::pair{StatusKind::Done, ItemStatus::done({2021, 9, 24})},
        std::pair{StatusKind::Cancelled, ItemStatus::cancelled(u"并入第2项"_s)},
        std::pair{StatusKind::InProgress, ItemStatus::inProgress(60)});
    REQUIRE(document->setStatus({study}, kept));
    page->showNodes({study, topic, training});
    const auto choose = [this, chosen = status] { page->chooseStatus(chosen); };
    const auto answer = [](QDialog *dialog) {
        CHECK(dialog->findChild<QLabel *>(u"whatLabel"_s)->text() == u"2 items: item 2, item 3"_s);
        if (auto *reason = dialog->findChild<QPlainTextEdit *>(u"reasonEdit"_s))
            reason->setPlainText(u"另行安排"_s);
        press(dialog, QDialogButtonBox::Ok);
    };
    if (status == StatusKind::InProgress)
        choose();
    else
        answering(answer, choose);
    CHECK(node(u"理论学习"_s).status == kept);
    CHECK(document->tally().count(status) == 3);

    choose(); // all of them have the status already: no dialog opens, nothing changes
    CHECK(node(u"理论学习"_s).status == kept);
}

TEST_CASE("a single item is not called “1 items” in English", "[statusediting]")
{
    const Speaking english("en");
    ItemPageFixture fixture;
    fixture.page->showNodes({fixture.item(u"思想建设"_s), fixture.study});
    CHECK(fixture.part<QLabel>(u"bulkTitle"_s)->text() == u"1 item selected"_s);
    fixture.page->showNodes({fixture.study, fixture.topic});
    CHECK(fixture.part<QLabel>(u"bulkTitle"_s)->text() == u"2 items selected"_s);
}
