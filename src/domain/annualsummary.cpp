#include "domain/annualsummary.h"

#include "domain/continuednumber.h"
#include "domain/summarydrafting.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

const auto kOpening = u"opening"_s;
const auto kProblems = u"problems"_s;
const auto kNextSteps = u"next-steps"_s;

QString partOf(const OutlineNode *node)
{
    return u"node/%1"_s.arg(qint64(node->id()));
}

QString label(const char *text)
{
    return QCoreApplication::translate("AnnualSummary", text);
}

int levelOf(const OutlineNode *node)
{
    int level = 0;
    for (const OutlineNode *above = node->parent(); !above->isRoot(); above = above->parent())
        ++level;
    return level;
}

// The number after the plan's last at the top level; empty where it numbers none.
QString numberAfterPlan(const Outline &outline, int steps)
{
    const OutlineNode *root = outline.root();
    for (int row = root->childCount() - 1; row >= 0; --row) {
        const QString number = continuedNumber(root->child(row)->node().number, steps);
        if (!number.isEmpty())
            return number;
    }
    return {};
}

QString closingHeading(const Outline &outline, int steps, const QString &words)
{
    return printedNumber(numberAfterPlan(outline, steps), words) + words;
}

class Summary
{
public:
    Summary(const Outline &outline, const NotesByNode &notes, const SummaryOptions &options)
        : m_outline(outline)
        , m_notes(notes)
        , m_options(options)
        , m_drafting(outline, notes, options)
    {
    }

    QList<SummaryPart> parts() const;
    ReportDocument document() const;

private:
    bool isPrinted(const OutlineNode *node) const;
    QList<const OutlineNode *> printedNodes() const;
    QString wording(const QString &part, const QString &draft) const;
    QString signature() const;
    QString title() const;

    void addNode(const OutlineNode *node, QList<ReportElement> &to) const;
    void addClosing(QList<ReportElement> &to) const;
    void addAnnexes(QList<ReportElement> &to) const;

    const Outline &m_outline;
    const NotesByNode &m_notes;
    const SummaryOptions &m_options;
    SummaryDrafting m_drafting;
};

// An item that others stand under is printed while one of them is.
bool Summary::isPrinted(const OutlineNode *node) const
{
    if (m_options.itemsWithoutNotes || node->isSection() || m_drafting.hasToldNotes(node))
        return true;
    for (int row = 0; row < node->childCount(); ++row) {
        if (isPrinted(node->child(row)))
            return true;
    }
    return false;
}

QList<const OutlineNode *> Summary::printedNodes() const
{
    QList<const OutlineNode *> nodes;
    for (const OutlineNode *node : m_outline.nodes()) {
        if (isPrinted(node))
            nodes.append(node);
    }
    return nodes;
}

QString Summary::wording(const QString &part, const QString &draft) const
{
    return m_options.wordings.value(part, draft);
}

QString Summary::signature() const
{
    return m_options.signature.isEmpty() ? m_outline.plan().organisation : m_options.signature;
}

QString Summary::title() const
{
    return m_options.title.trimmed().isEmpty() ? proposedTitle(m_outline.plan(), m_options)
                                               : m_options.title;
}

QList<SummaryPart> Summary::parts() const
{
    QList<SummaryPart> parts{{.part = kOpening,
                              .label = label(QT_TRANSLATE_NOOP("AnnualSummary", "Opening")),
                              .draft = m_drafting.opening()}};
    for (const OutlineNode *node : printedNodes()) {
        parts.append({.part = partOf(node),
                      .label = node->heading(),
                      .level = levelOf(node),
                      .node = node->id(),
                      .hasNotes = !node->isTracked() || m_drafting.hasToldNotes(node),
                      .draft = m_drafting.paragraphOf(node)});
    }
    parts.append({.part = kProblems,
                  .label = label(QT_TRANSLATE_NOOP("AnnualSummary", "Problems")),
                  .draft = m_drafting.problems()});
    parts.append({.part = kNextSteps,
                  .label = label(QT_TRANSLATE_NOOP("AnnualSummary", "Next steps")),
                  .draft = m_drafting.nextSteps()});
    return parts;
}

