#include "domain/summary/summaryblocks.h"

#include "domain/summary/blocknames.h"
#include "domain/summary/notes/openingwords.h"
#include "domain/summary/proposals/itemwiseproposals.h"
#include "domain/summary/proposals/summaryrecord.h"
#include "domain/summary/summarynumbers.h"
#include "domain/summary/summarytitle.h"
#include "domain/text/continuednumber.h"
#include "domain/text/departmentnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

const auto kDepartmentPrefix = u"by-"_s;
constexpr qsizetype kLongestDepartmentInName = 80; // a block's name in the file has an end

std::optional<Wording> wordingIn(const WordingsByBlock &wordings, const QString &block)
{
    const auto found = wordings.constFind(block);
    return found == wordings.cend() ? std::nullopt : std::optional(*found);
}

// The options for what a wording is compared with: all that is known, as typed, whatever is chosen
// for the report.
SummaryOptions forRecord(SummaryOptions options)
{
    options.choices.style = SummaryStyle::Items;
    options.choices.paperMarks = false;
    return options;
}

QList<NodeId> idsOf(const QList<const OutlineNode *> &nodes)
{
    QList<NodeId> ids;
    for (const OutlineNode *node : nodes)
        ids.append(node->id());
    return ids;
}

QList<NoteId> idsOf(const QList<ProgressNote> &notes)
{
    QList<NoteId> ids;
    for (const ProgressNote &note : notes)
        ids.append(note.id);
    return ids;
}

// The items that one department leads, and the other nodes with notes of their own that stand with
// them.
struct DepartmentItems
{
    QString department = {}; // empty where none leads
    QList<const OutlineNode *> nodes = {};

    QList<const OutlineNode *> tracked() const
    {
        QList<const OutlineNode *> found;
        std::ranges::copy_if(nodes, std::back_inserter(found), &OutlineNode::isTracked);
        return found;
    }
};

class Summary
{
public:
    Summary(const Outline &outline, const NotesByNode &notes, const SummaryOptions &options)
        : m_outline(outline)
        , m_options(options)
        , m_recordOptions(forRecord(options))
        , m_aspects(aspectsOf(outline))
        , m_prose(outline, notes, m_options)
        , m_itemwise(outline, notes, m_options)
        , m_record(outline, notes, m_recordOptions)
        , m_numbers(outline, options.choices,
                    [this](const OutlineNode *node) { return isPrinted(node); })
    {}

    QList<SummaryBlock> blocks() const;

private:
    using Words = QString (SummaryProposals::*)() const;

    SummaryStyle style() const { return m_options.choices.style; }
    bool isItemwise() const { return style() == SummaryStyle::Items; }
    const ProseProposals &proposals() const;
    bool isOmitted(const QString &block) const { return m_options.choices.omitted.contains(block); }
    bool isWorded(const OutlineNode *node) const
    {
        return m_options.wordings.contains(blockOfNode(node->id()));
    }
    bool isTold(const OutlineNode *node) const;
    bool hasWords(const OutlineNode *node) const;
    bool closesGap(const OutlineNode *node) const;
    QString sentenceInGap(const OutlineNode *node) const;
    bool tellsFigures(const OutlineNode *node) const;
    bool isWithoutNotes(const OutlineNode *node) const;

    SummaryBlock titleBlock() const;
    SummaryBlock fieldBlock(QStringView place, const QString &value) const;
    SummaryBlock placeBlock(QStringView place, const QString &words, const QString &record) const;
    SummaryBlock placeBlock(QStringView place, Words words) const;
    SummaryBlock nodeBlock(const OutlineNode *node) const;
    QStringList placesOf(const QString &department) const;
    SummaryBlock departmentBlock(const DepartmentItems &items, int row) const;
    void addOtherWordings(const SummaryBlock &department, QList<SummaryBlock> &to) const;

    void addBlocksUnder(const OutlineNode *node, QList<SummaryBlock> &to) const;
    void addDepartments(QList<SummaryBlock> &to) const;
    void addBody(QList<SummaryBlock> &to) const;
    std::optional<SummaryBlock> highlightsBlock() const;
    void addClosings(QList<SummaryBlock> &to) const;
    QList<DepartmentItems> departments() const;
    QString closingNumber(int step) const;
    bool isPrinted(const OutlineNode *node) const;
    QString headingOf(const OutlineNode *node) const;
    QString wordsOf(const OutlineNode *node) const;
    QList<NoteId> sourcesBelow(const OutlineNode *node) const;

