#include "app/commands/commandline.h"
#include "app/log.h"
#include "app/translations.h"
#include "app/window/window.h"
#include "system/settings.h"

#include <QApplication>
#include <QGuiApplication>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

void introduce()
{
    QCoreApplication::setApplicationName(u"yaodian"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(YAODIAN_VERSION));
}

// Asked before Qt, which would end the program with a message of its own.
bool hasDisplay()
{
    const auto isSet = [](const char *variable) { return !qEnvironmentVariableIsEmpty(variable); };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
}

int runCommand(const QStringList &words)
{
    const App::Translations translations(System::Settings().language());
    return App::runCommand(words, QDate::currentDate());
}

int refuseWindow()
{
    const App::Translations translations(System::Settings().language());
    return App::refuseWindow();
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGXFSZ,
                SIG_IGN); // exceeding a file-size limit is then a write error
    App::keepLog();
    introduce();
    const QStringList words = wordsOf(argc, argv);
    const App::Wish wish = App::wishOf(words);
    if (wish == App::Wish::Window && !hasDisplay()) {
        const QCoreApplication application(argc, argv);
        return refuseWindow();
    }
    switch (wish) {
    case App::Wish::Command: {
        const QCoreApplication application(argc, argv);
        return runCommand(words);
    }
    case App::Wish::PaintingCommand: {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QGuiApplication application(argc, argv);
        return runCommand(words);
    }
    case App::Wish::Window: break;
    }
    QApplication application(argc, argv);
    return App::runWindow(application, App::filesIn(words));
}
