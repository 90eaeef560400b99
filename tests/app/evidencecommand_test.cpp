#include "app/program.h"
#include "support/catch.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QByteArray photograph()
{
    QImage image(3000, 2000, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * y % 251, x % 256, y % 256));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPEG", 92);
    return bytes;
}

QString sumOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();)
        files.append(QDir(folder).relativeFilePath(it.next()));
    files.sort();
    return files;
}

} // namespace

TEST_CASE("evidence is attached to an item and to a note, and show tells of it", "[evidence]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QByteArray paper = "%PDF-1.4\n%…";
    const QString notice = home.write(u"通知.pdf"_s, paper);
    const QString photo = home.write(u"IMG_1.jpg"_s, photograph());
    REQUIRE(home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, u"走访"_s}).status == 0);
    const Run own = home.yaodian({u"attach"_s, file, u"5"_s, notice});
    INFO(own.errors.toStdString());
    REQUIRE(own.status == 0);
    CHECK(own.output == u"5. 深化拓展“寻访”活动: evidence added: 通知.pdf; on it now: 1.\n"_s);
    const Run toNote = home.yaodian(
        {u"attach"_s, file, u"5"_s, photo, notice, u"--note"_s, u"1"_s});
    REQUIRE(toNote.status == 0);
    CHECK(
        toNote.output
        == u"5. 深化拓展“寻访”活动: evidence added: IMG_1.jpg, 通知.pdf; on this note now: 2.\n"_s);

    const Run twice = home.yaodian({u"attach"_s, file, u"5"_s, notice, photo});
    CHECK(twice.status == 0);
    CHECK(twice.output == u"5. 深化拓展“寻访”活动: evidence added: IMG_1.jpg; on it now: 4.\n"_s);
    CHECK(twice.errors.endsWith(
        u"yaodian: What was there already was not added again: 通知.pdf.\n"_s));
    REQUIRE(home.yaodian({u"undo"_s, file}).status == 0);
    CHECK(home.yaodian({u"attach"_s, file, u"5"_s, notice}).status == 1);

    const QJsonObject node = home.node(file, u"二/5"_s);
    const QJsonObject first = node[u"evidence"_s][0].toObject();
    CHECK(node[u"evidence"_s].toArray().size() == 1);
    CHECK(first[u"name"_s] == u"通知.pdf"_s);
    CHECK(first[u"type"_s] == u"application/pdf"_s);
    CHECK(first[u"size"_s] == paper.size());
    CHECK(first[u"sha256"_s] == sumOf(paper));
    CHECK(first[u"original"_s] == true);
    CHECK(first[u"added_at"_s].toString().endsWith(u'Z'));
    const QJsonArray ofNote = node[u"notes"_s][0][u"evidence"_s].toArray();
    REQUIRE(ofNote.size() == 2);
    CHECK(ofNote[0][u"original"_s] == false);
    CHECK(ofNote[0][u"size"_s].toInt() < photograph().size());
    CHECK(ofNote[1][u"sha256"_s] == sumOf(paper));

    SECTION("a photograph is kept unchanged if that is asked for")
    {
        REQUIRE(home.yaodian({u"attach"_s, file, u"4"_s, photo, u"--keep-original"_s}).status == 0);
        const QJsonObject kept = home.node(file, u"二/4"_s)[u"evidence"_s][0].toObject();
        CHECK(kept[u"original"_s] == true);
        CHECK(kept[u"sha256"_s] == sumOf(photograph()));
    }
    SECTION("none of several files is added if one cannot be")
    {
        const Run failed = home.yaodian(
            {u"attach"_s, file, u"4"_s, notice, home.path(u"nothing"_s)});
        CHECK(failed.status == 1);
        CHECK(failed.isOneSentence());
        CHECK(home.node(file, u"二/4"_s)[u"evidence"_s].toArray().isEmpty());
        for (const QStringList &wrong :
             {QStringList{u"attach"_s, file, u"5"_s, notice, u"--note"_s, u"2"_s},
              QStringList{u"attach"_s, file, u"5"_s, notice, u"--note"_s, u"0"_s},
              QStringList{u"attach"_s, file, u"5"_s, file},
              QStringList{u"attach"_s, file, u"5"_s, home.path(u"."_s)}}) {
            const Run run = home.yaodian(wrong);
            CHECK(run.status == 1);
            CHECK(run.isOneSentence());
        }
        CHECK(home.yaodian({u"attach"_s, file, u"5"_s}).status == 2);
    }
    SECTION("show lists it")
    {
        const Run list = home.yaodian({u"evidence"_s, file});
        CHECK(list.status == 0);
        const QStringList lines = list.output.split(u'\n');
        REQUIRE(lines.size() == 5);
        CHECK(lines[0] == u"2021  5. 深化拓展“寻访”活动"_s);
        CHECK(lines[1] == u"              13 bytes  通知.pdf"_s);
        CHECK(lines[2].startsWith(u"  "_s + QDate::currentDate().toString(Qt::ISODate)));
        CHECK(lines[2].endsWith(u"  IMG_1.jpg"_s));
        CHECK(lines[3].endsWith(u"  13 bytes  通知.pdf"_s));
        CHECK(home.yaodian({u"evidence"_s, file, u"--year"_s, u"2020"_s}).status == 1);
        const QJsonArray all =
            home.yaodian({u"evidence"_s, file, u"--json"_s}).json()[u"evidence"_s].toArray();
        REQUIRE(all.size() == 3);
        CHECK(all[0][u"path"_s] == u"二/5"_s);
        CHECK(all[0][u"note"_s].isNull());
        CHECK(all[1][u"note"_s] == u"走访"_s);
        CHECK(all[1][u"missing"_s] == false);
        CHECK(all[0][u"year"_s] == 2021);
        CHECK(all[0][u"item"_s] == u"5. 深化拓展“寻访”活动"_s);
        CHECK(all[0][u"happened_on"_s].isNull());
        CHECK(all[1][u"happened_on"_s] == QDate::currentDate().toString(Qt::ISODate));
    }
}

