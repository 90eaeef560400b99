#include "exchange/documents/textdecoding.h"

#include "exchange/documents/webpagetext.h"

#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include <errno.h>
#include <iconv.h>

namespace Exchange {

namespace {

// The encodings' names in iconv, the likelier first.
const char kUtf8[] = "UTF-8";
const char kGuobiao[] = "GB18030";
const char kBig5[] = "BIG5-HKSCS";
const char kUtf16Little[] = "UTF-16LE";
const char kUtf16Big[] = "UTF-16BE";
const std::array kEncodings{kUtf8, kGuobiao, kBig5, kUtf16Little, kUtf16Big};

// The commonest characters of Chinese, in simplified and in traditional form. Of a text read in its
// own encoding they are about half; of one that is misread they are few.
const QString kCommon = QStringLiteral(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子"
    "说产种面而方后多定行学法所民得经十三之进着等部度家力里如化高自二理起小现实加都两体制当使点从业"
    "本把性好应开合还因其前外天政四日社义事平相全表与关各重新内数正心明看原又利比第向道变条结问意建"
    "月公无系情者最立代想已通并提题党程展五果员位入常文总次活设及管特长求老基资级图组计期根运农指几"
    "区强放做必先则任据处队保治百规领七导志增思术交受联认六共权改清更单教速带安场务具万每至走议报完"
    "类八名确科信节话整集传广记段研观织持音书布复际深难近周委技备半办青省习支史感团往历市除称准号率"
    "划选标写亲效院查九型按格养专状育识适调满县局照参红细引听该严宣讲走访慰问培训责任牵头配合时限年"
    "这個國們來時會對發動說產種後學經進著裡現實點從業開還義線數內變條結問總級圖統計運農區強據處隊門"
    "則領導術聯認權單帶場務萬議報類確節傳廣記書復際難備辦約團歷稱準劃選寫親嚴調養關愛輔導員責任與為");

bool isCommon(QChar c)
{
    static const QSet<QChar> common(kCommon.cbegin(), kCommon.cend());
    return common.contains(c);
}

// Decodes with iconv, which reports bytes that are cut off or unassigned; Qt's own decoders accept
// them silently.
class Decoder
{
public:
    Decoder(const QByteArray &bytes, const char *encoding)
        : m_converter(
            iconv_open(Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? kUtf16Little : kUtf16Big, encoding))
        , m_isGuobiao(QByteArrayView(encoding) == kGuobiao)
        // Each character takes at least as many bytes as UTF-16 units.
        , m_text(bytes.size() + 1, Qt::Uninitialized)
        , m_in(const_cast<char *>(bytes.constData()))
        , m_inLeft(size_t(bytes.size()))
        , m_out(reinterpret_cast<char *>(m_text.data()))
        , m_outLeft(size_t(m_text.size()) * sizeof(QChar))
    {}
    ~Decoder()
    {
        if (isOpen())
            iconv_close(m_converter);
    }
    Q_DISABLE_COPY(Decoder)

    bool isOpen() const { return m_converter != iconv_t(-1); }
    DecodedText run();

private:
    void put(QChar c);
    void skip();

    iconv_t m_converter;
    bool m_isGuobiao;
    QString m_text;
    char *m_in;
    size_t m_inLeft;
    char *m_out;
    size_t m_outLeft;
    const char *m_unreadable = nullptr; // the place behind the last invalid byte
};

void Decoder::skip()
{
    ++m_in;
    --m_inLeft;
}

// Writes `c` in place of the present byte.
void Decoder::put(QChar c)
{
    if (m_outLeft >= sizeof(QChar)) {
        std::memcpy(m_out, &c, sizeof(QChar));
        m_out += sizeof(QChar);
        m_outLeft -= sizeof(QChar);
    }
    skip();
}

DecodedText Decoder::run()
{
    DecodedText decoded;
    while (m_inLeft > 0) {
        if (iconv(m_converter, &m_in, &m_inLeft, &m_out, &m_outLeft) != size_t(-1))
            continue;
        if (errno == E2BIG)
            break;
        // Byte 0x80 is the euro in code page 936; in GB18030 no character begins with it.
        const bool isEuro = m_isGuobiao && uchar(*m_in) == 0x80;
        // The invalid byte follows directly on the last one.
        const bool goesOn = !isEuro && m_in == m_unreadable;
        decoded.unreadable += isEuro || goesOn ? 0 : 1;
        m_unreadable = isEuro ? nullptr : m_in + 1;
        if (goesOn)
            skip();
        else
            put(isEuro ? QChar(u'€') : QChar(QChar::ReplacementCharacter));
        iconv(m_converter, nullptr, nullptr, nullptr, nullptr);
    }
    m_text.chop(qsizetype(m_outLeft / sizeof(QChar)));
    decoded.text = m_text;
    return decoded;
}

// Replaces NUL, which is in no text; in UTF-16 single bytes of 0 are normal.
void replaceNulls(DecodedText &decoded)
{
    decoded.unreadable += decoded.text.count(QChar(u'\0'));
    decoded.text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
}

std::optional<DecodedText> decodedIn(const QByteArray &bytes, const char *encoding)
{
    Decoder decoder(bytes, encoding);
    if (!decoder.isOpen())
        return std::nullopt;
    DecodedText decoded = decoder.run();
    decoded.encoding = encoding;
    if (decoded.text.startsWith(QChar(QChar::ByteOrderMark)))
        decoded.text.remove(0, 1);
    replaceNulls(decoded);
    return decoded;
}

// Whether it is of a block for Chinese text. Hangul and Yi are not: bytes read in a wrong encoding
// often give them.
bool isOfChineseText(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x2e80 && unit < 0xa000) || (unit >= 0xf900 && unit < 0xfb00) || unit >= 0xff00;
}

bool isOdd(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit < 0x20 && !c.isSpace()) || (unit >= 0x7f && unit < 0xa0)
           || (unit >= 0xe000 && unit < 0xf900) || c.category() == QChar::Other_NotAssigned;
}

