#include "exchange/documents/shared/zippackage.h"

#include <zip.h>

namespace Exchange {

namespace {

constexpr qint64 kMostEntries = 5000;
constexpr quint64 kLargestPart = 64 * 1024 * 1024;
// A part up to this size may be compressed to any degree.
constexpr quint64 kSmallPart = 1024 * 1024;
constexpr quint64 kHighestRatio = 200;

// A part as a device. It ends at the limit, whatever size the archive declares.
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

QString foldedName(const QString &name)
{
    return QString(name).replace(u'\\', u'/').toLower();
}

zip *opened(const QByteArray &bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()),
                                                    0, &error);
    zip *archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error)
                          : nullptr;
    zip_error_fini(&error);
    if (!archive)
        zip_source_free(source);
    return archive;
}

// The bytes without what follows the archive's end: some programs and mail gateways append to a
// file.
QByteArray withoutTail(const QByteArray &bytes)
{
    constexpr qsizetype kRecord = 22; // the last record, without its comment
    const qsizetype at = bytes.lastIndexOf("PK\x05\x06");
    if (at < 0 || at + kRecord > bytes.size())
        return {};
    const qsizetype comment = uchar(bytes[at + 20]) + 256 * uchar(bytes[at + 21]);
    const qsizetype end = at + kRecord + comment;
    return end < bytes.size() ? bytes.left(end) : QByteArray();
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
    QByteArray whole = bytes;
    zip *archive = opened(whole);
    if (!archive) {
        whole = withoutTail(bytes);
        archive = whole.isEmpty() ? nullptr : opened(whole);
    }
    if (!archive)
        return SourceFault::Damaged;
    if (zip_get_num_entries(archive, 0) > kMostEntries) {
        zip_discard(archive);
        return SourceFault::TooLarge;
    }
    return std::unique_ptr<ZipPackage>(new ZipPackage(whole, archive));
}

ZipPackage::ZipPackage(QByteArray bytes, zip *archive)
    : m_bytes(std::move(bytes))
    , m_archive(archive)
{
    const zip_int64_t count = zip_get_num_entries(m_archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char *name = zip_get_name(m_archive, zip_uint64_t(i), 0);
        if (!name)
            continue;
        const QString folded = foldedName(QString::fromUtf8(name));
        if (!m_entries.contains(folded))
            m_entries.insert(folded, quint64(i));
    }
}

ZipPackage::~ZipPackage()
{
    zip_discard(m_archive);
}

bool ZipPackage::has(const QString &part) const
{
    return m_entries.contains(foldedName(part));
}

std::unique_ptr<QIODevice> ZipPackage::part(const QString &name, SourceFault *fault) const
{
    *fault = SourceFault::Damaged;
    const auto entry = m_entries.constFind(foldedName(name));
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (entry == m_entries.cend() || zip_stat_index(m_archive, *entry, 0, &stat) != 0)
        return nullptr;
    if (const auto found = faultOf(stat)) {
        *fault = *found;
        return nullptr;
    }
    zip_file *file = zip_fopen_index(m_archive, *entry, 0);
    return file ? std::make_unique<PartDevice>(file) : nullptr;
}

QByteArray ZipPackage::beginningOf(const QString &name, qint64 most) const
{
    SourceFault fault;
    const auto device = part(name, &fault);
    return device ? device->read(most) : QByteArray();
}

} // namespace Exchange
