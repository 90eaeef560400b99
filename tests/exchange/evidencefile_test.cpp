#include "exchange/pictures/evidencefile.h"

#include "exchange/pictures/jpegplace.h"
#include "exchange/pictures/picture.h"
#include "support/catch.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QTemporaryDir>
#include <QtEndian>

#include <random>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace Exchange;
using System::Error;

namespace {

// Writes a TIFF as a camera does, in either byte order.
class Tiff
{
public:
    explicit Tiff(bool isBigEndian)
        : m_isBigEndian(isBigEndian)
        , bytes(isBigEndian ? QByteArray("MM\0*\0\0\0\x08", 8) : QByteArray("II*\0\x08\0\0\0", 8))
    {}

    void two(quint16 value)
    {
        value = m_isBigEndian ? qToBigEndian(value) : qToLittleEndian(value);
        bytes.append(reinterpret_cast<const char *>(&value), 2);
    }

    void four(quint32 value)
    {
        value = m_isBigEndian ? qToBigEndian(value) : qToLittleEndian(value);
        bytes.append(reinterpret_cast<const char *>(&value), 4);
    }

    void entry(quint16 tag, quint16 type, quint32 count, quint32 value)
    {
        two(tag);
        two(type);
        four(count);
        if (type == 3 && count == 1) {
            two(quint16(value));
            two(0);
        } else {
            four(value);
        }
    }

private:
    bool m_isBigEndian;

public:
    QByteArray bytes;
};

// Where the GPS directory begins: after the first directory and the maker's name.
constexpr quint32 kGpsAt = 8 + 2 + 3 * 12 + 4 + 12;

// EXIF with a maker, an orientation and a place at 39°54'26" N.
QByteArray exifOf(bool isBigEndian, quint16 orientation, bool withPlace = true)
{
    Tiff tiff(isBigEndian);
    tiff.two(withPlace ? 3 : 2);
    tiff.entry(0x010f, 2, 12, kGpsAt - 12);
    tiff.entry(0x0112, 3, 1, orientation);
    if (withPlace)
        tiff.entry(0x8825, 4, 1, kGpsAt);
    tiff.four(0);
    if (!withPlace)
        tiff.bytes += QByteArray(12, '\0');
    tiff.bytes += QByteArray("PhoneMaker!\0", 12);
    if (withPlace) {
        tiff.two(2);
        tiff.entry(1, 2, 2, isBigEndian ? 0x4e000000 : 0x4e);
        tiff.entry(2, 5, 3, kGpsAt + 2 + 24 + 4);
        tiff.four(0);
        for (const quint32 number : {39u, 1u, 54u, 1u, 26u, 1u})
            tiff.four(number);
    } else {
        tiff.bytes += QByteArray(2 + 24 + 4 + 24, '\0');
    }
    return QByteArray("Exif\0\0", 6) + tiff.bytes;
}

QImage photograph(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    std::mt19937 random(1);
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const int noise = int(random() % 24);
            line[x] = qRgb((x * 200 / width) + noise, (y * 200 / height) + noise, 90 + noise);
        }
    }
    return image;
}

QByteArray segment(char marker, const QByteArray &payload)
{
    const qsizetype length = payload.size() + 2;
    return QByteArray("\xff", 1) + marker + char(length / 256) + char(length % 256) + payload;
}

// The JPEG with `segments` at the place where cameras put them.
QByteArray jpegWith(const QByteArray &jpeg, const QByteArray &segments)
{
    return jpeg.left(2) + segments + jpeg.mid(2);
}

QByteArray cleaned(const QByteArray &jpeg)
{
    QBuffer from;
    from.setData(jpeg);
    from.open(QIODevice::ReadOnly);
    QBuffer to;
    to.open(QIODevice::WriteOnly);
    return copyWithoutPlace(from, to) ? to.data() : QByteArray();
}

class Folder
{
public:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

QByteArray bytesOf(const PreparedEvidence &made)
{
    QIODevice &device = *made.evidence.content.bytes;
    REQUIRE(device.open(QIODevice::ReadOnly));
    const QByteArray bytes = device.readAll();
    device.close();
    CHECK(bytes.size() == made.evidence.content.size);
    return bytes;
}

PreparedEvidence prepared(const QString &path, const EvidenceChoices &choices = {})
{
    auto made = preparedEvidence(path, choices);
    INFO((made ? QString() : made.error().message).toStdString());
    REQUIRE(made);
    return *std::move(made);
}

} // namespace

