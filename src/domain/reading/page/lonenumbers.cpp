#include "domain/reading/page/lonenumbers.h"

#include "domain/reading/linelengths.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kFewestLone = 2;
constexpr qsizetype kLoneOfFive = 4; // of five numbers must stand between sentences

struct Lone
{
    int line = 0;
    NumberMark mark = {};
    bool padded = false; // written with a zero: 01
};

std::optional<Lone> loneAt(QStringView words, int line)
{
    if (words.size() > 3)
        return {};
    const bool digits = std::ranges::all_of(words, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int value = !digits ? chineseNumeral(words) : words.size() < 3 ? words.toInt() : 0;
    if (value < 1)
        return {};
    return Lone{.line = line,
                .mark = {.family = digits ? MarkFamily::Arabic : MarkFamily::Chinese,
                         .value = value,
                         .length = words.size()},
                .padded = digits && words.front() == u'0'};
}

// The lone numbers of one family.
class Sequence
{
public:
    Sequence(QStringView folded, const QList<SourceLine> &lines, QList<Lone> numbers)
        : m_folded(folded)
        , m_lines(lines)
        , m_numbers(std::move(numbers))
    {}

    bool counts(int firstNumbered) const
    {
        if (m_numbers.size() < kFewestLone || m_numbers.first().mark.value != 1)
            return false;
        qsizetype between = 0; // numbers that stand between whole sentences
        bool begins = m_numbers.first().line < firstNumbered || m_numbers.first().padded;
        for (qsizetype i = 0; i < m_numbers.size(); ++i) {
            const Lone &number = m_numbers[i];
            const int last = i > 0 ? m_numbers[i - 1].mark.value : 0;
            if (number.mark.value != last + 1 && number.mark.value != 1)
                return false;
            begins = begins || (i > 0 && number.mark.value == 1 && last > 1);
            between += standsBetween(number.line);
        }
        return begins && between * 5 >= m_numbers.size() * kLoneOfFive;
    }

private:
    QStringView words(int line) const { return m_lines[line].span.in(m_folded); }
    // Whether a sentence or a heading ends above a line, and words without a number begin below.
    bool standsBetween(int line) const
    {
        if (line + 1 >= m_lines.size() || words(line + 1).size() < 2
            || numberMarkAt(words(line + 1), 0, true))
            return false;
        const QStringView above = line > 0 ? words(line - 1) : QStringView();
        return above.isEmpty() || endsSentence(lastTelling(above)) || closes(above.back())
               || above.size() <= kLongestBareHeading;
    }

    QStringView m_folded;
    const QList<SourceLine> &m_lines;
    QList<Lone> m_numbers;
};

} // namespace

QHash<int, NumberMark> loneNumbers(QStringView folded, const QList<SourceLine> &lines)
{
    QList<Lone> arabic;
    QList<Lone> chinese;
    int firstNumbered = int(lines.size());
    for (int i = 0; i < lines.size(); ++i) {
        const QStringView words = lines[i].span.in(folded);
        if (const auto lone = loneAt(words, i)) {
            (lone->mark.family == MarkFamily::Arabic ? arabic : chinese).append(*lone);
            continue;
        }
        const auto mark = numberMarkAt(words, 0, true);
        const bool sure = mark && !mark->weak && !mark->pairs && mark->value == 1
                          && mark->length < words.size();
        firstNumbered = sure ? qMin(firstNumbered, i) : firstNumbered;
    }
    QHash<int, NumberMark> found;
    for (const QList<Lone> &numbers : {chinese, arabic}) {
        if (!Sequence(folded, lines, numbers).counts(firstNumbered))
            continue;
        for (const Lone &number : numbers)
            found.insert(number.line, number.mark);
        if (!numbers.isEmpty())
            firstNumbered = int(lines.size());
    }
    return found;
}

} // namespace Domain
