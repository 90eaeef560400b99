#include "system/settings.h"

#include "support/catch.h"

#include <QDir>
#include <QStandardPaths>

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
    for (const auto &[asked, kept] :
         {std::pair(10, 80), std::pair(150, 150), std::pair(900, 200)}) {
        settings.setTextSize(asked);
        CHECK(Settings().textSize() == kept);
    }
    settings.setTextSize(100);
}
