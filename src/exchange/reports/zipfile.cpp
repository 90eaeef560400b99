#include "exchange/reports/zipfile.h"

#include <QCoreApplication>

#include <memory>

#include <zip.h>

using System::Error;
using System::Result;

namespace Exchange {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr zip_uint16_t kMidnight = 0;
constexpr zip_uint16_t kNewYear1980 = (1 << 5) | 1; // 1980-01-01, the first day that ZIP can store

struct ZipDiscard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, ZipDiscard>;

struct SourceFree
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
using ZipSource = std::unique_ptr<zip_source_t, SourceFree>;

Error notPacked(const QString &detail)
{
    return {.message = Text::tr("The document could not be put together, and nothing was written. "
                                "Close other programs and try again."),
            .detail = detail};
}

Error notPacked(zip_error_t *error)
{
    return notPacked(QString::fromUtf8(zip_error_strerror(error)));
}

// Adds an entry. `part` is read only when the archive is closed and must exist until then.
bool addPart(zip_t *archive, const ZipEntry &part)
{
    ZipSource source(
        zip_source_buffer(archive, part.content.constData(), zip_uint64_t(part.content.size()), 0));
    if (!source)
        return false;
    const zip_int64_t added = zip_file_add(archive, part.name.toUtf8().constData(), source.get(),
                                           ZIP_FL_ENC_UTF_8);
    if (added < 0)
        return false;
    static_cast<void>(source.release()); // now belongs to the archive
    const auto index = zip_uint64_t(added);
    const auto method = part.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    return zip_set_file_compression(archive, index, method, 0) == 0
           && zip_file_set_dostime(archive, index, kMidnight, kNewYear1980, 0) == 0;
}

Result<QByteArray> bytesOf(zip_source_t *source)
{
    zip_stat_t info;
    if (zip_source_stat(source, &info) != 0 || zip_source_open(source) != 0)
        return notPacked(zip_source_error(source));
    QByteArray bytes(qsizetype(info.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), info.size);
    zip_source_close(source);
    return read == zip_int64_t(info.size) ? Result<QByteArray>(bytes)
                                          : notPacked(zip_source_error(source));
}

} // namespace

Result<QByteArray> zipped(const QList<ZipEntry> &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    const ZipSource target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target)
        return notPacked(&error);
    zip_source_keep(target.get()); // one reference for the archive, one to read it afterwards
    Archive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(target.get());
        return notPacked(&error);
    }
    for (const ZipEntry &part : parts) {
        if (!addPart(archive.get(), part))
            return notPacked(zip_get_error(archive.get()));
    }
    if (zip_close(archive.get()) != 0)
        return notPacked(zip_get_error(archive.get()));
    static_cast<void>(archive.release()); // zip_close has freed it
    return bytesOf(target.get());
}

} // namespace Exchange
