#include "models/plandocument.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "system/settings.h"
#include "widgets/item/itempage.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/pagefixture.h"
#include "widgets/planwindow.h"
#include "widgets/window/plandetailsdialog.h"
#include "widgets/window/tree/plantreeview.h"
#include "widgets/year/yearpane.h"

#include <QApplication>
#include <QFontInfo>
#include <QLabel>
#include <QLayout>
#include <QPaintEvent>
#include <QScreen>
#include <QSplitter>
#include <QTest>
#include <QToolBar>
#include <QTreeView>
#include <QtEndian>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace Domain;
using Widgets::MainWindow;

TEST_CASE("the window fits a screen of 1366 by 768 at every size of text",
          "[mainwindowlayout][anyfont]")
{
    const int textSize = GENERATE(80, 100, 150, 200);
    PlanWindow shown(textSize);
    INFO("text size " << textSize);
    CHECK(shown.window.minimumSizeHint().width() <= 1366);
    CHECK(shown.window.minimumSizeHint().height() <= 700);
}

// Counts how often nearly the whole of a widget is painted.
class Paintings : public QObject
{
public:
    explicit Paintings(QWidget *widget)
        : m_widget(widget)
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        const QSize painted = static_cast<QPaintEvent *>(event)->rect().size();
        if (painted.width() * 10 > m_widget->width() * 9
            && painted.height() * 10 > m_widget->height() * 9) {
            ++count;
            if (const auto *page = m_widget->findChild<Widgets::ItemPage *>())
                widthsOfPage.append(page->width());
        }
        return false;
    }

    int count = 0;
    QList<int> widthsOfPage; // of the item page in the widget, at each painting

private:
    QWidget *m_widget;
};

TEST_CASE("a starting window and its tree are painted whole once, at their division",
          "[mainwindowlayout]")
{
    PlanWindow shown; // its parts are made
    shown.window.hide();
    MainWindow window(&shown.settings, &shown.appearance);
    auto made = Tests::emptyDocument();
    REQUIRE(Models::addPlan(*made, PlanContent{.details = {.year = 2021, .title = u"要点"_s},
                                               .nodes = {{.id = NodeId{-1}, .title = u"甲"_s}}}));
    window.setDocument(std::move(made));
    window.setWindowState(Qt::WindowNoState);
    window.resize(1366, 700);
    const Paintings paintings(&window);
    const Paintings paintingsOfTree(window.findChild<QTreeView *>(u"planTree"_s)->viewport());
    // From the event loop, as the program does: what is queued meanwhile waits for the next round.
    QMetaObject::invokeMethod(&window, &QWidget::show, Qt::QueuedConnection);
    CHECK(QTest::qWaitFor([&paintings] { return paintings.count > 0; }));
    QTest::qWait(200);
    CHECK(paintings.count == 1);
    CHECK(paintingsOfTree.count == 1);
    REQUIRE_FALSE(paintings.widthsOfPage.isEmpty());
    CHECK(paintings.widthsOfPage.first() == window.findChild<Widgets::ItemPage *>()->width());
}

TEST_CASE("a window left on a screen of another scale opens no larger than the screen there is",
          "[mainwindowlayout]")
{
    // The place of the screen's width in what QWidget::saveGeometry() returns.
    constexpr qsizetype kScreenWidth = 46;
    System::Settings settings;
    {
        QWidget large;
        large.setGeometry(0, 0, 1300, 760);
        QByteArray place = large.saveGeometry();
        REQUIRE(place.size() > kScreenWidth + 4);
        const int twice = 2 * large.screen()->size().width();
        qToBigEndian(twice, place.data() + kScreenWidth);
        settings.setState(u"place"_s, place);
    }
    Widgets::Appearance appearance(&settings);
    MainWindow window(&settings, &appearance);
    auto made = Tests::emptyDocument();
    window.setDocument(std::move(made));
    settings.setState(u"place"_s, {});
    CHECK(
        (window.isMaximized() || window.screen()->availableGeometry().contains(window.geometry())));
}

TEST_CASE("a window comes back as large as it was left, not maximised where it was not",
          "[mainwindowlayout]")
{
    System::Settings settings;
    Widgets::Appearance appearance(&settings);
    QWidget left;
    left.setGeometry(10, 20, 500, 400);
    const bool wasWhole = GENERATE(false, true);
    left.setWindowState(wasWhole ? Qt::WindowMaximized : Qt::WindowNoState);
    settings.setState(u"place"_s, left.saveGeometry());
    MainWindow window(&settings, &appearance);
    settings.setState(u"place"_s, {});
    CHECK(window.isMaximized() == wasWhole);
}

