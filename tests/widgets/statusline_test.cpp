#include "widgets/window/statusline.h"

#include "system/settings.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/kit/textlines.h"
#include "widgets/window/shownfile.h"

#include "support/catch.h"
#include "support/drawnwords.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMainWindow>
#include <QStatusBar>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;

TEST_CASE("nothing stands over a message of the status bar when the text grows", "[statusline]")
{
    System::Settings settings;
    const Widgets::Appearance appearance(&settings);
    const Widgets::ShownFile shown;
    QMainWindow window;
    QStatusBar *bar = window.statusBar();
    const Widgets::StatusLine line(&shown, &appearance, bar);
    window.resize(800, 300);
    window.show();
    QApplication::processEvents();
    const auto *state = bar->findChild<QWidget *>(u"savedLabel"_s)->parentWidget();
    REQUIRE(state->isVisible());

    bar->showMessage(u"本月应办：1项逾期"_s);
    CHECK_FALSE(state->isVisible());
    for (const int size : {24, 40}) {
        QFont font = bar->font();
        font.setPixelSize(size);
        bar->setFont(font);
        for (QWidget *part : bar->findChildren<QWidget *>())
            part->setFont(font);
        for (int i = 0; i < 3; ++i)
            QApplication::processEvents();
        CHECK_FALSE(state->isVisible());
    }
    bar->clearMessage();
    CHECK(state->isVisible());
}

TEST_CASE("a message that the status bar has no room for ends with an ellipsis",
          "[statusline][anyfont]")
{
    System::Settings settings;
    const Widgets::Appearance appearance(&settings);
    const Widgets::ShownFile shown;
    QMainWindow window;
    QStatusBar *bar = window.statusBar();
    Widgets::StatusLine line(&shown, &appearance, bar);
    line.update();
    window.show();
    const QString sentence =
        u"To do in October: 3 items. Click a number above to list them, or go on as before."_s;
    const int whole = bar->fontMetrics().horizontalAdvance(sentence);
    const auto drawn = [&](int width) {
        window.resize(width, 200);
        QApplication::processEvents();
        bar->showMessage(sentence);
        for (const Tests::DrawnWords &words : Tests::drawnLines(bar)) {
            if (words.text.startsWith(u"To do"_s))
                return words;
        }
        return Tests::DrawnWords{};
    };
    const auto told = [bar] {
        QHelpEvent asked(QEvent::ToolTip, {9, 5}, bar->mapToGlobal(QPoint(9, 5)));
        QToolTip::hideText();
        QApplication::sendEvent(bar, &asked);
        return QToolTip::text();
    };
    CHECK(drawn(2 * whole).text == sentence);
    CHECK_FALSE(told().contains(sentence));
    const auto *size = bar->findChild<QToolButton *>(u"textSizeButton"_s);
    for (int width = whole / 2; width < whole; width += 20) {
        INFO(width);
        const Tests::DrawnWords cut = drawn(width);
        CHECK(cut.text.endsWith(Widgets::kEllipsis));
        CHECK(cut.at.x() + cut.width <= size->x());
        CHECK(told().contains(sentence));
    }
}
