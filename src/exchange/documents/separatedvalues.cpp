#include "exchange/documents/separatedvalues.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr std::array<char16_t, 6> kSeparators{u'\t', u',', u';', u'，', u'；', u'|'};
constexpr int kRowsLookedAt = 200;

// Weights for choosing the separator: the share of rows with the same number of values, the share
// of rows with more than one, and each value of a row.
constexpr qsizetype kOfAlike = 600;
constexpr qsizetype kOfParted = 400;
constexpr qsizetype kOfValue = 8;

// Reads the values of a text one by one. A quotation mark counts only when it begins a value, and
// closes it only before a separator or the line's end.
class Values
{
public:
    Values(QStringView text, char16_t separator)
        : m_text(text)
        , m_separator(separator)
    {}

    bool atEnd() const { return m_at >= m_text.size(); }

    // The next value; `endsRow` says whether it is the last of its row.
    QString next(bool &endsRow);

private:
    bool endsValue(qsizetype at) const
    {
        return at >= m_text.size() || m_text[at] == m_separator || m_text[at] == u'\n'
               || m_text[at] == u'\r';
    }
    QString quoted();

    QStringView m_text;
    char16_t m_separator;
    qsizetype m_at = 0;
    // A quotation mark is not closed: from there on they are ordinary characters.
    bool m_isUnclosed = false;
};

// Reads a quoted value; empty, without moving on, when no quotation mark closes it.
QString Values::quoted()
{
    QString value;
    for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
        if (m_text[at] != u'"') {
            value += m_text[at];
        } else if (at + 1 < m_text.size() && m_text[at + 1] == u'"') {
            value += m_text[at++];
        } else if (endsValue(at + 1)) {
            m_at = at + 1;
            return value;
        } else {
            value += u'"';
        }
        if (value.size() > kLongestSourceText)
            break;
    }
    m_isUnclosed = true;
    return {};
}

QString Values::next(bool &endsRow)
{
    QString value;
    const qsizetype begin = m_at;
    const bool isFormula = m_text.mid(m_at, 2) == u"=\""; // ="001", which keeps its zeros
    m_at += isFormula ? 1 : 0;
    if (!m_isUnclosed && m_at < m_text.size() && m_text[m_at] == u'"')
        value = quoted();
    if (m_at == begin + (isFormula ? 1 : 0)) {
        m_at = begin;
        while (!endsValue(m_at))
            ++m_at;
        value = m_text.mid(begin, m_at - begin).toString();
    }
    endsRow = atEnd() || m_text[m_at] != m_separator;
    if (m_text.mid(m_at, 2) == u"\r\n")
        ++m_at;
    ++m_at;
    return value;
}

// How well a separator fits the text: the more, the more rows have more than one value, the same
// number of values, and many values. 0 when no row has more than one value.
qsizetype fitOf(QStringView text, char16_t separator)
{
    QHash<int, int> rowsOfCount;
    Values values(text, separator);
    int count = 0;
    int rows = 0;
    while (rows < kRowsLookedAt && !values.atEnd()) {
        bool endsRow = false;
        values.next(endsRow);
        ++count;
        if (endsRow) {
            rowsOfCount[count] += count > 1 ? 1 : 0;
            count = 0;
            ++rows;
        }
    }
    if (count > 0) // a separator ends the text
        rowsOfCount[count] += count > 1 ? 1 : 0;
    rows += count > 0;
    qsizetype parted = 0;
    qsizetype best = 0;
    for (auto of = rowsOfCount.cbegin(); of != rowsOfCount.cend(); ++of) {
        parted += of.value();
        if (of.value() > 0)
            best = qMax(best, kOfAlike * of.value() / rows + qMin(of.key(), 15) * kOfValue);
    }
    return parted == 0 ? 0 : best + kOfParted * parted / rows;
}

// The separator named by Excel's first line "sep=;", which is removed; 0 when there is no such
// line.
char16_t namedSeparator(QStringView &text)
{
    if (!text.startsWith(u"sep=", Qt::CaseInsensitive) || text.size() < 6
        || (text[5] != u'\n' && text[5] != u'\r'))
        return 0;
    const char16_t separator = text[4].unicode();
    text = text.mid(text.mid(5, 2) == u"\r\n" ? 7 : 6);
    return separator;
}

char16_t separatorOf(QStringView text)
{
    return *std::ranges::max_element(kSeparators, {},
                                     [text](char16_t separator) { return fitOf(text, separator); });
}

} // namespace

bool isSeparatedValues(const QString &name)
{
    return std::ranges::any_of(
        QStringList{u".csv"_s, u".tsv"_s, u".tab"_s},
        [&name](const QString &ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

std::variant<QString, SourceFault> separatedText(QStringView text)
{
    char16_t separator = namedSeparator(text);
    if (separator == 0)
        separator = separatorOf(text);
    SheetTable sheet;
    Values values(text, separator);
    for (int row = 0, column = 0; !values.atEnd();) {
        bool endsRow = false;
        if (!sheet.setCell(row, column++, values.next(endsRow).replace(u"\r\n"_s, u"\n"_s)))
            return SourceFault::TooLarge;
        if (endsRow) {
            column = 0;
            ++row;
        }
    }
    const QStringList lines = sheet.lines();
    const QString whole = lines.join(u'\n');
    if (whole.size() > kLongestSourceText || lines.size() > kMostSourceLines)
        return SourceFault::TooLarge;
    return whole;
}

} // namespace Exchange
