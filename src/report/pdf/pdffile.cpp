#include "report/pdf/pdffile.h"

#include "domain/summary/officialpaper.h"
#include "report/layout/painting.h"
#include "report/pdf/pdffont.h"
#include "system/atomicfile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QIODevice>
#include <QImageReader>

#include <cmath>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace Report {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

// A number with at most three decimals and no trailing zeros.
QByteArray number(double value)
{
    auto text = QByteArray::number(value, 'f', 3);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? QByteArray("0") : text;
}

// A PDF text string, for metadata (ISO 32000-1, 7.9.2.2).
QByteArray textString(const QString &text)
{
    QByteArray out("<FEFF");
    for (const auto unit : text)
        out += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
    return out + '>';
}

QByteArray dateString(const QDateTime &time)
{
    return "(D:" + time.toUTC().toString(u"yyyyMMddHHmmss"_s).toLatin1() + "Z)";
}

QByteArray escaped(const QString &text)
{
    QString printable;
    for (const QChar character : text) {
        if (character >= u' ' && character != QChar(0xfffe) && character != QChar(0xffff))
            printable += character;
    }
    return printable.toHtmlEscaped().toUtf8();
}

// The metadata as XMP (ISO 16684-1): title, author, language and time.
QByteArray xmpOf(const Pages &pages, const QDateTime &written)
{
    const QByteArray time = written.toUTC().toString(Qt::ISODate).toLatin1();
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
           "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
           "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
           "<dc:format>application/pdf</dc:format>"
           "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
           + escaped(pages.title())
           + "</rdf:li></rdf:Alt></dc:title>"
             "<dc:creator><rdf:Seq><rdf:li>"
           + escaped(pages.author())
           + "</rdf:li></rdf:Seq></dc:creator>"
             "<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>"
             "<xmp:CreateDate>"
           + time + "</xmp:CreateDate><xmp:ModifyDate>" + time
           + "</xmp:ModifyDate><xmp:CreatorTool>Yaodian</xmp:CreatorTool>"
             "<pdf:Producer>Yaodian</pdf:Producer>\n"
             "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

// Writes the numbered objects of a PDF file and, at the end, the cross-reference table.
class PdfObjects
{
public:
    explicit PdfObjects(QIODevice *device)
        : m_device(device)
    {
        write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    }

    int reserve()
    {
        m_offsets.append(0);
        return int(m_offsets.size());
    }

    void put(int object, const QByteArray &content)
    {
        m_offsets[object - 1] = m_at;
        write(QByteArray::number(object) + " 0 obj\n" + content + "\nendobj\n");
    }

    int add(const QByteArray &content)
    {
        const int object = reserve();
        put(object, content);
        return object;
    }

    int addStream(const QByteArray &content, const QByteArray &entries = {})
    {
        const auto packed = qCompress(content).mid(4); // qCompress() puts the length first
        return add("<< " + entries + " /Filter /FlateDecode /Length "
                   + QByteArray::number(packed.size()) + " >>\nstream\n" + packed + "\nendstream");
    }

    int addPlainStream(const QByteArray &content, const QByteArray &entries)
    {
        return add("<< " + entries + " /Length " + QByteArray::number(content.size())
                   + " >>\nstream\n" + content + "\nendstream");
    }

    void finish(int catalog, int info, const QByteArray &seed)
    {
        const auto begin = m_at;
        QByteArray table("xref\n0 " + QByteArray::number(m_offsets.size() + 1)
                         + "\n0000000000 65535 f \n");
        for (const auto offset : std::as_const(m_offsets))
            table += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        const auto id = '<' + QCryptographicHash::hash(seed, QCryptographicHash::Md5).toHex() + '>';
        write(table + "trailer\n<< /Size " + QByteArray::number(m_offsets.size() + 1) + " /Root "
              + reference(catalog) + " /Info " + reference(info) + " /ID [" + id + id
              + "] >>\nstartxref\n" + QByteArray::number(begin) + "\n%%EOF\n");
    }

    bool failed() const { return m_failed; }

private:
    void write(const QByteArray &bytes)
    {
        m_failed = m_failed || m_device->write(bytes) != bytes.size();
        m_at += bytes.size();
    }

    QIODevice *m_device;
    QList<qint64> m_offsets;
    qint64 m_at = 0;
    bool m_failed = false;
};

QSize sizeOfJpeg(const QByteArray &jpeg)
{
    QBuffer buffer;
    buffer.setData(jpeg);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer, "jpeg").size();
}

