#include "exchange/documents/sourcetext.h"

#include "domain/file/planfilename.h"
#include "domain/text/sourcemarks.h"
#include "exchange/documents/markdownmarks.h"
#include "exchange/documents/mimemessage.h"
#include "exchange/documents/opendocumenttext.h"
#include "exchange/documents/pdf/pdftext.h"
#include "exchange/documents/separatedvalues.h"
#include "exchange/documents/shared/officepackage.h"
#include "exchange/documents/shared/sourceerror.h"
#include "exchange/documents/textdecoding.h"
#include "exchange/documents/webpagetext.h"
#include "exchange/documents/wordtext.h"
#include "exchange/documents/workbooks/excelworkbook.h"
#include "exchange/documents/workbooks/opendocumentsheet.h"
#include "system/filestatus.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;
using System::Error;
using System::Result;

namespace Exchange {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SourceText)
};

constexpr qsizetype kLargestWebPage = 20 * 1024 * 1024; // characters, as pictures may be embedded
constexpr qsizetype kLargestPlain = 4 * kLongestSourceText + 64 * 1024;

using TextOrFault = std::variant<SourceText, SourceFault>;

// Documents that cannot be read, by their first bytes.
struct Magic
{
    QByteArrayView begins;
    SourceFault fault;
};

const Magic kMagics[] = {
    {"SQLite format 3", SourceFault::PlanFile},
    {"\x89PNG", SourceFault::Picture},
    {"\xff\xd8\xff", SourceFault::Picture},
    {"GIF8", SourceFault::Picture},
    {QByteArrayView("II*\0", 4), SourceFault::Picture},
    {QByteArrayView("MM\0*", 4), SourceFault::Picture},
    {"Rar!", SourceFault::Archive},
    {"7z\xbc\xaf", SourceFault::Archive},
    {"\x1f\x8b", SourceFault::Archive},
    {"<?xml", SourceFault::Xml},
};

std::optional<SourceFault> knownToBeNoText(const QByteArray &bytes)
{
    const auto magic = std::ranges::find_if(
        kMagics, [&](const Magic &m) { return bytes.startsWith(m.begins); });
    return magic == std::end(kMagics) ? std::nullopt : std::optional(magic->fault);
}

// A reader's result as a source without other sheets or encodings.
TextOrFault plainly(const std::variant<QString, SourceFault> &text)
{
    if (const auto *fault = std::get_if<SourceFault>(&text))
        return *fault;
    return SourceText{.text = std::get<QString>(text)};
}

TextOrFault fromWorkbook(const std::variant<WorkbookText, SourceFault> &workbook)
{
    if (const auto *fault = std::get_if<SourceFault>(&workbook))
        return *fault;
    const auto &read = std::get<WorkbookText>(workbook);
    return SourceText{.text = read.text,
                      .sheets = read.sheets,
                      .hiddenSheets = read.hidden,
                      .sheet = read.sheet,
                      .alike = read.alike,
                      .areJoined = read.areJoined};
}

TextOrFault packageText(const QByteArray &bytes, const SourceChoice &choice)
{
    const auto opened = officePackage(bytes);
    if (const auto *fault = std::get_if<SourceFault>(&opened))
        return *fault;
    const auto &document = std::get<OfficePackage>(opened);
    const ZipPackage &package = *document.package;
    switch (document.kind) {
    case PackageKind::WordText: return plainly(wordText(package));
    case PackageKind::ExcelSheets:
        return fromWorkbook(excelText(package, document.main, choice.sheet));
    case PackageKind::OpenText: return plainly(openDocumentText(package));
    case PackageKind::OpenSheets: return fromWorkbook(openDocumentSheet(package, choice.sheet));
    case PackageKind::Slides: return SourceFault::Presentation;
    case PackageKind::FixedPages: return SourceFault::FixedPages;
    case PackageKind::Other: break;
    }
    return SourceFault::Archive;
}

TextOrFault pageText(const QString &page)
{
    const auto text = webPageText(page);
    if (!text)
        return SourceFault::TooLarge;
    return SourceText{.text = *text};
}

bool hasTooLongLine(QStringView text)
{
    for (const QStringView line : text.tokenize(u'\n')) {
        if (line.size() > kLongestSourceLine)
            return true;
    }
    return false;
}