    const Outline &m_outline;
    const SummaryOptions &m_options;
    SummaryOptions m_recordOptions;
    QList<const OutlineNode *> m_aspects;
    ProseProposals m_prose;
    ItemwiseProposals m_itemwise;
    SummaryRecord m_record;
    SummaryNumbers m_numbers;
};

const ProseProposals &Summary::proposals() const
{
    if (isItemwise())
        return m_itemwise;
    return m_prose;
}

// Whether a tracked node has no note to report. False for a cancelled one: its reason is printed
// instead.
bool Summary::isWithoutNotes(const OutlineNode *node) const
{
    return node->isTracked() && !m_prose.hasReportedNotes(node)
           && node->statusOn(m_options.asOf) != StatusKind::Cancelled;
}

// Whether the node gets a paragraph: it has words of its own, or stands between parts that have.
bool Summary::isTold(const OutlineNode *node) const
{
    return hasWords(node) || closesGap(node);
}

// Whether a part of a section, without notes, stands in prose before one that is told, so that
// （一） would be followed by （三）.
bool Summary::closesGap(const OutlineNode *node) const
{
    const bool isProse = style() == SummaryStyle::Prose || style() == SummaryStyle::Superior;
    const QString form = firstNumber(node->node().number);
    if (!isProse || node->parent()->isRoot() || form.isEmpty() || node->isPreamble())
        return false;
    for (int row = node->row() + 1; row < node->parent()->childCount(); ++row) {
        const OutlineNode *sibling = node->parent()->child(row);
        if ((node->isSection() || sibling->isSection())
            && firstNumber(sibling->node().number) == form && hasWords(sibling))
            return true;
    }
    return false;
}

// How far a part without notes is: its figures, or an item's status.
QString Summary::sentenceInGap(const OutlineNode *node) const
{
    if (node->isSection())
        return m_prose.countsOfSection(node);
    return closedSentence(m_prose.paragraphOf(node)) + m_prose.statusSentence(node);
}

// Whether the node has reported notes, a wording or a reason for being cancelled, something below
// it has, or (not item by item) it is a main section, whose items' figures are summed there.
bool Summary::hasWords(const OutlineNode *node) const
{
    if (isItemwise() && m_options.choices.itemsWithoutNotes && !node->isPreamble())
        return true;
    if (m_prose.isTold(node) || isWorded(node))
        return true;
    if (!isItemwise() && tellsFigures(node))
        return true;
    for (int row = 0; row < node->childCount(); ++row) {
        if (hasWords(node->child(row)))
            return true;
    }
    return false;
}

// Whether figures open a section: only a topmost one, so that they are printed once. One that has
// no items and nothing to tell has them where others have items, so that all add up to the
// opening's.
bool Summary::tellsFigures(const OutlineNode *node) const
{
    if (!m_aspects.contains(node))
        return false;
    const bool isParted = std::ranges::any_of(
        m_aspects, [](const OutlineNode *aspect) { return !aspect->isTracked(); });
    return !node->isTracked() || (isParted && !m_prose.isTold(node) && !isWorded(node));
}

SummaryBlock Summary::titleBlock() const
{
    const QString block = blockOfStyle(style(), kTitleBlock);
    return {.name = block,
            .label = labelOfBlock(block),
            .proposal = proposedSummaryTitle(m_outline.plan(), m_options),
            .record = proposedSummaryTitle(m_outline.plan(), m_recordOptions),
            .wording = wordingIn(m_options.wordings, block)};
}

SummaryBlock Summary::fieldBlock(QStringView place, const QString &value) const
{
    const QString block = place.toString();
    return {.name = block, .label = labelOfBlock(block), .isWorded = false, .proposal = value};
}

SummaryBlock Summary::placeBlock(QStringView place, const QString &words,
                                 const QString &record) const
{
    const QString block = blockOfStyle(style(), place);
    return {.name = block,
            .label = labelOfBlock(block),
            .canBeOmitted = true,
            .isOmitted = isOmitted(block),
            .proposal = words,
            .record = record,
            .wording = wordingIn(m_options.wordings, block)};
}

SummaryBlock Summary::placeBlock(QStringView place, Words words) const
{
    return placeBlock(place, (proposals().*words)(), (m_record.*words)());
}