TEST_CASE("the place is removed from a JPEG's EXIF, and no other byte of the EXIF changes",
          "[pictures]")
{
    const QByteArray jpeg = jpegOf(photograph(60, 40));
    for (const bool isBigEndian : {true, false}) {
        CAPTURE(isBigEndian);
        const QByteArray with = jpegWith(jpeg, segment('\xe1', exifOf(isBigEndian, 6)));
        const QByteArray without = jpegWith(jpeg, segment('\xe1', exifOf(isBigEndian, 6, false)));
        CHECK(with != without);
        CHECK(cleaned(with) == without);
        CHECK(cleaned(without) == without);
        CHECK(cleaned(jpeg) == jpeg);
    }
}

TEST_CASE("XMP, IPTC and pictures appended to a JPEG are removed if they may contain a place",
          "[pictures]")
{
    const QByteArray jpeg = jpegOf(photograph(60, 40));
    const QByteArray xmp("http://ns.adobe.com/xap/1.0/\0", 29);
    const QByteArray iptc = QByteArray("Photoshop 3.0\0", 14) + "8BIM\x04\x04";
    const QByteArray places[] = {
        segment('\xe1', xmp + "<exif:GPSLatitude>39,54.4N</exif:GPSLatitude>"),
        segment('\xe1', xmp + "<photoshop:City>北京</photoshop:City>"),
        segment('\xe1', QByteArray("http://ns.adobe.com/xmp/extension/\0", 35) + "…"),
        segment('\xed', iptc + QByteArray("\x1c\x02\x5a\0\x06", 5) + "北京"),
        segment('\xe2', QByteArray("MPF\0", 4) + "…"),
    };
    for (const QByteArray &place : places)
        CHECK(cleaned(jpegWith(jpeg, place)) == jpeg);
    const QByteArray harmless[] = {
        segment('\xe1', xmp + "<dc:title>座谈会</dc:title>"),
        segment('\xed', iptc + QByteArray("\x1c\x02\x05\0\x06", 5) + "标题"),
        segment('\xe2', QByteArray("ICC_PROFILE\0", 12) + "…"),
        segment('\xfe', "a comment"),
    };
    for (const QByteArray &kept : harmless)
        CHECK(cleaned(jpegWith(jpeg, kept)) == jpegWith(jpeg, kept));
    CHECK(cleaned(jpeg + "\0\0\0 ftypmp42 a film with a place") == jpeg);
    CHECK(cleaned(jpeg + jpegWith(jpeg, segment('\xe1', exifOf(true, 1)))) == jpeg);
}

TEST_CASE("no EXIF, however broken, keeps a place or is read beyond its end", "[pictures]")
{
    const QByteArray whole = exifOf(true, 6);
    const QByteArray place = whole.right(24);
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        CAPTURE(length);
        CHECK_FALSE(exifWithoutPlace(whole.left(length)).contains(place));
    }
    std::mt19937 random(3);
    int followed = 0;
    for (int i = 0; i < 20000; ++i) {
        QByteArray broken = whole;
        for (int change = 0; change <= i % 4; ++change)
            broken[6 + qsizetype(random() % size_t(broken.size() - 6))] = char(random());
        followed += !exifWithoutPlace(broken).isEmpty();
    }
    CHECK(followed > 100);
    QByteArray endless = whole; // a directory that is its own successor
    endless.replace(6 + 8 + 2 + 36, 4, QByteArray("\0\0\0\x08", 4));
    CHECK_FALSE(exifWithoutPlace(endless).contains(place));
}

TEST_CASE("a JPEG cut short anywhere is copied without a place, or not at all", "[pictures]")
{
    const QByteArray whole = jpegWith(jpegOf(photograph(60, 40)), segment('\xe1', exifOf(true, 6)));
    const QByteArray place = exifOf(true, 6).right(24);
    int copied = 0;
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const QByteArray clean = cleaned(whole.left(length));
        CHECK_FALSE(clean.contains(place));
        copied += !clean.isEmpty();
    }
    CHECK(copied > 100);
}

