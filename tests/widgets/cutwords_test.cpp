#include "widgets/kit/style/cutwords.h"

#include "support/catch.h"
#include "widgets/kit/style/yaodianstyle.h"

#include <QAction>
#include <QApplication>
#include <QHelpEvent>
#include <QImage>
#include <QLineEdit>
#include <QTest>
#include <QToolTip>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

const auto kNames = u"第1党总支、第2党总支、<b>教务处、第3党总支、学生工作处、第4党总支"_s;

// A window with a field that is too narrow for its words, beside another of the same size.
struct NarrowField
{
    NarrowField()
    {
        QApplication::setStyle(new Widgets::YaodianStyle);
        QPixmap sign(16, 16);
        sign.fill(Qt::red);
        for (QLineEdit *edit : {field, other})
            edit->addAction(QIcon(sign), QLineEdit::TrailingPosition);
        field->setText(kNames); // leaves the cursor at the end
        show(150);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        third->setFocus();
    }
    void show(int width)
    {
        int top = 0;
        for (QLineEdit *edit : {field, other, third})
            edit->setGeometry(0, std::exchange(top, top + 40), width, 31);
    }
    // How many characters of the words the field shows before “…”; none if it shows something else.
    int charactersShown()
    {
        const QImage shown = field->grab().toImage();
        for (int count = 1; count < kNames.size(); ++count) {
            other->setText(kNames.left(count) + u'…');
            other->setCursorPosition(0);
            if (other->grab().toImage() == shown)
                return count;
        }
        return 0;
    }
    QString tip()
    {
        const QPoint at(4, 4);
        QHelpEvent asked(QEvent::ToolTip, at, field->mapToGlobal(at));
        QToolTip::hideText();
        QApplication::sendEvent(field, &asked);
        return QToolTip::text();
    }

    QWidget window;
    QLineEdit *field = new QLineEdit(&window);
    QLineEdit *other = new QLineEdit(&window);
    QLineEdit *third = new QLineEdit(&window);
};

} // namespace

TEST_CASE("a field without the focus shows the beginning of words that it has no room for",
          "[cutwords]")
{
    NarrowField fields;
    int before = 0;
    for (const int width : {100, 150, 200}) {
        CAPTURE(width);
        fields.show(width);
        const int shown = fields.charactersShown();
        CHECK(shown > before);
        before = shown;
    }
    fields.field->setFocus();
    CHECK(fields.charactersShown() == 0);
    CHECK(fields.field->cursorPosition() == kNames.size());
}

TEST_CASE("words that a field has no room for are in its tool tip, above the field's own",
          "[cutwords]")
{
    NarrowField fields;
    CHECK(fields.tip().contains(u"&lt;b&gt;教务处"_s));
    fields.field->setToolTip(u"谁来做"_s);
    CHECK(fields.tip().contains(u"&lt;b&gt;教务处"_s));
    CHECK(fields.tip().indexOf(u"谁来做"_s) > fields.tip().indexOf(u"教务处"_s));
    fields.field->setText(u"团委"_s);
    CHECK_FALSE(fields.tip().contains(u"团委"_s));
}
