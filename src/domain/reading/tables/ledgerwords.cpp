#include "domain/reading/tables/ledgerwords.h"

#include "domain/plan/figures/attendance.h"
#include "domain/plan/figures/figurefinder.h"
#include "domain/plan/statuswords.h"
#include "domain/text/dates.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"
#include "domain/text/numerals.h"
#include "domain/text/timewords.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// The most characters of a cell that names a status.
constexpr qsizetype kLongestStatus = 40;

// 2024年3月12日, 2024-3-12, 2024.3.12, 3月12日, 3.12; Chinese numerals before 月 and 日 too.
const QRegularExpression &dayPattern()
{
    static const QRegularExpression pattern(
        u"(?<![\\d.])(?:(?<year>%1) *(?:年|[-./](?=\\d{1,2}[-./]\\d)) *)?"
        "(?:(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2}) *月 *(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3}) *[日号]?"
        "|(?<mon>1[0-2]|0?[1-9])[-./](?<d>[12]\\d|3[01]|0?[1-9])(?![\\d.%]|[-./]\\d| *(?:月|万|亿|个|人|分|元|次)))"_s
            .arg(kYearPattern));
    return pattern;
}

// Words before a day by which it still lies ahead: 拟于6月10日.
const QRegularExpression &aheadPattern()
{
    static const QRegularExpression pattern(
        u"(?:拟|计划|预计|将|定|争取|力争|确保|准备|打算)(?:于|在|到)?$|截[止至](?:到|至|于)?$|%1$"_s
            .arg(kLatestPattern));
    return pattern;
}

struct StatedDay
{
    QDate day;
    qsizetype start = 0;
    qsizetype end = 0;
};

QDate dayIn(const QRegularExpressionMatch &match, std::optional<int> year)
{
    if (match.hasCaptured(u"year"_s))
        year = match.capturedView(u"year").toInt();
    if (!year)
        return {};
    const bool words = match.hasCaptured(u"month"_s);
    const QDate day(*year, writtenNumber(match.capturedView(words ? u"month" : u"mon")),
                    writtenNumber(match.capturedView(words ? u"day" : u"d")));
    return isNotableDay(day) ? day : QDate();
}

// The days on which something has happened by these words, in order. A year that is written holds
// for the days after it.
QList<StatedDay> daysIn(QStringView plain, std::optional<int> year)
{
    QList<StatedDay> days;
    auto matches = dayPattern().globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.hasCaptured(u"year"_s))
            year = match.capturedView(u"year").toInt();
        const QDate day = dayIn(match, year);
        const QStringView before = plain.left(match.capturedStart());
        if (day.isValid() && !aheadPattern().match(before.right(8)).hasMatch())
            days.append({.day = day, .start = match.capturedStart(), .end = match.capturedEnd()});
    }
    return days;
}

bool endsClause(QChar character)
{
    return endsSentence(character) || character == u',' || character == u'\n';
}

// 60%, 完成60%, 以80%的进度推进.
struct Percent
{
    int value = 0;
    qsizetype end = 0;
};
std::optional<Percent> percentIn(QStringView plain)
{
    static const QRegularExpression percent(
        u"(?:^|完成|进度|进行中|推进中|以|约|已|达|至|:)(?:了|到)?约?(\\d{1,3})%"_s);
    const auto match = percent.match(plain);
    if (!match.hasMatch() || match.capturedView(1).toInt() > 100)
        return {};
    return Percent{.value = match.capturedView(1).toInt(), .end = match.capturedEnd()};
}

struct NamedStatus
{
    ReadStatus status;
    qsizetype end = 0; // where the words that name it end, in folded words without blanks
};

