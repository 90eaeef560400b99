#include "domain/year/due/icalendar.h"

#include "domain/text/characters.h"
#include "domain/text/names.h"
#include "domain/year/due/reminder.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kLongestCalendarLine = 75; // octets, without the line's end

// A text value: RFC 5545, 3.3.11.
QByteArray escaped(const QString &text)
{
    QString value = withoutInvisible(text);
    value.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    value.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s).replace(u',', u"\\,"_s);
    value.replace(u'\n', u"\\n"_s);
    QString printable;
    for (const QChar c : std::as_const(value)) {
        if (c.unicode() >= 0x20 && c.unicode() != 0x7f)
            printable += c;
        else
            printable += u' '; // no other control character may stand in a value
    }
    return printable.toUtf8();
}

QString unescaped(const QByteArray &value)
{
    QString text;
    bool isEscaped = false;
    for (const QChar c : QString::fromUtf8(value)) {
        if (!isEscaped && c == u'\\') {
            isEscaped = true;
            continue;
        }
        text += isEscaped && c.toLower() == u'n' ? u'\n' : c;
        isEscaped = false;
    }
    return text;
}

const auto kDayForm = u"yyyyMMdd"_s;

QByteArray dayText(QDate day)
{
    return day.toString(kDayForm).toLatin1();
}

QByteArray withoutBraces(const QString &uuid)
{
    return QString(uuid).remove(u'{').remove(u'}').toUtf8();
}

bool isContinuationByte(char byte)
{
    return (uchar(byte) & 0xC0) == 0x80;
}

// Collects lines.
class CalendarText
{
public:
    void line(const QByteArray &content) { m_text += foldedLine(content) + "\r\n"; }
    void text(const QByteArray &name, const QString &value) { line(name + ':' + escaped(value)); }
    QByteArray take() { return std::move(m_text); }

private:
    QByteArray m_text;
};

void addAlarm(CalendarText &calendar, const QByteArray &trigger, const QString &words)
{
    calendar.line("BEGIN:VALARM");
    calendar.line("ACTION:DISPLAY");
    calendar.text("DESCRIPTION", words);
    calendar.line("TRIGGER:" + trigger);
    calendar.line("END:VALARM");
}

QString descriptionOf(const Node &node)
{
    QStringList lines;
    if (!node.text.isEmpty())
        lines.append(node.text.simplified());
    if (!node.deadline.words().isEmpty())
        lines.append(u"完成时限："_s + node.deadline.words());
    if (!node.leadDepartment.isEmpty())
        lines.append(u"牵头部门："_s + node.leadDepartment);
    if (!node.supportingDepartments.isEmpty())
        lines.append(u"配合部门："_s + joinNames(node.supportingDepartments));
    if (!node.owners.isEmpty())
        lines.append(u"责任人："_s + joinNames(node.owners));
    return lines.join(u'\n');
}

constexpr char kUidEnd[] = "@yaodian";

QByteArray uidStart(const QByteArray &file)
{
    return "UID:" + file + '-';
}

QByteArray yearLine(const PlanDetails &plan)
{
    return "X-YAODIAN-YEAR:" + QByteArray::number(plan.year);
}

// The writer of the calendar, and when it was written.
struct Edition
{
    QByteArray file;
    QDateTime written; // UTC
};

// Begins an event of a day. A later one replaces an earlier one: minutes since 2020 count up and
// stay small.
void beginEvent(CalendarText &calendar, const Edition &edition, NodeId node, QDate day)
{
    const QByteArray stamp = edition.written.toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
    const QDateTime first(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    const qint64 minutes = first.secsTo(edition.written) / 60;
    calendar.line("BEGIN:VEVENT");
    calendar.line(uidStart(edition.file) + QByteArray::number(qint64(node)) + kUidEnd);
    calendar.line("DTSTAMP:" + stamp);
    calendar.line("LAST-MODIFIED:" + stamp);
    calendar.line("SEQUENCE:" + QByteArray::number(qMax<qint64>(minutes, 0)));
    calendar.line("DTSTART;VALUE=DATE:" + dayText(day));
    calendar.line("DTEND;VALUE=DATE:" + dayText(day.addDays(1)));
    calendar.line("TRANSP:TRANSPARENT");
}

void addEvent(CalendarText &calendar, const DueItem &item, const Edition &edition)
{
    const QString title = item.node->heading().simplified();
    beginEvent(calendar, edition, item.node->id(), item.lastDay);
    calendar.line("STATUS:CONFIRMED");
    calendar.text("SUMMARY", u"时限："_s + title);
    calendar.text("DESCRIPTION", descriptionOf(item.node->node()));
    addAlarm(calendar, "-P6DT15H", u"还有7天："_s + title);
    addAlarm(calendar, "-PT15H", u"明天到期："_s + title);
    calendar.line("END:VEVENT");
}

void addGone(CalendarText &calendar, const GoneDeadline &gone, const Edition &edition)
{
    beginEvent(calendar, edition, gone.node, gone.lastDay);
    calendar.line("STATUS:CANCELLED");
    calendar.text("SUMMARY", gone.why + u'：' + gone.title);
    calendar.line("END:VEVENT");
}

} // namespace