class PdfWriter
{
public:
    PdfWriter(const Pages &pages, QIODevice *device)
        : m_pages(pages)
        , m_objects(device)
        , m_tree(m_objects.reserve())
        , m_resources(m_objects.reserve())
    {}

    void writePage(int page);
    bool failed() const { return m_objects.failed(); }
    void finish(const QDateTime &written);

private:
    // An entry of the outline tree. The first is the root; the others are in the order of the
    // bookmarks.
    struct OutlineEntry
    {
        int object = 0;
        int parent = 0;
        QList<int> children = {};
    };

    QByteArray content(const Page &page);
    QByteArray pictureContent(const Page &page, const PlacedPicture &picture);
    QByteArray lineContent(const Page &page, const PlacedLine &line);
    QByteArray runContent(const PlacedLine &line, int from, int to, int font);
    int fontFor(int face);
    void writeFonts();
    QList<OutlineEntry> nestedBookmarks();
    QByteArray destination(const Bookmark &bookmark) const;
    int writeOutline();

    const Pages &m_pages;
    PdfObjects m_objects;
    int m_tree;
    int m_resources;
    QList<int> m_pageObjects;
    QList<int> m_pictures; // the object numbers of pictures, which are named Im0, Im1 …
    std::vector<std::unique_ptr<PdfFont>> m_fonts;
    // By face: the index of the font in use; a new one when that is full.
    QHash<int, int> m_fontOfFace;
};

int PdfWriter::fontFor(int face)
{
    const auto known = m_fontOfFace.constFind(face);
    if (known != m_fontOfFace.cend() && !m_fonts[std::size_t(*known)]->isFull())
        return *known;
    const int number = int(m_fonts.size());
    m_fonts.push_back(std::make_unique<PdfFont>(m_pages.faces()[face], number));
    m_fontOfFace[face] = number;
    return number;
}

// The operators for a run of glyphs of one font and rise, with adjustments where a glyph is not at
// its natural advance.
QByteArray PdfWriter::runContent(const PlacedLine &line, int from, int to, int font)
{
    auto &used = *m_fonts[std::size_t(font)];
    QByteArray out("[<");
    double at = line.glyphs[from].x;
    for (int i = from; i < to; ++i) {
        const auto &glyph = line.glyphs[i];
        const double shift = std::round((at - glyph.x) * 10000 / line.size) / 10;
        if (shift != 0) {
            out += '>' + number(shift) + '<';
            at -= shift * line.size / 1000;
        }
        const int code = used.code(glyph.glyph, line.text.mid(glyph.from, glyph.length));
        out += QByteArray::number(code, 16).rightJustified(4, '0');
        at += used.advance(code) * line.size / 1000;
    }
    return out + ">] TJ\n";
}

QByteArray PdfWriter::lineContent(const Page &page, const PlacedLine &line)
{
    QByteArray out;
    const auto &glyphs = line.glyphs;
    for (int from = 0; from < glyphs.size();) {
        const int font = fontFor(glyphs[from].face);
        int to = from + 1;
        while (to < glyphs.size() && glyphs[to].face == glyphs[from].face
               && glyphs[to].rise == glyphs[from].rise)
            ++to;
        const double along = glyphs[from].x;
        const double up = glyphs[from].rise;
        const double left = line.left + (line.turned ? up : along);
        const double bottom = page.size.height() - line.baseline + (line.turned ? -along : up);
        out += "/F" + QByteArray::number(font) + ' ' + number(line.size) + " Tf "
               + (line.turned ? "0 -1 1 0 " : "1 0 0 1 ") + number(left) + ' ' + number(bottom)
               + " Tm\n" + runContent(line, from, to, font);
        from = to;
    }
    if (!line.isSpread())
        return out;
    // PDF readers take wide gaps for blanks; ActualText gives them the line's text.
    return "/Span <</ActualText " + textString(line.text) + ">> BDC\n" + out + "EMC\n";
}

