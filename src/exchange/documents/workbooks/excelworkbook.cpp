#include "exchange/documents/workbooks/excelworkbook.h"

#include "exchange/documents/shared/guardedxml.h"
#include "exchange/documents/shared/packagerelations.h"
#include "exchange/documents/workbooks/cellnumbers.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype kMostFormats = 65'536;
constexpr qsizetype kMostStrings = 500'000;
constexpr qsizetype kLongestStrings = 16'000'000; // characters of the shared strings of all sheets

struct Place
{
    int row = -1;
    int column = -1;
    bool isValid() const { return row >= 0 && column >= 0; }
};

// A cell's name: C12.
Place placeOf(QStringView name)
{
    int column = 0;
    qsizetype at = 0;
    for (; at < name.size() && at < 3 && name[at] >= u'A' && name[at] <= u'Z'; ++at)
        column = column * 26 + (name[at].unicode() - u'A') + 1;
    const int row = name.mid(at).toInt();
    if (column < 1 || column > kMostSheetColumns || row < 1 || row > kMostSheetRows)
        return {};
    return {row - 1, column - 1};
}

bool isTrue(const QString &value)
{
    return value == u"1" || value == u"true";
}

// Replaces Excel's escapes of characters (_x000D_).
QString unescaped(const QString &text)
{
    static const QRegularExpression code(u"_x([0-9A-Fa-f]{4})_"_s);
    if (!text.contains(u"_x"))
        return text;
    QString words;
    qsizetype end = 0;
    for (auto matches = code.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        words += text.mid(end, match.capturedStart() - end);
        const char16_t unit = char16_t(match.captured(1).toUInt(nullptr, 16));
        if (unit >= 0x20 || unit == u'\n')
            words += QChar(unit);
        end = match.capturedEnd();
    }
    return words + text.mid(end);
}

// The text of an element with or without runs; phonetic guides are skipped.
QString richText(QXmlStreamReader &xml)
{
    QString text;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"t")
            text += xml.readElementText(QXmlStreamReader::SkipChildElements);
        else if (xml.name() == u"r")
            text += richText(xml);
        else
            xml.skipCurrentElement();
    }
    return text;
}

class ExcelReader
{
public:
    ExcelReader(const ZipPackage &package, const QString &main)
        : m_package(package)
        , m_main(main)
    {}

    std::variant<WorkbookText, SourceFault> read(std::optional<int> sheet);
    TablesOrFault readAll();

private:
    std::optional<SourceFault> readCommon();
    std::optional<SourceFault> readWorkbook();
    std::optional<SourceFault> readStrings();
    void readStyles();
    SheetOrFault readSheet(const QString &part) const;
    bool readRows(QXmlStreamReader &xml, SheetTable &sheet) const;
    bool readRow(QXmlStreamReader &xml, SheetTable &sheet, int row) const;
    QString cell(QXmlStreamReader &xml, bool *isFormula) const;
    QString valueOf(const QString &type, const QString &value, int style) const;

    const ZipPackage &m_package;
    QString m_main;
    QList<SheetEntry> m_sheets;
    QStringList m_parts; // the parts of the sheets
    QStringList m_strings;
    QList<CellFormat> m_formats;
    DayEpoch m_epoch = DayEpoch::From1900;
};

std::optional<SourceFault> ExcelReader::readWorkbook()
{
    QHash<QString, QString> parts;
    for (const PackageRelation &relation : relationsOf(m_package, m_main))
        parts.insert(relation.id, relation.target);
    SourceFault fault = SourceFault::Damaged;
    auto device = m_package.part(m_main, &fault);
    if (!device)
        return fault;
    GuardedXml workbook(std::move(device));
    QXmlStreamReader &xml = workbook.reader();
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"workbookPr" && isTrue(attributeOf(xml, u"date1904")))
            m_epoch = DayEpoch::From1904;
        const QString part = xml.name() == u"sheet" ? parts.value(attributeOf(xml, u"id"))
                                                    : QString();
        // Only worksheets: no charts, no dialogs.
        if (part.contains(u"sheet") && m_sheets.size() < kMostSheets) {
            m_sheets.append({.name = attributeOf(xml, u"name").left(kLongestSheetName),
                             .isHidden = attributeOf(xml, u"state").contains(u"idden")});
            m_parts.append(part);
        }
    }
    return m_sheets.isEmpty() ? SourceFault::Damaged : workbook.finish();
}

