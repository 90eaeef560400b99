#include "system/atomicfile.h"

#include "support/catch.h"
#include "support/childprocess.h"
#include "support/filemode.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>
#include <QTemporaryDir>

#include <cerrno>
#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using System::Error;
using System::Result;
using System::writeAtomically;
using Tests::modeOf;

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
    const QString nowhere = folder.filePath(u"nowhere/a.docx"_s);
    CHECK(writeAtomically(nowhere, kWriteNew).error().message
          == u"“%1” could not be written, because its folder is not there; choose another place."_s
                 .arg(nowhere));
    CHECK(writeAtomically(folder.path(), kWriteNew).error().message
          == u"“%1” could not be written, so nothing was changed; choose another place, with room "
             "in it."_s.arg(folder.path()));
}

TEST_CASE("a replaced file keeps its rights, and links lead to what is replaced", "[atomicfile]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.docx"_s);
    const QString link = folder.filePath(u"link"_s);
    put(path, "old");
    REQUIRE(chmod(QFile::encodeName(path).constData(), 0604) == 0);
    REQUIRE(QFile::link(path, link));
    REQUIRE(writeAtomically(link, kWriteNew));
    CHECK(bytesOf(path) == "new");
    CHECK(modeOf(path) == 0604);
    CHECK(QFileInfo(link).isSymLink());

    const QString dangling = folder.filePath(u"dangling"_s);
    const QString made = folder.filePath(u"made.docx"_s);
    REQUIRE(QFile::link(made, dangling));
    const mode_t before = umask(027);
    REQUIRE(writeAtomically(dangling, kWriteNew));
    umask(before);
    CHECK(bytesOf(made) == "new");
    CHECK(modeOf(made) == 0640);
    CHECK(QFileInfo(dangling).isSymLink());
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 4);
    CHECK(writeAtomically(u"/dev/null"_s, kWriteNew)); // written to, not replaced
    CHECK_FALSE(QFileInfo(u"/dev/null"_s).isFile());
}

TEST_CASE("the program's own files are written for the user alone", "[atomicfile]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"draft"_s);
    const mode_t before = umask(0);
    REQUIRE(System::writeDurably(path, "one"));
    umask(before);
    CHECK(modeOf(path) == 0600);
    REQUIRE(System::writeDurably(path, QByteArray(300'000, 'x')));
    CHECK(bytesOf(path) == QByteArray(300'000, 'x'));
    REQUIRE(System::writeDurably(path, {}));
    CHECK(bytesOf(path).isEmpty());
    CHECK(modeOf(path) == 0600);
    CHECK(System::writeDurably(folder.filePath(u"nowhere/draft"_s), "one").error().message
          == u"“%1” could not be written; choose a folder you may write to."_s.arg(
              folder.filePath(u"nowhere"_s)));
    REQUIRE(QDir(folder.path()).mkdir(u"taken"_s));
    CHECK_FALSE(System::writeDurably(folder.filePath(u"taken"_s), "one"));
    {
        const LongestFile limit(1024);
        CHECK_FALSE(System::writeDurably(path, QByteArray(3000, 'x')));
    }
    CHECK(bytesOf(path).isEmpty());
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden) == QStringList{u"draft"_s});
}

TEST_CASE("a temporary file takes a name only if no file has it", "[atomicfile]")
{
    const QTemporaryDir folder;
    const QString taken = folder.filePath(u"taken.yaodian"_s);
    const QString name = folder.filePath(u"free.yaodian"_s);
    put(taken, "old");
    {
        auto made = System::TempFile::create(folder.path());
        REQUIRE(made);
        REQUIRE(made->write("new"));
        REQUIRE(made->sync());
        const auto refused = made->takeName(taken);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message
              == u"“taken.yaodian” is there already and was left as it is; choose another name."_s);
        CHECK_FALSE(made->takeName(folder.filePath(u"nowhere/a"_s)));
        CHECK(QFile::exists(made->path()));
        REQUIRE(made->takeName(name));
        CHECK(made->path() == name);
    }
    CHECK(bytesOf(taken) == "old");
    CHECK(bytesOf(name) == "new");
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 2);

    const auto whyNotRenamed = [](const QString &from, const QString &to) {
        return System::renameNoReplace(from, to) ? 0 : errno;
    };
    const QString nothing = folder.filePath(u"nothing"_s);
    CHECK(whyNotRenamed(name, taken) == EEXIST);
    CHECK(whyNotRenamed(nothing, folder.filePath(u"b"_s)) == ENOENT);
    CHECK(whyNotRenamed(name, folder.filePath(u"c"_s)) == 0);
    CHECK(bytesOf(folder.filePath(u"c"_s)) == "new");
    CHECK_FALSE(QFile::exists(name));
    CHECK(bytesOf(taken) == "old");
}

TEST_CASE("only a regular file that is not too large is read", "[atomicfile]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a"_s);
    put(path, "12345");
    REQUIRE(QFile::link(path, folder.filePath(u"link"_s)));
    REQUIRE(mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)).constData(), 0600) == 0);
    CHECK(System::readRegularFile(path, 100) == "12345");
    CHECK(System::readRegularFile(path, 5) == "12345");
    CHECK(System::readRegularFile(path, 4).isNull());
    for (const QString &other : {u"link"_s, u"pipe"_s, u"nothing"_s, u"."_s})
        CHECK(System::readRegularFile(folder.filePath(other), 100).isNull());
}

TEST_CASE("a private folder is made with those above it, for the user alone", "[atomicfile]")
{
    const QTemporaryDir folder;
    const mode_t before = umask(0);
    REQUIRE(System::makePrivateFolder(folder.filePath(u"a/b/c"_s)));
    umask(before);
    for (const QString &made : {u"a"_s, u"a/b"_s, u"a/b/c"_s}) {
        CHECK(QFileInfo(folder.filePath(made)).isDir());
        CHECK(modeOf(folder.filePath(made)) == 0700);
    }
    CHECK(System::makePrivateFolder(folder.filePath(u"a/b/c"_s)));
    put(folder.filePath(u"file"_s), "x");
    CHECK_FALSE(System::makePrivateFolder(folder.filePath(u"file/a"_s)));

    CHECK(System::syncFolder(folder.path()));
    CHECK(System::syncFileSystem(folder.path()));
    for (const QString &none : {u"file"_s, u"nothing"_s}) {
        CHECK_FALSE(System::syncFolder(folder.filePath(none)));
        CHECK_FALSE(System::syncFileSystem(folder.filePath(none)));
    }
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
