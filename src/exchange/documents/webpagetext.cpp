#include "exchange/documents/webpagetext.h"

#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"
#include "exchange/documents/htmltokens.h"
#include "exchange/documents/listnumber.h"
#include "exchange/documents/sourceerror.h"
#include "exchange/documents/tablerows.h"

#include <QRegularExpression>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype kBeginning = 64 * 1024;
constexpr qsizetype kDeepestTable = 32;
constexpr qsizetype kDeepestList = 64;
constexpr int kMostColumns = 64;

bool isBlock(const QString &name)
{
    static const QSet<QString> names{
        u"p"_s,       u"div"_s,     u"h1"_s,      u"h2"_s,         u"h3"_s,     u"h4"_s,
        u"h5"_s,      u"h6"_s,      u"ul"_s,      u"ol"_s,         u"li"_s,     u"dl"_s,
        u"dt"_s,      u"dd"_s,      u"hr"_s,      u"center"_s,     u"pre"_s,    u"blockquote"_s,
        u"address"_s, u"section"_s, u"article"_s, u"header"_s,     u"footer"_s, u"main"_s,
        u"nav"_s,     u"aside"_s,   u"figure"_s,  u"figcaption"_s, u"form"_s,   u"fieldset"_s,
        u"legend"_s,  u"caption"_s, u"summary"_s, u"details"_s,    u"body"_s,   u"marquee"_s,
        u"dir"_s,     u"menu"_s,    u"table"_s,   u"tr"_s,         u"td"_s,     u"th"_s,
    };
    return names.contains(name);
}

// What may stand in a head; anything else ends it.
bool belongsInHead(const QString &name)
{
    static const QSet<QString> names{u"head"_s,     u"title"_s,  u"meta"_s,  u"link"_s,
                                     u"base"_s,     u"script"_s, u"style"_s, u"noscript"_s,
                                     u"template"_s, u"xml"_s,    u"html"_s};
    return names.contains(name) || name.contains(u':');
}

NumberForm formOfList(const QString &type)
{
    if (type == u"a")
        return NumberForm::LowerLetter;
    if (type == u"A")
        return NumberForm::UpperLetter;
    if (type == u"i")
        return NumberForm::LowerRoman;
    if (type == u"I")
        return NumberForm::UpperRoman;
    return NumberForm::Decimal;
}

int boundedNumber(const QString &text, int otherwise)
{
    bool ok = false;
    const int number = text.trimmed().toInt(&ok);
    return ok ? qBound(-1'000'000, number, 1'000'000) : otherwise;
}

// Sets a page's text down, tag by tag.
class PageText
{
public:
    void take(const HtmlToken &token);
    bool isKept() const { return m_budget.isKept(); }
    QString text();

private:
    struct List
    {
        bool isOrdered = false;
        NumberForm form = NumberForm::Decimal;
        int next = 1;
    };
    struct Table
    {
        TableRows rows = {};
        std::array<int, kMostColumns> coveredRows = {}; // how far a cell above still reaches down
        int column = 0;
        bool inRow = false;
        bool inCell = false;
        QStringList around = {}; // lines of the table that are in no cell
        qsizetype lists = 0;     // that were open where it began
    };

    void takeText(const QString &text);
    void open(const HtmlToken &token);
    void close(const QString &name);
    void openItem(const HtmlToken &token);
    void openTable();
    void closeTable();
    void openRow();
    void openCell(const HtmlToken &token);
    void closeCell();
    void coverColumns();
    void endLine(bool keepEmpty = false);
    QStringList &lines();
    QString numberedLine();

    QStringList m_lines;
    QString m_line;
    QString m_number; // of the list item that the line begins
    bool m_numberIsLinks = false;
    bool m_isBroken = false; // blanks that were passed over held a line break
    bool m_hasBlank = false;
    bool m_inHead = false;
    int m_links = 0;
    int m_preformatted = 0;
    qsizetype m_tooDeep = 0; // tables within kDeepestTable others
    QList<List> m_lists;
    QList<Table> m_tables;
    TextBudget m_budget;
};

