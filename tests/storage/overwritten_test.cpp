#include "support/catch.h"
#include "support/childprocess.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QFile>

#include <future>

#include <utime.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;
using System::Error;
using System::FileLoss;

namespace {

// Runs the check that the window starts in the background. It also remembers what is shown of the
// file.
void watch(PlanFile &file)
{
    std::promise<void> ended;
    file.startCheck([&ended] { ended.set_value(); });
    ended.get_future().wait();
    REQUIRE(file.check());
}

// Writes into the existing file, as cp and many sync programs do, instead of replacing it.
void overwrite(const QString &path, const QByteArray &content)
{
    REQUIRE(inChild([&] {
                QFile file(path);
                return file.open(QIODevice::ReadWrite) && file.resize(0)
                               && file.write(content) == content.size() && file.flush()
                           ? 0
                           : 1;
            })
            == 0);
}

void editInChild(const PlanFolder &folder, const QString &text, const QString &name)
{
    REQUIRE(inChild([&] {
                const auto file = PlanFile::open(folder.path(name), folder.options());
                return file && store(**file, noteAdded(NodeId{2}, text)) ? 0 : 1;
            })
            == 0);
}

const auto kName = u"计划.yaodian"_s;
const auto kOther = u"别的.yaodian"_s;

// What another program puts in the place of our file. `older` is the content before the file's last
// edit.
struct Intruder
{
    const char *name;
    QByteArray (*content)(const PlanFolder &folder, const QByteArray &older,
                          const QByteArray &present);
    FileLoss loss = FileLoss::Overwritten;
};

const Intruder kIntruders[] = {
    {"an older copy",
     [](const PlanFolder &, const QByteArray &older, const QByteArray &) { return older; }},
    {"a copy with as many edits",
     [](const PlanFolder &folder, const QByteArray &older, const QByteArray &) {
         writeFile(folder.path(kOther), older);
         editInChild(folder, u"另一台电脑上记的"_s, kOther);
         return readFile(folder.path(kOther));
     }},
    {"another plan",
     [](const PlanFolder &folder, const QByteArray &, const QByteArray &) {
         folder.make(3, 3, 2, kOther);
         return readFile(folder.path(kOther));
     }},
    {"nothing",
     [](const PlanFolder &, const QByteArray &, const QByteArray &) { return QByteArray(); },
     FileLoss::CutShort},
    {"a part of it",
     [](const PlanFolder &, const QByteArray &, const QByteArray &present) {
         return present.left(present.size() * 6 / 10);
     },
     FileLoss::CutShort},
    {"all but its last page",
     [](const PlanFolder &, const QByteArray &, const QByteArray &present) {
         return present.left(present.size() - 4096);
     },
     FileLoss::CutShort},
    {"its pages spoilt",
     [](const PlanFolder &, const QByteArray &, const QByteArray &present) {
         return present.left(100) + QByteArray(present.size() - 100, 'x');
     },
     FileLoss::Damaged},
    {"something else", [](const PlanFolder &, const QByteArray &, const QByteArray &present) {
         return QByteArray("notes\n").repeated(present.size() / 6);
     }}};

// How the message names this loss.
QString lossWord(FileLoss loss)
{
    switch (loss) {
    case FileLoss::CutShort: return u"“计划.yaodian” was cut short"_s;
    case FileLoss::Damaged: return u"“计划.yaodian” was damaged"_s;
    default: return u"“计划.yaodian” was overwritten"_s;
    }
}

} // namespace

TEST_CASE("a file overwritten in place is noticed and not written, and its former content is kept",
          "[overwritten]")
{
    for (const Intruder &intruder : kIntruders) {
        for (const bool looksFirst : {true, false}) {
            CAPTURE(intruder.name, looksFirst);
            const PlanFolder folder;
            auto file = folder.make();
            const NodeId item = itemsOf(*file).first();
            watch(*file);
            REQUIRE(store(*file, noteAdded(item, u"第一条"_s)));
            const QByteArray older = readFile(folder.path());
            REQUIRE(store(*file, noteAdded(item, u"第二条"_s)));
            REQUIRE_FALSE(file->hasChangedOutside().value());
            const QString shown = dump(*file);
            overwrite(folder.path(), intruder.content(folder, older, readFile(folder.path())));
            const Snapshot intruded = snapshotOf(folder.path());

            if (looksFirst) {
                const auto seen = file->hasChangedOutside();
                REQUIRE_FALSE(seen);
                CHECK(seen.error().reason == Error::Reason::Moved);
                CHECK(seen.error().message.contains(lossWord(intruder.loss)));
            }
            const auto stored = store(*file, noteAdded(item, u"第三条"_s));
            REQUIRE_FALSE(stored);
            CHECK(stored.error().message.contains(lossWord(intruder.loss)));
            CHECK(file->isOverwritten());
            CHECK(file->loss() == intruder.loss);
            CHECK(file->isReadOnly());
            CHECK_FALSE(file->hasChangedOutside());

            CHECK(dump(*file) == shown);
            CHECK_FALSE(file->saveCopy(folder.path(), PlanFile::Replace::Other));
            CHECK(snapshotOf(folder.path()) == intruded);
            REQUIRE(file->saveCopy(folder.path(u"rescued"_s)));
            const auto rescued = folder.open(u"rescued"_s);
            CHECK(dump(*rescued) == shown);
            CHECK(rescued->check(Storage::Depth::Indexes));
            CHECK(store(*rescued, noteAdded(item, u"第三条"_s)));
        }
    }
}

