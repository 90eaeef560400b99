#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace Exchange {

// A piece of a web page.
struct HtmlToken
{
    enum class Kind { Text, StartTag, EndTag };

    Kind kind = Kind::Text;
    QString text = {};                  // with its character references resolved
    QString name = {};                  // the tag's name in lower case
    QHash<QString, QString> attributes; // only those that the caller named
};

// Cuts a web page into texts and tags, in one pass and in linear time, whatever is in it. Comments
// and the contents of scripts, styles and their like are passed over.
class HtmlTokens
{
public:
    explicit HtmlTokens(QStringView page)
        : m_page(page)
    {}

    // The next token; none at the end.
    std::optional<HtmlToken> next();

private:
    std::optional<HtmlToken> readTag();
    HtmlToken text(qsizetype end);
    void skipMarkup();
    void skipPast(QStringView mark);
    void skipRawText(const QString &name);
    bool readAttribute(HtmlToken &token);
    QString attributeValue();
    void skipBlanks();
    QChar at(qsizetype place) const { return place < m_page.size() ? m_page[place] : QChar(); }

    QStringView m_page;
    qsizetype m_at = 0;
    // Names of raw texts (script, style) without a further end tag in the page.
    QSet<QString> m_unclosed;
};

// Text with its character references (&nbsp; &#8220; &ldquo;) resolved.
QString resolvedReferences(QStringView text);

} // namespace Exchange
