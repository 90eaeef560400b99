// The small widgets of the kit: counts, links, labels, icons, columns, questions.
#include "models/waitcursor.h"
#include "support/catch.h"
#include "support/drawnwords.h"
#include "widgets/kit/countbutton.h"
#include "widgets/kit/iconlabel.h"
#include "widgets/kit/label.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/question.h"
#include "widgets/kit/rows.h"
#include "widgets/kit/scrollcolumn.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/textlines.h"
#include "widgets/kit/waiting.h"
#include "widgets/looks.h"
#include "widgets/pagefixture.h"

#include <QContextMenuEvent>
#include <QCursor>
#include <QDialog>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Widgets;

namespace {

QColor inkIn(QWidget *widget)
{
    const auto words = Tests::drawnWords(widget);
    return words.isEmpty() ? QColor() : words.first().colour;
}

QColor pixelIn(QWidget *widget, int x)
{
    return widget->grab().toImage().pixelColor(x, widget->height() / 2);
}

// What the widget says when the mouse rests on it. A tool tip that is taken away keeps its text for
// a while.
QString toldBy(QWidget *widget)
{
    const auto earlier = u"what another widget said"_s;
    const QPoint at = widget->mapToGlobal(QPoint(1, 1));
    QToolTip::showText(at, earlier, widget);
    QHelpEvent asked(QEvent::ToolTip, {1, 1}, at);
    QApplication::sendEvent(widget, &asked);
    return QToolTip::text() == earlier ? QString() : QToolTip::text();
}

} // namespace

TEST_CASE("a count is as wide as its words, its space and its dot", "[countbutton]")
{
    const Looks looks;
    CountButton dot(CountButton::Form::Dot, ColourRole::DoneBar, ColourRole::DoneText);
    CountButton pill(CountButton::Form::Pill, ColourRole::MissedText, ColourRole::MissedGround);
    for (CountButton *one : {&dot, &pill})
        one->setText(u"12 a"_s);
    const int words = QFontMetrics(smallFont(QApplication::font())).horizontalAdvance(u"12 a"_s);
    CHECK(dot.sizeHint() == QSize(words + 8 + 8 + 9 + 6 + 1, 26));
    CHECK(pill.sizeHint() == QSize(words + 11 + 11 + 1, 26));
    CHECK(dot.minimumSizeHint() == dot.sizeHint());
    CHECK(dot.focusPolicy() == Qt::StrongFocus);
}

TEST_CASE("a count of what is shown looks pressed, and says how to show all", "[countbutton]")
{
    const Looks looks(GENERATE(false, true));
    CountButton dot(CountButton::Form::Dot, ColourRole::DoneBar, ColourRole::DoneText);
    dot.setText(u"12"_s);
    dot.resize(120, 26);
    CHECK_FALSE(dot.isShown());
    CHECK(dot.accessibleDescription().isEmpty());
    CHECK(pixelIn(&dot, 110) == looks.of(ColourRole::Window));
    CHECK(pixelIn(&dot, 0) == looks.of(ColourRole::Window));
    CHECK(isSame(pixelIn(&dot, 12), looks.of(ColourRole::DoneBar)));
    CHECK(inkIn(&dot) == looks.of(ColourRole::Text));
    dot.setShown(true);
    CHECK(dot.isShown());
    CHECK(dot.accessibleDescription() == u"The plan shows only these. Click again to show all."_s);
    CHECK(isSame(pixelIn(&dot, 110), looks.of(ColourRole::SelectedRow)));
    CHECK(isSame(pixelIn(&dot, 0), looks.of(ColourRole::Accent)));
    dot.setShown(false);
    CHECK(dot.accessibleDescription().isEmpty());
    dot.setEnabled(false);
    CHECK(inkIn(&dot) == looks.of(ColourRole::Secondary));
}

