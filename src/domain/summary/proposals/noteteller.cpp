#include "domain/summary/proposals/noteteller.h"

#include "domain/summary/notes/notewords.h"
#include "domain/summary/notes/statedfacts.h"
#include "domain/summary/proposals/sentencemaking.h"
#include "domain/text/daytext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// The words without a bracket that says until when a figure was counted (（截至10月30日）);
// brackets that say when something took place stay.
QString withoutCutoff(QString words)
{
    static const QRegularExpression cutoff(u"（截[至止][^（）]*）"_s);
    return words.remove(cutoff);
}

// Whether the words are a list (一是…，二是…, or parts between semicolons) that the next note is no
// part of.
bool hasParts(const QString &words)
{
    static const QRegularExpression parts(u"；|[，。：]?(?:二|三)是|其[二三]"_s);
    return words.contains(parts);
}

} // namespace

ProseProposals::Teller::Teller(const ProseProposals &proposals, const QList<ProgressNote> &notes,
                               Manner manner)
    : m_proposals(proposals)
    , m_choices(proposals.options().choices)
    , m_manner(manner)
    , m_year(proposals.outline().plan().year)
{
    const QList<Telling> tellings = gathered(notes);
    for (const Telling &telling : tellings)
        ++m_alike[keyOf(telling.note)];
    for (const Telling &telling : tellings)
        add(telling);
}

QString ProseProposals::Teller::keyOf(const ProgressNote &note) const
{
    return note.happenedOn.toString(u"yyyyMM"_s) + m_proposals.noteWords(note);
}

QList<ProseProposals::Teller::Telling>
ProseProposals::Teller::gathered(const QList<ProgressNote> &notes)
{
    QList<Telling> tellings;
    qsizetype ofDay = 0; // the first of the day, as notes are in order of date
    for (const ProgressNote &note : notes) {
        if (!tellings.isEmpty() && tellings.last().note.happenedOn != note.happenedOn)
            ofDay = tellings.size();
        const auto same = std::find_if(
            tellings.begin() + ofDay, tellings.end(),
            [&note](const Telling &told) { return saySame(told.note, note); });
        Telling &telling = same == tellings.end() ? tellings.emplaceBack(Telling{note}) : *same;
        if (!telling.note.attendance)
            telling.note = note;
        telling.events += note.attendance ? 1 : 0;
        telling.attendance += note.attendance.value_or(0);
    }
    return tellings;
}

// The words of notes told together, with their number and attendance: 乒乓球比赛（2次，共62人次）.
QString ProseProposals::Teller::wordsOf(const Telling &telling, const QString &words) const
{
    if (telling.events < 2 || telling.attendance == 0)
        return m_proposals.withAttendance(words, telling.note);
    const QString people = m_choices.attendance ? u"，共%1人次"_s.arg(telling.attendance)
                                                : QString();
    const qsizetype end = attendedUntil(words);
    return words.left(end) + u"（%1次%2）"_s.arg(telling.events).arg(people) + words.mid(end);
}

void ProseProposals::Teller::add(const Telling &telling)
{
    const QString words = m_proposals.noteWords(telling.note);
    if (words.isEmpty())
        return;
    const QString told = headOf(telling.note, words) + wordsOf(telling, words);
    if (!m_text.isEmpty())
        part(words);
    m_text += told;
    m_wasWhole = holdsFullStop(words) || hasParts(words);
    m_hadLines = words.contains(u'\n');
}

// Ends the words so far with a mark, before `words` follow.
void ProseProposals::Teller::part(const QString &words)
{
    const bool isSentence = m_manner == Manner::ByDay || m_wasWhole || holdsFullStop(words);
    if (words.contains(u'\n') || m_hadLines)
        m_text = closedSentence(m_text) + u'\n';
    else
        m_text = isSentence ? closedSentence(m_text) : m_text + u'；';
}

// Returns what is put before a note so that its month is named, and named once.
QString ProseProposals::Teller::headOf(const ProgressNote &note, const QString &words)
{
    if (!m_choices.dates)
        return {};
    const QDate day = note.happenedOn;
    const QString year = day.year() == m_year ? QString() : u"%1年"_s.arg(day.year());
    const bool saysDay = m_choices.days || m_manner == Manner::ByDay;
    const bool isOfStretch = beginsWithTerm(words)
                             || (beginsWithOtherTime(words) && !namesHappening(words));
    const bool recurs = isOfStretch && words.startsWith(u'每'); // 每周三下午: on no single day
    if (tellsOfWholeYear(words) || recurs || (!saysDay && isOfStretch)) {
        m_month = {};
        return statesYear(words, day.year()) ? QString() : yearOf(day, year);
    }
    const bool isSameMonth = m_month == std::pair(day.year(), day.month());
    m_month = {day.year(), day.month()};
    const QString saidYear = statesYear(words, day.year()) ? QString() : yearOf(day, year);
    if (beginsWithDayOfMonth(words, day.day()))
        return saidYear + u"%1月"_s.arg(day.month());
    const QString told = withoutCutoff(words);
    const bool saysMonth = statesDay(told, day) || namesMonth(told, day.month());
    if (!saysMonth && beginsWithMonth(words))
        m_month = {}; // the note names another month, so the next one names its own again
    if (saysMonth || beginsWithMonth(words))
        return saidYear.isEmpty() || words.front().isDigit() ? saidYear : saidYear + u'，';
    if (saysDay || m_alike.value(keyOf(note)) > 1)
        return saidYear + shortDay(day) + u'，';
    return isSameMonth ? QString() : saidYear + u"%1月，"_s.arg(day.month());
}

// The year is named where it differs from the one named last.
QString ProseProposals::Teller::yearOf(QDate day, const QString &words)
{
    if (day.year() == m_year)
        return {};
    m_year = day.year();
    return words.isEmpty() ? u"%1年"_s.arg(day.year()) : words;
}

} // namespace Domain
