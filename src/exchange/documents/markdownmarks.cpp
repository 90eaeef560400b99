#include "exchange/documents/markdownmarks.h"

#include "domain/reading/markdown.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

// What stands before each entry of a list without numbers, by how many such lists it stands in:
// the outline reader takes each of these signs for a level of its own.
constexpr QStringView kSigns = u"-•*";

constexpr int kTab = 4; // columns

// The beginning of an entry of a list.
struct Entry
{
    int indent = 0;       // columns before it
    QString number = {};  // empty for a sign
    QChar stop;           // behind the number
    qsizetype length = 0; // up to its words

    bool isNumbered() const { return !number.isEmpty(); }
};

std::optional<Entry> entryOf(const QString &line)
{
    static const QRegularExpression entry(
        u"^([ \\t]*)(?:[-*+]|(\\d{1,3})([.)]))[ \\t]+(?=[^ \\t])"_s);
    const auto match = entry.match(line);
    if (!match.hasMatch())
        return {};
    Entry found{.number = match.captured(2),
                .stop = match.captured(3).isEmpty() ? QChar() : match.captured(3).front(),
                .length = match.capturedLength()};
    for (const QChar blank : match.capturedView(1))
        found.indent += blank == u'\t' ? kTab : 1;
    return found;
}

// Whether headings have numbers with a full stop (## 1. 学习): those of lists below them would
// look the same.
bool numbersHeadings(const QStringList &lines)
{
    static const QRegularExpression heading(u"^ {0,3}#{1,6} +\\**\\d{1,3}[.．]"_s);
    return std::ranges::any_of(lines,
                               [](const QString &line) { return heading.match(line).hasMatch(); });
}

// The lists that are open at a line, each within the one before it. Markdown puts one into another
// by blanks before its entries, and counts numbers itself: 1., 1., 1. is 1., 2., 3.
class OpenLists
{
public:
    // `headed`: the headings have numbers that look like those of lists.
    explicit OpenLists(bool headed)
        : m_headed(headed)
    {}

    void close() { m_lists.clear(); }
    void take(const Entry &entry);
    // The sign of the entry taken last.
    QChar sign() const { return kSigns[qMin(depth(false), kSigns.size() - 1)]; }
    // The number of the entry taken last, told from those of the lists around it.
    QString number(QChar stop) const;

private:
    struct List
    {
        int indent = 0;
        bool numbered = false;
        QString first = {}; // the number of its first entry
        bool counts = true; // whether all have that number
        int entries = 0;
        QString last = {};
    };

    qsizetype depth(bool numbered) const
    {
        return std::ranges::count(m_lists, numbered, &List::numbered) - 1;
    }

    QList<List> m_lists;
    bool m_headed = false;
};

void OpenLists::take(const Entry &entry)
{
    while (!m_lists.isEmpty() && entry.indent + 1 < m_lists.last().indent)
        m_lists.removeLast();
    const auto isDeeper = [&] {
        return m_lists.isEmpty() || entry.indent > m_lists.last().indent + 1;
    };
    if (!isDeeper() && m_lists.last().numbered != entry.isNumbered())
        m_lists.removeLast(); // another list begins
    if (isDeeper())
        m_lists.append(
            {.indent = entry.indent, .numbered = entry.isNumbered(), .first = entry.number});
    List &list = m_lists.last();
    list.counts = list.counts && entry.number == list.first;
    list.last = list.counts && entry.isNumbered()
                    ? QString::number(list.first.toInt() + list.entries)
                    : entry.number;
    ++list.entries;
}

QString OpenLists::number(QChar stop) const
{
    const QString number = m_lists.last().last;
    const qsizetype below = depth(true) + m_headed;
    if (below == 0 || stop == u')')
        return number + stop + u' ';
    return below == 1 ? number + u") "_s : u'(' + number + u") "_s;
}

QString withoutEmphasis(QString line)
{
    static const QRegularExpression emphasis(
        u"(\\*\\*\\*|\\*\\*|__|~~)(\\S(?:.{0,500}?\\S)?)\\1"_s);
    static const QRegularExpression slanted(
        u"(?<![*\\w])\\*(\\S(?:[^*]{0,500}?\\S)?)\\*(?![*\\w])"_s);
    static const QRegularExpression link(u"!?\\[([^\\[\\]]{1,500})\\]\\([^()\\s]{0,1000}\\)"_s);
    static const QRegularExpression escape(u"\\\\([\\\\`*_{}\\[\\]()#+.!|>~-])"_s);
    line.replace(emphasis, u"\\2"_s).replace(emphasis, u"\\2"_s);
    line.replace(slanted, u"\\1"_s).replace(link, u"\\1"_s);
    return line.replace(escape, u"\\1"_s).remove(u'`');
}

// An entry's words without the box of a task, but for a box that is ticked: it tells that the task
// is done.
QString withPlainBox(QString words)
{
    static const QRegularExpression box(u"^\\[([ xX])\\] +(?=\\S)"_s);
    const auto match = box.match(words);
    const bool done = match.hasMatch() && match.captured(1) != u" "_s;
    words.remove(0, match.capturedLength());
    return done ? Domain::kTickedBox + u' ' + words : words;
}

QString lineWithoutMarks(QString line, OpenLists &lists)
{
    static const QRegularExpression front(u"^ {0,3}(?:#{1,6} +|(?:> ?)+)"_s);
    static const QRegularExpression number(
        u"^(?:\\*\\*)?[(（]?[\\d一二三四五六七八九十]{1,3}[、.．)）]"_s);
    static const QRegularExpression headingEnd(u" +#+ *$"_s);
    if (const auto match = front.match(line); match.hasMatch()) {
        const bool isHeading = match.captured().contains(u'#');
        line.remove(0, match.capturedLength());
        if (isHeading) {
            lists.close();
            return withoutEmphasis(line.remove(headingEnd));
        }
    }
    const auto entry = entryOf(line);
    if (!entry) {
        if (!line.trimmed().isEmpty() && !line.front().isSpace())
            lists.close();
        return withoutEmphasis(line);
    }
    const QString words = line.mid(entry->length);
    if (!entry->isNumbered() && number.match(words).hasMatch())
        return withoutEmphasis(words); // - 1. 学习
    lists.take(*entry);
    return (entry->isNumbered() ? lists.number(entry->stop) : lists.sign() + u" "_s)
           + withoutEmphasis(withPlainBox(words));
}

} // namespace

QString withoutMarkdown(const QString &text)
{
    if (!Domain::isMarkdown(text))
        return text;
    static const QRegularExpression rule(
        u"^[ |:-]*-{3,}[ |:-]*$|^ *(?:\\*{3,}|_{3,}) *$|^ *```.*$"_s);
    QStringList lines = text.split(u'\n');
    OpenLists lists(numbersHeadings(lines));
    for (QString &line : lines) {
        const bool isBroken = line.endsWith(u'\r');
        line = rule.match(line.trimmed()).hasMatch() ? QString() : lineWithoutMarks(line, lists);
        if (isBroken && !line.endsWith(u'\r'))
            line += u'\r';
    }
    return lines.join(u'\n');
}

} // namespace Exchange
