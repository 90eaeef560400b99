#include "widgets/kit/dialog.h"

#include "support/catch.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// What uic makes of a form.
struct SmallForm
{
    QLabel *label = nullptr;
    QPushButton *first = nullptr;
    QPushButton *usual = nullptr;
    QDialogButtonBox *box = nullptr;

    void setupUi(QDialog *dialog)
    {
        label = new QLabel(u"<b>80 %</b>"_s, dialog);
        first = new QPushButton(dialog);
        usual = new QPushButton(dialog);
        usual->setDefault(true);
        box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
        auto *column = new QVBoxLayout(dialog);
        for (QWidget *part : QList<QWidget *>{label, first, usual, box})
            column->addWidget(part);
    }
};

class SmallDialog : public Widgets::Dialog
{
public:
    SmallDialog()
        : Dialog(nullptr)
        , own(new QPushButton(this))
    {
        setUp(form);
    }

    Widgets::Form<SmallForm> form;
    QPushButton *own;
};

} // namespace

TEST_CASE("the labels of a dialog's form show markup as it is", "[dialog]")
{
    const SmallDialog dialog;
    CHECK(dialog.form->label->textFormat() == Qt::PlainText);
    CHECK(dialog.form->label->text() == u"<b>80 %</b>"_s);
}

TEST_CASE("a button box of a dialog's form accepts and rejects the dialog", "[dialog]")
{
    SmallDialog dialog;
    int accepted = 0;
    int rejected = 0;
    QObject::connect(&dialog, &QDialog::accepted, &dialog, [&] { ++accepted; });
    QObject::connect(&dialog, &QDialog::rejected, &dialog, [&] { ++rejected; });
    dialog.form->box->button(QDialogButtonBox::Ok)->click();
    CHECK(accepted == 1);
    CHECK(rejected == 0);
    dialog.form->box->button(QDialogButtonBox::Cancel)->click();
    CHECK(accepted == 1);
    CHECK(rejected == 1);
}

TEST_CASE("of a form's buttons only the one that accepts is the window's filled button", "[dialog]")
{
    const SmallDialog dialog;
    const SmallForm &form = *dialog.form;
    CHECK(form.box->button(QDialogButtonBox::Ok)->property("primary").toBool());
    CHECK_FALSE(form.box->button(QDialogButtonBox::Cancel)->property("primary").toBool());
    CHECK_FALSE(form.first->property("primary").toBool());
}

TEST_CASE("Enter presses the form's default button, or one that the form does not know", "[dialog]")
{
    const SmallDialog dialog;
    CHECK_FALSE(dialog.form->first->autoDefault());
    CHECK(dialog.form->usual->isDefault());
    CHECK(dialog.form->usual->autoDefault());
    CHECK(dialog.form->box->button(QDialogButtonBox::Ok)->autoDefault());
    CHECK(dialog.own->autoDefault()); // made before the form, as a banner is
}
