#include "app/commands/proposallist.h"

#include "app/commands/arguments.h"
#include "app/commands/terminaltext.h"
#include "domain/plan/itempath.h"
#include "exchange/json/planjson.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Exchange::textOrNull;

namespace App {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString shown(const QString &value)
{
    return value.isEmpty() ? Text::tr("(empty)") : shortened(value.simplified(), 60);
}

using Outlines = QList<const Outline *>;

const OutlineNode *find(NodeId node, const Outlines &outlines)
{
    for (const Outline *outline : outlines) {
        if (const OutlineNode *found = outline->find(node))
            return found;
    }
    return nullptr;
}

QString itemOf(const Proposal &proposal, const Outlines &outlines)
{
    if (const OutlineNode *node = find(proposal.node, outlines))
        return shortened(node->heading().simplified(), 40);
    if (proposal.line == 0)
        return Text::tr("(the plan)");
    const OutlineNode *likely = find(proposal.suggested, outlines);
    QString row = Text::tr("row %1 of “%2”").arg(proposal.line).arg(proposal.file);
    if (proposal.kind == AnswerKind::Unrecognised && !proposal.sent.isEmpty())
        row = Text::tr("%1, “%2”", "a row, and the title in it")
                  .arg(row, shortened(proposal.sent.simplified(), 40));
    return likely ? Text::tr("%1, perhaps of %2")
                        .arg(row, shortened(likely->heading().simplified(), 40))
                  : row;
}

QString lineOf(const Proposal &proposal, const Outlines &outlines, const QString &values)
{
    QStringList parts{itemOf(proposal, outlines), proposal.who};
    if (proposal.isNote() && proposal.day.isValid())
        parts.append(proposal.day.toString(Qt::ISODate));
    if (!proposal.isNote())
        parts.append(proposal.what);
    if (proposal.kind == AnswerKind::Conflict && !proposal.isNote())
        parts.append(
            values.arg(shown(proposal.sent), shown(proposal.now), shown(proposal.answered)));
    else if (proposal.isNote())
        parts.append(shown(proposal.answered));
    else
        parts.append(shown(proposal.now) + u" → "_s + shown(proposal.answered));
    if (proposal.attendance)
        parts.append(Text::tr("attendance %1").arg(*proposal.attendance));
    if (!proposal.figures.isEmpty())
        parts.append(figureWords(proposal.figures));
    QString line = u"  "_s + harmlessLine(parts.join(u"  "_s));
    if (!proposal.remark.isEmpty())
        line += u"\n    "_s + harmlessLine(proposal.remark);
    return line;
}

QString headOf(AnswerKind kind)
{
    switch (kind) {
    case AnswerKind::New: return Text::tr("New: %1");
    case AnswerKind::Changed: return Text::tr("Changed: %1");
    case AnswerKind::Conflict: return Text::tr("Changed on both sides, or not to be taken: %1");
    case AnswerKind::Unrecognised: return Text::tr("Not recognised: %1");
    case AnswerKind::Removed: return Text::tr("Removed there, and staying here: %1");
    case AnswerKind::Unchanged: return Text::tr("Unchanged: %1");
    }
    Q_UNREACHABLE();
}

QString keyOf(AnswerKind kind)
{
    switch (kind) {
    case AnswerKind::New: return u"new"_s;
    case AnswerKind::Changed: return u"changed"_s;
    case AnswerKind::Conflict: return u"conflict"_s;
    case AnswerKind::Unrecognised: return u"unrecognised"_s;
    case AnswerKind::Removed: return u"removed"_s;
    case AnswerKind::Unchanged: return u"unchanged"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue yearOf(NodeId node, const Outlines &outlines)
{
    const auto of = std::ranges::find_if(
        outlines, [node](const Outline *outline) { return outline->find(node); });
    return of == outlines.end() ? QJsonValue() : QJsonValue((*of)->plan().year);
}

QJsonObject numbersOf(const QList<NamedFigure> &figures)
{
    QJsonObject numbers;
    for (const NamedFigure &figure : figures)
        numbers.insert(figure.name, figure.number);
    return numbers;
}

QJsonObject unitsOf(const QList<NamedFigure> &figures)
{
    QJsonObject units;
    for (const NamedFigure &figure : figures)
        units.insert(figure.name, figure.unit);
    return units;
}

} // namespace

QString proposalList(const QList<const Proposal *> &proposals, const Outlines &outlines,
                     const QString &values)
{
    QStringList lines;
    for (const AnswerKind kind :
         {AnswerKind::Conflict, AnswerKind::Unrecognised, AnswerKind::New, AnswerKind::Changed,
          AnswerKind::Removed, AnswerKind::Unchanged}) {
        const auto count = std::ranges::count_if(
            proposals, [kind](const Proposal *one) { return one->kind == kind; });
        if (count == 0)
            continue;
        lines.append(headOf(kind).arg(count));
        for (const Proposal *one : proposals) {
            if (one->kind == kind && kind != AnswerKind::Unchanged)
                lines.append(lineOf(*one, outlines, values));
        }
    }
    return lines.isEmpty() ? Text::tr("There is nothing to take in.") : lines.join(u'\n');
}

QJsonArray proposalsJson(const QList<const Proposal *> &proposals, const QList<bool> &taken,
                         const Outlines &outlines)
{
    QHash<const OutlineNode *, QString> paths;
    for (const Outline *outline : outlines)
        paths.insert(pathsOf(*outline));
    QJsonArray listed;
    for (qsizetype i = 0; i < proposals.size(); ++i) {
        const Proposal &one = *proposals[i];
        listed.append(QJsonObject{
            {u"kind"_s, keyOf(one.kind)},
            {u"path"_s, textOrNull(paths.value(find(one.node, outlines)))},
            {u"suggested"_s, textOrNull(paths.value(find(one.suggested, outlines)))},
            {u"who"_s, textOrNull(one.who)},
            {u"file"_s, textOrNull(one.file)},
            {u"row"_s, one.line > 0 ? QJsonValue(one.line) : QJsonValue()},
            {u"what"_s, one.key},
            {u"sent"_s, textOrNull(one.sent)},
            {u"now"_s, textOrNull(one.now)},
            {u"answered"_s, textOrNull(one.answered)},
            {u"happened_on"_s, textOrNull(one.day.toString(Qt::ISODate))},
            {u"year"_s, yearOf(one.node, outlines)},
            {u"evidence"_s, one.evidence},
            {u"attendance"_s, one.attendance ? QJsonValue(*one.attendance) : QJsonValue()},
            {u"figures"_s, numbersOf(one.figures)},
            {u"figure_units"_s, unitsOf(one.figures)},
            {u"remark"_s, textOrNull(one.remark)},
            {u"taken"_s, taken[i]},
        });
    }
    return listed;
}

QByteArray reportOn(const ProposalReport &report, const Arguments &arguments)
{
    const bool isApplied = arguments.has(u"--apply"_s);
    if (arguments.has(u"--json"_s)) {
        QJsonObject all = report.more;
        all.insert(u"format"_s, Exchange::kJsonFormat);
        all.insert(u"applied"_s, isApplied);
        all.insert(u"proposals"_s, proposalsJson(report.proposals, report.taken, report.outlines));
        return QJsonDocument(all).toJson();
    }
    QString text = proposalList(report.proposals, report.outlines, report.values) + u'\n';
    const auto count = report.taken.count(true);
    if (isApplied)
        text += Text::tr("Taken in: %1.").arg(count);
    else if (count > 0)
        text += Text::tr("Nothing was changed yet; --apply takes in %1 of these.").arg(count);
    return (text.trimmed() + u'\n').toUtf8();
}

bool isTaken(const Proposal &proposal, const QString &take)
{
    const bool isDecided = proposal.kind == AnswerKind::Conflict && proposal.canTake
                           && take == u"theirs";
    return isDecided || isTakenByDefault(proposal);
}

int leaveOutDisagreeing(const QList<const Proposal *> &proposals, QList<bool> &taken)
{
    QHash<std::pair<qint64, QString>, QList<qsizetype>> places;
    for (qsizetype i = 0; i < proposals.size(); ++i) {
        if (taken[i] && !proposals[i]->value.isEmpty())
            places[{qint64(proposals[i]->node), proposals[i]->value}].append(i);
    }
    int left = 0;
    for (const auto &ofValue : std::as_const(places)) {
        if (ofValue.size() < 2)
            continue;
        ++left;
        for (const qsizetype place : ofValue)
            taken[place] = false;
    }
    return left;
}

} // namespace App