TEST_CASE("a pill has its colours, and none while it counts nothing", "[countbutton]")
{
    const Looks looks(GENERATE(false, true));
    CountButton pill(CountButton::Form::Pill, ColourRole::MissedText, ColourRole::MissedGround);
    pill.setText(u"12"_s);
    pill.resize(120, 26);
    CHECK(isSame(pixelIn(&pill, 105), looks.of(ColourRole::MissedGround)));
    CHECK(inkIn(&pill) == looks.of(ColourRole::MissedText));
    const QImage picture = pill.grab().toImage();
    CHECK(picture.pixelColor(60, 0) == looks.of(ColourRole::Window)); // lower than the button
    CHECK(picture.pixelColor(60, 1) == looks.of(ColourRole::Window));
    CHECK(picture.pixelColor(60, 25) == looks.of(ColourRole::Window));
    CHECK(isSame(picture.pixelColor(60, 4), looks.of(ColourRole::MissedGround)));
    pill.setShown(true);
    CHECK(isSame(pixelIn(&pill, 105), looks.of(ColourRole::SelectedRow)));
    pill.setEnabled(false);
    CHECK(pixelIn(&pill, 105) == looks.of(ColourRole::Window));
    CHECK(inkIn(&pill) == looks.of(ColourRole::Secondary));
}

TEST_CASE("Enter presses a count, as the space bar does", "[countbutton]")
{
    const Looks looks;
    CountButton dot(CountButton::Form::Dot, ColourRole::DoneBar, ColourRole::DoneText);
    dot.show();
    QSignalSpy pressed(&dot, &QAbstractButton::clicked);
    QTest::keyClick(&dot, Qt::Key_Return);
    CHECK(pressed.size() == 1);
    QTest::keyClick(&dot, Qt::Key_Enter);
    CHECK(pressed.size() == 2);
    QTest::keyClick(&dot, Qt::Key_Space);
    CHECK(pressed.size() == 3);
    QTest::keyClick(&dot, Qt::Key_A);
    CHECK(pressed.size() == 3);
}

TEST_CASE("a link has its own colour, and is cut with … where it has no room", "[linkbutton]")
{
    const Looks looks(GENERATE(false, true));
    LinkButton link(nullptr);
    LinkButton quiet(nullptr, LinkButton::Ink::Secondary);
    for (LinkButton *one : {&link, &quiet}) {
        one->setWords(u"Show all the items & more of them"_s);
        one->resize(one->sizeHint());
        CHECK(one->accessibleName() == u"Show all the items & more of them"_s);
        CHECK(one->isFlat());
        CHECK_FALSE(one->autoDefault());
        CHECK(one->cursor().shape() == Qt::PointingHandCursor);
        CHECK(one->testAttribute(Qt::WA_Hover));
    }
    const QFontMetrics metrics(smallFont(QApplication::font()));
    const int words = metrics.horizontalAdvance(u"Show all the items & more of them"_s);
    CHECK(link.sizeHint() == QSize(words + 6, metrics.height() + 4));
    CHECK(link.minimumSizeHint()
          == QSize(6 * metrics.averageCharWidth(), link.sizeHint().height()));
    const auto drawn = Tests::drawnLines(&link).value(0);
    CHECK(drawn.text == u"Show all the items & more of them"_s);
    CHECK(drawn.colour == looks.of(ColourRole::Accent));
    CHECK(drawn.at.x() == 2);
    CHECK_FALSE(drawn.font.underline());
    CHECK(inkIn(&quiet) == looks.of(ColourRole::Secondary));
    link.resize(60, link.height());
    const QString cut = Tests::drawnLines(&link).value(0).text;
    CHECK(cut.startsWith(u"Sho"_s));
    CHECK(cut.endsWith(u"…"_s));
    LinkButton shortest(nullptr);
    shortest.setWords(u"i"_s);
    CHECK(shortest.minimumSizeHint() == shortest.sizeHint());
}

TEST_CASE("a label has the size and colour that it was made with", "[label]")
{
    const Looks looks(GENERATE(false, true));
    Label title(Label::Size::Title, ColourRole::Text, nullptr);
    Label body(Label::Size::Body, ColourRole::Secondary, nullptr);
    Label small(Label::Size::Small, ColourRole::MissedText, nullptr);
    CHECK(title.font().pixelSize() == 17);
    CHECK(title.font().bold());
    CHECK(body.font().pixelSize() == 14);
    CHECK(small.font().pixelSize() == 13);
    for (Label *label : {&title, &body, &small}) {
        label->setText(u"<b>a</b>"_s);
        CHECK(label->textFormat() == Qt::PlainText);
    }
    CHECK(inkIn(&title) == looks.of(ColourRole::Text));
    CHECK(inkIn(&body) == looks.of(ColourRole::Secondary));
    CHECK(inkIn(&small) == looks.of(ColourRole::MissedText));
    small.setColour(ColourRole::DoneText);
    CHECK(inkIn(&small) == looks.of(ColourRole::DoneText));
}

