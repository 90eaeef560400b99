#include "domain/summary/annualsummary.h"

#include "domain/plan/itempath.h"
#include "domain/summary/summaryproposals.h"
#include "domain/text/continuednumber.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// What a part that is no node's is called in the user's language.
QString labelOfBlock(const QString &part)
{
    const std::pair<QStringView, const char *> names[] = {
        {kTitleBlock, QT_TRANSLATE_NOOP("AnnualSummary", "Title")},
        {kRecipientBlock, QT_TRANSLATE_NOOP("AnnualSummary", "Recipient")},
        {kOpeningBlock, QT_TRANSLATE_NOOP("AnnualSummary", "Opening")},
        {kProblemsBlock, QT_TRANSLATE_NOOP("AnnualSummary", "Problems")},
        {kNextStepsBlock, QT_TRANSLATE_NOOP("AnnualSummary", "Next steps")},
        {kSignatureBlock, QT_TRANSLATE_NOOP("AnnualSummary", "Signature and date")}};
    for (const auto &[name, words] : names) {
        if (part == name)
            return QCoreApplication::translate("AnnualSummary", words);
    }
    return {};
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

std::optional<Wording> wordingIn(const WordingsByBlock &wordings, const QString &part)
{
    const auto found = wordings.constFind(part);
    return found == wordings.cend() ? std::nullopt : std::optional(*found);
}

bool includesEverything(const ReportChoices &choices)
{
    return choices.dates && choices.attendance;
}

// Whatever is chosen to be told, a wording goes by all that is known.
SummaryOptions withEverything(SummaryOptions options)
{
    options.choices.dates = true;
    options.choices.attendance = true;
    return options;
}

class Summary
{
public:
    Summary(const Outline &outline, const NotesByNode &notes, const SummaryOptions &options)
        : m_outline(outline)
        , m_notes(notes)
        , m_options(options)
        , m_wholeOptions(withEverything(options))
        , m_drafting(outline, notes, m_options)
        , m_wholeDrafting(outline, notes, m_wholeOptions)
    {}

    QList<SummaryBlock> parts() const;
    ReportDocument documentOf(const QList<SummaryBlock> &parts) const;

private:
    using Draft = QString (SummaryProposals::*)() const;

    bool isOmitted(const QString &part) const { return m_options.choices.omitted.contains(part); }
    bool isPrinted(const OutlineNode *node) const;
    bool isWithoutNotes(const OutlineNode *node) const;
    void addPartsUnder(const OutlineNode *node, QList<SummaryBlock> &to) const;
    SummaryBlock titleBlock() const;
    SummaryBlock recipientBlock() const;
    SummaryBlock signatureBlock() const;
    SummaryBlock partOf(const OutlineNode *node) const;
    SummaryBlock partOf(const QString &part, Draft draft) const;
    QString signature() const;

    void addNode(const SummaryBlock &part, QList<ReportElement> &to) const;
    void addClosing(const SummaryBlock &part, int steps, const QString &heading,
                    QList<ReportElement> &to) const;
    void addSignature(const SummaryBlock &part, QList<ReportElement> &to) const;
    QList<ReportTable> annexes() const;
    void addAnnexList(const QList<ReportTable> &annexes, QList<ReportElement> &to) const;

    const Outline &m_outline;
    const NotesByNode &m_notes;
    const SummaryOptions &m_options;
    SummaryOptions m_wholeOptions;
    SummaryProposals m_drafting;
    SummaryProposals m_wholeDrafting;
};

// Without notes it is printed where it is worded or says why it was cancelled, and while something
// below it is.
bool Summary::isPrinted(const OutlineNode *node) const
{
    if (m_options.choices.itemsWithoutNotes || m_drafting.hasToldNotes(node)
        || (node->isTracked() && !isWithoutNotes(node))
        || m_options.wordings.contains(blockOfNode(node->id())))
        return true;
    for (int row = 0; row < node->childCount(); ++row) {
        if (isPrinted(node->child(row)))
            return true;
    }
    return false;
}

QString Summary::signature() const
{
    const QString &chosen = m_options.choices.signature;
    return chosen.isEmpty() ? m_outline.plan().organisation : chosen;
}

SummaryBlock Summary::titleBlock() const
{
    const QString part = kTitleBlock.toString();
    const QString proposed = proposedTitle(m_outline.plan(), m_options);
    return {.part = part,
            .label = labelOfBlock(part),
            .draft = proposed,
            .record = proposed,
            .wording = wordingIn(m_options.wordings, part)};
}

SummaryBlock Summary::recipientBlock() const
{
    const QString part = kRecipientBlock.toString();
    return {.part = part,
            .label = labelOfBlock(part),
            .isWorded = false,
            .draft = m_options.choices.recipient};
}

SummaryBlock Summary::signatureBlock() const
{
    const QString part = kSignatureBlock.toString();
    return {.part = part, .label = labelOfBlock(part), .isWorded = false, .draft = signature()};
}

SummaryBlock Summary::partOf(const QString &part, Draft draft) const
{
    const QString words = (m_drafting.*draft)();
    return {.part = part,
            .label = labelOfBlock(part),
            .canBeOmitted = true,
            .isOmitted = isOmitted(part),
            .draft = words,
            .record = includesEverything(m_options.choices) ? words : (m_wholeDrafting.*draft)(),
            .wording = wordingIn(m_options.wordings, part)};
}

// What was cancelled says so, and why: nothing is missing there.
bool Summary::isWithoutNotes(const OutlineNode *node) const
{
    return node->isTracked() && !m_drafting.hasToldNotes(node)
           && node->statusOn(m_options.asOf) != StatusKind::Cancelled;
}

SummaryBlock Summary::partOf(const OutlineNode *node) const
{
    const QString part = blockOfNode(node->id());
    const int level = levelOf(node);
    const QString words = m_drafting.paragraphOf(node);
    return {.part = part,
            .label = node->heading(),
            .level = level,
            .node = node->id(),
            .hasNotes = !isWithoutNotes(node),
            .canBeOmitted = level == 0,
            .isOmitted = level == 0 && isOmitted(part),
            .draft = words,
            .record = includesEverything(m_options.choices) ? words
                                                            : m_wholeDrafting.paragraphOf(node),
            .wording = wordingIn(m_options.wordings, part)};
}

void Summary::addPartsUnder(const OutlineNode *node, QList<SummaryBlock> &to) const
{
    for (int row = 0; row < node->childCount(); ++row) {
        const OutlineNode *child = node->child(row);
        if (!isPrinted(child))
            continue;
        to.append(partOf(child));
        if (!to.last().isOmitted)
            addPartsUnder(child, to);
    }
}

QList<SummaryBlock> Summary::parts() const
{
    QList<SummaryBlock> parts{titleBlock(), recipientBlock(),
                              partOf(kOpeningBlock.toString(), &SummaryProposals::opening)};
    addPartsUnder(m_outline.root(), parts);
    parts.append(partOf(kProblemsBlock.toString(), &SummaryProposals::problems));
    parts.append(partOf(kNextStepsBlock.toString(), &SummaryProposals::nextSteps));
    parts.append(signatureBlock());
    return parts;
}

ReportDocument Summary::documentOf(const QList<SummaryBlock> &parts) const
{
    ReportDocument document{.author = signature()};
    QList<ReportElement> &elements = document.elements;
    const QList<ReportTable> annexes = this->annexes();
    int closings = 0;
    for (const SummaryBlock &part : parts) {
        if (part.isOmitted)
            continue;
        if (part.part == kTitleBlock) {
            document.title = part.words().simplified();
            elements.append(ReportTitle{part.words(), part.part});
        } else if (part.part == kRecipientBlock) {
            if (!part.draft.isEmpty())
                elements.append(ReportRecipient{part.draft, part.part});
        } else if (part.part == kOpeningBlock) {
            elements.append(ReportParagraph{part.words(), part.part});
        } else if (part.part == kProblemsBlock) {
            addClosing(part, ++closings, u"存在问题"_s, elements);
        } else if (part.part == kNextStepsBlock) {
            addClosing(part, ++closings, u"下一步打算"_s, elements);
        } else if (part.part == kSignatureBlock) {
            addAnnexList(annexes, elements);
            addSignature(part, elements);
        } else {
            addNode(part, elements);
        }
    }
    for (const ReportTable &annex : annexes)
        elements.append(annex);
    return document;
}

void Summary::addSignature(const SummaryBlock &part, QList<ReportElement> &to) const
{
    const QDate signedOn = m_options.choices.signedOn;
    to.append(ReportSignature{.name = part.draft,
                              .day = signedOn.isValid() ? signedOn : m_options.asOf,
                              .sealed = m_options.choices.sealed,
                              .part = part.part});
}

void Summary::addNode(const SummaryBlock &part, QList<ReportElement> &to) const
{
    const OutlineNode *node = m_outline.find(part.node);
    const QString &words = part.words();
    if (!node->isSection()) {
        to.append(ReportParagraph{printedNumber(node->node().number, words) + words, part.part});
        return;
    }
    to.append(ReportHeading{std::min(part.level + 1, 3), printedHeading(node), part.part});
    if (!words.isEmpty())
        to.append(ReportParagraph{words, part.part});
}

// The closing's heading continues the plan's own numbers.
void Summary::addClosing(const SummaryBlock &part, int steps, const QString &heading,
                         QList<ReportElement> &to) const
{
    to.append(ReportHeading{1, closingHeading(m_outline, steps, heading), part.part});
    if (!part.words().isEmpty())
        to.append(ReportParagraph{part.words(), part.part});
}

// GB/T 9704-2012, 7.3.7: a number only where there is more than one.
QList<ReportTable> Summary::annexes() const
{
    QList<ReportTable> tables;
    if (m_options.choices.statusTable)
        tables.append(statusTable(m_outline, m_notes, m_options));
    if (m_options.choices.breakdownTable)
        tables.append(breakdownTable(m_outline));
    for (qsizetype i = 0; i < tables.size(); ++i) {
        const QString number = tables.size() > 1 ? QString::number(i + 1) : QString();
        tables[i].title.prepend(u"附件%1\n"_s.arg(number));
    }
    return tables;
}

// Their titles as they stand on the annexes themselves.
void Summary::addAnnexList(const QList<ReportTable> &annexes, QList<ReportElement> &to) const
{
    ReportAnnexList list;
    for (const ReportTable &annex : annexes)
        list.names.append(annex.title.section(u'\n', 1));
    if (!list.names.isEmpty())
        to.append(list);
}

} // namespace