// How likely the text is to be read in the right encoding, in hundredths per character: a common
// Chinese character +2, another one 0, a letter of ASCII +1 in UTF-8 and GB18030 alike, one of
// another script −1; an odd character or an unreadable place −4.
qint64 likelihood(const DecodedText &decoded)
{
    qint64 score = 0;
    for (const QChar c : decoded.text) {
        if (isCommon(c))
            score += 2;
        else if (isOdd(c))
            score -= 4;
        else if (c.unicode() < 0x7f)
            score += 1;
        else if (!isOfChineseText(c) && c.script() != QChar::Script_Common)
            score -= 1;
    }
    score -= 4 * decoded.unreadable;
    return score * 100 / qMax<qsizetype>(1, decoded.text.size());
}

// Whether this is a text: at most one in twenty characters is unreadable.
bool isText(const DecodedText &decoded)
{
    return decoded.unreadable * 20 <= qMax<qsizetype>(decoded.text.size(), 20);
}

// The texts of the bytes in all encodings that they could have, the likeliest first.
QList<DecodedText> readingsOf(const QByteArray &bytes)
{
    struct Reading
    {
        DecodedText decoded;
        qint64 likelihood;
    };
    // In UTF-16, at least every tenth byte is 0, except in a text without line breaks and digits.
    const bool mayBeWide = bytes.size() % 2 == 0;
    std::vector<Reading> readings;
    for (const char *encoding : kEncodings) {
        const bool isUtf16 = encoding == kUtf16Little || encoding == kUtf16Big;
        auto decoded = isUtf16 && !mayBeWide ? std::nullopt : decodedIn(bytes, encoding);
        if (decoded && isText(*decoded))
            readings.push_back({*decoded, likelihood(*decoded)});
    }
    std::ranges::stable_sort(readings, std::ranges::greater(), &Reading::likelihood);
    QList<DecodedText> texts;
    for (const Reading &reading : readings)
        texts.append(reading.decoded);
    return texts;
}

// iconv's name for an encoding named in a document; GB 2312 is read as GB18030, which includes it,
// because texts often use more characters.
const char *encodingNamed(const QByteArray &name)
{
    if (name.startsWith("gb") || name == "x-gbk")
        return kGuobiao;
    if (name.startsWith("big5"))
        return kBig5;
    return name.startsWith("utf-8") || name == "utf8" ? kUtf8 : nullptr;
}

const char *markedEncoding(const QByteArray &bytes)
{
    const auto marked = QStringDecoder::encodingForData(bytes);
    if (!marked)
        return nullptr;
    switch (*marked) {
    case QStringDecoder::Utf8: return kUtf8;
    case QStringDecoder::Utf16LE: return kUtf16Little;
    case QStringDecoder::Utf16BE: return kUtf16Big;
    case QStringDecoder::Utf32LE: return "UTF-32LE";
    case QStringDecoder::Utf32BE: return "UTF-32BE";
    default: return nullptr;
    }
}

} // namespace

std::optional<DecodedText> decoded(const QByteArray &bytes)
{
    if (const char *marked = markedEncoding(bytes)) {
        auto text = decodedIn(bytes, marked);
        return text && isText(*text) ? text : std::nullopt;
    }
    auto unicode = decodedIn(bytes, kUtf8);
    if (unicode && unicode->unreadable == 0)
        return unicode;
    QList<DecodedText> readings = readingsOf(bytes);
    if (readings.isEmpty() || likelihood(readings.first()) < 0)
        return std::nullopt;
    DecodedText best = readings.takeFirst();
    for (const DecodedText &other : readings)
        best.others.append(other.encoding);
    return best;
}

DecodedText decodedAs(const QByteArray &bytes, const QByteArray &encoding)
{
    DecodedText text = decodedIn(bytes, encoding.constData()).value_or(DecodedText());
    for (const char *other : kEncodings) {
        if (encoding != other)
            text.others.append(other);
    }
    return text;
}

QString decodedNamed(const QByteArray &bytes, const QByteArray &name)
{
    const char *encoding = encodingNamed(name);
    const auto text = encoding ? decodedIn(bytes, encoding) : std::nullopt;
    return text && text->unreadable == 0 ? text->text : QString();
}

QString decodedPage(const QByteArray &bytes)
{
    const QByteArray name = namedEncoding(bytes);
    if (!markedEncoding(bytes)) {
        if (QString text = decodedNamed(bytes, name); !text.isEmpty())
            return text;
    }
    if (const auto text = decoded(bytes))
        return text->text;
    const char *encoding = encodingNamed(name);
    return decodedAs(bytes, encoding ? encoding : kUtf8).text;
}

} // namespace Exchange