QString Summary::wordsOf(const OutlineNode *node) const
{
    if (closesGap(node) && !hasWords(node))
        return sentenceInGap(node);
    if (isItemwise() || !tellsFigures(node))
        return proposals().paragraphOf(node);
    const QString introduction = m_prose.introductionOfSection(node);
    const QString own = m_prose.paragraphOf(node);
    return own.isEmpty() ? introduction : introduction + u'\n' + own;
}

bool Summary::isPrinted(const OutlineNode *node) const
{
    return isTold(node) && !isOmitted(blockOfNode(node->id()));
}

QString Summary::headingOf(const OutlineNode *node) const
{
    const Node &values = node->node();
    const QString words = node->isTracked() ? openingWordsOf(values) : bareHeading(values.title);
    const QString title = m_prose.printed(isAnnexHeading(values.title) ? planNameIn(words) : words);
    return printedNumber(m_numbers.of(node), title) + title;
}

QList<NoteId> Summary::sourcesBelow(const OutlineNode *node) const
{
    QList<NoteId> sources;
    if (!node->isRoot())
        sources = idsOf(m_prose.reportedNotes(node));
    for (int row = 0; row < node->childCount(); ++row)
        sources += sourcesBelow(node->child(row));
    return sources;
}

SummaryBlock Summary::nodeBlock(const OutlineNode *node) const
{
    const QString block = blockOfNode(node->id());
    const int level = node->depth() - 1;
    const int headingLevel = level + (style() == SummaryStyle::Superior ? 2 : 1);
    return {
        .name = block,
        .label = node->heading(),
        .heading = node->isSection() ? headingOf(node) : QString(),
        .headingLevel = std::min(headingLevel, 3),
        .number = node->isSection() ? QString() : m_numbers.of(node),
        .level = level,
        .node = node->id(),
        .hasNotes = !isWithoutNotes(node),
        .canBeOmitted = level == 0,
        .isOmitted = level == 0 && isOmitted(block),
        .isTold = isTold(node),
        .sources = sourcesBelow(node),
        .items = idsOf(node->isTracked() ? QList<const OutlineNode *>{node} : trackedBelow(node)),
        .proposal = wordsOf(node),
        .record = m_record.paragraphOf(node),
        .wording = wordingIn(m_options.wordings, block)};
}

void Summary::addBlocksUnder(const OutlineNode *node, QList<SummaryBlock> &to) const
{
    for (int row = 0; row < node->childCount(); ++row) {
        const OutlineNode *child = node->child(row);
        if (isItemwise() && !isTold(child))
            continue;
        to.append(nodeBlock(child));
        if (!to.last().isOmitted)
            addBlocksUnder(child, to);
    }
}

// In the order in which the plan names them, under the name that it first writes; what no
// department leads comes last.
QList<DepartmentItems> Summary::departments() const
{
    NamesInOrder names;
    QList<DepartmentItems> groups;
    DepartmentItems others;
    for (const OutlineNode *node : m_outline.nodes()) {
        if (!node->isTracked() && !m_prose.hasReportedNotes(node) && !isWorded(node))
            continue;
        const OutlineNode *led = node->isTracked() ? node : trackedBelow(node).value(0);
        const QString department = led ? led->node().leadDepartment.trimmed() : QString();
        const qsizetype place = names.placeOf(department);
        if (place == groups.size())
            groups.append({.department = department});
        (place < 0 ? others : groups[place]).nodes.append(node);
    }
    if (!others.nodes.isEmpty())
        groups.append(others);
    return groups;
}

// The places where wordings of a department may be: that of its name, and of its other spellings
// (departmentKey) those with a wording that is printed, which comes first where its name has none.
QStringList Summary::placesOf(const QString &department) const
{
    const QString own = kDepartmentPrefix + department.left(kLongestDepartmentInName);
    QStringList places;
    for (const QString &block : m_options.wordings.keys()) {
        const QString place = placeOfBlock(block);
        const bool isOther = place != own && blockOfStyle(style(), place) == block
                             && departmentKey(place) == departmentKey(own);
        if (isOther && !isOmitted(block))
            places.append(place);
    }
    places.sort();
    const QString block = blockOfStyle(style(), own);
    if (places.isEmpty() || (m_options.wordings.contains(block) && !isOmitted(block)))
        places.prepend(own);
    return places;
}

