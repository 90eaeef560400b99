#include "models/editing/outlineediting.h"
#include "models/file/filenotes.h"
#include "widgets/record/recorddialog.h"

#include "support/catch.h"
#include "widgets/pagefixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace Domain;
using Widgets::RecordDialog;

namespace {

struct Fixture : PageFixture
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

TEST_CASE_METHOD(Fixture, "the record shows all changes, or those that match the filter",
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
    }
    SECTION("of a day")
    {
        box(u"daysBox"_s)->setCurrentIndex(1);
        CHECK(rows() == 1);
        box(u"daysBox"_s)->setCurrentIndex(2);
        CHECK(rows() == all - 1);
    }
    SECTION("of the item that was shown")
    {
        dialog->findChild<QCheckBox *>(u"itemBox"_s)->setChecked(true);
        CHECK(rows() == 2);
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

TEST_CASE_METHOD(Fixture, "a removed item is put back from the record", "[recorddialog]")
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
