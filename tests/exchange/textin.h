#pragma once

#include "exchange/documents/sourcetext.h"

#include "support/catch.h"

// The text read from a document of this name, without the white space around it. Fails the test if
// the document is refused.
inline QString textIn(const QByteArray &bytes, const QString &name)
{
    const auto text = Exchange::sourceOf(bytes, name);
    INFO((text ? QString() : text.error().message).toStdString());
    REQUIRE(text);
    return text->text.trimmed();
}
