#include "exchange/documents/webpagetext.h"

#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"
#include "exchange/documents/htmltokens.h"
#include "exchange/documents/shared/listnumber.h"
#include "exchange/documents/shared/sourceerror.h"
#include "exchange/documents/shared/tablerows.h"

#include <QRegularExpression>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qsizetype kHeadSearched = 64 * 1024;
constexpr qsizetype kDeepestTable = 32;
constexpr qsizetype kDeepestList = 64;

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

// Whether an element may be in the page's head; any other ends the head.
bool belongsInHead(const QString &name)
{
    static const QSet<QString> names{u"head"_s,     u"title"_s,  u"meta"_s,  u"link"_s,
                                     u"base"_s,     u"script"_s, u"style"_s, u"noscript"_s,
                                     u"template"_s, u"xml"_s,    u"html"_s};
    return names.contains(name) || name.contains(u':');
}

// How a list is numbered, and what follows its numbers.
struct ListForm
{
    NumberForm form = NumberForm::Decimal;
    QString suffix = u"."_s;
    bool isBullet = false;
};

// The form for a type attribute.
ListForm formOfType(const QString &type)
{
    if (type == u"a")
        return {.form = NumberForm::LowerLetter};
    if (type == u"A")
        return {.form = NumberForm::UpperLetter};
    if (type == u"i")
        return {.form = NumberForm::LowerRoman};
    if (type == u"I")
        return {.form = NumberForm::UpperRoman};
    return {};
}

// The form for the list-style-type in a style attribute (CSS Counter Styles 3); none when there is
// no such property.
std::optional<ListForm> formOfStyle(const QString &style)
{
    static const QRegularExpression listStyle(u"list-style(?:-type)?\\s*:\\s*([^;]*)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QHash<QString, ListForm> forms{
        {u"cjk-ideographic"_s, {NumberForm::Chinese, u"、"_s}},
        {u"simp-chinese-informal"_s, {NumberForm::Chinese, u"、"_s}},
        {u"trad-chinese-informal"_s, {NumberForm::Chinese, u"、"_s}},
        {u"simp-chinese-formal"_s, {NumberForm::ChineseFormal, u"、"_s}},
        {u"trad-chinese-formal"_s, {NumberForm::ChineseFormal, u"、"_s}},
        {u"cjk-decimal"_s, {NumberForm::ChineseDigits, u"、"_s}},
        {u"cjk-heavenly-stem"_s, {NumberForm::HeavenlyStems, u"、"_s}},
        {u"cjk-earthly-branch"_s, {NumberForm::EarthlyBranches, u"、"_s}},
        {u"decimal"_s, {}},
        {u"decimal-leading-zero"_s, {NumberForm::DecimalZero}},
        {u"lower-alpha"_s, {NumberForm::LowerLetter}},
        {u"lower-latin"_s, {NumberForm::LowerLetter}},
        {u"upper-alpha"_s, {NumberForm::UpperLetter}},
        {u"upper-latin"_s, {NumberForm::UpperLetter}},
        {u"lower-roman"_s, {NumberForm::LowerRoman}},
        {u"upper-roman"_s, {NumberForm::UpperRoman}},
        {u"none"_s, {.isBullet = true}},
        {u"disc"_s, {.isBullet = true}},
        {u"circle"_s, {.isBullet = true}},
        {u"square"_s, {.isBullet = true}},
    };
    const QStringList words = listStyle.match(style).captured(1).simplified().toLower().split(u' ');
    for (const QString &word : words) {
        if (const auto form = forms.constFind(word); form != forms.cend())
            return *form;
    }
    return std::nullopt;
}

