#include "widgets/window/start/draftoffer.h"

#include "domain/text/sentences.h"
#include "models/plandocument.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DraftOffer)
};

// Drafts in the plan of one year that is not shown.
struct Waiting
{
    int year = 0;
    QList<NodeId> nodes;
    QString heading; // heading of the first node with a draft
};

Waiting waitingIn(const Outline &outline, const Models::Drafts &drafts, NodeId current)
{
    Waiting waiting{.year = outline.plan().year};
    for (const OutlineNode *node : outline.nodes()) {
        if (!drafts.hasNote(node->id()) || node->id() == current)
            continue;
        if (waiting.nodes.isEmpty())
            waiting.heading = Domain::inBrief(node->heading(), kLongestQuote);
        waiting.nodes.append(node->id());
    }
    return waiting;
}

QString sentenceFor(const Waiting &first, int shownYear, int count)
{
    const QString where = first.year == shownYear
                              ? u"“%1”"_s.arg(first.heading)
                              : Text::tr("“%1” of %2", "an item of a year")
                                    .arg(first.heading, QString::number(first.year));
    return count == 1
               ? Text::tr("A half-written note waits at %1.").arg(where)
               : Text::tr("Half-written notes wait at %n items, first at %1.", nullptr, count)
                     .arg(where);
}

} // namespace

std::optional<DraftOffer> draftOffer(const Models::PlanDocument &document, NodeId current)
{
    const Models::Drafts &drafts = *document.drafts();
    if (!drafts.hasNotes())
        return std::nullopt;
    QList<Waiting> all{waitingIn(document.outline(), drafts, current)};
    for (const PlanDetails &plan : document.plans()) {
        if (plan.id == document.plan().id)
            continue;
        if (const auto outline = document.outlineOf(plan.id))
            all.append(waitingIn(*outline, drafts, current));
    }
    int count = 0;
    for (const Waiting &waiting : all)
        count += int(waiting.nodes.size());
    const auto first = std::ranges::find_if(
        all, [](const Waiting &waiting) { return !waiting.nodes.isEmpty(); });
    if (first == all.end())
        return std::nullopt;
    return DraftOffer{first->nodes.first(), sentenceFor(*first, document.plan().year, count)};
}

} // namespace Widgets
