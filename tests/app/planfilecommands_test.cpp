#include "app/program.h"

#include "places.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

QByteArray savedFile(const QString &name)
{
    QFile file(QStringLiteral(YAODIAN_SOURCE_DIR "/tests/storage/files/") + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return qUncompress(file.readAll());
}

// Runs the program with arguments that need not be UTF-8, as they may come from a shell.
Run yaodianWithBytes(const Home &home, const QByteArray &words)
{
    QProcess program;
    program.setProcessEnvironment(home.environment());
    program.setWorkingDirectory(home.path({}));
    const QByteArray command = QByteArray(YAODIAN_PROGRAM) + ' ' + words;
    // QProcess takes arguments as text only, so a shell makes the bytes.
    program.start(u"/bin/sh"_s, {u"-c"_s, QString::fromLatin1(command)});
    REQUIRE(program.waitForFinished());
    return {.status = program.exitCode(),
            .output = QString::fromUtf8(program.readAllStandardOutput()),
            .errors = QString::fromUtf8(program.readAllStandardError())};
}

} // namespace

TEST_CASE("looking at a file of an older format leaves it as it is", "[planfilecommands]")
{
    for (const auto &name : {u"format1"_s, u"format2"_s, u"format3"_s}) {
        CAPTURE(name.toStdString());
        const Home home;
        const QByteArray content = savedFile(name + u".yaodian.z"_s);
        const QString file = home.write(u"旧.yaodian"_s, content);
        for (const QString &command : {u"show"_s, u"check"_s}) {
            const Run run = home.yaodian({command, file});
            CHECK(run.status == 0);
            CHECK(run.errors.isEmpty());
        }
        const Run json = home.yaodian({u"show"_s, file, u"--json"_s});
        CHECK_FALSE(json.json()[u"plans"_s].toArray().isEmpty());
        CHECK(home.yaodian({u"check"_s, file}).output.contains(u"Format: "_s + name.right(1)));
        const Run report = home.yaodian(
            {u"report"_s, file, u"--output"_s, home.path(u"总结.docx"_s)});
        CHECK(report.status == 0);
        const QString copy = home.write(u"另一份.yaodian"_s, content);
        CHECK(home.yaodian({u"due"_s, file}).status == 0);
        CHECK(home.yaodian({u"merge"_s, file, copy}).status == 0);
        CHECK(home.read(u"另一份.yaodian"_s) == content);
        CHECK(home.read(u"旧.yaodian"_s) == content);
    }
}

TEST_CASE("if no version can be kept, the edit is made with a warning on standard error",
          "[planfilecommands]")
{
    Home home;
    const QString file = home.shippedPlan();
    const QString data = home.path(u"data"_s);
    home.setVariable(u"XDG_DATA_HOME"_s, data);
    home.write(u"data"_s, "no folder");
    for (const QStringList &command :
         {QStringList{u"note"_s, file, u"5"_s, u"--text"_s, u"走访"_s, u"--on"_s, u"2021-05-04"_s},
          QStringList{u"set"_s, file, u"5"_s, u"--owner"_s, u"王"_s},
          QStringList{u"new-year"_s, file, u"--from"_s, u"2021"_s, u"--to"_s, u"2022"_s,
                      u"--carry"_s, u"none"_s}}) {
        const Run run = home.yaodian(command);
        CHECK(run.status == 0);
        CHECK(run.isOneSentence());
        CHECK(run.errors.contains(u"no earlier version"_s));
    }
    CHECK(home.yaodian({u"show"_s, file}).errors.isEmpty());
}

TEST_CASE("every command warns if the file has a second name", "[planfilecommands]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QString second = home.path(u"second.yaodian"_s);
    REQUIRE(QProcess::execute(u"ln"_s, {file, second}) == 0);
    for (const QStringList &command :
         {QStringList{u"show"_s, second}, QStringList{u"check"_s, second},
          QStringList{u"note"_s, second, u"5"_s, u"--text"_s, u"走访"_s, u"--on"_s,
                      u"2021-05-04"_s}}) {
        const Run run = home.yaodian(command);
        CHECK(run.status == 0);
        CHECK(run.isOneSentence());
        CHECK(run.errors.contains(u"second name"_s));
    }
}

TEST_CASE("what a killed import left behind is reported and removed at the next start",
          "[planfilecommands]")
{
    const Home home;
    const QString left = home.write(u".yaodian-0123456789abcdef0123456789abcdef.part"_s, "half");
    home.write(u".yaodian-0123456789abcdef0123456789abcdef.part-journal"_s, "half");
    const Run run = home.yaodian(
        {u"import"_s, shippedPage(), u"--into"_s, home.path(u"新.yaodian"_s)});
    CHECK(run.status == 0);
    CHECK(run.errors.contains(u"cut short"_s));
    CHECK_FALSE(QFile::exists(left));
    CHECK_FALSE(QFile::exists(left + u"-journal"_s));
    CHECK(home.yaodian({u"note"_s, home.path(u"新.yaodian"_s), u"5"_s, u"--text"_s, u"走访"_s,
                        u"--on"_s, u"2021-05-04"_s})
              .errors.isEmpty());
}

