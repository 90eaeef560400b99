#include "app/commands/command.h"
#include "app/commands/planyear.h"
#include "app/commands/versionlist.h"

#include "support/catch.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace App;

namespace {

// What is wrong with these words after the command's name; empty when they are right.
QString misuseOf(const Command &command, const QString &words)
{
    const ParsedArguments parsed = App::parsed(words.split(u' '), command.options);
    if (!parsed.misuse.isEmpty() || !command.misuse)
        return parsed.misuse;
    return command.misuse(parsed.arguments);
}

struct Use
{
    QString words;
    QString misuse;
};

void check(const Command &command, const QList<Use> &uses)
{
    for (const auto &[words, misuse] : uses) {
        CAPTURE(command.name, words);
        CHECK(misuseOf(command, words) == misuse);
    }
}

} // namespace

TEST_CASE("options of a report that contradict each other are explained", "[arguments][report]")
{
    const QString noFormat =
        u"“%1” does not end in .pdf, .docx, .odt, .html or .xlsx, and no --format is given."_s;
    const QString tablesOnly = u"A workbook (xlsx) holds tables only: add --kind status-table, "
                               "breakdown-table, figures-table or wall-chart."_s;
    const QString paper = u"--paper goes with a wall chart as pdf, docx or odt only."_s;
    const QString ofSummary = u"--annex, --contact, --recipient, --seal, --signature, --style and "
                              "--telephone go with the summary only."_s;
    const QString ofSuperior = u"--contact and --telephone go with --style superior only."_s;
    const QString ofBrief = u"A brief has no annexes: leave out --annex."_s;
    check(kReportCommand,
          {{u"f"_s, u"“report” needs --output."_s},
           {u"f --output="_s, u"“report” needs --output."_s},
           {u"f --output a"_s, noFormat.arg(u"a"_s)},
           {u"f --output a.doc"_s, noFormat.arg(u"a.doc"_s)},
           {u"f --output a.doc --format docx"_s, {}},
           {u"f --output -"_s, {}},
           {u"f --output - --format odt"_s, {}},
           {u"f --output a.PDF"_s, {}},
           {u"f --output a.docx"_s, {}},
           {u"f --output a.odt"_s, {}},
           {u"f --output a.html"_s, {}},
           {u"f --output a.xlsx"_s, tablesOnly},
           {u"f --output a.xlsx --kind supervision"_s, tablesOnly},
           {u"f --output a.pdf --format xlsx"_s, tablesOnly},
           {u"f --output a.xlsx --format pdf"_s, {}},
           {u"f --output a.xlsx --kind status-table"_s, {}},
           {u"f --output a.xlsx --kind breakdown-table"_s, {}},
           {u"f --output a.xlsx --kind figures-table"_s, {}},
           {u"f --output a.xlsx --kind wall-chart"_s, {}},
           {u"f --output a.pdf --kind wall-chart --paper a4"_s, {}},
           {u"f --output a.docx --kind wall-chart --paper a3"_s, {}},
           {u"f --output a.odt --kind wall-chart --paper a3"_s, {}},
           {u"f --output a.html --kind wall-chart --paper a3"_s, paper},
           {u"f --output a.xlsx --kind wall-chart --paper a3"_s, paper},
           {u"f --output a.pdf --paper a3"_s, paper},
           {u"f --output a.pdf --from 2021-05-02 --to 2021-05-01"_s, u"--to is before --from."_s},
           {u"f --output a.pdf --from 2021-05-01 --to 2021-05-01"_s, {}},
           {u"f --output a.pdf --from 2021-05-02"_s, {}},
           {u"f --output a.pdf --to 2021-05-01"_s, {}},
           {u"f --output a.pdf --kind status-table --annex none"_s, ofSummary},
           {u"f --output a.pdf --kind status-table --style prose"_s, ofSummary},
           {u"f --output a.pdf --kind status-table --recipient a"_s, ofSummary},
           {u"f --output a.pdf --kind status-table --seal"_s, ofSummary},
           {u"f --output a.pdf --kind status-table --signature a"_s, ofSummary},
           {u"f --output a.pdf --kind status-table --contact a"_s, ofSummary},
           {u"f --output a.pdf --kind status-table --telephone 1"_s, ofSummary},
           {u"f --output a.pdf --kind supervision --seal --signature a"_s, {}},
           {u"f --output a.pdf --kind supervision --seal --recipient a"_s, ofSummary},
           {u"f --output a.pdf --kind summary --seal --signature a --recipient b"_s, {}},
           {u"f --output a.pdf --contact a"_s, ofSuperior},
           {u"f --output a.pdf --style prose --telephone 1"_s, ofSuperior},
           {u"f --output a.pdf --style superior --telephone 1 --contact a"_s, {}},
           {u"f --output a.pdf --style brief"_s, {}},
           {u"f --output a.pdf --style brief --annex none"_s, {}},
           {u"f --output a.pdf --style brief --annex status-table"_s, ofBrief},
           {u"f --output a.pdf --style items --annex status-table,evidence"_s, {}}});
}

