#include "exchange/documents/wordtext.h"

#include "exchange/documents/guardedxml.h"
#include "exchange/documents/tablerows.h"
#include "exchange/documents/wordnumbering.h"

#include <QDir>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

// The part that `part` names by a relationship of that kind ("/styles"); an empty `part` is the
// package itself. Empty if there is none.
QString relatedPart(const ZipPackage &package, const QString &part, QStringView kind)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    SourceFault fault;
    auto device = package.part(part.left(slash) + u"_rels/"_s + part.mid(slash) + u".rels"_s,
                               &fault);
    if (!device)
        return {};
    GuardedXml relations(std::move(device));
    QXmlStreamReader &xml = relations.reader();
    if (!xml.readNextStartElement())
        return {};
    while (xml.readNextStartElement()) {
        const QString target = attributeOf(xml, u"Target");
        if (attributeOf(xml, u"Type").endsWith(kind)
            && attributeOf(xml, u"TargetMode") != u"External") {
            return target.startsWith(u'/') ? QDir::cleanPath(target).mid(1)
                                           : QDir::cleanPath(part.left(slash) + target);
        }
        xml.skipCurrentElement();
    }
    return {};
}

class WordReader
{
public:
    WordReader(QXmlStreamReader &xml, WordNumbering &numbering, TextBudget &budget)
        : m_xml(xml)
        , m_numbering(numbering)
        , m_budget(budget)
    {}

    // The lines in the element at hand.
    QStringList blocks();

    // What a last paragraph, whose end was deleted, leaves over.
    QString carried() const { return m_carried; }

private:
    struct Paragraph
    {
        QString text = {};
        QString style = {};
        WordListPlace place = {};
        QStringList boxes = {};
        bool endIsDeleted = false; // and runs on into the next one
        bool isHidden = false;     // the run at hand
    };

    void block(QStringList &lines);
    QStringList paragraph();
    void content(Paragraph &paragraph);
    void element(Paragraph &paragraph);
    void run(Paragraph &paragraph);
    void runProperties(Paragraph &paragraph);
    void properties(Paragraph &paragraph);
    void field();
    QString symbol() const;
    TableRows table();
    void tableContent(TableRows &table);
    void row(TableRows &table);
    void rowContent(QList<TableCell> &cells, bool &isDeleted);
    void cell(QList<TableCell> &cells);
    bool isOn() const;
    void spend(qsizetype characters, qsizetype lines);

    QXmlStreamReader &m_xml;
    WordNumbering &m_numbering;
    TextBudget &m_budget;
    QString m_carried;
    TableRows *m_table = nullptr; // that is being read
    QList<bool> m_fields;         // of each field begun: whether its result is at hand
};

bool isTransparent(QStringView name)
{
    static const QSet<QStringView> names{u"sdt",    u"sdtContent", u"customXml",        u"ins",
                                         u"moveTo", u"smartTag",   u"AlternateContent", u"Choice"};
    return names.contains(name);
}

// What holds no text of the document: properties, what was deleted, instructions of fields, the
// other way of saying what was said already.
bool isPassedOver(QStringView name)
{
    static const QSet<QStringView> names{
        u"del",   u"moveFrom", u"delText",     u"instrText",  u"delInstrText", u"Fallback",
        u"sdtPr", u"sdtEndPr", u"customXmlPr", u"smartTagPr", u"ffData",       u"fldData",
        u"rt",    u"sectPr",   u"tblPr",       u"tblGrid",    u"tblPrEx"};
    return names.contains(name) || name.endsWith(u"Change");
}

void WordReader::spend(qsizetype characters, qsizetype lines)
{
    if (!m_budget.spend(characters, lines))
        m_xml.raiseError(u"too much text"_s);
}

bool WordReader::isOn() const
{
    const QString value = attributeOf(m_xml);
    return value != u"0" && value != u"false" && value != u"off";
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
    else if (isTransparent(name))
        lines += blocks();
    else
        m_xml.skipCurrentElement();
}

QStringList WordReader::paragraph()
{
    Paragraph paragraph;
    content(paragraph);
    m_fields.removeAll(false); // an instruction that never ends would hide the rest
    if (paragraph.endIsDeleted) {
        m_carried += paragraph.text;
        return paragraph.boxes;
    }
    QString text = std::exchange(m_carried, {}) + paragraph.text;
    const QString number = m_numbering.next(paragraph.style, paragraph.place);
    if (!number.isEmpty())
        text = number + u' ' + text;
    const QStringList lines = text.split(u'\n');
    spend(text.size(), lines.size());
    return lines + paragraph.boxes;
}

