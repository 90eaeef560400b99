#include "app/commandline.h"
#include "app/log.h"
#include "app/translations.h"
#include "models/settings.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <csignal>
#include <cstdio>

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

int runCommandIn(QCoreApplication &application, const QStringList &words)
{
    Q_UNUSED(application)
    const App::Translations translations(Models::Settings().language());
    return App::runCommand(words, QDate::currentDate());
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGXFSZ, SIG_IGN); // a file at its size limit is an error to report, no reason to die
    App::keepLog();
    introduce();
    const QStringList words = wordsOf(argc, argv);
    const App::Wish wish = App::wishOf(words);
    if (wish == App::Wish::Command) {
        QCoreApplication application(argc, argv);
        return runCommandIn(application, words);
    }
    return 1;
}
