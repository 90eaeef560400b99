// The program with a user who types into a field and is interrupted: typist FILE EDITOR ENDING.
// EDITOR is the object name of an editor on the page of item 5. ENDING is how the program is ended:
// the number of a signal, "close", "quit", or "dialog" for SIGTERM while a dialog is open. Exit
// status 3 if ending took too long.
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

// Only the visible editor of this name: the page for several items has some of the same names.
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

// Types some words, and leaves others that the input method is still composing.
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
        window->resize(1366, 900); // large enough to show all fields
        select(window, u"5."_s);
        type(shownEditor(window, words.value(2)));
        sinceEnding.start();
        end(window, words.value(3));
    });
    looking.start(10);
    const int status = App::runWindow(application, {words.value(1)});
    return sinceEnding.elapsed() > kLongestEnd ? 3 : status;
}
