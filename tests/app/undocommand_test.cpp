#include "app/program.h"

#include "places.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QString shown(const Home &home, const QString &file)
{
    const Run run = home.yaodian({u"show"_s, file, u"--json"_s});
    REQUIRE(run.status == 0);
    return run.output;
}

QJsonArray changes(const Home &home, const QStringList &words)
{
    const Run run = home.yaodian(QStringList{u"history"_s} + words + QStringList{u"--json"_s});
    INFO(run.errors.toStdString());
    REQUIRE(run.status == 0);
    return run.json()[u"changes"_s].toArray();
}

} // namespace

TEST_CASE("changes made by commands are undone one by one, and redone", "[undo]")
{
    const Home home;
    const QString file = home.shippedPlan();
    QStringList states{shown(home, file)};
    const QList<QStringList> commands{
        {u"set"_s, file, u"5"_s, u"--owner"_s, u"王建国，李红"_s, u"--deadline"_s, u"9月底前"_s},
        {u"note"_s, file, u"5"_s, u"--text"_s, u"走访{三户}"_s, u"--attendance"_s, u"40"_s},
        {u"new-year"_s, file, u"--from"_s, u"2021"_s, u"--to"_s, u"2022"_s, u"--carry"_s,
         u"unfinished"_s},
        {u"set"_s, file, u"5"_s, u"--year"_s, u"2021"_s, u"--status"_s, u"done"_s},
    };
    for (const QStringList &command : commands) {
        const Run run = home.yaodian(command);
        INFO(run.errors.toStdString());
        REQUIRE(run.status == 0);
        states.append(shown(home, file));
    }
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        const Run run = home.yaodian({u"undo"_s, file});
        INFO(run.errors.toStdString());
        REQUIRE(run.status == 0);
        CHECK(run.output.startsWith(u"Undone: "_s));
        CHECK(shown(home, file) == states[i]);
    }
    for (qsizetype i = 1; i < states.size(); ++i) {
        const Run run = home.yaodian({u"redo"_s, file});
        REQUIRE(run.status == 0);
        CHECK(run.output.startsWith(u"Done again: "_s));
        CHECK(shown(home, file) == states[i]);
    }
    const Run run = home.yaodian({u"redo"_s, file});
    CHECK(run.status == 1);
    CHECK(run.isOneSentence());
}

TEST_CASE("undo goes back to the empty file, and no further", "[undo]")
{
    const Home home;
    const QString file = home.shippedPlan();
    CHECK(home.yaodian({u"undo"_s, file}).output.contains(u"工作要点"_s));
    CHECK(shown(home, file).contains(u"\"plans\": [\n    ]"_s));
    const Run run = home.yaodian({u"undo"_s, file});
    CHECK(run.status == 1);
    CHECK(run.isOneSentence());
    REQUIRE(home.yaodian({u"redo"_s, file}).status == 0);
    CHECK(home.plan(file)[u"year"_s] == 2021);
}

TEST_CASE("undo names the item, when and by whom", "[undo]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(
        home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, u"走访"_s, u"--author"_s, u"李红"_s})
            .status
        == 0);
    const Run run = home.yaodian({u"undo"_s, file});
    CHECK(run.output.contains(u"note on item 5"_s));
    CHECK(run.output.contains(u"李红"_s));
}

TEST_CASE("undo says when a change was made that it cannot undo", "[undo]")
{
    const Home home;
    QFile saved(QStringLiteral(YAODIAN_SOURCE_DIR "/tests/storage/files/format1.yaodian.z"));
    REQUIRE(saved.open(QIODevice::ReadOnly));
    const QString file = home.write(u"旧.yaodian"_s, qUncompress(saved.readAll()));
    Run run = home.yaodian({u"undo"_s, file});
    for (int i = 0; i < 50 && run.status == 0; ++i)
        run = home.yaodian({u"undo"_s, file});
    INFO(run.errors.toStdString());
    REQUIRE(run.status == 1);
    CHECK(run.errors.contains(
        QRegularExpression(u"The change of .*\\d.* stays\\. An earlier version"_s)));
}

