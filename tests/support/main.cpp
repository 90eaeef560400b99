// Our own main(): makes the application object, offscreen unless QT_QPA_PLATFORM is set, and pins
// the machine (see machine.h).
#include "support/catchrunner.h"
#include "support/machine.h"

#include "places.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFont>
#include <QLocale>
#include <QPalette>
#include <QStandardPaths>
#include <QStyle>
#include <QTemporaryDir>

namespace {

QString folderOfSettings()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
}

// Resets style, language and settings that an earlier test has changed.
void forgetEarlierTests()
{
    static const QFont font = QApplication::font();
    static const QPalette palette = QApplication::palette();
    static const QString style = QApplication::style()->objectName();
    if (QApplication::style()->objectName() != style)
        QApplication::setStyle(style);
    QApplication::setPalette(palette);
    QApplication::setFont(font);
    QLocale::setDefault(QLocale::c());
    QGuiApplication::clipboard()->clear();
    QDir(folderOfSettings() + QStringLiteral("/yaodian")).removeRecursively();
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    Machine::pin(home.path(), QStringLiteral(YAODIAN_TEST_CACHE));
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    return runTests(argc, argv, forgetEarlierTests);
}
