#include "exchange/documents/wordtext.h"

#include "domain/text/sourcemarks.h"
#include "exchange/documents/mimemessage.h"
#include "exchange/documents/shared/guardedxml.h"
#include "exchange/documents/shared/listnumber.h"
#include "exchange/documents/shared/packagerelations.h"
#include "exchange/documents/shared/tablerows.h"
#include "exchange/documents/textdecoding.h"
#include "exchange/documents/webpagetext.h"
#include "exchange/documents/wordnumbering.h"

#include <QSet>

#include <functional>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

class WordReader
{
public:
    // Returns the lines of the embedded document that a relation of this one leads to.
    using Embedded = std::function<QStringList(const QString &relation)>;

    WordReader(QXmlStreamReader &xml, WordNumbering &numbering, TextBudget &budget,
               Embedded embedded)
        : m_xml(xml)
        , m_numbering(numbering)
        , m_budget(budget)
        , m_embedded(std::move(embedded))
    {}

    // The lines in the element at hand.
    QStringList blocks();

    // The text of a last paragraph whose end mark was deleted, so that the next document's first
    // paragraph continues it.
    QString carried() const { return m_carried; }

    // The words that Word neither shows nor prints.
    QStringList hidden() const { return m_hidden; }

private:
    struct Paragraph
    {
        QString text = {};
        QString style = {};
        WordListPlace place = {};
        QStringList boxes = {};
        // The paragraph's end mark was deleted: it runs on into the next one.
        bool endIsDeleted = false;
        bool isHidden = false; // the present run is hidden, by itself or by its style
        std::optional<bool> isRunHidden = {};
    };

    void block(QStringList &lines);
    void embed(QStringList &lines);
    QStringList paragraph();
    void content(Paragraph &paragraph);
    void element(Paragraph &paragraph);
    void run(Paragraph &paragraph);
    void runProperties(Paragraph &paragraph);
    void properties(Paragraph &paragraph);
    void field();
    QString character() const;
    QString symbol() const;
    TableRows table();
    void tableContent(TableRows &table);
    void row(TableRows &table);
    struct RowRead
    {
        QList<TableCell> cells = {};
        bool isDeleted = false;
        bool isHidden = false;
    };
    void rowContent(RowRead &row);
    void cell(QList<TableCell> &cells);
    template<typename Read>
    bool looksInto(const Read &read);
    void hide(const QString &words);
    void spend(qsizetype characters, qsizetype lines);

    QXmlStreamReader &m_xml;
    WordNumbering &m_numbering;
    TextBudget &m_budget;
    QString m_carried;
    Embedded m_embedded;
    QStringList m_hidden;
    QList<bool> m_choices;        // by open AlternateContent: whether a choice was read
    TableRows *m_table = nullptr; // the table that is being read; null outside
    QList<bool> m_fields;         // by open field: whether its result is being read
};

bool isTransparent(QStringView name)
{
    static const QSet<QStringView> names{u"sdt", u"sdtContent", u"customXml",
                                         u"ins", u"moveTo",     u"smartTag"};
    return names.contains(name);
}

// Whether all namespaces that a choice requires are known (ECMA-376, part 3, 10.2.1).
bool isUnderstood(const QString &required)
{
    static const QSet<QString> known{
        u"w"_s,   u"wp"_s,  u"wps"_s, u"wpg"_s,   u"wpc"_s,    u"wpi"_s,  u"wp14"_s, u"w14"_s,
        u"w15"_s, u"a14"_s, u"a"_s,   u"v"_s,     u"o"_s,      u"wne"_s,  u"pic"_s,  u"m"_s,
        u"c14"_s, u"cx"_s,  u"w16"_s, u"w16se"_s, u"w16cid"_s, u"aink"_s, u"am3d"_s};
    const QStringList prefixes = required.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(prefixes, [](const QString &p) { return known.contains(p); });
}

// Whether the element holds no text of the document: properties, deleted text, instructions of
// fields.
bool isPassedOver(QStringView name)
{
    static const QSet<QStringView> names{u"del",          u"moveFrom",   u"delText", u"instrText",
                                         u"delInstrText", u"tblPrEx",    u"sdtPr",   u"sdtEndPr",
                                         u"customXmlPr",  u"smartTagPr", u"ffData",  u"fldData",
                                         u"rt",           u"sectPr",     u"tblPr",   u"tblGrid"};
    return names.contains(name) || name.endsWith(u"Change");
}

void WordReader::spend(qsizetype characters, qsizetype lines)
{
    if (!m_budget.spend(characters, lines))
        m_xml.raiseError(u"too much text"_s);
}