TEST_CASE("the history lists changes newest first", "[undo]")
{
    const Home home;
    const QString file = home.shippedPlan();
    REQUIRE(home.yaodian({u"set"_s, file, u"5"_s, u"--owner"_s, u"王建国"_s}).status == 0);
    REQUIRE(home.yaodian({u"note"_s, file, u"6"_s, u"--text"_s, u"走访"_s}).status == 0);
    REQUIRE(home.yaodian({u"undo"_s, file}).status == 0);

    const QJsonArray all = changes(home, {file});
    REQUIRE(all.size() >= 5);
    const QJsonObject undone = all[0].toObject();
    CHECK(undone[u"new"_s].isNull() != undone[u"old"_s].isNull());
    CHECK(undone[u"reverses"_s].toInt() == undone[u"edit"_s].toInt() - 1);
    CHECK(undone[u"taken_back"_s] == false);
    bool isNoteThere = false;
    for (const QJsonValue &value : all) {
        const QJsonObject change = value.toObject();
        if (change[u"field"_s] != u"note"_s || change[u"new"_s].isNull())
            continue;
        isNoteThere = true;
        CHECK(change[u"taken_back"_s] == true);
        CHECK(change[u"new"_s].toObject()[u"text"_s] == u"走访"_s);
        CHECK(change[u"year"_s] == 2021);
        CHECK(change[u"path"_s] == u"三/6"_s);
    }
    CHECK(isNoteThere);

    CHECK(changes(home, {file, u"5"_s}).size() == 1);
    const QJsonObject owner = changes(home, {file, u"5"_s})[0].toObject();
    CHECK(owner[u"field"_s] == u"owners"_s);
    CHECK(owner[u"old"_s] == u""_s);
    CHECK(owner[u"new"_s] == u"王建国"_s);
    CHECK(owner[u"path"_s] == u"二/5"_s);
    CHECK(owner[u"year"_s] == 2021);
    CHECK(owner[u"reverses"_s].isNull());
    CHECK(owner[u"taken_back"_s] == false);
    CHECK(owner[u"written_at"_s].toString().endsWith(u'Z'));
    CHECK(changes(home, {file, u"6"_s}).size() == 4);
    CHECK(changes(home, {file, u"--limit"_s, u"2"_s}) == QJsonArray{all[0], all[1]});
    const QJsonObject plan = all.last().toObject();
    CHECK(plan[u"field"_s] == u"plan"_s);
    CHECK(plan[u"path"_s].isNull());
    CHECK(plan[u"new"_s] == u"关心下一代工作委员会2021年工作要点"_s);
    CHECK(changes(home, {file, u"--year"_s, u"2021"_s}).size() == all.size());
    CHECK(home.yaodian({u"history"_s, file, u"--year"_s, u"2020"_s}).status == 1);
    CHECK(home.yaodian({u"history"_s, file, u"--limit"_s, u"0"_s}).status == 2);
    const Run text = home.yaodian({u"history"_s, file, u"5"_s});
    CHECK(text.output.count(u'\n') == 1);
    CHECK(text.output.contains(
        QRegularExpression(u"^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  \\S.*\\S  "
                           "2021 5\\. 深化拓展“寻访”活动  Owner: nothing → 王建国\n$"_s)));
    CHECK(home.yaodian({u"history"_s, file, u"7"_s}).output
          == u"Nothing has been changed yet.\n"_s);
    const QStringList lines = home.yaodian({u"history"_s, file}).output.trimmed().split(u'\n');
    REQUIRE(lines.size() == 6);
    CHECK(lines.filter(u"  [by undo or redo]"_s) == lines.mid(0, 2));
    CHECK(lines.filter(u"  [was undone]"_s) == lines.mid(2, 2));
    CHECK(lines.last().endsWith(u"  Plan added: 关心下一代工作委员会2021年工作要点"_s));
}

TEST_CASE("undo reverses a restore, and then the edits before it", "[undo]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const auto note = [&](const QString &text) {
        REQUIRE(home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, text}).status == 0);
    };
    const auto step = [&](const QString &command, const QString &words) {
        const Run run = home.yaodian({command, file});
        INFO(run.errors.toStdString());
        REQUIRE(run.status == 0);
        INFO(run.output.toStdString());
        CHECK(run.output.contains(words));
        CHECK(home.yaodian({u"check"_s, file}).status == 0);
    };
    const QString putting = u"putting back of the version of "_s;
    const QString none = shown(home, file);
    note(u"第一条"_s);
    const QString one = shown(home, file);
    note(u"第二条"_s);
    const QString two = shown(home, file);
    const QJsonArray kept =
        home.yaodian({u"versions"_s, file, u"--json"_s}).json()[u"versions"_s].toArray();
    REQUIRE_FALSE(kept.isEmpty());
    REQUIRE(home.yaodian({u"restore"_s, file, kept.first()[u"id"_s].toString()}).status == 0);
    CHECK(shown(home, file) == none);
    CHECK(changes(home, {file})[0].toObject()[u"field"_s] == u"restored"_s);
    CHECK(home.yaodian({u"history"_s, file}).output.contains(u"Put back the version of "_s));

    note(u"第三条"_s);
    step(u"undo"_s, u"note on item 5"_s);
    step(u"undo"_s, putting);
    CHECK(shown(home, file) == two);
    step(u"undo"_s, u"note on item 5"_s);
    CHECK(shown(home, file) == one);
    step(u"redo"_s, u"note on item 5"_s);
    CHECK(shown(home, file) == two);
    step(u"redo"_s, putting);
    CHECK(shown(home, file) == none);
    step(u"redo"_s, u"note on item 5"_s);
    CHECK(shown(home, file).contains(u"第三条"_s));
    step(u"undo"_s, u"note on item 5"_s);
    step(u"undo"_s, putting);
    CHECK(shown(home, file) == two);
    step(u"redo"_s, putting);

    // If the version that undo would put back has been deleted, the error says why and what to do.
    QDir versions(home.path(u".data/yaodian/earlier-versions"_s));
    REQUIRE(versions.exists());
    REQUIRE(versions.removeRecursively());
    const QByteArray before = home.read(QFileInfo(file).fileName());
    const Run run = home.yaodian({u"undo"_s, file});
    CHECK(run.status == 1);
    CHECK(run.isOneSentence());
    CHECK(run.errors.contains(u"File ▸ Earlier Versions"_s));
    CHECK((home.read(QFileInfo(file).fileName()) == before));
}
