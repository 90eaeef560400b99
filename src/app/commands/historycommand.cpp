#include "app/commands/command.h"
#include "app/commands/edittarget.h"
#include "app/commands/planyear.h"
#include "app/commands/terminaltext.h"
#include "domain/plan/edit.h"
#include "domain/plan/itempath.h"
#include "exchange/json/planjson.h"
#include "models/history/historywords.h"
#include "storage/file/planfile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace Domain;
using Exchange::textOrNull;
using Storage::PlanFile;
using System::Result;

namespace App {

namespace {

const Option kOptions[] = {
    {"--year", ValueKind::Year, "Y",
     QT_TRANSLATE_NOOP("CommandLine", "only changes of that year's plan")},
    {"--limit", ValueKind::Number, "N",
     QT_TRANSLATE_NOOP("CommandLine", "at most so many changes; all unless given")},
    kJsonOption,
};

constexpr int kPage = 1000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString misuseOfHistory(const Arguments &arguments)
{
    const auto limit = arguments.number(u"--limit"_s);
    return limit && *limit < 1 ? Text::tr("--limit is 1 or more.") : QString();
}

// The paths and headings of the items of all years in the file.
class Names
{
public:
    explicit Names(const PlanFile &file)
        : m_file(file)
    {}

    Result<void> read()
    {
        const auto plans = m_file.plans().plans();
        if (!plans)
            return plans.error();
        for (const PlanDetails &plan : *plans) {
            auto content = m_file.plans().content(plan.id);
            if (!content)
                return content.error();
            const Outline outline(*std::move(content));
            const auto paths = pathsOf(outline);
            m_years.insert(plan.id, plan.year);
            for (auto one = paths.cbegin(); one != paths.cend(); ++one)
                m_nodes.insert(one.key()->id(), {plan.year, one.value(), one.key()->heading()});
        }
        return {};
    }

    struct Node
    {
        int year = 0; // the plan's year; zero when the node or the plan is gone
        QString path = {};
        QString heading = {};
    };

