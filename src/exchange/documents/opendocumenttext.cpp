#include "exchange/documents/opendocumenttext.h"

#include "domain/text/sourcemarks.h"
#include "exchange/documents/opendocumentlists.h"
#include "exchange/documents/shared/guardedxml.h"
#include "exchange/documents/shared/tablerows.h"
#include "exchange/documents/workbooks/opendocumentsheet.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

using Counts = OpenDocumentLists::Counts;

constexpr int kMostBlanks = 64;

// Whether the element holds no text of the document.
bool holdsNoText(const QXmlStreamReader &xml)
{
    static const QSet<QStringView> names{
        u"tracked-changes", u"annotation",     u"annotation-end",   u"forms",
        u"sequence-decls",  u"variable-decls", u"user-field-decls", u"ruby-text",
        u"hidden-text",     u"desc",           u"table-columns",    u"event-listeners"};
    return names.contains(xml.name())
           || (xml.name() == u"title" && xml.namespaceUri().contains(u"svg"));
}

// What is read of the styles of paragraphs and texts: whether they hide text, and their list style.
struct OpenDocumentStyles
{
    struct Style
    {
        QString parent = {};
        QString list = {}; // the list style that a paragraph's style names
        std::optional<bool> isHidden = {};
    };

    QString listOf(const QString &style) const;
    bool isHidden(const QString &style) const;

    QHash<QString, Style> styles = {};
};

QString OpenDocumentStyles::listOf(const QString &style) const
{
    QString name = style;
    for (int i = 0; i < kLongestStyleChain && !name.isEmpty(); ++i) {
        const Style at = styles.value(name);
        if (!at.list.isEmpty())
            return at.list;
        name = at.parent;
    }
    return {};
}

bool OpenDocumentStyles::isHidden(const QString &style) const
{
    QString name = style;
    for (int i = 0; i < kLongestStyleChain && !name.isEmpty(); ++i) {
        const Style at = styles.value(name);
        if (at.isHidden)
            return *at.isHidden;
        name = at.parent;
    }
    return false;
}

class OpenDocumentReader
{
public:
    OpenDocumentReader(QXmlStreamReader &xml, const OpenDocumentLists &lists,
                       const OpenDocumentStyles &styles, TextBudget &budget)
        : m_xml(xml)
        , m_lists(lists)
        , m_paragraphStyles(styles)
        , m_budget(budget)
    {
        m_outline.fill(-1);
    }

    // Reads the present element as lines.
    QStringList blocks();

    // Lines for notes and hidden text, each with its mark.
    QStringList beside() const { return m_beside; }

private:
    struct List
    {
        QString style = {};
        int level = 0;
        Counts counts = {};
        bool goesOn = false; // continues an earlier list's counts, and has numbered nothing yet
    };
    struct Paragraph
    {
        QString text = {};
        QStringList boxes = {};
    };

    void block(QStringList &lines);
    QStringList paragraph(const QString &number);
    QString headingNumber();
    void content(Paragraph &paragraph);
    void element(Paragraph &paragraph);
    static void addText(QString &text, QStringView more);
    void hide(const QString &words);
    QStringList list();
    void items(QStringList &lines);
    void numberedParagraph(QStringList &lines);
    void note();
    void section(QStringList &lines);
    QString styleOf() const { return attributeOf(m_xml, u"style-name"); }
    TableRows table();
    void rows(TableRows &table);
    void row(TableRows &table);
    void spend(qsizetype characters, qsizetype lines);

    QXmlStreamReader &m_xml;
    const OpenDocumentLists &m_lists;
    const OpenDocumentStyles &m_paragraphStyles;
    TextBudget &m_budget;
    Counts m_outline = {};
    QList<List> m_open;              // the present list and those around it, the outermost first
    QHash<QString, Counts> m_styles; // the counts at the end of the last list of a style
    QHash<QString, Counts> m_ids;    // the counts at the end of a list, by its xml:id
    QString m_number;                // the number for the next paragraph, the first of its item
    TableRows *m_table = nullptr;
    QHash<int, int> m_reaches; // by column of m_table: how many more rows the cell above covers
    QStringList m_beside;
    QHash<QString, Counts> m_numbered; // the counts of the numbered paragraphs of a list
};

