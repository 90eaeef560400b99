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
    QString text = {};                       // with its character references resolved
    QString name = {};                       // of the tag, in small letters
    QHash<QString, QString> attributes = {}; // only those that the caller named
};

// Cuts a web page into texts and tags, in one pass and in linear time, whatever is in it. Comments
// and the contents of scripts, styles and their like are passed over.
class HtmlTokens
{
public:
    explicit HtmlTokens(QStringView page)
        : m_page(page)
    {}

    // Nothing at the end.
    std::optional<HtmlToken> next();

private:
    std::optional<HtmlToken> tag();
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
    QSet<QString> m_unclosed; // raw texts that no end tag follows any more
};

// Text with its character references (&nbsp; &#8220; &ldquo;) resolved.
QString resolvedReferences(QStringView text);

} // namespace Exchange