// The operators for a picture, which is put into the file as it is; none where it cannot be read.
QByteArray PdfWriter::pictureContent(const Page &page, const PlacedPicture &picture)
{
    const QByteArray jpeg = picture.jpeg ? picture.jpeg() : QByteArray();
    const QSize size = sizeOfJpeg(jpeg);
    if (size.isEmpty())
        return {};
    m_pictures.append(m_objects.addPlainStream(
        jpeg, "/Type /XObject /Subtype /Image /Width " + QByteArray::number(size.width())
                  + " /Height " + QByteArray::number(size.height())
                  + " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode"));
    const QRectF place = placeOf(picture, size);
    return "q " + number(place.width()) + " 0 0 " + number(place.height()) + ' '
           + number(place.left()) + ' ' + number(page.size.height() - place.bottom()) + " cm /Im"
           + QByteArray::number(m_pictures.size() - 1) + " Do Q\n";
}

QByteArray PdfWriter::content(const Page &page)
{
    QByteArray out;
    const double height = page.size.height();
    if (!page.rules.isEmpty())
        out += number(Domain::OfficialPaper::kRuleWidth) + " w 2 J\n";
    for (const auto &rule : page.rules) {
        out += number(rule.x1()) + ' ' + number(height - rule.y1()) + " m " + number(rule.x2())
               + ' ' + number(height - rule.y2()) + " l S\n";
    }
    for (const auto &picture : page.pictures)
        out += pictureContent(page, picture);
    out += "BT\n";
    for (const auto &line : page.lines)
        out += lineContent(page, line);
    return out + "ET\n";
}

void PdfWriter::writePage(int page)
{
    const auto &source = m_pages[page];
    const int content = m_objects.addStream(this->content(source));
    m_pageObjects.append(m_objects.add(
        "<< /Type /Page /Parent " + reference(m_tree) + " /MediaBox [0 0 "
        + number(source.size.width()) + ' ' + number(source.size.height()) + "] /Resources "
        + reference(m_resources) + " /Contents " + reference(content) + " >>"));
}

void PdfWriter::writeFonts()
{
    QByteArray resources("<< /Font <<");
    for (std::size_t i = 0; i < m_fonts.size(); ++i) {
        const auto &font = *m_fonts[i];
        const int program = m_objects.addStream(font.program(), "/Subtype /CIDFontType0C");
        const int descriptor = m_objects.add("<< " + font.descriptor() + " /FontFile3 "
                                             + reference(program) + " >>");
        const int descendant = m_objects.add(
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /" + font.name()
            + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            + " /FontDescriptor " + reference(descriptor) + " /DW 1000 /W " + font.widths()
            + " >>");
        const int toUnicode = m_objects.addStream(font.toUnicode());
        const int object = m_objects.add("<< /Type /Font /Subtype /Type0 /BaseFont /" + font.name()
                                         + "-Identity-H /Encoding /Identity-H /DescendantFonts ["
                                         + reference(descendant) + "] /ToUnicode "
                                         + reference(toUnicode) + " >>");
        resources += " /F" + QByteArray::number(int(i)) + ' ' + reference(object);
    }
    resources += " >>";
    if (!m_pictures.isEmpty())
        resources += " /XObject <<";
    for (qsizetype i = 0; i < m_pictures.size(); ++i)
        resources += " /Im" + QByteArray::number(i) + ' ' + reference(m_pictures[i]);
    m_objects.put(m_resources, resources + (m_pictures.isEmpty() ? " >>" : " >> >>"));
}

// Nests the bookmarks: each becomes a child of the last one before it with a smaller level number.
QList<PdfWriter::OutlineEntry> PdfWriter::nestedBookmarks()
{
    const auto &bookmarks = m_pages.bookmarks();
    QList<OutlineEntry> entries{{.object = m_objects.reserve()}}; // the root
    QList<int> open{0};
    for (int i = 1; i <= bookmarks.size(); ++i) {
        while (open.size() > 1 && bookmarks[open.last() - 1].level >= bookmarks[i - 1].level)
            open.removeLast();
        entries[open.last()].children.append(i);
        entries.append({.object = m_objects.reserve(), .parent = open.last()});
        open.append(i);
    }
    return entries;
}

