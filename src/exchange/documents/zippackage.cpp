#include "exchange/documents/zippackage.h"

#include <zip.h>

namespace Exchange {

namespace {

constexpr qint64 kMostEntries = 5000;
constexpr quint64 kLargestPart = 64 * 1024 * 1024;
constexpr quint64 kSmallPart = 1024 * 1024; // may be compressed as far as it will go
constexpr quint64 kHighestRatio = 200;

// A part as a device. What the archive says of sizes is not believed: it ends at the bound.
class PartDevice : public QIODevice
{
public:
    explicit PartDevice(zip_file *file)
        : m_file(file)
    {
        QIODevice::open(QIODevice::ReadOnly);
    }
    ~PartDevice() override { zip_fclose(m_file); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const zip_int64_t count = zip_fread(m_file, data, zip_uint64_t(size));
        if (count < 0 || (m_read += quint64(count)) > kLargestPart)
            return -1;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file *m_file;
    quint64 m_read = 0;
};

std::optional<zip_stat_t> statOf(zip *archive, const QString &part)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(archive, part.toUtf8().constData(), ZIP_FL_NOCASE, &stat) != 0)
        return std::nullopt;
    return stat;
}

std::optional<SourceFault> faultOf(const zip_stat_t &stat)
{
    if (stat.encryption_method != ZIP_EM_NONE)
        return SourceFault::Password;
    if (stat.size > kLargestPart
        || (stat.size > kSmallPart && stat.size / kHighestRatio > stat.comp_size))
        return SourceFault::TooLarge;
    return std::nullopt;
}

} // namespace

std::variant<std::unique_ptr<ZipPackage>, SourceFault> ZipPackage::open(const QByteArray &bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()),
                                                    0, &error);
    zip *archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error)
                          : nullptr;
    zip_error_fini(&error);
    if (!archive) {
        zip_source_free(source);
        return SourceFault::Damaged;
    }
    std::unique_ptr<ZipPackage> package(new ZipPackage(bytes, archive));
    if (zip_get_num_entries(archive, 0) > kMostEntries)
        return SourceFault::TooLarge;
    return package;
}

ZipPackage::~ZipPackage()
{
    zip_discard(m_archive);
}

bool ZipPackage::has(const QString &part) const
{
    return zip_name_locate(m_archive, part.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

std::unique_ptr<QIODevice> ZipPackage::part(const QString &name, SourceFault *fault) const
{
    *fault = SourceFault::Damaged;
    const auto stat = statOf(m_archive, name);
    if (!stat)
        return nullptr;
    if (const auto found = faultOf(*stat)) {
        *fault = *found;
        return nullptr;
    }
    zip_file *file = zip_fopen_index(m_archive, stat->index, 0);
    return file ? std::make_unique<PartDevice>(file) : nullptr;
}

QByteArray ZipPackage::beginningOf(const QString &name, qint64 most) const
{
    SourceFault fault;
    const auto device = part(name, &fault);
    return device ? device->read(most) : QByteArray();
}

} // namespace Exchange