TEST_CASE("options of an edit that contradict each other are explained", "[arguments][set]")
{
    const QString percent = u"--percent goes with --status in-progress only."_s;
    const QString completed = u"--completed goes with --status done only."_s;
    const QString reason = u"--reason goes with --status cancelled only."_s;
    check(kSetCommand, {{u"f 5"_s, u"“set” needs something to set."_s},
                        {u"f 5 --year 2021"_s, u"“set” needs something to set."_s},
                        {u"f 5 --owner="_s, {}},
                        {u"f 5 --title a"_s, {}},
                        {u"f 5 --lead a"_s, {}},
                        {u"f 5 --support a"_s, {}},
                        {u"f 5 --deadline a"_s, {}},
                        {u"f 5 --difficulty a"_s, {}},
                        {u"f 5 --percent 5"_s, {}},
                        {u"f 5 --completed 2021-05-01"_s, {}},
                        {u"f 5 --reason a"_s, {}},
                        {u"f 5 --status done"_s, {}},
                        {u"f 5 --status in-progress --percent 5"_s, {}},
                        {u"f 5 --status not-started --percent 5"_s, percent},
                        {u"f 5 --status done --percent 5"_s, percent},
                        {u"f 5 --status done --completed 2021-05-01"_s, {}},
                        {u"f 5 --status in-progress --completed 2021-05-01"_s, completed},
                        {u"f 5 --status cancelled --reason a"_s, {}},
                        {u"f 5 --status ongoing --reason a"_s, reason}});
    check(kNoteCommand,
          {{u"f 5"_s, u"“note” needs --text."_s}, {u"f 5 --text a"_s, {}}, {u"f 5 --text="_s, {}}});
    check(kNewYearCommand,
          {{u"f --from 2021 --to 2022 --carry none"_s, {}},
           {u"f --to 2022 --carry none"_s, u"“new-year” needs --from, --to and --carry."_s},
           {u"f --from 2021 --carry none"_s, u"“new-year” needs --from, --to and --carry."_s},
           {u"f --from 2021 --to 2022"_s, u"“new-year” needs --from, --to and --carry."_s}});
    const QString either = u"“import” needs either --into FILE or --dry-run."_s;
    check(kImportCommand, {{u"s"_s, either},
                           {u"s --into f --dry-run"_s, either},
                           {u"s --into f"_s, {}},
                           {u"s --dry-run"_s, {}}});
}

TEST_CASE("what a command that lists or copies lacks is explained", "[arguments]")
{
    const QString days = u"--within takes a number of days from 0 to 36600."_s;
    check(kDueCommand, {{u"f"_s, {}},
                        {u"f --within 0"_s, {}},
                        {u"f --within 36600"_s, {}},
                        {u"f --within -1"_s, days},
                        {u"f --within 36601"_s, days},
                        {u"f --output="_s, u"--output needs the name of a file."_s},
                        {u"f --output -"_s, {}}});
    check(kHistoryCommand, {{u"f"_s, {}},
                            {u"f --limit 1"_s, {}},
                            {u"f --limit 0"_s, u"--limit is 1 or more."_s},
                            {u"f --limit -1"_s, u"--limit is 1 or more."_s}});
    check(
        kEvidenceCommand,
        {{u"f"_s, {}}, {u"f --export d"_s, {}}, {u"f --export="_s, u"--export needs a FOLDER."_s}});
    check(kSheetsCommand, {{u"f"_s, u"“sheets” needs --output FOLDER."_s},
                           {u"f --output="_s, u"“sheets” needs --output FOLDER."_s},
                           {u"f --output d"_s, {}}});
    check(kSalvageCommand, {{u"f"_s, u"“salvage” needs --into NEW."_s},
                            {u"f --into="_s, u"“salvage” needs --into NEW."_s},
                            {u"f --into g"_s, {}}});
    check(kCopyCommand, {{u"f"_s, u"“copy” needs --for-others OUT."_s},
                         {u"f --for-others="_s, u"“copy” needs --for-others OUT."_s},
                         {u"f --for-others g --without-authors --without-evidence"_s, {}}});
}

