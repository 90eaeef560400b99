#include "widgets/summary/summarynotices.h"

#include "domain/summary/blocknames.h"
#include "domain/summary/summaryday.h"
#include "domain/summary/summaryhints.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

constexpr int kMostLinks = 24;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SummaryNotices)
};

using SpokenNames = QHash<const OutlineNode *, QString>;

// The names of nodes, with their numbers before them as in the list of contents.
SpokenNames numberedNamesOf(const Outline &outline)
{
    SpokenNames names = spokenNamesOf(outline);
    for (auto name = names.begin(); name != names.end(); ++name) {
        const QString heading = name.key()->heading();
        name.value().prepend(heading.chopped(name.key()->node().title.size()));
    }
    return names;
}

// The code point of a character that no font has, as U+XXXX.
QString codePoint(const QString &character)
{
    const auto points = character.toUcs4();
    return points.isEmpty() ? QString() : u"U+"_s + QString::number(points.first(), 16).toUpper();
}

const SummaryBlock *blockNamed(const SummaryState &state, const QString &name)
{
    const auto found = std::ranges::find(state.blocks, name, &SummaryBlock::name);
    return found == state.blocks.end() ? nullptr : &*found;
}

QList<Notice::Link> linksTo(const QList<const OutlineNode *> &nodes, const SpokenNames &names)
{
    QList<Notice::Link> links;
    for (const OutlineNode *node : nodes.mid(0, kMostLinks))
        links.append({names.value(node), blockOfNode(node->id())});
    return links;
}

Notice unprintableNotice(const SummaryState &state)
{
    Notice notice{
        .sentence = Text::tr("No installed font has these characters, boxes stand for them:")};
    for (const Report::UnprintableCharacter &one : state.pages.unprintable()) {
        const QString place = placeInWords(state.outline, one.block);
        const Notice::Link link{place.isEmpty()
                                    ? codePoint(one.character)
                                    : Text::tr("%1 in %2").arg(codePoint(one.character), place),
                                one.block};
        if (!notice.links.contains(link) && notice.links.size() < kMostLinks)
            notice.links.append(link);
    }
    return notice;
}

// The notice that names missing fonts. It comes last, and its details are hidden at first, as it
// stays the same until the fonts are installed.
Notice fontNotice(const SummaryState &state)
{
    QStringList replaced;
    for (const Report::FontReplacement &one : Report::replacements(state.fonts))
        replaced.append(Text::tr("%1 → %2").arg(one.wanted, one.used));
    return {.sentence = Text::tr("%n font(s) replaced", nullptr, int(replaced.size())),
            .details = replaced.join(u'\n')};
}

Notice outdatedNotice(const SummaryState &state, const SpokenNames &names)
{
    Notice notice{
        .sentence = Text::tr(
            "What is recorded, or the day up to which it counts, has changed since you wrote these:")};
    for (const SummaryBlock &block : state.blocks) {
        if (!block.hasNewRecord())
            continue;
        const OutlineNode *node = state.outline.find(block.node);
        notice.links.append({node ? names.value(node) : block.label, block.name});
    }
    return notice;
}

QList<Notice> noticesWithoutNotes(const SummaryState &state,
                                  const QList<const OutlineNode *> &without,
                                  const SpokenNames &names)
{
    QList<const OutlineNode *> printed;
    QStringList leftOut;
    for (const OutlineNode *node : without) {
        if (state.options.choices.itemsWithoutNotes || blockNamed(state, blockOfNode(node->id())))
            printed.append(node);
        else
            leftOut.append(names.value(node));
    }
    QList<Notice> notices;
    if (!printed.isEmpty())
        notices.append({Text::tr("Without progress notes (%1):").arg(printed.size()),
                        linksTo(printed, names)});
    if (!leftOut.isEmpty())
        notices.append({Text::tr("Without progress notes and left out (%1): %2")
                            .arg(QString::number(leftOut.size()), leftOut.join(Text::tr("; ")))});
    return notices;
}

// The notices about the wording itself, such as words to check.
QList<Notice> hintNotices(const SummaryState &state, const SpokenNames &names)
{
    QMap<SummaryHint::Kind, QList<SummaryHint>> byKind;
    for (const SummaryHint &hint : summaryHints(state.outline, state.notes, state.options)) {
        if (hint.kind != SummaryHint::Kind::NoNotes)
            byKind[hint.kind].append(hint);
    }
    QList<Notice> notices;
    for (const QList<SummaryHint> &hints : std::as_const(byKind)) {
        Notice notice{.sentence = hintHeading(hints.first().kind)};
        for (const SummaryHint &hint : hints) {
            const OutlineNode *node = state.outline.find(hint.node);
            const SummaryBlock *block = blockNamed(state, hint.block);
            const QString item = node ? names.value(node) : block ? block->label : QString();
            const QString name = item.isEmpty() ? item : hintPlace(hint, item);
            const bool isNamed = std::ranges::any_of(
                notice.links, [&name](const auto &link) { return link.words == name; });
            // Left out items are always named, as no other place of the summary names them.
            const bool hasPlace = notice.links.size() < kMostLinks
                                  || hint.kind == SummaryHint::Kind::LeftOut;
            if (!name.isEmpty() && hasPlace && !isNamed)
                notice.links.append({name, hint.block});
        }
        notices.append(notice);
    }
    return notices;
}

// The notices about side effects of the summary's day.
QList<Notice> dayNotices(const SummaryState &state, const SpokenNames &names)
{
    const SummaryDayEffects effects = effectsOfDay(state.outline, state.notes, state.options);
    QList<Notice> notices;
    if (!effects.leftOut.isEmpty())
        notices.append({Text::tr("With notes later than %1, which are left out (%2):")
                            .arg(state.asOf, QString::number(effects.leftOut.size())),
                        linksTo(effects.leftOut, names)});
    if (!effects.afterYear.isEmpty())
        notices.append(
            {Text::tr(
                 "Noted or finished after the plan's year, so the summary is told as of %1 (%2):")
                 .arg(state.asOf, QString::number(effects.afterYear.size())),
             linksTo(effects.afterYear, names)});
    return notices;
}

} // namespace

QList<Notice> summaryNotices(const SummaryState &state)
{
    const SpokenNames names = numberedNamesOf(state.outline);
    QList<Notice> notices;
    if (!state.fonts.areUsable())
        notices.append(
            {Text::tr("No font with Chinese characters is installed; nothing can be printed.")});
    if (const Notice outdated = outdatedNotice(state, names); !outdated.links.isEmpty())
        notices.append(outdated);
    const auto without = nodesWithoutNotes(state.outline, state.notes, state.options);
    notices += noticesWithoutNotes(state, without, names);
    if (const auto nodes = notStartedWithNotes(state.outline, state.notes, state.options);
        !nodes.isEmpty())
        notices.append(
            {Text::tr("With progress notes, but counted as not started (%1):").arg(nodes.size()),
             linksTo(nodes, names)});
    notices += hintNotices(state, names);
    notices += dayNotices(state, names);
    if (const Notice unprintable = unprintableNotice(state); !unprintable.links.isEmpty())
        notices.append(unprintable);
    if (const Notice fonts = fontNotice(state); !fonts.details.isEmpty())
        notices.append(fonts);
    return notices;
}

} // namespace Widgets
