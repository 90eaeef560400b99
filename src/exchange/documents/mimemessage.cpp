#include "exchange/documents/mimemessage.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype kLongestHead = 64 * 1024;
constexpr int kDeepestEntity = 8;
constexpr int kMostParts = 1000;

// An entity's headers by their names in small letters, and where its body begins.
struct Entity
{
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    QByteArray type() const
    {
        const QByteArray named = headers.value("content-type", "text/plain");
        return named.split(';').constFirst().trimmed().toLower();
    }
    QByteArray parameter(const QByteArray &name) const;
};

// A parameter of the type: boundary, charset.
QByteArray Entity::parameter(const QByteArray &name) const
{
    static const QRegularExpression parameters(
        u";\\s*([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))"_s);
    const QString type = QString::fromLatin1(headers.value("content-type"));
    for (auto matches = parameters.globalMatch(type); matches.hasNext();) {
        const auto match = matches.next();
        if (match.captured(1).compare(QString::fromLatin1(name), Qt::CaseInsensitive) == 0)
            return (match.captured(2) + match.captured(3)).toLatin1();
    }
    return {};
}

// Where the line at `at` ends, and where the next one begins.
qsizetype endOfLine(const QByteArray &bytes, qsizetype at)
{
    const qsizetype end = bytes.indexOf('\n', at);
    return end < 0 ? bytes.size() : end;
}

Entity entityOf(const QByteArray &bytes)
{
    Entity entity;
    QByteArray last;
    qsizetype at = 0;
    while (at < bytes.size() && at < kLongestHead) {
        const qsizetype end = endOfLine(bytes, at);
        const QByteArray line = bytes.mid(at, end - at);
        at = end + 1;
        if (line.trimmed().isEmpty())
            break;
        if (line.startsWith(' ') || line.startsWith('\t')) {
            entity.headers[last] += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        last = line.left(colon).trimmed().toLower();
        if (colon > 0 && !entity.headers.contains(last))
            entity.headers.insert(last, line.mid(colon + 1).trimmed());
    }
    entity.body = bytes.mid(at);
    return entity;
}

QByteArray quotedPrintable(const QByteArray &bytes)
{
    QByteArray text;
    text.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '=') {
            text += bytes[i];
            continue;
        }
        qsizetype end = i + 1;
        while (end < bytes.size()
               && (bytes[end] == ' ' || bytes[end] == '\t' || bytes[end] == '\r'))
            ++end;
        if (end >= bytes.size() || bytes[end] == '\n') { // a soft line break: the line goes on
            i = end;
            continue;
        }
        bool ok = false;
        const int code = bytes.mid(i + 1, 2).toInt(&ok, 16);
        if (ok)
            text += char(code);
        else
            text += '=';
        i += ok ? 2 : 0;
    }
    return text;
}

QByteArray decodedBody(const Entity &entity)
{
    const QByteArray encoding = entity.headers.value("content-transfer-encoding").toLower();
    if (encoding == "base64")
        return QByteArray::fromBase64(entity.body);
    return encoding == "quoted-printable" ? quotedPrintable(entity.body) : entity.body;
}

// The bodies of a multipart, between its boundary lines.
QList<QByteArray> partsOf(const Entity &entity)
{
    const QByteArray boundary = entity.parameter("boundary");
    if (boundary.isEmpty())
        return {};
    const QByteArray line = "--" + boundary;
    QList<QByteArray> parts;
    qsizetype begin = -1;
    for (qsizetype at = 0; at < entity.body.size() && parts.size() < kMostParts;) {
        const qsizetype end = endOfLine(entity.body, at);
        if (QByteArrayView(entity.body).sliced(at).startsWith(line)) {
            if (begin >= 0)
                parts.append(entity.body.mid(begin, at - begin));
            begin = end + 1;
        }
        at = end + 1;
    }
    if (begin >= 0 && begin < entity.body.size() && parts.isEmpty())
        parts.append(entity.body.mid(begin)); // the last part of a message that is cut short
    return parts;
}

// Searches an entity for the text; a web page takes precedence over plain text.
void lookInto(const Entity &entity, int depth, std::optional<MimeText> &found, int &attachments)
{
    const QByteArray type = entity.type();
    if (type.startsWith("multipart/")) {
        if (depth >= kDeepestEntity)
            return;
        for (const QByteArray &part : partsOf(entity))
            lookInto(entityOf(part), depth + 1, found, attachments);
        return;
    }
    if (entity.headers.value("content-disposition").toLower().startsWith("attachment")) {
        ++attachments;
        return;
    }
    const bool isPage = type == "text/html" || type == "application/xhtml+xml";
    if ((isPage && (!found || !found->isPage)) || (type == "text/plain" && !found))
        found = MimeText{.bytes = decodedBody(entity),
                         .charset = entity.parameter("charset").toLower(),
                         .isPage = isPage};
}

} // namespace

bool isMimeMessage(const QByteArray &bytes)
{
    static const QRegularExpression head(
        u"^(?>[A-Za-z][A-Za-z0-9-]*:[^\\n]*\\n(?>[ \\t][^\\n]*\\n)*+)++\\r?\\n"_s);
    const QString beginning = QString::fromLatin1(bytes.left(kLongestHead));
    const auto match = head.match(beginning);
    return match.hasMatch()
           && (match.captured().contains(u"\nMIME-Version:", Qt::CaseInsensitive)
               || match.captured().contains(u"\nContent-Type:", Qt::CaseInsensitive)
               || match.captured().startsWith(u"MIME-Version:", Qt::CaseInsensitive));
}

std::optional<MimeText> mimeText(const QByteArray &message)
{
    std::optional<MimeText> found;
    int attachments = 0;
    lookInto(entityOf(message), 0, found, attachments);
    if (found)
        found->attachments = attachments;
    return found;
}

} // namespace Exchange