// Reads the content of an element that only wraps others; of alternatives, the first that is
// understood. False, with nothing read, for any other element.
template<typename Read>
bool WordReader::looksInto(const Read &read)
{
    const auto name = m_xml.name();
    if (name == u"AlternateContent") {
        m_choices.append(false);
        read();
        m_choices.removeLast();
    } else if (name == u"Choice" || name == u"Fallback") {
        const bool isUsable = name == u"Fallback" || isUnderstood(attributeOf(m_xml, u"Requires"));
        if (m_choices.isEmpty() || m_choices.last() || !isUsable) {
            m_xml.skipCurrentElement();
            return true;
        }
        m_choices.last() = true;
        read();
    } else if (isTransparent(name)) {
        read();
    } else {
        return false;
    }
    return true;
}

void WordReader::hide(const QString &words)
{
    const QString line = words.simplified();
    if (line.size() > 1)
        m_hidden.append(Domain::kHiddenMark + line);
    spend(line.size(), 0);
}

QStringList WordReader::blocks()
{
    QStringList lines;
    while (m_xml.readNextStartElement())
        block(lines);
    return lines;
}

void WordReader::block(QStringList &lines)
{
    const auto name = m_xml.name();
    if (name == u"p" && isWordElement(m_xml))
        lines += paragraph();
    else if (name == u"tbl" && isWordElement(m_xml))
        lines += linesOf(table());
    else if (name == u"altChunk")
        embed(lines);
    else if (!looksInto([&] { lines += blocks(); }))
        m_xml.skipCurrentElement();
}

void WordReader::embed(QStringList &lines)
{
    const QStringList embedded = m_embedded(attributeOf(m_xml, u"id"));
    for (const QString &line : embedded)
        spend(line.size(), 1);
    lines += embedded;
    m_xml.skipCurrentElement();
}

QStringList WordReader::paragraph()
{
    Paragraph paragraph;
    content(paragraph);
    m_fields.removeAll(false); // a field's instruction without an end would hide the rest
    if (paragraph.endIsDeleted) {
        m_carried += paragraph.text;
        return paragraph.boxes;
    }
    QString text = std::exchange(m_carried, {}) + paragraph.text;
    const QString number = m_numbering.next(paragraph.style, paragraph.place);
    text = withListNumber(number, text);
    const QStringList lines = text.split(u'\n');
    spend(text.size(), lines.size());
    return lines + paragraph.boxes;
}

void WordReader::content(Paragraph &paragraph)
{
    while (m_xml.readNextStartElement())
        element(paragraph);
}

// Reads an element of a paragraph; drawings, formulas and the like are searched for text.
void WordReader::element(Paragraph &paragraph)
{
    const auto name = m_xml.name();
    const bool isResult = !m_fields.contains(false);
    if (isPassedOver(name)) {
        m_xml.skipCurrentElement();
    } else if (looksInto([&] { content(paragraph); })) {
        return;
    } else if (name == u"t") {
        const QString text = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
        if (isResult)
            paragraph.text += QString(text).replace(u'\n', u' ');
    } else if (name == u"txbxContent") {
        const auto fields = std::exchange(m_fields, {});
        paragraph.boxes += blocks();
        m_fields = fields;
    } else if (name == u"r" && isWordElement(m_xml)) {
        run(paragraph);
    } else if (name == u"rPr" && isWordElement(m_xml)) {
        runProperties(paragraph);
    } else if (name == u"pPr" && isWordElement(m_xml)) {
        properties(paragraph);
    } else {
        if (name == u"fldChar" && isWordElement(m_xml))
            field();
        else if (isResult && isWordElement(m_xml))
            paragraph.text += character();
        content(paragraph);
    }
}

// The text of an element of a run that stands for a character; empty for any other.
QString WordReader::character() const
{
    const auto name = m_xml.name();
    if (name == u"tab" || name == u"ptab")
        return u"\t"_s;
    if (name == u"br" || name == u"cr")
        return u"\n"_s;
    if (name == u"noBreakHyphen")
        return u"-"_s;
    return name == u"sym" ? symbol() : QString();
}

void WordReader::run(Paragraph &paragraph)
{
    const qsizetype before = paragraph.text.size();
    paragraph.isHidden = m_numbering.isHidden(paragraph.style);
    paragraph.isRunHidden.reset();
    content(paragraph);
    if (!paragraph.isRunHidden.value_or(paragraph.isHidden))
        return;
    hide(paragraph.text.mid(before));
    paragraph.text.truncate(before);
}