// Whether an element is not shown. (visibility:hidden is how some sites keep a text until their
// scripts have run; it is shown.)
bool isNotShown(const HtmlToken &token)
{
    static const QRegularExpression noDisplay(u"(?:^|;)\\s*display\\s*:\\s*none\\b"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    return token.attributes.contains(u"hidden"_s)
           || noDisplay.match(token.attributes.value(u"style"_s)).hasMatch();
}

bool isVoid(const QString &name)
{
    static const QSet<QString> names{u"area"_s,  u"base"_s, u"br"_s,    u"col"_s,    u"embed"_s,
                                     u"hr"_s,    u"img"_s,  u"input"_s, u"link"_s,   u"meta"_s,
                                     u"param"_s, u"wbr"_s,  u"track"_s, u"source"_s, u"frame"_s};
    return names.contains(name);
}

// Whether an element ends when another of its name begins: its end tag may be left out.
bool endsBySibling(const QString &name)
{
    static const QSet<QString> names{u"p"_s,  u"li"_s, u"td"_s, u"th"_s, u"tr"_s,
                                     u"dt"_s, u"dd"_s, u"rt"_s, u"rp"_s, u"option"_s};
    return names.contains(name);
}

int boundedNumber(const QString &text, int otherwise)
{
    bool ok = false;
    const int number = text.trimmed().toInt(&ok);
    return ok ? qBound(-1'000'000, number, 1'000'000) : otherwise;
}

// Writes a page's text, tag by tag.
class PageText
{
public:
    // `itemsOfLists` are the items of each ordered list of the page, for those that count down.
    explicit PageText(bool hides, QList<int> itemsOfLists)
        : m_hides(hides)
        , m_itemsOfLists(std::move(itemsOfLists))
    {}

    void take(const HtmlToken &token);
    bool isKept() const { return m_budget.isKept(); }
    QString text();

    // Whether most of the letters were skipped as hidden, or all of them up to the end of the page.
    // Then the page is shown by its scripts, or is broken, and hidden text is to be read too.
    bool hidesTooMuch() const { return !m_notShown.isEmpty() || m_hiddenLetters > m_letters; }

private:
    struct List
    {
        bool isOrdered = false;
        ListForm form = {};
        int next = 1;
        int step = 1;
    };
    struct Table
    {
        TableRows rows = {};
        // By column: how many more rows a cell above covers.
        std::array<int, kMostTableColumns> coveredRows = {};
        int column = 0;
        bool inRow = false;
        bool inCell = false;
        QStringList around = {}; // lines of the table outside of cells
        qsizetype lists = 0;     // the number of lists that were open where the table began
    };

    bool passesOver(const HtmlToken &token);
    void takeText(const QString &text);
    void openList(const HtmlToken &token);
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

    bool m_hides;
    QList<int> m_itemsOfLists;
    qsizetype m_orderedLists = 0; // the number of ordered lists so far
    QString m_notShown;           // the name of the hidden element that is being skipped
    int m_notShownDepth = 0;
    qsizetype m_letters = 0;
    qsizetype m_hiddenLetters = 0;
    QStringList m_lines;
    QString m_line;
    QString m_number; // the number of the list item whose first line this is
    bool m_numberIsLinks = false;
    bool m_isBroken = false; // the skipped blanks contained a line break
    bool m_hasBlank = false;
    bool m_inHead = false;
    int m_links = 0;
    int m_preformatted = 0;
    qsizetype m_tooDeep = 0; // the number of open tables that are nested too deep
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

// Whether the token is skipped: it belongs to a hidden element, or to a pronunciation (ruby).
bool PageText::passesOver(const HtmlToken &token)
{
    const bool begins = token.kind == HtmlToken::Kind::StartTag;
    if (m_notShown.isEmpty()) {
        const bool isRuby = begins && (token.name == u"rt" || token.name == u"rp");
        if (!begins || isVoid(token.name) || !(isRuby || (m_hides && isNotShown(token))))
            return false;
        m_notShown = token.name;
        m_notShownDepth = 1;
        return true;
    }
    if (token.kind == HtmlToken::Kind::Text) {
        m_hiddenLetters += m_notShown.startsWith(u'r') ? 0 : token.text.size();
        return true;
    }
    const bool endsRuby = m_notShown.startsWith(u'r') && token.name == u"ruby" && !begins;
    if (token.name == m_notShown)
        m_notShownDepth += !begins ? -1 : endsBySibling(token.name) ? 0 : 1;
    const bool isSibling = begins && token.name == m_notShown && endsBySibling(token.name);
    if (m_notShownDepth > 0 && !endsRuby && !isSibling)
        return true;
    m_notShown.clear();
    return isSibling ? passesOver(token) : !endsRuby;
}

void PageText::take(const HtmlToken &token)
{
    if (passesOver(token))
        return;
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

// Adds text with runs of blanks as one blank; a line break between Chinese characters is dropped.
void PageText::takeText(const QString &text)
{
    m_letters += text.size();
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

// Drops a list number that is typed as well, and one before mere links (a menu).
QString PageText::numberedLine()
{
    QString line = std::exchange(m_line, {});
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
    else if (name == u"ul" || name == u"ol")
        openList(token);
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

void PageText::openList(const HtmlToken &token)
{
    const bool isOrdered = token.name == u"ol";
    const int items = isOrdered ? m_itemsOfLists.value(m_orderedLists++) : 0;
    if (m_lists.size() >= kDeepestList)
        return;
    const auto styled = formOfStyle(token.attributes.value(u"style"_s));
    const bool isReversed = isOrdered && token.attributes.contains(u"reversed"_s);
    m_lists.append(
        {.isOrdered = isOrdered || (styled && !styled->isBullet),
         .form = styled.value_or(formOfType(token.attributes.value(u"type"_s))),
         .next = boundedNumber(token.attributes.value(u"start"_s), isReversed ? items : 1),
         .step = isReversed ? -1 : 1});
}

void PageText::openItem(const HtmlToken &token)
{
    m_number.clear();
    if (m_lists.isEmpty() || !m_lists.last().isOrdered)
        return;
    List &list = m_lists.last();
    const auto own = formOfStyle(token.attributes.value(u"style"_s));
    const ListForm form = own.value_or(list.form);
    list.next = boundedNumber(token.attributes.value(u"value"_s), list.next);
    if (!form.isBullet)
        m_number = listNumber(list.next, form.form) + form.suffix;
    list.next += list.step;
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

// Adds empty cells where a cell of a row above covers columns of this row.
void PageText::coverColumns()
{
    Table &table = m_tables.last();
    for (; table.column < kMostTableColumns && table.coveredRows[size_t(table.column)] > 0;
         ++table.column) {
        --table.coveredRows[size_t(table.column)];
        table.rows.rows.last().append(TableCell{.continues = true});
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
    const int across = qBound(1, token.attributes.value(u"colspan"_s).toInt(), kMostTableColumns);
    for (int i = 0; i < across && table.column < kMostTableColumns; ++i)
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
    QByteArray start = bytes.left(kHeadSearched);
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
    return named.match(QString::fromLatin1(page.left(kHeadSearched)))
        .captured(1)
        .toLatin1()
        .toLower();
}

namespace {

// How many items each ordered list of a page has, in the order in which they begin. Asked for only
// where a list counts down.
QList<int> itemsOfLists(QStringView page)
{
    if (!page.contains(u"reversed", Qt::CaseInsensitive))
        return {};
    QList<int> items;
    QList<qsizetype> open; // indexes of the open lists; -1 for an unordered one
    HtmlTokens tokens(page);
    while (const auto token = tokens.next()) {
        const bool begins = token->kind == HtmlToken::Kind::StartTag;
        const bool isList = token->name == u"ol" || token->name == u"ul";
        if (begins && isList && open.size() < kDeepestList) {
            open.append(token->name == u"ol" ? items.size() : -1);
            if (token->name == u"ol")
                items.append(0);
        } else if (begins && token->name == u"li" && !open.isEmpty() && open.last() >= 0) {
            ++items[open.last()];
        } else if (!begins && isList && !open.isEmpty()) {
            open.removeLast();
        }
    }
    return items;
}

PageText readPage(QStringView page, bool hides)
{
    HtmlTokens tokens(page);
    PageText text(hides, itemsOfLists(page));
    while (const auto token = tokens.next()) {
        text.take(*token);
        if (!text.isKept())
            break;
    }
    return text;
}

} // namespace

std::optional<QString> webPageText(QStringView page)
{
    PageText text = readPage(page, true);
    if (text.hidesTooMuch())
        text = readPage(page, false);
    const QString whole = text.text();
    return text.isKept() ? std::optional(whole) : std::nullopt;
}

QString pastedText(const QString &page, const QString &plain)
{
    const QString text = page.isEmpty() ? QString() : webPageText(page).value_or(QString());
    return wordCharacters(text) < wordCharacters(plain) ? plain : text;
}

} // namespace Exchange