TEST_CASE("a photograph is reduced, turned upright and loses its place", "[pictures]")
{
    const Folder folder;
    const QByteArray jpeg = jpegWith(jpegOf(photograph(4000, 3000), 95),
                                     segment('\xe1', exifOf(true, 6)));
    const QString path = folder.write(u"IMG_1.JPG"_s, jpeg);
    const PreparedEvidence made = prepared(path);
    const QByteArray bytes = bytesOf(made);
    CHECK(made.evidence.name == u"IMG_1.JPG");
    CHECK(made.evidence.type == u"image/jpeg");
    CHECK_FALSE(made.evidence.original);
    CHECK(bytes.size() < jpeg.size() / 2);
    CHECK(QImage::fromData(bytes).size() == QSize(1920, 2560));
    CHECK_FALSE(bytes.contains("Exif"));
    const QByteArray thumbnail = made.evidence.content.thumbnail;
    CHECK(thumbnail.size() <= Domain::kLargestThumbnail);
    CHECK(QImage::fromData(thumbnail).size() == QSize(240, 320));
    CHECK(made.remark.isEmpty());

    SECTION("but keeps its place if that is asked for")
    {
        const QByteArray kept = bytesOf(prepared(path, {.keepsPlace = true}));
        CHECK(kept.contains(exifOf(true, 6).right(24)));
        QBuffer buffer;
        buffer.setData(kept);
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        CHECK(reader.read().size() == QSize(1920, 2560)); // the turn is not applied twice
    }
    SECTION("and is only stripped of its place if that is asked for")
    {
        const PreparedEvidence original = prepared(path, {.keepsOriginal = true});
        CHECK(original.evidence.original);
        CHECK(bytesOf(original) == cleaned(jpeg));
        CHECK(bytesOf(prepared(path, {.keepsOriginal = true, .keepsPlace = true})) == jpeg);
        CHECK(original.evidence.content.thumbnail == thumbnail);
    }
}

TEST_CASE("the same photograph has the same bytes whatever the screen's density", "[pictures]")
{
    QImage image = photograph(60, 40);
    image.setDotsPerMeterX(2835);
    const QByteArray jpeg = jpegOf(image);
    const auto copied = Exchange::preparedPicture(image, u"图"_s);
    image.setDotsPerMeterX(3780);
    image.setDotsPerMeterY(3937);
    CHECK(jpegOf(image) == jpeg);
    const auto again = Exchange::preparedPicture(image, u"图"_s);
    REQUIRE((copied && again));
    CHECK(again->evidence.content.sha256 == copied->evidence.content.sha256);
}

TEST_CASE("a small picture is not changed, and a bitmap becomes a JPEG", "[pictures]")
{
    const Folder folder;
    QByteArray png;
    QBuffer buffer(&png);
    photograph(300, 200).save(&buffer, "PNG");
    const PreparedEvidence small = prepared(folder.write(u"截图.png"_s, png));
    CHECK(bytesOf(small) == png);
    CHECK(small.evidence.original);
    QByteArray bmp;
    QBuffer other(&bmp);
    photograph(1200, 900).save(&other, "BMP");
    const PreparedEvidence made = prepared(folder.write(u"扫描.bmp"_s, bmp));
    CHECK(made.evidence.name == u"扫描.jpg");
    CHECK(made.evidence.type == u"image/jpeg");
    CHECK(bytesOf(made).size() < bmp.size() / 2);
}

TEST_CASE("a picture that would fill the memory is kept and never decoded", "[pictures]")
{
    const Folder folder;
    QByteArray jpeg = jpegOf(photograph(60, 40));
    const qsizetype frame = jpeg.indexOf(QByteArray("\xff\xc0", 2));
    REQUIRE(frame > 0);
    // Claims to be 65278 by 65278 pixels.
    jpeg.replace(frame + 5, 4, QByteArray("\xfe\xfe\xfe\xfe", 4));
    const PreparedEvidence made = prepared(folder.write(u"大.jpg"_s, jpeg));
    CHECK(made.evidence.content.thumbnail.isEmpty());
    CHECK(bytesOf(made) == jpeg);

    QByteArray png;
    QBuffer buffer(&png);
    QImage(30000, 3900, QImage::Format_Mono).save(&buffer, "PNG");
    CHECK(bytesOf(prepared(folder.write(u"大.png"_s, png))) == png);
}