void WordReader::runProperties(Paragraph &paragraph)
{
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == u"vanish")
            paragraph.isRunHidden = isWordPropertyOn(m_xml);
        else if (m_xml.name() == u"rStyle")
            paragraph.isHidden = paragraph.isHidden || m_numbering.isHidden(attributeOf(m_xml));
        m_xml.skipCurrentElement();
    }
}

void WordReader::properties(Paragraph &paragraph)
{
    while (m_xml.readNextStartElement()) {
        const auto name = m_xml.name();
        if (name == u"numPr") {
            paragraph.place = readWordListPlace(m_xml);
            continue;
        }
        if (name == u"pStyle")
            paragraph.style = attributeOf(m_xml);
        if (name != u"rPr") {
            m_xml.skipCurrentElement();
            continue;
        }
        while (m_xml.readNextStartElement()) {
            paragraph.endIsDeleted = paragraph.endIsDeleted || m_xml.name() == u"del"
                                     || m_xml.name() == u"moveFrom";
            m_xml.skipCurrentElement();
        }
    }
}

void WordReader::field()
{
    const QString kind = attributeOf(m_xml, u"fldCharType");
    if (kind == u"begin")
        m_fields.append(false);
    else if (kind == u"separate" && !m_fields.isEmpty())
        m_fields.last() = true;
    else if (kind == u"end" && !m_fields.isEmpty())
        m_fields.removeLast();
    if (m_fields.size() > 64)
        m_xml.raiseError(u"fields in fields"_s);
}

// The character of a w:sym; symbol fonts have theirs in the private use area.
QString WordReader::symbol() const
{
    const uint code = attributeOf(m_xml, u"char").toUInt(nullptr, 16);
    const bool isText = code >= 0x20 && code < 0xffff && !QChar::isSurrogate(code)
                        && !(code >= 0xe000 && code < 0xf900);
    return isText ? QString(QChar(char16_t(code))) : QString();
}

TableRows WordReader::table()
{
    TableRows table;
    TableRows *outer = std::exchange(m_table, &table);
    tableContent(table);
    m_table = outer;
    if (outer)
        outer->holdsTable = true;
    return table;
}

void WordReader::tableContent(TableRows &table)
{
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == u"tr")
            row(table);
        else if (!looksInto([&] { tableContent(table); }))
            m_xml.skipCurrentElement();
    }
}

void WordReader::row(TableRows &table)
{
    RowRead row;
    rowContent(row);
    if (row.isHidden)
        hide(rowLine(row.cells));
    else if (!row.isDeleted)
        table.rows.append(row.cells);
}

void WordReader::rowContent(RowRead &row)
{
    while (m_xml.readNextStartElement()) {
        const auto name = m_xml.name();
        if (name == u"tc") {
            cell(row.cells);
        } else if (name == u"trPr") {
            while (m_xml.readNextStartElement()) {
                row.isDeleted = row.isDeleted || m_xml.name() == u"del";
                row.isHidden = row.isHidden
                               || (m_xml.name() == u"hidden" && isWordPropertyOn(m_xml));
                if (m_xml.name() == u"gridBefore" && attributeOf(m_xml).toInt() > 0)
                    row.cells.append(TableCell{.columns = attributeOf(m_xml).toInt()});
                m_xml.skipCurrentElement();
            }
        } else if (!looksInto([&] { rowContent(row); })) {
            m_xml.skipCurrentElement();
        }
    }
}

void WordReader::cell(QList<TableCell> &cells)
{
    TableCell cell;
    bool isDeleted = false;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() != u"tcPr") {
            block(cell.lines);
            continue;
        }
        while (m_xml.readNextStartElement()) {
            isDeleted = isDeleted || m_xml.name() == u"cellDel";
            if (m_xml.name() == u"gridSpan")
                cell.columns = attributeOf(m_xml).toInt();
            if (m_xml.name() == u"vMerge")
                cell.continues = attributeOf(m_xml) != u"restart";
            m_xml.skipCurrentElement();
        }
    }
    spend(0, 1);
    if (!isDeleted)
        cells.append(cell);
}

// Reads a whole document, with its notes and hidden text.
class WordDocument
{
public:
    explicit WordDocument(const ZipPackage &package, int depth)
        : m_package(package)
        , m_main(relatedPart(package, {}, u"/officeDocument"))
        , m_depth(depth)
    {}

    std::variant<QString, SourceFault> text();

private:
    template<typename Read>
    void readPart(const QString &name, const Read &read) const;
    std::optional<SourceFault> readBody(QStringList &lines);
    void readNotes(QStringView kind, const QString &mark);
    QStringList embedded(const QString &relation) const;

