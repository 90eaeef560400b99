#include "app/program.h"

#include "places.h"
#include "support/catch.h"

#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

TEST_CASE("help and version are printed", "[commandline]")
{
    const Home home;
    for (const QString &word : {u"--help"_s, u"-h"_s}) {
        const Run run = home.yaodian({word});
        CHECK(run.status == 0);
        CHECK(run.errors.isEmpty());
        for (const QString &command :
             {u"show"_s, u"import"_s, u"set"_s, u"note"_s, u"report"_s, u"check"_s})
            CHECK(run.output.contains(u"yaodian %1 "_s.arg(command)));
    }
    for (const QString &word : {u"--version"_s, u"-v"_s}) {
        const Run run = home.yaodian({word});
        CHECK(run.status == 0);
        const QStringList lines = run.output.trimmed().split(u'\n');
        REQUIRE(lines.size() == 4);
        CHECK(lines[0].startsWith(u"yaodian "_s));
        CHECK(lines[1] == u"Qt "_s + QString::fromLatin1(qVersion()));
        CHECK(lines[2].startsWith(u"SQLite 3."_s));
        CHECK(lines[3].contains(QRegularExpression(u"[1-9]$"_s)));
    }
}

TEST_CASE("each command prints its help", "[commandline]")
{
    const Home home;
    const Run run = home.yaodian({u"set"_s, u"--help"_s});
    CHECK(run.status == 0);
    for (const QString &option : {u"--owner NAMES"_s, u"--deadline WORDS"_s, u"--completed DATE"_s})
        CHECK(run.output.contains(option));
    CHECK(run.output.contains(u"not-started, in-progress, done, ongoing, cancelled"_s));
    CHECK(home.yaodian({u"undo"_s, u"-h"_s}).output
          == u"yaodian undo FILE\n\nTakes back the last change stored in FILE, whoever made it and "
             "whenever, and says which.\n"_s);
    CHECK(home.yaodian({u"history"_s, u"x"_s, u"--help"_s, u"--json"_s}).output
          == u"yaodian history FILE [ITEM] [--year Y] [--limit N] [--json]\n\n"
             "Lists the changes made in FILE, or to an item and its notes, newest first.\n\n"
             "  --year Y             only changes of that year's plan\n"
             "  --limit N            at most so many changes; all unless given\n"
             "  --json               JSON, for other programs\n"_s);
    // A synopsis of several lines is indented.
    CHECK(home.yaodian({u"due"_s, u"--help"_s})
              .output.startsWith(u"yaodian due FILE [--year Y] [--on D] [--within DAYS] "
                                 "[--by department|owner|month]\n        [--format "_s));
}

TEST_CASE("wrong usage exits with 2, says what is wrong and does nothing", "[commandline]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QByteArray before = home.read(u"要点.yaodian"_s);
    const QList<QStringList> wrong{
        {u"frobnicate"_s, file},
        {u"--frobnicate"_s},
        {u"show"_s, file, u"another"_s},
        {u"show"_s, file, u"--yeer"_s, u"2021"_s},
        {u"show"_s, file, u"--year"_s},
        {u"show"_s, file, u"--year"_s, u"21"_s},
        {u"show"_s, file, u"--as-of"_s, u"2021-02-30"_s},
        {u"show"_s, file, u"--as-of"_s, u"1.2.2021"_s},
        {u"show"_s, file, u"--json=yes"_s},
        {u"import"_s},
        {u"import"_s, shippedPage()},
        {u"import"_s, shippedPage(), u"--dry-run"_s, u"--into"_s, file},
        {u"set"_s, file},
        {u"set"_s, file, u"5"_s},
        {u"set"_s, file, u"5"_s, u"--status"_s, u"finished"_s},
        {u"set"_s, file, u"5"_s, u"--percent"_s, u"half"_s},
        {u"set"_s, file, u"5"_s, u"--owner"_s, u"王"_s, u"--owner"_s, u"李"_s},
        {u"set"_s, file, u"5"_s, u"--status"_s, u"done"_s, u"--percent"_s, u"50"_s},
        {u"set"_s, file, u"5"_s, u"--status"_s, u"ongoing"_s, u"--completed"_s, u"2021-05-01"_s},
        {u"set"_s, file, u"5"_s, u"--status"_s, u"done"_s, u"--reason"_s, u"无"_s},
        {u"note"_s, file, u"5"_s},
        {u"note"_s, file, u"5"_s, u"--text"_s, u"a"_s, u"--attendance"_s, u"many"_s},
        {u"check"_s},
    };
    for (const QStringList &words : wrong) {
        INFO(words.join(u' ').toStdString());
        const Run run = home.yaodian(words);
        INFO(run.errors.toStdString());
        CHECK(run.status == 2);
        CHECK(run.output.isEmpty());
        CHECK(run.errors.startsWith(u"yaodian: "_s));
        CHECK(run.errors.count(u'\n') == 1);
    }
    CHECK(home.read(u"要点.yaodian"_s) == before);
}

