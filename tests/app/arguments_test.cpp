#include "app/commands/arguments.h"

#include "app/commands/commandline.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace App;

namespace {

const Option kOptions[] = {
    {"--json", ValueKind::None, nullptr, ""},
    {"--title", ValueKind::Text, "T", ""},
    {"--year", ValueKind::Year, "Y", ""},
    {"--on", ValueKind::Day, "D", ""},
    {"--count", ValueKind::Number, "N", ""},
    {"--kind", ValueKind::Choice, "K", "", "summary table"},
    {"--annex", ValueKind::Choices, "K", "", "summary table"},
};

Arguments taken(const QStringList &words)
{
    const ParsedArguments result = parsed(words, kOptions);
    INFO(result.misuse.toStdString());
    REQUIRE(result.misuse.isEmpty());
    return result.arguments;
}

bool isMisuse(const QStringList &words)
{
    return !parsed(words, kOptions).misuse.isEmpty();
}

} // namespace

TEST_CASE("options and operands may be mixed", "[arguments]")
{
    const Arguments arguments = taken(
        {u"a"_s, u"--json"_s, u"-"_s, u"--title"_s, u"b"_s, u"--year=2021"_s, u"c"_s});
    CHECK(arguments.operands == QStringList{u"a"_s, u"-"_s, u"c"_s});
    CHECK(arguments.has(u"--json"_s));
    CHECK(arguments.text(u"--title"_s) == u"b"_s);
    CHECK(arguments.year() == 2021);
    CHECK_FALSE(arguments.has(u"--on"_s));
    CHECK(arguments.text(u"--kind"_s) == std::nullopt);
}

TEST_CASE("a text may be empty, look like an option or hold an equals sign", "[arguments]")
{
    CHECK(taken({u"--title"_s, QString()}).text(u"--title"_s) == QString());
    CHECK(taken({u"--title="_s}).text(u"--title"_s) == QString());
    CHECK(taken({u"--title"_s, u"--json"_s}).text(u"--title"_s) == u"--json"_s);
    CHECK(taken({u"--title=a=b"_s}).text(u"--title"_s) == u"a=b"_s);
}

TEST_CASE("a value must be of its option's kind", "[arguments]")
{
    CHECK(taken({u"--on"_s, u"2021-02-28"_s}).day(u"--on"_s) == QDate(2021, 2, 28));
    for (const QString &day :
         {u"2021-02-29"_s, u"2021-2-28"_s, u"28.2.2021"_s, u"2021-02-28 "_s, QString()})
        CHECK(isMisuse({u"--on"_s, day}));
    CHECK(taken({u"--count"_s, u"-3"_s}).number(u"--count"_s) == -3);
    for (const QString &number : {u"1.5"_s, u"two"_s, QString(), u"99999999999999999999"_s})
        CHECK(isMisuse({u"--count"_s, number}));
    for (const QString &year : {u"1948"_s, u"2201"_s, u"21"_s, u"now"_s})
        CHECK(isMisuse({u"--year"_s, year}));
    CHECK(taken({u"--kind"_s, u"table"_s}).text(u"--kind"_s) == u"table"_s);
    CHECK(isMisuse({u"--kind"_s, u"summary,table"_s}));
    CHECK(taken({u"--annex"_s, u"summary,table"_s}).text(u"--annex"_s) == u"summary,table"_s);
    CHECK(isMisuse({u"--annex"_s, u"summary,"_s}));
    CHECK(taken({u"--annex"_s, QString()}).text(u"--annex"_s) == QString());
    CHECK(isMisuse({u"--kind"_s, QString()}));
    CHECK(taken({u"--kind"_s, u"TABLE"_s}).text(u"--kind"_s) == u"table"_s);
    CHECK(isMisuse({u"--json=1"_s}));
}

TEST_CASE("an option unknown, given twice or without its value is misuse", "[arguments]")
{
    CHECK(isMisuse({u"--jso"_s}));
    CHECK(isMisuse({u"-j"_s}));
    CHECK(isMisuse({u"--json"_s, u"--json"_s}));
    CHECK(isMisuse({u"--title"_s}));
}

TEST_CASE("after two dashes everything is an operand", "[arguments]")
{
    CHECK(taken({u"--"_s, u"--json"_s, u"--"_s}).operands == QStringList{u"--json"_s, u"--"_s});
}

TEST_CASE("a file: URL is converted to its path", "[arguments]")
{
    CHECK(taken({u"file:///tmp/%E8%A6%81%E7%82%B9.yaodian"_s}).operands
          == QStringList{u"/tmp/要点.yaodian"_s});
    CHECK(localPath(u"FILE:///a%20b"_s) == u"/a b"_s);
    for (const QString &word : {u"file"_s, u"file:"_s, u"a/file:///b"_s, u"二/3"_s, u"-"_s})
        CHECK(localPath(word) == word);
    CHECK(filesIn({u"file:///a.yaodian"_s, u"b.docx"_s})
          == QStringList{u"/a.yaodian"_s, u"b.docx"_s});
}

TEST_CASE("arguments that are all names of files open the window", "[arguments]")
{
    CHECK(wishOf({}) == Wish::Window);
    CHECK(wishOf({u"plan.docx"_s}) == Wish::Window);
    CHECK(wishOf({u"没有/要点"_s}) == Wish::Window);
    CHECK(wishOf({u"/"_s}) == Wish::Window);
    CHECK(wishOf({u"frobnicate"_s}) == Wish::Command);
    CHECK(wishOf({u"要点"_s}) == Wish::Command);
    CHECK(wishOf({u"a.yaodian"_s, u"b.yaodian"_s}) == Wish::Window);
    CHECK(wishOf({u"file:///a.docx"_s, u"b.YAODIAN"_s, u"/"_s}) == Wish::Window);
    CHECK(wishOf({u"frobnicate"_s, u"b.yaodian"_s}) == Wish::Command);
    CHECK(wishOf({u"a.yaodian"_s, u"--json"_s}) == Wish::Command);
    CHECK(wishOf({u"show"_s, u"a.yaodian"_s}) == Wish::Command);
}
