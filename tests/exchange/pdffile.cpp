#include "exchange/pdffile.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr double kHeight = 842;

QByteArray hex(QChar c)
{
    return QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
}

QByteArray drawn(const PdfMark &mark)
{
    const auto number = [](double value) { return QByteArray::number(value, 'f', 2); };
    if (mark.text.isEmpty()) {
        return number(mark.left) + ' ' + number(kHeight - mark.top) + " m " + number(mark.right)
               + ' ' + number(kHeight - mark.bottom) + " l S\n";
    }
    QByteArray codes;
    for (const QChar c : mark.text)
        codes += hex(c);
    return "BT /F " + number(mark.size) + " Tf " + number(mark.left) + ' '
           + number(kHeight - mark.top - mark.size * 0.9) + " Td <" + codes + "> Tj ET\n";
}

// A table that maps each code to its character, from which text can be extracted. The codes used
// are the characters' own (UTF-16).
QByteArray toUnicode(const QList<QList<PdfMark>> &pages)
{
    QSet<QChar> used;
    for (const auto &page : pages) {
        for (const PdfMark &mark : page)
            used.unite(QSet<QChar>(mark.text.cbegin(), mark.text.cend()));
    }
    QByteArray lines;
    for (const QChar c : std::as_const(used))
        lines += "1 beginbfchar <" + hex(c) + "> <" + hex(c) + "> endbfchar\n";
    return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
           "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
           + lines + "endcmap end end";
}

QByteArray stream(const QByteArray &bytes)
{
    return "<< /Length " + QByteArray::number(bytes.size()) + " >> stream\n" + bytes
           + "\nendstream";
}

} // namespace

QByteArray pdfOf(const QList<QList<PdfMark>> &pages)
{
    QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        {},
        "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts "
        "[4 0 R] /ToUnicode 5 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /DW 1000 /CIDSystemInfo << /Registry "
        "(Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R >>",
        stream(toUnicode(pages)),
        "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /Ascent 900 "
        "/Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 >>"};
    QByteArray kids;
    for (const auto &page : pages) {
        QByteArray content = "0.5 w\n";
        for (const PdfMark &mark : page)
            content += drawn(mark);
        kids += QByteArray::number(objects.size() + 1) + " 0 R ";
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font "
                       "<< /F 3 0 R >> >> /Contents "
                       + QByteArray::number(objects.size() + 2) + " 0 R >>");
        objects.append(stream(content));
    }
    objects[1] = "<< /Type /Pages /Count " + QByteArray::number(pages.size()) + " /Kids [" + kids
                 + "] >>";
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray places;
    for (int i = 0; i < objects.size(); ++i) {
        places += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    const QByteArray count = QByteArray::number(objects.size() + 1);
    return pdf + "xref\n0 " + count + "\n0000000000 65535 f \n" + places + "trailer << /Size "
           + count + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

QList<PdfMark> pdfTable(double left, double top, const QList<double> &widths,
                        const QList<QStringList> &rows)
{
    constexpr double kPitch = 16;
    QList<PdfMark> marks;
    double right = left;
    for (const double width : widths)
        right += width;
    double y = top;
    marks.append({.left = left, .top = y, .right = right, .bottom = y});
    for (const QStringList &row : rows) {
        double most = 1;
        double x = left;
        for (int i = 0; i < row.size(); ++i) {
            const QStringList lines = row[i].split(u'\n');
            for (int line = 0; line < lines.size(); ++line) {
                if (!lines[line].isEmpty())
                    marks.append(
                        {.left = x + 4, .top = y + 3 + line * kPitch, .text = lines[line]});
            }
            most = qMax(most, double(lines.size()));
            x += widths[i];
        }
        const double bottom = y + most * kPitch + 4;
        x = left;
        for (const double width : widths) {
            marks.append({.left = x, .top = y, .right = x, .bottom = bottom});
            x += row.size() == 1 ? right - left : width;
            if (row.size() == 1)
                break;
        }
        marks.append({.left = right, .top = y, .right = right, .bottom = bottom});
        y = bottom;
        marks.append({.left = left, .top = y, .right = right, .bottom = y});
    }
    return marks;
}
