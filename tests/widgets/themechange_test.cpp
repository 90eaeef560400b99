// When the theme changes, whatever is open comes to look as if it had been opened in that theme.
#include "support/catch.h"
#include "support/picture.h"
#include "support/plandocuments.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/pagefixture.h"
#include "widgets/summary/summarydialog.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/planpane.h"

#include <QApplication>
#include <QTest>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace Domain;
using Theme = System::Settings::Theme;

namespace {

// The widget that is open, and everything that it needs.
struct Stage
{
    PageFixture made;
    System::Settings settings;
    Widgets::Appearance appearance{&settings};
    std::unique_ptr<QWidget> shown;
};

using Opener = std::function<void(Stage &)>;

void openWindow(Stage &stage)
{
    auto window = std::make_unique<Widgets::MainWindow>(&stage.settings, &stage.appearance);
    const NodeId item = stage.made.item(u"主题教育"_s);
    REQUIRE(stage.made.document->addNote(item, QDate(2021, 5, 4), u"听报告"_s, 120));
    window->setDocument(std::move(stage.made.document));
    stage.made.document = Tests::emptyDocument();
    window->setWindowState(Qt::WindowNoState);
    window->findChild<Widgets::PlanPane *>()->selectNode(item);
    stage.shown = std::move(window);
}

void openSummary(Stage &stage)
{
    stage.shown = std::make_unique<Widgets::SummaryDialog>(stage.made.document.get(),
                                                           &stage.settings, nullptr);
}

const std::pair<const char *, Opener> kOpeners[] = {{"window", openWindow},
                                                    {"summary", openSummary}};

QImage pictureIn(const Opener &open, Theme first, Theme then)
{
    Stage stage;
    stage.appearance.setTheme(first);
    open(stage);
    stage.shown->resize(1366, 700);
    stage.shown->show();
    QApplication::processEvents();
    stage.appearance.setTheme(then);
    for (int i = 0; i < 20; ++i)
        QTest::qWait(10);
    QImage picture = stage.shown->grab().toImage();
    stage.shown.reset();
    return picture;
}

} // namespace

TEST_CASE("every part of an open window changes with the theme", "[themechange]")
{
    for (const auto &[name, open] : kOpeners) {
        for (const Theme theme : {Theme::Dark, Theme::Light}) {
            const Theme other = theme == Theme::Dark ? Theme::Light : Theme::Dark;
            INFO(name << (theme == Theme::Dark ? ", to dark" : ", to light"));
            const QImage changed = pictureIn(open, other, theme);
            const QImage fresh = pictureIn(open, theme, theme);
            const QRect differs = Picture::difference(changed, fresh);
            INFO(differs.x() << "," << differs.y() << " " << differs.width() << "x"
                             << differs.height());
            CHECK_FALSE(differs.isValid());
        }
    }
}
