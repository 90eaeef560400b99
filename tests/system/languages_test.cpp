#include "system/languages.h"

#include "places.h"
#include "support/catch.h"

#include <QFileInfo>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;
using System::Language;
using System::languageOf;
using System::languages;
using System::sourceLanguage;

TEST_CASE("a language is found by its code, and an unknown code finds none", "[languages]")
{
    for (const Language &language : languages()) {
        REQUIRE(languageOf(language.code));
        CHECK(languageOf(language.code)->ownName == language.ownName);
    }
    CHECK(languageOf(sourceLanguage().code));
    CHECK_FALSE(languageOf(u""_s));
    CHECK_FALSE(languageOf(u"zh"_s));
    CHECK_FALSE(languageOf(u"de"_s));
}

TEST_CASE("no two languages share a code, a name, or the beginning of a system's language",
          "[languages]")
{
    QSet<QString> seen;
    qsizetype beginnings = 0;
    for (const Language &language : languages()) {
        seen << u"code "_s + language.code << u"name "_s + language.ownName;
        for (const QString &beginning : language.beginnings)
            seen << u"begins "_s + beginning;
        beginnings += language.beginnings.size();
        CHECK(QLocale(language.locale).name() == language.locale);
    }
    CHECK(seen.size() == 2 * languages().size() + beginnings);
}

TEST_CASE("each language has its translation and its pages of the guide", "[languages]")
{
    const QString resources = QStringLiteral(YAODIAN_SOURCE_DIR) + u"/resources"_s;
    for (const Language &language : languages()) {
        INFO(language.code.toStdString());
        CHECK(QFileInfo::exists(u"%1/translations/yaodian_%2.ts"_s.arg(resources, language.code)));
        CHECK(QFileInfo(u"%1/help/%2"_s.arg(resources, language.code)).isDir());
    }
}

TEST_CASE("a system's language is spoken by the language with the longest beginning that it has",
          "[languages]")
{
    const QList<Language> spoken{
        {.code = u"zh_CN"_s, .beginnings = {u"zh"_s}},
        {.code = u"zh_TW"_s, .beginnings = {u"zh-TW"_s, u"zh-HK"_s, u"zh-Hant"_s}},
        {.code = u"en"_s, .beginnings = {u"en"_s}}};
    const auto codeFor = [&spoken](const QStringList &wanted) {
        const Language *found = System::languageFor(wanted, spoken);
        return found ? found->code : QString();
    };
    CHECK(codeFor({u"zh-CN"_s}) == u"zh_CN"_s);
    CHECK(codeFor({u"zh-TW"_s}) == u"zh_TW"_s);
    CHECK(codeFor({u"zh-Hant-MO"_s}) == u"zh_TW"_s);
    CHECK(codeFor({u"zh-HK"_s, u"en"_s}) == u"zh_TW"_s);
    CHECK(codeFor({u"en-US"_s, u"zh-TW"_s}) == u"en"_s);
    CHECK(codeFor({u"de-DE"_s, u"zh-SG"_s}) == u"zh_CN"_s);
    CHECK(codeFor({u"de-DE"_s}).isEmpty());
}
