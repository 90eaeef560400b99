#include "support/catch.h"
#include "support/childprocess.h"
#include "support/plandump.h"
#include "support/planfiles.h"

#include <QFile>

#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Tests;
using Storage::PlanFile;
using System::Error;

namespace {

constexpr int kFine = 0;

// Returns 0 if the file can be opened for reading, has this content, says why it is not written,
// and refuses an edit.
int lookWithoutWriting(const QString &path, const QString &content, const QString &why)
{
    const auto file = PlanFile::open(path, {.backupFolder = u"/nonexistent"_s});
    if (!file)
        return 1;
    if (!(*file)->isReadOnly() || !(*file)->whyReadOnly().contains(why))
        return 2;
    if (dump(**file) != content)
        return 3;
    const auto stored = store(**file, noteAdded(NodeId{2}, u"走访"_s));
    if (stored || stored.error().reason != Error::Reason::ReadOnly
        || !stored.error().message.contains(why))
        return 4;
    return (*file)->hasChangedOutside() ? kFine : 5;
}

void setMode(const QString &path, unsigned mode)
{
    REQUIRE(chmod(QFile::encodeName(path).constData(), mode) == 0);
}

} // namespace

TEST_CASE("a file marked read-only opens for reading and says why", "[readonly]")
{
    const PlanFolder folder;
    const QString content = dump(*folder.make());
    setMode(folder.path(), 0444);
    const Snapshot before = snapshotOf(folder.path());
    CHECK(inChild([&] {
              return lookWithoutWriting(folder.path(), content,
                                        u"You may read “计划.yaodian” but not change it"_s);
          })
          == kFine);
    CHECK(snapshotOf(folder.path()) == before);
}

TEST_CASE("a file in a folder marked read-only opens for reading and says why", "[readonly]")
{
    const PlanFolder folder;
    const QString content = dump(*folder.make());
    setMode(folder.folder(), 0555);
    const Snapshot before = snapshotOf(folder.path());
    CHECK(inChild([&] {
              return lookWithoutWriting(
                  folder.path(), content,
                  u"You may read the folder of “计划.yaodian” but not write to it"_s);
          })
          == kFine);
    CHECK(snapshotOf(folder.path()) == before);
    setMode(folder.folder(), 0755);
}

TEST_CASE("another user's file opens for reading if permissions allow it, else it is refused",
          "[readonly]")
{
    const PlanFolder folder;
    const QString content = dump(*folder.make());
    setMode(folder.folder(), 0755);
    setMode(folder.path(), 0644);
    const auto asNobody = [&](const std::function<int()> &work) {
        return inChild([&] { return becomeNobody() ? work() : 100; });
    };
    const bool isOurs = getuid() != 0; // root cannot be anybody else's
    if (!isOurs)
        CHECK(
            asNobody([&] { return lookWithoutWriting(folder.path(), content, u"You may read"_s); })
            == kFine);
    setMode(folder.path(), 0000);
    const Snapshot before = snapshotOf(folder.path(u"."_s));
    CHECK(asNobody([&] {
              const auto file = PlanFile::open(folder.path(), folder.options());
              return !file && file.error().message.contains(u"You may not read"_s) ? kFine : 1;
          })
          == kFine);
    CHECK(snapshotOf(folder.path(u"."_s)) == before);
    setMode(folder.path(), 0600);
}

TEST_CASE("a file on a mount that is read-only opens for reading", "[readonly]")
{
    const PlanFolder folder;
    const QString content = dump(*folder.make());
    const QByteArray place = QFile::encodeName(folder.folder());
    constexpr int kNoMounts = 77;
    const int result = inChild([&] {
        if (unshare(CLONE_NEWNS) != 0
            || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || mount(place.constData(), place.constData(), nullptr, MS_BIND, nullptr) != 0
            || mount("none", place.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr)
                   != 0) {
            return kNoMounts;
        }
        return lookWithoutWriting(folder.path(), content, u"You may read"_s);
    });
    if (result == kNoMounts)
        WARN("nothing can be mounted here");
    else
        CHECK(result == kFine);
}

TEST_CASE("a file opened only for reading takes no edit and stays as it is", "[readonly]")
{
    const PlanFolder folder;
    folder.make();
    const Snapshot before = snapshotOf(folder.path());
    {
        const auto file = PlanFile::open(folder.path(), folder.readOnly());
        REQUIRE(file);
        CHECK((*file)->isReadOnly());
        CHECK((*file)->whyReadOnly().contains(u"only to be read"_s));
        CHECK(store(**file, noteAdded(itemsOf(**file).first(), u"走访"_s)).error().reason
              == Error::Reason::ReadOnly);
    }
    CHECK(snapshotOf(folder.path()) == before);
}