QByteArray foldedLine(const QByteArray &line)
{
    QByteArray folded;
    qsizetype at = 0;
    qsizetype room = kLongestCalendarLine;
    while (line.size() - at > room) {
        qsizetype end = at + room;
        while (end > at && isContinuationByte(line[end]))
            --end;
        if (end == at)
            end = at + room; // no UTF-8; nothing to keep together
        folded += line.mid(at, end - at) + "\r\n ";
        at = end;
        room = kLongestCalendarLine - 1; // the blank that begins it counts
    }
    return folded + line.mid(at);
}

QByteArray calendarOf(const CalendarContents &contents, const PlanDetails &plan,
                      const QString &fileUuid, const QDateTime &written)
{
    const Edition edition{.file = withoutBraces(fileUuid), .written = written.toUTC()};
    CalendarText calendar;
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Yaodian//Yaodian//ZH");
    calendar.line("CALSCALE:GREGORIAN");
    calendar.line(yearLine(plan));
    calendar.text("X-WR-CALNAME", plan.title.simplified());
    QSet<NodeId> added;
    for (const DueItem &item : contents.due) {
        addEvent(calendar, item, edition);
        added.insert(item.node->id());
    }
    for (const GoneDeadline &gone : contents.gone) {
        if (!added.contains(gone.node))
            addGone(calendar, gone, edition);
    }
    calendar.line("END:VCALENDAR");
    return calendar.take();
}

QList<CalendarEntry> entriesOf(const QByteArray &calendar, const PlanDetails &plan,
                               const QString &fileUuid)
{
    QByteArray unfolded = calendar;
    unfolded.replace("\r\n", "\n").replace("\n ", "");
    const auto lines = unfolded.split('\n');
    if (!lines.contains(yearLine(plan)))
        return {};
    const QByteArray start = uidStart(withoutBraces(fileUuid));
    QList<CalendarEntry> entries;
    CalendarEntry entry;
    for (const QByteArray &line : lines) {
        const QByteArray value = line.mid(line.indexOf(':') + 1);
        if (line == "BEGIN:VEVENT")
            entry = {};
        else if (line.startsWith(start) && line.endsWith(kUidEnd))
            entry.node = NodeId{
                line.chopped(qsizetype(qstrlen(kUidEnd))).mid(start.size()).toLongLong()};
        else if (line.startsWith("DTSTART"))
            entry.day = QDate::fromString(QString::fromLatin1(value), kDayForm);
        else if (line.startsWith("SUMMARY:"))
            entry.title = unescaped(value).section(u'：', 1); // after 时限 or the reason
        else if (line == "END:VEVENT" && entry.node != NodeId{} && entry.day.isValid())
            entries.append(entry);
    }
    return entries;
}

QByteArray calendarAfter(const QList<QByteArray> &earlier, const QList<DueItem> &due,
                         const CalendarSource &source, const QDateTime &written)
{
    const PlanDetails &plan = source.outline.plan();
    QList<CalendarEntry> entries;
    for (const QByteArray &calendar : earlier)
        entries += entriesOf(calendar, plan, source.fileUuid);
    const auto coming = comingDeadlines(source.outline, source.notes, AsOf::now(source.on));
    const auto gone = goneDeadlines(source.outline, coming, entries, source.on);
    return calendarOf({due, gone}, plan, source.fileUuid, written);
}

} // namespace Domain
