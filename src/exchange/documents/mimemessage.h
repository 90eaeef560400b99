#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Exchange {

// Whether bytes are a message of mail (.eml) or a web page saved in one file (.mht, .mhtml): they
// begin with the headers of one.
bool isMimeMessage(const QByteArray &bytes);

// The part of a message that is its text: the first web page, else the first plain text. The
// parts' own parts are looked into.
struct MimeText
{
    QByteArray bytes = {};
    QByteArray charset = {}; // in small letters; empty where none is named
    bool isPage = false;
    int attachments = 0; // the number of attached files
};

// The text part of `message`; none when there is none.
std::optional<MimeText> mimeText(const QByteArray &message);

} // namespace Exchange
