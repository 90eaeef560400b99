#include "system/filestatus.h"

#include "system/filestamp.h"

#include "support/catch.h"
#include "support/childprocess.h"
#include "support/filemode.h"

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace System;
using Tests::modeOf;

namespace {

QString makeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return path;
}

void setMode(const QString &path, mode_t mode)
{
    REQUIRE(chmod(QFile::encodeName(path).constData(), mode) == 0);
}

QString makePipe(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"pipe"_s);
    REQUIRE(mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
    return path;
}

} // namespace

TEST_CASE("the kind, size, rights and names of a file are found", "[filestatus]")
{
    const QTemporaryDir folder;
    const QString file = makeFile(folder, u"计划"_s, "12345");
    const QString link = folder.filePath(u"link"_s);
    REQUIRE(QFile::link(file, link));

    const auto own = fileStatus(file);
    REQUIRE(own);
    CHECK(own->kind == FileStatus::Kind::Regular);
    CHECK(own->size == 5);
    CHECK(own->isWritable);
    CHECK_FALSE(own->hasOtherNames);
    CHECK(fileStatus(folder.path())->kind == FileStatus::Kind::Folder);
    CHECK(fileStatus(makePipe(folder))->kind == FileStatus::Kind::Other);
    CHECK(fileStatus(link)->kind == FileStatus::Kind::Regular);
    CHECK(fileStatus(link)->size == 5);
    CHECK(fileStatus(link, Links::LookAt)->kind == FileStatus::Kind::Other);
    CHECK(fileStatus(file, Links::LookAt)->kind == FileStatus::Kind::Regular);
    CHECK_FALSE(fileStatus(folder.filePath(u"nothing"_s)));

    const QString other = folder.filePath(u"other"_s);
    REQUIRE(::link(QFile::encodeName(file).constData(), QFile::encodeName(other).constData()) == 0);
    CHECK(fileStatus(file)->hasOtherNames);
    CHECK(isSameFile(file, other));
    CHECK(isSameFile(file, link));
    CHECK(isSameFile(file, file));
    CHECK_FALSE(isSameFile(file, makeFile(folder, u"a"_s, "12345")));
    CHECK_FALSE(isSameFile(file, folder.filePath(u"nothing"_s)));
    CHECK_FALSE(isSameFile(folder.filePath(u"nothing"_s), file));

    for (const mode_t mode : {0400, 0444, 0500}) {
        setMode(file, mode);
        CHECK_FALSE(fileStatus(file)->isWritable);
        CHECK_FALSE(mayWrite(file)); // not even root, who could
    }
    for (const mode_t mode : {0600, 0420, 0402}) {
        setMode(file, mode);
        CHECK(fileStatus(file)->isWritable);
    }
    CHECK_FALSE(mayWrite(folder.filePath(u"nothing"_s)));
    CHECK_FALSE(mayRead(folder.filePath(u"nothing"_s)));
}

TEST_CASE("whether the user may read and write a file goes by its rights", "[filestatus]")
{
    const QTemporaryDir folder;
    setMode(folder.path(), 0755);
    const QString file = makeFile(folder, u"a"_s, "x");
    const auto rights = [&file](mode_t mode) {
        setMode(file, mode);
        return Tests::inChild([&file] {
            if (!Tests::becomeNobody())
                return 100;
            return (mayRead(file) ? 4 : 0) + (mayWrite(file) ? 2 : 0);
        });
    };
    CHECK(rights(0000) == 0);
    CHECK(rights(0444) == 4);
    CHECK(rights(0222) == 2);
    CHECK(rights(0666) == 6);
}

TEST_CASE("a file name may have so many bytes and no more", "[filestatus]")
{
    const QTemporaryDir folder;
    const QString longest(longestFileName(), u'a');
    CHECK(QFile(folder.filePath(longest)).open(QIODevice::WriteOnly));
    CHECK_FALSE(QFile(folder.filePath(longest + u'a')).open(QIODevice::WriteOnly));
}

TEST_CASE("a file is opened without waiting for somebody who writes", "[filestatus]")
{
    const QTemporaryDir folder;
    QFile file;
    REQUIRE(openNonBlocking(makeFile(folder, u"a"_s, "text"), file));
    CHECK(isRegular(file));
    CHECK(file.readAll() == "text");
    QFile pipe;
    REQUIRE(openNonBlocking(makePipe(folder), pipe));
    CHECK_FALSE(isRegular(pipe));
    QFile none;
    CHECK_FALSE(openNonBlocking(folder.filePath(u"nothing"_s), none));
}

TEST_CASE("standard input is endless if it is a device or a folder", "[filestatus]")
{
    const QTemporaryDir folder;
    const auto isEndless = [](const QString &path) {
        return Tests::inChild([&path] {
            const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK);
            if (file < 0 || dup2(file, STDIN_FILENO) < 0)
                return 100;
            return isInputEndless() ? 1 : 0;
        });
    };
    CHECK(isEndless(u"/dev/zero"_s) == 1);
    CHECK(isEndless(folder.path()) == 1);
    CHECK(isEndless(makeFile(folder, u"a"_s, "text")) == 0);
    CHECK(isEndless(makePipe(folder)) == 0);
    CHECK(Tests::inChild([] {
              close(STDIN_FILENO);
              return isInputEndless() ? 1 : 0;
          })
          == 1);
    // What is typed into a terminal ends.
    CHECK(Tests::inChild([] {
              const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
              if (terminal < 0 || dup2(terminal, STDIN_FILENO) < 0)
                  return 0; // there are no terminals here
              return isInputEndless() ? 1 : 0;
          })
          == 0);
}

TEST_CASE("what is appended privately is kept for the user alone, and no link is followed",
          "[filestatus]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"log"_s);
    const mode_t before = umask(0);
    CHECK(appendPrivately(path, "one\n"));
    umask(before);
    CHECK(appendPrivately(path, "two\n"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "one\ntwo\n");
    CHECK(modeOf(path) == 0600);

    const QString target = makeFile(folder, u"target"_s, "mine");
    REQUIRE(QFile::link(target, folder.filePath(u"link"_s)));
    CHECK_FALSE(appendPrivately(folder.filePath(u"link"_s), "x"));
    CHECK(QFile(target).size() == 4);
    CHECK_FALSE(appendPrivately(folder.filePath(u"nowhere/log"_s), "x"));
    CHECK_FALSE(appendPrivately(u"/dev/full"_s, "x"));
}

TEST_CASE("a file's stamp changes when it is written, not when it is read", "[filestatus]")
{
    const QTemporaryDir folder;
    const QString path = makeFile(folder, u"a"_s, "text");
    const auto before = FileStamp::of(path);
    REQUIRE(before);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    file.readAll();
    file.close();
    CHECK(FileStamp::of(path) == before);
    REQUIRE(file.open(QIODevice::Append));
    file.write("more");
    file.close();
    CHECK(FileStamp::of(path) != before);
    CHECK(FileStamp::of(path)->isOnSameDisk(*before));
    // Written anew with the same content and size, it is another file.
    const QString other = makeFile(folder, u"b"_s, "text");
    CHECK(FileStamp::of(other) != before);
    CHECK_FALSE(FileStamp::of(folder.filePath(u"nothing"_s)));
    if (const auto system = FileStamp::of(u"/proc/version"_s))
        CHECK_FALSE(system->isOnSameDisk(*before));
}
