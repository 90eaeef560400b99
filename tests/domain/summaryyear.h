#pragma once

#include "domain/plan/outlineedits.h"
#include "domain/summary/annualsummary.h"
#include "domain/summary/summaryblocks.h"
#include "domain/summary/summaryhints.h"

#include <algorithm>
#include <functional>

// The nodes of several tests' plans: two items in a section, and a third in another.
inline constexpr Domain::NodeId kSection{1};
inline constexpr Domain::NodeId kFirst{2};
inline constexpr Domain::NodeId kSecond{3};
inline constexpr Domain::NodeId kOtherSection{4};
inline constexpr Domain::NodeId kThird{5};

// Nodes as the reader of plans makes them.
inline Domain::Node section(Domain::NodeId id, const QString &number, const QString &title)
{
    return {.id = id, .kind = Domain::NodeKind::Section, .number = number, .title = title};
}

inline Domain::Node item(Domain::NodeId id, Domain::NodeId parent, const QString &number,
                         const QString &text)
{
    return {.id = id,
            .parent = parent,
            .number = number,
            .title = Domain::titleOfText(text),
            .text = text};
}

inline Domain::Node item(Domain::NodeId id, const QString &number, const QString &text)
{
    return item(id, {}, number, text);
}

// Returns what is printed of a report except its tables, one line for each paragraph; headings
// begin with one # for each level.
inline QStringList printedLines(const Domain::ReportDocument &report)
{
    QStringList lines;
    for (const Domain::ReportElement &element : report.elements) {
        if (const auto *title = std::get_if<Domain::ReportTitle>(&element))
            lines.append(title->text);
        else if (const auto *to = std::get_if<Domain::ReportRecipient>(&element))
            lines.append(to->text);
        else if (const auto *heading = std::get_if<Domain::ReportHeading>(&element))
            lines.append(QStringLiteral("#%1 ").arg(heading->level) + heading->text);
        else if (const auto *paragraph = std::get_if<Domain::ReportParagraph>(&element))
            lines.append(paragraph->text.split(u'\n'));
        else if (const auto *annexes = std::get_if<Domain::ReportAnnexList>(&element))
            lines.append(QStringLiteral("附件：") + annexes->names.join(u'；'));
        else if (const auto *signature = std::get_if<Domain::ReportSignature>(&element))
            lines.append(signature->name + u' ' + signature->day.toString(Qt::ISODate));
        else if (const auto *remark = std::get_if<Domain::ReportRemark>(&element))
            lines.append(Domain::printedRemark(*remark));
    }
    return lines;
}

// Returns a table's rows, a line each: cells parted by |.
inline QStringList rowLines(const Domain::ReportTable &table)
{
    QStringList lines;
    for (const Domain::ReportTable::Row &row : table.rows)
        lines.append(row.cells.join(u'|'));
    return lines;
}

// Returns a table's title, its head and its rows, a line each: cells parted by |, their lines by /.
inline QStringList tableLines(const Domain::ReportTable &table)
{
    QStringList head;
    for (const Domain::ReportColumn &column : table.columns)
        head.append(column.title);
    QStringList lines = QStringList{table.title, head.join(u'|')} + rowLines(table);
    return lines.replaceInStrings(QStringLiteral("\n"), QStringLiteral("/"));
}

// A plan with its notes, and the options of its summary.
struct SummaryYear
{
    Domain::Outline outline;
    Domain::NotesByNode notes = {};
    Domain::SummaryOptions options = {};

    void addNote(Domain::NodeId node, QDate day, const QString &text,
                 std::optional<int> attendance = {}, bool highlight = false)
    {
        qint64 last = 0;
        for (const auto &own : std::as_const(notes))
            last += own.size();
        notes[node].append({.id = Domain::NoteId{last + 1},
                            .node = node,
                            .happenedOn = day,
                            .text = text,
                            .attendance = attendance,
                            .highlight = highlight});
        std::ranges::stable_sort(notes[node], {}, &Domain::ProgressNote::happenedOn);
        outline.setFigures(outline.find(node), Domain::figuresOf(notes[node]));
    }
    // Adds a note on a day of the plan's year.
    void addNote(Domain::NodeId node, int month, int day, const QString &text,
                 std::optional<int> attendance = {}, bool highlight = false)
    {
        addNote(node, QDate(outline.plan().year, month, day), text, attendance, highlight);
    }

    void change(Domain::NodeId id, const std::function<void(Domain::Node &)> &how)
    {
        Domain::Node node = outline.find(id)->node();
        how(node);
        outline.setNode(outline.find(id), node);
    }
    void setStatus(Domain::NodeId id, const Domain::ItemStatus &status)
    {
        change(id, [&](Domain::Node &node) { node.status = status; });
    }
    void setStyle(Domain::SummaryStyle style) { options.choices.style = style; }

    QList<Domain::SummaryBlock> blocks() const
    {
        return Domain::summaryBlocks(outline, notes, options);
    }
    // Returns the block; if there is none, one whose words are "(no such block)".
    Domain::SummaryBlock block(const QString &name) const
    {
        const auto all = blocks();
        const auto found = std::ranges::find(all, name, &Domain::SummaryBlock::name);
        if (found != all.end())
            return *found;
        return {.proposal = QStringLiteral("(no such block)"), .record = QStringLiteral("(none)")};
    }
    QString proposal(const QString &name) const { return block(name).proposal; }
    QString proposal(Domain::NodeId node) const { return proposal(Domain::blockOfNode(node)); }
    QString record(const QString &name) const { return block(name).record; }
    QString record(Domain::NodeId node) const { return record(Domain::blockOfNode(node)); }

    Domain::ReportDocument document() const
    {
        return Domain::annualSummary(outline, notes, options);
    }
    QStringList headings() const
    {
        QStringList headings;
        for (const Domain::ReportElement &element : document().elements) {
            if (const auto *heading = std::get_if<Domain::ReportHeading>(&element))
                headings.append(heading->text);
        }
        return headings;
    }
    QStringList printed() const { return printedLines(document()); }
    // Returns the same and, behind ?, what is said beside the summary.
    QStringList printedWithHints() const
    {
        QStringList lines = printed();
        const auto hints = Domain::summaryHints(outline, notes, options);
        for (const QString &sentence : Domain::hintSentences(outline, hints))
            lines.append(QStringLiteral("? ") + sentence);
        return lines;
    }
    bool hints(Domain::SummaryHint::Kind kind) const
    {
        const auto all = Domain::summaryHints(outline, notes, options);
        return std::ranges::find(all, kind, &Domain::SummaryHint::kind) != all.end();
    }
};