TEST_CASE("a file that is too large is refused, and a large one is added if that is asked for",
          "[evidence]")
{
    const Home home;
    const QString file = home.shippedPlan();
    QFile large(home.path(u"录像.mp4"_s));
    REQUIRE(large.open(QIODevice::WriteOnly));
    REQUIRE(large.resize(21'000'000));
    const Run asked = home.yaodian({u"attach"_s, file, u"5"_s, large.fileName()});
    CHECK(asked.status == 1);
    CHECK(asked.errors.contains(u"--keep-original"_s));
    REQUIRE(home.yaodian({u"attach"_s, file, u"5"_s, large.fileName(), u"--keep-original"_s}).status
            == 0);
    CHECK(home.node(file, u"二/5"_s)[u"evidence"_s][0][u"size"_s] == 21'000'000);
    CHECK(home.yaodian({u"check"_s, file}).status == 0);
    REQUIRE(large.resize(200'000'001));
    CHECK(home.yaodian({u"attach"_s, file, u"5"_s, large.fileName(), u"--keep-original"_s}).status
          == 1);
}

TEST_CASE("evidence is exported into folders by item, and existing files there stay as they are",
          "[evidence]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QString hostile = home.path(u"..\\x\"<>|*?:.pdf"_s);
    home.write(u"..\\x\"<>|*?:.pdf"_s, "one");
    home.write(u"-rf.txt"_s, "two");
    REQUIRE(
        home.yaodian({u"note"_s, file, u"5"_s, u"--text"_s, u"走访"_s, u"--on"_s, u"2021-03-05"_s})
            .status
        == 0);
    REQUIRE(home.yaodian({u"attach"_s, file, u"5"_s, hostile, home.path(u"-rf.txt"_s)}).status
            == 0);
    REQUIRE(home.yaodian({u"attach"_s, file, u"5"_s, home.path(u"-rf.txt"_s), u"--note"_s, u"1"_s})
                .status
            == 0);
    const QString out = home.path(u"材料"_s);
    const auto exportAll = [&] { return home.yaodian({u"evidence"_s, file, u"--export"_s, out}); };
    const Run done = exportAll();
    INFO(done.errors.toStdString());
    REQUIRE(done.status == 0);
    const QStringList files = filesBelow(out);
    REQUIRE(files.size() == 3);
    for (const QString &name : files) {
        CHECK(name.startsWith(u"2021/二-5 "_s));
        CHECK(name.count(u'/') == 2);
    }
    CHECK(files[0].contains(u"/2021-03-05 -rf.txt"_s));

    SECTION("a second export leaves existing files as they are")
    {
        REQUIRE(exportAll().status == 0);
        CHECK(filesBelow(out) == files);
        QFile changed(QDir(out).filePath(files[0]));
        REQUIRE(changed.open(QIODevice::WriteOnly));
        changed.write("mine");
        changed.close();
        REQUIRE(exportAll().status == 0);
        CHECK(filesBelow(out).size() == 4);
        REQUIRE(changed.open(QIODevice::ReadOnly));
        CHECK(changed.readAll() == "mine");
    }
    SECTION("links that somebody planted are not followed")
    {
        const QString target = home.write(u"target"_s, "mine");
        const QString outside = home.path(u"outside"_s);
        REQUIRE(QDir().mkdir(outside));
        for (const QString &name : files) {
            REQUIRE(QFile::remove(QDir(out).filePath(name)));
            REQUIRE(QFile::link(target, QDir(out).filePath(name)));
        }
        REQUIRE(exportAll().status == 0);
        CHECK(home.read(u"target"_s) == "mine");
        const QString folder = QDir(out).filePath(files[0].section(u'/', 0, 1));
        REQUIRE(QDir(folder).removeRecursively());
        REQUIRE(QFile::link(outside, folder));
        REQUIRE(exportAll().status == 0);
        CHECK(filesBelow(outside).isEmpty());
        CHECK(home.read(u"target"_s) == "mine");
    }
}