SummaryBlock Summary::departmentBlock(const DepartmentItems &items, int row) const
{
    const bool isLed = !items.department.isEmpty();
    // When at least half of all tracked items have no lead department, the group is not called
    // “other”.
    const bool isMost = 2 * items.tracked().size() >= trackedBelow(m_outline.root()).size();
    const QString others = departments().size() == 1 ? u"主要工作"_s
                           : isMost                  ? u"未列牵头部门的工作"_s
                                                     : u"其他工作"_s;
    const QString name = isLed ? items.department : others;
    QList<ProgressNote> notes;
    for (const OutlineNode *node : items.nodes)
        notes += m_prose.reportedNotes(node);
    const QString words = m_prose.introductionOfItems(isLed ? u"牵头"_s : u"共"_s, items.tracked(),
                                                      notes);
    SummaryBlock block = placeBlock(placesOf(name).first(), words, words);
    block.label = name;
    block.heading = continuedNumber(u"（一）"_s, row) + m_prose.printed(name);
    block.headingLevel = 2;
    block.sources = idsOf(notes);
    block.items = idsOf(items.tracked());
    return block;
}

// What the user wrote for the same department under its other spellings.
void Summary::addOtherWordings(const SummaryBlock &department, QList<SummaryBlock> &to) const
{
    for (const QString &place : placesOf(department.label).mid(1)) {
        SummaryBlock block = placeBlock(place, {}, department.record);
        block.label = place.mid(kDepartmentPrefix.size());
        block.level = 1;
        block.canBeOmitted = false;
        to.append(block);
    }
}

void Summary::addDepartments(QList<SummaryBlock> &to) const
{
    int row = 0;
    for (const DepartmentItems &items : departments()) {
        to.append(departmentBlock(items, row++));
        if (to.last().isOmitted)
            continue;
        addOtherWordings(SummaryBlock(to.last()), to);
        int number = 0;
        for (const OutlineNode *node : items.nodes) {
            SummaryBlock block = nodeBlock(node);
            if (node->isSection() && !node->isTracked()) { // its own notes, as an item's
                const QString title = m_prose.printed(bareHeading(node->node().title));
                block.proposal = closedSentence(title) + m_prose.paragraphOf(node);
            } else if (node->isSection() && !block.proposal.isEmpty()) {
                block.proposal.prepend(
                    closedSentence(m_prose.printed(openingWordsOf(node->node()))));
            }
            block.heading.clear();
            block.level = 1;
            block.canBeOmitted = block.isOmitted = false;
            block.isTold = m_prose.isTold(node);
            if (block.isPrinted())
                block.number = QString::number(++number) + u'.';
            to.append(block);
        }
    }
}

void Summary::addBody(QList<SummaryBlock> &to) const
{
    const bool isByDepartment = style() == SummaryStyle::Department;
    if (style() == SummaryStyle::Superior || isByDepartment || m_numbers.hasFrame()) {
        SummaryBlock block = fieldBlock(u"achievements", {});
        block.label = style() == SummaryStyle::Superior ? u"主要工作及成效"_s
                      : isByDepartment                  ? u"各部门工作情况"_s
                                                        : u"主要工作"_s;
        block.heading = u"一、"_s + block.label;
        to.append(block);
    }
    if (isByDepartment)
        addDepartments(to);
    else if (style() != SummaryStyle::Brief)
        addBlocksUnder(m_outline.root(), to);
}

// The closing's headings continue the numbers before them.
QString Summary::closingNumber(int step) const
{
    switch (style()) {
    case SummaryStyle::Prose:
    case SummaryStyle::Items:
        return m_numbers.hasFrame() ? continuedNumber(u"一、"_s, step) : m_numbers.afterPlan(step);
    case SummaryStyle::Superior:
    case SummaryStyle::Department: return continuedNumber(u"二、"_s, step - 1);
    case SummaryStyle::Brief: return continuedNumber(u"一、"_s, step - 1);
    }
    Q_UNREACHABLE();
}

// The highlights under a heading of their own; the same notes stand in the body too. None where no
// note is marked.
std::optional<SummaryBlock> Summary::highlightsBlock() const
{
    const QString highlights = isItemwise() ? QString() : m_prose.highlights();
    if (highlights.isEmpty())
        return std::nullopt;
    SummaryBlock block = placeBlock(kHighlightsBlock, highlights, highlights);
    block.sources = idsOf(m_prose.highlightedNotes());
    return block;
}