TEST_CASE("words that are not UTF-8 are refused in one sentence and name nothing else",
          "[planfilecommands]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QByteArray before = home.read(u"要点.yaodian"_s);
    const auto names = QDir(home.path({})).entryList(QDir::AllEntries | QDir::Hidden);
    const QByteArray bad = R"sh("$(printf '\271\244.yaodian')")sh";
    const QByteArray page = shippedPage().toUtf8();
    for (const QByteArray &words :
         {"import '" + page + "' --into " + bad, "show " + bad, "note * 5 --text " + bad}) {
        const Run run = yaodianWithBytes(home, words);
        CHECK(run.status == 1);
        CHECK(run.output.isEmpty());
        CHECK(run.isOneSentence());
        CHECK(run.errors.contains(u"UTF-8"_s));
        CHECK_FALSE(run.errors.contains(QChar::ReplacementCharacter));
    }
    CHECK(QDir(home.path({})).entryList(QDir::AllEntries | QDir::Hidden) == names);
    CHECK(home.read(u"要点.yaodian"_s) == before);
}

TEST_CASE("a file is imported and edited where the home folder is a link", "[planfilecommands]")
{
    Home home;
    REQUIRE(QDir(home.path({})).mkdir(u"disk"_s));
    REQUIRE(QFile::link(home.path(u"disk"_s), home.path(u"linked"_s)));
    home.setVariable(u"XDG_DATA_HOME"_s, home.path(u"linked/data"_s));
    const QString file = home.shippedPlan();
    const Run run = home.yaodian(
        {u"note"_s, file, u"5"_s, u"--text"_s, u"走访"_s, u"--on"_s, u"2021-05-06"_s});
    CHECK(run.status == 0);
    CHECK(run.errors.isEmpty());
    const QString kept = home.path(u"disk/data/yaodian/earlier-versions"_s);
    CHECK(QDir(kept).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 1);
}

namespace {

enum class Damage { CutShort, NoFirstPage, JunkPage };

// A damaged plan file of which an earlier version is kept.
QString damagedPlan(const Home &home, Damage damage)
{
    constexpr qsizetype kPage = 4096;
    const QString file = home.shippedPlan();
    REQUIRE(home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, u"走访"_s, u"--author"_s, u"李"_s})
                .status
            == 0);
    QByteArray bytes = home.read(u"要点.yaodian"_s);
    if (damage == Damage::CutShort)
        bytes = bytes.left(20000);
    else if (damage == Damage::NoFirstPage)
        bytes.replace(0, kPage, QByteArray(kPage, '\0'));
    else // it opens, and its notes cannot be read
        bytes.replace(bytes.indexOf("走访") / kPage * kPage, kPage, QByteArray(kPage, '#'));
    home.write(u"要点.yaodian"_s, bytes);
    return file;
}

} // namespace

TEST_CASE("a version is put back over a damaged file, which is kept beside it",
          "[planfilecommands]")
{
    const Home home;
    const Damage damage = GENERATE(Damage::CutShort, Damage::NoFirstPage, Damage::JunkPage);
    CAPTURE(int(damage));
    const QString file = damagedPlan(home, damage);
    const QByteArray damaged = home.read(u"要点.yaodian"_s);
    const Run listed = home.yaodian({u"versions"_s, file, u"--json"_s});
    CHECK(listed.status == 0);
    CHECK(listed.isOneSentence()); // the warning that the file is damaged
    const QJsonArray versions = listed.json()[u"versions"_s].toArray();
    REQUIRE(versions.size() == 1);
    CHECK(versions[0][u"differs"_s].isNull());
    CHECK_FALSE(home.yaodian({u"versions"_s, file}).output.contains(u"another file"_s));

    const Run restored = home.yaodian({u"restore"_s, file, versions[0][u"id"_s].toString()});
    CHECK(restored.status == 0);
    CHECK(home.yaodian({u"check"_s, file}).status == 0);
    const QDir folder(QFileInfo(file).path());
    const QStringList beside = folder.entryList({u"要点 (damaged *).yaodian"_s});
    REQUIRE(beside.size() == 1);
    CHECK(restored.output.contains(beside.first()));
    CHECK(home.read(beside.first()) == damaged);
    CHECK(folder.entryList({u".yaodian*"_s}, QDir::Files | QDir::Hidden).isEmpty());
}

namespace {

QJsonArray versionsOf(const Home &home, const QString &file)
{
    const Run run = home.yaodian({u"versions"_s, file, u"--json"_s});
    CHECK(run.status == 0);
    return run.json()[u"versions"_s].toArray();
}

} // namespace