TEST_CASE("a label with a limit on its lines is as high as they are", "[label]")
{
    const Looks looks;
    Label label(Label::Size::Body, ColourRole::Secondary, nullptr, 2);
    const QString words = u"one two three four five six seven eight nine ten"_s;
    label.setText(words);
    const int line = heightOfLines(QApplication::font(), 1);
    const int whole = QFontMetrics(QApplication::font()).horizontalAdvance(words) + 1;
    CHECK(label.elides());
    CHECK(label.hasHeightForWidth());
    CHECK(label.sizeHint() == QSize(whole, line));
    CHECK(label.heightForWidth(whole) == line);
    CHECK(label.heightForWidth(whole * 2 / 3) == 2 * line);
    CHECK(label.heightForWidth(whole / 4) == 2 * line);
    CHECK(label.minimumSizeHint().height() == line);
    CHECK(label.minimumSizeHint().width() == 6 * QFontMetrics(QApplication::font()).height());
    label.setMostLines(3);
    CHECK(label.heightForWidth(whole / 4) == 3 * line);
    label.setMostLines(0);
    CHECK_FALSE(label.elides());
    CHECK_FALSE(label.hasHeightForWidth());
    CHECK_FALSE(label.sizePolicy().hasHeightForWidth());
    Label empty(Label::Size::Body, ColourRole::Secondary, nullptr, 2);
    CHECK(empty.heightForWidth(100) == line);
}

TEST_CASE("words cut by a label are told whole under the mouse, others not", "[label]")
{
    const Looks looks;
    Label label(Label::Size::Body, ColourRole::MissedText, nullptr, 1);
    label.setText(u"one <b>two</b> three four"_s);
    label.resize(label.sizeHint());
    label.show();
    CHECK(toldBy(&label).isEmpty());
    CHECK(Tests::drawnLines(&label).value(0).text == u"one <b>two</b> three four"_s);
    label.resize(70, label.height());
    CHECK(toldBy(&label) == u"<p>one &lt;b&gt;two&lt;/b&gt; three four</p>"_s);
    const auto drawn = Tests::drawnLines(&label).value(0);
    CHECK(drawn.text.endsWith(u"…"_s));
    CHECK(drawn.colour == looks.of(ColourRole::MissedText));
    label.setText(u"…"_s);
    CHECK(toldBy(&label).isEmpty());
}

TEST_CASE("a wrapping label asks for lines that are easy to read", "[label]")
{
    const Looks looks;
    Label label(Label::Size::Body, ColourRole::Text, nullptr);
    label.setWordWrap(true);
    label.setText(QString(400, u'a').replace(u"aaaaa"_s, u"aaaa "_s));
    const QFontMetrics metrics(QApplication::font());
    CHECK(label.sizeHint().width()
          == std::min(metrics.horizontalAdvance(label.text().left(40)) + 1,
                      40 * metrics.averageCharWidth()));
    CHECK(label.sizeHint().height() == label.heightForWidth(label.sizeHint().width()));
    CHECK(label.minimumSizeHint() == QSize(metrics.height(), metrics.height()));
    const int before = label.heightForWidth(200);
    label.setText(u"a"_s);
    CHECK(label.heightForWidth(200) < before);
    CHECK(label.sizeHint().width() == metrics.horizontalAdvance(u"a"_s) + 1);
}

