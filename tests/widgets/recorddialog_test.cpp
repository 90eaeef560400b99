#include "models/editing/outlineediting.h"
#include "models/file/filenotes.h"
#include "widgets/record/recorddialog.h"

#include "support/catch.h"
#include "widgets/pagefixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Domain;
using Widgets::RecordDialog;

namespace {

struct RecordOfPlan : PageFixture
{
    std::unique_ptr<RecordDialog> dialog;

    void open(NodeId item = {})
    {
        dialog = std::make_unique<RecordDialog>(document.get(), item, nullptr);
        dialog->show();
    }

    QListView *view() const { return dialog->findChild<QListView *>(u"historyView"_s); }
    int rows() const { return view()->model()->rowCount(); }
    QComboBox *box(const QString &name) const { return dialog->findChild<QComboBox *>(name); }
    QString words(int row) const { return view()->model()->index(row, 0).data().toString(); }

    void putBack(int row) const
    {
        view()->setCurrentIndex(view()->model()->index(row, 0));
        auto *button = dialog->findChild<QPushButton *>(u"putBackButton"_s);
        REQUIRE(button->isEnabled());
        button->click();
    }
};

} // namespace

TEST_CASE_METHOD(RecordOfPlan, "the record shows all changes, or those that match the filter",
                 "[recorddialog]")
{
    const NodeId study = item(u"理论学习"_s);
    REQUIRE(document->setField({study}, Field::Owners, u"张三"_s));
    REQUIRE(document->addNote(item(u"主题教育"_s), {2021, 10, 1}, u"座谈会"_s, {}));
    now = now.addDays(1);
    document->setAuthor(u"李明"_s);
    REQUIRE(document->setField({study}, Field::Deadline, u"年底"_s));
    open(study);
    const int all = rows();
    CHECK(all >= 5); // the note's own entry, and one of the status that it set
    CHECK(words(0).contains(u"年底"_s));
    CHECK(words(0).contains(u"理论学习"_s));

    SECTION("of a person")
    {
        box(u"personBox"_s)->setCurrentIndex(box(u"personBox"_s)->findText(u"李明"_s));
        CHECK(rows() == 1);
    }
    SECTION("of a kind")
    {
        box(u"kindBox"_s)->setCurrentIndex(2);
        CHECK(rows() == 1);
        CHECK(words(0).contains(u"座谈会"_s));
        const auto ofKind = [this](int kind) {
            box(u"kindBox"_s)->setCurrentIndex(kind);
            return rows();
        };
        CHECK(ofKind(1) == 0); // nothing was removed
        CHECK(ofKind(3) == 1); // the status that the first note set
        CHECK(ofKind(4) == 2); // the owner and the deadline
        CHECK(ofKind(7) == 0);
        CHECK(ofKind(2) + ofKind(3) + ofKind(4) + ofKind(5) + ofKind(6) == all);
        CHECK(ofKind(0) == all);
    }
    SECTION("of a day")
    {
        box(u"daysBox"_s)->setCurrentIndex(1);
        CHECK(rows() == 1);
        box(u"daysBox"_s)->setCurrentIndex(2);
        CHECK(rows() == all - 1);
        auto *day = dialog->findChild<QDateEdit *>(u"dayEdit"_s);
        CHECK_FALSE(day->isVisible());
        box(u"daysBox"_s)->setCurrentIndex(5);
        CHECK(day->isVisible());
        CHECK(rows() == 1); // of today
        day->setDate({2021, 10, 12});
        CHECK(rows() == all - 1);
        day->setDate({2021, 10, 11});
        CHECK(rows() == 0);
        // All but one change were made on 12 October.
        const auto rowsOn = [this](QDate today, int days) {
            now.setDate(today);
            box(u"daysBox"_s)->setCurrentIndex(0);
            box(u"daysBox"_s)->setCurrentIndex(days);
            return rows();
        };
        CHECK(rowsOn({2021, 10, 18}, 3) == all);
        CHECK(rowsOn({2021, 10, 19}, 3) == 1);
        CHECK(rowsOn({2021, 11, 10}, 4) == all);
        CHECK(rowsOn({2021, 11, 11}, 4) == 1);
        CHECK(rowsOn({2021, 11, 30}, 0) == all);
    }
    SECTION("of the item that was shown")
    {
        CHECK(dialog->findChild<QCheckBox *>(u"itemBox"_s)->text() == u"Only “1. 理论学习”"_s);
        dialog->findChild<QCheckBox *>(u"itemBox"_s)->setChecked(true);
        CHECK(rows() == 2);
        CHECK_FALSE(box(u"yearBox"_s)->isVisible()); // the file has one year
    }
    SECTION("with given words")
    {
        dialog->findChild<QLineEdit *>(u"findEdit"_s)->setText(u"座谈"_s);
        CHECK(rows() == 1);
        dialog->findChild<QLineEdit *>(u"findEdit"_s)->setText(u"主题教育"_s);
        CHECK(rows() == 2);
    }
    SECTION("and a click leads to the item")
    {
        emit view()->activated(view()->model()->index(0, 0));
        CHECK(dialog->result() == QDialog::Accepted);
        CHECK(dialog->chosen() == study);
    }
}

TEST_CASE_METHOD(RecordOfPlan, "a removed item is put back from the record", "[recorddialog]")
{
    const NodeId study = item(u"理论学习"_s);
    REQUIRE(document->addNote(study, {2021, 10, 1}, u"座谈会"_s, 30));
    REQUIRE(Models::removeNodes(*document, {study}));
    open();
    CHECK_FALSE(dialog->findChild<QCheckBox *>(u"itemBox"_s)->isVisible());
    box(u"kindBox"_s)->setCurrentIndex(1);
    REQUIRE(rows() == 1);
    putBack(0);
    CHECK(item(u"理论学习"_s) == study);
    CHECK(document->notes().of(study)->first().text == u"座谈会"_s);
    CHECK_FALSE(dialog->findChild<QPushButton *>(u"putBackButton"_s)->isEnabled());
}

TEST_CASE_METHOD(RecordOfPlan, "the record is closed by its button, not by Enter", "[recorddialog]")
{
    open();
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"findEdit"_s), Qt::Key_Return);
    CHECK(dialog->isVisible());
    auto *close = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close);
    CHECK(close->mapTo(dialog.get(), QPoint()).y() > view()->mapTo(dialog.get(), QPoint()).y());
    close->click();
    CHECK_FALSE(dialog->isVisible());
    CHECK(dialog->result() == QDialog::Rejected);
}
