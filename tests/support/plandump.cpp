#include "support/plandump.h"

#include "storage/planfile.h"

#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Tests {

namespace {

QString quoted(const QString &text)
{
    QString safe = text;
    safe.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'|', u"\\p"_s);
    return safe + u'|';
}

void dumpNode(QTextStream &out, const Node &node, const QList<ProgressNote> &notes)
{
    out << "node " << qint64(node.id) << '|' << qint64(node.parent) << '|' << int(node.kind) << '|'
        << quoted(node.number) << quoted(node.title) << quoted(node.text)
        << quoted(node.owners.join(u'、')) << quoted(node.leadDepartment)
        << quoted(node.supportingDepartments.join(u'、')) << quoted(node.deadline.words())
        << quoted(node.standing.toString()) << qint64(node.carriedFrom) << '\n';
    for (const ProgressNote &note : notes)
        out << "note " << qint64(note.id) << '|' << quoted(noteText(note)) << '\n';
}

void dumpPlan(QTextStream &out, const PlanContent &content,
              const QHash<NodeId, QList<ProgressNote>> &notes)
{
    const PlanDetails &details = content.details;
    out << "plan " << qint64(details.id) << '|' << details.year << '|' << quoted(details.title)
        << quoted(details.organisation) << quoted(details.documentNumber) << quoted(details.issuer)
        << details.issuedOn.toString(Qt::ISODate) << '|' << quoted(details.preamble)
        << quoted(details.closing) << int(details.numbering) << '|' << details.closed << '\n';
    for (const LeftOutLine &line : content.leftOut)
        out << "left out " << line.line << '|' << quoted(line.text) << quoted(line.reason) << '\n';
    for (const Node &node : content.nodes)
        dumpNode(out, node, notes.value(node.id));
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
    }
    return text;
}

} // namespace Tests
