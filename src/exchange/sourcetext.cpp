#include "exchange/sourcetext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>
#include <cstdio>
#include <optional>

#include <fcntl.h>
#include <iconv.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Exchange {

namespace {

Error refused(const char *sentence, const QString &name)
{
    return {.message = QCoreApplication::translate("SourceText", sentence).arg(name),
            .reason = Error::Reason::Refused};
}

// Documents that are no text, by their first bytes.
struct Magic
{
    QByteArrayView begins;
    const char *sentence;
};

const Magic kMagics[] = {
    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
     QT_TRANSLATE_NOOP("SourceText", "“%1” is an old Word or WPS document; open it there, save it as plain text (.txt), and import that.")},
    {"PK\x03\x04",
     QT_TRANSLATE_NOOP("SourceText", "“%1” is a Word document or an archive; open it, save it as plain text (.txt), and import that.")},
    {"%PDF-",
     QT_TRANSLATE_NOOP("SourceText", "“%1” is a PDF; copy its text into a text file, and import that.")},
    {"{\\rtf",
     QT_TRANSLATE_NOOP("SourceText", "“%1” is a rich text document; open it, save it as plain text (.txt), and import that.")},
    {"SQLite format 3",
     QT_TRANSLATE_NOOP("SourceText", "“%1” is a plan file or another database, not a text; open a plan file instead of importing it.")},
};

bool isWebPage(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(1024).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html")
           || (start.startsWith("<?xml") && start.contains("<html"));
}

std::optional<Error> notText(const QByteArray &bytes, const QString &name)
{
    for (const Magic &magic : kMagics) {
        if (bytes.startsWith(magic.begins))
            return refused(magic.sentence, name);
    }
    if (isWebPage(bytes)) {
        return refused(QT_TRANSLATE_NOOP("SourceText", "“%1” is a saved web page; copy its text into a text file, and import that."), name);
    }
    return std::nullopt;
}

// The text of bytes that are wholly in `encoding`. Qt's own decoder for these takes what is cut
// off or unassigned; iconv tells.
std::optional<QString> strictlyDecoded(const QByteArray &bytes, const char *encoding)
{
    const iconv_t converter = iconv_open(Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? "UTF-16LE" : "UTF-16BE", encoding);
    if (converter == iconv_t(-1))
        return std::nullopt;
    QString text(bytes.size() + 1, Qt::Uninitialized); // no character takes fewer bytes than units
    char *in = const_cast<char *>(bytes.constData());
    char *out = reinterpret_cast<char *>(text.data());
    size_t inLeft = size_t(bytes.size());
    size_t outLeft = size_t(text.size()) * sizeof(QChar);
    const size_t irreversible = iconv(converter, &in, &inLeft, &out, &outLeft);
    iconv_close(converter);
    if (irreversible == size_t(-1) || inLeft > 0)
        return std::nullopt;
    text.chop(qsizetype(outLeft / sizeof(QChar)));
    return text;
}

qsizetype privateCharacters(const QString &text)
{
    return std::ranges::count_if(text, [](QChar c) { return c >= QChar(0xe000) && c <= QChar(0xf8ff); });
}

// Nearly all Big5 is valid GB18030 as well, but its commonest characters (一, 人, 工) come out
// in the part that GB18030 leaves to private use.
std::optional<QString> decodedChinese(const QByteArray &bytes)
{
    auto mainland = strictlyDecoded(bytes, "GB18030");
    if (mainland && privateCharacters(*mainland) == 0)
        return mainland;
    auto traditional = strictlyDecoded(bytes, "BIG5");
    if (!traditional)
        traditional = strictlyDecoded(bytes, "BIG5-HKSCS");
    return traditional ? traditional : mainland;
}

std::optional<QString> decodedUnicode(const QByteArray &bytes)
{
    const auto marked = QStringDecoder::encodingForData(bytes);
    QStringDecoder decode(marked.value_or(QStringConverter::Utf8), QStringConverter::Flag::Stateless);
    QString text = decode(bytes);
    return decode.hasError() ? std::nullopt : std::optional(text);
}

// A pipe gives what is in it, again and again.
QByteArray readUpTo(qint64 size, QIODevice &source)
{
    QByteArray bytes;
    while (bytes.size() < size) {
        const QByteArray more = source.read(size - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

bool isRegular(int descriptor)
{
    struct stat info = {};
    return fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode);
}

// One that never ends, such as /dev/zero; what is typed into a terminal ends.
bool isDevice(int descriptor)
{
    struct stat info = {};
    return fstat(descriptor, &info) != 0 || S_ISBLK(info.st_mode) || S_ISDIR(info.st_mode)
           || (S_ISCHR(info.st_mode) && isatty(descriptor) == 0);
}

// Without waiting for the writer of a named pipe.
bool openAtOnce(const QString &path, QFile &file)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    return descriptor >= 0 && file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
}

Error cannotBeRead(const QString &name)
{
    return refused(QT_TRANSLATE_NOOP("SourceText", "“%1” cannot be read; choose a text file."), name);
}

Error whyNotOpen(const QFileInfo &info, const QString &name, const QString &detail)
{
    if (!info.exists())
        return refused(QT_TRANSLATE_NOOP("SourceText", "“%1” is not there; check the name, or choose another file."), name);
    if (info.isReadable())
        return cannotBeRead(name); // a socket
    Error error = refused(QT_TRANSLATE_NOOP("SourceText", "“%1” may not be read by you; ask its owner for access."), name);
    error.detail = detail;
    return error;
}

} // namespace

Result<QString> decodedText(const QByteArray &bytes, const QString &name)
{
    if (auto error = notText(bytes, name))
        return *error;
    auto text = decodedUnicode(bytes);
    if (!text && !bytes.contains('\0'))
        text = decodedChinese(bytes);
    if (!text || text->contains(QChar(u'\0'))) {
        return refused(QT_TRANSLATE_NOOP("SourceText", "“%1” is not a text; choose a text file, saved as UTF-8 if you are asked."), name);
    }
    return *text;
}

Result<QString> readSourceText(QIODevice &source, const QString &name)
{
    const QByteArray bytes = readUpTo(kLargestSource + 1, source);
    if (bytes.size() > kLargestSource) {
        return refused(QT_TRANSLATE_NOOP("SourceText", "“%1” has more than 50 MB; choose a file that holds only the plan."), name);
    }
    return decodedText(bytes, name);
}

Result<QString> readSourceText(const QString &path)
{
    QFile file(path);
    if (path == kStandardInput) {
        const QString name = QCoreApplication::translate("SourceText", "standard input");
        if (isDevice(STDIN_FILENO) || !file.open(stdin, QIODevice::ReadOnly))
            return cannotBeRead(name);
        return readSourceText(file, name);
    }
    const QFileInfo info(path);
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    const bool isNative = info.isNativePath(); // no document that the program itself carries
    if (info.isDir())
        return refused(QT_TRANSLATE_NOOP("SourceText", "“%1” is a folder; choose a text file in it."), name);
    if (isNative ? !openAtOnce(path, file) : !file.open(QIODevice::ReadOnly))
        return whyNotOpen(info, name, file.errorString());
    if (isNative && !isRegular(file.handle()))
        return refused(QT_TRANSLATE_NOOP("SourceText", "“%1” is no ordinary file; choose a text file."), name);
    return readSourceText(file, name);
}

} // namespace Exchange
