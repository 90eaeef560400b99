// The program with somebody at it who ends it in the middle of a word: FILE EDITOR ENDING.
// EDITOR is the object name of an editor of item 5; ENDING a signal's number, or "close", "quit",
// or "dialog" for SIGTERM while a dialog is open. Exit status 3 where the end took too long.
#include "shownwindow.h"

#include "app/window/window.h"
#include "models/plandocument.h"
#include "widgets/window/planpane.h"

#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace Qt::StringLiterals;
using Widgets::MainWindow;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr int kLongestEnd = 8000; // milliseconds
#else
constexpr int kLongestEnd = 2000;
#endif

// The page for several items has editors of the same names.
QWidget *shownEditor(MainWindow *window, const QString &name)
{
    for (QWidget *editor : window->findChildren<QWidget *>(name)) {
        if (editor->isVisible())
            return editor;
    }
    return nullptr;
}

void select(MainWindow *window, const QString &number)
{
    for (const Domain::OutlineNode *node : window->document()->outline().nodes()) {
        if (node->node().number == number)
            window->findChild<Widgets::PlanPane *>()->selectNode(node->id());
    }
    QApplication::processEvents();
}

// Words that stand, and words that the input method still composes.
void type(QWidget *editor)
{
    editor->setFocus();
    QInputMethodEvent itemStatus;
    itemStatus.setCommitString(u"王建"_s);
    QApplication::sendEvent(editor, &itemStatus);
    QInputMethodEvent composed(u"国"_s, {});
    QApplication::sendEvent(editor, &composed);
}

void end(MainWindow *window, const QString &ending)
{
    if (ending == u"close") {
        window->close();
    } else if (ending == u"quit") {
        QTest::keyClick(window->focusWidget(), Qt::Key_Q, Qt::ControlModifier);
    } else if (ending == u"dialog") {
        QTimer::singleShot(0, window, [] { std::raise(SIGTERM); });
        QDialog(window).exec();
    } else {
        std::raise(ending.toInt());
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"yaodian"_s);
    const QStringList words = QApplication::arguments();
    QElapsedTimer sinceEnding;
    QTimer looking;
    QObject::connect(&looking, &QTimer::timeout, &application, [&] {
        MainWindow *window = shownWindow();
        if (!window)
            return;
        looking.stop();
        window->showNormal();
        window->resize(1366, 900); // room for all fields
        select(window, u"5."_s);
        type(shownEditor(window, words.value(2)));
        sinceEnding.start();
        end(window, words.value(3));
    });
    looking.start(10);
    const int status = App::runWindow(application, {words.value(1)});
    return sinceEnding.elapsed() > kLongestEnd ? 3 : status;
}