TEST_CASE("a wrong value is quoted in the error with what its option takes", "[arguments]")
{
    check(kReportCommand,
          {{u"f --year 1948"_s, u"--year takes a year from 1949 to 2200, not “1948”."_s},
           {u"f --from 1.2.2021"_s, u"--from takes a date written YYYY-MM-DD, not “1.2.2021”."_s},
           {u"f --paper a5"_s, u"--paper takes one of a3, a4, not “a5”."_s},
           {u"f --annex none,all"_s, u"--annex takes one of status-table, breakdown-table, "
                                     "evidence, photographs, none, not “none,all”."_s},
           {u"f --seal=yes"_s, u"--seal takes no value."_s},
           {u"f --seal --seal"_s, u"--seal is given twice."_s},
           {u"f --seel"_s, u"There is no option “--seel” here."_s},
           {u"f --seel=a=b"_s, u"There is no option “--seel” here."_s},
           {u"f --signature"_s, u"--signature needs a value after it."_s}});
    check(kDueCommand, {{u"f --within many"_s, u"--within takes a whole number, not “many”."_s}});
    check(kNoteCommand, {{u"f 5 --text a --figure b=1 --figure c=2"_s, {}}});
}

TEST_CASE("the year's plan is the one named, the newest without a name", "[arguments]")
{
    const QList<Domain::PlanDetails> plans{{.id = Domain::PlanId{7}, .year = 2022},
                                           {.id = Domain::PlanId{3}, .year = 2021}};
    CHECK(planOfYear(plans, {}, u"/a/b.yaodian"_s)->year == 2022);
    CHECK(planOfYear(plans, 2021, u"/a/b.yaodian"_s)->id == Domain::PlanId{3});
    CHECK(planOfYear(plans, 2020, u"/a/b.yaodian"_s).error().message
          == u"“b.yaodian” holds no plan for 2020, so nothing was done; name one of these years: "
             "2022, 2021."_s);
    for (const std::optional<int> year : {std::optional<int>(), std::optional(2021)})
        CHECK(planOfYear({}, year, u"/a/b.yaodian"_s).error().message
              == u"“b.yaodian” holds no plan yet; import one first."_s);
}

TEST_CASE("a version is found by its id, that of the file itself before another's", "[arguments]")
{
    const QString own = QCoreApplication::applicationFilePath(); // a file that is there
    const QString canonical = QFileInfo(own).canonicalFilePath();
    const QList<Domain::EarlierVersion> versions{
        {.path = u"a"_s, .origin = u"/elsewhere"_s, .id = u"1"_s},
        {.path = u"b"_s, .origin = canonical, .id = u"1"_s},
        {.path = u"c"_s, .origin = u"/elsewhere"_s, .id = u"1"_s},
        {.path = u"d"_s, .origin = u"/elsewhere"_s, .id = u"2"_s},
        {.path = u"e"_s, .origin = u"/elsewhere"_s, .id = u"2"_s}};
    CHECK(versionNamed(versions, u"1"_s, own)->path == u"b"_s);
    CHECK(versionNamed(versions, u"2"_s, own)->path == u"d"_s);
    CHECK(versionNamed(versions, u"3"_s, own).error().message
          == u"No version “3” was kept of “app_test”, so nothing was changed; “yaodian versions "
             "FILE” lists those there are."_s);
}
