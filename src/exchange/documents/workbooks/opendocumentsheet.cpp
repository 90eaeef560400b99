#include "exchange/documents/workbooks/opendocumentsheet.h"

#include "exchange/documents/shared/guardedxml.h"
#include "exchange/documents/workbooks/cellnumbers.h"

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr int kMostRepeats = 1000; // repetitions of a cell or row with words

int repeats(const QXmlStreamReader &xml, QStringView name, int most)
{
    return qBound(1, attributeOf(xml, name).toInt(), most);
}

bool isHidden(const QXmlStreamReader &xml)
{
    const QString visibility = attributeOf(xml, u"visibility");
    return visibility == u"collapse" || visibility == u"filter";
}

// The words of a paragraph, without those of comments.
QString words(QXmlStreamReader &xml)
{
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement())
            return text;
        if (xml.isCharacters())
            text += xml.text();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"annotation" || xml.name() == u"ruby-text" || xml.name() == u"note") {
            xml.skipCurrentElement();
            continue;
        }
        if (xml.name() == u"line-break")
            text += u'\n';
        else if (xml.name() == u"s" || xml.name() == u"tab")
            text += u' ';
        text += words(xml);
    }
    return text;
}

// Reads one sheet, the present table:table element.
class SheetReader
{
public:
    SheetReader(QXmlStreamReader &xml, SheetTable &sheet)
        : m_xml(xml)
        , m_sheet(sheet)
    {}

    // Reads the sheet. False when it is too large.
    bool read();

private:
    bool row();
    bool cell();
    QString cellWords();
    void column();

    QXmlStreamReader &m_xml;
    SheetTable &m_sheet;
    int m_row = 0;
    int m_rowRepeats = 1;
    int m_column = 0;
    int m_definedColumns = 0;
};

bool SheetReader::read()
{
    while (m_xml.readNextStartElement()) {
        const auto name = m_xml.name();
        if (name == u"table-row") {
            if (!row())
                return false;
        } else if (name == u"table-column") {
            column();
        } else if (name.endsWith(u"rows") || name.endsWith(u"columns")
                   || name.endsWith(u"-group")) {
            if (!read())
                return false;
        } else {
            m_xml.skipCurrentElement();
        }
    }
    return true;
}

void SheetReader::column()
{
    const int count = repeats(m_xml, u"number-columns-repeated", kMostSheetColumns);
    if (isHidden(m_xml))
        m_sheet.hideColumns(m_definedColumns, m_definedColumns + count - 1);
    m_definedColumns = qMin(m_definedColumns + count, kMostSheetColumns);
    m_xml.skipCurrentElement();
}

bool SheetReader::row()
{
    const int count = repeats(m_xml, u"number-rows-repeated", kMostSheetRows);
    m_rowRepeats = qMin(count, kMostRepeats);
    m_column = 0;
    for (int i = 0; isHidden(m_xml) && i < m_rowRepeats; ++i)
        m_sheet.hideRow(m_row + i);
    bool isKept = true;
    while (isKept && m_xml.readNextStartElement())
        isKept = cell();
    m_row = qMin(m_row + count, kMostSheetRows);
    return isKept;
}

QString SheetReader::cellWords()
{
    const bool isDay = attributeOf(m_xml, u"value-type") == u"date";
    const QString day = attributeOf(m_xml, u"date-value");
    QStringList paragraphs;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == u"p")
            paragraphs.append(words(m_xml));
        else
            m_xml.skipCurrentElement();
    }
    const QString shown = paragraphs.join(u'\n');
    return isDay && !day.isEmpty() && !shown.contains(u'月') ? cellDay(day) : shown;
}