void OpenDocumentReader::spend(qsizetype characters, qsizetype lines)
{
    if (!m_budget.spend(characters, lines))
        m_xml.raiseError(u"too much text"_s);
}

QStringList OpenDocumentReader::blocks()
{
    QStringList lines;
    while (m_xml.readNextStartElement())
        block(lines);
    return lines;
}

void OpenDocumentReader::block(QStringList &lines)
{
    const auto name = m_xml.name();
    if (name == u"p")
        lines += paragraph(std::exchange(m_number, {}));
    else if (name == u"h")
        lines += paragraph(headingNumber());
    else if (name == u"list")
        lines += list();
    else if (name == u"numbered-paragraph")
        numberedParagraph(lines);
    else if (name == u"section")
        section(lines);
    else if (name == u"table")
        lines += linesOf(table());
    else if (holdsNoText(m_xml))
        m_xml.skipCurrentElement();
    else // sections, tables of contents, frames
        lines += blocks();
}

// A heading in a list has the list's number, else that of the outline.
QString OpenDocumentReader::headingNumber()
{
    QString own = std::exchange(m_number, {});
    const int level = attributeOf(m_xml, u"outline-level").toInt() - 1;
    if (!m_open.isEmpty() || level < 0 || level >= OpenDocumentLists::kLevels
        || attributeOf(m_xml, u"is-list-header") == u"true")
        return own;
    return m_lists.next(OpenDocumentLists::outlineStyle(), level, m_outline);
}

QStringList OpenDocumentReader::paragraph(const QString &number)
{
    Paragraph paragraph;
    const bool isHidden = m_paragraphStyles.isHidden(styleOf());
    content(paragraph);
    if (isHidden) {
        hide(paragraph.text);
        return paragraph.boxes;
    }
    const QString text = withListNumber(number, paragraph.text);
    const QStringList lines = text.split(u'\n');
    spend(text.size(), lines.size());
    return lines + paragraph.boxes;
}

// Adds text with runs of blanks as one blank; the file has an element for further ones.
void OpenDocumentReader::addText(QString &text, QStringView more)
{
    for (const QChar c : more) {
        const bool isBlank = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
        if (!isBlank)
            text += c;
        else if (!text.isEmpty() && !text.back().isSpace())
            text += u' ';
    }
}

void OpenDocumentReader::content(Paragraph &paragraph)
{
    while (!m_xml.atEnd()) {
        m_xml.readNext();
        if (m_xml.isEndElement())
            return;
        if (m_xml.isCharacters())
            addText(paragraph.text, m_xml.text());
        else if (m_xml.isStartElement())
            element(paragraph);
    }
}

void OpenDocumentReader::element(Paragraph &paragraph)
{
    const auto name = m_xml.name();
    if (holdsNoText(m_xml)) {
        m_xml.skipCurrentElement();
        return;
    }
    if (name == u"note") {
        note();
        return;
    }
    if (name == u"span" && m_paragraphStyles.isHidden(styleOf())) {
        Paragraph hidden;
        content(hidden);
        hide(hidden.text);
        return;
    }
    if (name == u"text-box") {
        const auto open = std::exchange(m_open, {});
        paragraph.boxes += blocks();
        m_open = open;
        return;
    }
    if (name == u"tab")
        paragraph.text += u'\t';
    else if (name == u"line-break")
        paragraph.text += u'\n';
    else if (name == u"s")
        paragraph.text += QString(qBound(1, attributeOf(m_xml, u"c").toInt(), kMostBlanks), u' ');
    content(paragraph);
}

void OpenDocumentReader::hide(const QString &words)
{
    const QString line = words.simplified();
    if (line.size() > 1)
        m_beside.append(Domain::kHiddenMark + line);
    spend(line.size(), 0);
}

// Skips the note's number in the text, and adds the note's words to the lines beside the text.
void OpenDocumentReader::note()
{
    const bool isEndnote = attributeOf(m_xml, u"note-class") == u"endnote";
    const auto open = std::exchange(m_open, {});
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() != u"note-body") {
            m_xml.skipCurrentElement();
            continue;
        }
        const QString words = joinedLines(blocks()).simplified();
        if (!words.isEmpty())
            m_beside.append((isEndnote ? Domain::kEndnoteMark : Domain::kFootnoteMark) + words);
    }
    m_open = open;
}