TEST_CASE("a file overwritten before its content was copied is reported without offering a copy",
          "[overwritten]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NodeId item = itemsOf(*file).first();
    const QByteArray older = readFile(folder.path());
    REQUIRE(store(*file, noteAdded(item, u"第一条"_s)));
    overwrite(folder.path(), older);
    const auto stored = store(*file, noteAdded(item, u"第二条"_s));
    REQUIRE_FALSE(stored);
    CHECK(stored.error().reason == Error::Reason::Moved);
    CHECK_FALSE(stored.error().message.contains(u"save a copy"_s));
    CHECK_FALSE(file->saveCopy(folder.path(u"rescued"_s)));
    CHECK(readFile(folder.path()) == older);
}

TEST_CASE("a file touched, or rewritten with the same content, is not reported as overwritten",
          "[overwritten]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NodeId item = itemsOf(*file).first();
    watch(*file);
    REQUIRE(store(*file, noteAdded(item, u"第一条"_s)));
    const QByteArray name = QFile::encodeName(folder.path());
    const utimbuf long_ago{.actime = 1000000000, .modtime = 1000000000};
    REQUIRE(utime(name.constData(), &long_ago) == 0);
    CHECK_FALSE(file->hasChangedOutside().value());
    REQUIRE(store(*file, noteAdded(item, u"第二条"_s)));
    overwrite(folder.path(), readFile(folder.path()));
    REQUIRE(store(*file, noteAdded(item, u"第三条"_s)));
    CHECK_FALSE(file->isReadOnly());
}

TEST_CASE("a file replaced by a newer copy that contains all of it is an outside change",
          "[overwritten]")
{
    const PlanFolder folder;
    auto file = folder.make();
    const NodeId item = itemsOf(*file).first();
    watch(*file);
    REQUIRE(store(*file, noteAdded(item, u"第一条"_s)));
    writeFile(folder.path(kOther), readFile(folder.path()));
    editInChild(folder, u"同事记的"_s, kOther);
    overwrite(folder.path(), readFile(folder.path(kOther)));
    CHECK(file->hasChangedOutside().value());
    CHECK_FALSE(file->hasChangedOutside().value());
    CHECK(dump(*file).contains(u"同事记的"_s));
    REQUIRE(store(*file, noteAdded(item, u"第二条"_s)));
    const QString shown = dump(*file);

    overwrite(folder.path(), "notes");
    REQUIRE_FALSE(file->hasChangedOutside());
    CHECK(dump(*file) == shown);
}

TEST_CASE("edits by another program belong to the kept content once they were read",
          "[overwritten]")
{
    const PlanFolder folder;
    auto file = folder.make();
    watch(*file);
    REQUIRE(store(*file, noteAdded(itemsOf(*file).first(), u"第一条"_s)));
    editInChild(folder, u"同事记的"_s, kName);
    CHECK(file->hasChangedOutside().value());
    const QString shown = dump(*file);
    overwrite(folder.path(), {});
    REQUIRE_FALSE(file->hasChangedOutside());
    CHECK(dump(*file) == shown);
    REQUIRE(file->saveCopy(folder.path(u"rescued"_s)));
    CHECK(dump(*folder.open(u"rescued"_s)) == shown);
}

TEST_CASE("the content is kept whenever it was checked, and with what came since", "[overwritten]")
{
    const PlanFolder folder;
    auto file = folder.make();
    std::promise<void> ended;
    const auto startCheck = [&] {
        file->startCheck([&ended] { ended.set_value(); });
        ended.get_future().wait();
    };
    SECTION("before it is asked for in the background")
    {
        REQUIRE(file->check());
        file->startCheck([] { FAIL("nothing is left to check"); });
        REQUIRE(store(*file, noteAdded(itemsOf(*file).first(), u"第一条"_s)));
    }
    SECTION("in the background, though nobody has asked for the result")
    {
        startCheck();
    }
    SECTION("before another program's edit was read")
    {
        startCheck();
        editInChild(folder, u"同事记的"_s, kName);
        CHECK(file->hasChangedOutside().value());
        REQUIRE(file->check());
        CHECK(dump(*file).contains(u"同事记的"_s));
    }
    const QString shown = dump(*file);
    overwrite(folder.path(), {});
    REQUIRE_FALSE(file->hasChangedOutside());
    CHECK(file->loss() == FileLoss::CutShort);
    CHECK(dump(*file) == shown);
    CHECK(file->saveCopy(folder.path(u"rescued"_s)));
    CHECK(dump(*folder.open(u"rescued"_s)) == shown);
}

TEST_CASE("a file overwritten while it is only read is noticed too", "[overwritten]")
{
    const PlanFolder folder;
    folder.make();
    const auto file = PlanFile::open(folder.path(), folder.readOnly());
    REQUIRE(file);
    watch(**file);
    const QString shown = dump(**file);
    overwrite(folder.path(), "notes");
    CHECK_FALSE((*file)->hasChangedOutside());
    CHECK((*file)->isOverwritten());
    CHECK(dump(**file) == shown);
}