bool SheetReader::cell()
{
    const int count = repeats(m_xml, u"number-columns-repeated", kMostSheetColumns);
    const int rows = repeats(m_xml, u"number-rows-spanned", kMostSheetRows);
    const int columns = repeats(m_xml, u"number-columns-spanned", kMostSheetColumns);
    const bool isFormula = !attributeOf(m_xml, u"formula").isEmpty();
    const QString text = cellWords();
    if (isFormula && text.trimmed().isEmpty())
        m_sheet.setEmptyFormula(m_row, m_column);
    m_sheet.merge(m_row, m_column, rows, columns);
    bool isKept = true;
    for (int row = 0; !text.isEmpty() && row < m_rowRepeats; ++row) {
        for (int i = 0; isKept && i < qMin(count, kMostRepeats); ++i)
            isKept = m_sheet.setCell(m_row + row, m_column + i, text);
    }
    m_column = qMin(m_column + count, kMostSheetColumns);
    return isKept;
}

// The names of table styles that hide the table.
QSet<QString> hiddenStyles(QXmlStreamReader &xml)
{
    QSet<QString> styles;
    QString style;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"automatic-styles")
            break;
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"style")
            style = attributeOf(xml, u"name");
        if (xml.name() == u"table-properties" && attributeOf(xml, u"display") == u"false")
            styles.insert(style);
    }
    return styles;
}

std::unique_ptr<GuardedXml> contentOf(const ZipPackage &package, SourceFault *fault)
{
    *fault = SourceFault::Damaged;
    auto device = package.part(u"content.xml"_s, fault);
    return device ? std::make_unique<GuardedXml>(std::move(device)) : nullptr;
}

// Calls `visit` for each sheet with the reader at it; it reads on to the sheet's end, or skips it.
template<typename Visit>
std::optional<SourceFault> visitSheets(const ZipPackage &package, const Visit &visit)
{
    SourceFault fault;
    const auto content = contentOf(package, &fault);
    if (!content)
        return fault;
    QXmlStreamReader &xml = content->reader();
    QSet<QString> hidden;
    int number = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"automatic-styles")
            hidden = hiddenStyles(xml);
        else if (xml.name() == u"table" && !visit(xml, number++, hidden))
            return SourceFault::TooLarge;
    }
    return content->finish();
}

} // namespace

bool isProtectedOpenDocument(const ZipPackage &package)
{
    return package.beginningOf(u"META-INF/manifest.xml"_s, 1024 * 1024).contains("encryption-data");
}

std::variant<WorkbookText, SourceFault> openDocumentSheet(const ZipPackage &package,
                                                          std::optional<int> sheet)
{
    if (isProtectedOpenDocument(package))
        return SourceFault::Password;
    QList<SheetEntry> sheets;
    const auto wrong = visitSheets(package, [&](QXmlStreamReader &xml, int, const auto &hidden) {
        if (sheets.size() < kMostSheets)
            sheets.append({.name = attributeOf(xml, u"name").left(kLongestSheetName),
                           .isHidden = hidden.contains(attributeOf(xml, u"style-name"))});
        xml.skipCurrentElement();
        return true;
    });
    if (wrong)
        return *wrong;
    return chosenSheet(sheets, sheet, [&package](int chosen) -> SheetOrFault {
        SheetTable table;
        const auto fault = visitSheets(package, [&](QXmlStreamReader &xml, int at, const auto &) {
            if (at == chosen)
                return SheetReader(xml, table).read();
            xml.skipCurrentElement();
            return true;
        });
        if (fault)
            return *fault;
        return table;
    });
}

TablesOrFault openDocumentTables(const ZipPackage &package)
{
    if (isProtectedOpenDocument(package))
        return SourceFault::Password;
    QList<SheetTable> tables;
    const auto fault = visitSheets(package, [&](QXmlStreamReader &xml, int at, const auto &) {
        if (at >= kMostSheets) {
            xml.skipCurrentElement();
            return true;
        }
        SheetTable table;
        const bool isRead = SheetReader(xml, table).read();
        tables.append(std::move(table));
        return isRead;
    });
    if (fault)
        return *fault;
    return tables;
}

} // namespace Exchange