std::optional<SourceFault> ExcelReader::readStrings()
{
    const QString part = relatedPart(m_package, m_main, u"/sharedStrings");
    SourceFault fault = SourceFault::Damaged;
    auto device = part.isEmpty() ? nullptr : m_package.part(part, &fault);
    if (!device)
        return part.isEmpty() || fault == SourceFault::Damaged ? std::nullopt
                                                               : std::optional(fault);
    GuardedXml strings(std::move(device));
    QXmlStreamReader &xml = strings.reader();
    if (!xml.readNextStartElement())
        return SourceFault::Damaged;
    qsizetype length = 0;
    while (xml.readNextStartElement()) {
        m_strings.append(unescaped(richText(xml)));
        length += m_strings.last().size();
        if (m_strings.size() > kMostStrings || length > kLongestStrings)
            return SourceFault::TooLarge;
    }
    return strings.finish();
}

// Reads the formats of cells; without them when the styles cannot be read.
void ExcelReader::readStyles()
{
    const QString part = relatedPart(m_package, m_main, u"/styles");
    SourceFault fault;
    auto device = part.isEmpty() ? nullptr : m_package.part(part, &fault);
    if (!device)
        return;
    GuardedXml styles(std::move(device));
    QXmlStreamReader &xml = styles.reader();
    QHash<int, QString> codes;
    bool inCellFormats = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.name() == u"cellXfs")
            inCellFormats = xml.isStartElement();
        if (!xml.isStartElement())
            continue;
        const int id = attributeOf(xml, u"numFmtId").toInt();
        if (xml.name() == u"numFmt" && codes.size() < kMostFormats)
            codes.insert(id, attributeOf(xml, u"formatCode"));
        else if (xml.name() == u"xf" && inCellFormats && m_formats.size() < kMostFormats)
            m_formats.append(cellFormat(id, codes.value(id)));
    }
}

QString ExcelReader::valueOf(const QString &type, const QString &value, int style) const
{
    if (type == u"s") {
        bool isNumber = false;
        const int shared = value.toInt(&isNumber);
        return isNumber ? m_strings.value(shared) : QString();
    }
    if (type == u"d")
        return cellDay(value);
    if (type == u"b")
        return value == u"1" ? u"TRUE"_s : u"FALSE"_s;
    if (type == u"str")
        return unescaped(value);
    if (type == u"e")
        return {}; // an error value such as #REF! has no words
    return cellNumber(value, m_formats.value(style), m_epoch);
}

// The words of a cell; sets `isFormula` to whether it has a formula.
QString ExcelReader::cell(QXmlStreamReader &xml, bool *isFormula) const
{
    *isFormula = false;
    const QString type = attributeOf(xml, u"t");
    const int style = attributeOf(xml, u"s").toInt();
    QString words;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"v") {
            words = valueOf(type, xml.readElementText(QXmlStreamReader::SkipChildElements), style);
        } else if (xml.name() == u"is") {
            words = unescaped(richText(xml));
        } else {
            *isFormula = *isFormula || xml.name() == u"f";
            xml.skipCurrentElement();
        }
    }
    return words.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

