#include "exchange/documents/sourcetext.h"

#include "exchange/documents/opendocumenttext.h"
#include "exchange/documents/sourceerror.h"
#include "exchange/documents/textdecoding.h"
#include "exchange/documents/webpagetext.h"
#include "exchange/documents/wordtext.h"
#include "exchange/documents/zippackage.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using System::Error;
using System::Result;

namespace Exchange {

namespace {

constexpr qsizetype kLargestPage = 20 * 1024 * 1024; // of bytes; pictures may be in it

// Documents that cannot be read, by their first bytes.
struct Magic
{
    QByteArrayView begins;
    SourceFault fault;
};

const Magic kMagics[] = {
    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", SourceFault::OldWord},
    {"%PDF-", SourceFault::Pdf},
    {"{\\rtf", SourceFault::RichText},
    {"SQLite format 3", SourceFault::PlanFile},
    {"\x89PNG", SourceFault::Picture},
    {"\xff\xd8\xff", SourceFault::Picture},
    {"GIF8", SourceFault::Picture},
    {QByteArrayView("II*\0", 4), SourceFault::Picture},
    {QByteArrayView("MM\0*", 4), SourceFault::Picture},
    {"Rar!", SourceFault::Archive},
    {"7z\xbc\xaf", SourceFault::Archive},
    {"\x1f\x8b", SourceFault::Archive},
    {"MIME-Version:", SourceFault::WebArchive},
    {"From: <Saved by", SourceFault::WebArchive},
    {"<?xml", SourceFault::Xml},
};

std::optional<SourceFault> knownToBeNoText(const QByteArray &bytes)
{
    const auto magic = std::ranges::find_if(
        kMagics, [&](const Magic &m) { return bytes.startsWith(m.begins); });
    if (magic == std::end(kMagics))
        return std::nullopt;
    // A .docx with a password is packed as an old document.
    const QByteArrayView encrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0", 20);
    return magic->fault == SourceFault::OldWord && bytes.contains(encrypted) ? SourceFault::Password
                                                                             : magic->fault;
}

std::variant<QString, SourceFault> packageText(const QByteArray &bytes)
{
    auto opened = ZipPackage::open(bytes);
    if (const auto *fault = std::get_if<SourceFault>(&opened))
        return *fault;
    const ZipPackage &package = *std::get<0>(opened);
    const QByteArray type = package.beginningOf(u"mimetype"_s, 256);
    if (type.startsWith("application/vnd.oasis.opendocument.text"))
        return openDocumentText(package);
    if (type.startsWith("application/vnd.oasis.opendocument"))
        return SourceFault::Workbook;
    if (package.has(u"[Content_Types].xml"_s))
        return wordText(package);
    return package.has(u"OFD.xml"_s) ? SourceFault::FixedPages : SourceFault::Archive;
}

std::variant<QString, SourceFault> pageText(const QByteArray &bytes)
{
    if (bytes.size() > kLargestPage)
        return SourceFault::TooLarge;
    const auto text = webPageText(decodedPage(bytes));
    if (!text)
        return SourceFault::TooLarge;
    return *text;
}

std::variant<QString, SourceFault> plainText(const QByteArray &bytes)
{
    if (const auto fault = knownToBeNoText(bytes))
        return *fault;
    if (bytes.size() > kLargestPage)
        return SourceFault::TooLarge;
    const auto text = decoded(bytes);
    if (!text || text->contains(QChar(u'\0')))
        return SourceFault::NoText;
    TextBudget budget;
    if (!budget.spend(text->size(), qMax(text->count(u'\n'), text->count(u'\r'))))
        return SourceFault::TooLarge;
    return *text;
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
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    return descriptor >= 0
           && file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
}

Error cannotBeRead(const QString &name)
{
    return refusedSource(QT_TRANSLATE_NOOP("SourceText", "“%1” cannot be read; choose a document."),
                         name);
}

Error whyNotOpen(const QFileInfo &info, const QString &name, const QString &detail)
{
    if (!info.exists())
        return refusedSource(
            QT_TRANSLATE_NOOP("SourceText",
                              "“%1” is not there; check the name, or choose another file."),
            name);
    if (info.isReadable())
        return cannotBeRead(name); // a socket
    return refusedSource(
        QT_TRANSLATE_NOOP("SourceText", "“%1” may not be read by you; ask its owner for access."),
        name, detail);
}

} // namespace

QStringList sourceEndings()
{
    return {u"*.docx"_s, u"*.docm"_s, u"*.odt"_s, u"*.html"_s, u"*.htm"_s, u"*.txt"_s};
}

bool endsLikeDocument(const QString &path)
{
    const QStringList unread{u"*.doc"_s, u"*.wps"_s, u"*.rtf"_s,
                             u"*.pdf"_s, u"*.ofd"_s, u"*.mht"_s};
    return std::ranges::any_of(sourceEndings() + unread, [&path](const QString &ending) {
        return path.endsWith(ending.mid(1), Qt::CaseInsensitive);
    });
}

Result<QString> sourceText(const QByteArray &bytes, const QString &name)
{
    const auto text = bytes.startsWith("PK\x03\x04") ? packageText(bytes)
                      : isWebPage(bytes, name)       ? pageText(bytes)
                                                     : plainText(bytes);
    if (const auto *fault = std::get_if<SourceFault>(&text))
        return sourceError(*fault, name);
    return std::get<QString>(text);
}

Result<QString> readSourceText(QIODevice &source, const QString &name)
{
    const QByteArray bytes = readUpTo(kLargestSource + 1, source);
    if (bytes.size() > kLargestSource) {
        return refusedSource(
            QT_TRANSLATE_NOOP("SourceText", "“%1” has more than 50 MB and was not read; choose a "
                                            "file that holds only the plan."),
            name);
    }
    return sourceText(bytes, name);
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
        return refusedSource(
            QT_TRANSLATE_NOOP("SourceText", "“%1” is a folder; choose a document in it."), name);
    if (isNative ? !openAtOnce(path, file) : !file.open(QIODevice::ReadOnly))
        return whyNotOpen(info, name, file.errorString());
    if (isNative && !isRegular(file.handle()))
        return refusedSource(
            QT_TRANSLATE_NOOP("SourceText", "“%1” is no ordinary file; choose a document."), name);
    return readSourceText(file, name);
}

Result<QString> copiedText(const QString &page, const QString &plain)
{
    const QString name = QCoreApplication::translate("SourceText", "the copied text");
    const QString text = page.size() > kLargestPage ? plain : pastedText(page, plain);
    TextBudget budget;
    if (!budget.spend(text.size(), qMax(text.count(u'\n'), text.count(u'\r'))))
        return sourceError(SourceFault::TooLarge, name);
    if (text.trimmed().isEmpty())
        return refusedSource(QT_TRANSLATE_NOOP("SourceText",
                                               "“%1” holds no words; select the plan where it "
                                               "stands, copy it, and read it in then."),
                             name);
    return text;
}

} // namespace Exchange