void OpenDocumentReader::section(QStringList &lines)
{
    const bool isHidden = attributeOf(m_xml, u"display") == u"none";
    const QStringList own = blocks();
    if (!isHidden)
        lines += own;
    for (const QString &line : own) {
        if (isHidden)
            hide(line);
    }
}

// A paragraph that is an item of a list by itself (OpenDocument 1.2, 5.3.6).
void OpenDocumentReader::numberedParagraph(QStringList &lines)
{
    const QString style = styleOf();
    const QString id = attributeOf(m_xml, u"list-id");
    const int level = qBound(1, attributeOf(m_xml, u"level").toInt(), OpenDocumentLists::kLevels)
                      - 1;
    const QString key = id.isEmpty() ? style : id;
    if (!m_numbered.contains(key))
        m_numbered[key].fill(-1);
    const QString given = attributeOf(m_xml, u"start-value");
    const auto start = given.isEmpty() ? std::nullopt
                                       : std::optional(qBound(0, given.toInt(), 1'000'000));
    m_number = m_lists.next(style, level, m_numbered[key], start);
    lines += blocks();
    m_number.clear();
}

// A list within another goes on in its style and the counts above it, one level down. It begins
// afresh unless it says otherwise, or goes on where an earlier list was interrupted.
QStringList OpenDocumentReader::list()
{
    const bool isInner = !m_open.isEmpty();
    List list = isInner ? m_open.last() : List();
    const QString style = attributeOf(m_xml, u"style-name");
    const QString id = attributeOf(m_xml, u"id");
    const QString continued = attributeOf(m_xml, u"continue-list");
    const bool goesOn = attributeOf(m_xml, u"continue-numbering") == u"true";
    if (!style.isEmpty())
        list.style = style;
    if (isInner) {
        list.level = qMin(list.level + 1, OpenDocumentLists::kLevels - 1);
        if (!goesOn && !list.goesOn)
            std::fill(list.counts.begin() + list.level, list.counts.end(), -1);
    } else {
        list.counts.fill(-1);
        list.goesOn = m_ids.contains(continued) || (goesOn && m_styles.contains(list.style));
        if (list.goesOn)
            list.counts = m_ids.contains(continued) ? m_ids.value(continued)
                                                    : m_styles.value(list.style);
    }
    m_open.append(list);
    spend(0, 1);
    QStringList lines;
    items(lines);
    const List ended = m_open.takeLast();
    if (isInner) {
        m_open.last().counts = ended.counts;
        m_open.last().goesOn = ended.goesOn;
    } else {
        m_styles.insert(ended.style, ended.counts);
        for (const QString &name : {id, continued}) {
            if (!name.isEmpty())
                m_ids.insert(name, ended.counts);
        }
    }
    return lines;
}

void OpenDocumentReader::items(QStringList &lines)
{
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == u"list-header") {
            lines += blocks();
            continue;
        }
        if (m_xml.name() != u"list-item") {
            m_xml.skipCurrentElement();
            continue;
        }
        const QString given = attributeOf(m_xml, u"start-value");
        const auto start = given.isEmpty() ? std::nullopt
                                           : std::optional(qBound(0, given.toInt(), 1'000'000));
        // An item that only holds a smaller list has no number of its own.
        bool isFirst = true;
        while (m_xml.readNextStartElement()) {
            List &list = m_open.last();
            // A list that names no style takes the one its paragraphs' style names.
            if (list.style.isEmpty())
                list.style = m_paragraphStyles.listOf(styleOf());
            if (isFirst && (m_xml.name() == u"p" || m_xml.name() == u"h")) {
                m_number = m_lists.next(list.style, list.level, list.counts, start);
                list.goesOn = false;
            }
            isFirst = false;
            block(lines);
        }
    }
}

