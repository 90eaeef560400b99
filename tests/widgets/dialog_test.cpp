#include "widgets/kit/dialog.h"

#include "support/catch.h"
#include "system/settings.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>
#include <utility>

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

// A dialog with a text, a line and a filter, as it is opened on what is stored.
struct Written
{
    explicit Written(QDialogButtonBox::StandardButton button)
    {
        auto *column = new QVBoxLayout(&dialog);
        auto *box = new QDialogButtonBox(button | QDialogButtonBox::Close, &dialog);
        for (QWidget *part : QList<QWidget *>{text, line, filter, box})
            column->addWidget(part);
        text->setPlainText(u"走访老党员"_s);
        line->setText(u"a report on reading"_s);
        filter->setClearButtonEnabled(true);
        dialog.show();
        dialog.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&dialog));
    }
    // Closes it, answering the question if there is one; returns whether there was.
    bool asks(const QString &button)
    {
        bool asked = false;
        QTimer answering;
        QObject::connect(&answering, &QTimer::timeout, [&] {
            auto *question = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!question || question == &dialog)
                return;
            asked = true;
            if (button.isEmpty())
                QTest::keyClick(question, Qt::Key_Return);
            else
                question->findChild<QPushButton *>(button)->click();
        });
        answering.start(10);
        dialog.close();
        return asked;
    }

    Widgets::Dialog dialog{nullptr};
    QPlainTextEdit *text = new QPlainTextEdit(&dialog);
    QLineEdit *line = new QLineEdit(&dialog);
    QLineEdit *filter = new QLineEdit(&dialog);
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

TEST_CASE("a dialog asks before what was written in it is lost", "[dialog]")
{
    Written written(QDialogButtonBox::Ok);
    SECTION("in several lines")
    {
        QTest::keyClicks(written.text, u"!"_s);
    }
    SECTION("in one line")
    {
        QTest::keyClicks(written.line, u" in the first half"_s);
    }
    CHECK(written.asks(QString())); // Enter changes nothing
    CHECK(written.dialog.isVisible());
    CHECK(written.asks(u"noButton"_s));
    CHECK(written.dialog.isVisible());
    CHECK(written.asks(u"yesButton"_s));
    CHECK_FALSE(written.dialog.isVisible());
}

TEST_CASE("a dialog closes without a question while nothing would be lost", "[dialog]")
{
    Written written(QDialogButtonBox::Ok);
    SECTION("as nothing was written") {}
    SECTION("as only a list was filtered")
    {
        QTest::keyClicks(written.filter, u"reading and writing"_s);
    }
    SECTION("as little was changed in a line")
    {
        QTest::keyClicks(written.line, u" 2021"_s);
    }
    SECTION("as the words were taken back")
    {
        QTest::keyClicks(written.text, u"visit"_s);
        written.text->undo();
    }
    SECTION("as all was removed")
    {
        written.text->selectAll();
        QTest::keyClick(written.text, Qt::Key_Delete);
    }
    CHECK_FALSE(written.asks(u"yesButton"_s));
    CHECK_FALSE(written.dialog.isVisible());
}

TEST_CASE("a dialog that stores nothing asks nothing when it is closed", "[dialog]")
{
    Written written(QDialogButtonBox::NoButton);
    QTest::keyClicks(written.text, u"visit"_s);
    CHECK_FALSE(written.asks(u"yesButton"_s));
    CHECK_FALSE(written.dialog.isVisible());
}

TEST_CASE("a dialog left on a larger screen opens within a smaller one", "[dialog]")
{
    class PlacedDialog : public Widgets::Dialog
    {
    public:
        explicit PlacedDialog(System::Settings *settings)
            : Dialog(nullptr)
        {
            resize(100, 50);
            keepPlace(settings, u"placedDialog"_s);
        }
    };

    System::Settings settings;
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    const auto [size, place] = GENERATE_COPY(
        std::pair(room.size() + QSize(200, 300), room.topLeft()),
        std::pair(QSize(room.width() + 10, 200), room.topLeft() + QPoint(30, 40)),
        std::pair(room.size() / 2, room.center()));
    {
        PlacedDialog before(&settings);
        before.show();
        before.setGeometry({place, size});
        before.hide();
    }
    PlacedDialog again(&settings);
    again.show();
    CHECK(room.contains(again.geometry()));
    CHECK(again.width() >= std::min(size.width(), room.width() * 9 / 10));
    CHECK(again.height() >= std::min(size.height(), room.height() * 9 / 10));
}

TEST_CASE("a row of a dialog that is wider than the screen goes on in another line", "[dialog]")
{
    class WideDialog : public Widgets::Dialog
    {
    public:
        explicit WideDialog(int width)
            : Dialog(nullptr)
        {
            auto *column = new QVBoxLayout(this);
            auto *row = new QHBoxLayout;
            column->addLayout(row);
            for (int i = 0; i < 4; ++i) {
                parts.append(i == 1 ? static_cast<QWidget *>(new QLineEdit)
                                    : new QLabel(i == 0 ? u"Until"_s : u"part"_s));
                parts[i]->setMinimumWidth(width);
            }
            static_cast<QLabel *>(parts[0])->setBuddy(parts[1]);
            for (QWidget *part : parts) {
                if (part == parts[3])
                    row->addStretch(1);
                row->addWidget(part);
            }
        }

        QList<QWidget *> parts;
    };

    const int room = QGuiApplication::primaryScreen()->availableGeometry().width();
    WideDialog wide(room * 3 / 10);
    wide.show();
    CHECK(wide.width() <= room);
    const auto at = [&](int part) { return wide.parts[part]->mapTo(&wide, QPoint()); };
    CHECK(at(0).x() < at(1).x());
    CHECK(std::abs(wide.parts[0]->geometry().center().y() - wide.parts[1]->geometry().center().y())
          < 8); // a label stays beside its field
    CHECK(at(3).y() > at(0).y());
    CHECK(at(3).x() + wide.parts[3]->width() > wide.width() * 9 / 10); // at the right, as before

    WideDialog narrow(room / 10);
    narrow.show();
    for (int part = 1; part < 4; ++part)
        CHECK(std::abs(narrow.parts[part]->geometry().center().y()
                       - narrow.parts[0]->geometry().center().y())
              < 8);
}