// The status that folded words without blanks begin with, a day before it (6月10日完成).
std::optional<NamedStatus> statusAtStart(QString plain, std::optional<int> year)
{
    static const QRegularExpression ticked(u"^(?:\\[[xX√✓]\\]|\u2611)$"_s);
    if (ticked.match(plain).hasMatch())
        return NamedStatus{.status = {.kind = StatusKind::Done}, .end = plain.size()};
    if (const auto percent = percentIn(plain); percent && plain.size() <= kLongestStatus) {
        const int value = percent->value;
        NamedStatus named{.end = percent->end};
        named.status.kind = value == 0     ? StatusKind::NotStarted
                            : value == 100 ? StatusKind::Done
                                           : StatusKind::InProgress;
        if (named.status.kind == StatusKind::InProgress)
            named.status.percent = value;
        return named;
    }
    static const QRegularExpression leading(u"^[(于在]*$"_s);
    const QList<StatedDay> days = daysIn(plain, year);
    qsizetype start = 0;
    if (const auto match = dayPattern().match(plain);
        match.hasMatch() && leading.match(plain.left(match.capturedStart())).hasMatch())
        start = match.capturedEnd();
    const auto stated = statedStatus(QStringView(plain).mid(start));
    if (!stated)
        return {};
    NamedStatus named{.end = start + stated->length};
    named.status.kind = stated->kind;
    if (stated->kind == StatusKind::Done && !days.isEmpty())
        named.status.completedOn = days.last().day;
    return named;
}

// Whether words say how far an item is, and nothing else but a day.
bool isOnlyStatus(QStringView words)
{
    const QString plain = withoutBlanks(folded(words));
    const auto named = statusAtStart(plain, kFirstPlanYear);
    static const QRegularExpression rest(u"^[,。;!:(]*(?:[\\d年月日号./-]*\\)?)[。;]?$"_s);
    return named && rest.match(plain.mid(named->end)).hasMatch();
}

// Cuts the words of a cell into those of single happenings.
class NoteCutter
{
public:
    NoteCutter(const QString &words, std::optional<int> year)
        : m_words(words)
        , m_plain(folded(words))
        , m_days(daysIn(m_plain, year))
    {}

    QList<ReadNote> notes()
    {
        qsizetype start = behindNumber(0);
        for (qsizetype at = start + 1; at < m_plain.size(); ++at) {
            if (!beginsNote(at, start))
                continue;
            add(start, at);
            start = behindNumber(at);
            at = qMax(at, start);
        }
        add(start, m_plain.size());
        return m_notes;
    }

private:
    const StatedDay *dayAt(qsizetype at) const
    {
        const auto day = std::ranges::find(m_days, at, &StatedDay::start);
        return day == m_days.end() ? nullptr : &*day;
    }
    qsizetype numberLength(qsizetype at) const;
    qsizetype behindNumber(qsizetype at)
    {
        const qsizetype number = numberLength(at);
        m_lastNumber += number > 0;
        return at + number;
    }
    bool beginsNote(qsizetype at, qsizetype start) const;
    qsizetype behindDay(qsizetype start, const StatedDay &day) const;
    void add(qsizetype start, qsizetype end);

    const QString &m_words;
    const QString m_plain;
    const QList<StatedDay> m_days;
    QList<ReadNote> m_notes;
    int m_lastNumber = 0; // the last number of the list within the cell
};

// The length of the number of a list's entry at `at`; 0 where none begins.
qsizetype NoteCutter::numberLength(qsizetype at) const
{
    if (at >= m_plain.size() || dayAt(at))
        return 0;
    const bool atLineStart = at == 0 || m_plain[at - 1] == u'\n';
    const auto mark = numberMarkAt(m_plain, at, atLineStart);
    const bool expected = mark && mark->value == m_lastNumber + 1; // 1.3月走访…
    const bool counts = mark && (!mark->pairs || expected) && !mark->weak && !mark->isPartOfTitle()
                        && !enumerates(mark->family);
    return counts ? mark->length : 0;
}

