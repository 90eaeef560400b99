#include "app/commands/outlinetext.h"

#include "app/commands/terminaltext.h"
#include "domain/plan/tally.h"
#include "domain/summary/summaryproposals.h"
#include "domain/text/names.h"
#include "models/editwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace App {

namespace {

constexpr int kIndent = 2;
constexpr int kGap = 2;            // blanks between columns
constexpr int kWidestHeading = 64; // columns; longer ones push the rest of their line aside
constexpr int kNarrowestHeading = 24;

enum Column {
    HeadingColumn,
    StatusColumn,
    OwnerColumn,
    DeadlineColumn,
    AlarmColumn,
    ProgressColumn,
    ColumnCount
};
using Row = std::array<QString, ColumnCount>;
using Widths = std::array<int, ColumnCount>;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OutlineText)
};

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString rollUp(const OutlineNode *node, AsOf asOf)
{
    const Tally figures = tally(node, asOf);
    if (figures.items == 0)
        return {};
    return Text::tr("%1 of %2 done").arg(figures.count(StatusKind::Done)).arg(figures.items);
}

QString statusText(const OutlineNode *node, AsOf asOf)
{
    if (!node->isTracked())
        return rollUp(node, asOf);
    const StatusKind status = node->statusOn(asOf);
    const ItemStatus &itemStatus = node->node().status;
    QString text = statusName(status);
    if (status == StatusKind::Done)
        text += u' ' + iso(itemStatus.completedOn());
    else if (itemStatus.percent())
        text += u" %1%"_s.arg(*itemStatus.percent());
    else if (status == StatusKind::Cancelled)
        text += u" ("_s + itemStatus.cancelReason().simplified() + u')';
    return text;
}

// The owners, or without any the lead department.
QString ownerText(const Node &node)
{
    return node.owners.isEmpty() ? node.leadDepartment : joinNames(node.owners);
}

QString deadlineText(const Deadline &deadline)
{
    const QString day = iso(deadline.lastDay());
    if (!deadline.lastDay().isValid() || deadline.words() == day)
        return deadline.words();
    return u"%1 (%2)"_s.arg(deadline.words(), day);
}

QString alarmText(const OutlineNode *node, AsOf asOf)
{
    if (node->isMissedOn(asOf))
        return Text::tr("missed");
    return node->isDueSoonOn(asOf) ? Text::tr("due soon") : QString();
}

QString progressText(const NoteFigures &figures)
{
    if (figures.notes == 0)
        return {};
    return Text::tr("notes: %1, latest %2").arg(figures.notes).arg(iso(figures.last));
}

Row rowOf(const OutlineNode *node, int depth, AsOf asOf)
{
    Row row;
    row[HeadingColumn] = QString(kIndent * depth, u' ') + node->heading().simplified();
    row[StatusColumn] = statusText(node, asOf);
    row[ProgressColumn] = progressText(node->figures());
    if (node->isTracked()) {
        row[OwnerColumn] = ownerText(node->node());
        row[DeadlineColumn] = deadlineText(node->node().deadline);
        row[AlarmColumn] = alarmText(node, asOf);
    }
    for (QString &cell : row)
        cell = harmlessLine(cell);
    return row;
}

void addRowsBelow(const OutlineNode *node, int depth, AsOf asOf, QList<Row> &rows)
{
    for (int i = 0; i < node->childCount(); ++i) {
        rows.append(rowOf(node->child(i), depth, asOf));
        addRowsBelow(node->child(i), depth + 1, asOf, rows);
    }
}

Widths widthsFor(const QList<Row> &rows, int width)
{
    Widths widths = {};
    for (const Row &row : rows) {
        for (size_t i = 0; i < ColumnCount; ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    int others = 0;
    for (size_t i = StatusColumn; i < ColumnCount; ++i)
        others += widths[i] == 0 ? 0 : widths[i] + kGap;
    const int room = width == 0 ? kWidestHeading : std::max(width - others, kNarrowestHeading);
    widths[HeadingColumn] = std::min(widths[HeadingColumn], room);
    return widths;
}

QString line(const Row &row, const Widths &widths, int width)
{
    QString text;
    for (size_t i = 0; i < ColumnCount; ++i) {
        if (widths[i] == 0)
            continue;
        const QString cell = i == HeadingColumn && width > 0 ? shortened(row[i], widths[i])
                                                             : row[i];
        text += padded(cell, widths[i]) + QString(kGap, u' ');
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return (width > 0 ? shortened(text, width) : text) + u'\n';
}

QString figuresText(const Outline &outline, AsOf asOf)
{
    const Tally figures = tally(outline.root(), asOf);
    QStringList counts = Models::tallyWords(figures);
    if (figures.notes.notes > 0) {
        counts.append(Text::tr("notes %1").arg(figures.notes.notes));
        counts.append(Text::tr("attendance %1").arg(figures.notes.attendance));
    }
    const QString nodes =
        Text::tr("Sections %1, items %2").arg(aspectsOf(outline).size()).arg(figures.items);
    return counts.isEmpty() ? nodes : Text::tr("%1: %2").arg(nodes, counts.join(u" · "_s));
}

// The lines above the outline: title, issuer and day, figures.
QString headText(const Outline &outline, AsOf asOf)
{
    const PlanDetails &plan = outline.plan();
    QString issued = plan.issuer.simplified();
    if (plan.issuedOn.isValid())
        issued += (issued.isEmpty() ? QString() : u"  "_s) + iso(plan.issuedOn);
    QString text = plan.title.simplified();
    if (plan.closed)
        text += u"  "_s + Text::tr("(closed)");
    if (!text.isEmpty())
        text += u'\n';
    if (!issued.isEmpty())
        text += issued + u'\n';
    return text + figuresText(outline, asOf) + u'\n';
}

} // namespace

QString outlineText(const Outline &outline, AsOf asOf, int width)
{
    QList<Row> rows;
    addRowsBelow(outline.root(), 0, asOf, rows);
    const Widths widths = widthsFor(rows, width);
    QString text = harmless(headText(outline, asOf)) + u'\n';
    for (const Row &row : rows)
        text += line(row, widths, width);
    return text;
}

} // namespace App