TEST_CASE("a version is listed with what it holds and what was changed since", "[planfilecommands]")
{
    const Home home;
    const QString file = home.shippedPlan();
    for (const QString &text : {u"第一条"_s, u"第二条"_s})
        REQUIRE(home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, text}).status == 0);
    const QJsonArray first = versionsOf(home, file);
    REQUIRE(first.size() == 1);
    CHECK(first[0][u"items"_s] == 18);
    CHECK(first[0][u"evidence"_s] == 0);
    CHECK(first[0][u"of"_s] == QFileInfo(file).canonicalFilePath());
    CHECK(first[0][u"differs"_s].toObject()
          == QJsonObject{{u"changed"_s, 1},
                         {u"evidence_added"_s, 0},
                         {u"evidence_removed"_s, 0},
                         {u"items_added"_s, 0},
                         {u"notes_added"_s, 2},
                         {u"removed"_s, 0},
                         {u"years_added"_s, 0},
                         {u"years_removed"_s, 0}});
    const QStringList parts = home.yaodian({u"versions"_s, file}).output.trimmed().split(u"  "_s);
    REQUIRE(parts.size() == 6);
    CHECK(parts[0] == first[0][u"id"_s].toString());
    CHECK(parts[2] == u"before the first change of the day"_s);
    CHECK(parts[3] == u"items 18, notes 0, evidence 0"_s);
    CHECK(parts[4].startsWith(u"last change "_s));
    CHECK(parts[5] == u"Since then: notes added: 2, changed: 1."_s);
}

TEST_CASE("versions are listed newest first and put back in place", "[planfilecommands]")
{
    const Home home;
    const QString file = home.shippedPlan();
    CHECK(versionsOf(home, file).isEmpty());
    CHECK(home.yaodian({u"versions"_s, file}).output
          == u"No version of “要点.yaodian” has been kept yet.\n"_s);
    const auto note = [&](const QString &text) {
        REQUIRE(
            home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, text, u"--author"_s, u"张老师"_s})
                .status
            == 0);
    };
    note(u"第一条"_s);
    note(u"第二条"_s);
    const QJsonArray first = versionsOf(home, file);
    REQUIRE(first.size() == 1);
    CHECK(first[0][u"why"_s] == u"day"_s);
    CHECK(first[0][u"notes"_s] == 0);
    CHECK(first[0][u"items"_s].toInt() > 10);
    CHECK(first[0][u"of"_s] == QFileInfo(file).canonicalFilePath());
    const QString id = first[0][u"id"_s].toString();

    const QJsonObject before = home.plan(file);
    const Run restored = home.yaodian({u"restore"_s, file, id});
    CHECK(restored.status == 0);
    CHECK(restored.errors.isEmpty());
    CHECK(home.plan(file)[u"tally"_s][u"notes"_s] == 0);
    CHECK(home.yaodian({u"check"_s, file}).status == 0);

    const QJsonArray second = versionsOf(home, file);
    REQUIRE(second.size() == 2);
    CHECK(second[0][u"why"_s] == u"restore"_s);
    CHECK(second[0][u"notes"_s] == 2);
    CHECK(second[0][u"last_change"_s][u"author"_s] == u"张老师"_s);
    CHECK(restored.output.contains(second[0][u"id"_s].toString()));
    const QString usb = home.path(u"usb.yaodian"_s);
    REQUIRE(QFile::copy(file, usb));
    const QString ofCopy = home.yaodian({u"versions"_s, usb}).output;
    CHECK(ofCopy.startsWith(u"Kept at other places"_s));
    CHECK(ofCopy.contains(u"kept of another file: "_s + file));
    REQUIRE(home.yaodian({u"note"_s, usb, u"5"_s, u"--text"_s, u"第三条"_s}).status == 0);
    CHECK(versionsOf(home, file)[0][u"id"_s] == second[0][u"id"_s]); // its own come first
    const QJsonArray ofBoth = versionsOf(home, usb);
    REQUIRE(ofBoth.size() == 3);
    CHECK(ofBoth[0][u"of"_s] == usb);
    CHECK(ofBoth[1][u"of"_s] == file);
    const QString listed = home.yaodian({u"versions"_s, file}).output;
    CHECK(listed.count(u"another file"_s) == 1);
    CHECK(second[0][u"evidence"_s] == 0);
    CHECK(home.yaodian({u"versions"_s, file}).output.startsWith(second[0][u"id"_s].toString()));

    REQUIRE(home.yaodian({u"restore"_s, file, second[0][u"id"_s].toString()}).status == 0);
    CHECK(home.plan(file) == before);

    const Run unknown = home.yaodian({u"restore"_s, file, u"20000101T000000Z-000"_s});
    CHECK(unknown.status == 1);
    CHECK(unknown.isOneSentence());
    CHECK(home.plan(file) == before);
    CHECK(home.yaodian({u"restore"_s, file}).status == 2);
}

