#include "exchange/documents/htmltokens.h"

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype kLongestReference = 32;
constexpr qsizetype kLongestValue = 512;

// The character references of HTML 4, as name=code.
const char kReferences[] =
    "AElig=c6 Aacute=c1 Acirc=c2 Agrave=c0 Alpha=391 Aring=c5 Atilde=c3 Auml=c4 Beta=392 "
    "Ccedil=c7 Chi=3a7 Dagger=2021 Delta=394 ETH=d0 Eacute=c9 Ecirc=ca Egrave=c8 Epsilon=395 "
    "Eta=397 Euml=cb Gamma=393 Iacute=cd Icirc=ce Igrave=cc Iota=399 Iuml=cf Kappa=39a "
    "Lambda=39b Mu=39c Ntilde=d1 Nu=39d OElig=152 Oacute=d3 Ocirc=d4 Ograve=d2 Omega=3a9 "
    "Omicron=39f Oslash=d8 Otilde=d5 Ouml=d6 Phi=3a6 Pi=3a0 Prime=2033 Psi=3a8 Rho=3a1 "
    "Scaron=160 Sigma=3a3 THORN=de Tau=3a4 Theta=398 Uacute=da Ucirc=db Ugrave=d9 "
    "Upsilon=3a5 Uuml=dc Xi=39e Yacute=dd Yuml=178 Zeta=396 aacute=e1 acirc=e2 acute=b4 "
    "aelig=e6 agrave=e0 alefsym=2135 alpha=3b1 amp=26 and=2227 ang=2220 aring=e5 asymp=2248 "
    "atilde=e3 auml=e4 bdquo=201e beta=3b2 brvbar=a6 bull=2022 cap=2229 ccedil=e7 cedil=b8 "
    "cent=a2 chi=3c7 circ=2c6 clubs=2663 cong=2245 copy=a9 crarr=21b5 cup=222a curren=a4 "
    "dArr=21d3 dagger=2020 darr=2193 deg=b0 delta=3b4 diams=2666 divide=f7 eacute=e9 "
    "ecirc=ea egrave=e8 empty=2205 emsp=2003 ensp=2002 epsilon=3b5 equiv=2261 eta=3b7 eth=f0 "
    "euml=eb euro=20ac exist=2203 fnof=192 forall=2200 frac12=bd frac14=bc frac34=be "
    "frasl=2044 gamma=3b3 ge=2265 gt=3e hArr=21d4 harr=2194 hearts=2665 hellip=2026 "
    "iacute=ed icirc=ee iexcl=a1 igrave=ec image=2111 infin=221e int=222b iota=3b9 iquest=bf "
    "isin=2208 iuml=ef kappa=3ba lArr=21d0 lambda=3bb lang=2329 laquo=ab larr=2190 "
    "lceil=2308 ldquo=201c le=2264 lfloor=230a lowast=2217 loz=25ca lrm=200e lsaquo=2039 "
    "lsquo=2018 lt=3c macr=af mdash=2014 micro=b5 middot=b7 minus=2212 mu=3bc nabla=2207 "
    "nbsp=a0 ndash=2013 ne=2260 ni=220b not=ac notin=2209 nsub=2284 ntilde=f1 nu=3bd "
    "oacute=f3 ocirc=f4 oelig=153 ograve=f2 oline=203e omega=3c9 omicron=3bf oplus=2295 "
    "or=2228 ordf=aa ordm=ba oslash=f8 otilde=f5 otimes=2297 ouml=f6 para=b6 part=2202 "
    "permil=2030 perp=22a5 phi=3c6 pi=3c0 piv=3d6 plusmn=b1 pound=a3 prime=2032 prod=220f "
    "prop=221d psi=3c8 quot=22 rArr=21d2 radic=221a rang=232a raquo=bb rarr=2192 rceil=2309 "
    "rdquo=201d real=211c reg=ae rfloor=230b rho=3c1 rlm=200f rsaquo=203a rsquo=2019 "
    "sbquo=201a scaron=161 sdot=22c5 sect=a7 shy=ad sigma=3c3 sigmaf=3c2 sim=223c "
    "spades=2660 sub=2282 sube=2286 sum=2211 sup=2283 sup1=b9 sup2=b2 sup3=b3 supe=2287 "
    "szlig=df tau=3c4 there4=2234 theta=3b8 thetasym=3d1 thinsp=2009 thorn=fe tilde=2dc "
    "times=d7 trade=2122 uArr=21d1 uacute=fa uarr=2191 ucirc=fb ugrave=f9 uml=a8 upsih=3d2 "
    "upsilon=3c5 uuml=fc weierp=2118 xi=3be yacute=fd yen=a5 yuml=ff zeta=3b6 zwj=200d "
    "zwnj=200c ";

