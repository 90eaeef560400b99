#include "support/plandump.h"

#include "storage/file/planfile.h"

#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Tests {

namespace {

// Quotes a text; avoids copying it in the usual case, as tests dump many thousand times.
QString quoted(const QString &text)
{
    if (!text.contains(u'\\') && !text.contains(u'\n') && !text.contains(u'|'))
        return text;
    QString safe = text;
    return safe.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'|', u"\\p"_s);
}

void dumpNode(QTextStream &out, const Node &node, const QList<ProgressNote> &notes)
{
    out << "node " << qint64(node.id) << '|' << qint64(node.parent) << '|' << int(node.kind) << '|'
        << quoted(node.number) << '|' << quoted(node.title) << '|' << quoted(node.text) << '|'
        << quoted(node.owners.join(u'、')) << '|' << quoted(node.leadDepartment) << '|'
        << quoted(node.supportingDepartments.join(u'、')) << '|' << quoted(node.deadline.words())
        << '|' << quoted(node.status.toString()) << '|' << qint64(node.carriedFrom);
    if (!node.difficulty.isEmpty()) // old dumps of formats before 4 have no such field
        out << '|' << quoted(node.difficulty);
    out << '\n';
    for (const ProgressNote &note : notes)
        out << "note " << qint64(note.id) << '|' << quoted(noteText(note)) << "|\n";
}

void dumpPlan(QTextStream &out, const PlanContent &content,
              const QHash<NodeId, QList<ProgressNote>> &notes)
{
    const PlanDetails &details = content.details;
    out << "plan " << qint64(details.id) << '|' << details.year << '|' << quoted(details.title)
        << '|' << quoted(details.organisation) << '|' << quoted(details.documentNumber) << '|'
        << quoted(details.issuer) << '|' << details.issuedOn.toString(Qt::ISODate) << '|'
        << quoted(details.preamble) << '|' << quoted(details.closing) << '|'
        << int(details.numbering) << '|' << details.closed << '\n';
    for (const LeftOutLine &line : content.leftOut)
        out << "left out " << line.line << '|' << quoted(line.text) << '|' << quoted(line.reason)
            << "|\n";
    for (const Node &node : content.nodes)
        dumpNode(out, node, notes.value(node.id));
}

// Writes the report of the whole year; tests have no wordings for other periods.
void dumpReport(QTextStream &out, const WordingsByBlock &wordings,
                const std::optional<ReportChoices> &choices)
{
    if (choices)
        out << "choices " << quoted(choicesText(*choices)) << "|\n";
    QStringList parts = wordings.keys();
    parts.sort();
    for (const QString &part : parts)
        out << "wording " << quoted(part) << '|' << quoted(wordings[part].text) << '|'
            << quoted(wordings[part].record) << "|\n";
}

} // namespace

QString dump(const Storage::PlanFile &file)
{
    QString text;
    QTextStream out(&text);
    const auto plans = file.plans().plans();
    if (!plans)
        return u"error: "_s + plans.error().message;
    for (const PlanDetails &plan : *plans) {
        const auto content = file.plans().content(plan.id);
        const auto notes = file.progress().notesOfPlan(plan.id);
        if (!content || !notes)
            return u"error: "_s + (content ? notes.error() : content.error()).message;
        dumpPlan(out, *content, *notes);
        const auto wordings = file.reports().wordings(plan.id, u"year"_s);
        const auto choices = file.reports().choices(plan.id);
        if (!wordings || !choices)
            return u"error: "_s + (wordings ? choices.error() : wordings.error()).message;
        dumpReport(out, *wordings, *choices);
    }
    return text;
}

} // namespace Tests