QStringList &PageText::lines()
{
    if (m_tables.isEmpty())
        return m_lines;
    Table &table = m_tables.last();
    return table.inCell ? table.rows.rows.last().last().lines : table.around;
}

void PageText::take(const HtmlToken &token)
{
    if (token.kind == HtmlToken::Kind::Text) {
        if (!m_inHead)
            takeText(token.text);
    } else if (token.kind == HtmlToken::Kind::StartTag) {
        m_inHead = token.name == u"head" || (m_inHead && belongsInHead(token.name));
        open(token);
    } else {
        m_inHead = m_inHead && token.name != u"head";
        close(token.name);
    }
}

// Blanks run together to one; a line break between Chinese characters is none.
void PageText::takeText(const QString &text)
{
    for (const QChar c : text) {
        if (m_preformatted > 0 && c == u'\n') {
            endLine(true);
        } else if (c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f') {
            m_hasBlank = true;
            m_isBroken = m_isBroken || c == u'\n' || c == u'\r';
        } else if (!c.isNull()) {
            if (m_hasBlank && !m_line.isEmpty() && !(m_isBroken && runsOn(m_line.back(), c)))
                m_line += u' ';
            if (m_line.isEmpty())
                m_numberIsLinks = m_links > 0;
            m_hasBlank = false;
            m_isBroken = false;
            m_line += c;
        }
    }
}

// A number that is typed as well, and one before mere links (a menu), is no number of the text.
QString PageText::numberedLine()
{
    const QString line = std::exchange(m_line, {});
    const QString number = line.isEmpty() ? QString() : std::exchange(m_number, {});
    if (number.isEmpty() || m_numberIsLinks
        || Domain::numberMarkAt(Domain::folded(line.left(64)), 0, true))
        return line;
    return number + u' ' + line;
}

void PageText::endLine(bool keepEmpty)
{
    m_hasBlank = false;
    m_isBroken = false;
    if (m_line.isEmpty() && !keepEmpty)
        return;
    const QString line = numberedLine();
    if (m_budget.spend(line.size()))
        lines().append(line);
}

void PageText::open(const HtmlToken &token)
{
    const QString &name = token.name;
    if (name == u"br") {
        endLine(true);
        return;
    }
    if (name == u"a")
        ++m_links;
    if (!isBlock(name))
        return;
    endLine();
    if (name == u"pre")
        ++m_preformatted;
    else if ((name == u"ul" || name == u"ol") && m_lists.size() < kDeepestList)
        m_lists.append({.isOrdered = name == u"ol",
                        .form = formOfList(token.attributes.value(u"type"_s)),
                        .next = boundedNumber(token.attributes.value(u"start"_s), 1)});
    else if (name == u"li")
        openItem(token);
    else if (name == u"table")
        openTable();
    else if (name == u"tr")
        openRow();
    else if (name == u"td" || name == u"th")
        openCell(token);
}

void PageText::close(const QString &name)
{
    if (name == u"a")
        m_links = qMax(0, m_links - 1);
    if (!isBlock(name) && name != u"br")
        return;
    endLine(name == u"br");
    if (name == u"pre")
        m_preformatted = qMax(0, m_preformatted - 1);
    else if ((name == u"ul" || name == u"ol") && !m_lists.isEmpty())
        m_lists.removeLast();
    else if (name == u"li")
        m_number.clear();
    else if (name == u"table")
        closeTable();
    else if (name == u"td" || name == u"th" || name == u"tr")
        closeCell();
}

void PageText::openItem(const HtmlToken &token)
{
    m_number.clear();
    if (m_lists.isEmpty() || !m_lists.last().isOrdered)
        return;
    List &list = m_lists.last();
    list.next = boundedNumber(token.attributes.value(u"value"_s), list.next);
    m_number = listNumber(list.next++, list.form) + u'.';
}

void PageText::openTable()
{
    m_number.clear();
    if (m_tables.size() >= kDeepestTable) {
        ++m_tooDeep;
        return;
    }
    if (!m_tables.isEmpty())
        m_tables.last().rows.holdsTable = true;
    m_tables.append(Table{.lists = m_lists.size()});
}

