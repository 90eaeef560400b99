#include "widgets/window/statusline.h"

#include "system/settings.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/window/shownfile.h"

#include "support/catch.h"

#include <QApplication>
#include <QMainWindow>
#include <QStatusBar>

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