TEST_CASE("an icon beside words follows its colour, the palette and the size of text",
          "[iconlabel]")
{
    Looks looks;
    IconLabel label(u"info"_s, ColourRole::Accent, 18, nullptr);
    label.show();
    const auto drawn = [&label] { return label.pixmap().toImage(); };
    const auto wanted = [&looks](const QString &name, ColourRole role, int side) {
        return icon(name, looks.of(role)).pixmap(side, side).toImage();
    };
    CHECK(drawn() == wanted(u"info"_s, ColourRole::Accent, 18));
    label.setIcon(u"warning"_s, ColourRole::MissedText);
    CHECK(drawn() == wanted(u"warning"_s, ColourRole::MissedText, 18));
    looks.appearance.setTheme(Looks::Theme::Dark);
    QApplication::processEvents();
    CHECK(drawn() == wanted(u"warning"_s, ColourRole::MissedText, 18));
    looks.setSize(28);
    QApplication::processEvents();
    CHECK(drawn() == wanted(u"warning"_s, ColourRole::MissedText, 36));
}

TEST_CASE("a column that scrolls asks for its contents' height, and can be lower", "[scrollcolumn]")
{
    const Looks looks;
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    auto *part = new QWidget(column);
    part->setFixedSize(300, 500);
    layout->addWidget(part);
    const ScrollColumn scrolling(column, 120, nullptr);
    CHECK(scrolling.sizeHint() == QSize(300, 500));
    CHECK(scrolling.minimumSizeHint() == QSize(160, 120));
    part->setFixedSize(300, 70);
    layout->invalidate();
    CHECK(scrolling.minimumSizeHint() == QSize(160, 70));
    CHECK(scrolling.frameShape() == QFrame::NoFrame);
    CHECK(scrolling.focusPolicy() == Qt::NoFocus);
    CHECK(scrolling.widgetResizable());
    CHECK(scrolling.sizePolicy().verticalPolicy() == QSizePolicy::Maximum);
    CHECK_FALSE(column->autoFillBackground());
    CHECK_FALSE(scrolling.viewport()->autoFillBackground());
}

TEST_CASE("only the answer yes is a yes, and Enter and Esc are a no", "[question]")
{
    const Question question{.name = u"box"_s,
                            .title = u"Remove"_s,
                            .icon = QMessageBox::Warning,
                            .sentence = u"Remove <b>it</b>?"_s,
                            .more = u"It has notes."_s,
                            .yes = u"Remove"_s,
                            .no = u"Keep"_s};
    const auto answered = [&question](const std::function<void(QDialog *)> &answer) {
        std::optional<bool> given;
        answering(answer, [&] { given = answerTo(question, nullptr); });
        return given;
    };
    CHECK(answered([](QDialog *box) {
              auto *asked = qobject_cast<QMessageBox *>(box);
              REQUIRE(asked);
              CHECK(asked->objectName() == u"box"_s);
              CHECK(asked->windowTitle() == u"Remove"_s);
              CHECK(asked->text() == u"Remove <b>it</b>?"_s);
              CHECK(asked->informativeText() == u"It has notes."_s);
              CHECK(asked->textFormat() == Qt::PlainText);
              CHECK(asked->icon() == QMessageBox::Warning);
              CHECK(asked->buttons().size() == 2);
              auto *yes = asked->findChild<QPushButton *>(u"yesButton"_s);
              CHECK(yes->text() == u"Remove"_s);
              CHECK(asked->findChild<QPushButton *>(u"noButton"_s)->text() == u"Keep"_s);
              CHECK(asked->defaultButton()->objectName() == u"noButton"_s);
              yes->click();
          })
          == true);
    CHECK(answered([](QDialog *box) { box->findChild<QPushButton *>(u"noButton"_s)->click(); })
          == false);
    CHECK(answered([](QDialog *box) { QTest::keyClick(box, Qt::Key_Escape); }) == false);
    CHECK(answered([](QDialog *box) { QTest::keyClick(box, Qt::Key_Return); }) == false);
}