TEST_CASE("a value may look like an option, and two dashes end the options", "[commandline]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, u"--year"_s}).status == 0);
    CHECK(home.node(file, u"二/5"_s)[u"notes"_s][0][u"text"_s] == u"--year"_s);
    home.write(u"-x.yaodian"_s, home.read(u"要点.yaodian"_s));
    CHECK(home.yaodian({u"show"_s, u"--"_s, u"-x.yaodian"_s}).status == 0);
}

TEST_CASE("output that cannot be written is a failure", "[commandline]")
{
    const Home home;
    home.write(u"full.sh"_s, QByteArray("exec \"$1\" --help >/dev/full\n"));
    QProcess shell;
    shell.setProcessEnvironment(home.environment());
    shell.start(u"sh"_s, {home.path(u"full.sh"_s), QStringLiteral(YAODIAN_PROGRAM)});
    REQUIRE(shell.waitForFinished(60000));
    CHECK(shell.exitCode() == 1);
    CHECK(shell.readAllStandardError().contains("could not be written"));
}

TEST_CASE("without a display the window is refused in one sentence", "[commandline]")
{
    const Home home;
    for (const QStringList &words : {QStringList(), QStringList{u"要点.yaodian"_s}}) {
        const Run run = home.yaodian(words);
        CHECK(run.status == 1);
        CHECK(run.isOneSentence());
        CHECK(run.errors.contains(u"display"_s));
    }
}

TEST_CASE("wrong usage is one sentence that says where the usage is explained", "[commandline]")
{
    const Home home;
    const std::pair<QString, QString> uses[] = {
        {u"set"_s, u"“set” needs a FILE and an ITEM"_s},
        {u"set a"_s, u"“set” needs a FILE and an ITEM"_s},
        {u"note a 1"_s, u"“note” needs --text"_s},
        {u"merge a"_s, u"“merge” needs a FILE and the other copy"_s},
        {u"restore a"_s, u"“restore” needs a FILE and a VERSION"_s},
        {u"attach a 1"_s, u"“attach” needs a FILE, an ITEM and the EVIDENCE"_s},
        {u"answers a"_s, u"“answers” needs a FILE and the sheets to read"_s},
        {u"check"_s, u"“check” needs a file"_s},
        {u"show a b"_s, u"“b” is one word too many"_s},
        {u"show a --as-of gestern"_s, u"--as-of takes a date written YYYY-MM-DD, not “gestern”"_s},
        {u"show --bogus"_s, u"There is no option “--bogus” here"_s},
        {u"frobnicate"_s, u"There is no command and no file called “frobnicate”"_s},
        {u"frobnicate --json"_s, u"There is no command and no file called “frobnicate”"_s},
        {u"missing.yaodian extra"_s, u"There is no file called “extra”"_s},
        {u"missing.yaodian --json"_s, u"There is no option “--json” here"_s},
        {u"--bogus"_s, u"There is no option “--bogus” here"_s},
    };
    for (const auto &[words, why] : uses) {
        const QStringList list = words.split(u' ');
        const Run run = home.yaodian(list);
        CAPTURE(words);
        CHECK(run.status == 2);
        CHECK(run.output.isEmpty());
        const bool isCommand = !words.contains(u"frobnicate"_s) && !words.contains(u"missing"_s)
                               && !words.startsWith(u'-');
        const QString help = isCommand ? u"yaodian %1 --help"_s.arg(list.first())
                                       : u"yaodian --help"_s;
        CHECK(run.errors == u"yaodian: %1; “%2” explains the usage.\n"_s.arg(why, help));
    }
}

TEST_CASE("commands write English if no font has Chinese characters", "[commandline]")
{
    Home home;
    home.setVariable(u"LANG"_s, u"zh_CN.UTF-8"_s);
    home.setVariable(u"LANGUAGE"_s, u"zh_CN"_s);
    home.setVariable(u"FONTCONFIG_FILE"_s,
                     home.write(u"fonts.conf"_s, "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM "
                                                 "'fonts.dtd'><fontconfig></fontconfig>"));
    const Run run = home.yaodian({u"show"_s, home.path(u"nowhere.yaodian"_s)});
    CHECK(run.status == 1);
    CHECK_FALSE(run.errors.contains(QRegularExpression(u"\\p{Han}"_s)));
    CHECK(run.isOneSentence());
}