void PageText::closeTable()
{
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return;
    }
    if (m_tables.isEmpty())
        return;
    const Table table = m_tables.takeLast();
    m_lists.resize(qMin(m_lists.size(), table.lists));
    lines() += table.around + linesOf(table.rows);
}

void PageText::openRow()
{
    if (m_tables.isEmpty() || m_tooDeep > 0)
        return;
    Table &table = m_tables.last();
    if (table.inRow)
        coverColumns();
    table.column = 0;
    table.inCell = false;
    table.inRow = true;
    table.rows.rows.append(QList<TableCell>());
    m_budget.spend(0);
}

// Empty cells stand where a cell of a row above reaches down.
void PageText::coverColumns()
{
    Table &table = m_tables.last();
    for (; table.column < kMostColumns && table.coveredRows[size_t(table.column)] > 0;
         ++table.column) {
        --table.coveredRows[size_t(table.column)];
        table.rows.rows.last().append(TableCell());
        m_budget.spend(0);
    }
}

void PageText::openCell(const HtmlToken &token)
{
    if (m_tables.isEmpty() || m_tooDeep > 0)
        return;
    if (!m_tables.last().inRow)
        openRow();
    coverColumns();
    Table &table = m_tables.last();
    const int down = qBound(1, token.attributes.value(u"rowspan"_s).toInt(), 1000);
    const int across = qBound(1, token.attributes.value(u"colspan"_s).toInt(), kMostColumns);
    for (int i = 0; i < across && table.column < kMostColumns; ++i)
        table.coveredRows[size_t(table.column++)] = down - 1;
    table.rows.rows.last().append(TableCell{.columns = across});
    table.inCell = true;
    m_budget.spend(0);
}

void PageText::closeCell()
{
    if (m_tables.isEmpty() || m_tooDeep > 0)
        return;
    m_tables.last().inCell = false;
}

QString PageText::text()
{
    endLine();
    m_tooDeep = 0;
    while (!m_tables.isEmpty())
        closeTable();
    return m_lines.join(u'\n');
}

qsizetype wordCharacters(const QString &text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.isLetter(); });
}

} // namespace

bool isWebPage(const QByteArray &bytes, const QString &name)
{
    static const QRegularExpression begins(
        u"^(?>\\s+|<\\?xml[^>]*>|<!--.*?-->)*+"
        "<(?:!doctype html|html|head|body|meta|title|script|style|table|div|p|h1|font|br|span|ul|ol)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    QByteArray start = bytes.left(kBeginning);
    if (start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff"))
        start.replace('\0', "").remove(0, 2);
    else if (start.startsWith("\xef\xbb\xbf"))
        start.remove(0, 3);
    const QString beginning = QString::fromLatin1(start);
    if (begins.match(beginning).hasMatch())
        return true;
    static const QRegularExpression ending(u"\\.(?:[sx]?html?)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(u"</?(?:p|div|br|body|td|li|span)\\b[^<>]*>"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    return ending.match(name).hasMatch() && tag.match(beginning).hasMatch();
}

QByteArray namedEncoding(const QByteArray &page)
{
    static const QRegularExpression named(
        u"<(?:meta\\b[^<>]*?charset|\\?xml\\b[^<>]*?encoding)\\s*=\\s*[\"']?\\s*([\\w-]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return named.match(QString::fromLatin1(page.left(kBeginning))).captured(1).toLatin1().toLower();
}

std::optional<QString> webPageText(QStringView page)
{
    HtmlTokens tokens(page);
    PageText text;
    while (const auto token = tokens.next()) {
        text.take(*token);
        if (!text.isKept())
            return std::nullopt;
    }
    const QString whole = text.text();
    return text.isKept() ? std::optional(whole) : std::nullopt;
}

QString pastedText(const QString &page, const QString &plain)
{
    const QString text = page.isEmpty() ? QString() : webPageText(page).value_or(QString());
    return wordCharacters(text) < wordCharacters(plain) ? plain : text;
}

} // namespace Exchange