QDate usualSummaryDay(const Outline &outline, QDate today, QDate periodEnd)
{
    if (periodEnd.isValid())
        return std::min(periodEnd, today);
    QDate last(outline.plan().year, 12, 31);
    for (const OutlineNode *node : outline.nodes()) {
        if (node->figures().last.isValid())
            last = std::max(last, node->figures().last);
        if (const QDate done = node->node().status.completedOn(); done.isValid())
            last = std::max(last, done);
    }
    return last.isValid() ? std::min(today, last) : today;
}

SummaryDayEffects effectsOfDay(const Outline &outline, const NotesByNode &notes,
                               const SummaryOptions &options)
{
    const QDate yearEnd(outline.plan().year, 12, 31);
    const bool tellsOfPeriod = options.from.isValid() || options.to.isValid();
    const auto isAfterYear = [&](QDate day) {
        return !tellsOfPeriod && yearEnd.isValid() && day > yearEnd && day <= options.asOf;
    };
    const auto isLeftOut = [&](QDate day) {
        return day > options.asOf && (!options.to.isValid() || day <= options.to)
               && (!options.from.isValid() || day >= options.from);
    };
    SummaryDayEffects effects;
    for (const OutlineNode *node : outline.nodes()) {
        const QList<ProgressNote> own = notes.value(node->id());
        const auto has = [&own](const auto &isSo) {
            return std::ranges::any_of(own, isSo, &ProgressNote::happenedOn);
        };
        if (has(isLeftOut))
            effects.leftOut.append(node);
        const QDate done = node->node().status.completedOn();
        if (has(isAfterYear) || (done.isValid() && isAfterYear(done)))
            effects.afterYear.append(node);
    }
    return effects;
}

