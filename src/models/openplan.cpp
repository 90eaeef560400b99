#include "models/openplan.h"

#include "domain/text/characters.h"
#include "models/file/fileevidence.h"
#include "models/file/filehistory.h"
#include "models/file/filenotes.h"
#include "storage/database/rawhandle.h"
#include "storage/file/planfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace Models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Models::PlanDocument)
};

} // namespace

OpenPlan::OpenPlan(std::unique_ptr<Storage::PlanFile> file)
    : m_file(std::move(file))
{}

OpenPlan::~OpenPlan() = default;

System::Error OpenPlan::noLongerThere()
{
    return System::refused(Text::tr("This is no longer in the plan, so nothing was changed."));
}

QString OpenPlan::path() const
{
    return m_file->path();
}

QString OpenPlan::fileUuid() const
{
    return m_file->uuid();
}

bool OpenPlan::isDamaged() const
{
    return m_file->violation().has_value();
}

QString OpenPlan::whyReadOnly() const
{
    return m_file->whyReadOnly();
}

bool OpenPlan::isOverwritten() const
{
    return m_file->isOverwritten();
}

System::FileLoss OpenPlan::loss() const
{
    return m_file->loss();
}

bool OpenPlan::isReadOnly() const
{
    return m_file->isReadOnly();
}

Result<Outline> OpenPlan::outlineOf(PlanId plan) const
{
    if (plan == PlanId{})
        return Outline();
    auto content = m_file->plans().content(plan);
    if (!content)
        return content.error();
    auto figures = m_file->progress().figures(plan);
    if (!figures)
        return figures.error();
    Outline outline(*std::move(content));
    for (auto one = figures->cbegin(); one != figures->cend(); ++one) {
        if (OutlineNode *node = outline.find(one.key()))
            outline.setFigures(node, one.value());
    }
    if (const auto added = m_file->history().additions(plan))
        outline.setAddedOn(added->plan,
                           added->nodes); // without them, 60 days count from the plan's issue
    return outline;
}

Result<QHash<NodeId, NodeId>> OpenPlan::origins() const
{
    return m_file->plans().origins();
}

FileNotes OpenPlan::notes() const
{
    return FileNotes(m_file.get(), plan().id);
}

FileEvidence OpenPlan::evidence() const
{
    return FileEvidence(m_file.get(), plan().id);
}

FileHistory OpenPlan::history() const
{
    return FileHistory(m_file.get(), &m_outline);
}

Result<PlanId> OpenPlan::planOf(NodeId node) const
{
    return m_outline.find(node) ? plan().id : m_file->plans().planOf(node);
}

Result<std::optional<OpenPlan::Origin>> OpenPlan::originOf(NodeId node) const
{
    const OutlineNode *carried = m_outline.find(node);
    if (!carried || carried->node().carriedFrom == NodeId{})
        return std::optional<Origin>();
    const auto from = m_file->plans().node(carried->node().carriedFrom);
    if (!from)
        return from.error();
    const auto plan = planOf(from->id);
    if (!plan)
        return plan.error();
    const auto details = std::ranges::find(m_plans, *plan, &PlanDetails::id);
    if (details == m_plans.cend())
        return std::optional<Origin>();
    return std::optional(Origin{from->id, *details, OutlineNode(*from, nullptr).heading()});
}

Result<WordingsByBlock> OpenPlan::wordings(const QString &period) const
{
    return m_file->reports().wordings(plan().id, period);
}

Result<std::optional<Wording>> OpenPlan::wordingAt(const WordingPlace &place) const
{
    return m_file->reports().wording(place);
}

Result<std::optional<ReportChoices>> OpenPlan::reportChoices() const
{
    return m_file->reports().choices(plan().id);
}

namespace {

// The names without invisible characters and without duplicates.
Result<QStringList> distinct(Result<QStringList> names)
{
    if (!names)
        return names;
    QStringList seen;
    for (const QString &name : *names)
        seen.append(withoutInvisible(name));
    seen.removeDuplicates();
    return seen;
}

} // namespace