    Node nodeOf(const HistoryEntry &entry) const
    {
        Node node = m_nodes.value(entry.node);
        if (node.year == 0)
            node.year = m_years.value(entry.plan);
        return node;
    }

private:
    const PlanFile &m_file;
    QHash<PlanId, int> m_years;
    QHash<NodeId, Node> m_nodes;
};

// The filter for the rows that the arguments ask for.
Result<HistoryFilter> filterFrom(const PlanFile &file, const Arguments &arguments)
{
    HistoryFilter filter;
    if (arguments.operands.size() < 2) {
        if (!arguments.year())
            return filter;
        const auto plan = planIn(file, arguments);
        if (!plan)
            return plan.error();
        filter.plan = plan->id;
        return filter;
    }
    const auto year = yearIn(file, arguments);
    if (!year)
        return year.error();
    const auto node = nodeAtPath(year->outline, arguments.operands[1]);
    if (!node)
        return naming(arguments.operands[0], node.error());
    filter.node = (*node)->id();
    return filter;
}

// A value of the history as JSON: an object when the history keeps it as a line of JSON, else its
// text.
QJsonValue jsonOf(const HistoryEntry &entry, const std::optional<QString> &value)
{
    if (!value)
        return {};
    if (fieldOfKey(entry.field) || entry.field == u"plan" || entry.field == u"place")
        return *value;
    const QJsonDocument line = QJsonDocument::fromJson(value->toUtf8());
    return line.isObject() ? QJsonValue(line.object()) : QJsonValue(*value);
}

QJsonObject jsonOf(const HistoryEntry &entry, const Names &names, const Reversals &reversals)
{
    const Names::Node node = names.nodeOf(entry);
    const bool reverses = reversals.reversed.contains(entry.edit);
    return {{u"id"_s, qint64(entry.id)},
            {u"edit"_s, entry.edit},
            {u"written_at"_s, entry.writtenAt.toUTC().toString(Qt::ISODate)},
            {u"author"_s, entry.author},
            {u"year"_s, node.year == 0 ? QJsonValue() : QJsonValue(node.year)},
            {u"path"_s, textOrNull(node.path)},
            {u"field"_s, entry.field},
            {u"old"_s, jsonOf(entry, entry.oldValue)},
            {u"new"_s, jsonOf(entry, entry.newValue)},
            {u"reverses"_s, reverses ? QJsonValue(reversals.reversed[entry.edit]) : QJsonValue()},
            {u"taken_back"_s, reversals.takenBack.contains(entry.edit)}};
}

QString lineOf(const HistoryEntry &entry, const Names &names, const Reversals &reversals)
{
    const Names::Node node = names.nodeOf(entry);
    QStringList parts{localMoment(entry.writtenAt)};
    if (!entry.author.isEmpty())
        parts.append(entry.author);
    if (!node.heading.isEmpty())
        parts.append(u"%1 %2"_s.arg(node.year).arg(shortened(node.heading.simplified(), 40)));
    parts.append(Models::changeSentence(entry).simplified());
    if (reversals.reversed.contains(entry.edit))
        parts.append(Text::tr("[by undo or redo]"));
    else if (reversals.takenBack.contains(entry.edit))
        parts.append(Text::tr("[was undone]"));
    return harmlessLine(parts.join(u"  "_s));
}

// Calls `take` with the rows asked for, page by page, the newest first.
template<typename Take>
Result<void> eachPage(const PlanFile &file, const HistoryFilter &filter, qint64 limit, Take take)
{
    HistoryId before{};
    while (limit > 0) {
        const int most = int(std::min<qint64>(limit, kPage));
        const auto page = file.history().page(filter, before, most);
        if (!page)
            return page.error();
        if (page->isEmpty())
            return {};
        const auto reversals = file.history().reversals(page->last().edit, page->first().edit);
        if (!reversals)
            return reversals.error();
        for (const HistoryEntry &entry : *page)
            take(entry, *reversals);
        if (page->size() < most)
            return {};
        before = page->last().id;
        limit -= page->size();
    }
    return {};
}

Result<QByteArray> history(const Arguments &arguments)
{
    const auto file = checkedFile(arguments);
    if (!file)
        return file.error();
    const auto filter = filterFrom(**file, arguments);
    if (!filter)
        return filter.error();
    Names names(**file);
    if (auto read = names.read(); !read)
        return read.error();
    QJsonArray changes;
    QStringList lines;
    const bool isJson = arguments.has(u"--json"_s);
    const qint64 limit =
        arguments.number(u"--limit"_s).value_or(std::numeric_limits<qint64>::max());
    const auto read = eachPage(**file, *filter, limit,
                               [&](const HistoryEntry &entry, const Reversals &reversals) {
                                   if (isJson)
                                       changes.append(jsonOf(entry, names, reversals));
                                   else
                                       lines.append(lineOf(entry, names, reversals));
                               });
    if (!read)
        return read.error();
    if (isJson)
        return QJsonDocument(
                   QJsonObject{{u"format"_s, Exchange::kJsonFormat}, {u"changes"_s, changes}})
            .toJson();
    if (lines.isEmpty())
        lines.append(Text::tr("Nothing has been changed yet."));
    return (lines.join(u'\n') + u'\n').toUtf8();
}

} // namespace

const Command kHistoryCommand = {
    .name = "history",
    .synopsis = "FILE [ITEM] [--year Y] [--limit N] [--json]",
    .summary = QT_TRANSLATE_NOOP(
        "CommandLine",
        "Lists the changes made in FILE, or to an item and its notes, newest first."),
    .fewestOperands = 1,
    .mostOperands = 2,
    .options = kOptions,
    .misuse = misuseOfHistory,
    .run = history,
};

} // namespace App
