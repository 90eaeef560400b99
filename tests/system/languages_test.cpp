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
    for (const Language &language : languages()) {
        seen << u"code "_s + language.code << u"name "_s + language.ownName
             << u"begins "_s + language.beginning;
        CHECK(language.code.startsWith(language.beginning));
        CHECK(QLocale(language.locale).name() == language.locale);
    }
    CHECK(seen.size() == 3 * languages().size());
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
