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
    // The code of the glyph when drawn for this text, from 1.
    int code(quint32 glyph, const QString &text);
    // The advance of a code in thousandths of the size.
    int advance(int code) const { return m_uses[code - 1].advance; }

    QByteArray name() const { return m_name; }
    QByteArray program() const; // the embedded font
    QByteArray widths() const;  // the W array
    QByteArray toUnicode() const;
    QByteArray descriptor() const; // without the font file

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