// Adds a line to the text's end about bytes that could not be read.
void tellUnreadable(DecodedText &decoded)
{
    if (decoded.unreadable == 0)
        return;
    const qsizetype at = decoded.text.indexOf(QChar(QChar::ReplacementCharacter));
    const qsizetype line = QStringView(decoded.text).left(at).count(u'\n') + 1;
    if (!decoded.text.endsWith(u'\n'))
        decoded.text += u'\n';
    decoded.text += Domain::kUnreadMark
                    + u"有 %1 处文字无法识别，已标为“\ufffd”，第一处在第 %2 行"_s
                          .arg(decoded.unreadable)
                          .arg(line);
}

TextOrFault plainText(const QByteArray &bytes, const QString &name, const SourceChoice &choice)
{
    if (const auto fault = knownToBeNoText(bytes))
        return *fault;
    if (bytes.size() > kLargestPlain)
        return SourceFault::TooLarge;
    auto found = choice.encoding.isEmpty() ? decoded(bytes)
                                           : std::optional(decodedAs(bytes, choice.encoding));
    if (!found)
        return SourceFault::NoText;
    TextBudget budget;
    if (!budget.spend(found->text.size(), qMax(found->text.count(u'\n'), found->text.count(u'\r'))))
        return SourceFault::TooLarge;
    TextOrFault text = SourceText();
    if (isSeparatedValues(name)) {
        text = plainly(separatedText(found->text));
    } else {
        tellUnreadable(*found);
        text = SourceText{.text = withoutMarkdown(found->text)};
    }
    if (auto *source = std::get_if<SourceText>(&text)) {
        source->encoding = found->encoding;
        source->otherEncodings = found->others;
    }
    return text;
}

TextOrFault messageText(const QByteArray &bytes, const SourceChoice &choice)
{
    const auto message = mimeText(bytes);
    if (!message)
        return SourceFault::NoText;
    const QString page = message->isPage && !message->charset.isEmpty()
                             ? decodedNamed(message->bytes, message->charset)
                             : QString();
    TextOrFault text = !message->isPage ? plainText(message->bytes, {}, choice)
                       : page.isEmpty() ? pageText(decodedPage(message->bytes))
                                        : pageText(page);
    auto *source = std::get_if<SourceText>(&text);
    if (source && message->attachments > 0)
        source->text += u'\n' + Domain::kUnreadMark
                        + u"邮件的附件 %1 个"_s.arg(message->attachments);
    return text;
}

TextOrFault textIn(const QByteArray &bytes, const QString &name, const SourceChoice &choice)
{
    if (isOfficePackage(bytes))
        return packageText(bytes, choice);
    if (isPdf(bytes))
        return plainly(pdfText(bytes));
    if (isMimeMessage(bytes))
        return messageText(bytes, choice);
    if (!isWebPage(bytes, name))
        return plainText(bytes, name, choice);
    if (bytes.size() > kLargestWebPage)
        return SourceFault::TooLarge;
    return pageText(decodedPage(bytes));
}

// Reads up to `size` bytes; a pipe returns them in several portions.
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
        QT_TRANSLATE_NOOP("SourceText", "You may not read “%1”; ask its owner for access."), name,
        detail);
}

} // namespace

QStringList sourceEndings()
{
    return {u"*.docx"_s, u"*.docm"_s, u"*.doc"_s, u"*.wps"_s,   u"*.odt"_s, u"*.rtf"_s, u"*.pdf"_s,
            u"*.xlsx"_s, u"*.xlsm"_s, u"*.xls"_s, u"*.et"_s,    u"*.ods"_s, u"*.csv"_s, u"*.tsv"_s,
            u"*.html"_s, u"*.htm"_s,  u"*.mht"_s, u"*.mhtml"_s, u"*.eml"_s, u"*.txt"_s, u"*.md"_s};
}

