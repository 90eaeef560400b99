#include "domain/summary/annualsummary.h"

#include "domain/summary/evidenceannexes.h"
#include "domain/summary/reporttables.h"
#include "domain/summary/summaryproposals.h"
#include "domain/summary/summarytitle.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// The title of an annex.
QString &annexTitle(ReportElement &annex)
{
    if (auto *table = std::get_if<ReportTable>(&annex))
        return table->title;
    return std::get<ReportPhotographs>(annex).title;
}

ReportSignature signatureOf(const SummaryBlock &block, const SummaryOptions &options)
{
    const QDate signedOn = options.choices.signedOn;
    return {.name = block.proposal,
            .day = signedOn.isValid() ? signedOn : options.asOf,
            .sealed = options.choices.sealed,
            .block = block.name};
}

// Gives a table the headings of the text in the place of the plan's: sections of the text may have
// other numbers, as those behind a 指导思想 do. Changes nothing where the text is without one of
// them, or names sections otherwise (by department).
void takeHeadings(const QList<SummaryBlock> &blocks, const Outline &outline,
                  const ReportChoices &choices, ReportTable &table)
{
    QHash<NodeId, QString> headings;
    for (const SummaryBlock &block : blocks) {
        if (block.isPrinted() && !block.heading.isEmpty() && block.node != NodeId{})
            headings.insert(block.node, block.heading);
    }
    QList<ReportTable::Row> rows = table.rows;
    const QList<OutlineNode *> nodes = outline.nodes();
    auto node = nodes.cbegin();
    for (ReportTable::Row &row : rows) {
        if (!row.spans)
            continue;
        node = std::find_if(node, nodes.cend(), [&](const OutlineNode *section) {
            return hasHeading(section) && headingInTables(section, choices) == row.cells.first();
        });
        if (node == nodes.cend() || !headings.contains((*node)->id()))
            return;
        row.cells.first() = headings.value((*node)->id());
        ++node;
    }
    table.rows = rows;
}

// GB/T 9704-2012, 7.3.7: a number only where there is more than one. A brief has none.
QList<ReportElement> annexesOf(const Outline &outline, const NotesByNode &notes,
                               const SummaryOptions &options, const QList<SummaryBlock> &blocks)
{
    QList<ReportElement> annexes;
    const ReportChoices &choices = options.choices;
    if (choices.style == SummaryStyle::Brief)
        return annexes;
    if (choices.statusTable)
        annexes.append(statusTable(outline, notes, options));
    if (choices.breakdownTable)
        annexes.append(breakdownTable(outline, choices));
    if (choices.evidenceList) {
        const ReportTable list = evidenceTable(outline, notes, options);
        if (!list.rows.isEmpty())
            annexes.append(list);
    }
    if (choices.photographs) {
        const ReportPhotographs pages = photographPages(outline, notes, options);
        if (!pages.photographs.isEmpty())
            annexes.append(pages);
    }
    for (ReportElement &annex : annexes) {
        if (auto *table = std::get_if<ReportTable>(&annex))
            takeHeadings(blocks, outline, choices, *table);
    }
    for (qsizetype i = 0; i < annexes.size(); ++i) {
        const QString number = annexes.size() > 1 ? QString::number(i + 1) : QString();
        annexTitle(annexes[i]).prepend(u"附件%1\n"_s.arg(number));
    }
    return annexes;
}

// The titles in the list are those on the annexes themselves.
void addAnnexList(const QList<ReportElement> &annexes, QList<ReportElement> &to)
{
    ReportAnnexList list;
    for (ReportElement annex : annexes)
        list.names.append(annexTitle(annex).section(u'\n', 1));
    if (!list.names.isEmpty())
        to.append(list);
}

} // namespace

ReportDocument annualSummary(const Outline &outline, const NotesByNode &notes,
                             const SummaryOptions &options)
{
    return annualSummary(outline, notes, options, summaryBlocks(outline, notes, options));
}

ReportDocument annualSummary(const Outline &outline, const NotesByNode &notes,
                             const SummaryOptions &options, const QList<SummaryBlock> &blocks)
{
    ReportDocument document{.author = signatureFor(outline.plan(), options.choices)};
    QList<ReportElement> &elements = document.elements;
    const QList<ReportElement> annexes = annexesOf(outline, notes, options, blocks);
    for (const SummaryBlock &block : blocks) {
        if (!block.isPrinted())
            continue;
        const QString place = placeOfBlock(block.name);
        const QString &words = block.words();
        if (place == kTitleBlock) {
            document.title = words.simplified();
            elements.append(ReportTitle{words, block.name});
        } else if (place == kRecipientBlock) {
            if (!words.isEmpty())
                elements.append(ReportRecipient{words, block.name});
        } else if (place == kSignatureBlock) {
            addAnnexList(annexes, elements);
            elements.append(signatureOf(block, options));
        } else if (place == kContactBlock) {
            if (!words.isEmpty())
                elements.append(ReportRemark{words, block.name});
        } else {
            if (!block.heading.isEmpty())
                elements.append(ReportHeading{block.headingLevel, block.heading, block.name});
            if (!words.isEmpty())
                elements.append(
                    ReportParagraph{printedNumber(block.number, words) + words, block.name});
        }
    }
    elements += annexes;
    return document;
}

} // namespace Domain
