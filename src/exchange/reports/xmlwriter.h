#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamWriter>

#include <initializer_list>
#include <utility>

namespace Exchange {

using XmlAttributes = std::initializer_list<std::pair<const char *, QString>>;

// Writes one XML file of a document's package. Names are written as given, with their prefix; texts
// and attribute values are escaped.
class XmlWriter
{
public:
    enum class Declaration { Xml, None };

    explicit XmlWriter(const char *root, const XmlAttributes &attributes = {},
                       Declaration declaration = Declaration::Xml)
        : m_writer(&m_content)
    {
        if (declaration == Declaration::Xml)
            m_writer.writeStartDocument(QStringLiteral("1.0"), true);
        open(root, attributes);
    }

    void open(const char *name, const XmlAttributes &attributes = {})
    {
        m_writer.writeStartElement(QString::fromLatin1(name));
        write(attributes);
    }
    void close() { m_writer.writeEndElement(); }

    // Adds an attribute to the element just opened.
    void attribute(const char *name, const QString &value)
    {
        m_writer.writeAttribute(QString::fromLatin1(name), value);
    }

    void empty(const char *name, const XmlAttributes &attributes = {})
    {
        m_writer.writeEmptyElement(QString::fromLatin1(name));
        write(attributes);
    }

    void characters(const QString &text) { m_writer.writeCharacters(text); }

    void text(const char *name, const QString &text, const XmlAttributes &attributes = {})
    {
        open(name, attributes);
        characters(text);
        close();
    }

    QByteArray content() &&
    {
        m_writer.writeEndDocument();
        return m_content;
    }

private:
    void write(const XmlAttributes &attributes)
    {
        for (const auto &[name, value] : attributes)
            attribute(name, value);
    }

    QByteArray m_content;
    QXmlStreamWriter m_writer;
};

} // namespace Exchange