Result<QStringList> OpenPlan::people() const
{
    return distinct(m_file->roster().people());
}

Result<QStringList> OpenPlan::departments() const
{
    return distinct(m_file->roster().departments());
}

QStringList OpenPlan::roster(Field field) const
{
    if (field != Field::Owners && field != Field::SupportingDepartments)
        return {};
    QStringList names;
    for (const auto &known : {people(), departments()}) {
        if (known)
            // A failure to read is ignored: the names are only an aid to splitting what was typed.
            names += *known;
    }
    return names;
}

QList<FigureKey> OpenPlan::figureNames() const
{
    // A failure to read is ignored: the names are only an aid to typing.
    const auto names = m_file->roster().figures();
    return names ? *names : QList<FigureKey>();
}

std::optional<PlanDetails> OpenPlan::lastYear() const
{
    const auto last = std::ranges::find(plans(), plan().year - 1, &PlanDetails::year);
    return last == plans().cend() ? std::nullopt : std::optional(*last);
}

Result<PlanFigures> OpenPlan::planFigures() const
{
    const auto notes = this->notes().ofPlan();
    if (!notes)
        return notes.error();
    const auto last = lastYear();
    if (!last)
        return Domain::planFigures(outline(), *notes);
    const auto earlier = outlineOf(last->id);
    if (!earlier)
        return earlier.error();
    const auto earlierNotes = this->notes().ofPlan(last->id);
    if (!earlierNotes)
        return earlierNotes.error();
    return Domain::planFigures(outline(), *notes, &*earlier, *earlierNotes);
}

QStringList OpenPlan::fieldTexts(const QList<NodeId> &nodes, Field field) const
{
    QStringList texts;
    for (const NodeId id : nodes) {
        if (const OutlineNode *node = m_outline.find(id))
            texts.append(fieldText(node->node(), field));
    }
    return texts;
}

Result<Subtree> OpenPlan::subtreeOf(NodeId node) const
{
    auto tree = m_file->subtrees().subtree(node);
    if (!tree)
        return tree.error();
    return *tree ? Result<Subtree>(**std::move(tree)) : noLongerThere();
}

namespace {

// The choices without the omitted blocks that the subtrees of the same edit restore by themselves.
std::optional<ReportChoices> choicesWithout(std::optional<ReportChoices> choices,
                                            const QStringList &omissions)
{
    if (choices) {
        for (const QString &block : omissions)
            choices->omitted.removeAll(block);
    }
    return choices;
}

} // namespace

// The edit that removes a plan. The last child goes first, so that each row is right at its removal
// and again when undo restores it.
Result<Edit> OpenPlan::removalOf(PlanId plan) const
{
    auto content = m_file->plans().content(plan);
    if (!content)
        return content.error();
    Edit edit;
    QStringList omissions;
    const Outline outline(*content);
    for (int row = outline.root()->childCount() - 1; row >= 0; --row) {
        auto tree = subtreeOf(outline.root()->child(row)->id());
        if (!tree)
            return tree.error();
        omissions += tree->omissions;
        edit.append(SubtreeChange{.from = std::make_shared<const Subtree>(*std::move(tree))});
    }
    const auto wordings = m_file->reports().wordingsOfNoNode(plan);
    if (!wordings)
        return wordings.error();
    for (const PlacedWording &placed : *wordings)
        edit.append(WordingChange{.place = placed.place, .from = placed.wording});
    const auto choices = m_file->reports().choices(plan);
    if (!choices)
        return choices.error();
    if (*choices)
        edit.append(ReportChoicesChange{.plan = plan, .from = choicesWithout(*choices, omissions)});
    content->nodes.clear();
    edit.append(PlanChange{.from = std::make_shared<const PlanContent>(*std::move(content))});
    return edit;
}

QList<Domain::EarlierVersion> OpenPlan::earlierVersions() const
{
    return m_file->backups().versions();
}

QString databaseVersion()
{
    return Storage::libraryVersion();
}

} // namespace Models