void WordReader::content(Paragraph &paragraph)
{
    while (m_xml.readNextStartElement())
        element(paragraph);
}

// Elements of other kinds (drawings, mathematics) are looked through for text.
void WordReader::element(Paragraph &paragraph)
{
    const auto name = m_xml.name();
    const bool isResult = !m_fields.contains(false);
    if (isPassedOver(name)) {
        m_xml.skipCurrentElement();
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
    } else if (!isWordElement(m_xml)) {
        content(paragraph);
    } else {
        if (name == u"fldChar")
            field();
        else if (isResult && (name == u"tab" || name == u"ptab"))
            paragraph.text += u'\t';
        else if (isResult && (name == u"br" || name == u"cr"))
            paragraph.text += u'\n';
        else if (isResult && name == u"noBreakHyphen")
            paragraph.text += u'-';
        else if (isResult && name == u"sym")
            paragraph.text += symbol();
        content(paragraph);
    }
}

void WordReader::run(Paragraph &paragraph)
{
    const qsizetype before = paragraph.text.size();
    paragraph.isHidden = false;
    content(paragraph);
    if (paragraph.isHidden)
        paragraph.text.truncate(before);
}

void WordReader::runProperties(Paragraph &paragraph)
{
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == u"vanish")
            paragraph.isHidden = isOn();
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

// Fonts of pictures keep their characters in the part for private use.
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
        else if (isTransparent(m_xml.name()))
            tableContent(table);
        else
            m_xml.skipCurrentElement();
    }
}

void WordReader::row(TableRows &table)
{
    QList<TableCell> cells;
    bool isDeleted = false;
    rowContent(cells, isDeleted);
    if (!isDeleted)
        table.rows.append(cells);
}

void WordReader::rowContent(QList<TableCell> &cells, bool &isDeleted)
{
    while (m_xml.readNextStartElement()) {
        const auto name = m_xml.name();
        if (name == u"tc") {
            cell(cells);
        } else if (name == u"trPr") {
            while (m_xml.readNextStartElement()) {
                isDeleted = isDeleted || m_xml.name() == u"del";
                if (m_xml.name() == u"gridBefore" && attributeOf(m_xml).toInt() > 0)
                    cells.append(TableCell{.columns = attributeOf(m_xml).toInt()});
                m_xml.skipCurrentElement();
            }
        } else if (isTransparent(name)) {
            rowContent(cells, isDeleted);
        } else {
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
            m_xml.skipCurrentElement();
        }
    }
    spend(0, 1);
    if (!isDeleted)
        cells.append(cell);
}

template<typename Read>
void readPart(const ZipPackage &package, const QString &name, const Read &read)
{
    SourceFault fault;
    if (auto device = name.isEmpty() ? nullptr : package.part(name, &fault)) {
        GuardedXml part(std::move(device));
        read(part.reader());
    }
}

} // namespace

std::variant<QString, SourceFault> wordText(const ZipPackage &package)
{
    const QString main = relatedPart(package, {}, u"/officeDocument");
    WordNumbering numbering;
    readPart(package, relatedPart(package, main, u"/numbering"),
             [&](QXmlStreamReader &xml) { numbering.readNumbering(xml); });
    readPart(package, relatedPart(package, main, u"/styles"),
             [&](QXmlStreamReader &xml) { numbering.readStyles(xml); });

    SourceFault fault = SourceFault::Damaged;
    auto device = package.part(main, &fault);
    if (!device)
        return fault;
    GuardedXml document(std::move(device));
    QXmlStreamReader &xml = document.reader();
    if (!xml.readNextStartElement())
        return SourceFault::Damaged;
    if (!isWordElement(xml))
        return SourceFault::Workbook;
    TextBudget budget;
    QStringList lines;
    while (xml.readNextStartElement()) {
        WordReader reader(xml, numbering, budget);
        if (xml.name() == u"body")
            lines += reader.blocks();
        else
            xml.skipCurrentElement();
        lines += reader.carried();
    }
    if (const auto wrong = document.finish(budget))
        return *wrong;
    return lines.join(u'\n');
}

} // namespace Exchange
