#include "system/atomicfile.h"

#include "support/catch.h"
#include "support/childprocess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using System::Error;
using System::Result;
using System::writeAtomically;

namespace {

const auto kWriteNew = [](QIODevice *device) {
    device->write("new");
    return Result<void>();
};

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
}

// During its lifetime files cannot grow beyond a size, as on a full disk: a write does what fits
// and returns how much that was.
class LongestFile
{
public:
    explicit LongestFile(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        REQUIRE(getrlimit(RLIMIT_FSIZE, &m_before) == 0);
        const rlimit limit{.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
        REQUIRE(setrlimit(RLIMIT_FSIZE, &limit) == 0);
    }
    ~LongestFile()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before = {};
    void (*m_handler)(int);
};

} // namespace

TEST_CASE("a file that does not fit on the disk leaves the old one", "[atomicfile]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"报告.docx"_s);
    put(path, "old");
    for (const qsizetype size : {1100, 20000, 300000}) {
        CAPTURE(size);
        const LongestFile limit(1024);
        const auto done = writeAtomically(path, [size](QIODevice *device) {
            device->write(QByteArray(size, 'x'));
            return Result<void>();
        });
        REQUIRE_FALSE(done);
        CHECK(done.error().message.contains(QDir::toNativeSeparators(path)));
        CHECK(bytesOf(path) == "old");
        CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
    }
}

TEST_CASE("a complete file replaces the old one", "[atomicfile]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"报告.docx"_s);
    put(path, "old");
    REQUIRE(writeAtomically(path, kWriteNew));
    CHECK(bytesOf(path) == "new");
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

TEST_CASE("a write that its caller aborts leaves the old file and nothing else", "[atomicfile]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.docx"_s);
    put(path, "old");
    const auto done = writeAtomically(path, [](QIODevice *device) {
        device->write("half");
        return Result<void>(Error{.message = u"given up"_s});
    });
    REQUIRE_FALSE(done);
    CHECK(done.error().message == u"given up"_s);
    CHECK(bytesOf(path) == "old");
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

TEST_CASE("an error of writing names the path in one sentence", "[atomicfile]")
{
    const QTemporaryDir folder;
    for (const QString &path :
         {folder.filePath(u"nowhere/a.docx"_s), folder.path(), u"/dev/full"_s}) {
        INFO(path.toStdString());
        const auto done = writeAtomically(path, kWriteNew);
        REQUIRE_FALSE(done);
        CHECK(done.error().message.contains(QDir::toNativeSeparators(path)));
    }
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("where nothing may be written the error says so and no file changes", "[atomicfile]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.docx"_s);
    put(path, "old");
    // The file cannot be changed, and beside it none can be made.
    REQUIRE(chmod(QFile::encodeName(path).constData(), 0444) == 0);
    REQUIRE(chmod(QFile::encodeName(folder.path()).constData(), 0555) == 0);
    for (const QString &wanted : {path, folder.filePath(u"b.docx"_s)}) {
        INFO(wanted.toStdString());
        const int result = Tests::inChild([&wanted] {
            if (!Tests::becomeNobody())
                return 100;
            const auto done = writeAtomically(wanted, kWriteNew);
            return !done && done.error().message.contains(u"you may write to"_s) ? 0 : 1;
        });
        CHECK(result == 0);
    }
    CHECK(bytesOf(path) == "old");
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
    REQUIRE(chmod(QFile::encodeName(folder.path()).constData(), 0755) == 0);
}

TEST_CASE("temporary files are removed once nobody writes them any more", "[atomicfile]")
{
    const QTemporaryDir folder;
    const auto left = [&folder](const QString &name) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
    };
    left(u".yaodian-0123.part"_s);
    left(u".yaodian-0123.part-journal"_s);
    left(u".yaodian-4567.part-journal"_s);
    left(u".yaodian-mine.txt"_s);
    left(u"plan.part"_s);
    const auto written = System::TempFile::create(folder.path());
    REQUIRE(written);
    CHECK(System::removeOldTempFiles(folder.path()) == 1);
    CHECK(QFile::exists(written->path()));
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 3);
    CHECK(System::removeOldTempFiles(folder.path()) == 0);
}

TEST_CASE("a folder that can lock files is not reported as unable to", "[atomicfile]")
{
    const QTemporaryDir folder;
    CHECK_FALSE(System::isWithoutLocks(folder.path()));
    CHECK_FALSE(System::isWithoutLocks(u"/nonexistent"_s));
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("a temporary file in a folder behind a link has a path without links", "[atomicfile]")
{
    const QTemporaryDir folder;
    REQUIRE(QDir(folder.path()).mkdir(u"disk"_s));
    REQUIRE(QFile::link(folder.filePath(u"disk"_s), folder.filePath(u"home"_s)));
    const auto made = System::TempFile::create(folder.filePath(u"home"_s));
    REQUIRE(made);
    CHECK(made->path() == QFileInfo(made->path()).canonicalFilePath());
}