TEST_CASE("a question with a way back takes Enter and Esc for it", "[question]")
{
    const Question question{.name = u"box"_s,
                            .title = u"Save"_s,
                            .sentence = u"Save it?"_s,
                            .more = {},
                            .yes = u"Save"_s,
                            .no = u"Leave"_s,
                            .back = u"Cancel"_s};
    const auto pressing = [&question](const QString &button) {
        std::optional<bool> given;
        answering([&](QDialog *box) { box->findChild<QPushButton *>(button)->click(); },
                  [&] { given = answerTo(question, nullptr); });
        return given;
    };
    const auto typing = [&question](Qt::Key key) {
        std::optional<bool> given = true;
        answering([&](QDialog *box) { QTest::keyClick(box, key); },
                  [&] { given = answerTo(question, nullptr); });
        return given;
    };
    CHECK(pressing(u"yesButton"_s) == true);
    CHECK(pressing(u"noButton"_s) == false);
    CHECK_FALSE(pressing(u"backButton"_s).has_value());
    CHECK_FALSE(typing(Qt::Key_Escape).has_value());
    CHECK_FALSE(typing(Qt::Key_Return).has_value());
    bool isYes = true;
    answering([](QDialog *box) { QTest::keyClick(box, Qt::Key_Escape); },
              [&] { isYes = isAnsweredYes(question, nullptr); });
    CHECK_FALSE(isYes);
}

TEST_CASE("work that is soon done shows no dialog", "[waiting]")
{
    const Looks looks;
    WaitDialog dialog(u"Reading"_s, u"Stop"_s, 7, nullptr);
    CHECK(dialog.windowTitle() == u"Reading"_s);
    CHECK(dialog.maximum() == 7);
    CHECK(dialog.minimum() == 0);
    CHECK(dialog.minimumWidth() == 460);
    CHECK(dialog.windowModality() == Qt::WindowModal);
    CHECK_FALSE(dialog.autoClose());
    CHECK_FALSE(dialog.autoReset());
    CHECK(dialog.words()->text().isEmpty());
    CHECK(dialog.words()->textFormat() == Qt::PlainText);
    CHECK(dialog.findChild<QPushButton *>()->text() == u"Stop"_s);
    const QThread *own = QThread::currentThread();
    const QThread *worker = nullptr;
    waitBehind(dialog, [&worker] { worker = QThread::currentThread(); });
    CHECK(worker);
    CHECK(worker != own);
    CHECK_FALSE(dialog.isVisible());
}

TEST_CASE("a wait cursor is shown as long as it lives, and only where it is wanted", "[waiting]")
{
    {
        const Models::WaitCursor unwanted(false);
        CHECK_FALSE(QGuiApplication::overrideCursor());
        const Models::WaitCursor cursor;
        REQUIRE(QGuiApplication::overrideCursor());
        CHECK(QGuiApplication::overrideCursor()->shape() == Qt::WaitCursor);
    }
    CHECK_FALSE(QGuiApplication::overrideCursor());
}

TEST_CASE("all in a window learn its density, once for each change", "[density]")
{
    struct Counting : QWidget
    {
        using QWidget::QWidget;
        bool event(QEvent *event) override
        {
            changes += event->type() == densityChange();
            return QWidget::event(event);
        }
        int changes = 0;
    };
    QWidget window;
    QWidget part(&window);
    Counting within(&part);
    CHECK(densityOf(&within) == Density::Roomy);
    setDensity(&window, Density::Roomy);
    CHECK(within.changes == 0);
    setDensity(&window, Density::Narrow);
    CHECK(densityOf(&within) == Density::Narrow);
    CHECK(within.changes == 1);
    setDensity(&window, Density::Narrow);
    CHECK(within.changes == 1);
    setDensity(&window, Density::Compact);
    CHECK(densityOf(&part) == Density::Compact);
    CHECK(within.changes == 2);
}

TEST_CASE("the menu of a row opens on the row for the keyboard, else at the mouse", "[rows]")
{
    QListWidget list;
    list.addItems({u"one"_s, u"two"_s});
    list.resize(200, 100);
    const QPoint mouse(500, 400);
    const QContextMenuEvent byKeys(QContextMenuEvent::Keyboard, {1, 1}, mouse);
    const QContextMenuEvent byMouse(QContextMenuEvent::Mouse, {1, 1}, mouse);
    CHECK(rowMenuPlace(&list, byKeys) == mouse); // no row is current
    list.setCurrentRow(1);
    const QRect row = list.visualRect(list.currentIndex());
    CHECK(rowMenuPlace(&list, byKeys) == list.viewport()->mapToGlobal(row.center()));
    CHECK(rowMenuPlace(&list, byMouse) == mouse);
}
