#include "domain/summary/blocknames.h"

#include "domain/plan/itempath.h"
#include "domain/plan/numbering.h"
#include "domain/plan/wording.h"
#include "domain/summary/summaryblocks.h"
#include "domain/text/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AnnualSummary)
};

// The shortest name of a node: its number without punctuation, or its title where it has none.
QString shortNameOf(const OutlineNode *node)
{
    const QString number = plainNumber(node->node().number);
    return number.isEmpty() ? node->node().title : number;
}

} // namespace

QString labelOfBlock(const QString &block)
{
    const QString place = placeOfBlock(block);
    const std::pair<QStringView, const char *> names[] = {
        {kTitleBlock, QT_TRANSLATE_NOOP("AnnualSummary", "Title")},
        {kHighlightsBlock, QT_TRANSLATE_NOOP("AnnualSummary", "Highlights")},
        {kClosingBlock, QT_TRANSLATE_NOOP("AnnualSummary", "Closing")},
        {kContactBlock, QT_TRANSLATE_NOOP("AnnualSummary", "Contact")},
        {u"achievements", QT_TRANSLATE_NOOP("AnnualSummary", "Work and results")},
        {kRecipientBlock, QT_TRANSLATE_NOOP("AnnualSummary", "Recipient")},
        {kOpeningBlock, QT_TRANSLATE_NOOP("AnnualSummary", "Opening")},
        {kProblemsBlock, QT_TRANSLATE_NOOP("AnnualSummary", "Problems")},
        {kNextStepsBlock, QT_TRANSLATE_NOOP("AnnualSummary", "Next steps")},
        {kSignatureBlock, QT_TRANSLATE_NOOP("AnnualSummary", "Signature and date")}};
    for (const auto &[name, words] : names) {
        if (place == name)
            return Text::tr(words);
    }
    return {};
}

QHash<const OutlineNode *, QString> spokenNamesOf(const Outline &outline)
{
    constexpr qsizetype kShort = 14; // characters
    constexpr qsizetype kLong = 28;
    const auto beginning = [](const OutlineNode *node, qsizetype most) {
        return inBrief(node->node().title, most);
    };
    QHash<QString, int> bearers;
    for (const OutlineNode *node : outline.nodes()) {
        for (const qsizetype most : {kShort, kLong})
            ++bearers[QString::number(most) + beginning(node, most)];
    }
    QHash<const OutlineNode *, QString> names;
    const auto paths = pathsOf(outline);
    for (const OutlineNode *node : outline.nodes()) {
        const bool isOne = bearers[QString::number(kShort) + beginning(node, kShort)] == 1;
        QString &name = names[node] = beginning(node, isOne ? kShort : kLong);
        if (!isOne && bearers[QString::number(kLong) + name] > 1)
            name += u"（%1）"_s.arg(paths.value(node));
    }
    return names;
}

QString placeInWords(const Outline &outline, const QString &block)
{
    const OutlineNode *node = outline.find(nodeOfBlock(block));
    if (!node)
        return labelOfBlock(block);
    if (node->node().number.isEmpty() || node->isSection())
        return node->heading().simplified();
    return Text::tr("item %1").arg(shortNameOf(node));
}

} // namespace Domain