TEST_CASE("attaching the same file again restores damaged evidence", "[evidence]")
{
    const Home home;
    const QString file = home.shippedPlan();
    const QByteArray paper = "%PDF-1.4 " + QByteArray(3000, 'p') + "the end of the notice";
    const QString notice = home.write(u"通知.pdf"_s, paper);
    REQUIRE(home.yaodian({u"attach"_s, file, u"5"_s, notice}).status == 0);
    QByteArray bytes = home.read(u"要点.yaodian"_s);
    const qsizetype at = bytes.indexOf("the end of the notice");
    REQUIRE(at > 0);
    bytes[at] = 'T';
    home.write(u"要点.yaodian"_s, bytes);
    const Run found = home.yaodian({u"check"_s, file});
    CHECK(found.status == 1);
    CHECK(found.errors.contains(u"通知.pdf"_s));

    const Run again = home.yaodian({u"attach"_s, file, u"5"_s, notice});
    INFO(again.errors.toStdString());
    CHECK(again.status == 0);
    CHECK(home.yaodian({u"check"_s, file}).status == 0);
    CHECK(home.node(file, u"二/5"_s)[u"evidence"_s].toArray().size() == 1);
    REQUIRE(home.yaodian({u"undo"_s, file}).status == 0);
    CHECK(home.yaodian({u"check"_s, file}).status == 0);

    const QString other = home.write(u"名单.pdf"_s, "%PDF-1.4 names");
    const Run both = home.yaodian({u"attach"_s, file, u"5"_s, other, notice});
    CHECK(both.status == 0);
    CHECK(both.errors.contains(u"already was not added again: 通知.pdf."_s));
    CHECK(both.output.contains(u"evidence added: 名单.pdf; on it now: 2"_s));
}
