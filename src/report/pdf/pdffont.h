#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRawFont>
#include <QString>

namespace Report {

// A font of a PDF file with the glyphs used so far. A code stands for a glyph together with the
// text it was drawn for, so that 工 and ⼯, which share a glyph, stay two characters when copied.
class PdfFont
{
public:
    // Codes have two bytes; more of them need another PdfFont.
    static constexpr int kMostCodes = 65534;

    // `number` makes the font's name unique within the file.
    PdfFont(const QRawFont &face, int number);

    bool isFull() const { return m_codes.size() >= kMostCodes; }
    // The code, from 1, by which a page draws the glyph; another one for each text that the glyph
    // stands for, so that each is found and copied as it was.
    int code(quint32 glyph, const QString &text);
    // The advance of a code in thousandths of the size.
    int advance(int code) const { return m_uses[code - 1].advance; }

    QByteArray name() const { return m_name; }
    QByteArray program() const;    // the embedded font
    QByteArray widths() const;     // the array /W: advances by code
    QByteArray toUnicode() const;  // the CMap from codes to the texts that they stand for
    QByteArray descriptor() const; // the entries of /FontDescriptor but the font file

private:
    struct Use
    {
        quint32 glyph = 0;
        QString text = {};
        int advance = 0;
    };

    QRawFont m_face;
    QByteArray m_name;
    QHash<std::pair<quint32, QString>, int> m_codes;
    QList<Use> m_uses;
};

} // namespace Report
