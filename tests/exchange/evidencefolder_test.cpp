#include "exchange/pictures/evidencefolder.h"

#include "exchange/pictures/picture.h"
#include "support/catch.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Exchange;
using System::Error;
using System::Result;

namespace {

QString sumOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

// Passes the bytes on in two parts.
ReadContent inTwoParts(const QByteArray &bytes)
{
    return [bytes](const std::function<bool(const QByteArray &)> &take) {
        if (take(bytes.left(bytes.size() / 2)))
            take(bytes.mid(bytes.size() / 2));
        return Result<void>();
    };
}

ReadContent failing()
{
    return [](const std::function<bool(const QByteArray &)> &take) {
        take("begun");
        return Result<void>(Error{.message = u"gone"_s});
    };
}

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

} // namespace

TEST_CASE("evidence is written into a folder once, beside what has its name", "[evidencefolder]")
{
    const QTemporaryDir folder;
    const auto written = [&](const QByteArray &bytes) {
        const auto path = writeEvidence(folder.path(), u"会/座谈.txt"_s, sumOf(bytes),
                                        inTwoParts(bytes));
        REQUIRE(path);
        CHECK(bytesIn(*path) == bytes);
        return QFileInfo(*path).fileName();
    };
    const QString first = written("one");
    CHECK(first.endsWith(u"座谈.txt"_s));
    CHECK_FALSE(first.contains(u'/'));
    const QString second = QString(first).replace(u".txt"_s, u" (2).txt"_s);
    CHECK(written("two") == second);
    CHECK(written("one") == first);
    CHECK(written("two") == second);
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{second, first});
}

TEST_CASE("evidence is written through no link", "[evidencefolder]")
{
    const QTemporaryDir folder;
    const QTemporaryDir elsewhere;
    const QString target = write(elsewhere.filePath(u"甲.txt"_s), "one");
    REQUIRE(QFile::link(target, folder.filePath(u"甲.txt"_s)));
    REQUIRE(QFile::link(elsewhere.filePath(u"none"_s), folder.filePath(u"甲 (2).txt"_s)));
    const auto path = writeEvidence(folder.path(), u"甲.txt"_s, sumOf("one"), inTwoParts("one"));
    REQUIRE(path);
    CHECK(*path == folder.filePath(u"甲 (3).txt"_s));
    CHECK(bytesIn(target) == "one");
    CHECK(QDir(elsewhere.path()).entryList(QDir::Files) == QStringList{u"甲.txt"_s});
}

TEST_CASE("evidence that cannot be read or written leaves no file", "[evidencefolder]")
{
    const QTemporaryDir folder;
    const auto unread = writeEvidence(folder.path(), u"甲.txt"_s, sumOf("one"), failing());
    REQUIRE_FALSE(unread);
    CHECK(unread.error().message == u"gone"_s);
    CHECK(QDir(folder.path()).isEmpty());
    const QString none = folder.filePath(u"没有"_s);
    const auto unwritten = writeEvidence(none, u"甲.txt"_s, sumOf("one"), inTwoParts("one"));
    REQUIRE_FALSE(unwritten);
    CHECK(unwritten.error().message.startsWith(
        u"“甲.txt” could not be written into the folder “%1”"_s.arg(
            QDir::toNativeSeparators(none))));
    CHECK_FALSE(folderIn(none, u"一"_s));
}

TEST_CASE("a folder for evidence is made once, beside files and links of its name",
          "[evidencefolder]")
{
    const QTemporaryDir folder;
    const auto made = [&](const QString &name) {
        const auto path = folderIn(folder.path(), name);
        REQUIRE(path);
        CHECK(QFileInfo(*path).isDir());
        return QDir(folder.path()).relativeFilePath(*path);
    };
    CHECK(made(u"一、学习"_s) == u"一、学习"_s);
    CHECK(made(u"一、学习"_s) == u"一、学习"_s);
    write(folder.filePath(u"二"_s), "x");
    CHECK(made(u"二"_s) == u"二 (2)"_s);
    CHECK(made(u"二"_s) == u"二 (2)"_s);
    REQUIRE(QFile::link(folder.filePath(u"一、学习"_s), folder.filePath(u"三"_s)));
    CHECK(made(u"三"_s) == u"三 (2)"_s);
}

TEST_CASE("a long name of evidence keeps its ending and fits a file system", "[evidencefolder]")
{
    const QString name = evidenceFileName(u"长"_s.repeated(300) + u".jpg"_s);
    CHECK(name.endsWith(u"长.jpg"_s));
    CHECK(name.toUtf8().size() <= 200);
    CHECK(name.toUtf8().size() > 190);
    CHECK(evidenceFileName(u"座谈会.jpg"_s) == u"座谈会.jpg"_s);
    CHECK(evidenceFileName({}) == u"Evidence"_s);
}

TEST_CASE("a photograph for paper is a JPEG of a quarter page's pixels, or nothing",
          "[evidencefolder]")
{
    QImage image(2400, 1200, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    const QByteArray paper = photographForPaper(inTwoParts(jpegOf(image)));
    CHECK(QImage::fromData(paper, "JPEG").size() == QSize(1200, 600));
    const QByteArray small = photographForPaper(inTwoParts(jpegOf(image.copy(0, 0, 90, 60))));
    CHECK(QImage::fromData(small, "JPEG").size() == QSize(90, 60));
    CHECK(photographForPaper(inTwoParts("no picture")).isEmpty());
    CHECK(photographForPaper(failing()).isEmpty());
}