QString shortNameOf(const OutlineNode *node)
{
    QString number = node->node().number;
    while (!number.isEmpty() && !number.back().isLetterOrNumber())
        number.chop(1);
    while (!number.isEmpty() && !number.front().isLetterOrNumber())
        number.remove(0, 1);
    return number.isEmpty() ? node->node().title : number;
}

QHash<const OutlineNode *, QString> shortNamesOf(const Outline &outline)
{
    QHash<QString, int> bearers;
    for (const OutlineNode *node : outline.nodes())
        ++bearers[shortNameOf(node)];
    QHash<const OutlineNode *, QString> names = pathsOf(outline);
    for (const OutlineNode *node : outline.nodes()) {
        if (const QString name = shortNameOf(node); bearers[name] == 1)
            names[node] = name;
    }
    return names;
}

QString placeOfPart(const Outline &outline, const QString &part)
{
    const OutlineNode *node = outline.find(nodeOfBlock(part));
    if (!node)
        return labelOfBlock(part);
    if (node->node().number.isEmpty() || node->isSection())
        return node->heading().simplified();
    return QCoreApplication::translate("AnnualSummary", "item %1").arg(shortNameOf(node));
}

QList<SummaryBlock> summaryBlocks(const Outline &outline, const NotesByNode &notes,
                                  const SummaryOptions &options)
{
    return Summary(outline, notes, options).parts();
}

QList<const OutlineNode *> nodesWithoutNotes(const Outline &outline, const NotesByNode &notes,
                                             const SummaryOptions &options)
{
    const SummaryProposals drafting(outline, notes, options);
    QList<const OutlineNode *> found;
    for (const OutlineNode *node : outline.nodes()) {
        const bool isCancelled = node->statusOn(options.asOf) == StatusKind::Cancelled;
        if (node->isTracked() && !isCancelled && !drafting.hasToldNotes(node))
            found.append(node);
    }
    return found;
}

ReportDocument annualSummary(const Outline &outline, const NotesByNode &notes,
                             const SummaryOptions &options)
{
    const Summary summary(outline, notes, options);
    return summary.documentOf(summary.parts());
}

ReportDocument annualSummary(const Outline &outline, const NotesByNode &notes,
                             const SummaryOptions &options, const QList<SummaryBlock> &parts)
{
    return Summary(outline, notes, options).documentOf(parts);
}

} // namespace Domain