TEST_CASE("a window that was maximised and minimised comes back maximised", "[mainwindowlayout]")
{
    PlanWindow shown;
    shown.window.setWindowState(Qt::WindowMaximized);
    shown.window.setWindowState(Qt::WindowMaximized | Qt::WindowMinimized);
    shown.window.raiseToFront();
    CHECK(shown.window.isMaximized());
    CHECK_FALSE(shown.window.isMinimized());
}

TEST_CASE("the plan's title, its counts and some rows stay visible with large text",
          "[mainwindowlayout][anyfont]")
{
    const auto [textSize, fewestRows] = GENERATE(std::pair{150, 6}, std::pair{200, 4});
    PlanWindow shown(textSize);
    shown.window.findChild<QWidget *>(u"nameBanner"_s)->hide();
    shown.window.resize(1366, 747);
    for (int i = 0; i < 3; ++i)
        QApplication::processEvents();
    INFO("text size " << textSize);
    const auto *tree = shown.window.findChild<Widgets::PlanTreeView *>();
    const int row = tree->visualRect(tree->currentIndex()).height();
    CHECK(tree->viewport()->height() >= fewestRows * row);
    const QString title = shown.document()->plan().title;
    const auto labels = shown.window.findChildren<QLabel *>();
    CHECK(std::ranges::any_of(labels, [&title](const QLabel *label) {
        return label->isVisible() && label->text() == title;
    }));
    CHECK(shown.window.findChild<QWidget *>(u"doneButton"_s)->isVisible());
}

TEST_CASE("the plan gets some of the width that the item page does not need", "[mainwindowlayout]")
{
    const auto [width, least, most] = GENERATE(std::tuple{1366, 57, 58}, std::tuple{1120, 54, 56});
    PlanWindow shown;
    shown.window.resize(width, 740);
    for (int i = 0; i < 3; ++i)
        QApplication::processEvents();
    const auto *splitter = shown.window.findChild<QSplitter *>(u"splitter"_s);
    REQUIRE(splitter->orientation() == Qt::Horizontal);
    CAPTURE(width, splitter->sizes()[0], splitter->width());
    CHECK(splitter->sizes()[0] * 100 >= splitter->width() * least);
    CHECK(splitter->sizes()[0] * 100 <= splitter->width() * most);
}

TEST_CASE("a narrow window has the item page below the tree and only icons in the toolbar",
          "[mainwindowlayout]")
{
    PlanWindow shown;
    auto *splitter = shown.window.findChild<QSplitter *>(u"splitter"_s);
    auto *tools = shown.window.findChild<QToolBar *>(u"toolBar"_s);
    CHECK(splitter->orientation() == Qt::Horizontal);
    CHECK(tools->toolButtonStyle() == Qt::ToolButtonTextBesideIcon);

    shown.window.resize(760, 700);
    QApplication::processEvents();
    CHECK(splitter->orientation() == Qt::Vertical);
    CHECK(tools->toolButtonStyle() == Qt::ToolButtonIconOnly);
}

TEST_CASE("as the window gets narrower, the tool for notes keeps its words longest",
          "[mainwindowlayout][anyfont]")
{
    const int textSize = GENERATE(100, 150);
    INFO("text size " << textSize);
    PlanWindow shown(textSize);
    const auto *tools = shown.window.findChild<QToolBar *>(u"toolBar"_s);
    const auto setWidth = [&](int width) {
        shown.window.resize(width, 512 * textSize / 100);
        for (int i = 0; i < 3; ++i)
            QApplication::processEvents();
    };
    const auto words = [&] {
        QStringList named;
        for (const QAction *action : tools->actions()) {
            if (!action->isSeparator() && !action->text().isEmpty()
                && action->priority() >= QAction::NormalPriority
                && tools->toolButtonStyle() == Qt::ToolButtonTextBesideIcon)
                named.append(action->objectName().remove(u"Action"_s));
        }
        return named.join(u' ');
    };
    const QStringList wanted{u"undo redo addNote outline year"_s, u"addNote outline year"_s,
                             u"addNote"_s};
    int width = 1600 * textSize / 100;
    for (const QString &those : wanted) {
        INFO(those.toStdString());
        for (setWidth(width); words() != those && width > 700 * textSize / 100; width -= 20)
            setWidth(width);
        CHECK(words() == those);
    }
    const auto widthOf = [&](const char *name) {
        return tools->widgetForAction(shown.action(name))->width();
    };
    const int note = tools->fontMetrics().horizontalAdvance(
        shown.action("addNoteAction")->iconText());
    CHECK(widthOf("addNoteAction") > tools->iconSize().width() + note);
    CHECK(widthOf("undoAction") < widthOf("addNoteAction"));
}

