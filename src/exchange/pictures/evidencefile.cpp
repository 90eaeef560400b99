#include "exchange/pictures/evidencefile.h"

#include "exchange/pictures/heicplace.h"
#include "exchange/pictures/jpegplace.h"
#include "exchange/pictures/picture.h"
#include "system/filestatus.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;
using Domain::EvidenceContent;
using Domain::evidenceName;
using Domain::NewEvidence;
using System::Error;
using System::refused;
using System::Result;

namespace Exchange {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

const auto kHeic = u"image/heic"_s;

// Smaller pictures are not shrunk: it would save little, and only blur them.
constexpr qint64 kSmallPicture = 1'500'000; // bytes

Error cancelled()
{
    return {.message = Text::tr("Nothing was added."), .reason = Error::Reason::Cancelled};
}

Error noRoom(const QString &name)
{
    return {
        .message =
            Text::tr(
                "There is no room for a copy of “%1” among the temporary files, so it was not added; free some space and try again.")
                .arg(name)};
}

Error placeNotRemoved(const QString &name)
{
    return refused(Text::tr("“%1” is damaged, and where it was taken could not be removed from it, "
                            "so it was not added; add it with its place kept.")
                       .arg(name));
}

// A file that is prepared to be kept as evidence.
class Source
{
public:
    Source(const QString &path, const EvidenceChoices &choices,
           const std::atomic<bool> *isCancelled)
        : m_path(path)
        , m_name(evidenceName(QFileInfo(path).fileName(), Text::tr("Evidence")))
        , m_choices(choices)
        , m_isCancelled(isCancelled)
    {}

    Result<PreparedEvidence> prepared();

private:
    Result<void> open();
    Result<void> takePicture(const PictureHeader &header);
    Result<void> keepAsItIs(bool isJpeg);
    Result<void> keepHeic();
    Result<void> takeBytes(const QByteArray &bytes);
    Result<void> sumUp();
    bool isPlainEnough(const PictureHeader &header) const;
    bool isStopped() const { return m_isCancelled && *m_isCancelled; }
    QString typeOf(const QByteArray &head) const;