QByteArray PdfWriter::destination(const Bookmark &bookmark) const
{
    const auto &page = m_pages[bookmark.page];
    return " /Dest [" + reference(m_pageObjects[bookmark.page]) + " /XYZ "
           + number(page.text.left()) + ' ' + number(page.size.height() - bookmark.top) + " null]";
}

int PdfWriter::writeOutline()
{
    const auto &bookmarks = m_pages.bookmarks();
    if (bookmarks.isEmpty())
        return 0;
    const auto entries = nestedBookmarks();
    for (int i = 0; i < entries.size(); ++i) {
        const auto &entry = entries[i];
        QByteArray out = i == 0 ? "<< /Type /Outlines"
                                : "<< /Title " + textString(bookmarks[i - 1].text) + " /Parent "
                                      + reference(entries[entry.parent].object)
                                      + destination(bookmarks[i - 1]);
        const auto &siblings = entries[entry.parent].children;
        const auto place = siblings.indexOf(i);
        if (place > 0)
            out += " /Prev " + reference(entries[siblings[place - 1]].object);
        if (place >= 0 && place + 1 < siblings.size())
            out += " /Next " + reference(entries[siblings[place + 1]].object);
        if (!entry.children.isEmpty()) {
            out += " /First " + reference(entries[entry.children.first()].object) + " /Last "
                   + reference(entries[entry.children.last()].object) + " /Count "
                   + QByteArray::number(i == 0 ? entries.size() - 1 : entry.children.size());
        }
        m_objects.put(entry.object, out + " >>");
    }
    return entries.first().object;
}

void PdfWriter::finish(const QDateTime &written)
{
    writeFonts();
    QByteArray tree("<< /Type /Pages /Count " + QByteArray::number(m_pageObjects.size())
                    + " /Kids [");
    for (const int page : std::as_const(m_pageObjects))
        tree += reference(page) + ' ';
    m_objects.put(m_tree, tree + "] >>");
    const int outline = writeOutline();
    const auto title = textString(m_pages.title());
    const int metadata = m_objects.addPlainStream(xmpOf(m_pages, written),
                                                  "/Type /Metadata /Subtype /XML");
    const int catalog = m_objects.add(
        "<< /Type /Catalog /Pages " + reference(m_tree) + " /Metadata " + reference(metadata)
        + " /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle "
          "true >>"
        + (outline ? " /Outlines " + reference(outline) : QByteArray()) + " >>");
    const auto date = dateString(written);
    const int info = m_objects.add("<< /Title " + title + " /Author " + textString(m_pages.author())
                                   + " /Creator (Yaodian) /Producer (Yaodian) /CreationDate " + date
                                   + " /ModDate " + date + " >>");
    m_objects.finish(catalog, info, title + date);
}

} // namespace

System::Result<void> writePdf(const Pages &pages, QIODevice *device, const QDateTime &written,
                              const Progress &progress)
{
    if (!pages.arePrintable()) {
        return System::Error{
            .message = Text::tr("No Chinese font is installed, so nothing can be "
                                "printed. Install one, for example WenQuanYi Zen Hei."),
            .reason = System::Error::Reason::Refused};
    }
    PdfWriter writer(pages, device);
    for (int page = 0; page < pages.count() && !writer.failed(); ++page) {
        if (progress && !progress(page, pages.count())) {
            return System::Error{.message = Text::tr("Saving was cancelled."),
                                 .reason = System::Error::Reason::Cancelled};
        }
        writer.writePage(page);
    }
    writer.finish(written);
    if (writer.failed())
        return System::Error{
            .message = Text::tr(
                "The report could not be written in whole; see whether the disk is full."),
            .detail = device->errorString()};
    return {};
}

System::Result<void> writePdf(const Pages &pages, const QString &path, const QDateTime &written,
                              const Progress &progress)
{
    return System::writeAtomically(
        path, [&](QIODevice *device) { return writePdf(pages, device, written, progress); });
}

} // namespace Report
