#include "exchange/documents/textdecoding.h"

#include "exchange/documents/webpagetext.h"

#include <QStringDecoder>

#include <algorithm>

#include <iconv.h>

namespace Exchange {

namespace {

// The text of bytes that are wholly in `encoding`. Qt's own decoder for these takes what is cut
// off or unassigned; iconv tells.
std::optional<QString> strictlyDecoded(const QByteArray &bytes, const char *encoding)
{
    const iconv_t converter = iconv_open(Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? "UTF-16LE" : "UTF-16BE",
                                         encoding);
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
    return std::ranges::count_if(text,
                                 [](QChar c) { return c >= QChar(0xe000) && c <= QChar(0xf8ff); });
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

std::optional<QString> decodedUnicode(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decode(encoding, QStringConverter::Flag::Stateless);
    QString text = decode(bytes);
    return decode.hasError() ? std::nullopt : std::optional(text);
}

bool isUsual(QChar c)
{
    const char16_t unit = c.unicode();
    return c.isSpace() || (unit >= 0x20 && unit < 0x7f) || (unit >= 0x2010 && unit < 0x2040)
           || (unit >= 0x2460 && unit < 0x2474) || (unit >= 0x3000 && unit < 0x3040)
           || (unit >= 0x4e00 && unit < 0xa000) || unit >= 0xff00;
}

// UTF-16 that no mark announces. The wrong order, and what is no text at all, scatters over every
// script.
std::optional<QString> decodedUnmarked(const QByteArray &bytes)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    constexpr int kUsual = 9; // of ten characters in a Chinese text
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        auto text = decodedUnicode(bytes, encoding);
        if (text && std::ranges::count_if(*text, isUsual) * 10 >= text->size() * kUsual)
            return text;
    }
    return std::nullopt;
}

// By the name a page gives; what calls itself GB 2312 is often more than that.
std::optional<QString> decodedAsNamed(const QByteArray &page)
{
    const QByteArray name = namedEncoding(page);
    if (name.startsWith("gb") || name == "x-gbk")
        return strictlyDecoded(page, "GB18030");
    if (name.startsWith("big5"))
        return strictlyDecoded(page, "BIG5-HKSCS");
    return std::nullopt;
}

} // namespace

std::optional<QString> decoded(const QByteArray &bytes)
{
    const auto marked = QStringDecoder::encodingForData(bytes);
    // No other encoding of Chinese has a byte 0; in UTF-16 every digit and line break has one.
    if (!marked && bytes.contains('\0'))
        return decodedUnmarked(bytes);
    auto text = decodedUnicode(bytes, marked.value_or(QStringConverter::Utf8));
    return text || marked ? text : decodedChinese(bytes);
}

QString decodedPage(const QByteArray &bytes)
{
    auto text = QStringDecoder::encodingForData(bytes) ? std::nullopt : decodedAsNamed(bytes);
    if (!text)
        text = decoded(bytes);
    if (text)
        return *text;
    const QByteArray name = namedEncoding(bytes);
    QStringDecoder named(name.startsWith("gb")     ? "GB18030"
                         : name.startsWith("big5") ? "Big5"
                                                   : "UTF-8");
    return named.isValid() ? named(bytes) : QString::fromUtf8(bytes);
}

} // namespace Exchange