TEST_CASE(
    "a file that is no photograph is kept byte for byte, and so is a HEIC without a place, with a remark",
    "[pictures]")
{
    const Folder folder;
    const QByteArray pdf = "%PDF-1.4\n%…";
    const PreparedEvidence paper = prepared(folder.write(u"通知.pdf"_s, pdf));
    CHECK(bytesOf(paper) == pdf);
    CHECK(paper.evidence.type == u"application/pdf");
    CHECK(paper.remark.isEmpty());
    const QByteArray heic = QByteArray("\0\0\0\x18", 4) + "ftypheic" + QByteArray(100, 'x');
    const PreparedEvidence phone = prepared(folder.write(u"IMG_2.HEIC"_s, heic));
    CHECK(bytesOf(phone) == heic);
    CHECK(phone.evidence.type == u"image/heic");
    CHECK_FALSE(phone.remark.isEmpty());
    CHECK(bytesOf(prepared(folder.write(u"空.txt"_s, {}))).isEmpty());
    const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
    CHECK(prepared(folder.write(u"图.svg"_s, svg)).evidence.content.thumbnail.isEmpty());
}

TEST_CASE("the place is removed from a HEIC unless it is to be kept", "[pictures]")
{
    const Folder folder;
    const bool isBigEndian = GENERATE(false, true);
    const QByteArray before = QByteArray("\0\0\0\x18", 4) + "ftypheic" + QByteArray(1100000, 'x');
    const QByteArray behind(70000, 'y');
    const QByteArray heic = before + exifOf(isBigEndian, 1) + behind;
    const QString path = folder.write(u"IMG_3.HEIC"_s, heic);
    const QByteArray kept = bytesOf(prepared(path));
    CHECK(kept.size() == heic.size());
    CHECK(kept.startsWith(before));
    CHECK(kept.endsWith(behind));
    CHECK(kept.contains("PhoneMaker!"));
    const QByteArray place = exifOf(isBigEndian, 1).right(24); // the degrees, minutes and seconds
    CHECK(heic.contains(place));
    CHECK_FALSE(kept.contains(place));
    CHECK(bytesOf(prepared(path, {.keepsPlace = true})) == heic);
    // Bytes that look like EXIF by chance are not changed.
    const QByteArray chance = before + QByteArray("Exif\0\0Exif\0", 11) + behind;
    CHECK(bytesOf(prepared(folder.write(u"IMG_4.HEIC"_s, chance))) == chance);
}

TEST_CASE("evidence is refused when not an ordinary file, too large, or the plan file itself",
          "[pictures]")
{
    const Folder folder;
    REQUIRE(mkfifo(QFile::encodeName(folder.path(u"pipe"_s)).constData(), 0600) == 0);
    CHECK_FALSE(preparedEvidence(folder.path(u"pipe"_s), {}));
    CHECK_FALSE(preparedEvidence(folder.path(u"nothing"_s), {}));
    CHECK_FALSE(preparedEvidence(folder.path(u"."_s), {}));
    CHECK_FALSE(preparedEvidence(u"/dev/zero"_s, {}));
    QFile large(folder.path(u"large"_s));
    REQUIRE(large.open(QIODevice::WriteOnly));
    REQUIRE(large.resize(kLargestEvidence + 1));
    CHECK(preparedEvidence(large.fileName(), {}).error().message.contains(u"200 MB"));
    const QString plan = folder.write(u"计划.yaodian"_s, "…");
    REQUIRE(QFile::link(plan, folder.path(u"link"_s)));
    CHECK_FALSE(preparedEvidence(folder.path(u"link"_s), {.planFile = plan}));
    const std::atomic<bool> isCancelled = true;
    CHECK(preparedEvidence(plan, {}, &isCancelled).error().reason == Error::Reason::Cancelled);
}

