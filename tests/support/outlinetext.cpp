#include "support/outlinetext.h"

using namespace Qt::StringLiterals;

namespace {

QString oneLine(QString words)
{
    return words.replace(u'\n', u" / "_s);
}

QString suggestionText(const Domain::Suggestion &suggested)
{
    QStringList parts;
    if (!suggested.owners.isEmpty())
        parts.append(u"owners "_s + suggested.owners.join(u'、'));
    if (!suggested.leadDepartment.isEmpty())
        parts.append(u"lead "_s + suggested.leadDepartment);
    if (!suggested.supportingDepartments.isEmpty())
        parts.append(u"support "_s + suggested.supportingDepartments.join(u'、'));
    if (!suggested.deadline.isEmpty())
        parts.append(u"deadline "_s + suggested.deadline);
    return parts.join(u"; "_s);
}

void addNodes(QStringList &lines, const QList<Domain::ReadNode> &nodes, int depth)
{
    const QString indent(depth * 2, u' ');
    for (const Domain::ReadNode &node : nodes) {
        const bool section = node.kind == Domain::NodeKind::Section;
        lines.append(indent + (section ? u"section "_s : u"item "_s) + u'[' + node.number + u"] "_s
                     + oneLine(node.title));
        if (!node.text.isEmpty())
            lines.append(indent + u"  text "_s + oneLine(node.text));
        if (!node.suggested.isEmpty())
            lines.append(indent + u"  suggested "_s + suggestionText(node.suggested));
        addNodes(lines, node.children, depth + 1);
    }
}

QString numberingText(Domain::Numbering numbering)
{
    switch (numbering) {
    case Domain::Numbering::Continuous: return u"continuous"_s;
    case Domain::Numbering::PerSection: return u"per-section"_s;
    case Domain::Numbering::Mixed: break;
    }
    return u"mixed"_s;
}

} // namespace

QString outlineText(const Domain::OutlineReading &reading)
{
    QStringList lines;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append(name + u' ' + oneLine(value));
    };
    add(u"title"_s, reading.title);
    add(u"organisation"_s, reading.organisation);
    add(u"year"_s, reading.year ? QString::number(*reading.year) : QString());
    add(u"document number"_s, reading.documentNumber);
    add(u"issuer"_s, reading.issuer);
    add(u"issued on"_s, reading.issuedOn.toString(Qt::ISODate));
    add(u"numbering"_s, numberingText(reading.numbering));
    add(u"preamble"_s, reading.preamble);
    addNodes(lines, reading.nodes, 0);
    add(u"closing"_s, reading.closing);
    for (const Domain::LeftOut &leftOut : reading.leftOut)
        add(u"left out %1"_s.arg(leftOut.line), leftOut.text + u" | "_s + leftOut.reason);
    for (const Domain::ReadWarning &warning : reading.warnings)
        add(u"warning %1"_s.arg(warning.line), Domain::warningKey(warning.kind));
    return lines.join(u'\n') + u'\n';
}
