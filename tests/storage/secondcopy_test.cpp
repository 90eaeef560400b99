#include "storage/file/secondcopy.h"

#include "support/catch.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::copyToSecondPlace;

namespace {

const QDate kCopyDay(2021, 6, 1);

QString stickIn(const PlanFolder &folder)
{
    QDir().mkpath(folder.path(u"stick"_s));
    return folder.path(u"stick"_s);
}

} // namespace

TEST_CASE("a plan is copied to a second place, and later over that copy", "[secondplace]")
{
    const PlanFolder folder;
    const QString stick = stickIn(folder);
    const auto file = folder.make();
    for (const auto &text : {u"第一条"_s, u"第二条"_s}) {
        REQUIRE(store(*file, noteAdded(NodeId{2}, text)));
        const auto copied = copyToSecondPlace(folder.path(), stick, kCopyDay, folder.options());
        REQUIRE(copied);
        CHECK(*copied == stick + u"/计划.yaodian"_s);
        CHECK(dump(*folder.open(u"stick/计划.yaodian"_s)) == dump(*file));
    }
    CHECK(QDir(stick).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

TEST_CASE("the dated copy of a file without an ending has none either", "[secondplace]")
{
    const PlanFolder folder;
    const QString stick = stickIn(folder);
    folder.make(2, 3, 1, u"计划"_s).reset();
    writeFile(stick + u"/计划"_s, "something else");
    const auto copied = copyToSecondPlace(folder.path(u"计划"_s), stick, kCopyDay,
                                          folder.options());
    REQUIRE(copied);
    CHECK(*copied == stick + u"/计划 2021-06-01"_s);
}

TEST_CASE("a file in the second place is replaced only when it is a copy of this one",
          "[secondplace]")
{
    const PlanFolder folder;
    const QString stick = stickIn(folder);
    const auto file = folder.make();
    const auto copy = [&] {
        return copyToSecondPlace(folder.path(), stick, kCopyDay, folder.options());
    };
    const QString name = stick + u"/计划.yaodian"_s;
    SECTION("another file")
    {
        writeFile(name, "something else");
        const auto copied = copy();
        REQUIRE(copied);
        CHECK(*copied == stick + u"/计划 2021-06-01.yaodian"_s);
        CHECK(readFile(name) == "something else");
    }
    SECTION("a copy in which somebody has gone on")
    {
        REQUIRE(copy());
        REQUIRE(
            store(*folder.open(u"stick/计划.yaodian"_s), noteAdded(NodeId{2}, u"在U盘上写的"_s)));
        const QByteArray content = readFile(name);
        REQUIRE(store(*file, noteAdded(NodeId{2}, u"在这里写的"_s)));
        const auto copied = copy();
        REQUIRE(copied);
        CHECK(*copied == stick + u"/计划 2021-06-01.yaodian"_s);
        CHECK(readFile(name) == content);
        writeFile(*copied, "taken");
        const auto refused = copy();
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message
              == u"“计划.yaodian” was not copied to “%1”: files with its name are there that hold "
                 "something else; name another folder."_s.arg(stick));
        CHECK(readFile(stick + u"/计划 2021-06-01.yaodian"_s) == "taken");
    }
    SECTION("a copy of a state that putting back a version replaced, which is kept")
    {
        REQUIRE(store(*file, noteAdded(NodeId{2}, u"弄错的"_s)));
        REQUIRE(copy());
        const auto version = file->backups().versions().first();
        REQUIRE(file->putBack(version, u"周正华"_s, now().addSecs(60)));
        REQUIRE(copy());
        REQUIRE(store(*file, noteAdded(NodeId{2}, u"后来的"_s)));
        const auto copied = copy();
        REQUIRE(copied);
        CHECK(*copied == name);
        CHECK(dump(*folder.open(u"stick/计划.yaodian"_s)) == dump(*file));
        CHECK(QDir(stick).entryList(QDir::Files).size() == 1);
    }
    SECTION("a good copy, if the file is damaged")
    {
        REQUIRE(copy());
        const QByteArray content = readFile(name);
        QByteArray damaged = readFile(folder.path());
        damaged.replace("座谈会", "座谈公");
        writeFile(folder.path(), damaged);
        CHECK_FALSE(copy());
        CHECK(readFile(name) == content);
    }
    SECTION("the file itself")
    {
        const auto copied = copyToSecondPlace(folder.path(), folder.folder(), kCopyDay,
                                              folder.options());
        REQUIRE_FALSE(copied);
        CHECK(copied.error().message.contains(u"“计划.yaodian” is the file that is open"_s));
    }
}