QHash<QString, char16_t> namedReferences()
{
    QHash<QString, char16_t> names{{u"apos"_s, u'\''}};
    for (const QByteArray &entry : QByteArray(kReferences).split(' ')) {
        const qsizetype sign = entry.indexOf('=');
        if (sign > 0)
            names.insert(QString::fromLatin1(entry.left(sign)),
                         char16_t(entry.mid(sign + 1).toUInt(nullptr, 16)));
    }
    return names;
}

// The character with this code. Codes 0x80 to 0x9f are read as those of Windows-1252, which pages
// mean by them.
QString numbered(uint code)
{
    static const QStringView windows = u"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
    if (code >= 0x80 && code <= 0x9f)
        return windows.mid(code - 0x80, 1).toString();
    if (code == 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        return QString(QChar(QChar::ReplacementCharacter));
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

// The reference that begins at the & at `at`; `at` moves past it. Null if it is none.
QString referenceAt(QStringView text, qsizetype &at)
{
    static const QHash<QString, char16_t> names = namedReferences();
    qsizetype end = at + 1;
    const bool isNumber = end < text.size() && text[end] == u'#';
    if (isNumber)
        ++end;
    const qsizetype first = end;
    while (end < text.size() && end - first < kLongestReference
           && (isAsciiLetter(text[end]) || isAsciiDigit(text[end])))
        ++end;
    const QStringView name = text.mid(first, end - first);
    QString character;
    if (isNumber) {
        const bool isHex = name.startsWith(u'x', Qt::CaseInsensitive);
        bool ok = false;
        const uint code = isHex ? name.mid(1).toUInt(&ok, 16) : name.toUInt(&ok);
        if (ok)
            character = numbered(code);
    } else if (const auto found = names.constFind(name.toString()); found != names.cend()) {
        character = QString(QChar(*found));
    }
    if (character.isNull())
        return {};
    at = end + (end < text.size() && text[end] == u';' ? 1 : 0);
    return character;
}

bool isRawText(const QString &name)
{
    static const QSet<QString> names{u"script"_s,   u"style"_s,  u"title"_s,   u"textarea"_s,
                                     u"iframe"_s,   u"xmp"_s,    u"noembed"_s, u"noframes"_s,
                                     u"noscript"_s, u"select"_s, u"svg"_s,     u"template"_s};
    return names.contains(name);
}

bool isAskedFor(const QString &attribute)
{
    static const QSet<QString> names{u"start"_s,   u"value"_s, u"type"_s,   u"rowspan"_s,
                                     u"colspan"_s, u"style"_s, u"hidden"_s, u"reversed"_s};
    return names.contains(attribute);
}

} // namespace

QString resolvedReferences(QStringView text)
{
    QString resolved;
    resolved.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const QString character = text[at] == u'&' ? referenceAt(text, at) : QString();
        if (character.isNull())
            resolved += text[at++];
        else
            resolved += character;
    }
    return resolved;
}

std::optional<HtmlToken> HtmlTokens::next()
{
    while (m_at < m_page.size()) {
        if (m_page[m_at] != u'<')
            return text(m_page.indexOf(u'<', m_at));
        const QChar after = at(m_at + 1);
        if (isAsciiLetter(after) || (after == u'/' && isAsciiLetter(at(m_at + 2)))) {
            if (auto found = readTag())
                return found;
        } else if (after == u'!' || after == u'?' || after == u'/') {
            skipMarkup();
        } else { // a < that begins no tag is text
            return text(m_page.indexOf(u'<', m_at + 1));
        }
    }
    return std::nullopt;
}

