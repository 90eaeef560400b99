#include "app/commands/commandline.h"
#include "app/start/log.h"
#include "app/start/translations.h"
#include "app/window/window.h"
#include "system/chinesefonts.h"
#include "system/display.h"
#include "system/languages.h"
#include "system/settings.h"
#include "system/termination.h"

#include <QApplication>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

// The first word that is not valid in the locale's encoding; null when all are. Decoded it would
// name another file, or be stored as other words.
QByteArray unreadableWord(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (QString::fromLocal8Bit(argv[i]).toLocal8Bit() != argv[i])
            return argv[i];
    }
    return {};
}

void introduce()
{
    QCoreApplication::setApplicationName(u"yaodian"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(YAODIAN_VERSION));
}

// The language of what commands print: English where no font has Chinese.
QString languageOfCommands()
{
    const System::Language &language = App::spokenLanguage(System::Settings().language());
    const bool isReadable = !language.isChinese || System::hasChineseFont();
    return (isReadable ? language : System::sourceLanguage()).code;
}

int runCommand(const QStringList &words)
{
    const App::Translations translations(languageOfCommands());
    return App::runCommand(words, QDate::currentDate());
}

int refuseWindow()
{
    const App::Translations translations(languageOfCommands());
    return App::refuseWindow();
}

} // namespace

int main(int argc, char **argv)
{
    System::ignoreFileSizeSignal();
    App::keepLog();
    introduce();
    const QStringList words = wordsOf(argc, argv);
    const App::Wish wish = App::wishOf(words);
    if (wish == App::Wish::Window && !System::hasDisplay()) {
        const QCoreApplication application(argc, argv);
        return refuseWindow();
    }
    if (const QByteArray word = unreadableWord(argc, argv);
        !word.isNull() && wish != App::Wish::Window) {
        const QCoreApplication application(argc, argv);
        const App::Translations translations(languageOfCommands());
        return App::refuseWord(word);
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