TEST_CASE("a copied picture is kept as PNG or JPEG, whichever is smaller", "[pictures]")
{
    QImage plain(800, 600, QImage::Format_RGB32);
    plain.fill(Qt::white);
    const auto screenshot = preparedPicture(plain, u"截图 2021-03-05 0930"_s);
    REQUIRE(screenshot);
    CHECK(screenshot->evidence.name == u"截图 2021-03-05 0930.png");
    CHECK(QImage::fromData(bytesOf(*screenshot)).size() == QSize(800, 600));
    const auto photo = preparedPicture(photograph(4000, 3000), u"照片"_s);
    REQUIRE(photo);
    CHECK(photo->evidence.type == u"image/jpeg");
    CHECK(QImage::fromData(bytesOf(*photo)).size() == QSize(2560, 1920));
    CHECK_FALSE(preparedPicture({}, u"x"_s));
}

TEST_CASE("what is refused as evidence is refused in a sentence that says why", "[pictures]")
{
    const Folder folder;
    const auto refusal = [](const QString &path, const QString &planFile = {}) {
        const auto made = preparedEvidence(path, {.planFile = planFile});
        return made ? QString() : made.error().message;
    };
    REQUIRE(mkfifo(QFile::encodeName(folder.path(u"pipe"_s)).constData(), 0600) == 0);
    REQUIRE(mkdir(QFile::encodeName(folder.path(u"照片"_s)).constData(), 0700) == 0);
    CHECK(refusal(folder.path(u"pipe"_s)).startsWith(u"“pipe” is not an ordinary file"_s));
    CHECK(refusal(folder.path(u"照片"_s)).startsWith(u"“照片” is a folder"_s));
    CHECK(refusal(folder.path(u"没有.jpg"_s)).startsWith(u"“没有.jpg” cannot be read"_s));
    const QString plan = folder.write(u"计划.yaodian"_s, "…");
    CHECK(refusal(plan, plan).startsWith(u"“计划.yaodian” is the plan file itself"_s));
    CHECK(refusal(folder.write(u"通知.txt"_s, "a"), plan).isEmpty());
}

TEST_CASE("a picture's format and size are known by its first bytes", "[pictures]")
{
    const auto headerOf = [](const QByteArray &bytes) {
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto header = pictureHeader(buffer);
        CHECK(buffer.pos() == 0);
        return header;
    };
    for (const char *format : {"JPEG", "PNG", "BMP"}) {
        CAPTURE(format);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        REQUIRE(photograph(30, 20).save(&buffer, format));
        const auto header = headerOf(bytes);
        REQUIRE(header);
        CHECK(header->format.toUpper() == format);
        CHECK(header->size == QSize(30, 20));
        CHECK(header->isJpeg() == (QByteArray(format) == "JPEG"));
        CHECK_FALSE(headerOf('x' + bytes));
        CHECK_FALSE(headerOf(bytes.left(10)));
    }
    CHECK_FALSE(headerOf({}));
    CHECK_FALSE(headerOf("RIFF0000WAVE"));
    for (const char *brand : {"heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"})
        CHECK(isHeic(QByteArray("\0\0\0\x18"
                                "ftyp",
                                8)
                     + brand));
    CHECK_FALSE(isHeic(QByteArray("\0\0\0\x18"
                                  "ftypisom",
                                  12)));
    CHECK_FALSE(isHeic(QByteArray("\0\0\0\x18"
                                  "moovheic",
                                  12)));
    CHECK_FALSE(isHeic("ftypheic"));
}

TEST_CASE("transparent parts of a picture become white, and small pictures stay as large",
          "[pictures]")
{
    QImage clear(40, 20, QImage::Format_ARGB32);
    clear.fill(Qt::transparent);
    const QImage white = QImage::fromData(jpegOf(clear), "JPEG");
    REQUIRE(white.size() == QSize(40, 20));
    CHECK(qGray(white.pixel(20, 10)) > 250);
    const auto thumbnail = [](int width, int height) {
        return QImage::fromData(thumbnailOf(photograph(width, height)), "JPEG").size();
    };
    CHECK(thumbnail(320, 200) == QSize(320, 200));
    CHECK(thumbnail(640, 320) == QSize(320, 160));
    CHECK(thumbnail(200, 640) == QSize(100, 320));
    CHECK(thumbnailOf({}).isEmpty());
    QByteArray strip;
    QBuffer buffer(&strip);
    REQUIRE(photograph(900, 1).save(&buffer, "PNG"));
    buffer.close();
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    const auto header = pictureHeader(buffer);
    REQUIRE(header);
    CHECK(decodedPicture(buffer, *header, 300).size() == QSize(300, 1));
}