HtmlToken HtmlTokens::text(qsizetype end)
{
    const qsizetype start = std::exchange(m_at, end < 0 ? m_page.size() : end);
    return {.text = resolvedReferences(m_page.mid(start, m_at - start))};
}

// Skips a comment, a document type or a processing instruction.
void HtmlTokens::skipMarkup()
{
    if (!m_page.mid(m_at).startsWith(u"<!--")) {
        skipPast(u">");
        return;
    }
    m_at += 2; // <!--> is a whole comment
    if (m_page.mid(m_at).startsWith(u"-->"))
        m_at += 3;
    else if (m_page.mid(m_at).startsWith(u"--->"))
        m_at += 4;
    else
        skipPast(u"-->");
}

void HtmlTokens::skipPast(QStringView mark)
{
    const qsizetype found = m_page.indexOf(mark, m_at);
    m_at = found < 0 ? m_page.size() : found + mark.size();
}

void HtmlTokens::skipBlanks()
{
    while (m_at < m_page.size() && isBlank(m_page[m_at]))
        ++m_at;
}

// Reads a tag; none when the page ends within it.
std::optional<HtmlToken> HtmlTokens::readTag()
{
    HtmlToken token{.kind = at(m_at + 1) == u'/' ? HtmlToken::Kind::EndTag
                                                 : HtmlToken::Kind::StartTag};
    m_at += token.kind == HtmlToken::Kind::EndTag ? 2 : 1;
    const qsizetype start = m_at;
    while (m_at < m_page.size() && !isBlank(m_page[m_at]) && m_page[m_at] != u'>'
           && m_page[m_at] != u'/')
        ++m_at;
    token.name = m_page.mid(start, qMin(m_at - start, qsizetype(64))).toString().toLower();
    while (readAttribute(token)) {}
    if (m_at >= m_page.size())
        return std::nullopt;
    ++m_at;
    if (token.kind == HtmlToken::Kind::StartTag && isRawText(token.name))
        skipRawText(token.name);
    return token;
}

// Reads one attribute into `token`. False at the tag's > or the page's end.
bool HtmlTokens::readAttribute(HtmlToken &token)
{
    while (m_at < m_page.size() && (isBlank(m_page[m_at]) || m_page[m_at] == u'/'))
        ++m_at;
    if (m_at >= m_page.size() || m_page[m_at] == u'>')
        return false;
    const qsizetype start = m_at++;
    while (m_at < m_page.size() && !isBlank(m_page[m_at])
           && !QStringView(u"=>/").contains(m_page[m_at]))
        ++m_at;
    const QStringView name = m_page.mid(start, m_at - start);
    skipBlanks();
    const bool hasValue = at(m_at) == u'=';
    m_at += hasValue ? 1 : 0;
    const QString value = hasValue ? attributeValue() : u""_s;
    if (name.size() < 16 && isAskedFor(name.toString().toLower()))
        token.attributes.insert(name.toString().toLower(), value);
    return true;
}

// Reads an attribute's value; one that is long, such as a picture, is skipped.
QString HtmlTokens::attributeValue()
{
    skipBlanks();
    const QChar quote = at(m_at);
    const bool isQuoted = quote == u'"' || quote == u'\'';
    const qsizetype start = isQuoted ? ++m_at : m_at;
    if (isQuoted) {
        const qsizetype end = m_page.indexOf(quote, m_at);
        m_at = end < 0 ? m_page.size() : end;
    } else {
        while (m_at < m_page.size() && !isBlank(m_page[m_at]) && m_page[m_at] != u'>')
            ++m_at;
    }
    QString value = m_page.mid(start, qMin(m_at - start, kLongestValue)).toString();
    if (isQuoted && m_at < m_page.size())
        ++m_at;
    return value;
}

// Skips the raw text of a script or style up to its end tag. When there is no end tag, only the
// start tag is skipped: else the rest of the page would be lost.
void HtmlTokens::skipRawText(const QString &name)
{
    if (m_unclosed.contains(name))
        return;
    const QString end = u"</"_s + name;
    const qsizetype found = m_page.indexOf(end, m_at, Qt::CaseInsensitive);
    if (found < 0)
        m_unclosed.insert(name);
    else
        m_at = found;
}

} // namespace Exchange
