#include "exchange/json/planjson.h"

#include "domain/plan/itempath.h"
#include "domain/plan/tally.h"
#include "exchange/json/evidencejson.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Exchange {

namespace {

QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue numberOrNull(std::optional<int> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject deadlineJson(const Deadline &deadline)
{
    return {
        {u"words"_s, textOrNull(deadline.words())},
        {u"kind"_s, deadline.kindKey()},
        {u"last_day"_s, dayOrNull(deadline.lastDay())},
    };
}

QJsonObject figuresJson(const ProgressNote &note)
{
    QJsonObject numbers;
    for (const NamedFigure &figure : note.figures)
        numbers.insert(figure.name, figure.number);
    return numbers;
}

QJsonObject unitsJson(const ProgressNote &note)
{
    QJsonObject units;
    for (const NamedFigure &figure : note.figures)
        units.insert(figure.name, figure.unit);
    return units;
}

QJsonObject noteJson(const ProgressNote &note, const QList<Evidence> &evidence)
{
    return {
        {u"happened_on"_s, dayOrNull(note.happenedOn)},
        {u"text"_s, note.text},
        {u"attendance"_s, numberOrNull(note.attendance)},
        {u"highlight"_s, note.highlight},
        {u"figures"_s, figuresJson(note)},
        {u"figure_units"_s, unitsJson(note)},
        {u"author"_s, textOrNull(note.author)},
        {u"written_at"_s, note.writtenAt.toUTC().toString(Qt::ISODate)},
        {u"evidence"_s, evidenceJson(evidence)},
    };
}

QJsonObject tallyJson(const Outline &outline, AsOf asOf)
{
    const Tally figures = tally(outline.root(), asOf);
    QJsonObject json{
        {u"sections"_s, figures.sections}, {u"items"_s, figures.items},
        {u"missed"_s, figures.missed},     {u"due_soon"_s, figures.dueSoon},
        {u"notes"_s, figures.notes.notes}, {u"attendance"_s, figures.notes.attendance},
    };
    for (const StatusKind status : allStatuses())
        json.insert(statusKey(status), figures.count(status));
    return json;
}

QJsonObject suggestedJson(const Suggestion &suggestion, const PlanTime &plan)
{
    const bool hasDeadline = !suggestion.deadline.isEmpty();
    return {
        {u"owners"_s, QJsonArray::fromStringList(suggestion.owners)},
        {u"lead_department"_s, textOrNull(suggestion.leadDepartment)},
        {u"supporting_departments"_s, QJsonArray::fromStringList(suggestion.supportingDepartments)},
        {u"deadline"_s,
         hasDeadline ? deadlineJson(Deadline::fromWords(suggestion.deadline, plan)) : QJsonValue()},
    };
}

QJsonValue originJson(const Origin &origin)
{
    if (origin.path.isEmpty())
        return {};
    return QJsonObject{{u"year"_s, origin.year}, {u"path"_s, origin.path}};
}

class Writer
{
public:
    Writer(const Outline &outline, const PlanJsonSource &source)
        : m_time(outline.plan().time())
        , m_source(source)
        , m_paths(pathsOf(outline))
    {}

    QJsonArray childrenOf(const OutlineNode *node) const
    {
        QJsonArray children;
        for (int row = 0; row < node->childCount(); ++row)
            children.append(nodeJson(node->child(row)));
        return children;
    }

private:
    QJsonObject nodeJson(const OutlineNode *node) const;
    void addTrackedFields(const OutlineNode *node, QJsonObject &json) const;

    PlanTime m_time;
    const PlanJsonSource &m_source;
    QHash<const OutlineNode *, QString> m_paths;
};

QJsonObject Writer::nodeJson(const OutlineNode *node) const
{
    QJsonArray notes;
    for (const ProgressNote &note : m_source.notes.value(node->id()))
        notes.append(noteJson(note, m_source.evidence.ofNotes.value(note.id)));
    QJsonObject json{
        {u"kind"_s, node->isSection() ? u"section"_s : u"item"_s},
        {u"path"_s, m_paths.value(node)},
        {u"number"_s, textOrNull(node->node().number)},
        {u"title"_s, textOrNull(node->node().title)},
        {u"text"_s, textOrNull(node->node().text)},
        {u"tracked"_s, node->isTracked()},
        {u"notes"_s, notes},
        {u"evidence"_s, evidenceJson(m_source.evidence.ofNodes.value(node->id()))},
        {u"children"_s, childrenOf(node)},
    };
    addTrackedFields(node, json);
    return json;
}

// Adds the fields of tracked nodes; null for a node with others under it.
void Writer::addTrackedFields(const OutlineNode *node, QJsonObject &json) const
{
    const Node &values = node->node();
    const ItemStatus &itemStatus = values.status;
    const bool tracked = node->isTracked();
    const StatusKind status = node->statusOn(m_source.asOf);
    const auto put = [tracked, &json](const QString &key, const QJsonValue &value) {
        json.insert(key, tracked ? value : QJsonValue());
    };
    put(u"status"_s, statusKey(status));
    put(u"percent"_s, numberOrNull(itemStatus.percent()));
    put(u"owners"_s, QJsonArray::fromStringList(values.owners));
    put(u"lead_department"_s, textOrNull(values.leadDepartment));
    put(u"supporting_departments"_s, QJsonArray::fromStringList(values.supportingDepartments));
    put(u"deadline"_s, deadlineJson(values.deadline));
    put(u"missed"_s, node->isMissedOn(m_source.asOf));
    put(u"due_soon"_s, node->isDueSoonOn(m_source.asOf));
    put(u"completed_on"_s,
        status == StatusKind::Done ? dayOrNull(itemStatus.completedOn()) : QJsonValue());
    put(u"cancel_reason"_s, textOrNull(itemStatus.cancelReason()));
    put(u"difficulty"_s, textOrNull(values.difficulty));
    put(u"carried_from"_s, originJson(m_source.origins.value(values.carriedFrom)));
    put(u"suggested"_s, suggestedJson(m_source.suggestions.value(values.id), m_time));
}

} // namespace

QJsonObject planJson(const Outline &outline, const PlanJsonSource &source)
{
    const PlanDetails &plan = outline.plan();
    return {
        {u"year"_s, plan.year == 0 ? QJsonValue() : QJsonValue(plan.year)},
        {u"title"_s, textOrNull(plan.title)},
        {u"organisation"_s, textOrNull(plan.organisation)},
        {u"document_number"_s, textOrNull(plan.documentNumber)},
        {u"issuer"_s, textOrNull(plan.issuer)},
        {u"issued_on"_s, dayOrNull(plan.issuedOn)},
        {u"preamble"_s, textOrNull(plan.preamble)},
        {u"closing"_s, textOrNull(plan.closing)},
        {u"numbering"_s, numberingKey(plan.numbering)},
        {u"closed"_s, plan.closed},
        {u"tally"_s, tallyJson(outline, source.asOf)},
        {u"children"_s, Writer(outline, source).childrenOf(outline.root())},
    };
}

QJsonArray leftOutJson(const QList<LeftOutLine> &lines)
{
    QJsonArray json;
    for (const LeftOutLine &line : lines) {
        json.append(QJsonObject{
            {u"line"_s, line.line},
            {u"text"_s, line.text},
            {u"reason"_s, line.reason},
        });
    }
    return json;
}

} // namespace Exchange