bool NoteCutter::beginsNote(qsizetype at, qsizetype start) const
{
    qsizetype before = at;
    while (before > start && isBlank(m_plain[before - 1]) && m_plain[before - 1] != u'\n')
        --before;
    if (before == start || before < at - 1 || isBlank(m_plain[at]))
        return before < at && before > start && endsClause(m_plain[before - 1])
               && !isBlank(m_plain[at]) && (dayAt(at) || numberLength(at) > 0);
    const QChar last = m_plain[before - 1];
    if (last == u'\n')
        return true;
    const QStringView own = QStringView(m_plain).mid(start, before - start);
    if (numberLength(at) > 0 && endsSentence(last))
        return true;
    // 3月2日,…: a clause of nothing but a day is no happening.
    return dayAt(at) && endsClause(last) && own.size() > 8;
}

// The index at which a note's words begin behind their day, where they begin with it: 2月27日举办….
// A day that belongs to what follows (3月8日至10日, 3月8日前) stays.
qsizetype NoteCutter::behindDay(qsizetype start, const StatedDay &day) const
{
    static const QRegularExpression leading(u"^\\s*[于在]?\\s*$"_s);
    static const QRegularExpression goesOn(u"^ *(?:[-~至到—–、/的]|[之以]?[前后起])"_s);
    static const QRegularExpression mark(
        u"^ *(?:\\(?(?:周|星期|礼拜)[一二三四五六日天1-6]\\)?)? *[,:]? *"_s);
    const QString before = m_plain.mid(start, day.start - start);
    const QString behind = m_plain.mid(day.end);
    if (!leading.match(before).hasMatch() || goesOn.match(behind).hasMatch())
        return start;
    return day.end + mark.match(behind).capturedLength();
}

void NoteCutter::add(qsizetype start, qsizetype end)
{
    const QStringView words = trimmedBlanks(QStringView(m_words).mid(start, end - start));
    static const QRegularExpression nothing(u"^(?:无|没有|暂无|空|同上|[-/\\\\—_*.。×]+)$"_s);
    if (words.isEmpty() || nothing.match(folded(words)).hasMatch() || isOnlyStatus(words))
        return;
    const auto day = std::ranges::find_if(
        m_days, [&](const StatedDay &each) { return each.start >= start && each.start < end; });
    ReadNote note{.text = words.toString(), .attendance = attendanceToldIn(words.toString())};
    if (day != m_days.end()) {
        note.happenedOn = day->day;
        const qsizetype from = std::min(behindDay(start, *day), end);
        const QStringView rest = trimmedBlanks(QStringView(m_words).mid(from, end - from));
        if (std::ranges::any_of(rest, [](QChar one) { return one.isLetterOrNumber(); }))
            note.text = rest.toString();
    }
    m_notes.append(note);
}

} // namespace

QList<ReadNote> notesInCell(const QString &words, std::optional<int> year)
{
    return NoteCutter(words, year).notes();
}

std::optional<ReadStatus> statusInCell(const QString &words, std::optional<int> year)
{
    const QString plain = withoutBlanks(folded(words));
    if (plain.isEmpty())
        return {};
    auto named = statusAtStart(plain, year);
    if (!named)
        return {};
    named->status.words = trimmedBlanks(words).toString();
    return named->status;
}

std::optional<int> attendanceInCell(const QString &words)
{
    if (const auto whole = attendanceOfWords(words))
        return whole;
    // The number of a prize (第一名), one for each (每一人) and a guess (几十人) are no attendance.
    static const QRegularExpression number(
        u"(?<![\\d.一二两三四五六七八九十百千万〇零第每几数])"
        u"(?:(?:\\d{1,9}(?:\\.\\d{1,4})?[百千]?万?|[一二两三四五六七八九十百千万〇零]+)[余多]?(?:人次?|名|位)"
        u"|\\d{1,9}$)"_s);
    const auto match = number.match(withoutBlanks(folded(words)).remove(u','));
    return match.hasMatch() ? attendanceOfWords(match.captured()) : std::nullopt;
}

} // namespace Domain