TEST_CASE("fetching an item of a version brings its notes and keeps what was added since",
          "[planfilecommands]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const auto run = [&](const QStringList &words) {
        const Run done = home.yaodian(words);
        INFO(done.errors.toStdString());
        REQUIRE(done.status == 0);
        return done;
    };
    run({u"note"_s, file, u"5"_s, u"--text"_s, u"第一条"_s});
    run({u"set"_s, file, u"5"_s, u"--owner"_s, u"赵敏"_s});
    const QString first = versionsOf(home, file)[0][u"id"_s].toString();
    run({u"restore"_s, file, first}); // keeps a version of the present state first
    const QString id = versionsOf(home, file)[0][u"id"_s].toString();
    REQUIRE(id != first);
    run({u"note"_s, file, u"5"_s, u"--text"_s, u"后来的一条"_s});
    CHECK(home.node(file, u"二/5"_s)[u"owners"_s].toArray().isEmpty());
    CHECK(versionsOf(home, file)[0][u"differs"_s][u"notes_added"_s] == 1);
    CHECK(versionsOf(home, file)[0][u"differs"_s][u"changed"_s] == 1);
    CHECK(versionsOf(home, file)[0][u"differs"_s][u"removed"_s] == 1);

    const Run fetched = run({u"restore"_s, file, id, u"--item"_s, u"5"_s});
    CHECK(fetched.output.contains(u"with what was added since"_s));
    const QJsonObject node = home.node(file, u"二/5"_s);
    CHECK(node[u"owners"_s].toArray() == QJsonArray{u"赵敏"_s});
    CHECK(node[u"notes"_s].toArray().size() == 2);
    CHECK(versionsOf(home, file)[0][u"why"_s] == u"restore"_s);
    CHECK(home.yaodian({u"check"_s, file}).status == 0);
    CHECK(run({u"undo"_s, file})
              .output.contains(u"fetching of 2 items and notes out of an earlier version"_s));
    CHECK(run({u"redo"_s, file})
              .output.contains(u"fetching of 2 items and notes out of an earlier version"_s));

    CHECK(run({u"restore"_s, file, id, u"--item"_s, u"5"_s})
              .output.contains(u"nothing was changed"_s));
    CHECK(home.node(file, u"二/5"_s) == node);
    CHECK(home.yaodian({u"restore"_s, file, id, u"--item"_s, u"99"_s}).status == 1);
}

TEST_CASE("a copy for others is a file of its own in which nothing that was left out remains",
          "[planfilecommands]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const auto run = [&](const QStringList &words) { REQUIRE(home.yaodian(words).status == 0); };
    run({u"note"_s, file, u"5"_s, u"--text"_s, u"走访基地"_s, u"--author"_s, u"记录人甲乙丙"_s});
    run({u"set"_s, file, u"5"_s, u"--owner"_s, u"先前的责任人"_s});
    run({u"set"_s, file, u"5"_s, u"--owner"_s, u"现在的责任人"_s});
    const QByteArray before = home.read(u"要点.yaodian"_s);
    const QString whole = home.path(u"给别人.yaodian"_s);
    const QString bare = home.path(u"无记录人.yaodian"_s);
    run({u"copy"_s, file, u"--for-others"_s, whole});
    run({u"copy"_s, file, u"--for-others"_s, bare, u"--without-authors"_s});
    CHECK(home.read(u"要点.yaodian"_s) == before);

    const auto holds = [&home](const QString &name, const QString &words) {
        return home.read(name).contains(words.toUtf8());
    };
    REQUIRE(holds(u"要点.yaodian"_s, u"先前的责任人"_s));
    for (const auto &name : {u"给别人.yaodian"_s, u"无记录人.yaodian"_s}) {
        CHECK_FALSE(holds(name, u"先前的责任人"_s));
        CHECK(holds(name, u"现在的责任人"_s));
        CHECK(holds(name, u"走访基地"_s));
        CHECK(home.yaodian({u"check"_s, home.path(name)}).status == 0);
    }
    CHECK(holds(u"给别人.yaodian"_s, u"记录人甲乙丙"_s));
    CHECK_FALSE(holds(u"无记录人.yaodian"_s, u"记录人甲乙丙"_s));
    run({u"note"_s, bare, u"5"_s, u"--text"_s, u"再走访"_s});

    const Run again = home.yaodian({u"copy"_s, file, u"--for-others"_s, whole});
    CHECK(again.status == 1);
    CHECK(again.errors
          == u"yaodian: “给别人.yaodian” is there already and was left as it is; choose another "
             "name.\n"_s);
    CHECK(home.yaodian({u"copy"_s, file}).status == 2);
}