TableRows OpenDocumentReader::table()
{
    TableRows table;
    TableRows *outer = std::exchange(m_table, &table);
    const auto open = std::exchange(m_open, {});
    const auto reaches = std::exchange(m_reaches, {});
    rows(table);
    m_open = open;
    m_reaches = reaches;
    m_table = outer;
    if (outer)
        outer->holdsTable = true;
    return table;
}

void OpenDocumentReader::rows(TableRows &table)
{
    while (m_xml.readNextStartElement()) {
        const auto name = m_xml.name();
        if (name == u"table-row")
            row(table);
        else if (name == u"table-header-rows" || name == u"table-rows"
                 || name == u"table-row-group")
            rows(table);
        else
            m_xml.skipCurrentElement();
    }
}

// Cells that others cover are in the file, empty; those beside a wide cell stand for themselves.
void OpenDocumentReader::row(TableRows &table)
{
    QList<TableCell> cells;
    QHash<int, int> reaches; // of the cells that begin in this row
    int column = 0;
    while (m_xml.readNextStartElement()) {
        const int repeats = qBound(1, attributeOf(m_xml, u"number-columns-repeated").toInt(),
                                   kMostBlanks);
        const int down = attributeOf(m_xml, u"number-rows-spanned").toInt();
        const int across = qBound(1, attributeOf(m_xml, u"number-columns-spanned").toInt(),
                                  kMostBlanks);
        const bool isCovered = m_xml.name() == u"covered-table-cell";
        const bool continues = isCovered && m_reaches.value(column) > 0;
        for (int i = 0; continues && i < repeats; ++i)
            m_reaches[column + i] = qMax(0, m_reaches.value(column + i) - 1);
        for (int i = 0; down > 1 && i < across; ++i)
            reaches[column + i] = down - 1;
        cells.append({.lines = blocks(), .columns = repeats, .continues = continues});
        column += repeats;
        spend(0, 1);
    }
    m_reaches.insert(reaches);
    table.rows.append(cells);
}

// Reads the present style to its end.
void readStyle(QXmlStreamReader &xml, OpenDocumentStyles &styles)
{
    const QString name = attributeOf(xml, u"name");
    OpenDocumentStyles::Style style{.parent = attributeOf(xml, u"parent-style-name"),
                                    .list = attributeOf(xml, u"list-style-name")};
    while (xml.readNextStartElement()) {
        const QString display = attributeOf(xml, u"display");
        if (xml.name() == u"text-properties" && !display.isEmpty())
            style.isHidden = display == u"none";
        xml.skipCurrentElement();
    }
    if (styles.styles.size() < kMostStyles)
        styles.styles.insert(name, style);
}

void readStyles(const ZipPackage &package, const QString &part, OpenDocumentLists &lists,
                OpenDocumentStyles &styles)
{
    SourceFault fault;
    auto device = package.part(part, &fault);
    if (!device)
        return;
    GuardedXml document(std::move(device));
    QXmlStreamReader &xml = document.reader();
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"body")
            return;
        if (xml.isStartElement() && !lists.readStyle(xml) && xml.name() == u"style")
            readStyle(xml, styles);
    }
}

} // namespace

std::variant<QString, SourceFault> openDocumentText(const ZipPackage &package)
{
    if (isProtectedOpenDocument(package))
        return SourceFault::Password;
    OpenDocumentLists lists;
    OpenDocumentStyles styles;
    readStyles(package, u"styles.xml"_s, lists, styles);
    readStyles(package, u"content.xml"_s, lists, styles);

    SourceFault fault = SourceFault::Damaged;
    auto device = package.part(u"content.xml"_s, &fault);
    if (!device)
        return fault;
    GuardedXml document(std::move(device));
    QXmlStreamReader &xml = document.reader();
    if (!xml.readNextStartElement() || xml.name() != u"document-content")
        return SourceFault::Damaged;
    TextBudget budget;
    QStringList lines;
    QStringList beside;
    while (xml.readNextStartElement()) {
        OpenDocumentReader reader(xml, lists, styles, budget);
        if (xml.name() == u"body")
            lines += reader.blocks();
        else
            xml.skipCurrentElement();
        beside += reader.beside();
    }
    if (const auto wrong = document.finish(budget))
        return *wrong;
    return (lines + beside).join(u'\n');
}

} // namespace Exchange