namespace {

// `endings` as in sourceEndings().
bool endsLike(const QString &path, const QStringList &endings)
{
    return std::ranges::any_of(endings, [&path](const QString &ending) {
        return path.endsWith(ending.mid(1), Qt::CaseInsensitive);
    });
}

// Whether a file's name ends like that of a document that can be read, or that is refused with
// advice.
bool endsLikeDocument(const QString &path)
{
    const QStringList unread{u"*.ofd"_s, u"*.ppt"_s, u"*.pptx"_s, u"*.odp"_s, u"*.dps"_s};
    return endsLike(path, sourceEndings() + unread);
}

// What an editor copies of Markdown is Markdown in its plain words, whatever its colours are in
// HTML.
QString wordsOfCopied(const QString &page, const QString &plain)
{
    if (page.size() > kLargestWebPage || plain.size() > kLargestWebPage)
        return plain;
    const QString unmarked = withoutMarkdown(plain);
    return unmarked == plain ? pastedText(page, plain) : unmarked;
}

} // namespace

bool isDocument(const QString &path)
{
    if (endsLikeDocument(path))
        return true;
    if (Domain::isPlanFileName(path) || !QFileInfo(path).isFile())
        return false;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray beginning = file.read(16);
    return !beginning.isEmpty() && !beginning.startsWith("SQLite format 3");
}

bool canBeReadIn(const QString &path)
{
    if (!QFileInfo(path).isFile() || !isDocument(path))
        return false;
    return endsLike(path, sourceEndings()) || readSource(path);
}

Result<SourceText> sourceOf(const QByteArray &bytes, const QString &name,
                            const SourceChoice &choice)
{
    const auto text = textIn(bytes, name, choice);
    if (const auto *fault = std::get_if<SourceFault>(&text))
        return sourceError(*fault, name);
    const auto &source = std::get<SourceText>(text);
    if (hasTooLongLine(source.text))
        return sourceError(SourceFault::TooLarge, name);
    return source;
}

Result<SourceText> readSource(QIODevice &source, const QString &name, const SourceChoice &choice)
{
    const QByteArray bytes = readUpTo(kLargestSource + 1, source);
    static_assert(kLargestSource == 50 * 1024 * 1024); // as the sentence says
    if (bytes.size() > kLargestSource) {
        return refusedSource(
            QT_TRANSLATE_NOOP("SourceText", "“%1” has more than 50 MB and was not read; choose a "
                                            "file that holds only the plan."),
            name);
    }
    return sourceOf(bytes, name, choice);
}

Result<SourceText> readSource(const QString &path, const SourceChoice &choice)
{
    QFile file(path);
    if (path == kStandardInput) {
        const QString name = Text::tr("standard input");
        if (System::isInputEndless() || !file.open(stdin, QIODevice::ReadOnly))
            return cannotBeRead(name);
        return readSource(file, name, choice);
    }
    const QFileInfo info(path);
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    const bool isNative = info.isNativePath(); // not a resource of the program
    if (info.isDir())
        return refusedSource(
            QT_TRANSLATE_NOOP("SourceText", "“%1” is a folder; choose a document in it."), name);
    if (isNative ? !System::openNonBlocking(path, file) : !file.open(QIODevice::ReadOnly))
        return whyNotOpen(info, name, file.errorString());
    if (isNative && !System::isRegular(file))
        return refusedSource(
            QT_TRANSLATE_NOOP("SourceText", "“%1” is not an ordinary file; choose a document."),
            name);
    return readSource(file, name, choice);
}

Result<QString> readSourceText(const QString &path)
{
    const auto source = readSource(path);
    if (!source)
        return source.error();
    return source->text;
}

Result<QString> copiedText(const QString &page, const QString &plain)
{
    const QString name = Text::tr("the copied text");
    const QString text = wordsOfCopied(page, plain);
    TextBudget budget;
    if (!budget.spend(text.size(), qMax(text.count(u'\n'), text.count(u'\r')))
        || hasTooLongLine(text))
        return refusedSource(QT_TRANSLATE_NOOP("SourceText",
                                               "“%1” holds far more than a plan; select only the "
                                               "plan where it stands, and copy that."),
                             name);
    if (text.trimmed().isEmpty())
        return refusedSource(QT_TRANSLATE_NOOP("SourceText",
                                               "“%1” holds no words; select the plan where it "
                                               "stands, copy it, and read it in then."),
                             name);
    return text;
}

} // namespace Exchange
