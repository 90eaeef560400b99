#include "system/settings.h"

#include "system/account.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using System::Settings;

namespace {

QString named(int number)
{
    return u"/计划/%1.yaodian"_s.arg(number);
}

} // namespace

TEST_CASE("the files opened last come first, each once, and not more than ten", "[settings]")
{
    Settings settings;
    settings.clearRecentFiles();
    CHECK(settings.recentFiles().isEmpty());
    for (const int number : {1, 2, 3, 1})
        settings.addRecentFile(named(number));
    CHECK(settings.recentFiles() == QStringList{named(1), named(3), named(2)});
    for (int number = 4; number <= 14; ++number)
        settings.addRecentFile(named(number));
    CHECK(settings.recentFiles().size() == Settings::kMostRecentFiles);
    CHECK(settings.recentFiles().first() == named(14));
    CHECK(settings.recentFiles().last() == named(5));
    settings.removeRecentFile(named(9));
    CHECK(settings.recentFiles().size() == Settings::kMostRecentFiles - 1);
    CHECK_FALSE(settings.recentFiles().contains(named(9)));
    CHECK(Settings().recentFiles() == settings.recentFiles());
    settings.clearRecentFiles();
    CHECK(Settings().recentFiles().isEmpty());
}

TEST_CASE("a text size out of range becomes the nearest one in range", "[settings]")
{
    Settings settings;
    CHECK(settings.textSize() == 100);
    for (const auto &[asked, kept] :
         {std::pair(10, 80), std::pair(79, 80), std::pair(80, 80), std::pair(81, 81),
          std::pair(150, 150), std::pair(200, 200), std::pair(201, 200), std::pair(900, 200)}) {
        settings.setTextSize(asked);
        CHECK(Settings().textSize() == kept);
        settings.setValue(u"text-size"_s, asked); // written by somebody else
        CHECK(Settings().textSize() == kept);
    }
    settings.setValue(u"text-size"_s, u"large"_s);
    CHECK(Settings().textSize() == 100);
}

TEST_CASE("an author's name is kept without blanks around it, else it is the account's",
          "[settings]")
{
    const QString own = System::fullName();
    const QString usual = own.isEmpty() ? System::loginName() : own;
    Settings settings;
    CHECK(settings.author() == usual);
    CHECK(settings.knowsAuthor() == !own.isEmpty());
    CHECK(settings.isAuthorNamed() == !own.isEmpty());
    settings.setAuthor(u" 王 丽\t"_s);
    CHECK(Settings().author() == u"王 丽"_s);
    CHECK(Settings().value(u"author"_s) == u"王 丽"_s);
    CHECK(Settings().knowsAuthor());
    CHECK(Settings().isAuthorNamed());
    settings.setAuthor(u"  "_s);
    CHECK(Settings().author() == usual);
    CHECK(Settings().knowsAuthor()); // nobody is asked again
    CHECK(Settings().isAuthorNamed() == !own.isEmpty());
}

TEST_CASE("theme and language are kept, and unknown ones are the system's", "[settings]")
{
    Settings settings;
    CHECK(settings.theme() == Settings::Theme::System);
    CHECK(settings.language().isEmpty());
    for (const auto &[theme, word] : {std::pair(Settings::Theme::Dark, u"dark"_s),
                                      std::pair(Settings::Theme::Light, u"light"_s),
                                      std::pair(Settings::Theme::System, u"system"_s)}) {
        settings.setTheme(theme);
        CHECK(Settings().theme() == theme);
        CHECK(Settings().value(u"theme"_s) == word);
    }
    settings.setTheme(Settings::Theme::Dark);
    settings.setValue(u"theme"_s, u"purple"_s);
    CHECK(Settings().theme() == Settings::Theme::System);
    for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
        settings.setLanguage(language);
        CHECK(Settings().language() == language);
    }
    settings.setLanguage(u"xx"_s);
    CHECK(Settings().language().isEmpty());
}

TEST_CASE("states and values of other layers are kept under their own names", "[settings]")
{
    Settings settings;
    CHECK(settings.state(u"main"_s).isEmpty());
    settings.setState(u"main"_s, "geometry");
    settings.setState(u"history"_s, "columns");
    CHECK(Settings().state(u"main"_s) == "geometry");
    CHECK(Settings().state(u"history"_s) == "columns");
    CHECK(Settings().value(u"window/main"_s).toByteArray() == "geometry");
    CHECK(settings.value(u"due/days"_s, 7) == 7);
    settings.setValue(u"due/days"_s, 14);
    settings.setValue(u"due/by"_s, u"owner"_s);
    CHECK(Settings().value(u"due/days"_s, 7) == 14);
    settings.remove(u"due"_s);
    CHECK(Settings().value(u"due/days"_s).isNull());
    CHECK(Settings().value(u"due/by"_s).isNull());
    CHECK(Settings().state(u"main"_s) == "geometry");
}

TEST_CASE("a pipe in the place of the settings is not waited for and stays", "[settings]")
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                           + u"/yaodian"_s;
    const QString path = folder + u"/yaodian.ini"_s;
    REQUIRE(QDir().mkpath(folder));
    REQUIRE(mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
    {
        Settings settings;
        CHECK(settings.textSize() == 100);
        settings.setTextSize(150);
        CHECK(settings.textSize() == 150); // until the program ends
    }
    CHECK(QFileInfo::exists(path));
    CHECK_FALSE(QFileInfo(path).isFile());
    REQUIRE(QFile::remove(path));
}