// Rows and cells that do not say their place follow those before them.
bool ExcelReader::readRow(QXmlStreamReader &xml, SheetTable &sheet, int row) const
{
    int column = 0;
    while (xml.readNextStartElement()) {
        if (xml.name() != u"c") {
            xml.skipCurrentElement();
            continue;
        }
        const Place named = placeOf(attributeOf(xml, u"r"));
        if (named.isValid())
            column = named.column;
        bool isFormula = false;
        const QString words = cell(xml, &isFormula);
        if (isFormula && words.trimmed().isEmpty())
            sheet.setEmptyFormula(row, column);
        if (!sheet.setCell(row, column++, words))
            return false;
    }
    return true;
}

bool ExcelReader::readRows(QXmlStreamReader &xml, SheetTable &sheet) const
{
    int row = 0;
    while (xml.readNextStartElement()) {
        const int named = attributeOf(xml, u"r").toInt();
        if (named > 0)
            row = qMin(named, kMostSheetRows) - 1;
        if (isTrue(attributeOf(xml, u"hidden")))
            sheet.hideRow(row);
        if (!readRow(xml, sheet, row++))
            return false;
    }
    return true;
}

void readColumns(QXmlStreamReader &xml, SheetTable &sheet)
{
    while (xml.readNextStartElement()) {
        if (isTrue(attributeOf(xml, u"hidden")))
            sheet.hideColumns(attributeOf(xml, u"min").toInt() - 1,
                              attributeOf(xml, u"max").toInt() - 1);
        xml.skipCurrentElement();
    }
}

void readMerged(QXmlStreamReader &xml, SheetTable &sheet)
{
    while (xml.readNextStartElement()) {
        const QString range = attributeOf(xml, u"ref");
        const Place first = placeOf(range.section(u':', 0, 0));
        const Place last = placeOf(range.section(u':', 1, 1));
        if (first.isValid() && last.isValid())
            sheet.merge(first.row, first.column, last.row - first.row + 1,
                        last.column - first.column + 1);
        xml.skipCurrentElement();
    }
}

SheetOrFault ExcelReader::readSheet(const QString &part) const
{
    SourceFault fault = SourceFault::Damaged;
    auto device = m_package.part(part, &fault);
    if (!device)
        return fault;
    GuardedXml document(std::move(device));
    QXmlStreamReader &xml = document.reader();
    if (!xml.readNextStartElement())
        return SourceFault::Damaged;
    SheetTable sheet;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"sheetData") {
            if (!readRows(xml, sheet))
                return SourceFault::TooLarge;
            continue;
        }
        if (xml.name() == u"cols")
            readColumns(xml, sheet);
        else if (xml.name() == u"mergeCells")
            readMerged(xml, sheet);
        else
            xml.skipCurrentElement();
    }
    if (const auto wrong = document.finish())
        return *wrong;
    return sheet;
}

// Reads the parts that the sheets share: strings and styles.
std::optional<SourceFault> ExcelReader::readCommon()
{
    if (const auto wrong = readWorkbook())
        return wrong;
    if (const auto wrong = readStrings())
        return wrong;
    readStyles();
    return std::nullopt;
}

TablesOrFault ExcelReader::readAll()
{
    if (const auto wrong = readCommon())
        return *wrong;
    QList<SheetTable> tables;
    for (const QString &part : std::as_const(m_parts)) {
        auto sheet = readSheet(part);
        if (const auto *wrong = std::get_if<SourceFault>(&sheet))
            return *wrong;
        tables.append(std::get<SheetTable>(std::move(sheet)));
    }
    return tables;
}

std::variant<WorkbookText, SourceFault> ExcelReader::read(std::optional<int> chosen)
{
    if (const auto wrong = readCommon())
        return *wrong;
    return chosenSheet(m_sheets, chosen, [this](int at) { return readSheet(m_parts[at]); });
}

} // namespace

std::variant<WorkbookText, SourceFault> excelText(const ZipPackage &package, const QString &main,
                                                  std::optional<int> sheet)
{
    return ExcelReader(package, main).read(sheet);
}

TablesOrFault excelTables(const ZipPackage &package, const QString &main)
{
    return ExcelReader(package, main).readAll();
}

} // namespace Exchange