    const ZipPackage &m_package;
    QString m_main;
    int m_depth; // the number of documents around this one
    WordNumbering m_numbering;
    TextBudget m_budget;
    QStringList m_beside; // lines of hidden text and notes
};

template<typename Read>
void WordDocument::readPart(const QString &name, const Read &read) const
{
    SourceFault fault;
    if (auto device = name.isEmpty() ? nullptr : m_package.part(name, &fault)) {
        GuardedXml part(std::move(device));
        read(part.reader());
    }
}

std::optional<SourceFault> WordDocument::readBody(QStringList &lines)
{
    SourceFault fault = SourceFault::Damaged;
    auto device = m_package.part(m_main, &fault);
    if (!device)
        return fault;
    GuardedXml document(std::move(device));
    QXmlStreamReader &xml = document.reader();
    if (!xml.readNextStartElement() || !isWordElement(xml))
        return SourceFault::Damaged;
    while (xml.readNextStartElement()) {
        WordReader reader(xml, m_numbering, m_budget,
                          [this](const QString &relation) { return embedded(relation); });
        if (xml.name() == u"body")
            lines += reader.blocks();
        else
            xml.skipCurrentElement();
        if (!reader.carried().isEmpty())
            lines += reader.carried();
        m_beside += reader.hidden();
    }
    return document.finish(m_budget);
}

// Adds the notes of a part to the lines beside the text, without the separators.
void WordDocument::readNotes(QStringView kind, const QString &mark)
{
    readPart(relatedPart(m_package, m_main, kind), [&](QXmlStreamReader &xml) {
        if (!xml.readNextStartElement())
            return;
        while (xml.readNextStartElement()) {
            const QString type = attributeOf(xml, u"type");
            if (!type.isEmpty() && type != u"normal") {
                xml.skipCurrentElement();
                continue;
            }
            WordReader reader(xml, m_numbering, m_budget,
                              [](const QString &) { return QStringList(); });
            const QString words = joinedLines(reader.blocks()).simplified();
            if (!words.isEmpty())
                m_beside.append(mark + words);
        }
    });
}

// The lines of an embedded document: a web page, a message, a text or a Word document; for any
// other, a line that says that it was not read.
QStringList WordDocument::embedded(const QString &relation) const
{
    const auto relations = relationsOf(m_package, m_main);
    const auto found = std::ranges::find(relations, relation, &PackageRelation::id);
    const QString part = found == relations.cend() ? QString() : found->target;
    QStringList unread{Domain::kUnreadMark + u"文档中嵌入的一部分"_s};
    SourceFault fault;
    const auto device = part.isEmpty() || m_depth > 0 ? nullptr : m_package.part(part, &fault);
    const QByteArray bytes = device ? device->readAll() : QByteArray();
    if (bytes.startsWith("PK\x03\x04")) {
        const auto opened = ZipPackage::open(bytes);
        const auto *package = std::get_if<std::unique_ptr<ZipPackage>>(&opened);
        const auto text = package ? WordDocument(**package, m_depth + 1).text()
                                  : SourceFault::Damaged;
        const auto *words = std::get_if<QString>(&text);
        return words ? words->split(u'\n') : unread;
    }
    const auto message = isMimeMessage(bytes) ? mimeText(bytes) : std::nullopt;
    const QByteArray page = message ? message->bytes : bytes;
    if (page.isEmpty() || page.startsWith("{\\rtf") || page.contains('\0'))
        return unread;
    const QString words = decodedPage(page);
    const bool isPage = message ? message->isPage : isWebPage(page, part);
    const auto text = isPage ? webPageText(words) : std::optional(words);
    return text ? QString(*text).remove(u'\r').split(u'\n') : unread;
}

std::variant<QString, SourceFault> WordDocument::text()
{
    readPart(relatedPart(m_package, m_main, u"/numbering"),
             [&](QXmlStreamReader &xml) { m_numbering.readNumbering(xml); });
    readPart(relatedPart(m_package, m_main, u"/styles"),
             [&](QXmlStreamReader &xml) { m_numbering.readStyles(xml); });
    QStringList lines;
    if (const auto wrong = readBody(lines))
        return *wrong;
    readNotes(u"/footnotes", Domain::kFootnoteMark);
    readNotes(u"/endnotes", Domain::kEndnoteMark);
    if (!m_budget.isKept())
        return SourceFault::TooLarge;
    return (lines + m_beside).join(u'\n');
}

} // namespace

std::variant<QString, SourceFault> wordText(const ZipPackage &package)
{
    return WordDocument(package, 0).text();
}

} // namespace Exchange