void Summary::addClosings(QList<SummaryBlock> &to) const
{
    const bool isBrief = style() == SummaryStyle::Brief;
    int step = 0;
    const auto add = [&](SummaryBlock block, const QString &words) {
        block.headingLevel = 1;
        const QString number = closingNumber(block.isOmitted ? 1 : ++step);
        block.heading = printedNumber(number, words) + words;
        to.append(block);
    };
    if (const auto block = highlightsBlock())
        add(*block, u"主要亮点"_s);
    QList<const OutlineNode *> unfinished;
    QList<const OutlineNode *> goingOn;
    for (const OutlineNode *node : trackedBelow(m_outline.root())) {
        const StatusKind status = node->statusOn(m_options.asOf);
        if (isUnfinished(status))
            unfinished.append(node);
        if (!hasEnded(status))
            goingOn.append(node);
    }
    const auto addCounting = [&](SummaryBlock block, const QString &words,
                                 const QList<const OutlineNode *> &items) {
        block.items = idsOf(items);
        add(block, words);
    };
    SummaryBlock problems = isBrief ? placeBlock(kProblemsBlock, m_prose.missedInBrief(),
                                                 m_record.problems())
                                    : placeBlock(kProblemsBlock, &SummaryProposals::problems);
    if (!isBrief)
        problems.sources = idsOf(m_prose.notesOfProblems());
    addCounting(problems, style() == SummaryStyle::Superior ? u"存在的问题"_s : u"存在问题"_s,
                unfinished);
    addCounting(isBrief
                    ? placeBlock(kNextStepsBlock, m_prose.nextStepsInBrief(), m_record.nextSteps())
                    : placeBlock(kNextStepsBlock, &SummaryProposals::nextSteps),
                u"下一步打算"_s, goingOn);
    if (style() == SummaryStyle::Superior)
        to.append(placeBlock(kClosingBlock, u"特此报告。"_s, u"特此报告。"_s));
    if (style() == SummaryStyle::Prose && !isOmitted(kNextStepsBlock.toString())
        && (!m_prose.closing().isEmpty() || m_options.wordings.contains(kClosingBlock.toString())))
        to.append(placeBlock(kClosingBlock, m_prose.closing(), {}));
}

QList<SummaryBlock> Summary::blocks() const
{
    const ReportChoices &choices = m_options.choices;
    QList<SummaryBlock> blocks{titleBlock(),
                               fieldBlock(kRecipientBlock, m_prose.printed(choices.recipient)),
                               placeBlock(kOpeningBlock, &SummaryProposals::opening)};
    blocks.last().sources = sourcesBelow(m_outline.root());
    blocks.last().items = idsOf(trackedBelow(m_outline.root()));
    addBody(blocks);
    addClosings(blocks);
    blocks.append(
        fieldBlock(kSignatureBlock, m_prose.printed(signatureFor(m_outline.plan(), choices))));
    if (style() == SummaryStyle::Superior) {
        QStringList contact;
        if (!choices.contact.isEmpty())
            contact.append(u"联系人："_s + choices.contact);
        if (!choices.telephone.isEmpty())
            contact.append(u"联系电话："_s + choices.telephone);
        blocks.append(fieldBlock(kContactBlock, m_prose.printed(contact.join(u'，'))));
    }
    return blocks;
}

} // namespace

QList<SummaryBlock> summaryBlocks(const Outline &outline, const NotesByNode &notes,
                                  const SummaryOptions &options)
{
    return Summary(outline, notes, options).blocks();
}

QList<const OutlineNode *> nodesWithoutNotes(const Outline &outline, const NotesByNode &notes,
                                             const SummaryOptions &options)
{
    const ProseProposals proposals(outline, notes, options);
    QList<const OutlineNode *> found;
    for (const OutlineNode *node : outline.nodes()) {
        const bool isCancelled = node->statusOn(options.asOf) == StatusKind::Cancelled;
        if (node->isTracked() && !isCancelled && !proposals.hasReportedNotes(node))
            found.append(node);
    }
    return found;
}

QList<const OutlineNode *> notStartedWithNotes(const Outline &outline, const NotesByNode &notes,
                                               const SummaryOptions &options)
{
    const ProseProposals proposals(outline, notes, options);
    QList<const OutlineNode *> found;
    for (const OutlineNode *node : trackedBelow(outline.root())) {
        if (node->statusOn(options.asOf) == StatusKind::NotStarted
            && proposals.hasReportedNotes(node))
            found.append(node);
    }
    return found;
}

} // namespace Domain
