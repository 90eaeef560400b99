#include "app/program.h"

#include "support/catch.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

bool speaksChinese(const Home &home)
{
    const Run run = home.yaodian({u"show"_s, u"没有.yaodian"_s, u"--yeer"_s});
    CHECK(run.status == 2);
    return run.errors.contains(u"这里没有“--yeer”这个选项；"_s);
}

} // namespace

TEST_CASE("the language is the system's until one is chosen", "[translations]")
{
    Home home;
    SECTION("it is Chinese if the system's is Chinese, in whatever form that is given")
    {
        for (const QString &locale :
             {u"zh_CN.UTF-8"_s, u"zh_CN.GB18030"_s, u"zh_TW.UTF-8"_s, u"zh_SG"_s}) {
            INFO(locale.toStdString());
            home.setVariable(u"LC_ALL"_s, locale);
            CHECK(speaksChinese(home));
        }
        home.removeVariable(u"LC_ALL"_s);
        home.setVariable(u"LANG"_s, u"zh_CN.UTF-8"_s);
        CHECK(speaksChinese(home));
    }
    SECTION("it is English on other systems")
    {
        for (const QString &locale : {u"C"_s, u"en_US.UTF-8"_s, u"de_DE.UTF-8"_s}) {
            INFO(locale.toStdString());
            home.setVariable(u"LC_ALL"_s, locale);
            CHECK_FALSE(speaksChinese(home));
        }
    }
    SECTION("it is English on an English system with Chinese as its second language")
    {
        home.setVariable(u"LC_ALL"_s, u"en_US.UTF-8"_s);
        home.setVariable(u"LANGUAGE"_s, u"en_US:zh_CN"_s);
        CHECK_FALSE(speaksChinese(home));
    }
    SECTION("a chosen language is used instead of the system's")
    {
        REQUIRE(QDir().mkpath(home.path(u".config/yaodian"_s)));
        home.write(u".config/yaodian/yaodian.ini"_s, "[General]\nlanguage=zh_CN\n");
        home.setVariable(u"LC_ALL"_s, u"en_US.UTF-8"_s);
        CHECK(speaksChinese(home));
        home.write(u".config/yaodian/yaodian.ini"_s, "[General]\nlanguage=en\n");
        home.setVariable(u"LC_ALL"_s, u"zh_CN.UTF-8"_s);
        CHECK_FALSE(speaksChinese(home));
    }
}

TEST_CASE("a title with a percent sign in it is printed as it is", "[translations]")
{
    const Home home;
    const Run run = home.yaodian({u"import"_s, shippedPage(), u"--into"_s, u"%3%1.yaodian"_s,
                                  u"--title"_s, u"要点 %2 %5"_s});
    CHECK(run.status == 0);
    CHECK(run.output.contains(u"要点 %2 %5"_s));
    CHECK(run.output.contains(u"“%3%1.yaodian”"_s));
}