namespace {

// Each widget with its font's size and, if it has a layout, its margins and spacing.
QStringList sizesIn(const QWidget &window)
{
    QStringList sizes;
    for (const QWidget *one : window.findChildren<QWidget *>()) {
        if (one->objectName().startsWith(u"qt_") || one->window() != &window)
            continue; // Qt's own parts, in no certain order, and lists made only when needed
        QString size = u"%1 %2: %3 px"_s
                           .arg(QString::fromLatin1(one->metaObject()->className()),
                                one->objectName())
                           .arg(QFontInfo(one->font()).pixelSize());
        if (const QLayout *layout = one->layout()) {
            const QMargins margins = layout->contentsMargins();
            size += u", %1 %2 %3 %4, %5"_s.arg(margins.left())
                        .arg(margins.top())
                        .arg(margins.right())
                        .arg(margins.bottom())
                        .arg(layout->spacing());
        }
        sizes.append(size);
    }
    return sizes;
}

} // namespace

TEST_CASE("enlarging the text gives the same layout as starting with it", "[mainwindowlayout]")
{
    const int textSize = GENERATE(80, 150, 200);
    QStringList fresh;
    {
        const PlanWindow shown(textSize);
        fresh = sizesIn(shown.window);
    }
    PlanWindow shown;
    shown.appearance.setTextSize(textSize);
    QApplication::processEvents();
    const QStringList grown = sizesIn(shown.window);
    REQUIRE(grown.size() == fresh.size());
    for (qsizetype i = 0; i < grown.size(); ++i)
        CHECK(grown[i] == fresh[i]);
}

TEST_CASE("the item page beside the year does not scroll sideways", "[mainwindowlayout]")
{
    PlanWindow shown;
    shown.window.findChild<Widgets::PlanTreeView *>()->selectNode(shown.item(2));
    QTest::keyClick(&shown.window, Qt::Key_F8);
    QApplication::processEvents();
    const auto *page = shown.window.findChild<Widgets::ItemPage *>();
    CHECK(page->isVisible());
    CHECK(page->width() >= page->neededWidth());
    QTest::keyClick(&shown.window, Qt::Key_F8);
    QApplication::processEvents();
}

TEST_CASE("in a narrow window the year fills the window, and the item page covers it when opened",
          "[mainwindowlayout]")
{
    PlanWindow shown;
    shown.window.resize(911, 600);
    QTest::keyClick(&shown.window, Qt::Key_F8);
    QApplication::processEvents();
    auto *year = shown.window.findChild<Widgets::YearPane *>();
    auto *page = shown.window.findChild<Widgets::ItemPage *>();
    REQUIRE(year);
    CHECK_FALSE(page->isVisible());
    year->setCurrentNode(shown.item(2));
    emit year->nodeActivated(shown.item(2));
    QApplication::processEvents();
    CHECK(page->isVisible());
    CHECK_FALSE(year->isVisible());
    activate(page);
    QTest::keyClick(page->focusWidget() ? page->focusWidget() : page, Qt::Key_Escape);
    QApplication::processEvents();
    CHECK(year->isVisible());
    CHECK_FALSE(page->isVisible());
    // From the year back to the outline, which shows the item page again.
    QTest::keyClick(&shown.window, Qt::Key_F8);
    QApplication::processEvents();
    CHECK(page->isVisible());
}

TEST_CASE("the details of a plan fit a low screen with large text", "[mainwindowlayout]")
{
    PlanWindow shown(200);
    Widgets::PlanDetailsDialog details(shown.document()->outline(), false, &shown.window);
    details.show();
    QApplication::processEvents();
    CHECK(details.minimumSizeHint().height() <= 700);
    details.resize(1200, 700);
    QApplication::processEvents();
    const auto *buttons = details.findChild<QWidget *>(u"buttonBox"_s);
    CHECK(details.rect().contains(buttons->geometry()));
}