ReportDocument Summary::document() const
{
    ReportDocument document{.title = title().simplified(), .author = signature()};
    document.elements.append(ReportTitle{title()});
    if (!m_options.recipient.isEmpty())
        document.elements.append(ReportRecipient{m_options.recipient});
    document.elements.append(ReportParagraph{wording(kOpening, m_drafting.opening()), kOpening});
    for (const OutlineNode *node : printedNodes())
        addNode(node, document.elements);
    addClosing(document.elements);
    addAnnexes(document.elements);
    return document;
}

void Summary::addNode(const OutlineNode *node, QList<ReportElement> &to) const
{
    const QString part = partOf(node);
    const QString words = wording(part, m_drafting.paragraphOf(node));
    if (!node->isSection()) {
        to.append(ReportParagraph{printedNumber(node->node().number, words) + words, part});
        return;
    }
    to.append(ReportHeading{std::min(levelOf(node) + 1, 3), printedHeading(node), part});
    if (!words.isEmpty())
        to.append(ReportParagraph{words, part});
}

void Summary::addClosing(QList<ReportElement> &to) const
{
    to.append(ReportHeading{1, closingHeading(m_outline, 1, u"存在问题"_s), kProblems});
    to.append(ReportParagraph{wording(kProblems, m_drafting.problems()), kProblems});
    to.append(ReportHeading{1, closingHeading(m_outline, 2, u"下一步打算"_s), kNextSteps});
    to.append(ReportParagraph{wording(kNextSteps, m_drafting.nextSteps()), kNextSteps});
    to.append(
        ReportSignature{.name = signature(),
                        .day = m_options.signedOn.isValid() ? m_options.signedOn : m_options.asOf,
                        .sealed = m_options.sealed});
}

// GB/T 9704-2012, 7.3.7: a number only where there is more than one.
void Summary::addAnnexes(QList<ReportElement> &to) const
{
    QList<ReportTable> tables;
    if (m_options.statusTable)
        tables.append(statusTable(m_outline, m_notes, m_options));
    if (m_options.breakdownTable)
        tables.append(breakdownTable(m_outline));
    for (qsizetype i = 0; i < tables.size(); ++i) {
        const QString number = tables.size() > 1 ? QString::number(i + 1) : QString();
        tables[i].title.prepend(u"附件%1\n"_s.arg(number));
        to.append(tables[i]);
    }
}

} // namespace

QDate usualSummaryDay(const Outline &outline, QDate today)
{
    QDate last(outline.plan().year, 12, 31);
    for (const OutlineNode *node : outline.nodes()) {
        if (node->figures().last.isValid())
            last = std::max(last, node->figures().last);
        if (const QDate done = node->node().standing.completedOn(); done.isValid())
            last = std::max(last, done);
    }
    return last.isValid() ? std::min(today, last) : today;
}

QList<SummaryPart> summaryParts(const Outline &outline, const NotesByNode &notes,
                                const SummaryOptions &options)
{
    return Summary(outline, notes, options).parts();
}

QList<const OutlineNode *> nodesWithoutNotes(const Outline &outline, const NotesByNode &notes,
                                             const SummaryOptions &options)
{
    const SummaryDrafting drafting(outline, notes, options);
    QList<const OutlineNode *> found;
    for (const OutlineNode *node : outline.nodes()) {
        if (node->isTracked() && !drafting.hasToldNotes(node))
            found.append(node);
    }
    return found;
}

ReportDocument annualSummary(const Outline &outline, const NotesByNode &notes,
                             const SummaryOptions &options)
{
    return Summary(outline, notes, options).document();
}

} // namespace Domain