    QString m_path;
    QString m_name;
    EvidenceChoices m_choices;
    const std::atomic<bool> *m_isCancelled;
    QFile m_file;
    PreparedEvidence m_made;
};

Result<void> Source::open()
{
    if (!m_choices.planFile.isEmpty() && System::isSameFile(m_path, m_choices.planFile))
        return refused(Text::tr("“%1” is the plan file itself, so it was not added; "
                                "save a copy of it and add that.")
                           .arg(m_name));
    if (QFileInfo(m_path).isDir())
        return refused(
            Text::tr("“%1” is a folder, so it was not added; choose the files in it.").arg(m_name));
    m_file.setFileName(m_path);
    if (!System::openNonBlocking(m_path, m_file))
        return Error{.message = Text::tr("“%1” cannot be read, so it was not added; check that it "
                                         "is there and may be read.")
                                    .arg(m_name),
                     .detail = m_file.errorString()};
    if (!System::isRegular(m_file))
        return refused(
            Text::tr("“%1” is not an ordinary file, so it was not added; choose another.")
                .arg(m_name));
    static_assert(kLargestEvidence == 200'000'000); // as the sentence says
    if (m_file.size() > kLargestEvidence)
        return refused(Text::tr("“%1” has more than 200 MB, so it was not added; shorten it, or "
                                "keep it beside the plan file and write a note where it is.")
                           .arg(m_name));
    return {};
}

QString Source::typeOf(const QByteArray &head) const
{
    if (isHeic(head))
        return kHeic;
    return QMimeDatabase().mimeTypeForFileNameAndData(m_name, head).name();
}

// Whether the picture is kept as it is, because shrinking would gain nothing.
bool Source::isPlainEnough(const PictureHeader &header) const
{
    const bool isWithin = header.size.width() <= kLargestSide
                          && header.size.height() <= kLargestSide;
    static const QByteArray small[] = {"jpeg", "png", "gif", "webp"};
    return isWithin && m_file.size() <= kSmallPicture
           && std::ranges::find(small, header.format) != std::end(small);
}

Result<void> Source::takePicture(const PictureHeader &header)
{
    const QImage image = decodedPicture(m_file, header, kLargestSide);
    m_made.evidence.content.thumbnail = thumbnailOf(image);
    if (isStopped())
        return cancelled();
    if (image.isNull() || m_choices.keepsOriginal || isPlainEnough(header))
        return keepAsItIs(header.isJpeg());
    QByteArray jpeg = jpegOf(image);
    if (m_choices.keepsPlace && header.isJpeg()) {
        m_file.seek(0);
        jpeg = withExif(jpeg, uprightExif(m_file));
    }
    if (jpeg.isEmpty() || jpeg.size() >= m_file.size())
        return keepAsItIs(header.isJpeg());
    const qsizetype dot = m_name.lastIndexOf(u'.');
    if (!header.isJpeg())
        m_name = (dot > 0 ? m_name.left(dot) : m_name) + u".jpg"_s;
    m_made.evidence.type = u"image/jpeg"_s;
    return takeBytes(jpeg);
}

Result<void> Source::takeBytes(const QByteArray &bytes)
{
    auto copy = std::make_shared<QTemporaryFile>();
    if (!copy->open() || copy->write(bytes) != bytes.size() || !copy->flush())
        return noRoom(m_name);
    copy->close();
    m_made.evidence.content.bytes = std::move(copy);
    return {};
}

// Keeps a HEIC file, which cannot be shrunk here; the place is removed from it as far as it can be
// found.
Result<void> Source::keepHeic()
{
    auto copy = std::make_shared<QTemporaryFile>();
    if (!copy->open())
        return noRoom(m_name);
    m_file.seek(0);
    for (QByteArray part = m_file.read(kPartRead); !part.isEmpty(); part = m_file.read(kPartRead)) {
        if (isStopped())
            return cancelled();
        if (copy->write(part) != part.size())
            return noRoom(m_name);
    }
    if (!copy->flush())
        return noRoom(m_name);
    if (!clearPlaceInHeic(*copy) || !copy->flush())
        return placeNotRemoved(m_name);
    copy->close();
    m_made.evidence.content.bytes = std::move(copy);
    return {};
}

Result<void> Source::keepAsItIs(bool isJpeg)
{
    m_made.evidence.original = true;
    if (m_made.evidence.type == kHeic && !m_choices.keepsPlace)
        return keepHeic();
    if (!isJpeg || m_choices.keepsPlace) {
        m_made.evidence.content.bytes = std::make_shared<QFile>(m_path);
        return {};
    }
    auto copy = std::make_shared<QTemporaryFile>();
    if (!copy->open())
        return noRoom(m_name);
    m_file.seek(0);
    if (!copyWithoutPlace(m_file, *copy, m_isCancelled) || !copy->flush()) {
        if (isStopped())
            return cancelled();
        if (copy->error() != QFileDevice::NoError)
            return noRoom(m_name);
        return placeNotRemoved(m_name);
    }
    copy->close();
    m_made.evidence.content.bytes = std::move(copy);
    return {};
}

Result<void> Source::sumUp()
{
    EvidenceContent &content = m_made.evidence.content;
    if (!content.bytes->open(QIODevice::ReadOnly))
        return noRoom(m_name);
    QCryptographicHash sum(QCryptographicHash::Sha256);
    content.size = 0;
    for (QByteArray part = content.bytes->read(kPartRead); !part.isEmpty();
         part = content.bytes->read(kPartRead)) {
        if (isStopped())
            return cancelled();
        sum.addData(part);
        content.size += part.size();
    }
    content.bytes->close();
    content.sha256 = QString::fromLatin1(sum.result().toHex());
    return {};
}

Result<PreparedEvidence> Source::prepared()
{
    if (isStopped())
        return cancelled();
    if (auto opened = open(); !opened)
        return opened.error();
    constexpr qint64 kHead = 4096;
    const QByteArray head = m_file.peek(kHead);
    m_made.evidence.type = typeOf(head);
    const auto picture = pictureHeader(m_file);
    const bool isJpeg = head.startsWith(QByteArray("\xff\xd8\xff", 3));
    if (auto taken = picture ? takePicture(*picture) : keepAsItIs(isJpeg); !taken)
        return taken.error();
    if (auto summed = sumUp(); !summed)
        return summed.error();
    m_made.evidence.name = m_name;
    if (isHeic(head))
        m_made.remark =
            Text::tr("“%1” is kept, but pictures of this kind (HEIC) cannot be shown here; an "
                     "iPhone sends JPEG when Settings ▸ Camera ▸ Formats says “Most Compatible”.")
                .arg(m_name);
    return std::move(m_made);
}

} // namespace

Result<PreparedEvidence> preparedEvidence(const QString &path, const EvidenceChoices &choices,
                                          const std::atomic<bool> *isCancelled)
{
    return Source(path, choices, isCancelled).prepared();
}

Result<PreparedEvidence> preparedPicture(const QImage &image, const QString &name)
{
    if (image.isNull())
        return refused(Text::tr("There is no picture to add; copy one and try again."));
    QImage within = image;
    if (std::max(image.width(), image.height()) > kLargestSide)
        within = image.scaled(kLargestSide, kLargestSide, Qt::KeepAspectRatio,
                              Qt::SmoothTransformation);
    setDensity(within);
    const QByteArray jpeg = jpegOf(within);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    const bool isPng = within.save(&buffer, "PNG") && png.size() <= jpeg.size();
    buffer.close();
    const QByteArray &bytes = isPng ? png : jpeg;
    if (bytes.isEmpty())
        return refused(Text::tr("This picture cannot be kept; save it as a file and add that."));
    auto device = std::make_shared<QBuffer>();
    device->setData(bytes);
    const QByteArray sum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return PreparedEvidence{
        .evidence = {.name = evidenceName(name + (isPng ? u".png"_s : u".jpg"_s), name),
                     .type = isPng ? u"image/png"_s : u"image/jpeg"_s,
                     .content = {.sha256 = QString::fromLatin1(sum),
                                 .size = bytes.size(),
                                 .thumbnail = thumbnailOf(within),
                                 .bytes = std::move(device)}}};
}

} // namespace Exchange
